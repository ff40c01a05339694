//! Failures as `Status` bodies, in the API server's own words.

use serde_json::{Value, json};

/// What a request ends with: an answer, or a failure's `Status`.
pub(crate) type Result<T> = std::result::Result<T, Status>;

/// A failure: the HTTP code and the `Status` object sent as the body.
#[derive(Debug)]
pub(crate) struct Status(pub(crate) Value);

impl Status {
    /// A failure without details.
    pub(crate) fn new(code: u16, reason: &str, message: impl Into<String>) -> Self {
        let mut body = json!({
            "kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure",
            "message": message.into(), "code": code,
        });
        if !reason.is_empty() {
            body["reason"] = reason.into();
        }
        Self(body)
    }

    /// 400.
    pub(crate) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(400, "BadRequest", message)
    }

    /// 404 for a path or a verb that does not exist.
    pub(crate) fn no_such_path() -> Self {
        Self::new(404, "NotFound", "the server could not find the requested resource")
            .details(json!({}))
    }

    /// 405.
    pub(crate) fn method() -> Self {
        let message = "the server does not allow this method on the requested resource";
        Self::new(405, "MethodNotAllowed", message).details(json!({}))
    }

    /// 501: a real server does this, the sandbox does not.
    pub(crate) fn not_implemented(what: &str) -> Self {
        Self::new(501, "NotImplemented", format!("the sandbox does not implement {what}"))
    }

    /// A failure about one object; `resource` is the plural, as in `configmaps "a" not found`.
    pub(crate) fn about(
        (code, reason): (u16, &str),
        (group, resource, name): (&str, &str, &str),
        message: &str,
    ) -> Self {
        let full = qualified(resource, group);
        let text = match reason {
            "Forbidden" => format!("{full} \"{name}\" is forbidden: {message}"),
            "Conflict" => {
                format!("Operation cannot be fulfilled on {full} \"{name}\": {message}")
            }
            _ => format!("{full} \"{name}\" {message}"),
        };
        Self::new(code, reason, text).details(details(group, resource, name))
    }

    /// 404 for an object.
    pub(crate) fn not_found(group: &str, resource: &str, name: &str) -> Self {
        Self::about((404, "NotFound"), (group, resource, name), "not found")
    }

    /// 422; each cause is (reason, field, message), where reason lacks its `FieldValue` prefix.
    pub(crate) fn invalid(
        (group, kind, name): (&str, &str, &str),
        causes: &[(&str, String, String)],
    ) -> Self {
        let mut texts: Vec<String> = Vec::new();
        for (_, field, message) in causes {
            let text = format!("{field}: {message}");
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        let list = match texts.as_slice() {
            [one] => one.clone(),
            many => format!("[{}]", many.join(", ")),
        };
        let full = qualified(kind, group);
        let mut detail = details(group, kind, name);
        detail["causes"] = causes
            .iter()
            .map(|(reason, field, message)| {
                json!({"reason": format!("FieldValue{reason}"), "message": message, "field": field})
            })
            .collect();
        Self::new(422, "Invalid", format!("{full} \"{name}\" is invalid: {list}")).details(detail)
    }

    /// Adds the details.
    pub(crate) fn details(mut self, details: Value) -> Self {
        self.0["details"] = details;
        self
    }

    /// The HTTP code.
    pub(crate) fn code(&self) -> u16 {
        self.0["code"].as_u64().and_then(|c| u16::try_from(c).ok()).unwrap_or(500)
    }
}

fn details(group: &str, kind: &str, name: &str) -> Value {
    let mut details = json!({"kind": kind});
    for (key, value) in [("name", name), ("group", group)] {
        if !value.is_empty() {
            details[key] = value.into();
        }
    }
    details
}

/// `deployments.apps`, or `pods` in the core group.
pub(crate) fn qualified(resource: &str, group: &str) -> String {
    if group.is_empty() { resource.to_owned() } else { format!("{resource}.{group}") }
}
