//! A resource on its way through the transformers, with what it was called before.

use serde_json::{Map, Value};

use super::id::{Gvk, Id};
use super::node;
use crate::Result;

/// Annotations that kustomize keeps its own books in; they never leave it.
const INTERNAL: [&str; 18] = [
    "internal.config.kubernetes.io/previousKinds",
    "internal.config.kubernetes.io/previousNames",
    "internal.config.kubernetes.io/prefixes",
    "internal.config.kubernetes.io/suffixes",
    "internal.config.kubernetes.io/previousNamespaces",
    "internal.config.kubernetes.io/allowNameChange",
    "internal.config.kubernetes.io/allowKindChange",
    "internal.config.kubernetes.io/refBy",
    "internal.config.kubernetes.io/generatorBehavior",
    "internal.config.kubernetes.io/needsHashSuffix",
    "internal.config.kubernetes.io/path",
    "internal.config.kubernetes.io/index",
    "internal.config.kubernetes.io/seqindent",
    "internal.config.kubernetes.io/id",
    "internal.config.kubernetes.io/annotations-migration-resource-id",
    "config.kubernetes.io/path",
    "config.kubernetes.io/index",
    "config.k8s.io/id",
];

/// What a generator does where the object exists already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Behavior {
    #[default]
    Unspecified,
    Create,
    Replace,
    Merge,
}

impl Behavior {
    /// Reads the field; anything unknown means nothing.
    pub(super) fn parse(text: &str) -> Self {
        match text {
            "create" => Self::Create,
            "replace" => Self::Replace,
            "merge" => Self::Merge,
            _ => Self::Unspecified,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Unspecified => "unspecified",
            Self::Create => "create",
            Self::Replace => "replace",
            Self::Merge => "merge",
        }
    }
}

/// A name that a resource had.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Previous {
    kind: String,
    name: String,
    namespace: String,
}

/// A resource on its way through the transformers. Nothing is left of one whose object is `null`.
#[derive(Clone, Debug, Default)]
pub(super) struct Resource {
    pub(super) object: Value,
    previous: Vec<Previous>,
    pub(super) prefixes: Vec<String>,
    pub(super) suffixes: Vec<String>,
    pub(super) behavior: Behavior,
    pub(super) needs_hash: bool,
    /// Of a patch: it may change its target's name.
    pub(super) allow_name_change: bool,
    /// Of a patch: it may change its target's kind.
    pub(super) allow_kind_change: bool,
    /// The vars that read one of its fields.
    pub(super) vars: Vec<String>,
    /// Fields that were made together, such as the same label in several places. kustomize has one
    /// value for all of them: what changes one later changes the others, until a JSON patch.
    pub(super) shared: Vec<Vec<Vec<String>>>,
}

impl Resource {
    pub(super) fn new(object: Value) -> Self {
        Self {
            object,
            ..Self::default()
        }
    }

    /// Does what may change values, and changes those that are shared along.
    ///
    /// # Errors
    /// Those of `edit`.
    pub(super) fn edit<T>(&mut self, edit: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let groups = std::mem::take(&mut self.shared);
        let values = |object: &Value| -> Vec<Vec<Option<Value>>> {
            let of = |path: &Vec<String>| node::at(object, path).cloned();
            let of_group = |group: &Vec<Vec<String>>| group.iter().map(of).collect();
            groups.iter().map(of_group).collect()
        };
        let before = values(&self.object);
        let done = edit(self)?;
        let after = values(&self.object);
        for ((group, before), after) in groups.iter().zip(before).zip(after) {
            // What is in a list may have moved: it follows, but is not followed.
            let in_list = |path: &Vec<String>| node::is_in_list(&self.object, path);
            let followers: Vec<bool> = group.iter().map(in_list).collect();
            let mut pairs = before.iter().zip(&after).zip(&followers).rev();
            let changed =
                pairs.find(|((old, new), follows)| !**follows && new.is_some() && old != new);
            let Some(((old, Some(new)), _)) = changed else {
                continue;
            };
            for (path, follows) in group.iter().zip(&followers) {
                match node::at_mut(&mut self.object, path) {
                    Some(value) if !follows || Some(&*value) == old.as_ref() => {
                        value.clone_from(new);
                    }
                    _ => {}
                }
            }
        }
        // What was removed is made anew later, and shared with nothing.
        for mut group in groups {
            group.retain(|path| node::at(&self.object, path).is_some());
            self.shared.push(group);
        }
        Ok(done)
    }

