//! Which fields each transformer touches: kustomize's own table, with what `configurations` add.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::Value;

use super::id::Gvk;
use super::shape::{self, Record, Shape};
use super::sort::known_place;
use crate::{Error, Result};

static TABLE: &str = include_str!("fields.tsv");

/// One field of the objects of some kinds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FieldSpec {
    /// The kinds; empty parts mean any.
    pub(super) gvk: Gvk,
    /// Names with slashes between; lists are walked through.
    pub(super) path: String,
    /// Whether the field is made where it is missing.
    pub(super) create: bool,
}

impl FieldSpec {
    /// A field of all kinds, made where it is missing.
    pub(super) fn everywhere(path: &str) -> Self {
        Self {
            gvk: Gvk::default(),
            path: path.to_owned(),
            create: true,
        }
    }
}

/// The fields that name objects of a kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct References {
    /// The kind that is named; empty parts mean any.
    pub(super) target: Gvk,
    /// Where it is named.
    pub(super) fields: Vec<FieldSpec>,
}

/// The fields of all transformers.
#[derive(Clone, Debug, Default)]
pub(super) struct Config {
    fields: BTreeMap<String, Vec<FieldSpec>>,
    /// What refers to objects by name.
    pub(super) references: Vec<References>,
}

impl Config {
    /// The fields of one transformer, by its name in `configurations`.
    pub(super) fn fields(&self, transformer: &str) -> &[FieldSpec] {
        self.fields.get(transformer).map_or(&[], Vec::as_slice)
    }

    /// kustomize's own.
    pub(super) fn builtin() -> &'static Self {
        static PARSED: OnceLock<Config> = OnceLock::new();
        PARSED.get_or_init(|| {
            let mut config = table(TABLE);
            config.sort();
            config
        })
    }

    /// What a file that `configurations` names says.
    ///
    /// # Errors
    /// A field that configurations don't have, or one of a wrong type.
    pub(super) fn read(value: &Value) -> Result<Self> {
        let value = shape::check(value, &CONFIGURATION).map_err(|e| {
            let text = format!("error unmarshaling JSON: while decoding JSON: {e}");
            Error::new(text)
        })?;
        let mut config = Config::default();
        for (name, specs) in value.as_object().into_iter().flatten() {
            let items = specs.as_array().into_iter().flatten();
            if name == "nameReference" {
                config.references = items
                    .map(|item| References {
                        target: gvk(item),
                        fields: specs_of(&item["fieldSpecs"]),
                    })
                    .collect();
            } else {
                config.fields.insert(name.clone(), specs_of(specs));
            }
        }
        config.sort();
        Ok(config)
    }

    /// Adds one field to a transformer's.
    ///
    /// # Errors
    /// The same field is known with another `create`.
    pub(super) fn add(&mut self, transformer: &str, spec: FieldSpec) -> Result<()> {
        let fields = self.fields.entry(transformer.to_owned()).or_default();
        merge_one(fields, spec)
    }

    /// Adds what refers to a kind.
    ///
    /// # Errors
    /// As [`Self::add`].
    pub(super) fn add_reference(&mut self, other: References) -> Result<()> {
        let known = self.references.iter_mut();
        match known.into_iter().find(|r| r.target == other.target) {
            Some(known) => merge(&mut known.fields, &other.fields),
            None => {
                self.references.push(other);
                Ok(())
            }
        }
    }

    /// Adds all of `other`.
    ///
    /// # Errors
    /// As [`Self::add`], with the transformer's name.
    pub(super) fn merge(&mut self, other: &Config) -> Result<()> {
        for (name, specs) in &other.fields {
            let fields = self.fields.entry(name.clone()).or_default();
            let title = name[..1].to_uppercase() + &name[1..];
            merge(fields, specs)
                .map_err(|e| e.context(&format!("failed to merge {title} fieldSpec")))?;
        }
        for reference in &other.references {
            self.add_reference(reference.clone())
                .map_err(|e| e.context("failed to merge NameReference fieldSpec"))?;
        }
        self.sort();
        Ok(())
    }

    fn sort(&mut self) {
        let key = |gvk: &Gvk| (known_place(&gvk.kind), gvk.sort_key());
        for fields in self.fields.values_mut() {
            fields.sort_by_cached_key(|f| key(&f.gvk));
        }
        self.references.sort_by_cached_key(|r| key(&r.target));
    }
}

