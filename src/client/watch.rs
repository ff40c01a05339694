//! Watches: a stream of changes, one JSON object a line.

use bytes::{Buf as _, BytesMut};
use serde_json::Value;

use super::core::Client;
use super::request::Request;
use super::response::Response;
use super::status::status_error;
use crate::{Error, Result};

/// The longest event taken in, in bytes: etcd's limit for an object, with room to spare.
const LIMIT: usize = 256 << 20;

/// A change.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// `ADDED`, `MODIFIED`, `DELETED` or `BOOKMARK`.
    pub kind: String,
    /// The object, or a Table with its row.
    pub object: Value,
}

/// A watch under way.
pub struct Watch {
    response: Response,
    lines: Lines,
}

/// Starts a watch; `request` has `watch=true` among its query parameters.
///
/// # Errors
/// As [`Client::send`].
pub async fn watch(client: &Client, request: Request) -> Result<Watch> {
    let response = client.send(request).await?;
    Ok(Watch {
        response,
        lines: Lines::default(),
    })
}

impl Watch {
    /// The next change; `None` when the server has ended the watch.
    ///
    /// # Errors
    /// An `ERROR` event (such as `410 Expired`) as the `Status` in it, or a broken connection.
    pub async fn next(&mut self) -> Result<Option<Event>> {
        loop {
            if let Some(line) = self.lines.next() {
                if line.iter().all(u8::is_ascii_whitespace) {
                    continue;
                }
                return event(&line).map(Some);
            }
            match self.response.part().await {
                Ok(Some(part)) => self.lines.add(&part)?,
                // client-go ends a watch quietly when the connection is cut or the time is over.
                Err(failure) if failure.is_cut || failure.is_late => return Ok(None),
                Err(failure) => return Err(Error::new(failure.text)),
                Ok(None) => {
                    return self
                        .lines
                        .rest()
                        .map_or(Ok(None), |line| event(&line).map(Some));
                }
            }
        }
    }
}

fn event(line: &[u8]) -> Result<Event> {
    let mut value: Value = serde_json::from_slice(line).map_err(|e| {
        Error::new(format!(
            "unable to decode an event from the watch stream: {e}"
        ))
    })?;
    let object = value["object"].take();
    match value["type"].as_str() {
        Some("ERROR") => Err(status_error(&object)),
        Some(kind) => Ok(Event {
            kind: kind.to_owned(),
            object,
        }),
        // Some proxies, and old servers, send a bare Status.
        None if value["kind"] == "Status" => Err(status_error(&value)),
        None => Err(Error::new(
            "unable to decode an event from the watch stream: no type",
        )),
    }
}

/// Splits parts of a stream into lines; what was searched is not searched again.
#[derive(Default)]
struct Lines {
    buffer: BytesMut,
    searched: usize,
}

impl Lines {
    fn add(&mut self, part: &[u8]) -> Result<()> {
        if self.buffer.len() + part.len() > LIMIT {
            return Err(Error::new("an event of the watch stream is too long"));
        }
        self.buffer.extend_from_slice(part);
        Ok(())
    }

    /// The next whole line, without its end.
    fn next(&mut self) -> Option<BytesMut> {
        let Some(at) = self.buffer[self.searched..]
            .iter()
            .position(|b| *b == b'\n')
        else {
            self.searched = self.buffer.len();
            return None;
        };
        let line = self.buffer.split_to(self.searched + at);
        self.buffer.advance(1);
        self.searched = 0;
        Some(line)
    }

    /// What is left at the end, when it is an event and not just white space.
    fn rest(&mut self) -> Option<BytesMut> {
        self.searched = 0;
        let rest = self.buffer.split();
        (!rest.iter().all(u8::is_ascii_whitespace)).then_some(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::fake::{Fake, block_on, config};

    fn events(parts: Vec<&'static str>) -> Result<Vec<String>> {
        let fake = Fake::new([Ok((200, vec![], parts))]);
        let client = fake.client(&config(), 0);
        block_on(async {
            let mut watch = watch(&client, Request::get("/w")).await?;
            let mut found = Vec::new();
            while let Some(event) = watch.next().await? {
                found.push(format!("{} {}", event.kind, event.object));
            }
            Ok(found)
        })
    }

    #[test]
    fn events_are_put_together_from_any_parts() {
        let parts = vec![
            "{\"type\":\"ADDED\",\"obj",
            "ect\":1}\n\n{\"type\":\"DELETED\",\"object\":2}\n{\"type\":",
            "\"MODIFIED\",\"object\":3}",
        ];
        assert_eq!(
            events(parts).unwrap(),
            ["ADDED 1", "DELETED 2", "MODIFIED 3"]
        );
        assert!(events(vec!["{\"type\":"]).is_err());
    }

    #[test]
    fn an_error_event_is_the_failure_in_it() {
        let parts = vec![
            r#"{"type":"ERROR","object":{"kind":"Status","status":"Failure","code":410,"reason":"Expired","message":"old"}}"#,
        ];
        let error = events(parts).unwrap_err();
        assert!(error.is_reason("Expired"));
        assert_eq!(error.text(), "Error from server (Expired): old\n");
    }
}
