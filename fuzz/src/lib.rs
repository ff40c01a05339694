//! The bodies of the fuzz targets: what must hold for any bytes. Each panics when it does not.
//!
//! `tests/fuzz.rs` of the main crate runs them on the seeds and on changed seeds, so that they can't
//! rot.

use jiff::Timestamp;
use ktl::flags;
use ktl::go::jsonpath::{self, JsonPath};
use ktl::go::quantity::Quantity;
use ktl::go::template::Template;
use ktl::go::{age, duration, json, yaml};
use ktl::guard;
use ktl::print::{TableOptions, TablePrinter};
use ktl::resource::selector::{LabelSelector, field_selector};
use serde_json::{Value, json as value};
use std::io;

/// What is read from a file can be written, and is then read as the same.
pub fn yaml_in(data: &[u8]) {
    let _ = yaml::parse(&String::from_utf8_lossy(data));
    for document in yaml::Documents::new(data).flatten() {
        let text = yaml::to_string(&document);
        // Upstream writes a key that merges as it is, and so do we.
        if text.contains("<<") {
            continue;
        }
        let again = yaml::parse(&text).map(|value| json::to_string(&value));
        assert_eq!(again, Ok(json::to_string(&document)), "{text}");
    }
}

/// JSON that is written is the same value, and safe inside HTML.
pub fn json_out(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let value = serde_json::from_slice::<Value>(data);
    if value.is_ok() {
        assert_eq!(json::syntax_problem(&text, 0), None, "of JSON");
    } else {
        let _ = json::syntax_problem(&text, 0);
    }
    let Ok(value) = value else { return };
    let line = json::to_string(&value);
    let is_special = |c: char| c < ' ' || matches!(c, '<' | '>' | '&' | '\u{2028}' | '\u{2029}');
    assert!(!line.contains(is_special), "{line}");
    for text in [line.as_str(), &json::to_string_pretty(&value)] {
        let again: Value = serde_json::from_str(text).expect("JSON");
        assert_eq!(json::to_string(&again), line);
    }
}

/// The canonical form is the same amount, and canonical.
pub fn quantity(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let Ok(quantity) = text.parse::<Quantity>() else {
        return;
    };
    let canonical = quantity.to_string();
    // The form may need two digits more than are read.
    let Ok(again) = canonical.parse::<Quantity>() else {
        assert!(canonical.len() > 36, "{canonical}");
        return;
    };
    assert_eq!(again, quantity, "{canonical}");
    // A binary amount without a suffix is read as a decimal one, and stays that.
    let canonical = again.to_string();
    let again: Quantity = canonical.parse().expect("a canonical form is a quantity");
    assert_eq!(again.to_string(), canonical);
    let (value, milli) = (quantity.value(), quantity.milli_value());
    assert_eq!(value.signum(), milli.signum(), "{canonical}");
    assert_eq!(value == 0, quantity.is_zero(), "{canonical}");
}

/// A length of time that is written is read as the same; ages fit into a column.
pub fn duration(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let _ = (flags::timeout(&text), flags::int::<i32>(&text));
    let _ = (flags::boolean(&text), text.parse::<flags::Slice>());
    let _ = age::format(&text, Timestamp::UNIX_EPOCH);
    let Ok(span) = duration::parse(&text) else {
        return;
    };
    let written = duration::format(span);
    assert_eq!(duration::parse(&written), Ok(span), "{written}");
    assert!(age::human(span).len() <= 9, "{written}");
}

/// The form that the server gets is read as the same selector.
pub fn selector(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Ok(fields) = field_selector(&text) {
        // Terms are sorted as they are written: `a==b` before `a=`.
        let sorted = field_selector(&fields).expect("a canonical form is a selector");
        assert_eq!(field_selector(&sorted).as_ref(), Ok(&sorted));
    }
    let Ok(labels) = LabelSelector::parse(&text) else {
        return;
    };
    let canonical = labels.to_string();
    assert_eq!(LabelSelector::parse(&canonical).as_ref(), Ok(&labels));
    let set = value!({"a": "b", "app": "web", "n": "5"});
    let _ = labels.matches(&set);
}

