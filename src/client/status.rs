//! A server's refusal: its `Status`, or what stands for it when there is none.

use http::{HeaderMap, Method};
use serde_json::{Value, json};

use crate::{ApiError, Error, ErrorKind};

/// How much of a body that is no `Status` is told of.
pub(super) const TEXT_LIMIT: usize = 2048;

/// The cause of a failure that no `Status` tells of.
const UNEXPECTED: &str = "UnexpectedServerResponse";

/// The failure a `Status` object tells of.
#[must_use]
pub fn status_error(status: &Value) -> Error {
    let text = |key: &str| status[key].as_str().unwrap_or_default().to_owned();
    let code = status["code"].as_u64().and_then(|c| u16::try_from(c).ok());
    let api = ApiError {
        code: code.unwrap_or(0),
        reason: text("reason"),
        details: status["details"].clone(),
    };
    let message = text("message");
    Error::of(ErrorKind::Api(Box::new(api)), message)
}

/// The failure an answer that is not of success tells of: that of its `Status`, else a generic
/// one for its code (client-go's `NewGenericServerResponse`). `path` is that of a resource; empty
/// when the request is not about one.
pub(super) fn answer_error(
    code: u16,
    headers: &HeaderMap,
    body: &[u8],
    method: &Method,
    path: &str,
) -> Error {
    let is_json = content_type(headers).is_none_or(|t| t == "application/json");
    if is_json
        && let Ok(status) = serde_json::from_slice::<Value>(body)
        && status["kind"] == "Status"
        && status["status"] != "Success"
    {
        return status_error(&status);
    }
    let is_text = content_type(headers).is_none_or(|t| t.starts_with("text/"));
    let body = &body[..body.len().min(TEXT_LIMIT)];
    let text = if is_text {
        String::from_utf8_lossy(body).trim().to_owned()
    } else {
        "unknown".into()
    };
    generic(code, method, path, &text, retry_after(headers).unwrap_or(0))
}

/// The same failure where client-go does not read the `Status` of an answer: for discovery and the
/// server's version it has words of its own.
#[must_use]
pub fn unread_status(error: Error) -> Error {
    let method = Method::GET;
    match error.as_api() {
        Some(api) if api.reason == "Unauthorized" => generic(api.code, &method, "", "", 0),
        _ => error,
    }
}

/// The failure of a GET of `path` where client-go takes the answer as it is, and does not look for a
/// `Status` in it: what the server says is lost.
#[must_use]
pub fn unread_refusal(error: Error, path: &str) -> Error {
    match error.as_api() {
        Some(api) if api.details["causes"][0]["reason"] != UNEXPECTED => {
            generic(api.code, &Method::GET, path, "unknown", 0)
        }
        _ => error,
    }
}

/// The media type, without parameters.
fn content_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(http::header::CONTENT_TYPE)?.to_str().ok()?;
    Some(
        value
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase(),
    )
}

/// Seconds to wait before asking again.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<u64> {
    headers
        .get(http::header::RETRY_AFTER)?
        .to_str()
        .ok()?
        .parse()
        .ok()
}

fn generic(code: u16, method: &Method, path: &str, text: &str, retry_after: u64) -> Error {
    let (reason, mut message) = words(code, method, text);
    let target = Target::of(path);
    let verb = method.as_str().to_lowercase();
    if let Some(Target { resource, name, .. }) = &target {
        let qualified = target.as_ref().map(Target::qualified).unwrap_or_default();
        debug_assert!(!resource.is_empty());
        message = match name.as_str() {
            "" => format!("{message} ({verb} {qualified})"),
            name => format!("{message} ({verb} {qualified} {name})"),
        };
    }
    let target = target.unwrap_or_default();
    let details = json!({
        "group": target.group, "kind": target.resource, "name": target.name,
        "causes": [{"reason": UNEXPECTED, "message": text}],
        "retryAfterSeconds": retry_after,
    });
    let api = ApiError {
        code,
        reason: reason.to_owned(),
        details,
    };
    Error::of(ErrorKind::Api(Box::new(api)), message)
}

