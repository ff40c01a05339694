use serde_json::json;

use super::*;

fn config_map(name: &str) -> Object {
    Object(json!({
        "kind": "ConfigMap", "apiVersion": "v1",
        "metadata": {"name": name, "managedFields": [{"manager": "kubectl"}]},
    }))
}

fn print(format: Format, layout: Layout, names: &[&str]) -> String {
    let mut printer = printer(format, layout, false);
    let mut out = Vec::new();
    for name in names {
        printer.print(config_map(name), &mut out).unwrap();
    }
    printer.finish(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The bytes of `get -o yaml` and `create -o yaml`, `apply -o yaml` for none, one and two objects.
#[test]
fn yaml_is_kubectls() {
    let alone = |n| format!("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {n}\n");
    let item = |n| format!("- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: {n}\n");
    let list = |items: &str, metadata: &str| {
        format!("apiVersion: v1\nitems:{items}kind: List\nmetadata:{metadata}\n")
    };
    let version = "\n  resourceVersion: \"\"";
    let two = format!("\n{}{}", item("a"), item("b"));
    let yaml = |layout, names: &[&str]| print(Format::Yaml, layout, names);
    let get = Layout::List(ListHead::Get);
    assert_eq!(yaml(get, &[]), list(" []\n", version));
    assert_eq!(
        yaml(get, &["a"]),
        list(&format!("\n{}", item("a")), version)
    );
    assert_eq!(yaml(get, &["a", "b"]), list(&two, version));
    let apply = Layout::OneOrList(ListHead::Apply);
    assert_eq!(yaml(apply, &[]), "");
    assert_eq!(yaml(apply, &["a"]), alone("a"));
    assert_eq!(yaml(apply, &["a", "b"]), list(&two, " {}"));
    assert_eq!(
        yaml(Layout::Each, &["a", "b"]),
        format!("{}---\n{}", alone("a"), alone("b"))
    );
}

#[test]
fn json_is_kubectls() {
    let object = |n: &str, pad: &str| {
        [
            "{",
            "    \"apiVersion\": \"v1\",",
            "    \"kind\": \"ConfigMap\",",
            "    \"metadata\": {",
            &format!("        \"name\": {n:?}"),
            "    }",
            "}",
        ]
        .join(&format!("\n{pad}"))
    };
    let items = ["a", "b"]
        .map(|n| format!("        {}", object(n, "        ")))
        .join(",\n");
    let tail = "    \"kind\": \"List\",\n    \"metadata\": {\n        \"resourceVersion\": \"\"\n    }\n}\n";
    let json = |layout, names: &[&str]| print(Format::Json, layout, names);
    let get = Layout::List(ListHead::Get);
    let head = "{\n    \"apiVersion\": \"v1\",\n    \"items\": [";
    assert_eq!(json(get, &[]), format!("{head}],\n{tail}"));
    assert_eq!(
        json(get, &["a", "b"]),
        format!("{head}\n{items}\n    ],\n{tail}")
    );
    assert_eq!(
        json(Layout::OneOrList(ListHead::Apply), &["a", "b"]),
        format!(
            "{{\n    \"kind\": \"List\",\n    \"apiVersion\": \"v1\",\n    \"metadata\": {{}},\n    \
             \"items\": [\n{items}\n    ]\n}}\n"
        )
    );
    assert_eq!(
        json(Layout::Each, &["a", "b"]),
        format!("{}\n{}\n", object("a", ""), object("b", ""))
    );
}

#[test]
fn names_have_kind_and_group() {
    let get = Layout::List(ListHead::Get);
    assert_eq!(
        print(Format::Name, get, &["a", "b"]),
        "configmap/a\nconfigmap/b\n"
    );
    assert_eq!(print(Format::Name, get, &[]), "");
    let deployment =
        json!({"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "x"}});
    assert_eq!(
        name_line(&Object(deployment), "created"),
        "deployment.apps/x created"
    );
    assert_eq!(name_line(&config_map(""), ""), "configmap/<unknown>");
}

#[test]
fn managed_fields_are_shown_when_asked_for() {
    let mut out = Vec::new();
    let mut printer = printer(Format::Yaml, Layout::Each, true);
    printer.print(config_map("a"), &mut out).unwrap();
    assert!(
        String::from_utf8(out)
            .unwrap()
            .contains("managedFields:\n  - manager: kubectl\n")
    );
}

#[test]
fn what_cannot_be_printed_is_told() {
    let parse = |output, allowed: &[&str]| {
        let read = |_: &str| Ok(Vec::new());
        let asked = Asked {
            output,
            template: "",
            allow_missing_keys: true,
            no_headers: false,
            read: &read,
        };
        Format::parse(&asked, allowed)
    };
    assert!(matches!(parse("YAML", &FORMATS), Ok(Some(Format::Yaml))));
    assert!(matches!(parse("", &FORMATS), Ok(None)));
    let error = parse("foo", &["wide", "json", "yaml"]).unwrap_err().message;
    assert_eq!(
        error,
        "unable to match a printer suitable for the output format \"foo\", allowed formats are: \
         json,wide,yaml"
    );
    let mut printer = printer(Format::Json, Layout::Each, false);
    printer
        .print(Object(json!({"a": 1})), &mut Vec::new())
        .unwrap_err();
}
