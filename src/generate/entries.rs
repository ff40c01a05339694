//! What a ConfigMap or a Secret holds, collected entry by entry.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

use super::names::key_problems;
use super::suffix;
use crate::go;
use crate::{Error, Result};

/// The entries of an object that is made of them.
#[derive(Clone, Debug)]
pub struct Entries {
    kind: &'static str,
    name: String,
    data: Map<String, Value>,
    /// What is no text, in a ConfigMap.
    binary: Map<String, Value>,
}

impl Entries {
    /// A ConfigMap without entries.
    #[must_use]
    pub fn config_map(name: &str) -> Self {
        Self::of("ConfigMap", name)
    }

    /// A Secret without entries.
    #[must_use]
    pub fn secret(name: &str) -> Self {
        Self::of("Secret", name)
    }

    fn of(kind: &'static str, name: &str) -> Self {
        Self {
            kind,
            name: name.to_owned(),
            data: Map::new(),
            binary: Map::new(),
        }
    }

    /// Whether it is a Secret.
    #[must_use]
    pub fn is_secret(&self) -> bool {
        self.kind == "Secret"
    }

    /// Adds an entry.
    ///
    /// # Errors
    /// kubectl's text for a key that is none, or is there already.
    pub fn add(&mut self, key: &str, content: &[u8]) -> Result<()> {
        self.check(key)?;
        let (map, value) = match std::str::from_utf8(content) {
            Ok(text) if !self.is_secret() => (&mut self.data, text.to_owned()),
            _ if self.is_secret() => (&mut self.data, STANDARD.encode(content)),
            _ => (&mut self.binary, STANDARD.encode(content)),
        };
        map.insert(key.to_owned(), value.into());
        Ok(())
    }

    fn check(&self, key: &str) -> Result<()> {
        let problems = key_problems(key);
        let quoted = go::fmt::quote::quote(key.as_bytes(), false);
        let text = match (problems.is_empty(), self.is_secret()) {
            (false, true) => {
                let problems = problems.join(";");
                format!("{quoted} is not valid key name for a Secret {problems}")
            }
            (false, false) => {
                let problems = problems.join(",");
                format!("{quoted} is not a valid key name for a ConfigMap: {problems}")
            }
            (true, true) if self.data.contains_key(key) => {
                format!("cannot add key {key}, another key by that name already exists")
            }
            (true, true) => return Ok(()),
            (true, false) => {
                let field = match (self.data.get(key), self.binary.get(key)) {
                    (Some(_), _) => "Data",
                    (None, Some(_)) => "BinaryData",
                    (None, None) => return Ok(()),
                };
                format!(
                    "cannot add key {quoted}, another key by that name already exists in {field} for ConfigMap {:?}",
                    self.name
                )
            }
        };
        Err(Error::new(text))
    }

    /// The object; `secret_type` is that of a Secret. With `hashed` its name ends with a digest of
    /// what it holds.
    #[must_use]
    pub fn object(self, secret_type: &str, hashed: bool) -> Value {
        let mut content = json!({"kind": self.kind, "name": self.name, "data": self.data});
        if self.is_secret() {
            content["type"] = secret_type.into();
        } else if !self.binary.is_empty() {
            content["binaryData"] = self.binary.into();
        }
        let name = match hashed {
            true => format!("{}-{}", self.name, suffix::digest(&content)),
            false => self.name,
        };
        let mut object = content;
        object["apiVersion"] = "v1".into();
        object["metadata"] = json!({"name": name});
        object.as_object_mut().and_then(|map| map.remove("name"));
        object
    }
}

/// The two parts of `key=value`.
///
/// # Errors
/// `invalid literal source X, expected key=value`
pub fn literal(source: &str) -> Result<(&str, &str)> {
    let pair = source.split_once('=').filter(|(key, _)| !key.is_empty());
    pair.ok_or_else(|| {
        Error::new(format!(
            "invalid literal source {source}, expected key=value"
        ))
    })
}

