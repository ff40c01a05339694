use std::fmt::Write as _;
use std::sync::Arc;

use serde_json::json;

use super::*;

fn text(result: Result<(), Failure>, out: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(out).into_owned();
    if let Err(failure) = result {
        let Failure::Template(problem) = failure else {
            panic!("{failure:?}");
        };
        let _ = write!(text, "!{problem}");
    }
    text
}

fn run(template: &str, data: &Value) -> String {
    let template = match Template::parse("output", template) {
        Ok(template) => template,
        Err(problem) => return problem,
    };
    let mut out = Vec::new();
    let result = template.execute(data, &mut out);
    text(result, &out)
}

fn streamed(stream: &mut Stream, head: &Value, items: &[Value]) -> String {
    let mut out = Vec::new();
    let mut run = || {
        stream.open(head, &mut out)?;
        items
            .iter()
            .try_for_each(|item| stream.item(item, &mut out))?;
        stream.close(head, &mut out)
    };
    let result = run();
    text(result, &out)
}

/// Templates that need one item at a time, and templates that may look at all of them.
const STREAMED: [&str; 24] = [
    "{{range .items}}{{.name}} {{end}}",
    "a{{.kind}}{{range $i, $e := .items}}{{$i}}{{$e.name}}{{$.kind}} {{end}}{{.metadata.x}}z",
    "{{range $.items}}{{.name}}{{else}}none{{.kind}}{{end}}",
    "{{range $e := .items}}{{$e.n}}{{else}}{{$e}}{{end}}",
    "{{range $i, $e := .items}}{{else}}{{$i}}{{$e}}{{end}}",
    "{{$n := 0}}{{range .items}}{{if gt .n $n}}{{$n = .n}}{{end}}{{end}}{{$n}}",
    "{{$n := .metadata}}{{range .items}}{{$n.x}}{{$n = .}}{{end}}{{$n}}",
    "{{$n := 1}}{{range .items}}{{$n = printf \"%v%s\" $n .name}}{{end}}{{$n}}",
    "{{$n := 1}}{{range .items}}{{$n = index .name 0}}{{printf \"%T\" $n}}{{end}}{{$n}}",
    "{{$n := 1}}{{range .items}}{{$n = slice .list 0}}{{end}}{{$n}}",
    "{{$n := 1}}{{range .items}}{{range .list}}{{$n = .}}{{end}}{{end}}{{$n.x}}",
    "{{$i := 7}}{{$e := 8}}{{range $i, $e = .items}}{{end}}{{$i}}{{$e}}",
    "{{range $i, $e = .items}}{{end}}",
    "{{range .items}}{{if eq .name \"b\"}}{{break}}{{end}}{{.name}}{{end}}after",
    "{{range .items}}{{with .list}}{{if .}}{{continue}}{{end}}{{end}}{{.name}}{{end}}after",
    "{{range .items}}{{range .list}}{{if eq . 2}}{{break}}{{end}}{{.}}{{end}};{{end}}",
    "{{range .items}}{{$x := .name}}{{$x}}{{end}}{{$y := 1}}{{$y}}",
    "{{define \"t\"}}<{{.name}}{{$.n}}>{{end}}{{range .items}}{{template \"t\" .}}{{end}}",
    "{{define \"t\"}}{{.}}{{end}}{{template \"t\" .metadata}}{{range .items}}{{.n}}{{end}}",
    "{{range .items}}{{.name.x}}{{end}}",
    "{{range .items}}{{.name}}{{end}}{{.kind.x}}",
    "{{.kind.x}}{{range .items}}{{.name}}{{end}}",
    "{{range .items}}{{.items}}{{len .list}}{{end}}{{(.metadata).x}}",
    "{{if .nope}}{{.metadata.x}}{{else}}{{.kind}}{{end}}{{range .items}}{{.name}}{{end}}",
];

const COLLECTED: [&str; 17] = [
    "{{range .items}}{{len $.items}}{{end}}",
    "{{range .items}}{{.name}}{{end}}{{len .items}}",
    "{{range .items}}{{.name}}{{end}}{{range .items}}{{.n}}{{end}}",
    "{{$x := .}}{{range .items}}{{len $x.items}}{{end}}",
    "{{$x := $}}{{range .items}}{{len $x.items}}{{end}}",
    "{{range .items}}{{template \"t\" $}}{{end}}{{define \"t\"}}{{len .items}}{{end}}",
    "{{template \"t\" .}}{{range .items}}{{end}}{{define \"t\"}}{{len .items}}{{end}}",
    "{{with .}}{{len .items}}{{end}}{{range .items}}{{end}}",
    "{{if .items}}{{range .items}}{{.name}}{{end}}{{end}}",
    "{{range .items}}{{else}}{{.}}{{end}}",
    "{{$ := .metadata}}{{range $.items}}x{{else}}none{{end}}",
    "{{range slice .items 1}}{{.name}}{{end}}",
    "{{range .items | len}}x{{end}}",
    "{{range (index .items 0).list}}{{.}}{{end}}",
    "{{range .items}}{{.name}}{{end}}{{(.).items}}",
    "{{range .items}}{{.name}}{{end}}{{print (len (.items))}}",
    "{{range .items}}{{with 1}}{{len $.items}}{{end}}{{end}}",
];