/// A table of any shape is printed in lines, without the character that begins escapes.
pub fn table_json(data: &[u8]) {
    let Some((&options, data)) = data.split_first() else {
        return;
    };
    let Ok(table) = serde_json::from_slice::<Value>(data) else {
        return;
    };
    let is_set = |bit: u8| options & bit != 0;
    let options = TableOptions {
        wide: is_set(1),
        no_headers: is_set(2),
        with_namespace: is_set(4),
        kind: is_set(8).then(|| "pod".to_owned()),
        label_columns: is_set(16).then(|| "a/b".to_owned()).into_iter().collect(),
        show_labels: is_set(32),
        color: is_set(64),
        on_terminal: is_set(128),
    };
    let mut printer = TablePrinter::new(options, Timestamp::UNIX_EPOCH);
    let mut out = Vec::new();
    // Pages of one list, or events of a watch.
    let event = is_set(64).then_some("ADDED");
    for _ in 0..2 {
        printer.print(&table, event, &mut out).expect("memory");
    }
    printer.flush(&mut out).expect("memory");
    assert!(out.is_empty() || out.ends_with(b"\n"));
    let text = String::from_utf8(out).expect("text");
    let safe = guard::escape(&text);
    assert!(!safe.contains(|c: char| c.is_control() && c != '\n' && c != '\t'));
}

/// Longer expressions may well take longer than a fuzzer waits.
const LONGEST: usize = 160;

/// What expressions are run on.
fn object() -> Value {
    value!({
        "kind": "List",
        "items": [
            {"kind": "Pod", "metadata": {"name": "a", "labels": {"app.io/x": "1", "b": ""}},
             "spec": {"n": 1, "f": 1.5, "on": true, "none": null, "list": [3, "x", [1, 2], {}]}},
            {"kind": "Pod", "metadata": {"name": "b"}, "spec": {"n": -7, "f": 1e21, "data": "aGk="}},
        ],
        "numbers": [0, 1, 2, 3, 4],
        "text": "é😀\n\u{1b}<&>",
    })
}

/// Takes so many bytes, and then fails.
struct Bounded(usize);

impl io::Write for Bounded {
    fn write(&mut self, data: &[u8]) -> io::Result<usize> {
        self.0 = self
            .0
            .checked_sub(data.len())
            .ok_or(io::ErrorKind::StorageFull)?;
        Ok(data.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Any expression is refused, fails or comes to its end.
pub fn jsonpath(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if text.len() > LONGEST {
        return;
    }
    let relaxed = jsonpath::relaxed(&text);
    let object = object();
    for expression in [Some(text.as_ref()), relaxed.as_deref().ok()]
        .into_iter()
        .flatten()
    {
        let Ok(path) = JsonPath::parse(expression) else {
            continue;
        };
        let _ = path.find(&object).map(|found| found.len());
        for as_json in [false, true] {
            let path = path.clone().allow_missing_keys(true).json_output(as_json);
            let _ = path.write(&object, &mut Bounded(1 << 20));
        }
    }
}

/// Any template is refused, fails or comes to its end.
pub fn template(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if text.len() > LONGEST {
        return;
    }
    let Ok(template) = Template::parse("output", &text) else {
        return;
    };
    let object = object();
    for strict in [false, true] {
        let template = template.clone().missing_key_error(strict);
        let _ = template.execute(&object, &mut Bounded(1 << 20));
    }
}

/// Any bytes are an archive or an error; content is never longer than its header says.
pub fn archive(data: &[u8]) {
    let mut entries = ktl::archive::Entries::new(data);
    while let Ok(Some(entry)) = entries.next_entry() {
        let mut content = Vec::new();
        let read = io::Read::read_to_end(&mut entries, &mut content);
        assert!(content.len() <= data.len());
        assert!(read.is_err() || content.len() as u64 <= entry.size.max(data.len() as u64));
    }
}
