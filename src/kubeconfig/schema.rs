//! The fields of a kubeconfig: what type each has, and the form kubectl writes it in.
//!
//! A kubeconfig stays a [`Value`], so that what is not known here survives; this table only checks
//! and orders what is.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use crate::{Error, Result, go};

/// The type of a field.
#[derive(Clone, Copy)]
enum Type {
    Text,
    Bool,
    /// Base64 text.
    Bytes,
    Texts,
    /// A map of texts.
    TextMap,
    /// A map of lists of texts.
    TextsMap,
    Struct(&'static Struct),
    /// A list of structs. With a [`Struct::map`] each has a `name` of its own, and they are written
    /// in the order of their names.
    List(&'static Struct),
    Any,
}

/// When a field is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Write {
    /// Also when it has no value.
    Always,
    /// Unless it is empty, false or absent.
    Filled,
    /// Unless it is absent.
    Present,
}

struct Field {
    name: &'static str,
    of: Type,
    write: Write,
}

/// A kind of object in a kubeconfig.
pub(super) struct Struct {
    /// Its name in failures.
    go: &'static str,
    /// The name of the map that a list of it becomes, in failures; empty when it has no `name`.
    map: &'static str,
    /// In the order JSON output has them.
    fields: &'static [Field],
}

const fn field(name: &'static str, of: Type, write: Write) -> Field {
    Field { name, of, write }
}

const fn kind(go: &'static str, map: &'static str, fields: &'static [Field]) -> Struct {
    Struct { go, map, fields }
}

use Type::{Any, Bool, Bytes, List, Struct as Of, Text, TextMap, Texts, TextsMap};
use Write::{Always, Filled, Present};

/// A whole kubeconfig.
pub(super) static CONFIG: Struct = kind(
    "Config",
    "",
    &[
        field("kind", Text, Filled),
        field("apiVersion", Text, Filled),
        field("preferences", Of(&PREFERENCES), Filled),
        field("clusters", List(&NAMED_CLUSTER), Always),
        field("users", List(&NAMED_USER), Always),
        field("contexts", List(&NAMED_CONTEXT), Always),
        field("current-context", Text, Always),
        field("extensions", List(&EXTENSION), Filled),
    ],
);
static PREFERENCES: Struct = kind(
    "Preferences",
    "",
    &[
        field("colors", Bool, Filled),
        field("extensions", List(&EXTENSION), Filled),
    ],
);
static NAMED_CLUSTER: Struct = kind(
    "NamedCluster",
    "map[string]*api.Cluster",
    &[
        field("name", Text, Always),
        field("cluster", Of(&CLUSTER), Always),
    ],
);
static NAMED_CONTEXT: Struct = kind(
    "NamedContext",
    "map[string]*api.Context",
    &[
        field("name", Text, Always),
        field("context", Of(&CONTEXT), Always),
    ],
);
static NAMED_USER: Struct = kind(
    "NamedAuthInfo",
    "map[string]*api.AuthInfo",
    &[
        field("name", Text, Always),
        field("user", Of(&USER), Always),
    ],
);
static EXTENSION: Struct = kind(
    "NamedExtension",
    "map[string]runtime.Object",
    &[field("name", Text, Always), field("extension", Any, Always)],
);
static CLUSTER: Struct = kind(
    "Cluster",
    "",
    &[
        field("server", Text, Always),
        field("tls-server-name", Text, Filled),
        field("insecure-skip-tls-verify", Bool, Filled),
        field("certificate-authority", Text, Filled),
        field("certificate-authority-data", Bytes, Filled),
        field("proxy-url", Text, Filled),
        field("disable-compression", Bool, Filled),
        field("extensions", List(&EXTENSION), Filled),
    ],
);
static CONTEXT: Struct = kind(
    "Context",
    "",
    &[
        field("cluster", Text, Always),
        field("user", Text, Always),
        field("namespace", Text, Filled),
        field("extensions", List(&EXTENSION), Filled),
    ],
);
static USER: Struct = kind(
    "AuthInfo",
    "",
    &[
        field("client-certificate", Text, Filled),
        field("client-certificate-data", Bytes, Filled),
        field("client-key", Text, Filled),
        field("client-key-data", Bytes, Filled),
        field("token", Text, Filled),
        field("tokenFile", Text, Filled),
        field("as", Text, Filled),
        field("as-uid", Text, Filled),
        field("as-groups", Texts, Filled),
        field("as-user-extra", TextsMap, Filled),
        field("username", Text, Filled),
        field("password", Text, Filled),
        field("auth-provider", Of(&AUTH_PROVIDER), Present),
        field("exec", Of(&EXEC), Present),
        field("extensions", List(&EXTENSION), Filled),
    ],
);
static AUTH_PROVIDER: Struct = kind(
    "AuthProviderConfig",
    "",
    &[
        field("name", Text, Always),
        field("config", TextMap, Always),
    ],
);
static EXEC: Struct = kind(
    "ExecConfig",
    "",
    &[
        field("command", Text, Always),
        field("args", Texts, Always),
        field("env", List(&EXEC_ENV), Always),
        field("apiVersion", Text, Filled),
        field("installHint", Text, Filled),
        field("provideClusterInfo", Bool, Always),
        field("interactiveMode", Text, Filled),
    ],
);
static EXEC_ENV: Struct = kind(
    "ExecEnvVar",
    "",
    &[field("name", Text, Always), field("value", Text, Always)],
);

/// Checks that `config` is a kubeconfig: version and kind, the types of the known fields, base64
/// that can be read, names that are unique.
///
/// # Errors
/// kubectl's text, without the values it would tell.
pub(super) fn check(config: &Value) -> Result<()> {
    version_and_kind(config)?;
    check_struct(config, &CONFIG, "")
}

fn version_and_kind(config: &Value) -> Result<()> {
    const META: &str = "couldn't get version/kind; json parse error: json: cannot unmarshal";
    if !matches!(config, Value::Null | Value::Object(_)) {
        return Err(Error::new(format!(
            "{META} {} into Go value of type struct {{ APIVersion string \
             \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \
             \"json:\\\"kind,omitempty\\\"\" }}",
            go::json::type_name(config)
        )));
    }
    let text = |name: &str| match &config[name] {
        Value::Null => Ok(""),
        Value::String(text) => Ok(text.as_str()),
        other => Err(Error::new(format!(
            "{META} {} into Go struct field .{name} of type string",
            go::json::type_name(other)
        ))),
    };
    let (version, kind) = (text("apiVersion")?, text("kind")?);
    if version.matches('/').count() > 1 {
        return Err(Error::new(format!(
            "unexpected GroupVersion string: {version}"
        )));
    }
    let (version, kind) = (or(version, "v1"), or(kind, "Config"));
    if (version, kind) != ("v1", "Config") {
        return Err(Error::new(format!(
            "no kind {kind:?} is registered for version {version:?} in scheme \
             \"pkg/runtime/scheme.go:111\""
        )));
    }
    Ok(())
}

fn or<'a>(text: &'a str, default: &'a str) -> &'a str {
    if text.is_empty() { default } else { text }
}

fn check_struct(value: &Value, of: &'static Struct, path: &str) -> Result<()> {
    let Value::Object(map) = value else {
        return Ok(());
    };
    // In the order of the keys, as Go meets them.
    for (key, value) in map {
        let Some(field) = of.fields.iter().find(|f| f.name == key) else {
            continue;
        };
        let path = if path.is_empty() {
            key.clone()
        } else {
            format!("{path}.{key}")
        };
        let wrong = |value: &Value, wanted: &str| {
            Error::new(format!(
                "json: cannot unmarshal {} into Go struct field {}.{path} of type {wanted}",
                go::json::type_name(value),
                of.go
            ))
        };
        check_field(value, field.of, &path, &wrong)?;
    }
    Ok(())
}

fn check_field(
    value: &Value,
    of: Type,
    path: &str,
    wrong: &dyn Fn(&Value, &str) -> Error,
) -> Result<()> {
    let texts = |items: &[Value]| match items.iter().find(|i| !(i.is_string() || i.is_null())) {
        Some(item) => Err(wrong(item, "string")),
        None => Ok(()),
    };
    match (of, value) {
        (_, Value::Null) | (Any, _) | (Text, Value::String(_)) | (Bool, Value::Bool(_)) => Ok(()),
        (Bytes, Value::String(text)) => check_base64(text),
        (Texts, Value::Array(items)) => texts(items),
        (TextMap, Value::Object(map)) => map
            .values()
            .try_for_each(|value| check_field(value, Text, path, wrong)),
        (TextsMap, Value::Object(map)) => map
            .values()
            .try_for_each(|value| check_field(value, Texts, path, wrong)),
        (Of(of), Value::Object(_)) => check_struct(value, of, path),
        (List(of), Value::Array(items)) => {
            if let Some(item) = items.iter().find(|i| !(i.is_object() || i.is_null())) {
                return Err(wrong(item, &format!("v1.{}", of.go)));
            }
            items
                .iter()
                .try_for_each(|item| check_struct(item, of, path))?;
            if of.map.is_empty() {
                Ok(())
            } else {
                unique(items, of)
            }
        }
        (of, value) => Err(wrong(value, &go_type(of))),
    }
}

/// The name of a type in Go's failures.
fn go_type(of: Type) -> String {
    match of {
        Text => "string".to_owned(),
        Bool => "bool".to_owned(),
        Bytes => "[]uint8".to_owned(),
        Texts => "[]string".to_owned(),
        TextMap => "map[string]string".to_owned(),
        TextsMap => "map[string][]string".to_owned(),
        Of(of) => format!("v1.{}", of.go),
        List(of) => format!("[]v1.{}", of.go),
        Any => "interface {}".to_owned(),
    }
}

fn unique(items: &[Value], of: &Struct) -> Result<()> {
    let mut names: Vec<&str> = items.iter().map(name).collect();
    names.sort_unstable();
    match names.windows(2).find(|pair| pair[0] == pair[1]) {
        // kubectl adds the whole list, secrets and all.
        Some(pair) => Err(Error::new(format!(
            "error converting *[]{} into *{}: duplicate name \"{}\" in list",
            of.go, of.map, pair[0]
        ))),
        None => Ok(()),
    }
}

/// The `name` of a list's item, empty when absent.
pub(super) fn name(item: &Value) -> &str {
    item["name"].as_str().unwrap_or_default()
}

/// Checks base64 with padding, line breaks allowed, as Go's decoder.
fn check_base64(text: &str) -> Result<()> {
    let fail = |at: usize| {
        Err(Error::new(format!(
            "illegal base64 data at input byte {at}"
        )))
    };
    let (mut digits, mut padding) = (0_usize, 0_usize);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'\r' | b'\n' => {}
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/' if padding == 0 => digits += 1,
            b'=' if digits % 4 + padding >= 2 && digits % 4 + padding < 4 => padding += 1,
            _ => return fail(at),
        }
    }
    match (digits + padding) % 4 {
        0 => Ok(()),
        _ if padding > 0 => fail(text.len()),
        rest => fail(text.len() - rest),
    }
}