#[test]
fn a_streamed_list_prints_what_the_whole_list_prints() {
    let items = json!([
        {"name": "a", "n": 3, "list": [1, 2, 3]},
        {"name": "b", "n": 10, "list": []},
        {"name": "c", "n": 2, "list": [{"x": [null]}, {"x": "y"}]},
    ]);
    let head = json!({"kind": "List", "metadata": {"x": 1.5}});
    let items = items.as_array().unwrap();
    for count in 0..=items.len() {
        let items = &items[..count];
        let mut list = head.clone();
        list["items"] = items.into();
        for text in STREAMED {
            let template = Arc::new(Template::parse("output", text).unwrap());
            let mut stream = Stream::new(&template, "items").expect(text);
            let expected = run(text, &list);
            assert_eq!(streamed(&mut stream, &head, items), expected, "{text}");
        }
        for text in COLLECTED {
            let template = Arc::new(Template::parse("output", text).unwrap());
            assert!(Stream::new(&template, "items").is_none(), "{text}");
        }
    }
}

/// Go lets templates call each other 100,000 deep, and tells where it stops.
#[test]
fn templates_end_where_go_ends_them() {
    let text = "{{define \"r\"}}{{if true}}{{template \"r\"}}{{end}}{{end}}{{template \"r\"}}";
    let expected = "!template: output:1:36: executing \"r\" at <{{template \"r\"}}>: exceeded \
                    maximum template depth (100000)";
    assert_eq!(run(text, &json!({})), expected);
    let nested = |open: &str, close: &str, depth| open.repeat(depth) + "1" + &close.repeat(depth);
    let deep = |open: &str, close: &str| nested(open, close, 100_000);
    let fine = format!("{{{{{}}}}}", nested("(", ")", 190));
    assert_eq!(run(&fine, &json!({})), "1");
    let too_deep = "template: output:1: max expression depth exceeded";
    assert_eq!(
        run(&format!("{{{{{}}}}}", deep("(", ")")), &json!({})),
        too_deep
    );
    assert_eq!(run(&deep("{{if 1}}", "{{end}}"), &json!({})), too_deep);
}

/// A number is what it is once Kubernetes has written it and read it again.
#[test]
fn whole_numbers_are_integers() {
    let data = json!({"n": [2.0, 1e6, 1e20, 2.5, -3, 9_223_372_036_854_775_807_u64, u64::MAX]});
    let text = "{{range .n}}{{printf \"%T\" .}} {{.}},{{end}}";
    let expected = "int64 2,int64 1000000,float64 1e+20,float64 2.5,int64 -3,\
                    int64 9223372036854775807,float64 1.8446744073709552e+19,";
    assert_eq!(run(text, &data), expected);
}

/// What is no UTF-8 goes through as it is.
#[test]
fn decoded_bytes_are_not_changed() {
    let template = Template::parse("output", "{{base64decode .}}").unwrap();
    let mut out = Vec::new();
    template.execute(&json!("/wCA"), &mut out).unwrap();
    assert_eq!(out, [0xff, 0x00, 0x80]);
}

