use serde_json::json;

use super::*;

fn example() -> Value {
    json!({
        "a": {"b.c": 1, "d e": "x", "empty": {}, "none": null, "yes": true, "float": 1.5},
        "list": [
            {"name": "one", "n": 1, "tags": ["p", "q"]},
            {"name": "two", "n": 2, "tags": []},
            {"name": "three", "n": 3, "tags": ["r"]},
        ],
        "numbers": [0, -7, 1e21, 123_456_789.0, 18_446_744_073_709_551_615_u64],
    })
}

fn written(template: &str) -> String {
    let mut out = Vec::new();
    match JsonPath::parse(template).and_then(|path| path.write(&example(), &mut out)) {
        Ok(()) => String::from_utf8(out).unwrap(),
        Err(error) => format!("error: {error}"),
    }
}

#[test]
fn templates_print_what_kubectl_prints() {
    for (template, expected) in [
        ("no braces", "no braces"),
        ("{.a.b\\.c}{\"\\t\"}{.a['b\\.c']}", "1\t1"),
        ("{.list[*].name}", "one two three"),
        ("{.list[0:3:2].n} {.list[-1].n} {.list[-2:].n}", "1 3 3 2 3"),
        ("{.list[?(@.n>=2)].name}", "two three"),
        ("{.list[*]['name','n']}", "one two three 1 2 3"),
        (
            "{range .list[*]}{.name}={.n};{end}!",
            "one=1;two=2;three=3;!",
        ),
        (
            "{range .list[*]}{.name}:{range .tags[*]}{@},{end} {end}",
            "one:p,q, two: three:r, ",
        ),
        // An empty array ends the whole step.
        ("{.list[*].tags[*]}", "p q"),
        ("{.numbers}", "[0,-7,1e+21,123456789,18446744073709552000]"),
        (
            "{.numbers[*]}",
            "0 -7 1e+21 1.23456789e+08 1.8446744073709552e+19",
        ),
        (
            "{.a.none} {.a.yes} {.a.empty} {.a.missing}.",
            "null true {} .",
        ),
        (
            "{.list[2]}",
            "{\"n\":3,\"name\":\"three\",\"tags\":[\"r\"]}",
        ),
        ("{range .list[*]}{.name} ", "one two three  "),
    ] {
        assert_eq!(written(template), expected, "{template}");
    }
}

#[test]
fn errors_have_kubectls_words() {
    for (template, expected) in [
        ("{.a", "unclosed action"),
        ("{.a[0}", "unterminated array"),
        ("{.list[?(@.n==1}", "unterminated filter"),
        ("{.list[?(@.n==1)}", "unclosed array expect ]"),
        ("{.list[\"a\"]}", "invalid array index \"a\""),
        ("{.list[-]}", "array index - is not a number"),
        ("{\"a}", "unterminated quoted string"),
        ("{'a\\q'}", "unquote string 'a\\q' error invalid syntax"),
        ("{....a}", "invalid multiple recursive descent"),
        ("{.a|b}{|}", "unrecognized character in action: U+007C '|'"),
        ("{-}", "cannot parse number -"),
        ("{.list[5]}", "array index out of bounds: index 5, length 3"),
        (
            "{.list[2:1]}",
            "starting index 2 is greater than ending index 1",
        ),
        ("{.a[0]}", "map[string]interface {} is not array or slice"),
        (
            "{.a.yes[?(@)]}",
            "true is not array or slice and cannot be filtered",
        ),
        ("{end}", "not in range, nothing to end"),
        ("{foo}", "unrecognized identifier foo"),
        ("{.list[?(@.n=1)]}", "unrecognized filter operator ="),
        (
            "{.list[?(@.n==\"1\")]}",
            "incompatible types for comparison",
        ),
        ("{.list[?(@.tags==1)]}", "invalid type for comparison"),
    ] {
        assert_eq!(
            written(template),
            format!("error: {expected}"),
            "{template}"
        );
    }
    let strict = JsonPath::parse("{.a.x}").unwrap().allow_missing_keys(false);
    assert_eq!(
        strict.find(&example()).unwrap_err().message,
        "x is not found"
    );
}

#[test]
fn ranges_have_a_depth() {
    let nested = |n: usize| format!("{}x{}", "{range @}".repeat(n), "{end}".repeat(n));
    assert_eq!(written(&nested(500)), "x");
    assert!(written(&nested(100_000)).starts_with("error: more than 500 ranges"));
}

#[test]
fn relaxed_paths_get_braces_and_a_dot() {
    for path in ["a.b", ".a.b", "{a.b}", "{.a.b}"] {
        assert_eq!(relaxed(path).unwrap(), "{.a.b}");
    }
    assert_eq!(relaxed("").unwrap(), "");
    assert_eq!(relaxed(".").unwrap(), "{..}");
    for wrong in ["{}", "{.a", "a}", "{a}{b}"] {
        assert!(
            relaxed(wrong)
                .unwrap_err()
                .message
                .starts_with("unexpected path string")
        );
    }
}
