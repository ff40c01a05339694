//! Which events tell why.

use jiff::Timestamp;
use serde_json::Value;

use super::Case;
use crate::go;

/// How many events of an object are shown.
const MOST: usize = 2;
/// Reasons of events that are no warnings, and tell what a claim waits for.
const OF_CLAIMS: [&str; 4] = [
    "FailedBinding",
    "WaitForFirstConsumer",
    "ExternalProvisioning",
    "WaitForPodScheduled",
];

/// What the state of a pod says better.
const OF_STATES: [&str; 3] = ["BackOff", "Failed", "FailedScheduling"];

/// An event as it is shown.
pub(super) struct Told {
    age: String,
    reason: String,
    count: i64,
    message: String,
}

impl Told {
    /// Whether `text` has said what this event says. A refusal counts its events together, and gives each
    /// name anew: there the reason is enough.
    pub(super) fn is_said(&self, text: &str) -> bool {
        let message = self.message.trim_start_matches("Error: ");
        text.contains(message) || text.starts_with(&format!("{}: ", self.reason))
    }

    pub(super) fn text(&self) -> String {
        let times = if self.count > 1 {
            format!(", {} times", self.count)
        } else {
            String::new()
        };
        format!("{} ago{times}: {}: {}", self.age, self.reason, self.message)
    }
}

/// When it happened last.
fn time(event: &Value) -> &str {
    let series = &event["series"]["lastObservedTime"];
    let times = [
        series,
        &event["lastTimestamp"],
        &event["eventTime"],
        &event["firstTimestamp"],
    ];
    times.iter().find_map(|t| t.as_str()).unwrap_or_default()
}

/// The newest warnings, one of each reason.
pub(super) fn told(case: &Case, now: Timestamp) -> Vec<Told> {
    let mut events = telling(case);
    events.retain(|event| !OF_STATES.contains(&reason(event)));
    events.sort_by(|a, b| time(b).cmp(time(a)));
    let mut told: Vec<Told> = Vec::new();
    for event in events {
        let text = |key: &str| event[key].as_str().unwrap_or_default().trim().to_owned();
        let (reason, message) = (text("reason"), text("message"));
        if told
            .iter()
            .any(|t| t.reason == reason || t.message == message)
        {
            continue;
        }
        let series = event["series"]["count"].as_i64();
        told.push(Told {
            age: go::age::format(time(event), now),
            count: series.or(event["count"].as_i64()).unwrap_or(1),
            reason,
            message,
        });
        if told.len() == MOST {
            break;
        }
    }
    told
}

fn reason(event: &Value) -> &str {
    event["reason"].as_str().unwrap_or_default()
}

fn telling(case: &Case) -> Vec<&Value> {
    let is_claim = case.object.kind() == "PersistentVolumeClaim";
    let is_telling = |event: &&Value| {
        event["type"] == "Warning" || (is_claim && OF_CLAIMS.contains(&reason(event)))
    };
    case.events.iter().filter(is_telling).collect()
}

/// The message of the newest event of one of these reasons.
pub(super) fn newest<'c>(case: &'c Case, reasons: &[&str]) -> Option<&'c str> {
    newest_with(case, reasons, "")
}

/// As [`newest`], of those whose message has `text`.
pub(super) fn newest_with<'c>(case: &'c Case, reasons: &[&str], text: &str) -> Option<&'c str> {
    let message = |event: &'c Value| event["message"].as_str().unwrap_or_default().trim();
    let events = telling(case).into_iter();
    let events = events.filter(|e| reasons.contains(&reason(e)) && message(e).contains(text));
    events.max_by(|a, b| time(a).cmp(time(b))).map(message)
}
