//! Values of flags from which objects are made: environment, labels, pairs, policies, images.

use std::sync::LazyLock;

use regex_lite::Regex;
use serde_json::{Map, Value, json};

use super::names::variable_problems;
use crate::{Error, Result};

/// The values of a flag that takes each as it is: a single empty one is none, as pflag has it.
fn given(texts: &[String]) -> &[String] {
    match texts {
        [text] if text.is_empty() => &[],
        texts => texts,
    }
}

/// Environment variables as `NAME=VALUE`, each an element of a container's `env`. An empty value is
/// left out, as Go does.
///
/// # Errors
/// `invalid env: X` for what has no name, or none that Kubernetes takes.
pub fn environment(texts: &[String]) -> Result<Vec<Value>> {
    let is_variable = |name: &str| variable_problems(name).is_empty();
    let one = |text: &String| match text.split_once('=') {
        Some((name, "")) if is_variable(name) => Ok(json!({"name": name})),
        Some((name, value)) if is_variable(name) => Ok(json!({"name": name, "value": value})),
        _ => Err(Error::new(format!("invalid env: {text}"))),
    };
    given(texts).iter().map(one).collect()
}

/// Labels as `a=b,c=d`; the last of a name counts.
///
/// # Errors
/// `unexpected label spec: X` for what is no pair, or `unexpected empty label key`.
pub fn labels(text: &str) -> Result<Map<String, Value>> {
    let mut labels = Map::new();
    if text.is_empty() {
        return Ok(labels);
    }
    for spec in text.split(',') {
        let (name, value) = match spec.split_once('=') {
            Some((name, value)) if !value.contains('=') => (name, value),
            _ => return Err(Error::new(format!("unexpected label spec: {spec}"))),
        };
        if name.is_empty() {
            return Err(Error::new("unexpected empty label key"));
        }
        labels.insert(name.to_owned(), value.into());
    }
    Ok(labels)
}

/// The one label by which what is called `name` is found.
#[must_use]
pub fn app(name: &str) -> Map<String, Value> {
    Map::from_iter([("app".to_owned(), name.into())])
}

/// Pairs as `name=value`, each in an element of `texts`; the last of a name counts. `what` they
/// are is for the message.
///
/// # Errors
/// `invalid annotations format: X, Y` with all that are no pairs.
pub fn pairs(texts: &[String], what: &str) -> Result<Map<String, Value>> {
    let mut pairs = Map::new();
    let mut wrong = Vec::new();
    for text in given(texts) {
        match text.split_once('=') {
            Some((name, value)) if !name.is_empty() => {
                pairs.insert(name.to_owned(), value.into());
            }
            _ => wrong.push(text.as_str()),
        }
    }
    if wrong.is_empty() {
        return Ok(pairs);
    }
    let wrong = wrong.join(", ");
    Err(Error::new(format!("invalid {what} format: {wrong}")))
}

/// A pod's restart policy. Empty stands for the one that fits how the pod is used.
///
/// # Errors
/// kubectl's text for any other.
pub fn restart_policy(text: &str, is_interactive: bool) -> Result<&str> {
    match text {
        "" if is_interactive => Ok("OnFailure"),
        "" => Ok("Always"),
        "Always" | "OnFailure" | "Never" => Ok(text),
        _ => Err(Error::new(format!(
            "invalid restart policy: {text}, valid values are: Always, OnFailure, Never"
        ))),
    }
}

/// A container's image pull policy; empty leaves it to the server.
///
/// # Errors
/// kubectl's text for any other.
pub fn pull_policy(text: &str) -> Result<&str> {
    match text {
        "" | "Always" | "IfNotPresent" | "Never" => Ok(text),
        _ => Err(Error::new(format!(
            "invalid image pull policy: {text}, valid values are: Always, IfNotPresent, Never"
        ))),
    }
}

/// A port as `--port` has it: a number that is cut to 32 bits, as kubectl does; the server refuses
/// what is out of range.
///
/// # Errors
/// `--port must be a number`
pub fn port(text: &str) -> Result<i32> {
    match text.parse::<i64>() {
        #[allow(clippy::cast_possible_truncation)]
        Ok(number) => Ok(number as i32),
        Err(_) => Err(Error::new("--port must be a number")),
    }
}

/// A number, or a text where it is none of 32 bits: how Go reads ports and shares.
#[must_use]
pub fn int_or_text(text: &str) -> Value {
    text.parse::<i32>()
        .map_or_else(|_| text.into(), Value::from)
}

