//! Objects as Go's structs have them: which fields there are, in which order they are printed, and
//! which of them stand there even when empty. kubectl prints what it makes itself by these.

mod read;
mod write;

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::Value;

use crate::{Error, Result};

pub use write::{to_json, to_json_as, to_json_pretty, to_json_pretty_as};

/// A field of a struct.
#[derive(Clone, Copy, Debug)]
struct Field {
    name: &'static str,
    /// Its type, as `generate` describes the notation.
    kind: &'static str,
    /// Left out when it is empty.
    omit_empty: bool,
    /// Left out when it is as Go makes it.
    omit_zero: bool,
}

/// The structs, and the kinds of objects among them.
struct Table {
    /// By version and kind.
    kinds: HashMap<(&'static str, &'static str), &'static str>,
    structs: HashMap<&'static str, Vec<Field>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        kinds: HashMap::new(),
        structs: HashMap::new(),
    };
    for line in include_str!("table.tsv").lines() {
        let mut cells = line.split('\t');
        match (cells.next(), cells.next()) {
            (Some("kind"), Some(version)) => {
                if let (Some(kind), Some(name)) = (cells.next(), cells.next()) {
                    table.kinds.insert((version, kind), name);
                }
            }
            (Some("type"), Some(name)) => {
                table
                    .structs
                    .insert(name, cells.filter_map(field).collect());
            }
            _ => {}
        }
    }
    table
});

/// Reads `FIELD:TYPE:OMIT`.
fn field(cell: &'static str) -> Option<Field> {
    let mut parts = cell.splitn(3, ':');
    let (name, kind, omit) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Field {
        name,
        kind,
        omit_empty: omit.contains('o'),
        omit_zero: omit.contains('z'),
    })
}

/// The fields of a struct; `None` for what is none.
fn fields(kind: &str) -> Option<&'static [Field]> {
    TABLE.structs.get(kind).map(Vec::as_slice)
}

/// The struct of an object's kind; empty for a kind that is not among them.
fn struct_of(object: &Value) -> &'static str {
    let text = |key: &str| object[key].as_str().unwrap_or_default();
    let key = (text("apiVersion"), text("kind"));
    TABLE.kinds.get(&key).copied().unwrap_or_default()
}

/// `object` as Go has it after reading: without fields that its struct lacks, with those that it
/// prints always, quantities in their canonical form. `None` for a kind without a known struct.
///
/// # Errors
/// Go's words for a value of a wrong type.
pub fn typed(object: &Value) -> Result<Option<Value>> {
    typed_as(object, object)
}

/// [`typed`] of `value` as one of `object`'s kind, where it does not say of which it is: an item of
/// a list.
///
/// # Errors
/// As [`typed`].
pub fn typed_as(object: &Value, value: &Value) -> Result<Option<Value>> {
    match struct_of(object) {
        "" => Ok(None),
        name => read::read(name, value).map(Some).map_err(Error::new),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn pod(spec: &Value) -> Value {
        json!({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": spec})
    }

    /// Recorded from `kubectl run --overrides=… --dry-run=client -o json`.
    #[test]
    fn what_is_read_is_what_the_struct_has() {
        for (spec, printed) in [
            (
                json!({"nodeName": "n", "bar": 2}),
                r#"{"containers":null,"nodeName":"n"}"#,
            ),
            (
                json!({"containers": [{"name": "z", "resources": {"limits": {"cpu": "0.5", "memory": 1}}}]}),
                r#"{"containers":[{"name":"z","resources":{"limits":{"cpu":"500m","memory":"1"}}}]}"#,
            ),
            (
                json!({"containers": [{"image": "x", "name": "b", "env": []}], "affinity": {}, "restartPolicy": null}),
                r#"{"containers":[{"name":"b","image":"x","resources":{}}],"affinity":{}}"#,
            ),
            (
                json!({"containers": [], "volumes": [{"emptyDir": {}, "name": "v"}], "hostNetwork": true}),
                r#"{"volumes":[{"name":"v","emptyDir":{}}],"containers":[],"hostNetwork":true}"#,
            ),
            (
                json!({"containers": [{"livenessProbe": {"httpGet": {}}, "ports": [{}]}]}),
                r#"{"containers":[{"name":"","ports":[{"containerPort":0}],"resources":{},"livenessProbe":{"httpGet":{"port":0}}}]}"#,
            ),
        ] {
            let read = typed(&pod(&spec)).unwrap().unwrap();
            let wanted = format!(
                r#"{{"kind":"Pod","apiVersion":"v1","metadata":{{"name":"a"}},"spec":{printed},"status":{{}}}}"#
            );
            assert_eq!(to_json(&read), wanted);
        }
        assert_eq!(typed(&json!({"apiVersion": "v1", "kind": "Foo"})), Ok(None));
    }

    /// Recorded from kubectl 1.37.1.
    #[test]
    fn wrong_types_are_told_in_gos_words() {
        for (spec, told) in [
            (
                json!({"nodeName": 1}),
                "number into Go struct field PodSpec.spec.nodeName of type string",
            ),
            (
                json!({"containers": "z"}),
                "string into Go struct field PodSpec.spec.containers of type []v1.Container",
            ),
            (
                json!({"containers": [{"name": true}]}),
                "bool into Go struct field Container.spec.containers.name of type string",
            ),
            (
                json!({"containers": [{"command": {}}]}),
                "object into Go struct field Container.spec.containers.command of type []string",
            ),
            (
                json!({"containers": [[]]}),
                "array into Go struct field PodSpec.spec.containers of type v1.Container",
            ),
            (
                json!({"terminationGracePeriodSeconds": 5.5}),
                "number 5.5 into Go struct field PodSpec.spec.terminationGracePeriodSeconds of type int64",
            ),
            (
                json!({"terminationGracePeriodSeconds": "5"}),
                "string into Go struct field PodSpec.spec.terminationGracePeriodSeconds of type int64",
            ),
            (
                json!({"restartPolicy": 1}),
                "number into Go struct field PodSpec.spec.restartPolicy of type v1.RestartPolicy",
            ),
            (
                json!({"nodeSelector": {"a": 1}}),
                "number into Go struct field PodSpec.spec.nodeSelector of type string",
            ),
            (
                json!({"securityContext": 1}),
                "number into Go struct field PodSpec.spec.securityContext of type v1.PodSecurityContext",
            ),
            (
                json!("x"),
                "string into Go struct field Pod.spec of type v1.PodSpec",
            ),
        ] {
            let error = typed(&pod(&spec)).unwrap_err();
            assert_eq!(error.message, format!("json: cannot unmarshal {told}"));
        }
    }

    #[test]
    fn fields_keep_the_structs_order_on_lines_of_their_own() {
        let object = json!({"apiVersion": "v1", "kind": "Service", "zzz": 1, "spec": {
            "selector": {"b": "c", "a": "b"}, "ports": [{"targetPort": 80, "port": 80}]}});
        let wanted = r#"{
    "kind": "Service",
    "apiVersion": "v1",
    "spec": {
        "ports": [
            {
                "port": 80,
                "targetPort": 80
            }
        ],
        "selector": {
            "a": "b",
            "b": "c"
        }
    },
    "zzz": 1
}"#;
        assert_eq!(to_json_pretty(&object), wanted);
    }
}
