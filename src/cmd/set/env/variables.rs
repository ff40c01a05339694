//! Variables as arguments and standard input have them, and what they do to those of a container.

use std::collections::HashSet;
use std::io::{BufRead as _, BufReader, Read};

use serde_json::{Map, Value, json};

use crate::generate::variable_problems;
use crate::go::fmt::quote::quote;
use crate::{Error, Result};

/// The longest line of standard input, as Go's scanner has it.
const LONGEST: usize = 64 * 1024;

/// Parts arguments into objects and changes: `KEY=VALUE`, `KEY-`, `-`.
///
/// # Errors
/// An object behind a change.
pub(super) fn split(args: &[String]) -> Result<(&[String], &[String])> {
    let is_change = |arg: &String| arg.chars().skip(1).any(|c| c == '=') || arg.ends_with('-');
    let at = args.iter().position(is_change).unwrap_or(args.len());
    let (objects, changes) = args.split_at(at);
    if !changes.iter().all(is_change) {
        return Err(Error::new(format!(
            "all resources must be specified before environment changes: {}",
            args.join(" ")
        )));
    }
    Ok((objects, changes))
}

/// What is to be set, and what is to be removed.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Variables {
    /// Variables as a container has them. Of several with a name the first counts.
    pub(super) set: Vec<Value>,
    pub(super) removed: Vec<String>,
    /// Whether standard input was read.
    pub(super) is_piped: bool,
}

impl Variables {
    /// Reads `KEY=VALUE`, `KEY-`, and `-` for those of `stdin`.
    ///
    /// # Errors
    /// A name that no variable can have, one that is both set and removed, what is neither.
    pub(super) fn parse(changes: &[String], stdin: &mut dyn Read) -> Result<Self> {
        let mut variables = Self::default();
        let mut named = HashSet::new();
        for change in changes {
            if change == "-" {
                variables.set.extend(lines(stdin)?);
                variables.is_piped = true;
            } else if let Some((name, value)) = change.split_once('=') {
                let problems = variable_problems(name).join(";");
                if !problems.is_empty() {
                    let name = quote(name.as_bytes(), false);
                    let text = format!("{name} is not a valid key name: {problems}");
                    return Err(Error::new(text));
                }
                named.insert(name);
                variables.set.push(literal(name, value));
            } else if let Some(name) = change.strip_suffix('-') {
                variables.removed.push(name.to_owned());
            } else {
                let text = format!("unknown environment variable: {change}");
                return Err(Error::new(text));
            }
        }
        if (variables.removed.iter()).any(|name| named.contains(name.as_str())) {
            return Err(Error::new(
                "can not both modify and remove the same environment variable in the same command",
            ));
        }
        Ok(variables)
    }

    /// Puts `prefix` before the names of those that are set.
    pub(super) fn prefix(&mut self, prefix: &str) {
        for variable in &mut self.set {
            variable["name"] = format!("{prefix}{}", name(variable)).into();
        }
    }

    /// Sets and removes those of a container: present ones keep their place.
    ///
    /// # Errors
    /// One that has another value, unless they may be replaced (`overwrite`).
    pub(super) fn apply(&self, container: &mut Map<String, Value>, overwrite: bool) -> Result<()> {
        let present = container.get("env").and_then(Value::as_array);
        let present = present.cloned().unwrap_or_default();
        if !overwrite {
            self.check(&present)?;
        }
        let all = self.joined(present);
        match all.is_empty() {
            true => container.remove("env"),
            false => container.insert("env".to_owned(), all.into()),
        };
        Ok(())
    }

    /// Refuses to replace what is there.
    fn check(&self, present: &[Value]) -> Result<()> {
        let value = |variable: &Value| variable["value"].as_str().unwrap_or_default().to_owned();
        for new in &self.set {
            let old = present.iter().find(|old| name(old) == name(new));
            let old = old.map(value).filter(|old| *old != value(new));
            if let Some(old) = old {
                let text = format!(
                    "'{}' already has a value ({old}), and --overwrite is false",
                    name(new)
                );
                return Err(Error::new(text));
            }
        }
        Ok(())
    }

