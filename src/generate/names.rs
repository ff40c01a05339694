//! What keys, variables and ports may be called, and upstream's words for what is wrong with a name
//! (`apimachinery/pkg/util/validation`).

use std::sync::LazyLock;

use regex_lite::Regex;

/// The longest a subdomain may be, and a key.
const LONGEST: usize = 253;
/// The longest a port's name may be.
const LONGEST_PORT: usize = 15;

/// What is wrong with the key of a ConfigMap or Secret.
#[must_use]
pub(super) fn key_problems(key: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if key.len() > LONGEST {
        problems.push(format!("must be no more than {LONGEST} characters"));
    }
    if key.is_empty() || !key.chars().all(is_fit) {
        problems.push(
            "a valid config key must consist of alphanumeric characters, '-', '_' or '.' \
             (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', \
             regex used for validation is '[-._a-zA-Z0-9]+')"
                .to_owned(),
        );
    }
    problems.extend(path_problem(key));
    problems
}

/// What is wrong with the name of an environment variable.
#[must_use]
pub fn variable_problems(name: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let starts_right = !name.is_empty() && !name.starts_with(|c: char| c.is_ascii_digit());
    if !starts_right || !name.chars().all(is_fit) {
        problems.push(
            "a valid environment variable name must consist of alphabetic characters, digits, '_', \
             '-', or '.', and must not start with a digit \
             (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', \
             regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')"
                .to_owned(),
        );
    }
    problems.extend(path_problem(name));
    problems
}

fn is_fit(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_')
}

/// A name that could lead out of a folder: names are file names at times.
fn path_problem(name: &str) -> Option<String> {
    match name {
        "." | ".." => Some(format!("must not be '{name}'")),
        _ if name.starts_with("..") => Some("must not start with '..'".to_owned()),
        _ => None,
    }
}

/// What is wrong with the name of a port (RFC 6335).
#[must_use]
pub(super) fn port_problems(name: &str) -> Vec<String> {
    let is_fit = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let is_edge = name.starts_with('-') || name.ends_with('-');
    let rules = [
        (
            name.len() > LONGEST_PORT,
            "must be no more than 15 characters",
        ),
        (
            name.is_empty() || !name.chars().all(is_fit),
            "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)",
        ),
        (
            !name.contains(|c: char| c.is_ascii_lowercase()),
            "must contain at least one letter (a-z)",
        ),
        (name.contains("--"), "must not contain consecutive hyphens"),
        (is_edge, "must not begin or end with a hyphen"),
    ];
    let broken = rules.into_iter().filter(|(broken, _)| *broken);
    broken.map(|(_, problem)| problem.to_owned()).collect()
}

/// Whether this is a subdomain in DNS (RFC 1123).
#[must_use]
pub fn is_subdomain(name: &str) -> bool {
    static GRAMMAR: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
        Regex::new(&format!(r"^{label}(\.{label})*$")).ok()
    });
    name.len() <= LONGEST && GRAMMAR.as_ref().is_some_and(|g| g.is_match(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from kubectl 1.37.1.
    #[test]
    fn names_have_rules() {
        for key in ["a", "A.b-c_9", ".a"] {
            assert!(key_problems(key).is_empty(), "{key}");
        }
        assert_eq!(key_problems(".."), ["must not be '..'"]);
        assert_eq!(key_problems("..a"), ["must not start with '..'"]);
        assert_eq!(
            key_problems(&"x".repeat(254)),
            ["must be no more than 253 characters"]
        );
        assert_eq!(key_problems("").len(), 1);
        assert_eq!(key_problems("../a").len(), 2);
        assert_eq!(variable_problems("1").len(), 1);
        assert!(variable_problems("_1.x-y").is_empty());
        assert!(port_problems("http-1").is_empty());
        assert_eq!(
            port_problems("-").join(","),
            "must contain at least one letter (a-z),must not begin or end with a hyphen"
        );
        assert_eq!(
            port_problems("a--Abcdefghijklmn").join(","),
            "must be no more than 15 characters,must contain only alpha-numeric characters (a-z, 0-9), \
             and hyphens (-),must not contain consecutive hyphens"
        );
        assert!(is_subdomain("a.b-c.d") && !is_subdomain("a..b") && !is_subdomain("a-"));
    }
}
