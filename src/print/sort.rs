//! `--sort-by`: the order of a list by a field of its objects.

use std::io::Write;

use serde_json::{Number, Value};

use super::list::Style;
use super::{Layout, ListHead, Printer, check_type, omit_managed_fields};
use crate::go::jsonpath::{JsonPath, relaxed, syntax};
use crate::go::quantity::Quantity;
use crate::resource::Object;
use crate::{Error, Result};

/// The field that decides the order of a list.
#[derive(Clone, Debug)]
pub struct SortBy {
    template: String,
    /// A wrong one is an error only when there is an object: so kubectl does it.
    path: Result<JsonPath>,
}

/// What an object is sorted by. Keys have no order of their own: [`SortBy::sort`] compares them.
#[derive(Clone, Debug)]
pub struct Key(Place);

#[derive(Clone, Debug)]
enum Place {
    /// The object lacks the field.
    Missing,
    Null,
    Number(Number),
    Text(String, Option<Quantity>),
    /// What has no order, by Go's name of the type.
    Unsortable(&'static str),
}

impl SortBy {
    /// The value of `--sort-by`: a jsonpath, that may lack its braces and first dot; `None` when
    /// it is empty.
    #[must_use]
    pub fn parse(expression: &str) -> Option<Self> {
        if expression.is_empty() {
            return None;
        }
        let template = relaxed(expression);
        Some(Self {
            path: template.clone().and_then(|t| JsonPath::parse(&t)),
            template: template.unwrap_or_default(),
        })
    }

    /// What `object` is sorted by.
    ///
    /// # Errors
    /// A path that is wrong, or that this object does not bear.
    pub fn key(&self, object: &Value) -> Result<Key> {
        let path = self.path.as_ref().map_err(Clone::clone)?;
        let results = path.find(object)?;
        let Some(value) = results.first().and_then(|r| r.first()) else {
            return Ok(Key(Place::Missing));
        };
        Ok(Key(match value.as_ref() {
            Value::Null => Place::Null,
            Value::Bool(_) => Place::Unsortable("bool"),
            Value::Number(number) => Place::Number(number.clone()),
            Value::String(text) => Place::Text(text.clone(), text.parse().ok()),
            Value::Array(_) => Place::Unsortable("[]interface {}"),
            Value::Object(_) => Place::Unsortable("map[string]interface {}"),
        }))
    }

    /// Puts what is kept of objects in the order of their keys; equal ones stay as they come, but
    /// those that lack the field come first, the last of them before all.
    ///
    /// kubectl does not sort a table of fewer than two rows, nor an object that is named alone:
    /// these are not to be given here.
    ///
    /// # Errors
    /// A field that all objects lack, values without an order, values of different types.
    pub fn sort<T>(&self, items: Vec<(Key, T)>) -> Result<Vec<T>> {
        let is_missing = |(key, _): &(Key, T)| matches!(key.0, Place::Missing);
        if !items.is_empty() && items.iter().all(is_missing) {
            return Err(Error::new(format!(
                "couldn't find any field with path {} in the list of objects",
                syntax::quote(&self.template)
            )));
        }
        let is_before = |&a: &usize, &b: &usize| {
            is_less(&items[a].0.0, &items[b].0.0).map_err(|why| {
                Error::new(format!("can't sort by the field {}: {why}", self.template))
            })
        };
        let order = merge_sort((0..items.len()).collect(), &is_before)?;
        let mut items: Vec<_> = items.into_iter().map(|(_, item)| Some(item)).collect();
        Ok(order.into_iter().filter_map(|i| items[i].take()).collect())
    }
}

/// Whether a value stands before another, in the words of kubectl when that can't be said. Texts
/// that are both quantities are compared as such; this is no strict order among other texts.
fn is_less(a: &Place, b: &Place) -> std::result::Result<bool, String> {
    Ok(match (a, b) {
        (Place::Missing, _) => true,
        (_, Place::Missing | Place::Null) => false,
        (Place::Null, _) => true,
        (Place::Number(a), Place::Number(b)) => match (a.as_i64(), b.as_i64()) {
            (Some(a), Some(b)) => a < b,
            // kubectl refuses to compare 1 with 1.5.
            _ => a.as_f64() < b.as_f64(),
        },
        (Place::Text(_, Some(a)), Place::Text(_, Some(b))) => a < b,
        (Place::Text(a, _), Place::Text(b, _)) => a < b,
        (Place::Unsortable(a), _) => return Err(format!("unsortable type: {a}")),
        _ => return Err("unsortable interface: interface".to_owned()),
    })
}

/// A merge sort: comparing may fail, and need not be consistent, which std's sorts forbid. As in
/// kubectl a short run is sorted by insertion, which decides the order of what is inconsistent.
fn merge_sort(
    mut items: Vec<usize>,
    is_before: &impl Fn(&usize, &usize) -> Result<bool>,
) -> Result<Vec<usize>> {
    const SHORT: usize = 12;
    if items.len() <= SHORT {
        for end in 1..items.len() {
            let mut at = end;
            while at > 0 && is_before(&items[at], &items[at - 1])? {
                items.swap(at, at - 1);
                at -= 1;
            }
        }
        return Ok(items);
    }
    let right = items.split_off(items.len() / 2);
    let (left, right) = (merge_sort(items, is_before)?, merge_sort(right, is_before)?);
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    while let (Some(l), Some(r)) = (left.peek(), right.peek()) {
        let from_right = is_before(r, l)?;
        merged.extend(if from_right {
            right.next()
        } else {
            left.next()
        });
    }
    merged.extend(left.chain(right));
    Ok(merged)
}

/// A printer of a list of `style` in the order of `sort`. Errors of sorting come with `finish`,
/// nothing being printed then.
pub(super) fn of<S: Style + 'static>(
    style: S,
    layout: Layout,
    managed_fields: bool,
    sort: SortBy,
) -> Box<dyn Printer> {
    let (head, may_be_alone) = match layout {
        Layout::List(head) => (head, false),
        Layout::OneOrList(head) => (head, true),
        Layout::Each => return super::list::of(style, layout, managed_fields),
    };
    Box::new(Sorter {
        style,
        head,
        managed_fields,
        sort,
        may_be_alone,
        first: None,
        kept: Vec::new(),
        failure: None,
    })
}

