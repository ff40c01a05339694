use serde_json::json;

use super::*;

#[test]
fn sprint_puts_spaces_between_what_is_no_text() {
    let mut out = Vec::new();
    let value = json!({"a": [1, null, 1.5, 1e21, 2.0], "b": "x"});
    let (one, text) = (Arg::Int(1, Int::Int), Arg::Str(b"a"));
    sprint(
        &[one, one, text, text, one, Arg::Nil, Arg::of(&value)],
        &mut out,
    );
    let expected = "1 1aa1 <nil> map[a:[1 <nil> 1.5 1e+21 2] b:x]";
    assert_eq!(String::from_utf8(out).unwrap(), expected);
}
