//! YAML 1.1 as Go's `sigs.k8s.io/yaml` reads and writes it.
//!
//! libyaml-safer gives the events of a text; which value a plain word has (`yes`, `0644`) is decided
//! here, because no general YAML crate keeps the difference between `yes` and `"yes"` that
//! Kubernetes manifests depend on. Layout is goyaml's own, which libyaml's emitter does not give.

mod emit;
mod guard;
pub mod kyaml;
mod read;
mod resolve;
mod stream;
mod write;

pub use read::{parse, parse_core};
pub use stream::Documents;
pub use write::{to_string, write, write_item};

/// The letter that stands for a character behind a backslash in double quotes (YAML 1.1, 5.7).
fn short_escape(c: char) -> Option<char> {
    Some(match c {
        '"' | '\\' => c,
        '\0' => '0',
        '\x07' => 'a',
        '\x08' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\x0b' => 'v',
        '\x0c' => 'f',
        '\r' => 'r',
        '\x1b' => 'e',
        '\u{85}' => 'N',
        '\u{a0}' => '_',
        '\u{2028}' => 'L',
        '\u{2029}' => 'P',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn bombs_and_abysses_are_refused() {
        let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for i in 1..9 {
            let last = i - 1;
            bomb += &format!(
                "a{i}: &a{i} [{}]\n",
                vec![format!("*a{last}"); 10].join(", ")
            );
        }
        let error = parse(&bomb).unwrap_err().message;
        assert_eq!(error, "yaml: document contains excessive aliasing");
        let error = parse(&"[".repeat(100_000)).unwrap_err().message;
        assert_eq!(error, "yaml: exceeded max depth of 256");
        for text in [
            "a: \"\\",
            "[!foo,]",
            "{a: !!str,}",
            "a: [\n!x,",
            "a: \"\\'\"\nb: [!x,]",
        ] {
            parse(text).unwrap_err();
        }
    }

    #[test]
    fn an_item_stands_under_its_key() {
        let mut out = Vec::new();
        write_item(&serde_json::json!({"b": ["x"], "a": "y\n"}), &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "- a: |\n    y\n  b:\n  - x\n"
        );
    }

    #[test]
    fn keys_without_a_total_order_are_no_panic() {
        let keys = (0..4000)
            .map(|i: u32| format!("{}{:o}{}", i % 7, i, ["", "a", "-", "0."][i as usize % 4]));
        let map: serde_json::Map<_, _> = keys.map(|k| (k, Value::Null)).collect();
        assert_eq!(to_string(&Value::Object(map)).lines().count(), 4000);
    }
}