struct Sorter<S> {
    style: S,
    head: ListHead,
    managed_fields: bool,
    sort: SortBy,
    /// An only object is no list.
    may_be_alone: bool,
    /// The first object, while it may stay the only one.
    first: Option<Object>,
    /// Of each item its key, and what the style needs to write it.
    kept: Vec<(Key, Vec<u8>)>,
    /// The first object whose key or text could not be had.
    failure: Option<Error>,
}

impl<S: Style> Sorter<S> {
    fn keep(&mut self, mut object: Object) -> Result<()> {
        let key = self.sort.key(&object.0)?;
        self.omit(&mut object);
        self.kept.push((key, self.style.pack(&object)?));
        Ok(())
    }

    fn omit(&self, object: &mut Object) {
        if !self.managed_fields {
            omit_managed_fields(object);
        }
    }
}

impl<S: Style> Printer for Sorter<S> {
    fn print(&mut self, object: Object, _: &mut dyn Write) -> Result<()> {
        check_type(&object)?;
        if std::mem::take(&mut self.may_be_alone) {
            self.first = Some(object);
            return Ok(());
        }
        for object in self.first.take().into_iter().chain([object]) {
            if self.failure.is_none() {
                self.failure = self.keep(object).err();
            }
        }
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write) -> Result<()> {
        if let Some(mut only) = self.first.take() {
            self.omit(&mut only);
            self.style.object(&only, out)?;
            return self.style.flush(out);
        }
        if self.may_be_alone {
            return Ok(());
        }
        if let Some(error) = self.failure.take() {
            return Err(error);
        }
        let sorted = self.sort.sort(std::mem::take(&mut self.kept))?;
        self.style.open(self.head, out)?;
        let is_empty = sorted.is_empty();
        for (at, packed) in sorted.into_iter().enumerate() {
            self.style.unpack(&packed, at == 0, out)?;
        }
        self.style.close(self.head, is_empty, out)
    }

    fn flush(&mut self, _: &mut dyn Write) -> Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn sorted(expression: &str, values: &Value) -> Result<Vec<usize>> {
        let sort = SortBy::parse(expression).unwrap();
        let items = values.as_array().unwrap();
        let keys = items.iter().map(|item| sort.key(item));
        let keyed = keys.enumerate().map(|(at, key)| Ok((key?, at)));
        sort.sort(keyed.collect::<Result<_>>()?)
    }

    /// Values of a field, the order `kubectl get --sort-by` shows.
    #[test]
    fn values_have_kubectls_order() {
        for (values, order) in [
            (json!(["b10", "b9", "a", "B", "b9"]), vec![3, 2, 0, 1, 4]),
            // Quantities, as both texts are some.
            (json!(["10", "9", "100m", "1k", "1e2"]), vec![2, 1, 0, 4, 3]),
            (
                json!(["1Gi", "100Mi", "5", "x", "1.5Gi"]),
                vec![2, 1, 0, 4, 3],
            ),
            (
                json!(["2026-11-21T17:06:01Z", "2026-11-21T17:06:00Z"]),
                vec![1, 0],
            ),
            (json!([10, 9, -1, 9]), vec![2, 1, 3, 0]),
            (json!([1.5, -2.5, 0.1]), vec![1, 2, 0]),
            (json!(["x", null, "a", null]), vec![1, 3, 2, 0]),
            (json!([]), vec![]),
            (json!([true]), vec![0]),
        ] {
            let items = values.as_array().unwrap().iter();
            let objects = items.map(|v| json!({"v": v})).collect();
            let got = sorted(".v", &objects);
            assert_eq!(got, Ok(order), "{values}");
        }
        let some = json!([{"v": "x"}, {}, {"v": "w"}, {}, {}]);
        assert_eq!(sorted("v", &some), Ok(vec![4, 3, 1, 2, 0]));
    }

