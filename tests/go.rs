//! What must behave as Go and Kubernetes' libraries do, against tables of what those do:
//! `testdata/go/*.json`, recorded by `e2e/go-tables`. A row is `[input, answer…]`.

#![allow(clippy::expect_used)]

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::SignedDuration;
use ktl::flags;
use ktl::go::quantity::{Format, Quantity};
use ktl::go::{age, duration, json, yaml};
use ktl::resource::selector::{LabelSelector, field_selector};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

fn read<T: DeserializeOwned>(name: &str) -> T {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/go");
    let text = std::fs::read_to_string(folder.join(name)).expect("a table");
    serde_json::from_str(&text).expect("rows of one shape")
}

/// A row for which ours is another answer than upstream's, on purpose.
#[derive(Deserialize)]
struct Differs {
    table: String,
    input: Value,
    ours: Vec<Value>,
    why: String,
}

/// Compares what `ours` makes of each row's input with the rest of the row.
fn compare(table: &str, least: usize, ours: impl Fn(&Value) -> Vec<Value>) {
    let rows: Vec<Vec<Value>> = read(&format!("{table}.json"));
    assert!(rows.len() >= least, "{table}: only {} rows", rows.len());
    let mut differs: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for row in read::<Vec<Differs>>("differs.json") {
        assert!(!row.why.is_empty(), "a reason is missing");
        if row.table == table {
            differs.insert(row.input.to_string(), row.ours);
        }
    }
    let mut wrong = Vec::new();
    for row in rows {
        let (input, recorded) = row.split_first().expect("an input");
        let got = ours(input);
        match differs.remove(&input.to_string()) {
            Some(known) if recorded == known => wrong.push(format!("{input}: does not differ")),
            Some(known) if got == known => {}
            None if got == recorded => {}
            _ => wrong.push(format!(
                "{input}\n  wanted {}\n     got {}",
                Value::from(recorded),
                Value::from(got)
            )),
        }
    }
    wrong.extend(
        differs
            .into_keys()
            .map(|input| format!("{input}: in no table")),
    );
    let shown: Vec<&str> = wrong.iter().take(40).map(String::as_str).collect();
    let (count, shown) = (wrong.len(), shown.join("\n"));
    assert!(wrong.is_empty(), "{table}: {count} wrong\n{shown}");
}

/// A text and the error's, of which upstream has one or the other.
fn either(outcome: ktl::Result<String>) -> Vec<Value> {
    match outcome {
        Ok(text) => vec![text.into(), "".into()],
        Err(error) => vec!["".into(), error.message.into()],
    }
}

fn text(input: &Value) -> &str {
    input.as_str().expect("a text")
}

/// The bytes that a text of a table stands for.
fn bytes(input: &Value) -> Vec<u8> {
    match text(input).strip_prefix("base64:") {
        Some(coded) => STANDARD.decode(coded).expect("base64"),
        None => text(input).as_bytes().to_vec(),
    }
}

#[test]
fn quantities() {
    // A dash stands for an amount that upstream has wrong.
    let rows: Vec<(String, String, String)> = read("quantity.json");
    let wrong: BTreeMap<String, (bool, bool)> = rows
        .into_iter()
        .map(|(input, told, _)| {
            let mut amounts = told.split(' ').skip(1).map(|amount| amount == "-");
            let mut is_wrong = || amounts.next().unwrap_or_default();
            (input, (is_wrong(), is_wrong()))
        })
        .collect();
    let shown = |amount: i64, is_wrong: bool| match is_wrong {
        true => "-".to_owned(),
        false => amount.to_string(),
    };
    compare("quantity", 1000, |input| {
        let (value, milli) = wrong[text(input)];
        either(text(input).parse::<Quantity>().map(|q| {
            let (value, milli) = (shown(q.value(), value), shown(q.milli_value(), milli));
            format!("{q} {value} {milli} {:?}", q.format())
        }))
    });
}

#[test]
fn order_of_quantities() {
    let rows: Vec<(String, String)> = read("quantity-order.json");
    let all: Vec<Quantity> = rows
        .iter()
        .map(|(text, _)| text.parse().expect("a quantity"))
        .collect();
    compare("quantity-order", 45, |input| {
        let one: Quantity = text(input).parse().expect("a quantity");
        let signs = all.iter().map(|other| match one.cmp(other) {
            std::cmp::Ordering::Less => '<',
            std::cmp::Ordering::Equal => '=',
            std::cmp::Ordering::Greater => '>',
        });
        vec![signs.collect::<String>().into()]
    });
}