/// Adds `more` to `fields`, each but once.
///
/// # Errors
/// The same field is known with another `create`.
pub(super) fn merge(fields: &mut Vec<FieldSpec>, more: &[FieldSpec]) -> Result<()> {
    more.iter()
        .try_for_each(|spec| merge_one(fields, spec.clone()))
}

fn merge_one(fields: &mut Vec<FieldSpec>, spec: FieldSpec) -> Result<()> {
    let known = (fields.iter()).find(|f| f.path == spec.path && f.gvk.is_selected(&spec.gvk));
    match known {
        Some(known) if known.create != spec.create => Err(Error::new("conflicting fieldspecs")),
        Some(_) => Ok(()),
        None => {
            fields.push(spec);
            Ok(())
        }
    }
}

fn table(text: &str) -> Config {
    let mut config = Config::default();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line
            .split('\t')
            .map(|c| if c == "-" { "" } else { c })
            .collect();
        let [transformer, group, version, kind, rest @ ..] = cells.as_slice() else {
            continue;
        };
        let gvk = Gvk {
            group: (*group).to_owned(),
            version: (*version).to_owned(),
            kind: (*kind).to_owned(),
        };
        let [path, create] = rest else {
            config.references.push(References {
                target: gvk,
                fields: Vec::new(),
            });
            continue;
        };
        let spec = FieldSpec {
            gvk,
            path: (*path).to_owned(),
            create: !create.is_empty(),
        };
        match (*transformer, config.references.last_mut()) {
            ("", Some(reference)) => reference.fields.push(spec),
            (name, _) => config.fields.entry(name.to_owned()).or_default().push(spec),
        }
    }
    config
}

/// Group, version and kind beside each other in `value`.
pub(super) fn gvk(value: &Value) -> Gvk {
    let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    Gvk {
        group: text("group"),
        version: text("version"),
        kind: text("kind"),
    }
}

/// A list of fields as configurations and plugins have it.
pub(super) fn specs_of(value: &Value) -> Vec<FieldSpec> {
    let items = value.as_array().into_iter().flatten();
    items
        .map(|item| FieldSpec {
            gvk: gvk(item),
            path: item["path"].as_str().unwrap_or_default().to_owned(),
            create: item["create"].as_bool().unwrap_or_default(),
        })
        .collect()
}

/// A field as it is written in YAML.
pub(super) static FIELD_SPEC: Record = Record {
    name: "FieldSpec",
    fields: &[
        ("Gvk.group", Shape::Text),
        ("Gvk.version", Shape::Text),
        ("Gvk.kind", Shape::Text),
        ("path", Shape::Text),
        ("create", Shape::Flag),
    ],
};
static REFERENCES: Record = Record {
    name: "NameBackReferences",
    fields: &[
        ("Gvk.group", Shape::Text),
        ("Gvk.version", Shape::Text),
        ("Gvk.kind", Shape::Text),
        ("fieldSpecs", Shape::List(&Shape::Record(&FIELD_SPEC))),
    ],
};
static CONFIGURATION: Record = Record {
    name: "TransformerConfig",
    fields: &[
        ("namePrefix", Shape::List(&Shape::Record(&FIELD_SPEC))),
        ("nameSuffix", Shape::List(&Shape::Record(&FIELD_SPEC))),
        ("namespace", Shape::List(&Shape::Record(&FIELD_SPEC))),
        ("commonLabels", Shape::List(&Shape::Record(&FIELD_SPEC))),
        ("labels", Shape::List(&Shape::Record(&FIELD_SPEC))),
        ("templateLabels", Shape::List(&Shape::Record(&FIELD_SPEC))),
        (
            "commonAnnotations",
            Shape::List(&Shape::Record(&FIELD_SPEC)),
        ),
        ("nameReference", Shape::List(&Shape::Record(&REFERENCES))),
        ("varReference", Shape::List(&Shape::Record(&FIELD_SPEC))),
        ("images", Shape::List(&Shape::Record(&FIELD_SPEC))),
        ("replicas", Shape::List(&Shape::Record(&FIELD_SPEC))),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let config = Config::builtin();
        let counts = [
            ("namePrefix", 1),
            ("namespace", 3),
            ("commonLabels", 32),
            ("templateLabels", 10),
            ("commonAnnotations", 9),
            ("images", 6),
            ("replicas", 4),
        ];
        for (name, count) in counts {
            assert_eq!(config.fields(name).len(), count, "{name}");
        }
        assert_eq!(config.references.len(), 16);
        let fields: usize = config.references.iter().map(|r| r.fields.len()).sum();
        assert_eq!(fields, 167);
    }
}
