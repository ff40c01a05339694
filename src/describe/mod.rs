//! What `describe` shows of objects: a file a kind, and a generic one for all others.
//!
//! Describing is pure: a kind says what it wants to know beside the object ([`Ask`]), that is asked for
//! at once, and with the answers ([`View`]) it writes.

mod config_map;
mod fields;
mod generic;
mod kinds;
mod secret;
mod writer;

use futures_util::future::{join, join_all};
use jiff::Timestamp;
use serde_json::Value;

use crate::client::{Client, Request};
use crate::discovery::RestMapping;
use crate::resource::{Info, Object};
use crate::{Error, Result};
use kinds::Kind;
use writer::Writer;

/// What all descriptions of a command have in common.
pub struct Describer {
    /// Where objects and what belongs to them is asked for.
    pub client: Client,
    /// Whether events are shown.
    pub events: bool,
    /// How many objects of a list are asked for at once; 0 for all.
    pub chunk: i64,
    /// Ages are those at this time.
    pub now: Timestamp,
    /// Whether columns are aligned as a terminal shows them.
    pub on_terminal: bool,
}

/// Something that a description needs beside its object.
pub(crate) struct Ask {
    path: String,
    labels: String,
    fields: String,
    is_list: bool,
}

impl Ask {
    /// One object.
    pub(crate) fn get(path: impl Into<String>) -> Self {
        Self {
            is_list: false,
            ..Self::list(path)
        }
    }

    /// All objects of a collection.
    pub(crate) fn list(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            labels: String::new(),
            fields: String::new(),
            is_list: true,
        }
    }

    /// Only those with these labels.
    pub(crate) fn labels(mut self, labels: impl Into<String>) -> Self {
        self.labels = labels.into();
        self
    }

    /// Only those with these fields.
    pub(crate) fn fields(mut self, fields: impl Into<String>) -> Self {
        self.fields = fields.into();
        self
    }
}

/// An object, and what was asked for beside it.
pub(crate) struct View<'a> {
    /// The object; any field may be missing, or something else.
    pub(crate) object: &'a Value,
    /// The answers, in the order in which they were asked for: an object, or a list's items as an
    /// array.
    pub(crate) answers: &'a [Result<Value>],
    /// Its events; `None` when they are not wanted.
    pub(crate) events: Option<&'a [Value]>,
}

impl View<'_> {
    /// The items of the list that was asked for as number `at`.
    ///
    /// # Errors
    /// The server's refusal.
    pub(crate) fn list(&self, at: usize) -> Result<&[Value]> {
        Ok(self.get(at)?.as_array().map_or(&[], Vec::as_slice))
    }

    /// The object that was asked for as number `at`.
    ///
    /// # Errors
    /// The server's refusal.
    pub(crate) fn get(&self, at: usize) -> Result<&Value> {
        match self.answers.get(at) {
            Some(answer) => answer.as_ref().map_err(Clone::clone),
            None => Err(Error::new("nothing was asked for")),
        }
    }
}

impl Describer {
    /// Describes the object of `info`, which is as the server has it.
    ///
    /// # Errors
    /// The server's refusal of what the description can't do without.
    pub async fn describe(&self, info: &Info) -> Result<String> {
        let kind = kinds::of(&info.mapping);
        let other;
        let object = match kind.version_for(&info.mapping) {
            Some(version) => {
                let version = version.to_owned();
                let mapping = RestMapping {
                    version,
                    ..(*info.mapping).clone()
                };
                let path = mapping.path(&info.namespace, &info.name);
                other = self.client.json(Request::get(path)).await?;
                &other
            }
            None => &info.object.0,
        };
        let events = match self.events {
            true => (kind.events)(object),
            false => Vec::new(),
        };
        let asks = (kind.asks)(object);
        let (events, answers) = join(self.all(&events), self.all(&asks)).await;
        let events = self.events.then(|| {
            // What can't be had of them is left out, as the rest is worth more than nothing.
            let lists = events.into_iter().flatten();
            lists.flat_map(items).collect::<Vec<_>>()
        });
        let view = View {
            object,
            answers: &answers,
            events: events.as_deref(),
        };
        let writer = Writer::new(self.now).on_terminal(self.on_terminal);
        write(kind, &view, writer)
    }

    async fn all(&self, asks: &[Ask]) -> Vec<Result<Value>> {
        join_all(asks.iter().map(|ask| self.answer(ask))).await
    }

    async fn answer(&self, ask: &Ask) -> Result<Value> {
        if !ask.is_list {
            return self.client.json(Request::get(&ask.path)).await;
        }
        let limit = match self.chunk {
            size @ 1.. => size.to_string(),
            _ => String::new(),
        };
        let (mut all, mut token) = (Vec::new(), String::new());
        loop {
            let request = Request::get(&ask.path)
                .query_nonempty("continue", &token)
                .query_nonempty("fieldSelector", &ask.fields)
                .query_nonempty("labelSelector", &ask.labels)
                .query_nonempty("limit", &limit);
            let mut page = Object(self.client.json(request).await?);
            all.extend(items(page.0["items"].take()));
            token = page.text(&["metadata", "continue"]).to_owned();
            if token.is_empty() {
                return Ok(Value::Array(all));
            }
        }
    }
}

fn items(list: Value) -> Vec<Value> {
    match list {
        Value::Array(items) => items,
        _ => Vec::new(),
    }
}

/// The description of what `view` has.
fn write(kind: &Kind, view: &View<'_>, mut writer: Writer) -> Result<String> {
    (kind.write)(view, &mut writer)?;
    Ok(writer.finish())
}
