//! `--overrides`: a patch of the generated object, and what Go reads of the outcome.

use serde_json::Value;

use crate::client::PatchType;
use crate::generate::types;
use crate::go::json::type_name;
use crate::{Error, Result, patch};

/// A patch, as the flags give it.
pub(super) struct Overrides<'a> {
    kind: PatchType,
    text: &'a str,
}

impl<'a> Overrides<'a> {
    /// Reads the type of the patch.
    ///
    /// # Errors
    /// `invalid override type: X`
    pub(super) fn of(kind: &str, text: &'a str) -> Result<Self> {
        let kind = match kind {
            "json" => PatchType::Json,
            "merge" | "" => PatchType::Merge,
            "strategic" => PatchType::Strategic,
            other => return Err(Error::new(format!("invalid override type: {other}"))),
        };
        Ok(Self { kind, text })
    }

    /// `object` with the patch, as Go reads it then.
    ///
    /// # Errors
    /// A patch that is none or does not fit, an outcome that is no object of a known kind.
    pub(super) fn apply(&self, object: &Value) -> Result<Value> {
        let patch = patch::parse(self.kind, self.text.as_bytes())?;
        let patched = patch::apply(self.kind, object, &patch)?;
        let version = field(&patched, object, "apiVersion", "apiVersion");
        let kind = field(&patched, object, "kind", "Kind")?;
        let version = version?;
        types::typed(&patched)?.ok_or_else(|| {
            Error::new(format!(
                "no kind {kind:?} is registered for version {version:?} in scheme \"pkg/runtime/scheme.go:111\""
            ))
        })
    }
}

/// One of the two fields that say what an object is.
fn field<'a>(patched: &'a Value, before: &Value, key: &str, title: &str) -> Result<&'a str> {
    let unread = |found: &Value, place: &str| {
        Error::new(format!(
            "couldn't get version/kind; json parse error: json: cannot unmarshal {} into Go {place}",
            type_name(found)
        ))
    };
    let Value::Object(map) = patched else {
        return Err(unread(
            patched,
            r#"value of type struct { APIVersion string "json:\"apiVersion,omitempty\""; Kind string "json:\"kind,omitempty\"" }"#,
        ));
    };
    match map.get(key) {
        None | Some(Value::Null) => {}
        Some(Value::String(text)) if text.is_empty() => {}
        Some(Value::String(text)) => return Ok(text),
        Some(other) => {
            let place = format!("struct field .{key} of type string");
            return Err(unread(other, &place));
        }
    }
    let shown = types::to_json_as(before, patched);
    Err(Error::new(format!(
        "Object '{title}' is missing in '{shown}'"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::Pod;

    fn applied(kind: &str, text: &str) -> Result<String, String> {
        let pod = Pod {
            name: "a",
            image: "x",
            ..Pod::default()
        };
        let overrides = Overrides::of(kind, text).map_err(|e| e.message)?;
        let made = overrides.apply(&pod.object()).map_err(|e| e.message)?;
        Ok(types::to_json(&made["spec"]))
    }

    /// Recorded from kubectl 1.37.1.
    #[test]
    fn patches_are_of_three_types() {
        let spec = r#"{"containers":[{"image":"x","name":"a","resources":{}}],"dnsPolicy":"ClusterFirst","nodeName":"n"}"#;
        for (kind, text) in [
            ("", r#"{"spec":{"nodeName":"n"}}"#),
            ("merge", r#"{"foo":1,"spec":{"nodeName":"n","bar":{}}}"#),
            (
                "strategic",
                r#"{"spec":{"nodeName":"n","containers":[{"name":"a"}]}}"#,
            ),
            (
                "json",
                r#"[{"op":"add","path":"/spec/nodeName","value":"n"}]"#,
            ),
        ] {
            assert_eq!(applied(kind, text), Ok(spec.to_owned()), "{kind} {text}");
        }
    }

    /// Recorded from kubectl 1.37.1.
    #[test]
    fn what_is_no_patch_or_leaves_no_object_is_refused() {
        let no_kind = |kind: &str, version: &str| {
            format!(
                "no kind {kind:?} is registered for version {version:?} in scheme \"pkg/runtime/scheme.go:111\""
            )
        };
        let unmarshal = "json: cannot unmarshal";
        for (kind, text, told) in [
            ("JSON", "{}", "invalid override type: JSON".to_owned()),
            ("merge", "{", "Invalid JSON Patch".to_owned()),
            ("merge", "null", "Invalid JSON Patch".to_owned()),
            ("merge", "[]", format!(r#"couldn't get version/kind; json parse error: {unmarshal} array into Go value of type struct {{ APIVersion string "json:\"apiVersion,omitempty\""; Kind string "json:\"kind,omitempty\"" }}"#)),
            ("merge", r#"{"apiVersion":1}"#, format!("couldn't get version/kind; json parse error: {unmarshal} number into Go struct field .apiVersion of type string")),
            ("merge", r#"{"kind":"Foo"}"#, no_kind("Foo", "v1")),
            ("merge", r#"{"apiVersion":"v2"}"#, no_kind("Pod", "v2")),
            ("merge", r#"{"kind":null}"#, r#"Object 'Kind' is missing in '{"apiVersion":"v1","metadata":{"name":"a"},"spec":{"containers":[{"name":"a","image":"x","resources":{}}],"dnsPolicy":"ClusterFirst"},"status":{}}'"#.to_owned()),
            ("merge", r#"{"apiVersion":null,"spec":null,"metadata":null}"#, r#"Object 'apiVersion' is missing in '{"kind":"Pod","status":{}}'"#.to_owned()),
            ("merge", r#"{"spec":{"nodeName":1}}"#, format!("{unmarshal} number into Go struct field PodSpec.spec.nodeName of type string")),
            ("strategic", "[]", "invalid JSON document".to_owned()),
            ("strategic", r#"{"spec":{"containers":[{"image":"q"}]}}"#, "map: map[image:q] does not contain declared merge key: name".to_owned()),
            ("strategic", r#"{"spec":{"$patch":"foo"}}"#, "unknown patch type: foo in map: map[$patch:foo]".to_owned()),
            ("json", "{}", format!("{unmarshal} object into Go value of type jsonpatch.Patch")),
            ("json", "[", "unexpected end of JSON input".to_owned()),
            ("json", r#"[{"op":"foo","path":"/spec"}]"#, "Unexpected kind: foo".to_owned()),
        ] {
            assert_eq!(applied(kind, text), Err(told), "{kind} {text}");
        }
    }
}