    #[test]
    fn what_has_no_order_is_refused() {
        let missing = "couldn't find any field with path \"{.v.w}\" in the list of objects";
        let path = "unexpected path string, expected a 'name1.name2' or '.name1.name2' or \
                    '{name1.name2}' or '{.name1.name2}'";
        let bool = "can't sort by the field {.v}: unsortable type: bool";
        let map = "can't sort by the field {.v}: unsortable type: map[string]interface {}";
        let list = "can't sort by the field {.v}: unsortable type: []interface {}";
        let mixed = "can't sort by the field {.v}: unsortable interface: interface";
        for (expression, values, error) in [
            ("v.w", json!([{"v": {}}]), missing),
            ("{.v", json!([{}]), path),
            ("v[", json!([{}]), "unterminated array"),
            ("{.v}", json!([{"v": true}, {"v": false}]), bool),
            ("{v}", json!([{"v": {}}, {"v": {}}]), map),
            (".v", json!([{"v": []}, {"v": []}]), list),
            (".v", json!([{"v": 1}, {"v": "1"}]), mixed),
        ] {
            let got = sorted(expression, &values).unwrap_err();
            assert_eq!(got.message, error, "{expression}");
            // Without an object nobody looks at the path.
            assert_eq!(sorted(expression, &json!([])), Ok(vec![]));
        }
        assert!(SortBy::parse("").is_none());
    }

    #[test]
    fn long_lists_are_sorted_and_equal_values_stay() {
        let values: Vec<_> = (0..1000).map(|i| json!({"v": (i * 7919) % 100})).collect();
        let order = sorted(".v", &values.into()).unwrap();
        let place = |i: usize| ((i * 7919) % 100, i);
        assert_eq!(order.len(), 1000);
        assert!(order.windows(2).all(|w| place(w[0]) < place(w[1])));
        // A cycle: 9 before 10 as quantities, 10 before 5x and 5x before 9 as texts.
        let cycle: Vec<_> = ["9", "10", "5x"].iter().cycle().take(999).collect();
        let cycle = cycle.into_iter().map(|v| json!({"v": v})).collect();
        assert_eq!(sorted(".v", &cycle).unwrap().len(), 999);
    }

    #[test]
    fn each_format_has_its_list_in_order() {
        use crate::print::{Asked, FORMATS, Format, sorted_printer};
        let object = |name: &str, v| {
            let metadata = json!({"name": name, "managedFields": [{"time": v}]});
            Object(json!({"apiVersion": "v1", "kind": "ConfigMap", "metadata": metadata}))
        };
        let mut formats = FORMATS.to_vec();
        formats.push("custom-columns");
        for (output, expected) in [
            ("name", "configmap/b\nconfigmap/a\n"),
            (
                "custom-columns=N:.metadata.name,K:.kind",
                "N     K\nb     ConfigMap\na     ConfigMap\n",
            ),
            ("jsonpath={.items[*].metadata.name}", "b a"),
            (
                "yaml",
                "apiVersion: v1\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: b\n\
                 - apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: a\nkind: List\nmetadata:\n  \
                 resourceVersion: \"\"\n",
            ),
        ] {
            let asked = Asked {
                output,
                template: "",
                allow_missing_keys: true,
                no_headers: false,
                read: &|_| Err(std::io::ErrorKind::NotFound.into()),
            };
            let format = Format::parse(&asked, &formats).unwrap().unwrap();
            let sort = SortBy::parse(".metadata.managedFields[0].time").unwrap();
            let mut printer = sorted_printer(format, Layout::List(ListHead::Get), false, sort);
            let mut out = Vec::new();
            printer.print(object("a", "2"), &mut out).unwrap();
            printer.print(object("b", "1"), &mut out).unwrap();
            assert!(out.is_empty());
            printer.finish(&mut out).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
        // An object alone is not sorted, whatever the field.
        let layout = Layout::OneOrList(ListHead::Get);
        let sort = SortBy::parse(".nope[").unwrap();
        let mut printer = sorted_printer(Format::Name, layout, false, sort);
        let mut out = Vec::new();
        printer.print(object("a", "2"), &mut out).unwrap();
        printer.finish(&mut out).unwrap();
        assert_eq!(out, b"configmap/a\n");
    }
}
