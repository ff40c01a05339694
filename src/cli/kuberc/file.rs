//! The preferences file: which one counts, and what it says.

use serde_json::{Map, Value};

use crate::kubeconfig::PluginPolicy;
use crate::{Env, Error, Result, go, kubeconfig};

const GROUP: &str = "kubectl.config.k8s.io/";

/// A flag and the value it shall have when none is given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Flag {
    pub(super) name: String,
    pub(super) value: String,
}

/// The flags of one command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Defaults {
    pub(super) command: String,
    pub(super) flags: Vec<Flag>,
}

/// A further name of a command, with arguments and flags of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Alias {
    pub(super) name: String,
    pub(super) command: String,
    pub(super) prepend: Vec<String>,
    pub(super) append: Vec<String>,
    pub(super) flags: Vec<Flag>,
}

/// What a preferences file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Preference {
    pub(super) defaults: Vec<Defaults>,
    pub(super) aliases: Vec<Alias>,
    policy: String,
    allowlist: Option<Vec<String>>,
}

impl Preference {
    /// Which credential plugins may run.
    ///
    /// # Errors
    /// A policy that does not exist, or a list that does not go with it.
    pub(super) fn plugin_policy(&self) -> Result<PluginPolicy> {
        let fail = |text: String| Err(Error::verbatim(text));
        match (self.policy.as_str(), &self.allowlist) {
            (policy @ ("" | "AllowAll" | "DenyAll"), Some(_)) => fail(format!(
                "misconfigured credential plugin allowlist: plugin policy is {policy:?} but \
                 allowlist is non-nil"
            )),
            ("" | "AllowAll", None) => Ok(PluginPolicy::AllowAll),
            ("DenyAll", None) => Ok(PluginPolicy::DenyAll),
            ("Allowlist", None) => fail(
                "credential plugin policy set to \"Allowlist\", but allowlist is unspecified"
                    .to_owned(),
            ),
            ("Allowlist", Some(list)) if list.is_empty() => fail(
                "credential plugin policy set to \"Allowlist\", but allowlist is empty; use \
                 \"DenyAll\" policy instead"
                    .to_owned(),
            ),
            ("Allowlist", Some(list)) => match list.iter().position(String::is_empty) {
                Some(at) => fail(format!(
                    "misconfigured credential plugin allowlist: empty allowlist entry #{}",
                    at + 1
                )),
                None => Ok(PluginPolicy::Allowlist(list.clone())),
            },
            (other, _) => fail(format!("unknown plugin policy: {other:?}")),
        }
    }
}

/// The preferences that count for this command line; `None` when there are none.
///
/// # Errors
/// A file that was asked for and can't be read.
pub(super) fn load(env: &Env) -> Result<Option<Preference>> {
    let Some((name, is_explicit)) = choose(env)? else {
        return Ok(None);
    };
    let (error, is_missing) = match kubeconfig::read_file(&env.path(&name), name.as_ref()) {
        Ok(bytes) => match decode(&bytes, &name) {
            Ok(None) => return Ok(None),
            Ok(Some((preference, unknown))) => {
                if !unknown.is_empty() {
                    // Without an end of line, as kubectl has it.
                    say(
                        env,
                        &format!(
                            "kuberc: ignoring strict decoding error in {name}: strict decoding \
                             error: {}",
                            unknown.join(", ")
                        ),
                    );
                }
                return Ok(Some(preference));
            }
            Err(error) => (error, false),
        },
        Err((is_missing, error)) => (error, is_missing),
    };
    if is_explicit {
        return Err(Error::verbatim(format!(
            "kuberc error kuberc: {}",
            error.message
        )));
    }
    if !is_missing {
        say(
            env,
            &format!(
                "kuberc: no preferences loaded from {name}: {}",
                error.message
            ),
        );
    }
    Ok(None)
}

fn say(env: &Env, text: &str) {
    // Nowhere is left to report that stderr is gone.
    let _ = std::io::Write::write_all(&mut env.stderr.clone(), text.as_bytes());
}

