//! `[[namespace/]pod:]path`, as kubectl reads it.

use crate::go::path;
use crate::{Error, Result};

/// One end of a copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Spec {
    /// Empty for the default.
    pub(super) namespace: String,
    /// Empty for a path of this machine.
    pub(super) pod: String,
    pub(super) path: String,
}

impl Spec {
    /// Reads an argument.
    ///
    /// # Errors
    /// One that begins with a colon, or has more than one slash before it.
    pub(super) fn parse(argument: &str) -> Result<Self> {
        let Some((pod, path)) = argument.split_once(':') else {
            let path = without_slash(argument).to_owned();
            return Ok(Self {
                path,
                ..Self::default()
            });
        };
        // Containers have `/`, whatever the habits of the one who types.
        let path = without_slash(path).replace('\\', "/");
        let mut words: Vec<&str> = pod.split('/').collect();
        let pod_name = words.pop().unwrap_or_default();
        if pod.is_empty() || words.len() > 1 {
            return Err(Error::new(
                "filespec must match the canonical format: [[namespace/]pod:]file/path",
            ));
        }
        Ok(Self {
            namespace: words.pop().unwrap_or_default().to_owned(),
            pod: pod_name.to_owned(),
            path,
        })
    }
}

fn without_slash(path: &str) -> &str {
    match path {
        "/" => path,
        path => path.strip_suffix('/').unwrap_or(path),
    }
}

/// The last part of a path.
pub(super) fn base(path: &str) -> String {
    text(path::base(path.as_bytes()))
}

/// All but the last part of a path.
pub(super) fn dir(path: &str) -> String {
    text(path::dir(path.as_bytes()))
}

/// Two paths in one.
pub(super) fn join(a: &str, b: &str) -> String {
    text(path::join(a.as_bytes(), b.as_bytes()))
}

/// The shortest form of a path.
pub(super) fn clean(path: &str) -> String {
    text(path::clean(path.as_bytes()))
}

/// Parts of text, cut at slashes, are text.
fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_read_as_kubectl_reads_them() {
        let spec = |namespace: &str, pod: &str, path: &str| {
            Ok(Spec {
                namespace: namespace.into(),
                pod: pod.into(),
                path: path.into(),
            })
        };
        let bad =
            Err("filespec must match the canonical format: [[namespace/]pod:]file/path".to_owned());
        for (argument, want) in [
            ("a/b", spec("", "", "a/b")),
            ("a/b/", spec("", "", "a/b")),
            ("a//", spec("", "", "a/")),
            ("/", spec("", "", "/")),
            ("", spec("", "", "")),
            ("p:a b", spec("", "p", "a b")),
            ("p:", spec("", "p", "")),
            ("p:/", spec("", "p", "/")),
            ("n/p:/x/", spec("n", "p", "/x")),
            ("n/p:a:b", spec("n", "p", "a:b")),
            (r"C:\a\b", spec("", "C", "/a/b")),
            (r"a\b", spec("", "", r"a\b")),
            ("x/:f", spec("x", "", "f")),
            ("/:f", spec("", "", "f")),
            (":f", bad.clone()),
            ("a/b/c:f", bad),
        ] {
            assert_eq!(
                Spec::parse(argument).map_err(|e| e.message),
                want,
                "{argument}"
            );
        }
    }
}
