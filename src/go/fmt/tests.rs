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

/// Formats and what Go's `fmt.Sprintf` makes of them; recorded from Go 1.26.
type Table = &'static [(&'static str, &'static str)];

fn check(table: Table, arg: Arg<'_>) {
    for (format, expected) in table {
        let mut out = Vec::new();
        sprintf(format.as_bytes(), &[arg], &mut out);
        assert_eq!(String::from_utf8(out).unwrap(), *expected, "{format}");
    }
}

#[test]
fn sprintf_is_gos() {
    let map = json!({"a": 1, "b": [null, "x", 2.5, true]});
    check(MAP, Arg::of(&map));
    check(INT, Arg::Int(-42, Int::Int64));
    check(FLOAT, Arg::Float(1_234_567.5));
    check(TEXT, Arg::Str("hé\"\t".as_bytes()));
}

/// Of a map.
#[rustfmt::skip]
const MAP: Table = &[
    ("%v", "map[a:1 b:[<nil> x 2.5 true]]"),
    ("%d", "map[%!d(string=a):1 %!d(string=b):[<nil> %!d(string=x) %!d(float64=2.5) %!d(bool=true)]]"),
    ("%s", "map[a:%!s(int64=1) b:[<nil> x %!s(float64=2.5) %!s(bool=true)]]"),
    ("%q", r#"map["a":'\x01' "b":[<nil> "x" %!q(float64=2.5) %!q(bool=true)]]"#),
    ("%x", "map[61:1 62:[<nil> 78 0x1.4p+01 %!x(bool=true)]]"),
    ("%#v", r#"map[string]interface {}{"a":1, "b":[]interface {}{interface {}(nil), "x", 2.5, true}}"#),
    ("%T", "map[string]interface {}"),
    ("%5v|", "map[    a:    1     b:[<nil>     x   2.5  true]]|"),
    ("%-4v|", "map[a   :1    b   :[<nil> x    2.5  true]]|"),
    ("%03d", "map[%!d(string=00a):001 %!d(string=00b):[<nil> %!d(string=00x) %!d(float64=2.5) %!d(bool=true)]]"),
    ("%t", "map[%!t(string=a):%!t(int64=1) %!t(string=b):[<nil> %!t(string=x) %!t(float64=2.5) true]]"),
    ("%z", "map[%!z(string=a):%!z(int64=1) %!z(string=b):[<nil> %!z(string=x) %!z(float64=2.5) %!z(bool=true)]]"),
    ("%w", "%!w(map[string]interface {}=map[a:1 b:[<nil> x 2.5 true]])"),
];

/// Of -42.
#[rustfmt::skip]
const INT: Table = &[
    ("%v", "-42"),
    ("%d", "-42"),
    ("%+d", "-42"),
    ("%6d|", "   -42|"),
    ("%-6d|", "-42   |"),
    ("%06d", "-00042"),
    ("% d", "-42"),
    ("%x", "-2a"),
    ("%#x", "-0x2a"),
    ("%#o", "-052"),
    ("%O", "-0o52"),
    ("%b", "-101010"),
    ("%#b", "-0b101010"),
    ("%c", "�"),
    ("%q", "'�'"),
    ("%U", "U+FFFFFFFFFFFFFFD6"),
    ("%e", "%!e(int64=-42)"),
    ("%s", "%!s(int64=-42)"),
    ("%.5d", "-00042"),
    ("%8.3d|", "    -042|"),
    ("%[1]d %[1]v", "-42 -42"),
    ("%[2]d", "%!d(BADINDEX)"),
    ("%*d", "%!d(MISSING)"),
    ("%d %d", "-42 %!d(MISSING)"),
    ("%", "%!(NOVERB)%!(EXTRA int64=-42)"),
    ("%!", "%!!(int64=-42)"),
    ("%.d", "-42"),
];

/// Of 1234567.5.
#[rustfmt::skip]
const FLOAT: Table = &[
    ("%v", "1.2345675e+06"),
    ("%f", "1234567.500000"),
    ("%.1f", "1234567.5"),
    ("%e", "1.234568e+06"),
    ("%.2E", "1.23E+06"),
    ("%g", "1.2345675e+06"),
    ("%.3g", "1.23e+06"),
    ("%#g", "1.2345675e+06"),
    ("%G", "1.2345675E+06"),
    ("%x", "0x1.2d6878p+20"),
    ("%.3x", "0x1.2d7p+20"),
    ("%X", "0X1.2D6878P+20"),
    ("%b", "5302427037204480p-32"),
    ("%012.2f", "001234567.50"),
    ("%-12.1f|", "1234567.5   |"),
    ("%+v", "1.2345675e+06"),
    ("% g", " 1.2345675e+06"),
    ("%#.0f", "1234568."),
    ("%d", "%!d(float64=1.2345675e+06)"),
    ("%F", "1234567.500000"),
];

/// Of `h`, `é`, a quote and a tab.
#[rustfmt::skip]
const TEXT: Table = &[
    ("%v", r#"hé"	"#),
    ("%s", r#"hé"	"#),
    ("%q", r#""hé\"\t""#),
    ("%+q", r#""h\u00e9\"\t""#),
    ("%#q", r#"`hé"	`"#),
    ("%x", "68c3a92209"),
    ("%X", "68C3A92209"),
    ("% x", "68 c3 a9 22 09"),
    ("%#x", "0x68c3a92209"),
    ("% #X", "0X68 0XC3 0XA9 0X22 0X09"),
    ("%6s|", r#"  hé"	|"#),
    ("%-6s|", r#"hé"	  |"#),
    ("%06s", r#"00hé"	"#),
    ("%.2s", "hé"),
    ("%.1q", r#""h""#),
    ("%.2x", "68c3"),
    ("%#v", r#""hé\"\t""#),
    ("%d", r#"%!d(string=hé"	)"#),
    ("%5.1s|", "    h|"),
];

/// Rust's own formatting panics above 65535.
#[test]
fn digits_beyond_any_float_are_zeros() {
    let long = |format: &str, arg: Arg<'_>| {
        let mut out = Vec::new();
        sprintf(format.as_bytes(), &[arg], &mut out);
        let text = String::from_utf8(out).unwrap();
        (text.len(), text.trim_matches('0').to_owned())
    };
    let float = Arg::Float(1.5);
    assert_eq!(long("%.100000f", float), (100_002, "1.5".to_owned()));
    assert_eq!(long("%.100000g", float), (3, "1.5".to_owned()));
    let (length, text) = long("%.100000e", float);
    assert_eq!((length, text.ends_with("e+")), (100_006, true));
    assert_eq!(long("%.100000x", float).0, 100_008);
    assert_eq!(
        long("%.100000d", Arg::Int(7, Int::Int64)),
        (100_000, "7".to_owned())
    );
    assert_eq!(long("%.100000U", Arg::Int(7, Int::Int64)).0, 100_002);
}