/// Templates and what Go prints of them over one object; behind a `!` the error.
#[rustfmt::skip]
const LANGUAGE: &[(&str, &str)] = &[
    ("{{$x := 1}}{{range 2}}{{$x}}{{$x := 2}}{{end}}{{$x}}",
     "111"),
    ("{{range $i, $e := .n}}{{$e = 5}}{{$e}}{{end}}",
     "555"),
    ("{{with $y := 1}}{{$y}}{{end}}{{$x := 1}}{{if $x := 2}}{{$x}}{{end}}{{$x}}",
     "121"),
    ("{{range $i := .n}}{{range $i := .n}}{{if eq $i 2}}{{continue}}{{end}}{{$i}}{{end}}{{$i}};{{end}}",
     "!template: output:1:32: executing \"output\" at <.n>: can't evaluate field n in type interface {}"),
    ("{{range .n}}{{range $.n}}{{break}}{{end}}{{.}}{{end}}",
     "123"),
    ("{{printf \"%-06s|%-06d|%06s|%06v\" \"ab\" 7 \"ab\" true}}",
     "ab    |7     |0000ab|00true"),
    ("{{printf \"%q\" \"\\x7f\\x01\\u00e9\\u00ad\\xff\"}}",
     "\"\\x7f\\x01é\\u00ad\\xff\""),
    ("{{printf \"%q %+q %q\" 127 233 39}}",
     "'\\x7f' '\\u00e9' '\\''"),
    ("{{slice .n 0 4}}{{len (slice .n 1 4)}}",
     "[1 2 3 <nil>]3"),
    ("{{index .t 4}}",
     "!template: output:1:2: executing \"output\" at <index .t 4>: error calling index: reflect: string index out of range"),
    ("{{index .n 3}}",
     "!template: output:1:2: executing \"output\" at <index .n 3>: error calling index: reflect: slice index out of range"),
    ("{{slice .t .z}}",
     "!template: output:1:2: executing \"output\" at <slice .t .z>: error calling slice: cannot index slice/array with type interface {}"),
    ("{{slice .n (index .n 0)}}",
     "[2 3]"),
    ("{{slice .t (len .m)}} {{range (slice .n 2)}}{{.}}{{end}}",
     "ext 3"),
    ("{{define \"a\"}}{{$}}{{with 2}}{{$}}{{end}}{{end}}{{template \"a\" .t}}{{$.kind}}",
     "texttextX"),
    ("{{define \"a\"}} {{end}}{{define \"a\"}}x{{end}}{{define \"a\"}} {{end}}{{template \"a\"}}",
     "x"),
    ("{{define \"output\"}}own{{end}}",
     "own"),
    ("a\n{{- /* c */ -}}\n b {{- \"c\" }} d\n\n{{ .t.x -}}",
     "abc d\n\n!template: output:5:5: executing \"output\" at <.t.x>: can't evaluate field x in type interface {}"),
    ("{{/* a\n\n*/}}{{if}}",
     "template: output:3: missing value for if"),
    ("x\n{{\"a\"\n@}}",
     "template: output:3: unexpected \"@\" in operand"),
    ("{{.t\n",
     "template: output:2: unclosed action started at output:1"),
    ("{{print (1) | print 2}}{{(print `a\\n` \"\\n\")}}",
     "21a\\n\n"),
    ("{{.z.x}}",
     "!template: output:1:4: executing \"output\" at <.z.x>: nil pointer evaluating interface {}.x"),
    ("{{range .m}}{{.x}}{{end}}",
     "!template: output:1:14: executing \"output\" at <.x>: can't evaluate field x in type interface {}"),
    ("{{(index .m \"a\").x}}",
     "!template: output:1:12: executing \"output\" at <\"a\">: can't evaluate field x in type string"),
    ("{{with .m.a}}{{.x}}{{end}}",
     "!template: output:1:15: executing \"output\" at <.x>: can't evaluate field x in type string"),
    ("{{.n.x}} {{.t}}",
     "!template: output:1:4: executing \"output\" at <.n.x>: can't evaluate field x in type interface {}"),
    ("{{and .t .z .kind}} {{or .z .m.q \"d\"}}",
     "<no value> d"),
    ("{{0x_1F}} {{1_0.5}} {{-0}} {{+7}} {{0b1_1}} {{1e-7}} {{0x1.8p1}} {{1-2i}}",
     "31 10.5 0 7 3 1e-07 3 (1-2i)"),
    ("{{1__0}}",
     "template: output:1: illegal number syntax: \"1__0\""),
    ("{{089}}",
     "template: output:1: integer overflow: \"089\""),
    ("{{18446744073709551615}}",
     "!template: output:1:2: executing \"output\" at <18446744073709551615>: 18446744073709551615 overflows int"),
    ("{{18446744073709551616}}",
     "template: output:1: integer overflow: \"18446744073709551616\""),
    ("{{'\\''}} {{'\\x41'}} {{'\\u00e9'}} {{'é'}}",
     "39 65 233 233"),
    ("{{'ab'}}",
     "template: output:1: malformed character constant: 'ab'"),
];

#[test]
fn the_language_is_gos() {
    let data = json!({"kind": "X", "t": "text", "n": [1, 2, 3], "m": {"a": "b"}, "z": null});
    for (template, expected) in LANGUAGE {
        assert_eq!(run(template, &data), *expected, "{template}");
    }
}