/// The key and the path of `key=path`, or of a path whose last part is the key.
///
/// # Errors
/// kubectl's text for a missing part, or more than one equals sign.
pub fn file_source(source: &str) -> Result<(String, &str)> {
    let problem = match (source.split_once('='), source.matches('=').count()) {
        (None, _) => {
            let base = go::path::base(source.as_bytes());
            return Ok((String::from_utf8_lossy(&base).into_owned(), source));
        }
        (Some(_), 2..) => "key names or file paths cannot contain '='".to_owned(),
        (Some(("", path)), _) => format!("key name for file path {path} missing"),
        (Some((key, "")), _) => format!("file path for key name {key} missing"),
        (Some((key, path)), _) => return Ok((key.to_owned(), path)),
    };
    Err(Error::new(problem))
}

/// The content of `.dockerconfigjson`: the credentials for one registry.
#[must_use]
pub fn docker_config(server: &str, username: &str, password: &str, email: &str) -> String {
    let auth = STANDARD.encode(format!("{username}:{password}"));
    let text = |text: &str| go::json::to_string(&text.into());
    // In the order that docker's own files have.
    let fields = [
        ("username", username),
        ("password", password),
        ("email", email),
        ("auth", &auth),
    ];
    let fields = fields.iter().filter(|(_, value)| !value.is_empty());
    let fields: Vec<String> = fields
        .map(|(key, value)| format!("{}:{}", text(key), text(value)))
        .collect();
    format!(
        r#"{{"auths":{{{}:{{{}}}}}}}"#,
        text(server),
        fields.join(",")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::tests::printed;

    /// Recorded from kubectl 1.37.1, as all texts here.
    #[test]
    fn entries_are_texts_or_bytes() {
        let mut map = Entries::config_map("a");
        map.add("f.txt", b"hello\n").unwrap();
        map.add("b.bin", b"\xff\x00").unwrap();
        let told = |map: &mut Entries, key: &str| map.add(key, b"").unwrap_err().message;
        let again = "another key by that name already exists";
        assert_eq!(
            told(&mut map, "b.bin"),
            format!("cannot add key \"b.bin\", {again} in BinaryData for ConfigMap \"a\"")
        );
        assert_eq!(
            told(&mut map, "f.txt"),
            format!("cannot add key \"f.txt\", {again} in Data for ConfigMap \"a\"")
        );
        assert_eq!(
            told(&mut map, ".."),
            "\"..\" is not a valid key name for a ConfigMap: must not be '..'"
        );
        assert_eq!(
            printed(&map.object("", false)),
            r#"{"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"a"},"data":{"f.txt":"hello\n"},"binaryData":{"b.bin":"/wA="}}"#
        );
        let mut secret = Entries::secret("a");
        secret.add("x", b"1").unwrap();
        assert_eq!(told(&mut secret, "x"), format!("cannot add key x, {again}"));
        assert_eq!(
            told(&mut secret, ".."),
            "\"..\" is not valid key name for a Secret must not be '..'"
        );
        assert_eq!(
            printed(&secret.object("", true)),
            r#"{"kind":"Secret","apiVersion":"v1","metadata":{"name":"a-bmt86k258f"},"data":{"x":"MQ=="}}"#
        );
    }

    #[test]
    fn sources_have_keys() {
        assert_eq!(literal("a=b=c"), Ok(("a", "b=c")));
        assert!(literal("=b").is_err() && literal("a").is_err());
        let told = |source: &'static str| file_source(source).map_err(|e| e.message);
        assert_eq!(told("k=f"), Ok(("k".to_owned(), "f")));
        assert_eq!(told("./d/f.txt"), Ok(("f.txt".to_owned(), "./d/f.txt")));
        assert_eq!(told("="), Err("key name for file path  missing".to_owned()));
        assert_eq!(
            told("a="),
            Err("file path for key name a missing".to_owned())
        );
        assert_eq!(
            told("a=b=c"),
            Err("key names or file paths cannot contain '='".to_owned())
        );
    }

    #[test]
    fn registries_have_credentials() {
        assert_eq!(
            docker_config("https://index.docker.io/v1/", "u", "p<&>", ""),
            r#"{"auths":{"https://index.docker.io/v1/":{"username":"u","password":"p\u003c\u0026\u003e","auth":"dTpwPCY+"}}}"#
        );
    }
}
