//! Schemas that no server of ours has: broken, without an end, or with words about more.

use serde_json::{Value, json};

use super::{Asked, Document, v2, v3};

/// What both formats say of a field of a kind whose schema is `thing`; `others` are schemas that it
/// may refer to.
fn explained(thing: &Value, others: &Value, path: &str, recursive: bool) -> [String; 2] {
    let kind = json!({"group": "g", "version": "v1", "kind": "Thing"});
    let mut schemas = others.clone();
    schemas["Thing"] = thing.clone();
    schemas["Thing"]["x-kubernetes-group-version-kind"] = json!([kind]);
    let path = path.split('.').filter(|name| !name.is_empty());
    let asked = Asked {
        group: "g".into(),
        version: "v1".into(),
        resource: "things".into(),
        kind: "Thing".into(),
        path: path.map(str::to_owned).collect(),
        recursive,
        max_depth: 0,
    };
    let operation = json!({"get": {"x-kubernetes-group-version-kind": kind}});
    let sent =
        json!({"paths": {"/apis/g/v1/things": operation}, "components": {"schemas": schemas}});
    let document = |sent: &Value| Document::parse(sent.to_string().as_bytes()).unwrap();
    let mut out = Vec::new();
    let said = v3::write(&asked, &document(&sent), &mut out);
    let text = |out: Vec<u8>, said: crate::Result<()>| {
        String::from_utf8(out).unwrap() + &said.err().map(|e| e.message).unwrap_or_default()
    };
    let first = text(out, said);
    let mut out = Vec::new();
    let said = v2::write(
        &asked,
        &document(&json!({"definitions": schemas})),
        &mut out,
    );
    [first, text(out, said)]
}

#[test]
fn broken_schemas_are_explained_as_far_as_it_goes() {
    let broken = [
        Value::Null,
        json!(1),
        json!("x"),
        json!([[]]),
        json!({}),
        json!({"a": 7}),
        json!(true),
    ];
    let keys = [
        "$ref",
        "type",
        "properties",
        "items",
        "additionalProperties",
        "allOf",
        "enum",
        "required",
        "description",
        "externalDocs",
    ];
    for (key, value) in keys
        .iter()
        .flat_map(|key| broken.iter().map(move |v| (key, v)))
    {
        let mut thing = json!({"type": "object", "properties": {"f": {"description": "d"}}});
        thing["properties"]["f"][*key] = value.clone();
        for path in ["", "f", "f.a", "f.a.b"] {
            let said = explained(&thing, &json!({}), path, false);
            assert!(
                said.iter()
                    .all(|s| s.contains("Thing") || s.contains("not exist")),
                "{said:?}"
            );
        }
        thing[*key] = value.clone();
        let _ = explained(&thing, &json!({}), "f.a", true);
    }
}

#[test]
fn schemas_without_an_end_end() {
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let element = json!({"type": "array", "description": "again", "items": reference("List")});
    let others = json!({"List": element, "Self": reference("Self")});
    for name in ["List", "Self", "Thing", "None"] {
        let thing = json!({"type": "object", "properties": {"f": reference(name)}});
        for path in ["", "f", "f.f", "f.f.f.g"] {
            let [said, _] = explained(&thing, &others, path, true);
            assert!(
                said.starts_with("GROUP:      g\nKIND:       Thing\n"),
                "{name}: {said}"
            );
        }
    }
    // One after the other, until a stack would be full.
    let mut chain = json!({});
    for n in 0..2_000 {
        let next = format!("#/components/schemas/S{}", n + 1);
        chain[format!("S{n}")] = json!({"properties": {"f": {"$ref": next}}});
    }
    let [said, _] = explained(&reference("S0"), &chain, "", true);
    assert!(said.lines().count() > 400, "{}", said.len());
}

#[test]
fn words_about_more() {
    let docs = json!({"description": "Words only.", "url": ""});
    let field = json!({"type": "string", "description": "d", "externalDocs": docs});
    let thing = json!({"type": "object", "description": "t", "externalDocs": docs, "properties": {"f": field}});
    let [said, _] = explained(&thing, &json!({}), "", false);
    let wanted = "DESCRIPTION:\n    t\n    \n\nEXTERNAL DOCS:\n    Words only.\nFIELDS:\n  f\t<string>\n    d\n\n    EXTERNAL DOCS:\n      Words only.\n\n\n";
    assert_eq!(said.split_once("\n\n").map(|(_, text)| text), Some(wanted));
}

#[test]
fn types_by_reference() {
    let others = json!({
        "a.b.Text": {"type": "string"},
        "a.b.Thing2": {"type": "object", "description": "other"},
        "a.b.Any": {"description": "any"},
    });
    let reference = |name: &str| json!({"allOf": [{"$ref": format!("#/components/schemas/{name}")}], "default": {}});
    let fields = json!({
        "text": reference("a.b.Text"),
        "thing": reference("a.b.Thing2"),
        "any": reference("a.b.Any"),
        "gone": reference("a.b.Gone"),
        "elsewhere": {"$ref": "https://example.com/x.json"},
    });
    let [said, _] = explained(&json!({"properties": fields}), &others, "", true);
    for line in [
        "text\t<string>",
        "thing\t<Thing2>",
        "any\t<Any>",
        "gone\t<Gone>",
        "elsewhere\t<json>",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
}
