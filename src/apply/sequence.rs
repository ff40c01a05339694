//! In which order the objects of an input are written: what others need comes first, wherever the
//! input has it.

use std::collections::{BTreeMap, HashSet};

use super::Input;
use crate::resource::{DefaultNamespace, Object};

/// Objects that are written together, each with its place in the input.
pub type Phase = Vec<(usize, Input)>;

/// Splits the input into the namespaces and definitions that other objects in it need, and all the
/// rest. Each part keeps the order of the input.
#[must_use]
pub fn phases(inputs: Vec<Input>, namespace: &DefaultNamespace) -> Vec<Phase> {
    let needed = Needs::of(&inputs, namespace);
    let (first, rest): (Phase, Phase) = inputs
        .into_iter()
        .enumerate()
        .partition(|(_, input)| needed.has(input));
    let phases = [first, rest].into_iter();
    phases.filter(|phase| !phase.is_empty()).collect()
}

/// What the objects of an input can't be written without.
struct Needs {
    namespaces: HashSet<String>,
    /// Groups and kinds.
    kinds: HashSet<(String, String)>,
}

impl Needs {
    fn of(inputs: &[Input], default: &DefaultNamespace) -> Self {
        let namespaces = inputs.iter().map(|input| match input {
            Input::Ready(info) => info.namespace.as_str(),
            Input::Later(manifest) => match manifest.object.namespace() {
                "" => default.name.as_str(),
                own => own,
            },
        });
        let kinds = inputs.iter().map(|input| {
            let object = input.object();
            (object.group().to_owned(), object.kind().to_owned())
        });
        Self {
            namespaces: namespaces.map(str::to_owned).collect(),
            kinds: kinds.collect(),
        }
    }

    fn has(&self, input: &Input) -> bool {
        let Input::Ready(info) = input else {
            return false;
        };
        match info.mapping.kind_group().as_str() {
            "namespace" => self.namespaces.contains(&info.name),
            _ => defined(&info.object).is_some_and(|kind| self.kinds.contains(&kind)),
        }
    }
}

/// The group and kind that a custom resource definition defines.
#[must_use]
pub fn defined(object: &Object) -> Option<(String, String)> {
    let is_definition =
        object.group() == "apiextensions.k8s.io" && object.kind() == "CustomResourceDefinition";
    let text = |path: &[&str]| object.text(path).to_owned();
    is_definition.then(|| (text(&["spec", "group"]), text(&["spec", "names", "kind"])))
}

/// Results that come in any order, given on in that of their places.
#[derive(Debug)]
pub struct InPlace<T> {
    waiting: BTreeMap<usize, T>,
    next: usize,
}

impl<T> Default for InPlace<T> {
    fn default() -> Self {
        Self {
            waiting: BTreeMap::new(),
            next: 0,
        }
    }
}

impl<T> InPlace<T> {
    /// Takes the result of a place.
    pub fn put(&mut self, place: usize, result: T) {
        self.waiting.insert(place, result);
    }

    /// The next result whose turn it is, if it is there.
    pub fn take(&mut self) -> Option<T> {
        let result = self.waiting.remove(&self.next)?;
        self.next += 1;
        Some(result)
    }

    /// All that is left, where what is missing in between will never come.
    pub fn rest(self) -> impl Iterator<Item = T> {
        self.waiting.into_values()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::json;

    use super::*;
    use crate::discovery::RestMapping;
    use crate::resource::{Info, Manifest};

    fn ready(object: serde_json::Value, namespace: &str) -> Input {
        let object = Object(object);
        let mapping = RestMapping {
            kind: object.kind().to_owned(),
            group: object.group().to_owned(),
            ..RestMapping::default()
        };
        Input::Ready(Info {
            mapping: Arc::new(mapping),
            namespace: namespace.into(),
            name: object.name().to_owned(),
            source: String::new(),
            object,
        })
    }

    fn namespace(name: &str) -> Input {
        let object = json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}});
        ready(object, "")
    }

    fn definition(kind: &str) -> Input {
        let object = json!({
            "apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
            "metadata": {"name": kind}, "spec": {"group": "x.io", "names": {"kind": kind}},
        });
        ready(object, "")
    }

    #[test]
    fn what_others_need_comes_first() {
        let pod = json!({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p"}});
        let custom = json!({"apiVersion": "x.io/v1", "kind": "B", "metadata": {"name": "b"}});
        let later = Input::Later(Manifest {
            source: String::new(),
            object: Object(custom),
        });
        let inputs = vec![
            namespace("unused"),
            ready(pod, "used"),
            later,
            definition("A"),
            namespace("used"),
            definition("B"),
        ];
        let default = DefaultNamespace {
            name: "default".into(),
            is_required: false,
        };
        let places = |inputs: Vec<Input>| -> Vec<Vec<usize>> {
            let phases = phases(inputs, &default).into_iter();
            phases
                .map(|phase| phase.into_iter().map(|(place, _)| place).collect())
                .collect()
        };
        assert_eq!(places(inputs), [vec![4, 5], vec![0, 1, 2, 3]]);
        let custom = json!({"apiVersion": "x.io/v1", "kind": "C", "metadata": {"name": "c"}});
        let later = Input::Later(Manifest {
            source: String::new(),
            object: Object(custom),
        });
        assert_eq!(
            places(vec![later, namespace("default")]),
            [vec![1], vec![0]]
        );
        assert!(places(vec![]).is_empty());
    }

    #[test]
    fn results_wait_for_those_before_them() {
        let mut results = InPlace::default();
        results.put(1, "b");
        assert_eq!(results.take(), None);
        results.put(0, "a");
        assert_eq!((results.take(), results.take()), (Some("a"), Some("b")));
        results.put(4, "e");
        results.put(3, "d");
        assert_eq!(results.take(), None);
        assert_eq!(results.rest().collect::<Vec<_>>(), ["d", "e"]);
    }
}
