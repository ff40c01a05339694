//! Dates as Go formats them.

use jiff::Timestamp;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;

/// Go's time without a value.
const ZERO: &str = "Mon, 01 Jan 0001 00:00:00 +0000";

/// `time` (RFC 3339) as `time.RFC1123Z` has it, in `zone`. Nothing is Go's zero time, in UTC; what
/// is no time stays as it is.
#[must_use]
pub fn rfc1123z(time: &str, zone: &TimeZone) -> String {
    if time.is_empty() {
        return ZERO.to_owned();
    }
    let date = time.parse::<Timestamp>().and_then(|at| {
        let at = at.to_zoned(zone.clone());
        strtime::format("%a, %d %b %Y %H:%M:%S %z", &at)
    });
    date.unwrap_or_else(|_| time.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::offset;

    #[test]
    fn dates_are_gos() {
        let east = TimeZone::fixed(offset(5));
        for (time, zone, expected) in [
            ("", &east, ZERO),
            (
                "2026-03-01T22:04:05Z",
                &TimeZone::UTC,
                "Sun, 01 Mar 2026 22:04:05 +0000",
            ),
            (
                "2026-03-01T22:04:05.123456Z",
                &east,
                "Mon, 02 Mar 2026 03:04:05 +0500",
            ),
            (
                "0099-01-01T00:00:00Z",
                &TimeZone::UTC,
                "Thu, 01 Jan 0099 00:00:00 +0000",
            ),
            ("soon", &east, "soon"),
        ] {
            assert_eq!(rfc1123z(time, zone), expected);
        }
    }
}
