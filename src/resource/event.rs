//! What an Event says of its time: it has two forms, of v1 and of events.k8s.io, in one object.

use jiff::Timestamp;
use serde_json::Value;

use crate::go::age;

/// When it was seen last, how often and since when, as ages: `3s`, `3s (x4 over 2m)`.
#[must_use]
pub fn last_seen(event: &Value, now: Timestamp) -> String {
    let text = |value: &Value| age::format(value.as_str().unwrap_or_default(), now);
    let first = match &event["eventTime"] {
        Value::Null => text(&event["firstTimestamp"]),
        time => text(time),
    };
    let count = |value: &Value| value["count"].as_i64().unwrap_or(0);
    let (last, times) = match &event["series"] {
        Value::Null if count(event) > 1 => (&event["lastTimestamp"], count(event)),
        Value::Null => return first,
        series => (&series["lastObservedTime"], count(series)),
    };
    format!("{} (x{times} over {first})", text(last))
}

/// The time by which events are sorted; `None`, the earliest, where there is none.
#[must_use]
pub fn time(event: &Value) -> Option<Timestamp> {
    let time = match (&event["series"], &event["lastTimestamp"]) {
        (Value::Null, Value::Null) => &event["eventTime"],
        (Value::Null, last) => last,
        (series, _) => &series["lastObservedTime"],
    };
    time.as_str()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn both_forms_tell_their_time() {
        let at = |seconds: i64| {
            Timestamp::from_second(seconds)
                .map(|t| t.to_string())
                .unwrap()
        };
        let now = Timestamp::from_second(1000).unwrap();
        for (event, shown, time_at) in [
            (json!({}), "<unknown>", None),
            (
                json!({"firstTimestamp": at(990), "lastTimestamp": at(995), "count": 1}),
                "10s",
                Some(995),
            ),
            (
                json!({"firstTimestamp": at(900), "lastTimestamp": at(995), "count": 3, "eventTime": null}),
                "5s (x3 over 100s)",
                Some(995),
            ),
            (
                json!({"eventTime": at(940), "count": "x"}),
                "60s",
                Some(940),
            ),
            (
                json!({"eventTime": at(0), "series": {"count": 7, "lastObservedTime": at(997)}, "lastTimestamp": at(1)}),
                "3s (x7 over 16m)",
                Some(997),
            ),
            (
                json!({"eventTime": at(970), "series": {}, "count": 9}),
                "<unknown> (x0 over 30s)",
                None,
            ),
        ] {
            assert_eq!(last_seen(&event, now), shown, "{event}");
            let seconds = time(&event).map(Timestamp::as_second);
            assert_eq!(seconds, time_at, "{event}");
        }
    }
}
