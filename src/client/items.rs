//! A list read item by item, as its bytes arrive.

use serde_json::{Map, Value};

use super::response::{Response, body_error, no_body};
use super::split::{ARRAYS, Splitter};
use super::status::status_error;
use crate::{Error, Result};

/// The items of a list, or the rows of a table, in an answer that is still being read.
pub struct Items {
    response: Response,
    splitter: Splitter,
}

impl Response {
    /// The body as a list whose items are read one by one.
    #[must_use]
    pub fn items(self) -> Items {
        Items {
            response: self,
            splitter: Splitter::default(),
        }
    }
}

impl Items {
    /// The next item; `None` after the last.
    ///
    /// # Errors
    /// The connection broke, the time is over, or the body is not JSON, ends too early, or is a
    /// `Status` of failure.
    pub async fn next(&mut self) -> Result<Option<Value>> {
        loop {
            if let Some(item) = self.splitter.next()? {
                if !(item.is_object() || self.are_rows()) {
                    let item = beginning(&item);
                    return Err(Error::new(format!(
                        "the server's answer is no list of objects: {item}"
                    )));
                }
                return Ok(Some(item));
            }
            if let Some(part) = self
                .response
                .told_part()
                .await
                .map_err(|f| body_error(&f))?
            {
                self.splitter.add(&part)?;
                continue;
            }
            return self.end().map(|()| None);
        }
    }

    /// The fields of the list beside its items, as far as they have been read: all of them after
    /// the last item.
    #[must_use]
    pub fn head(&self) -> &Map<String, Value> {
        self.splitter.head()
    }

    /// Whether what comes are rows of a table.
    #[must_use]
    pub fn are_rows(&self) -> bool {
        self.splitter.array() == Some("rows")
    }

    /// Whether this is no list at all: what was read is one object, the [`Self::head`].
    #[must_use]
    pub fn is_object(&self) -> bool {
        // A list without items may say `null` instead of `[]`.
        let is_null = |array: &&str| self.head().get(*array).is_some_and(Value::is_null);
        let is_table = self.head().get("kind").is_some_and(|kind| kind == "Table");
        self.splitter.array().is_none() && !is_table && !ARRAYS.iter().any(is_null)
    }

    fn end(&self) -> Result<()> {
        if self.splitter.is_empty() {
            return Err(no_body(&self.response));
        }
        if !self.splitter.is_done() {
            return Err(Error::new(
                "the server's answer is not complete: unexpected end of JSON input",
            ));
        }
        let head = self.head();
        let has = |key: &str, text: &str| head.get(key).is_some_and(|v| v == text);
        if has("kind", "Status") && has("apiVersion", "v1") && has("status", "Failure") {
            return Err(status_error(&Value::Object(head.clone())));
        }
        let kind = head.get("kind").and_then(Value::as_str).unwrap_or_default();
        if kind.is_empty() {
            let text = beginning(&Value::Object(head.clone()));
            return Err(Error::new(format!("Object 'Kind' is missing in '{text}'")));
        }
        if kind.ends_with("List") && head.get("items").is_some_and(|items| !items.is_null()) {
            return Err(Error::new(
                "the server's answer is no list: its items are no array",
            ));
        }
        Ok(())
    }
}

/// Enough of a value to know it by.
fn beginning(value: &Value) -> String {
    value.to_string().chars().take(80).collect()
}
