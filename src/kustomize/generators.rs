//! `configMapGenerator` and `secretGenerator`: objects made of literals and files.

use base64::Engine as _;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::file::GeneratorOptions;
use super::loader::Loader;
use super::node;
use super::resource::{Behavior, Resource};
use crate::{Error, Result};

/// The longest line of data in base64; longer data has line breaks.
const LINE: usize = 70;

/// What a generator makes, and of what.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Args {
    namespace: String,
    name: String,
    behavior: String,
    literals: Vec<String>,
    files: Vec<String>,
    envs: Vec<String>,
    env: String,
    options: Option<GeneratorOptions>,
    #[serde(rename = "type")]
    secret_type: String,
    metadata: Meta,
}

/// The name of a generator that is an object of its own.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Meta {
    name: String,
    namespace: String,
}

/// A generator of one object.
#[derive(Clone, Debug)]
pub(super) struct Generator {
    /// `ConfigMap` or `Secret`.
    pub(super) kind: &'static str,
    args: Args,
}

impl Generator {
    /// Reads the arguments; `all` are the options that hold for all generators.
    ///
    /// # Errors
    /// Arguments of wrong types.
    pub(super) fn read(
        kind: &'static str,
        value: &Value,
        all: Option<&GeneratorOptions>,
    ) -> Result<Self> {
        let read = serde_json::from_value::<Args>(value.clone());
        let mut args = read.map_err(|e| Error::new(e.to_string()))?;
        if !args.env.is_empty() {
            args.envs.push(std::mem::take(&mut args.env));
        }
        if args.name.is_empty() {
            args.name.clone_from(&args.metadata.name);
        }
        if args.namespace.is_empty() {
            args.namespace.clone_from(&args.metadata.namespace);
        }
        if all.is_some() {
            args.options = Some(args.options.unwrap_or_default().with(all));
        }
        Ok(Self { kind, args })
    }

    /// Makes the object.
    ///
    /// # Errors
    /// A file that can't be read, a literal that is none, a key twice.
    pub(super) fn make(&self, loader: &Loader<'_>) -> Result<Resource> {
        let args = &self.args;
        if args.name.is_empty() {
            return Err(Error::new("a configmap must have a name"));
        }
        let mut metadata = json!({"name": args.name});
        if !args.namespace.is_empty() {
            metadata["namespace"] = json!(args.namespace);
        }
        let mut object = Map::new();
        object.insert("apiVersion".into(), "v1".into());
        object.insert("kind".into(), self.kind.into());
        let is_secret = self.kind == "Secret";
        if is_secret {
            let kind = match args.secret_type.as_str() {
                "" => "Opaque",
                kind => kind,
            };
            object.insert("type".into(), kind.into());
            node::map_at(&mut object, "data");
        }
        for (key, content) in self.pairs(loader)? {
            let text = String::from_utf8(content);
            let (field, text) = match text {
                Ok(text) if !is_secret => ("data", text),
                Ok(text) => ("data", base64(text.as_bytes())),
                Err(e) if is_secret => ("data", base64(e.as_bytes())),
                Err(e) => ("binaryData", base64(e.as_bytes())),
            };
            node::map_at(&mut object, field).insert(key, text.into());
        }
        let mut needs_hash = true;
        if let Some(options) = &args.options {
            needs_hash = !options.disable_name_suffix_hash;
            if options.immutable {
                object.insert("immutable".into(), true.into());
            }
            for (field, texts) in [
                ("labels", &options.labels),
                ("annotations", &options.annotations),
            ] {
                if !texts.is_empty() {
                    metadata[field] = json!(texts);
                }
            }
        }
        object.insert("metadata".into(), metadata);
        let mut resource = Resource::new(Value::Object(object));
        resource.needs_hash = needs_hash;
        resource.behavior = Behavior::parse(&args.behavior);
        Ok(resource)
    }

    /// Keys and contents, each key once.
    fn pairs(&self, loader: &Loader<'_>) -> Result<Vec<(String, Vec<u8>)>> {
        let args = &self.args;
        let loading = |what: &str, names: &[String], e: Error| {
            let names = names.join(" ");
            e.context(&format!("loading KV pairs: {what} [{names}]"))
        };
        let mut pairs = Vec::new();
        for path in &args.envs {
            let lines = loader.load(path).and_then(|content| env_lines(&content));
            pairs.extend(lines.map_err(|e| loading("env source files:", &args.envs, e))?);
        }
        for source in &args.literals {
            let pair = literal(source);
            pairs.push(pair.map_err(|e| loading("literal sources", &args.literals, e))?);
        }
        for source in &args.files {
            let pair = file_source(source)
                .and_then(|(key, path)| Ok((key.to_owned(), loader.load(path)?)));
            pairs.push(pair.map_err(|e| loading("file sources:", &args.files, e))?);
        }
        for (at, (key, _)) in pairs.iter().enumerate() {
            if pairs[..at].iter().any(|(k, _)| k == key) {
                return Err(Error::new(format!(
                    "configmap {} illegally repeats the key `{key}`",
                    args.name
                )));
            }
        }
        Ok(pairs)
    }
}

