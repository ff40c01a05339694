//! Fields of objects that may lack any of them, or have something else in their place.

use std::borrow::Cow;
use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};

use crate::go;
use crate::go::quantity::{Format, Quantity};

/// Reading a field below a dotted path, such as `spec.template.metadata`. No name of a field in
/// Kubernetes' own kinds has a dot; keys of maps, which may, are never part of a path.
pub(crate) trait Fields {
    /// The value below `path`, `Null` when there is none.
    fn at(&self, path: &str) -> &Value;

    /// What is below `path` as text: nothing where it is missing, JSON where it is no scalar.
    fn text(&self, path: &str) -> Cow<'_, str> {
        plain(self.at(path))
    }

    /// As [`Self::text`], `other` where nothing is there.
    fn text_or<'a>(&'a self, path: &str, other: &'a str) -> Cow<'a, str> {
        match self.has(path) {
            true => self.text(path),
            false => Cow::Borrowed(other),
        }
    }

    /// As [`Self::text`], `other` where that is empty.
    fn filled<'a>(&'a self, path: &str, other: &'a str) -> Cow<'a, str> {
        match self.text(path) {
            text if text.is_empty() => Cow::Borrowed(other),
            text => text,
        }
    }

    /// The items of the list below `path` as texts, with `gap` between them.
    fn joined(&self, path: &str, gap: &str) -> String {
        let texts: Vec<_> = self.items(path).iter().map(plain).collect();
        texts.join(gap)
    }

    /// The number below `path`; 0 where there is none.
    fn int(&self, path: &str) -> i64 {
        self.at(path).as_i64().unwrap_or_default()
    }

    /// Whether `true` is below `path`.
    fn is_true(&self, path: &str) -> bool {
        self.at(path).as_bool().unwrap_or_default()
    }

    /// Whether anything is below `path`.
    fn has(&self, path: &str) -> bool {
        !self.at(path).is_null()
    }

    /// The items of the list below `path`; none where there is no list.
    fn items(&self, path: &str) -> &[Value] {
        self.at(path).as_array().map_or(&[], Vec::as_slice)
    }

    /// The map below `path`, in the order of its keys; an empty one where there is none.
    fn map(&self, path: &str) -> &Map<String, Value> {
        static EMPTY: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
        self.at(path).as_object().unwrap_or(&EMPTY)
    }
}

impl Fields for Value {
    fn at(&self, path: &str) -> &Value {
        if path.is_empty() {
            return self;
        }
        path.split('.').fold(self, |value, key| &value[key])
    }
}

/// A value as text: nothing for `Null`, JSON for what is no scalar.
pub(crate) fn plain(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Null => Cow::Borrowed(""),
        Value::String(text) => Cow::Borrowed(text),
        other => Cow::Owned(go::json::to_string(other)),
    }
}

/// A list as Go prints it: `[a b]`.
pub(crate) fn list(value: &Value) -> String {
    let items: Vec<_> = value.items("").iter().map(plain).collect();
    format!("[{}]", items.join(" "))
}

/// A map as Go prints it: `map[a:x b:y]`.
pub(crate) fn map(value: &Value) -> String {
    let pairs = value.map("").iter();
    let pairs: Vec<_> = pairs
        .map(|(key, value)| format!("{key}:{}", plain(value)))
        .collect();
    format!("map[{}]", pairs.join(" "))
}

/// An amount of a resource; 0 for what is none.
pub(crate) fn quantity(value: &Value) -> Quantity {
    let zero = || Quantity::new(0, 0, Format::DecimalSI);
    plain(value).parse().unwrap_or_else(|_| zero())
}

/// An amount of a resource in its canonical form; 0 where there is none.
pub(crate) fn amount(value: &Value) -> String {
    match (value, plain(value)) {
        (Value::Null, _) => "0".to_owned(),
        (_, text) => text
            .parse::<Quantity>()
            .map_or_else(|_| text.to_string(), |q| q.to_string()),
    }
}

/// Items in the order of one of their fields.
pub(crate) fn sorted<'a>(items: &'a [Value], field: &str) -> Vec<&'a Value> {
    let mut items: Vec<&Value> = items.iter().collect();
    items.sort_by(|a, b| a.text(field).cmp(&b.text(field)));
    items
}

/// What a field of bytes holds; nothing for what is no base64.
pub(crate) fn bytes(value: &Value) -> Vec<u8> {
    let text = value.as_str().unwrap_or_default();
    STANDARD.decode(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_may_be_anything() {
        let object = json!({"empty": "", "spec": {"a": "x", "n": 3, "on": true, "list": [1], "map": {"k": "v"}}});
        assert_eq!(object.text("spec.a"), "x");
        assert_eq!(object.text("spec.n"), "3");
        assert_eq!(object.text("spec.map"), r#"{"k":"v"}"#);
        assert_eq!(object.text("spec.a.b"), "");
        assert_eq!(object.text_or("spec.x", "?"), "?");
        assert_eq!(
            (object.filled("empty", "?"), object.text_or("empty", "?")),
            ("?".into(), "".into())
        );
        assert_eq!(object.joined("spec.list", ","), "1");
        assert_eq!(object.joined("spec.map", ","), "");
        assert_eq!((object.int("spec.n"), object.int("spec.a")), (3, 0));
        assert!(object.is_true("spec.on") && !object.is_true("spec.n"));
        assert_eq!(object.items("spec.list").len(), 1);
        assert!(object.items("spec.map").is_empty() && object.map("spec.list").is_empty());
    }
}
