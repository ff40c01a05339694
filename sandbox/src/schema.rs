//! The field types of the kinds served, read from `data/schema.txt` (see `data/generate`).

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde_json::{Map, Value, json};

/// How a list is merged and owned.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ListKind {
    /// As one value.
    Atomic,
    /// By its items.
    Set,
    /// By these keys of its items, each with its default.
    Map(Vec<(String, Option<String>)>),
}

/// The type of a field.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Type {
    /// A scalar, with Go's name of it; empty when several JSON types are taken.
    Scalar(&'static str),
    /// Anything: maps are granular, lists atomic, as the server deduces it without a schema.
    Any,
    Named(String),
    /// A map; `true` when it is owned as one value.
    Map(Box<Type>, bool),
    List(Box<Type>, ListKind),
}

/// A type with fields.
#[derive(Debug, Default)]
pub(crate) struct Struct {
    /// Owned as one value.
    pub(crate) atomic: bool,
    /// Takes unknown fields: a custom resource.
    pub(crate) open: bool,
    pub(crate) fields: BTreeMap<String, Type>,
}

pub(crate) struct Schema {
    types: HashMap<String, Struct>,
    kinds: HashMap<String, String>,
}

/// The name of the type of custom resources.
pub(crate) const CUSTOM: &str = "custom";

/// The schema of the kinds served.
pub(crate) static SCHEMA: LazyLock<Schema> = LazyLock::new(Schema::load);

impl Schema {
    fn load() -> Self {
        let mut schema = Self { types: HashMap::new(), kinds: HashMap::new() };
        let custom = "custom apiVersion=s kind=s metadata=meta.ObjectMeta";
        for line in include_str!("../data/schema.txt").lines().chain([custom]) {
            let mut words = line.split(' ');
            let Some(name) = words.next() else { continue };
            if name.contains('/') {
                schema.kinds.insert(name.to_owned(), words.next().unwrap_or_default().to_owned());
                continue;
            }
            let atomic = name.ends_with('!');
            let name = name.trim_end_matches('!');
            let fields = words.filter_map(|w| w.split_once('='));
            // What follows a `~` is how a strategic merge patch treats it: ktl's own affair.
            let ty = |t: &str| parse(t.split('~').next().unwrap_or_default());
            let fields = fields.map(|(n, t)| (n.to_owned(), ty(t))).collect();
            schema.types.insert(name.to_owned(), Struct { atomic, open: name == CUSTOM, fields });
        }
        schema
    }

    /// The type of a kind; custom resources have a type of their own.
    pub(crate) fn kind(&self, group: &str, version: &str, kind: &str) -> Type {
        let name = self.kinds.get(&format!("{group}/{version}/{kind}"));
        Type::Named(name.map_or(CUSTOM, String::as_str).to_owned())
    }

    /// The struct behind a type, if it is one.
    pub(crate) fn structure(&self, ty: &Type) -> Option<&Struct> {
        match ty {
            Type::Named(name) => self.types.get(name),
            _ => None,
        }
    }

    /// The type of a member of a map or struct.
    pub(crate) fn member<'a>(&'a self, ty: &'a Type, name: &str) -> Option<&'a Type> {
        match ty {
            Type::Map(inner, _) => Some(inner),
            Type::Any => Some(&Type::Any),
            Type::Named(_) => {
                let structure = self.structure(ty)?;
                let open = structure.open.then_some(&Type::Any);
                structure.fields.get(name).or(open)
            }
            _ => None,
        }
    }

    /// Whether a value of this type is owned and merged as one.
    pub(crate) fn atomic(&self, ty: &Type, value: &Value) -> bool {
        match ty {
            Type::Scalar(_) => true,
            Type::Any => !value.is_object(),
            Type::Named(_) => self.structure(ty).is_none_or(|s| s.atomic),
            Type::Map(_, atomic) => *atomic,
            Type::List(_, kind) => *kind == ListKind::Atomic,
        }
    }
}

fn parse(text: &str) -> Type {
    if let Some(inner) = text.strip_prefix('{') {
        let end = inner.rfind('}').unwrap_or(inner.len());
        return Type::Map(Box::new(parse(&inner[..end])), inner[end..].ends_with('!'));
    }
    if let Some(inner) = text.strip_prefix('[') {
        let end = inner.rfind(']').unwrap_or(inner.len());
        let kind = match inner.get(end + 1..).unwrap_or_default() {
            "" => ListKind::Atomic,
            "s" => ListKind::Set,
            keys => ListKind::Map(keys.trim_start_matches("k:").split(',').map(key).collect()),
        };
        return Type::List(Box::new(parse(&inner[..end])), kind);
    }
    match text {
        "s" => Type::Scalar("string"),
        "b" => Type::Scalar("bool"),
        "i" => Type::Scalar("int32"),
        "l" => Type::Scalar("int64"),
        "n" => Type::Scalar("float64"),
        "q" => Type::Scalar(""),
        "x" => Type::Any,
        name => Type::Named(name.trim_end_matches('!').to_owned()),
    }
}

