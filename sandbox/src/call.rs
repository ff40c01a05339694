//! A request, and what its path means.

use std::sync::Arc;

use bytes::Bytes;
use hyper::Method;

use crate::kinds::{Kind, Kinds};
use crate::status::{Result, Status};

/// A request that has been read whole.
#[derive(Clone)]
pub(crate) struct Call {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) query: Vec<(String, String)>,
    /// The `Accept` header.
    pub(crate) accept: String,
    /// The `Content-Type` header without parameters.
    pub(crate) content_type: String,
    /// The `User-Agent` header.
    pub(crate) agent: String,
    pub(crate) body: Bytes,
}

impl Call {
    /// The first value of a query parameter, or an empty one.
    pub(crate) fn param(&self, name: &str) -> &str {
        self.query.iter().find(|(k, _)| k == name).map_or("", |(_, v)| v)
    }

    /// Whether a query parameter is there and true, as Go reads it.
    pub(crate) fn flag(&self, name: &str) -> bool {
        matches!(self.param(name), "1" | "t" | "T" | "true" | "TRUE" | "True")
    }

    /// The name that the change is booked on: the field manager, or the program's name.
    pub(crate) fn manager(&self) -> &str {
        match self.param("fieldManager") {
            "" => self.agent.split('/').next().unwrap_or_default(),
            name => name,
        }
    }

    /// Whether nothing is to be stored.
    pub(crate) fn dry_run(&self, options: &str) -> Result<bool> {
        match self.param("dryRun") {
            "" => Ok(false),
            "All" => Ok(true),
            other => {
                let message = format!("Unsupported value: [{other:?}]: supported values: \"All\"");
                let cause = ("NotSupported", "dryRun".to_owned(), message);
                Err(Status::invalid(("meta.k8s.io", options, ""), &[cause]))
            }
        }
    }

    /// The form of the answer asked for, from the first media type that names one.
    pub(crate) fn form(&self) -> Form {
        for media in self.accept.split(',') {
            let has = |p: &str| media.split(';').any(|part| part.trim() == p);
            if has("as=Table") {
                return Form::Table;
            }
            if has("as=PartialObjectMetadata") || has("as=PartialObjectMetadataList") {
                return Form::Metadata;
            }
        }
        Form::Object
    }
}

/// How objects are shown in an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Form {
    Object,
    Table,
    Metadata,
}

/// What the path of a request names.
#[derive(Clone)]
pub(crate) struct Target {
    pub(crate) kind: Arc<Kind>,
    /// Empty for all namespaces and for cluster-scoped kinds.
    pub(crate) namespace: String,
    /// Empty for a collection.
    pub(crate) name: String,
    /// Empty for the object itself.
    pub(crate) subresource: String,
}

impl Target {
    /// Reads `/api/v1/…` or `/apis/GROUP/VERSION/…`; `None` when it names no resource.
    pub(crate) fn parse(path: &str, kinds: &Kinds) -> Option<Self> {
        let mut parts = path.trim_matches('/').split('/');
        let group = match parts.next()? {
            "api" => "",
            "apis" => parts.next()?,
            _ => return None,
        };
        let version = parts.next()?;
        let mut rest: Vec<&str> = parts.collect();
        let mut namespace = "";
        if rest.len() >= 3 && rest[0] == "namespaces" && !matches!(rest[2], "status" | "finalize") {
            namespace = rest[1];
            rest.drain(..2);
        }
        let kind = kinds.find(group, version, rest.first()?)?;
        let name = rest.get(1).copied().unwrap_or_default();
        let subresource = rest.get(2).copied().unwrap_or_default();
        let placed =
            kind.namespaced != namespace.is_empty() || (kind.namespaced && name.is_empty());
        if rest.len() > 3 || !placed || !(subresource.is_empty() || kind.has(subresource)) {
            return None;
        }
        let [namespace, name, subresource] = [namespace, name, subresource].map(str::to_owned);
        Some(Self { kind, namespace, name, subresource })
    }

    /// 404 for the object named.
    pub(crate) fn not_found(&self) -> Status {
        Status::not_found(&self.kind.group, &self.kind.resource, &self.name)
    }

    /// A failure about the object named.
    pub(crate) fn fault(&self, code: u16, reason: &str, message: &str) -> Status {
        let what = (self.kind.group.as_str(), self.kind.resource.as_str(), self.name.as_str());
        Status::about((code, reason), what, message)
    }
}

/// The pairs of a URL's query.
pub(crate) fn query(uri: &hyper::Uri) -> Vec<(String, String)> {
    form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned().collect()
}