#[test]
fn quantities_of_numbers() {
    compare("quantity-new", 500, |input| {
        let (amount, scale, format): (String, i32, String) =
            Deserialize::deserialize(input).expect("amount, scale and format");
        let format = match format.as_str() {
            "DecimalSI" => Format::DecimalSI,
            "BinarySI" => Format::BinarySI,
            _ => Format::DecimalExponent,
        };
        let amount = amount.parse().expect("a number");
        vec![Quantity::new(amount, scale, format).to_string().into()]
    });
}

#[test]
fn durations() {
    compare("duration", 350, |input| {
        let read = duration::parse(text(input));
        either(read.map(|d| format!("{} {}", d.as_nanos(), duration::format(d))))
    });
}

#[test]
fn ages() {
    compare("age", 700, |input| {
        let span = SignedDuration::from_millis(input.as_i64().expect("milliseconds"));
        vec![age::human(span).into()]
    });
}

#[test]
fn label_selectors() {
    compare("label-selector", 700, |input| {
        either(LabelSelector::parse(text(input)).map(|s| s.to_string()))
    });
}

#[test]
fn what_label_selectors_match() {
    let rows: Vec<(String, Vec<Value>, String)> = read("label-match.json");
    let sets = &rows[0].1;
    compare("label-match", 25, |input| {
        let selector = LabelSelector::parse(text(input)).expect("a selector");
        let bits = sets
            .iter()
            .map(|set| if selector.matches(set) { '1' } else { '0' });
        vec![sets.clone().into(), bits.collect::<String>().into()]
    });
}

#[test]
fn field_selectors() {
    compare("field-selector", 400, |input| {
        either(field_selector(text(input)))
    });
}

#[test]
fn yaml_is_read() {
    compare("yaml-read", 2500, |input| {
        either(yaml::parse(text(input)).map(|v| json::to_string(&v)))
    });
}

#[test]
fn yaml_is_written() {
    compare("yaml-write", 1000, |input| {
        let mut written = Vec::new();
        yaml::write(input, &mut written).expect("memory");
        assert_eq!(String::from_utf8_lossy(&written), yaml::to_string(input));
        vec![yaml::to_string(input).into(), "".into()]
    });
}

#[test]
fn documents_are_read() {
    compare("documents", 350, |input| {
        let (mut lines, mut error) = (Vec::new(), String::new());
        for document in yaml::Documents::new(bytes(input).as_slice()) {
            match document {
                Ok(value) => lines.push(json::to_string(&value)),
                Err(e) => error = e.message,
            }
        }
        vec![lines.join("\n").into(), error.into()]
    });
}

#[test]
fn json_is_written() {
    compare("json-write", 600, |input| {
        let bytes = bytes(input);
        // Lone surrogates are what only the reader of files takes.
        let value: Value = serde_json::from_slice(&bytes).unwrap_or_else(|_| {
            let mut documents = yaml::Documents::new(bytes.as_slice()).flatten();
            documents.next().unwrap_or_default()
        });
        vec![
            json::to_string(&value).into(),
            json::to_string_pretty(&value).into(),
        ]
    });
}

#[test]
fn broken_json_is_told() {
    compare("json-syntax", 600, |input| {
        let Some(problem) = json::syntax_problem(text(input), 0) else {
            return vec!["".into(), "".into()];
        };
        let offset = problem.offset.map_or_else(String::new, |o| o.to_string());
        vec![offset.into(), problem.message.into()]
    });
}

#[test]
fn values_of_flags() {
    fn told<T: Into<Value>>(outcome: Result<T, String>) -> Vec<Value> {
        match outcome {
            Ok(value) => vec![value.into(), "".into()],
            Err(error) => vec![Value::Null, error.into()],
        }
    }
    compare("flag", 350, |input| {
        let text = text(&input[1]);
        match self::text(&input[0]) {
            "bool" => told(flags::boolean(text)),
            "int32" => told(flags::int::<i32>(text)),
            "int" | "int64" => told(flags::int::<i64>(text)),
            "duration" => told(flags::duration(text).map(|d| d.as_nanos() as u64)),
            _ => told(text.parse::<flags::Slice>().map(|slice| slice.0)),
        }
    });
}