/// The file to read, and whether it was asked for: `--kuberc`, else `KUBERC`, else the user's own.
fn choose(env: &Env) -> Result<Option<(String, bool)>> {
    let flag = flag(&env.args)?;
    let variable = env.var("KUBERC");
    if variable == Some("off") {
        return match flag {
            None => Ok(None),
            Some(_) => Err(Error::verbatim(
                "kuberc error disabling kuberc via KUBERC=off and passing kuberc flag are \
                 mutually exclusive",
            )),
        };
    }
    let home = env.home.clone().unwrap_or_default();
    let own = home.join(".kube/kuberc").to_string_lossy().into_owned();
    let (name, is_explicit) = match flag {
        Some(name) => (name, true),
        None => (own.clone(), false),
    };
    Ok(Some(match variable {
        Some(variable) if name == own => (variable.to_owned(), true),
        _ => (name, is_explicit),
    }))
}

/// `--kuberc` before any flag is read, found as kubectl finds it: wherever the text stands.
fn flag(args: &[String]) -> Result<Option<String>> {
    let missing = || Error::verbatim("kuberc file is not found");
    for (at, arg) in args.iter().enumerate() {
        if arg == "--" {
            break;
        }
        if arg == "--kuberc" {
            let name = args.get(at + 1).ok_or_else(missing)?;
            return Ok(Some(name.clone()).filter(|n| !n.is_empty()));
        }
        if arg.contains("--kuberc=") {
            let name = arg.split('=').nth(1).unwrap_or_default();
            return match name {
                "" => Err(missing()),
                name => Ok(Some(name.to_owned())),
            };
        }
    }
    Ok(None)
}

/// The first document that is a `Preference`, and what is wrong with its fields.
fn decode(bytes: &[u8], name: &str) -> Result<Option<(Preference, Vec<String>)>> {
    let text = String::from_utf8_lossy(bytes);
    let documents = documents(&text)?;
    let is_empty = documents.is_empty();
    let found = documents.iter().find_map(|document| {
        let value = go::yaml::parse(document).ok()?;
        Reader::preference(&value)
    });
    if found.is_none() && !is_empty {
        return Err(Error::new(format!(
            "no valid preferences found in {name}, use --v=5 to see details"
        )));
    }
    Ok(found)
}

/// The texts between lines that start with `---`, but for empty ones.
fn documents(text: &str) -> Result<Vec<String>> {
    let mut documents = vec![String::new()];
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("---") {
            let rest = rest.trim();
            if !(rest.is_empty() || rest.starts_with('#')) {
                return Err(Error::new(format!(
                    "invalid Yaml document separator: {rest}"
                )));
            }
            if documents.last().is_some_and(|d| !d.is_empty()) {
                documents.push(String::new());
                continue;
            }
        }
        // A line at the start of a document belongs to it, though nothing is in it yet.
        if let Some(document) = documents.last_mut() {
            document.push_str(line);
            document.push('\n');
        }
    }
    documents.retain(|d| !d.trim().is_empty());
    Ok(documents)
}

/// Reads fields by name, and notes those that nobody knows.
struct Reader {
    unknown: Vec<String>,
}

/// What stands where a field of this type is expected: the wrong type ends the reading.
type Read<T> = Option<T>;

impl Reader {
    fn preference(value: &Value) -> Read<(Preference, Vec<String>)> {
        let version = value["apiVersion"].as_str()?.strip_prefix(GROUP)?;
        let is_alpha = match version {
            "v1alpha1" => true,
            "v1beta1" => false,
            _ => return None,
        };
        if value["kind"] != "Preference" {
            return None;
        }
        let mut reader = Self {
            unknown: Vec::new(),
        };
        let preference = reader.top(value, is_alpha)?;
        Some((preference, reader.unknown))
    }

    fn top(&mut self, value: &Value, is_alpha: bool) -> Read<Preference> {
        let mut out = Preference::default();
        let (defaults, flags) = match is_alpha {
            true => ("overrides", "flags"),
            false => ("defaults", "options"),
        };
        self.fields(value, "", |reader, key, value, path| {
            match key {
                "apiVersion" | "kind" => {}
                _ if key == defaults => {
                    out.defaults = list(value, path, |v, path| reader.defaults(v, path, flags))?
                        .unwrap_or_default();
                }
                "aliases" => {
                    out.aliases = list(value, path, |v, path| reader.alias(v, path, flags))?
                        .unwrap_or_default();
                }
                "credentialPluginPolicy" if !is_alpha => out.policy = text(value)?,
                "credentialPluginAllowlist" if !is_alpha => {
                    out.allowlist = list(value, path, |v, path| reader.allowed(v, path))?;
                }
                _ => return Some(false),
            }
            Some(true)
        })?;
        Some(out)
    }