/// Base64, in lines where it is long.
fn base64(bytes: &[u8]) -> String {
    let text = base64::engine::general_purpose::STANDARD.encode(bytes);
    if text.len() < LINE {
        return text;
    }
    let mut out = String::new();
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let (line, after) = rest.split_at(rest.len().min(LINE));
        out.push_str(line);
        out.push('\n');
        rest = after;
    }
    out
}

/// `key=value`; quotes around the value go.
fn literal(source: &str) -> Result<(String, Vec<u8>)> {
    let pair = source.split_once('=').filter(|(key, _)| !key.is_empty());
    let Some((key, value)) = pair else {
        let text = format!("invalid literal source {source}, expected key=value");
        return Err(Error::new(text));
    };
    let unquoted = ['"', '\'']
        .iter()
        .find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote));
    Ok((key.to_owned(), unquoted.unwrap_or(value).into()))
}

/// `key=path`, or a path whose last part is the key.
fn file_source(source: &str) -> Result<(&str, &str)> {
    let problem = match (source.split_once('='), source.matches('=').count()) {
        (None, _) => {
            let name = source.trim_end_matches('/').rsplit('/').next();
            return Ok((name.unwrap_or(source), source));
        }
        (Some(_), 2..) => format!("source {source:?} key name or file path contains '='"),
        (Some(("", path)), _) => {
            format!("missing key name for file path {path:?} in source {source:?}")
        }
        (Some((key, "")), _) => {
            format!("missing file path for key name {key:?} in source {source:?}")
        }
        (Some(pair), _) => return Ok(pair),
    };
    Err(Error::new(problem))
}

/// `KEY=VALUE` by lines; comments and empty lines are skipped.
fn env_lines(content: &[u8]) -> Result<Vec<(String, Vec<u8>)>> {
    let mut pairs = Vec::new();
    for (n, line) in content.split(|b| *b == b'\n').enumerate() {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let Ok(line) = std::str::from_utf8(line) else {
            let text = String::from_utf8_lossy(line);
            let shown: Vec<String> = line.iter().map(u8::to_string).collect();
            return Err(Error::new(format!(
                "line [{}] has invalid utf8 bytes : {text}",
                shown.join(" ")
            )));
        };
        let line = if n == 0 {
            line.trim_start_matches('\u{feff}')
        } else {
            line
        };
        let line = line.trim_start();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (key, value) = line.split_once('=').unwrap_or((line, ""));
        if !key.is_empty() {
            pairs.push((key.to_owned(), value.into()));
        }
    }
    Ok(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_taken_apart() {
        let text = |(key, value): (String, Vec<u8>)| (key, String::from_utf8(value).unwrap());
        for (source, key, value) in [
            ("a=b", "a", "b"),
            ("a=\"b c\"", "a", "b c"),
            ("a='b\"", "a", "'b\""),
            ("a=b=c", "a", "b=c"),
            ("a=", "a", ""),
            ("a='", "a", "'"),
        ] {
            assert_eq!(text(literal(source).unwrap()), (key.into(), value.into()));
        }
        assert!(literal("=b").is_err() && literal("b").is_err());
        assert_eq!(file_source("./d/f.txt").unwrap(), ("f.txt", "./d/f.txt"));
        assert_eq!(file_source("k=f").unwrap(), ("k", "f"));
        assert!(file_source("a=b=c").is_err() && file_source("=b").is_err());
        let lines = env_lines("\u{feff} A=1\r\n\n# c\nB\nC= x = y ".as_bytes()).unwrap();
        let lines: Vec<_> = lines.into_iter().map(text).collect();
        let pair = |k: &str, v: &str| (k.to_owned(), v.to_owned());
        assert_eq!(lines, [pair("A", "1"), pair("B", ""), pair("C", " x = y ")]);
        assert_eq!(base64(&[0; 51]).len(), 68);
        assert_eq!(base64(&[0; 60]).lines().count(), 2);
    }
}