/// Reason and message for a code.
fn words(code: u16, method: &Method, text: &str) -> (&'static str, String) {
    let (reason, message) = match code {
        409 if *method == Method::POST => ("AlreadyExists", "the server reported a conflict"),
        409 => ("Conflict", "the server reported a conflict"),
        404 => (
            "NotFound",
            "the server could not find the requested resource",
        ),
        400 => (
            "BadRequest",
            "the server rejected our request for an unknown reason",
        ),
        401 => (
            "Unauthorized",
            "the server has asked for the client to provide credentials",
        ),
        403 => ("Forbidden", text),
        406 if text.is_empty() || text == "unknown" => (
            "NotAcceptable",
            "the server was unable to respond with a content type that the client supports",
        ),
        406 => ("NotAcceptable", text),
        415 => ("UnsupportedMediaType", text),
        405 => (
            "MethodNotAllowed",
            "the server does not allow this method on the requested resource",
        ),
        422 => (
            "Invalid",
            "the server rejected our request due to an error in our request",
        ),
        503 => (
            "ServiceUnavailable",
            "the server is currently unable to handle the request",
        ),
        504 => (
            "Timeout",
            "the server was unable to return a response in the time allotted, but may still be processing the request",
        ),
        429 => (
            "TooManyRequests",
            "the server has received too many requests and has asked us to try again later",
        ),
        500.. => {
            let message = format!(
                "an error on the server ({}) has prevented the request from succeeding",
                crate::client::trace::quoted(text)
            );
            return ("InternalError", message);
        }
        _ => {
            let message = format!(
                "the server responded with the status code {code} but did not return more information"
            );
            return ("", message);
        }
    };
    (reason, message.to_owned())
}

/// What a path of the API is about.
#[derive(Debug, Default, PartialEq)]
struct Target {
    group: String,
    resource: String,
    name: String,
}

impl Target {
    /// `None` for paths that name no resource, such as those of discovery.
    fn of(path: &str) -> Option<Self> {
        let path = path.split('?').next().unwrap_or_default();
        let parts: Vec<&str> = path.split('/').filter(|p| !p.is_empty()).collect();
        let (group, rest) = match parts.as_slice() {
            ["api", _, rest @ ..] => ("", rest),
            ["apis", group, _, rest @ ..] => (*group, rest),
            _ => return None,
        };
        let (resource, name) = match rest {
            [] => return None,
            ["namespaces", _, resource, name, ..] => (*resource, *name),
            ["namespaces", _, resource] if !matches!(*resource, "status" | "finalize") => {
                (*resource, "")
            }
            [resource, name, ..] => (*resource, *name),
            [resource] => (*resource, ""),
        };
        Some(Self {
            group: group.into(),
            resource: resource.into(),
            name: name.into(),
        })
    }

    fn qualified(&self) -> String {
        match self.group.as_str() {
            "" => self.resource.clone(),
            group => format!("{}.{group}", self.resource),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Facts: `kubectl get --raw`, and `get`, on a server that answers so.
    #[test]
    fn answers_without_a_status_have_client_gos_words() {
        let pods = "/api/v1/namespaces/a/pods";
        let deploy = "/apis/apps/v1/namespaces/a/deployments/web";
        let cases = [
            (
                404,
                "text/plain",
                "404 page not found",
                "",
                "NotFound",
                "the server could not find the requested resource",
            ),
            (
                404,
                "text/plain",
                "x",
                pods,
                "NotFound",
                "the server could not find the requested resource (get pods)",
            ),
            (
                404,
                "text/plain",
                "x",
                deploy,
                "NotFound",
                "the server could not find the requested resource (get deployments.apps web)",
            ),
            (403, "text/plain", "no\n", "", "Forbidden", "no"),
            (
                403,
                "application/octet-stream",
                "no",
                "",
                "Forbidden",
                "unknown",
            ),
            (
                418,
                "text/plain",
                "tea",
                "",
                "",
                "the server responded with the status code 418 but did not return more information",
            ),
            (
                502,
                "text/html",
                "<b>\"x\"</b>",
                "",
                "InternalError",
                "an error on the server (\"<b>\\\"x\\\"</b>\") has prevented the request from succeeding",
            ),
            (
                409,
                "application/json",
                r#"{"kind":"Status","status":"Failure","reason":"Gone","message":"m","code":410}"#,
                pods,
                "Gone",
                "m",
            ),
        ];
        for (code, kind, body, path, reason, message) in cases {
            let mut headers = HeaderMap::new();
            headers.insert("content-type", kind.parse().unwrap());
            let error = answer_error(code, &headers, body.as_bytes(), &Method::GET, path);
            assert_eq!(
                (
                    error.as_api().unwrap().reason.as_str(),
                    error.message.as_str()
                ),
                (reason, message)
            );
        }
    }

    #[test]
    fn paths_tell_the_resource() {
        let cases = [
            ("/version", None),
            ("/apis/apps/v1", None),
            ("/api/v1/nodes/n", Some(("", "nodes", "n"))),
            ("/api/v1/namespaces/n", Some(("", "namespaces", "n"))),
            (
                "/api/v1/namespaces/n/finalize",
                Some(("", "namespaces", "n")),
            ),
            ("/api/v1/namespaces/n/pods/p/log", Some(("", "pods", "p"))),
            (
                "/apis/a.b/v1/namespaces/n/things",
                Some(("a.b", "things", "")),
            ),
        ];
        for (path, expected) in cases {
            let found = Target::of(path);
            let found = found
                .as_ref()
                .map(|t| (t.group.as_str(), t.resource.as_str(), t.name.as_str()));
            assert_eq!(found, expected, "{path}");
        }
    }
}