    fn defaults(&mut self, value: &Value, path: &str, flags: &str) -> Read<Defaults> {
        let mut out = Defaults::default();
        self.fields(value, path, |reader, key, value, path| {
            match key {
                "command" => out.command = text(value)?,
                _ if key == flags => {
                    out.flags =
                        list(value, path, |v, path| reader.flag(v, path))?.unwrap_or_default();
                }
                _ => return Some(false),
            }
            Some(true)
        })?;
        Some(out)
    }

    fn alias(&mut self, value: &Value, path: &str, flags: &str) -> Read<Alias> {
        let mut out = Alias::default();
        self.fields(value, path, |reader, key, value, path| {
            match key {
                "name" => out.name = text(value)?,
                "command" => out.command = text(value)?,
                "prependArgs" => {
                    out.prepend = list(value, path, |v, _| text(v))?.unwrap_or_default();
                }
                "appendArgs" => {
                    out.append = list(value, path, |v, _| text(v))?.unwrap_or_default();
                }
                _ if key == flags => {
                    out.flags =
                        list(value, path, |v, path| reader.flag(v, path))?.unwrap_or_default();
                }
                _ => return Some(false),
            }
            Some(true)
        })?;
        Some(out)
    }

    fn flag(&mut self, value: &Value, path: &str) -> Read<Flag> {
        let mut out = Flag::default();
        self.fields(value, path, |_, key, value, _| {
            match key {
                "name" => out.name = text(value)?,
                "default" => out.value = text(value)?,
                _ => return Some(false),
            }
            Some(true)
        })?;
        Some(out)
    }

    /// An entry of the allowlist: `command`, or `name` as it was called before.
    fn allowed(&mut self, value: &Value, path: &str) -> Read<String> {
        let (mut name, mut command) = (String::new(), String::new());
        self.fields(value, path, |_, key, value, _| {
            match key {
                "name" => name = text(value)?,
                "command" => command = text(value)?,
                _ => return Some(false),
            }
            Some(true)
        })?;
        match (name.is_empty(), command.is_empty()) {
            (false, false) if name != command => None,
            (false, true) => Some(name),
            _ => Some(command),
        }
    }

    /// Calls `field` for each field of an object, in the order of their names, as they come out of
    /// YAML in kubectl; it tells whether it knows the field.
    fn fields(
        &mut self,
        value: &Value,
        path: &str,
        mut field: impl FnMut(&mut Self, &str, &Value, &str) -> Read<bool>,
    ) -> Read<()> {
        let none = Map::new();
        let object = match value {
            Value::Null => &none,
            value => value.as_object()?,
        };
        let mut keys: Vec<&String> = object.keys().collect();
        keys.sort();
        for key in keys {
            let dot = if path.is_empty() { "" } else { "." };
            let path = format!("{path}{dot}{key}");
            if !field(self, key, &object[key], &path)? {
                self.unknown.push(format!("unknown field {path:?}"));
            }
        }
        Some(())
    }
}

fn text(value: &Value) -> Read<String> {
    match value {
        Value::Null => Some(String::new()),
        value => value.as_str().map(str::to_owned),
    }
}

