//! What must hold for any value, text or table, not only for those somebody thought of.

#![allow(clippy::expect_used)]

use jiff::SignedDuration;
use ktl::go::fmt::quote::quote;
use ktl::go::quantity::{Format, Quantity};
use ktl::go::{age, duration, json, yaml};
use ktl::guard::{self, Guard};
use ktl::print::Columns;
use ktl::resource::selector::{LabelSelector, field_selector};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Number, Value};
use std::io::Write as _;

/// Texts that YAML and JSON might take for something else, and any others.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{0,6}",
        "[-+0-9._eExob:~nyYN]{0,7}",
        "[ \t\n\r:#'\"|>*&!%@`{}\\[\\],?\\\\a-]{0,12}",
        "([a-z ]{1,30}\n?){0,6}",
        any::<String>(),
    ]
}

fn number() -> impl Strategy<Value = Number> {
    prop_oneof![
        any::<i64>().prop_map(Number::from),
        any::<f64>().prop_filter_map("finite", Number::from_f64),
        (-1e6..1e6).prop_filter_map("finite", Number::from_f64),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        number().prop_map(Value::Number),
        text().prop_map(Value::String),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::Array),
            btree_map(text(), inner, 0..6).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

/// A label's value, or the name part of its key.
const NAME: &str = "[A-Za-z0-9]([-A-Za-z0-9_.]{0,8}[A-Za-z0-9])?";

fn requirement() -> impl Strategy<Value = String> {
    let key = prop_oneof![NAME.prop_map(String::from), "[a-z]{1,5}\\.io/[a-z]{1,5}"];
    (key, 0..9usize, vec(NAME, 1..4), any::<u16>()).prop_map(|(key, kind, values, number)| {
        let (one, all) = (&values[0], values.join(" , "));
        match kind {
            0 => format!("{key}={one}"),
            1 => format!("{key} == {one}"),
            2 => format!("{key}!={one}"),
            3 => format!("{key} in ({all})"),
            4 => format!("{key} notin ( {all},)"),
            5 => key,
            6 => format!("!{key}"),
            7 => format!("{key}>{number}"),
            _ => format!("{key} < {number}"),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn yaml_is_read_as_it_was_written(value in value()) {
        let text = yaml::to_string(&value);
        let again = yaml::parse(&text).map(|v| json::to_string(&v));
        prop_assert_eq!(again, Ok(json::to_string(&value)), "{}", text);
    }

    #[test]
    fn an_item_of_a_list_is_one_of_its_values(values in vec(value(), 1..4)) {
        let mut out = b"items:\n".to_vec();
        for value in &values {
            yaml::write_item(value, &mut out).expect("memory");
        }
        let again = yaml::parse(&String::from_utf8_lossy(&out)).expect("YAML");
        prop_assert_eq!(json::to_string(&again["items"]), json::to_string(&Value::Array(values)));
    }

    #[test]
    fn json_is_read_as_it_was_written(value in value()) {
        let line = json::to_string(&value);
        for text in [line.as_str(), &json::to_string_pretty(&value)] {
            let again: Value = serde_json::from_str(text).expect("JSON");
            prop_assert_eq!(json::to_string(&again), line.as_str());
            prop_assert_eq!(json::syntax_problem(text, 0), None);
        }
        let special = ['<', '>', '&', '\n', '\u{2028}', '\u{2029}'];
        prop_assert!(!line.contains(special), "{}", line);
    }

    #[test]
    fn any_text_is_read_or_refused(text in text(), bytes in vec(any::<u8>(), 0..80)) {
        let _ = yaml::parse(&text);
        let _ = json::syntax_problem(&text, 0);
        let _ = yaml::Documents::new(bytes.as_slice()).count();
        let _ = (LabelSelector::parse(&text), field_selector(&text));
        let _ = (text.parse::<Quantity>(), duration::parse(&text));
    }

    #[test]
    fn broken_json_is_where_it_is_told(value in value(), at in any::<prop::sample::Index>()) {
        let mut text = json::to_string(&value);
        let at = at.index(text.len());
        prop_assume!(text.is_char_boundary(at));
        text.insert(at, '\u{1}');
        let problem = json::syntax_problem(&text, 0);
        let end = problem.and_then(|p| p.offset);
        // A number that stands alone ends where something else begins.
        let number = value.is_number();
        prop_assert!(number || end == Some(at + 1), "{:?} {:?}", text, end);
    }

    #[test]
    fn selectors_are_read_as_they_were_written(parts in vec(requirement(), 0..5)) {
        let text = parts.join(" ,");
        let selector = LabelSelector::parse(&text).expect("a selector");
        let again = LabelSelector::parse(&selector.to_string());
        prop_assert_eq!(again.as_ref(), Ok(&selector));
        // Each part alone must hold where all do.
        let labels: Value = [("a", "b"), ("x", "7"), ("A", "1")].into_iter().collect();
        let alone = parts.iter().all(|part| LabelSelector::parse(part).is_ok_and(|s| s.matches(&labels)));
        prop_assert_eq!(selector.matches(&labels), alone);
    }

    #[test]
    fn field_selectors_keep_values(key in "[a-z.]{1,6}", value in any::<String>()) {
        let escaped = value.replace('\\', r"\\").replace(',', r"\,").replace('=', r"\=");
        let text = format!("{key}={escaped}");
        prop_assert_eq!(field_selector(&text), Ok(text.clone()));
    }

    #[test]
    fn quantities_keep_their_amount(amount in any::<i64>(), scale in -9..10i32, kind in 0..3usize) {
        let format = [Format::DecimalSI, Format::BinarySI, Format::DecimalExponent][kind];
        // Binary amounts end where 64 bits do.
        let scale = if kind == 1 { scale.min(0) } else { scale };
        let quantity = Quantity::new(amount, scale, format);
        let text = quantity.to_string();
        let again: Quantity = text.parse().expect("a canonical form");
        prop_assert_eq!(&again, &quantity, "{}", text);
        // A binary amount without a suffix is read as a decimal one, and stays that.
        let text = again.to_string();
        let again: Quantity = text.parse().expect("a canonical form");
        prop_assert_eq!(again.to_string(), text);
    }

    #[test]
    fn quantities_have_one_order(parts in vec((any::<i32>(), -9..10i32), 3)) {
        let all: Vec<Quantity> = parts
            .iter()
            .map(|(amount, scale)| Quantity::new((*amount).into(), *scale, Format::DecimalSI))
            .collect();
        let [a, b, c] = all.as_slice() else { unreachable!() };
        prop_assert_eq!(a.cmp(b), b.cmp(a).reverse());
        prop_assert!(a > b || b > c || a <= c);
        // Rounding keeps the order.
        prop_assert!(a > b || a.value() <= b.value());
    }

    #[test]
    fn durations_are_read_as_they_were_written(nanos in any::<i64>(), bits in 0..63u32) {
        let span = SignedDuration::from_nanos(nanos >> bits);
        prop_assert_eq!(duration::parse(&duration::format(span)), Ok(span));
        prop_assert!(age::human(span).len() <= 9);
    }

    #[test]
    fn tables_lose_no_cell(pieces in vec(vec(vec("[a-z\u{e9}]{0,9}", 1..5), 1..5), 1..4)) {
        let (mut columns, mut out) = (Columns::new(), Vec::new());
        for rows in &pieces {
            rows.iter().for_each(|row| columns.row(row.clone()));
            columns.flush(&mut out).expect("memory");
        }
        let text = String::from_utf8(out).expect("text");
        let rows: Vec<&Vec<String>> = pieces.iter().flatten().collect();
        prop_assert_eq!(text.lines().count(), rows.len());
        for (line, row) in text.lines().zip(rows) {
            let cells: Vec<&str> = row.iter().map(String::as_str).filter(|c| !c.is_empty()).collect();
            let found: Vec<&str> = line.split_whitespace().collect();
            prop_assert_eq!(found, cells);
        }
    }

    #[test]
    fn a_terminal_gets_no_control(pieces in vec(vec(any::<u8>(), 0..20), 0..6), text in any::<String>()) {
        let mut out = Vec::new();
        let mut guard = Guard::new(&mut out);
        for piece in &pieces {
            guard.write_all(piece).expect("memory");
        }
        guard.write_all(text.as_bytes()).expect("memory");
        guard.flush().expect("memory");
        let shown = String::from_utf8(out).expect("text");
        for shown in [shown.as_str(), &guard::escape(&text), &guard::escape(&quote(text.as_bytes(), false))] {
            let is_unsafe = |c: char| match c {
                '\n' | '\t' => false,
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
                c => c.is_control(),
            };
            prop_assert_eq!(shown.chars().find(|c| is_unsafe(*c)), None);
        }
    }

    #[test]
    fn what_is_quoted_is_on_one_line(text in any::<String>()) {
        let quoted = quote(text.as_bytes(), false);
        prop_assert!(!quoted.contains(char::is_control));
        if text.chars().all(|c| c.is_ascii_graphic() && c != '"' && c != '\\') {
            prop_assert_eq!(quoted, format!("\"{text}\""));
        }
    }
}
