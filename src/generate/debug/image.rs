//! Which texts name an image: the grammar of `github.com/distribution/reference`.

use std::sync::LazyLock;

use regex_lite::Regex;

/// `None` only if the pattern were wrong, which a test would show.
static REFERENCE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(&pattern()).ok());

fn pattern() -> String {
    let label = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    let host = format!(r"(?:{label}(?:\.{label})*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?");
    let part = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    let tag = "[0-9A-Za-z_][0-9A-Za-z_.-]{0,127}";
    let digest = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";
    format!("^(?:{host}/)?{part}(?:/{part})*(?::{tag})?(?:@{digest})?$")
}

/// Whether `text` can name an image: `[HOST[:PORT]/]PATH[:TAG][@DIGEST]`.
#[must_use]
pub fn is_image(text: &str) -> bool {
    REFERENCE
        .as_ref()
        .is_some_and(|reference| reference.is_match(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn images() {
        let hex = "0".repeat(64);
        let good = [
            "a",
            "a__b",
            "a--b",
            "Host.io/a",
            "localhost:5000/a/b:1",
            "[::1]:5000/a",
            "a:_x",
            &format!("a:1@sha256:{hex}"),
            &format!("a@x+y:{hex}"),
            &format!("a:{}", "t".repeat(128)),
        ];
        let bad = [
            "",
            "A",
            "a/B",
            "a___b",
            "a..b",
            "a_-b",
            "-a",
            "a/",
            "/a",
            "a b",
            "a:b:c",
            "a\n",
            "host:x/a",
            "[x]:1/a",
            "ä",
            "a:ü",
            "a@sha256:00",
            &format!("a:{}", "t".repeat(129)),
        ];
        assert!(
            good.iter().all(|image| is_image(image)),
            "{:?}",
            good.map(is_image)
        );
        assert!(
            !bad.iter().any(|image| is_image(image)),
            "{:?}",
            bad.map(is_image)
        );
    }
}