    /// The present ones, changed, then those that are new.
    fn joined(&self, present: Vec<Value>) -> Vec<Value> {
        let mut done: HashSet<&str> = self.removed.iter().map(String::as_str).collect();
        let mut all = Vec::new();
        for old in present {
            if done.contains(name(&old)) {
                continue;
            }
            match self.set.iter().find(|new| name(new) == name(&old)) {
                Some(new) => {
                    done.insert(name(new));
                    all.push(new.clone());
                }
                None => all.push(old),
            }
        }
        let new = self.set.iter().filter(|new| done.insert(name(new)));
        all.extend(new.cloned());
        all
    }
}

/// The name of a variable.
pub(super) fn name(variable: &Value) -> &str {
    variable["name"].as_str().unwrap_or_default()
}

/// A variable with its value, which Go leaves out when it is empty.
fn literal(name: &str, value: &str) -> Value {
    match value {
        "" => json!({"name": name}),
        _ => json!({"name": name, "value": value}),
    }
}

/// The variables of lines such as `KEY=VALUE # remark`; other lines mean nothing, and any name will do.
fn lines(input: &mut dyn Read) -> Result<Vec<Value>> {
    let mut variables = Vec::new();
    for line in BufReader::new(input).split(b'\n') {
        let line = line?;
        if line.len() >= LONGEST {
            return Err(Error::new("bufio.Scanner: token too long"));
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.strip_suffix('\r').unwrap_or(&line);
        let line = line.split('#').next().unwrap_or_default();
        let pair = line.split_once('=');
        variables.extend(pair.map(|(name, value)| literal(name, value)));
    }
    Ok(variables)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    fn parsed(changes: &str, stdin: &str) -> Result<Variables, String> {
        Variables::parse(&words(changes), &mut stdin.as_bytes()).map_err(|e| e.message)
    }

    #[test]
    fn objects_come_before_changes() {
        let args = words("pods web =x a=b c- -");
        let (objects, changes) = split(&args).unwrap();
        assert_eq!((objects, changes), (&args[..3], &args[3..]));
        assert_eq!(
            split(&words("pods a=b web")).unwrap_err().message,
            "all resources must be specified before environment changes: pods a=b web"
        );
    }

    #[test]
    fn changes_are_read() {
        let read = parsed("A=1 B- C= - D=2=3", "x=1 # y\n#no=1\nnone\n1.=2\r\nE=").unwrap();
        let set = json!([{"name": "A", "value": "1"}, {"name": "C"}, {"name": "x", "value": "1 "},
            {"name": "1.", "value": "2"}, {"name": "E"}, {"name": "D", "value": "2=3"}]);
        assert_eq!(Value::from(read.set), set);
        assert_eq!((read.removed, read.is_piped), (words("B"), true));
        for (changes, told) in [
            ("A", "unknown environment variable: A"),
            ("A=1 A-", "can not both modify and remove the same"),
            ("1=1", "\"1\" is not a valid key name: a valid environment"),
            ("..A=1", "\"..A\" is not a valid key name: must not start"),
        ] {
            let error = parsed(changes, "").unwrap_err();
            assert!(error.starts_with(told), "{error}");
        }
        let long = format!("A={}", "x".repeat(LONGEST));
        assert_eq!(
            parsed("-", &long),
            Err("bufio.Scanner: token too long".to_owned())
        );
    }

    #[test]
    fn present_ones_keep_their_place() {
        let mut container = Map::new();
        let env = json!([{"name": "A", "value": "1"}, {"name": "B", "valueFrom": {}},
            {"name": "A", "value": "2"}, {"name": "C"}, {"name": "C"}]);
        container.insert("env".to_owned(), env);
        let mut variables = parsed("D=1 A=3 A=4 B-", "").unwrap();
        variables.apply(&mut container, true).unwrap();
        assert_eq!(
            container["env"],
            json!([{"name": "A", "value": "3"}, {"name": "C"}, {"name": "C"},
                {"name": "D", "value": "1"}])
        );
        variables.prefix("P");
        let mut other = Map::new();
        other.insert("env".to_owned(), json!([{"name": "PA", "value": "3"}]));
        let told = "'PA' already has a value (3), and --overwrite is false";
        let error = variables.apply(&mut other, false).unwrap_err();
        assert_eq!(error.message, told);
        variables.set.retain(|variable| variable["value"] != "4");
        assert_eq!(variables.apply(&mut other, false), Ok(()));
        let all = parsed("A- C- D-", "").unwrap();
        all.apply(&mut container, false).unwrap();
        assert!(container.is_empty());
    }
}