/// A list, or `None` inside when there is none.
fn list<T>(
    value: &Value,
    path: &str,
    mut item: impl FnMut(&Value, &str) -> Read<T>,
) -> Read<Option<Vec<T>>> {
    if value.is_null() {
        return Some(None);
    }
    let items = value.as_array()?.iter().enumerate();
    items
        .map(|(at, value)| item(value, &format!("{path}[{at}]")))
        .collect::<Read<Vec<T>>>()
        .map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "apiVersion: kubectl.config.k8s.io/v1beta1\nkind: Preference\n";

    fn read(text: &str) -> Result<Option<(Preference, Vec<String>)>, String> {
        decode(text.as_bytes(), "f").map_err(|e| e.message)
    }

    #[test]
    fn the_first_usable_document_counts() {
        let none = Err("no valid preferences found in f, use --v=5 to see details".to_owned());
        let cases = [
            ("", Ok(None)),
            (" \n\n", Ok(None)),
            ("---\n", none.clone()),
            ("---\n---\n", none.clone()),
            ("# nothing", none.clone()),
            ("\t:x", none.clone()),
            (
                "apiVersion: kubectl.config.k8s.io/v1\nkind: Preference",
                none.clone(),
            ),
            (&format!("{HEAD}defaults: xx"), none.clone()),
            (
                &format!("{HEAD}defaults: [{{command: get, options: [{{name: a, default: 1}}]}}]"),
                none.clone(),
            ),
            (
                &format!("{HEAD}credentialPluginAllowlist: [{{name: a, command: b}}]"),
                none,
            ),
            (
                "--- x",
                Err("invalid Yaml document separator: x".to_owned()),
            ),
        ];
        for (text, wanted) in cases {
            assert_eq!(read(text), wanted, "{text}");
        }
        let two =
            format!("apiVersion: v1\nkind: Pod\n---\n{HEAD}aliases: [{{name: a, command: get}}]");
        let (preference, unknown) = read(&two).unwrap().unwrap();
        assert_eq!(preference.aliases[0].command, "get");
        assert_eq!(unknown, Vec::<String>::new());
    }

    #[test]
    fn each_version_has_its_own_fields() {
        let alpha = "apiVersion: kubectl.config.k8s.io/v1alpha1\nkind: Preference\n\
                     overrides: [{command: get, flags: [{name: output, default: name}]}]\n\
                     defaults: []\ncredentialPluginPolicy: DenyAll\n";
        let (preference, unknown) = read(alpha).unwrap().unwrap();
        assert_eq!(preference.defaults[0].flags[0].value, "name");
        assert_eq!(preference.plugin_policy(), Ok(PluginPolicy::AllowAll));
        assert_eq!(
            unknown,
            [
                "unknown field \"credentialPluginPolicy\"",
                "unknown field \"defaults\""
            ]
        );
        let beta = format!(
            "{HEAD}foo: bar\ndefaults:\n- command: get\n  options: [{{name: a}}, {{name: b, defaul: c}}]"
        );
        let (_, unknown) = read(&beta).unwrap().unwrap();
        assert_eq!(
            unknown,
            [
                "unknown field \"defaults[0].options[1].defaul\"",
                "unknown field \"foo\""
            ]
        );
    }

    #[test]
    fn policies_go_with_their_lists() {
        let policy = |text: &str| {
            let (preference, _) = read(&format!("{HEAD}{text}")).unwrap().unwrap();
            preference.plugin_policy().map_err(|e| e.message)
        };
        assert_eq!(policy(""), Ok(PluginPolicy::AllowAll));
        assert_eq!(
            policy("credentialPluginPolicy: DenyAll"),
            Ok(PluginPolicy::DenyAll)
        );
        assert_eq!(
            policy(
                "credentialPluginPolicy: Allowlist\ncredentialPluginAllowlist: [{name: a}, {command: b}]"
            ),
            Ok(PluginPolicy::Allowlist(vec!["a".into(), "b".into()]))
        );
        let bad = [
            (
                "credentialPluginPolicy: zz",
                "unknown plugin policy: \"zz\"",
            ),
            (
                "credentialPluginPolicy: Allowlist",
                "credential plugin policy set to \"Allowlist\", but allowlist is unspecified",
            ),
            (
                "credentialPluginPolicy: Allowlist\ncredentialPluginAllowlist: []",
                "credential plugin policy set to \"Allowlist\", but allowlist is empty; use \"DenyAll\" policy instead",
            ),
            (
                "credentialPluginPolicy: Allowlist\ncredentialPluginAllowlist: [{}]",
                "misconfigured credential plugin allowlist: empty allowlist entry #1",
            ),
            (
                "credentialPluginPolicy: DenyAll\ncredentialPluginAllowlist: [{command: a}]",
                "misconfigured credential plugin allowlist: plugin policy is \"DenyAll\" but allowlist is non-nil",
            ),
        ];
        for (text, wanted) in bad {
            assert_eq!(policy(text), Err(wanted.to_owned()), "{text}");
        }
    }

    #[test]
    fn the_flag_is_found_where_it_stands() {
        let find = |line: &str| {
            let args: Vec<String> = line.split(' ').map(str::to_owned).collect();
            flag(&args).map_err(|e| e.message)
        };
        assert_eq!(find("ktl get --kuberc a"), Ok(Some("a".into())));
        assert_eq!(find("ktl get --kuberc=a=b"), Ok(Some("a".into())));
        assert_eq!(find("ktl get -- --kuberc=a"), Ok(None));
        assert_eq!(
            find("ktl get --kuberc="),
            Err("kuberc file is not found".into())
        );
        assert_eq!(
            find("ktl get --kuberc"),
            Err("kuberc file is not found".into())
        );
    }
}
