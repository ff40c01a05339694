//! Where descriptions are written to: lines with tabs, laid out in columns at the end.

use std::fmt::{self, Write as _};

use jiff::{Timestamp, Zoned};
use serde_json::{Map, Value};

use super::fields::{Fields as _, plain};
use crate::print::Columns;
use crate::resource::event::last_seen;
use crate::{go, guard};

/// What stands for nothing.
pub(crate) const NONE: &str = "<none>";
/// What stands for an optional value that nobody has set.
pub(crate) const UNSET: &str = "<unset>";
/// The longest an annotation may be, in bytes, on the line of its name.
const ANNOTATION: usize = 140;
/// The annotation that `apply` keeps is for machines.
const LAST_APPLIED: &str = "kubectl.kubernetes.io/last-applied-configuration";

/// The text of a description. Cells end with tabs; where lines follow each other with as many of
/// them, their cells align, two blanks apart (Go's text/tabwriter).
pub(crate) struct Writer {
    text: String,
    now: Zoned,
    /// How much all that is written is indented more.
    level: usize,
    on_terminal: bool,
}

impl Writer {
    /// An empty description, whose ages are those at `now`, and whose dates those of its zone.
    pub(crate) fn new(now: Zoned) -> Self {
        Self {
            text: String::new(),
            now,
            level: 0,
            on_terminal: false,
        }
    }

    /// The same, with columns aligned as a terminal shows them.
    pub(crate) fn on_terminal(self, on_terminal: bool) -> Self {
        Self {
            on_terminal,
            ..self
        }
    }

    /// Adds text as it is, indented by `level` times two blanks. What a terminal would act on is made
    /// visible, in pipes too, as kubectl does.
    pub(crate) fn put(&mut self, level: usize, text: fmt::Arguments<'_>) {
        let level = self.level + level;
        self.text.extend(std::iter::repeat_n("  ", level));
        // Writing to memory can't fail.
        let _ = Visible(&mut self.text).write_fmt(text);
    }

    /// Lets `write` add something whose every piece is indented by `levels` more, in the midst of lines
    /// too.
    pub(crate) fn nested(&mut self, levels: usize, write: impl FnOnce(&mut Self)) {
        self.level += levels;
        write(self);
        self.level -= levels;
    }

    /// Adds a line: `label:`, a tab, `value`.
    pub(crate) fn field(&mut self, level: usize, label: &str, value: impl fmt::Display) {
        self.put(level, format_args!("{label}:\t{value}\n"));
    }

    /// Adds a line as [`Self::field`] does, unless there is nothing to show.
    pub(crate) fn field_unless_empty(&mut self, level: usize, label: &str, value: impl AsRef<str>) {
        match value.as_ref() {
            "" => {}
            value => self.field(level, label, value),
        }
    }

    /// Adds a line as it is.
    pub(crate) fn line(&mut self, level: usize, text: impl fmt::Display) {
        self.put(level, format_args!("{text}\n"));
    }

    /// Adds the values of one field, a line each below each other, `<none>` where there are none.
    pub(crate) fn lines<T: fmt::Display>(
        &mut self,
        label: &str,
        values: impl IntoIterator<Item = T>,
    ) {
        self.lines_in("", label, "\t", values);
    }

    /// As [`Self::lines`], where `indent` stands before each line and `gap` between the label and the
    /// values.
    pub(crate) fn lines_in<T: fmt::Display>(
        &mut self,
        indent: &str,
        label: &str,
        gap: &str,
        values: impl IntoIterator<Item = T>,
    ) {
        self.put(0, format_args!("{indent}{label}:{gap}"));
        let mut values = values.into_iter();
        match values.next() {
            Some(first) => self.line(0, first),
            None => self.line(0, NONE),
        }
        for value in values {
            self.put(0, format_args!("{indent}"));
            self.put(0, format_args!("{gap}"));
            self.line(0, value);
        }
    }

    /// Adds a map as `key=value`, a line each, as labels are shown.
    pub(crate) fn labels(&mut self, label: &str, labels: &Map<String, Value>) {
        self.lines(label, pairs(labels));
    }

    /// Adds the labels of an object.
    pub(crate) fn labels_of(&mut self, object: &Value) {
        self.labels("Labels", object.map("metadata.labels"));
    }

    /// Adds the annotations of an object.
    pub(crate) fn annotations_of(&mut self, object: &Value) {
        self.annotations("Annotations", object.map("metadata.annotations"));
    }

