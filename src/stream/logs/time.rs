//! Times as Go's `time.Parse` reads RFC 3339.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

/// A point in time.
pub type Time = Timestamp;

/// The parts of Go's layout of such times.
const LAYOUT: [&str; 12] = [
    "2006", "-", "01", "-", "02", "T", "15", ":", "04", ":", "05", "Z07:00",
];

/// Reads a time.
///
/// # Errors
/// Go's text for what is none.
pub fn parse_time(text: &str) -> Result<Time, String> {
    let mut rest = text;
    let mut numbers = [0_i64; 6];
    let mut seconds_east = 0;
    let mut nanos = 0;
    let mut at = 0;
    for part in LAYOUT {
        let unread = || {
            let layout = LAYOUT.concat();
            format!("parsing time {text:?} as {layout:?}: cannot parse {rest:?} as {part:?}")
        };
        let out_of_range = |what: &str| format!("parsing time {text:?}: {what} out of range");
        if part == "Z07:00" {
            (seconds_east, rest) = zone(rest).ok_or_else(unread)?.map_err(out_of_range)?;
            break;
        }
        if !part.starts_with(|c: char| c.is_ascii_digit()) {
            rest = rest.strip_prefix(part).ok_or_else(unread)?;
            continue;
        }
        // Go wants two digits but for hours.
        let width = match part {
            "15" if !rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit) => 1,
            part => part.len(),
        };
        let (number, after) = digits(rest, width).ok_or_else(unread)?;
        let limit = match part {
            "01" => Some(("month", 1, 12)),
            "15" => Some(("hour", 0, 23)),
            "04" => Some(("minute", 0, 59)),
            "05" => Some(("second", 0, 59)),
            _ => None,
        };
        if let Some((what, low, high)) = limit
            && !(low..=high).contains(&number)
        {
            return Err(out_of_range(what));
        }
        rest = after;
        if part == "05" {
            (nanos, rest) = fraction(rest);
        }
        numbers[at] = number;
        at += 1;
    }
    if !rest.is_empty() {
        return Err(format!("parsing time {text:?}: extra text: {rest:?}"));
    }
    let wrong = |what: &str| format!("parsing time {text:?}: {what} out of range");
    let small = |n: i64| i8::try_from(n).unwrap_or_default();
    let [year, month, day, hour, minute, second] = numbers;
    let year = i16::try_from(year).unwrap_or_default();
    let date = Date::new(year, small(month), small(day)).map_err(|_| wrong("day"))?;
    let time = date.at(small(hour), small(minute), small(second), nanos);
    let utc = jiff::tz::TimeZone::UTC.to_timestamp(time);
    utc.and_then(|t| t.checked_sub(SignedDuration::from_secs(seconds_east)))
        .map_err(|_| wrong("year"))
}

/// So many digits.
fn digits(text: &str, width: usize) -> Option<(i64, &str)> {
    let (number, rest) = text.split_at_checked(width)?;
    let is_number = number.bytes().all(|b| b.is_ascii_digit());
    Some((number.parse().ok().filter(|_| is_number)?, rest))
}

/// What follows the seconds, in nanoseconds; more digits than nine count for nothing.
fn fraction(text: &str) -> (i32, &str) {
    let Some(after) = text.strip_prefix(['.', ',']) else {
        return (0, text);
    };
    let end = after
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(after.len());
    if end == 0 {
        return (0, text);
    }
    let nine = format!("{:0<9}", &after[..end.min(9)]);
    (nine.parse().unwrap_or_default(), &after[end..])
}

/// `Z` or `+01:00`, in seconds east of Greenwich; what is out of range is named. `None` for none.
fn zone(text: &str) -> Option<Result<(i64, &str), &'static str>> {
    if let Some(rest) = text.strip_prefix('Z') {
        return Some(Ok((0, rest)));
    }
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, rest) = digits(&text[1..], 2)?;
    let (minutes, rest) = digits(rest.strip_prefix(':')?, 2)?;
    if hours > 24 {
        return Some(Err("time zone offset hour"));
    }
    if minutes > 60 {
        return Some(Err("time zone offset minute"));
    }
    Some(Ok((sign * (hours * 3600 + minutes * 60), rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from kubectl 1.37.1.
    #[test]
    fn times_are_gos() {
        let parsed = |text: &str| match parse_time(text) {
            Ok(time) => time.to_string(),
            Err(error) => error
                .replace(&format!("parsing time {text:?}"), "P")
                .replace(
                    " as \"2006-01-02T15:04:05Z07:00\": cannot parse ",
                    " cannot parse ",
                ),
        };
        for (text, said) in [
            ("2020-02-01T00:00:00Z", "2020-02-01T00:00:00Z"),
            ("2020-02-01T00:00:00+01:00", "2020-01-31T23:00:00Z"),
            ("2020-02-01T00:00:00,5Z", "2020-02-01T00:00:00.5Z"),
            ("2020-02-01T1:00:00Z", "2020-02-01T01:00:00Z"),
            ("x", r#"P cannot parse "x" as "2006""#),
            ("2020-01-01", r#"P cannot parse "" as "T""#),
            ("20200101", r#"P cannot parse "0101" as "-""#),
            (
                "2020-2-01T00:00:00Z",
                r#"P cannot parse "2-01T00:00:00Z" as "01""#,
            ),
            (
                "2020-02-01t00:00:00z",
                r#"P cannot parse "t00:00:00z" as "T""#,
            ),
            ("2020-02-01T00:00:00", r#"P cannot parse "" as "Z07:00""#),
            (
                "2020-02-01T00:00:00+0100",
                r#"P cannot parse "+0100" as "Z07:00""#,
            ),
            ("2020-13-01T00:00:00Z", "P: month out of range"),
            ("2020-00-01T00:00:00Z", "P: month out of range"),
            ("2020-02-30T00:00:00Z", "P: day out of range"),
            ("2020-02-00T00:00:00Z", "P: day out of range"),
            ("2020-02-01T25:00:00Z", "P: hour out of range"),
            ("2020-02-01T00:60:00Z", "P: minute out of range"),
            ("2020-02-01T00:00:61Z", "P: second out of range"),
            (
                "2020-02-01T00:00:00+25:00",
                "P: time zone offset hour out of range",
            ),
            ("2020-02-01T00:00:00.123456789Zxx", r#"P: extra text: "xx""#),
        ] {
            assert_eq!(parsed(text), said, "{text}");
        }
    }
}