fn key(text: &str) -> (String, Option<String>) {
    match text.split_once('=') {
        Some((key, default)) => (key.to_owned(), Some(default.to_owned())),
        None => (text.to_owned(), None),
    }
}

/// Drops nulls and unknown fields in place, as decoding into Go's structs does.
///
/// Returns the paths of the unknown fields, or the text of the first type error.
pub(crate) fn decode(
    value: &mut Value,
    ty: &Type,
    kind: &str,
) -> std::result::Result<Vec<String>, String> {
    let mut unknown = Vec::new();
    walk(value, ty, &Place { path: "", bare: "", owner: kind }, &mut unknown)?;
    Ok(unknown)
}

/// Where the walk is: the path with and without list indexes, and the innermost Go struct.
struct Place<'a> {
    path: &'a str,
    bare: &'a str,
    owner: &'a str,
}

fn walk(
    value: &mut Value,
    ty: &Type,
    at: &Place<'_>,
    unknown: &mut Vec<String>,
) -> std::result::Result<(), String> {
    let fits = match (ty, &*value) {
        (_, Value::Null) | (Type::Any | Type::Scalar(""), _) => return Ok(()),
        (Type::Scalar("string"), v) => v.is_string(),
        (Type::Scalar("bool"), v) => v.is_boolean(),
        (Type::Scalar("float64"), v) => v.is_number(),
        (Type::Scalar(_), v) => v.is_i64() || v.as_f64().is_some_and(|f| f.fract() == 0.0),
        (Type::Named(_) | Type::Map(..), v) => v.is_object(),
        (Type::List(..), v) => v.is_array(),
    };
    if !fits {
        let (given, owner, path, wanted) =
            (ktl::go::json::type_name(value), at.owner, at.bare, go_type(ty));
        return Err(format!(
            "json: cannot unmarshal {given} into Go struct field {owner}.{path} of type {wanted}"
        ));
    }
    match value {
        Value::Object(map) => members(map, ty, at, unknown),
        Value::Array(items) => {
            let Type::List(item, _) = ty else { return Ok(()) };
            for (i, inner) in items.iter_mut().enumerate() {
                let path = format!("{}[{i}]", at.path);
                walk(inner, item, &Place { path: &path, ..*at }, unknown)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn members(
    map: &mut Map<String, Value>,
    ty: &Type,
    at: &Place<'_>,
    unknown: &mut Vec<String>,
) -> std::result::Result<(), String> {
    let own = match ty {
        Type::Named(name) => name.rsplit('.').next().filter(|n| *n != CUSTOM),
        _ => None,
    };
    let owner = own.unwrap_or(at.owner);
    let is_struct = matches!(ty, Type::Named(_));
    // Nulls go only where Go's structs would drop them.
    map.retain(|_, v| !is_struct || !v.is_null());
    for name in map.keys().cloned().collect::<Vec<_>>() {
        let dot = |p: &str| if p.is_empty() { name.clone() } else { format!("{p}.{name}") };
        let path = dot(at.path);
        let bare = if is_struct { dot(at.bare) } else { at.bare.to_owned() };
        let Some(member) = SCHEMA.member(ty, &name) else {
            unknown.push(path);
            map.remove(&name);
            continue;
        };
        if let Some(inner) = map.get_mut(&name) {
            walk(inner, member, &Place { path: &path, bare: &bare, owner }, unknown)?;
        }
    }
    // `omitempty`, but for the few lists that go without it.
    map.retain(|name, v| {
        let empty = v.as_object().is_some_and(Map::is_empty) || *v == json!([]);
        let plain = matches!(SCHEMA.member(ty, name), Some(Type::Map(..) | Type::List(..)));
        !(is_struct && empty && plain) || matches!(name.as_str(), "rules" | "containers")
    });
    Ok(())
}

fn go_type(ty: &Type) -> String {
    match ty {
        Type::Scalar(name) => (*name).to_owned(),
        Type::Any => "interface {}".to_owned(),
        // `core.v1.PodSpec` is `v1.PodSpec` in Go, and so is what all groups share.
        Type::Named(name) => match name.split_once('.') {
            Some(("meta", rest)) => format!("v1.{rest}"),
            Some((_, rest)) => rest.to_owned(),
            None => name.clone(),
        },
        Type::Map(inner, _) => format!("map[string]{}", go_type(inner)),
        Type::List(inner, _) => format!("[]{}", go_type(inner)),
    }
}
