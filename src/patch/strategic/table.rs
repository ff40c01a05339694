//! The merge keys and strategies of the built-in kinds, from a table made by `../generate`.

use std::collections::HashMap;
use std::sync::OnceLock;

static TABLE: &str = include_str!("table.tsv");

/// What is known of a map: how its fields are patched.
#[derive(Clone, Copy, Debug)]
pub struct Schema(Option<&'static HashMap<&'static str, Row>>);

/// A field with its own rules, or with such fields below it.
#[derive(Debug)]
struct Row {
    child: &'static str,
    field: Rules,
}

/// How a field is patched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rules {
    /// The field that tells the elements of a list of maps apart; empty for none.
    pub(super) key: &'static str,
    /// Lists: merged, not replaced.
    pub(super) merge: bool,
    /// Maps: replaced as a whole.
    pub(super) replace: bool,
    /// The patch says which keys stay (`$retainKeys`).
    pub(super) retain_keys: bool,
}

#[derive(Debug, Default)]
struct Table {
    /// Type by apiVersion and kind.
    kinds: HashMap<(&'static str, &'static str), &'static str>,
    types: HashMap<&'static str, HashMap<&'static str, Row>>,
}

fn table() -> &'static Table {
    static PARSED: OnceLock<Table> = OnceLock::new();
    PARSED.get_or_init(|| parse(TABLE))
}

fn parse(text: &'static str) -> Table {
    let mut table = Table::default();
    for line in text.lines() {
        match line.split('\t').collect::<Vec<_>>().as_slice() {
            ["kind", api_version, kind, name] => {
                table.kinds.insert((api_version, kind), name);
            }
            ["type", name, fields] => {
                table
                    .types
                    .insert(name, fields.split(' ').filter_map(row).collect());
            }
            _ => {}
        }
    }
    table
}

/// Reads `FIELD=TYPE:KEY:STRATEGY`.
fn row(cell: &'static str) -> Option<(&'static str, Row)> {
    let (name, rules) = cell.split_once('=')?;
    let mut parts = rules.split(':');
    let child = parts.next()?;
    let key = parts.next()?;
    let mut field = Rules {
        key,
        ..Rules::default()
    };
    for strategy in parts.next()?.split(',') {
        match strategy {
            "merge" => field.merge = true,
            "replace" => field.replace = true,
            "retainKeys" => field.retain_keys = true,
            _ => {}
        }
    }
    Some((name, Row { child, field }))
}

impl Schema {
    /// The schema of a kind that accepts strategic merge patches; `None` for all others, such as
    /// custom resources. Another version of a known kind, from an older or newer server, has the
    /// rules of the version known.
    #[must_use]
    pub fn of(api_version: &str, kind: &str) -> Option<Self> {
        let table = table();
        let group = |version: &str| version.rsplit_once('/').map_or("", |(g, _)| g).to_owned();
        let name = table.kinds.get(&(api_version, kind)).or_else(|| {
            let mut others = table.kinds.iter();
            let same = |key: &(&str, &str)| key.1 == kind && group(key.0) == group(api_version);
            others.find(|(key, _)| same(key)).map(|(_, name)| name)
        })?;
        Some(Self(table.types.get(name)))
    }

    /// How field `name` is patched, and the schema below it: of its elements if it is a list.
    pub(super) fn field(self, name: &str) -> (Schema, Rules) {
        match self.0.and_then(|fields| fields.get(name)) {
            Some(row) => (Self(table().types.get(row.child)), row.field),
            None => (Self(None), Rules::default()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_of_fields() {
        let pod = Schema::of("v1", "Pod").expect("a pod is built in");
        let (spec, plain) = pod.field("spec");
        assert_eq!(plain, Rules::default());
        let (volume, volumes) = spec.field("volumes");
        assert!(volumes.key == "name" && volumes.merge && volumes.retain_keys);
        assert!(volume.0.is_some());
        let (_, ports) = spec.field("containers").0.field("ports");
        assert_eq!(ports.key, "containerPort");
        assert_eq!(spec.field("tolerations").1, Rules::default());
        let budget = Schema::of("policy/v1", "PodDisruptionBudget").expect("built in");
        assert!(budget.field("spec").0.field("selector").1.replace);
        assert!(Schema::of("apps/v1beta2", "Deployment").is_some());
        assert!(Schema::of("example.com/v1", "Deployment").is_none());
        assert!(Schema::of("metrics.k8s.io/v1beta1", "PodMetrics").is_none());
    }

    #[test]
    fn every_line_is_understood() {
        let lines = TABLE.lines().filter(|l| !l.starts_with('#')).count();
        let table = table();
        assert_eq!(lines, table.kinds.len() + table.types.len());
        for row in table.types.values().flat_map(HashMap::values) {
            assert!(row.child.is_empty() || table.types.contains_key(row.child));
        }
    }
}
