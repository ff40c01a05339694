//! Which lists of the built-in kinds kustomize merges, and by which keys: a table made from the
//! OpenAPI document that kustomize has built in.

use std::collections::HashMap;
use std::sync::OnceLock;

static TABLE: &str = include_str!("lists.tsv");

/// What is known of the fields of a map.
#[derive(Clone, Copy, Debug)]
pub(super) struct Schema(Option<&'static HashMap<&'static str, Field>>);

#[derive(Debug)]
struct Field {
    child: &'static str,
    /// The keys of a list that is merged; none for a list of scalars.
    keys: Option<Vec<&'static str>>,
}

#[derive(Default)]
struct Table {
    kinds: HashMap<(&'static str, &'static str), &'static str>,
    types: HashMap<&'static str, HashMap<&'static str, Field>>,
}

fn table() -> &'static Table {
    static PARSED: OnceLock<Table> = OnceLock::new();
    PARSED.get_or_init(|| {
        let mut table = Table::default();
        for line in TABLE.lines() {
            match line.split('\t').collect::<Vec<_>>().as_slice() {
                ["kind", version, kind, name] => {
                    table.kinds.insert((version, kind), name);
                }
                ["type", name, fields] => {
                    let fields = fields.split(' ').filter_map(field).collect();
                    table.types.insert(name, fields);
                }
                _ => {}
            }
        }
        table
    })
}

/// Reads `NAME=TYPE:merge:KEY,KEY`.
fn field(cell: &'static str) -> Option<(&'static str, Field)> {
    let (name, rest) = cell.split_once('=')?;
    let mut parts = rest.split(':');
    let (child, merge, keys) = (parts.next()?, parts.next()?, parts.next()?);
    let keys = (merge == "merge").then(|| keys.split(',').filter(|k| !k.is_empty()).collect());
    Some((name, Field { child, keys }))
}

impl Schema {
    /// Nothing known.
    pub(super) const NONE: Self = Self(None);

    /// Of a kind; nothing is known of custom ones.
    pub(super) fn of(api_version: &str, kind: &str) -> Self {
        let table = table();
        let name = table.kinds.get(&(api_version, kind));
        Self(name.and_then(|name| table.types.get(name)))
    }

    /// Of a field, or of the items of a list there; and the keys by which such a list is merged.
    pub(super) fn field(self, name: &str) -> (Self, Option<&'static [&'static str]>) {
        match self.0.and_then(|fields| fields.get(name)) {
            Some(field) => (Self(table().types.get(field.child)), field.keys.as_deref()),
            None => (Self::NONE, None),
        }
    }

    /// Whether nothing is known.
    pub(super) fn is_none(self) -> bool {
        self.0.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_have_two_keys() {
        let pod = Schema::of("v1", "Pod").field("spec").0;
        let (container, keys) = pod.field("containers");
        assert_eq!(keys, Some(&["name"][..]));
        assert_eq!(
            container.field("ports").1,
            Some(&["containerPort", "protocol"][..])
        );
        assert_eq!(container.field("args").1, None);
        let metadata = Schema::of("v1", "ConfigMap").field("metadata").0;
        assert_eq!(metadata.field("finalizers").1, Some(&[][..]));
        assert!(Schema::of("example.com/v1", "Pod").is_none());
    }
}