/// The form kubectl writes a checked kubeconfig in: lists ordered by name, empty fields left out,
/// absent ones that are always written as null. Unknown fields are kept with `unknown`.
pub(super) fn normal(config: &Value, unknown: bool) -> Value {
    let mut out = normal_struct(config, &CONFIG, unknown);
    out.insert("kind".to_owned(), "Config".into());
    out.insert("apiVersion".to_owned(), "v1".into());
    Value::Object(out)
}

fn normal_struct(value: &Value, of: &'static Struct, unknown: bool) -> Map<String, Value> {
    let mut out = Map::new();
    for field in of.fields {
        let value = &value[field.name];
        let normal = normal_field(value, field.of, unknown);
        let written = match field.write {
            Always => true,
            Filled => !is_empty(&normal),
            Present => !value.is_null(),
        };
        if written {
            out.insert(field.name.to_owned(), normal);
        }
    }
    if std::ptr::eq(of, &raw const EXEC) {
        default_interactive_mode(&mut out);
    }
    if let (true, Value::Object(map)) = (unknown, value) {
        let others = map
            .iter()
            .filter(|(key, _)| of.fields.iter().all(|f| f.name != *key));
        out.extend(others.map(|(key, value)| (key.clone(), value.clone())));
    }
    out
}

/// Old protocols have a default, which kubectl writes out.
fn default_interactive_mode(exec: &mut Map<String, Value>) {
    let old = exec
        .get("apiVersion")
        .and_then(Value::as_str)
        .is_some_and(has_default_mode);
    if old && !exec.contains_key("interactiveMode") {
        exec.insert("interactiveMode".to_owned(), "IfAvailable".into());
    }
}