    /// What is known of it beside the object.
    pub(super) fn without_object(&self) -> Self {
        Self {
            object: Value::Null,
            previous: self.previous.clone(),
            prefixes: self.prefixes.clone(),
            suffixes: self.suffixes.clone(),
            vars: self.vars.clone(),
            shared: Vec::new(),
            ..*self
        }
    }

    pub(super) fn is_gone(&self) -> bool {
        node::is_empty(&self.object)
    }

    pub(super) fn gvk(&self) -> Gvk {
        Gvk::of_object(&self.object)
    }

    pub(super) fn kind(&self) -> String {
        node::text(&self.object["kind"])
    }

    pub(super) fn name(&self) -> String {
        node::text(&self.object["metadata"]["name"])
    }

    pub(super) fn namespace(&self) -> String {
        node::text(&self.object["metadata"]["namespace"])
    }

    /// What it is called now.
    pub(super) fn id(&self) -> Id {
        Id::of_object(&self.object)
    }

    /// What it was called before, the oldest first.
    pub(super) fn previous(&self) -> impl Iterator<Item = Id> + '_ {
        let now = self.gvk();
        self.previous.iter().map(move |p| Id {
            gvk: Gvk {
                kind: p.kind.clone(),
                ..now.clone()
            },
            name: p.name.clone(),
            namespace: p.namespace.clone(),
        })
    }

    /// All that it was and is called.
    pub(super) fn all_ids(&self) -> impl Iterator<Item = Id> + '_ {
        self.previous().chain(std::iter::once(self.id()))
    }

    /// What it was called in its file.
    pub(super) fn original_id(&self) -> Id {
        self.previous().next().unwrap_or_else(|| self.id())
    }

    /// Notes what it is called, before that changes.
    pub(super) fn store_id(&mut self) {
        let id = self.id();
        self.previous.push(Previous {
            namespace: id.effective_namespace().to_owned(),
            kind: id.gvk.kind,
            name: id.name,
        });
    }

    fn metadata(&mut self) -> &mut Map<String, Value> {
        if !self.object.is_object() {
            self.object = Value::Object(Map::new());
        }
        match &mut self.object {
            Value::Object(map) => node::map_at(map, "metadata"),
            _ => unreachable!("just made a map"),
        }
    }

    pub(super) fn set_name(&mut self, name: &str) {
        self.metadata().insert("name".into(), name.into());
    }

    /// Sets the namespace; an empty one is removed.
    pub(super) fn set_namespace(&mut self, namespace: &str) {
        let metadata = self.metadata();
        if namespace.is_empty() {
            metadata.remove("namespace");
        } else {
            metadata.insert("namespace".into(), namespace.into());
        }
    }

    pub(super) fn set_kind(&mut self, kind: &str) {
        if let Value::Object(map) = &mut self.object {
            map.insert("kind".into(), kind.into());
        }
    }

    pub(super) fn annotation(&self, name: &str) -> Option<&str> {
        self.object["metadata"]["annotations"][name].as_str()
    }

    /// Sets an annotation; `None` removes it.
    pub(super) fn set_annotation(&mut self, name: &str, text: Option<String>) {
        self.edit_annotations(|map| {
            match text {
                Some(text) => map.insert(name.into(), text.into()),
                None => map.remove(name),
            };
        });
    }

    /// Edits the annotations, all of which become text; none leaves no map.
    fn edit_annotations(&mut self, edit: impl FnOnce(&mut Map<String, Value>)) {
        let metadata = self.metadata();
        let map = node::map_at(metadata, "annotations");
        edit(map);
        for value in map.values_mut() {
            if !value.is_string() {
                *value = shown_text(value).into();
            }
        }
        if map.is_empty() {
            metadata.remove("annotations");
        }
    }

    /// The object with kustomize's notes in it, as messages show it.
    pub(super) fn with_books(&self) -> Value {
        let mut shown = self.clone();
        let joined = |text: fn(&Previous) -> &str| {
            let parts: Vec<&str> = self.previous.iter().map(text).collect();
            parts.join(",")
        };
        let generated = |text: &str| if self.needs_hash { text } else { "" }.to_owned();
        for (name, text) in [
            (INTERNAL[0], joined(|p| &p.kind)),
            (INTERNAL[1], joined(|p| &p.name)),
            (INTERNAL[2], self.prefixes.join(",")),
            (INTERNAL[3], self.suffixes.join(",")),
            (INTERNAL[4], joined(|p| &p.namespace)),
            (INTERNAL[8], generated(self.behavior.name())),
            (INTERNAL[9], generated("enabled")),
        ] {
            if !text.is_empty() {
                shown.set_annotation(name, Some(text));
            }
        }
        shown.object
    }

    /// Removes what kustomize noted for itself.
    pub(super) fn finish(&mut self) {
        self.edit_annotations(|map| map.retain(|key, _| !INTERNAL.contains(&key.as_str())));
    }

    /// Takes over the metadata and the past of `old`, of which this is the new form; own labels
    /// and annotations win.
    pub(super) fn inherit(&mut self, old: &Resource) {
        for field in ["labels", "annotations"] {
            let merged = merged_texts(
                &old.object["metadata"][field],
                &self.object["metadata"][field],
            );
            let metadata = self.metadata();
            if merged.is_empty() {
                metadata.remove(field);
            } else {
                metadata.insert(field.into(), merged.into());
            }
        }
        self.set_name(&old.name());
        self.set_namespace(&old.namespace());
        self.previous = old.previous.clone();
        self.prefixes = old.prefixes.clone();
        self.suffixes = old.suffixes.clone();
        self.behavior = old.behavior;
        self.needs_hash &= old.needs_hash;
        self.allow_name_change = old.allow_name_change;
        self.allow_kind_change = old.allow_kind_change;
        self.vars = old.vars.clone();
    }

    /// Adds the data of `old` that this has not.
    pub(super) fn inherit_data(&mut self, old: &Resource) {
        for field in ["data", "binaryData"] {
            let merged = merged_texts(&old.object[field], &self.object[field]);
            if let Value::Object(map) = &mut self.object {
                if merged.is_empty() {
                    map.remove(field);
                } else {
                    map.insert(field.into(), merged.into());
                }
            }
        }
    }

    /// Whether prefixes and suffixes end alike, so that both went through the same layers. With
    /// `allow_empty` one without any fits all.
    pub(super) fn same_affixes(&self, other: &Resource, allow_empty: bool) -> bool {
        let same = |a: &[String], b: &[String]| {
            let shorter = a.len().min(b.len());
            if shorter == 0 {
                return allow_empty || a.len() == b.len();
            }
            a[a.len() - shorter..] == b[b.len() - shorter..]
        };
        same(&self.prefixes, &other.prefixes) && same(&self.suffixes, &other.suffixes)
    }
}

/// The text of a scalar; a null is the word.
fn shown_text(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        value => node::text(value),
    }
}

fn merged_texts(old: &Value, new: &Value) -> Map<String, Value> {
    let texts = |value: &Value| {
        let map = value.as_object().cloned().unwrap_or_default();
        map.into_iter().map(|(k, v)| (k, shown_text(&v).into()))
    };
    texts(old)
        .collect::<Map<_, _>>()
        .into_iter()
        .chain(texts(new).collect::<Map<_, _>>())
        .collect()
}
