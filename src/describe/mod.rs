//! What `describe` shows of objects: a file a kind, and a generic one for all others.
//!
//! Describing is pure: a kind says what it wants to know beside the object ([`Ask`]), that is asked for
//! at once, and with the answers ([`View`]) it writes.

mod certificate_signing_request;
mod claims;
mod conditions;
mod config_map;
mod containers;
mod controllers;
mod cron_job;
mod csi_node;
mod daemon_set;
mod deployment;
mod endpoint_slice;
mod endpoints;
mod environment;
mod fields;
mod generic;
mod horizontal_pod_autoscaler;
mod ingress;
mod ingress_class;
mod ip_address;
mod job;
mod kinds;
mod limit_range;
mod namespace;
mod network_policy;
mod node;
mod node_pods;
mod persistent_volume;
mod persistent_volume_claim;
mod pkcs10;
mod placement;
mod pod;
mod pod_disruption_budget;
mod pod_resources;
mod pod_template;
mod priority_class;
mod probes;
mod qos;
#[cfg(test)]
mod recorded;
mod replica_set;
mod replication_controller;
mod resource_quota;
mod role;
mod role_binding;
pub(crate) mod rules;
mod secret;
mod selectors;
mod service;
mod service_account;
mod service_cidr;
mod slices;
mod stateful_set;
mod storage_class;
mod terms;
mod volume_attributes_class;
mod volumes;
mod writer;

use crate::client::{Client, Request};
use crate::discovery::RestMapping;
use crate::resource::Info;
use crate::resource::fetch::Collection;
use crate::{Error, Result};
pub(crate) use controllers::is_controlled_by;
pub(crate) use deployment::is_same as is_same_template;
pub(crate) use environment::resource_value;
use futures_util::future::{join, join_all};
use jiff::Zoned;
use kinds::Kind;
use serde_json::Value;
use writer::Writer;

/// What all descriptions of a command have in common.
pub struct Describer {
    /// Where objects and what belongs to them is asked for.
    pub client: Client,
    /// Whether events are shown.
    pub events: bool,
    /// How many objects of a list are asked for at once; 0 for all.
    pub chunk: i64,
    /// Ages are those at this time, and dates those of its zone.
    pub now: Zoned,
    /// Whether columns are aligned as a terminal shows them.
    pub on_terminal: bool,
}

/// Something that a description needs beside its object.
pub(crate) struct Ask {
    at: Collection,
    is_list: bool,
}

impl Ask {
    /// The object at `path`.
    pub(crate) fn get(path: impl Into<String>) -> Self {
        Self {
            is_list: false,
            ..Self::list(path)
        }
    }

    /// All objects of the collection at `path`.
    pub(crate) fn list(path: impl Into<String>) -> Self {
        let path = path.into();
        let title = path.rsplit('/').next().unwrap_or_default().to_owned();
        let at = Collection {
            path,
            title,
            ..Collection::default()
        };
        Self { at, is_list: true }
    }

    /// Only those with these labels.
    pub(crate) fn labels(mut self, labels: impl Into<String>) -> Self {
        self.at.labels = labels.into();
        self
    }

    /// Only those with these fields.
    pub(crate) fn fields(mut self, fields: impl Into<String>) -> Self {
        self.at.fields = fields.into();
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
        let better = self.better(kind, info).await?;
        let object = better.as_ref().unwrap_or(&info.object.0);
        let events = match self.events {
            true => (kind.events)(object),
            false => Vec::new(),
        };
        let asks = (kind.asks)(object);
        let (events, answers) = join(self.all(events), self.all(asks)).await;
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
        let writer = Writer::new(self.now.clone()).on_terminal(self.on_terminal);
        write(kind, &view, writer)
    }

    /// The object in a version that tells more than that of `info`, or that is known at all; `None`
    /// where there is none.
    async fn better(&self, kind: &Kind, info: &Info) -> Result<Option<Value>> {
        let mut refused = None;
        for version in kind.versions_before(&info.mapping) {
            let mapping = RestMapping {
                version: (*version).to_owned(),
                ..(*info.mapping).clone()
            };
            let path = mapping.path(&info.namespace, &info.name);
            match self.client.json(Request::get(path)).await {
                Ok(object) => return Ok(Some(object)),
                Err(error) => refused = Some(error),
            }
        }
        match refused {
            Some(error) if !kind.is_known(&info.mapping) => Err(error),
            _ => Ok(None),
        }
    }

    async fn all(&self, asks: Vec<Ask>) -> Vec<Result<Value>> {
        join_all(asks.into_iter().map(|ask| self.answer(ask))).await
    }

    async fn answer(&self, ask: Ask) -> Result<Value> {
        if !ask.is_list {
            return self.client.json(Request::get(&ask.at.path)).await;
        }
        let page = self.chunk;
        let collection = Collection { page, ..ask.at };
        collection.items(&self.client).await.map(Value::Array)
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

/// The template of pods as descriptions show it, with tabs between what they would align.
#[must_use]
pub fn pod_template(template: &Value, now: Zoned) -> String {
    let mut writer = Writer::new(now);
    pod_template::write(template, &mut writer);
    writer.text()
}

/// Describes `object`, of the kind of `mapping`, without a server: `answer` is told a path, and tells
/// what one would say to it, an object or the items of a list.
///
/// # Errors
/// The refusals that the description can't do without.
pub fn offline(
    mapping: &RestMapping,
    object: &Value,
    answer: impl Fn(&str) -> Result<Value>,
    now: &Zoned,
) -> Result<String> {
    let kind = kinds::of(mapping);
    let all = |asks: Vec<Ask>| -> Vec<Result<Value>> {
        asks.iter().map(|ask| answer(&ask.at.path)).collect()
    };
    let answers = all((kind.asks)(object));
    let events = all((kind.events)(object)).into_iter().flatten();
    let events: Vec<Value> = events.flat_map(items).collect();
    let view = View {
        object,
        answers: &answers,
        events: Some(&events),
    };
    write(kind, &view, Writer::new(now.clone()))
}