/// Whether `interactiveMode` may be left out with this `apiVersion` of a credential plugin.
pub(super) fn has_default_mode(version: &str) -> bool {
    [
        "client.authentication.k8s.io/v1beta1",
        "client.authentication.k8s.io/v1alpha1",
    ]
    .contains(&version)
}

fn normal_field(value: &Value, of: Type, unknown: bool) -> Value {
    match (of, value) {
        (Text, Value::Null) => "".into(),
        (Bool, Value::Null) => false.into(),
        (Bytes, Value::String(text)) => text.replace(['\r', '\n'], "").into(),
        (Texts, Value::Array(items)) => items
            .iter()
            .map(|item| item.as_str().unwrap_or_default())
            .collect(),
        (Of(of), _) => Value::Object(normal_struct(value, of, unknown)),
        (List(of), Value::Array(items)) => {
            let mut items: Vec<Value> = items
                .iter()
                .map(|i| Value::Object(normal_struct(i, of, unknown)))
                .collect();
            match (of.map.is_empty(), items.is_empty()) {
                (true, _) => {}
                (false, true) => return Value::Null,
                (false, false) => items.sort_by(|a, b| name(a).cmp(name(b))),
            }
            Value::Array(items)
        }
        (_, value) => value.clone(),
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(value) => !value,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Number(_) => false,
    }
}