/// The grammar of image references (`reference.ReferenceRegexp` of the distribution project).
static IMAGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let word = "[a-z0-9]+";
    let part = format!("{word}(?:(?:[._]|__|-+){word})*");
    let label = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    let host = format!(r"(?:{label}(?:\.{label})*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?");
    let tag = "[0-9A-Za-z_][0-9A-Za-z_.-]{0,127}";
    let digest = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}";
    let image = format!("^(?:{host}/)?{part}(?:/{part})*(?::{tag})?(?:@{digest})?$");
    Regex::new(&image).ok()
});

/// Refuses what names no image.
///
/// # Errors
/// `invalid image name "X": invalid reference format`
pub fn check_image(image: &str) -> Result<()> {
    if IMAGE
        .as_ref()
        .is_some_and(|grammar| grammar.is_match(image))
    {
        return Ok(());
    }
    let shown = crate::go::fmt::quote::quote(image.as_bytes(), false);
    Err(Error::new(format!(
        "invalid image name {shown}: invalid reference format"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|&t| t.to_owned()).collect()
    }

    /// Recorded from kubectl 1.37.1.
    #[test]
    fn variables_have_names() {
        let one =
            |text: &str| environment(&texts(&[text])).map(|list| Value::from(list).to_string());
        for (text, made) in [
            ("A=B", r#"[{"name":"A","value":"B"}]"#),
            ("C=D=E", r#"[{"name":"C","value":"D=E"}]"#),
            ("F=", r#"[{"name":"F"}]"#),
            ("a.b-c=1", r#"[{"name":"a.b-c","value":"1"}]"#),
            (".a=1", r#"[{"name":".a","value":"1"}]"#),
            ("", "[]"),
        ] {
            assert_eq!(one(text).unwrap(), made, "{text}");
        }
        for text in [
            "A", "=b", "1 2=b", "a b=1", "é=1", "..=1", ".=1", "...=1", "..a=1", "1a=b",
        ] {
            let refused = format!("invalid env: {text}");
            assert_eq!(one(text).unwrap_err().message, refused);
        }
    }

    /// Recorded from kubectl 1.37.1.
    #[test]
    fn labels_and_annotations_are_pairs() {
        let made = |text: &str| labels(text).map(|map| Value::from(map).to_string());
        let told = |text: &str| made(text).unwrap_err().message;
        assert_eq!(made("x=y,b=c").unwrap(), r#"{"b":"c","x":"y"}"#);
        assert_eq!(made("a=").unwrap(), r#"{"a":""}"#);
        assert_eq!(made("").unwrap(), "{}");
        assert_eq!(told("a"), "unexpected label spec: a");
        assert_eq!(told("a=b=c"), "unexpected label spec: a=b=c");
        assert_eq!(told("=b"), "unexpected empty label key");
        let made = |list: &[&str]| {
            let made = pairs(&texts(list), "annotations");
            made.map(|map| Value::from(map).to_string())
                .map_err(|e| e.message)
        };
        assert_eq!(
            made(&["a.b/c=x,d=y", "e=f=g", "e="]),
            Ok(r#"{"a.b/c":"x,d=y","e":""}"#.to_owned())
        );
        assert_eq!(made(&[""]), Ok("{}".to_owned()));
        assert_eq!(
            made(&["a-", "b=c", "=b"]),
            Err("invalid annotations format: a-, =b".to_owned())
        );
    }

    #[test]
    fn policies_are_a_few() {
        assert_eq!(restart_policy("", true).unwrap(), "OnFailure");
        assert_eq!(restart_policy("", false).unwrap(), "Always");
        assert_eq!(restart_policy("Never", true).unwrap(), "Never");
        assert!(restart_policy("never", true).is_err());
        assert_eq!(pull_policy("").unwrap(), "");
        assert!(pull_policy("always").is_err());
    }

    /// Recorded from kubectl 1.37.1.
    #[test]
    fn ports_are_numbers() {
        for (text, number) in [
            ("80", 80),
            ("+80", 80),
            ("-1", -1),
            ("99999999999", 1_215_752_191),
        ] {
            assert_eq!(port(text), Ok(number), "{text}");
        }
        for text in ["abc", "", "1.5", "99999999999999999999", "0x50"] {
            assert!(port(text).is_err(), "{text}");
        }
    }

    /// Recorded from kubectl 1.37.1.
    #[test]
    fn images_have_a_grammar() {
        let digest = format!("a@sha256:{}", "0".repeat(32));
        let fits = |text: &str| check_image(text).is_ok();
        for image in [
            "x",
            "a/b:c",
            "LOCAL:80/x",
            "[::1]:5/a",
            "a__b",
            "a--b.c_d:T",
            &digest,
        ] {
            assert!(fits(image), "{image}");
        }
        for image in [
            "X",
            ":::",
            "a:",
            "a@sha256:00",
            "a___b",
            "-a",
            "a/",
            "a b",
            "a\n",
        ] {
            assert!(!fits(image), "{image}");
        }
    }
}