    /// Adds annotations: short ones on a line, others below their name, cut where lines are long.
    pub(crate) fn annotations(&mut self, label: &str, annotations: &Map<String, Value>) {
        self.put(0, format_args!("{label}:\t"));
        let shown = annotations.iter().filter(|(key, _)| *key != LAST_APPLIED);
        let mut is_empty = true;
        for (key, value) in shown {
            if !is_empty {
                self.put(0, format_args!("\t"));
            }
            is_empty = false;
            let value = plain(value);
            let value = value.strip_suffix('\n').unwrap_or(&value);
            if value.len() + key.len() + 2 <= ANNOTATION && !value.contains('\n') {
                self.line(0, format_args!("{key}: {value}"));
                continue;
            }
            self.line(0, format_args!("{key}:"));
            for line in value.split('\n') {
                let (line, rest) = cut(line, ANNOTATION - 2);
                self.put(0, format_args!("\t  {line}{rest}\n"));
            }
        }
        if is_empty {
            self.line(0, NONE);
        }
    }

    /// Adds the lines that most descriptions begin with.
    pub(crate) fn head(&mut self, object: &Value) {
        self.field(0, "Name", object.text("metadata.name"));
        self.field(0, "Namespace", object.text("metadata.namespace"));
        self.labels_of(object);
        self.annotations_of(object);
    }

    /// Adds the events that were asked for, the oldest first; nothing when none were.
    pub(crate) fn events(&mut self, events: Option<&[Value]>) {
        let Some(events) = events else { return };
        if events.is_empty() {
            return self.field(0, "Events", NONE);
        }
        let mut events: Vec<&Value> = events.iter().collect();
        events.sort_by_key(|event| time(event.at("lastTimestamp")));
        self.line(0, "Events:\n  Type\tReason\tAge\tFrom\tMessage");
        self.line(1, "----\t------\t----\t----\t-------");
        for event in events {
            self.event(event);
        }
    }

    fn event(&mut self, event: &Value) {
        let age = last_seen(event, self.now.timestamp());
        let (kind, reason) = (event.text("type"), event.text("reason"));
        let source = match event.text("source.component") {
            source if source.is_empty() => event.text("reportingComponent"),
            source => source,
        };
        let message = event.text("message");
        let message = message.trim();
        let place = event.text("involvedObject.fieldPath");
        let colon = if place.is_empty() { "" } else { ": " };
        self.line(
            1,
            format_args!("{kind}\t{reason}\t{age}\t{source}\t{place}{colon}{message}"),
        );
    }

    /// How long ago a time was, as columns show ages; `<unknown>` where there is none.
    pub(crate) fn age(&self, time: &Value) -> String {
        go::age::format(time.as_str().unwrap_or_default(), self.now.timestamp())
    }

    /// A time as a date (Go's `RFC1123Z`) where the user is; the first second of the first year where
    /// there is none.
    pub(crate) fn date(&self, time: &Value) -> String {
        go::date::rfc1123z(time.as_str().unwrap_or_default(), self.now.time_zone())
    }

    /// A time as Go prints it (`2026-01-02 15:04:05 +0000 UTC`) where the user is.
    pub(crate) fn moment(&self, time: &Value) -> String {
        go::date::string(time.as_str().unwrap_or_default(), self.now.time_zone())
    }

    /// The description as it was written, with its tabs.
    pub(crate) fn text(self) -> String {
        self.text
    }

    /// The description, laid out.
    pub(crate) fn finish(self) -> String {
        let mut columns = Columns::apart(0, 2);
        if self.on_terminal {
            columns = columns.on_terminal();
        }
        let mut out = Vec::with_capacity(self.text.len() * 2);
        // Writing to memory can't fail.
        let _ = columns.flush_text(&self.text, &mut out);
        String::from_utf8(out).unwrap_or_default()
    }
}

/// A map's entries as `key=value`.
pub(crate) fn pairs(map: &Map<String, Value>) -> impl Iterator<Item = String> {
    map.iter()
        .map(|(key, value)| format!("{key}={}", plain(value)))
}

/// A time of the API; `None`, the earliest, for what is none.
pub(crate) fn time(value: &Value) -> Option<Timestamp> {
    value.as_str()?.parse().ok()
}

/// At most `most` bytes of `line`, and the dots that stand for the rest.
pub(crate) fn cut(line: &str, most: usize) -> (&str, &'static str) {
    if line.len() <= most {
        return (line, "");
    }
    (&line[..line.floor_char_boundary(most)], "...")
}

/// Shows the two controls that kubectl shows: escape and carriage return.
struct Visible<'a>(&'a mut String);

impl fmt::Write for Visible<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.push_str(&guard::visible(text));
        Ok(())
    }
}