/// A kubeconfig as JSON with four spaces, its fields in the order kubectl has them.
pub(super) fn json(config: &Value) -> String {
    let mut out = String::new();
    json_struct(&mut out, config, &CONFIG, 0);
    out.push('\n');
    out
}

fn json_struct(out: &mut String, value: &Value, of: &'static Struct, depth: usize) {
    let present: Vec<&Field> = of
        .fields
        .iter()
        .filter(|f| value.get(f.name).is_some())
        .collect();
    if present.is_empty() {
        out.push_str("{}");
        return;
    }
    out.push('{');
    for (at, field) in present.iter().enumerate() {
        out.push_str(if at == 0 { "" } else { "," });
        line(out, depth + 1);
        let _ = write!(out, "\"{}\": ", field.name);
        json_field(out, &value[field.name], field.of, depth + 1);
    }
    line(out, depth);
    out.push('}');
}

fn json_field(out: &mut String, value: &Value, of: Type, depth: usize) {
    match (of, value) {
        (Of(of), Value::Object(_)) => json_struct(out, value, of, depth),
        (List(of), Value::Array(items)) if !items.is_empty() => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { "," });
                line(out, depth + 1);
                json_struct(out, item, of, depth + 1);
            }
            line(out, depth);
            out.push(']');
        }
        // A string in JSON has no line break of its own.
        _ => {
            let text = go::json::to_string_pretty(value);
            out.push_str(
                &text
                    .trim_end()
                    .replace('\n', &format!("\n{}", "    ".repeat(depth))),
            );
        }
    }
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    out.push_str(&"    ".repeat(depth));
}
