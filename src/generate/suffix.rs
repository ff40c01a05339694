//! Suffixes of names: a digest of what an object holds, or random letters.

use std::fmt::Write as _;

use serde_json::Value;

use crate::go;

/// The letters of random suffixes: none that spell words, or look like others
/// (`k8s.io/apimachinery/pkg/util/rand`).
const LETTERS: &[u8; 27] = b"bcdfghjklmnpqrstvwxz2456789";

/// Letters for a random suffix out of random numbers.
pub fn letters(random: impl IntoIterator<Item = u64>) -> String {
    let count = LETTERS.len() as u64;
    let letter = |number: u64| usize::try_from(number % count).unwrap_or(0);
    let letters = random.into_iter().map(|n| LETTERS[letter(n)]);
    letters.map(char::from).collect()
}

/// The first ten hexadecimal digits of the SHA-256 of Go's JSON of `content`, those that could make
/// a word replaced.
#[must_use]
pub fn digest(content: &Value) -> String {
    let text = go::json::to_string(content);
    let digest = ring::digest::digest(&ring::digest::SHA256, text.as_bytes());
    let mut hex = String::new();
    for byte in digest.as_ref().iter().take(5) {
        let _ = write!(hex, "{byte:02x}");
    }
    (hex.chars())
        .map(|c| match c {
            '0' => 'g',
            '1' => 'h',
            '3' => 'k',
            'a' => 'm',
            'e' => 't',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn suffixes_have_letters_that_spell_nothing() {
        assert_eq!(letters([0, 1, 26, 27, u64::MAX]), "bc9b7");
        assert_eq!(letters([]), "");
        // Recorded from `kubectl create configmap a --append-hash`.
        let content = json!({"kind": "ConfigMap", "name": "a", "data": {}});
        assert_eq!(digest(&content), "586ff7h6km");
    }
}
