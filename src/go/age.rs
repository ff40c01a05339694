//! Ages as kubectl's columns show them (`k8s.io/apimachinery/pkg/util/duration.HumanDuration`).

use jiff::{SignedDuration, Timestamp};

/// How long ago `since` (RFC 3339) was at `now`: `<unknown>` when it is empty, `<invalid>` when it
/// is no time or lies more than a second ahead.
#[must_use]
pub fn format(since: &str, now: Timestamp) -> String {
    if since.is_empty() {
        return "<unknown>".to_owned();
    }
    match since.parse::<Timestamp>() {
        Ok(since) => human(now.duration_since(since)),
        Err(_) => "<invalid>".to_owned(),
    }
}

/// A length of time in at most two units: `5s`, `2m3s`, `5d23h`, `2y45d`.
#[must_use]
pub fn human(duration: SignedDuration) -> String {
    const DAY: i64 = 24;
    const YEAR: i64 = 24 * 365;
    let seconds = duration.as_secs();
    let (minutes, hours) = (seconds / 60, seconds / 3600);
    match (seconds, minutes, hours) {
        (..-1, ..) => "<invalid>".to_owned(),
        // A machine whose clock is a little behind.
        (..0, ..) => "0s".to_owned(),
        (..120, ..) => format!("{seconds}s"),
        (_, ..10, _) => two((minutes, "m"), (seconds % 60, "s")),
        (_, ..180, _) => format!("{minutes}m"),
        (_, _, ..8) => two((hours, "h"), (minutes % 60, "m")),
        (_, _, ..48) => format!("{hours}h"),
        (_, _, ..192) => two((hours / DAY, "d"), (hours % DAY, "h")),
        _ if hours < 2 * YEAR => format!("{}d", hours / DAY),
        _ if hours < 8 * YEAR => two((hours / YEAR, "y"), (hours / DAY % 365, "d")),
        _ => format!("{}y", hours / YEAR),
    }
}

fn two((large, unit): (i64, &str), (small, small_unit): (i64, &str)) -> String {
    if small == 0 {
        return format!("{large}{unit}");
    }
    format!("{large}{unit}{small}{small_unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_kubectls() {
        let cases = [
            (-2, "<invalid>"),
            (-1, "0s"),
            (0, "0s"),
            (119, "119s"),
            (120, "2m"),
            (123, "2m3s"),
            (599, "9m59s"),
            (600, "10m"),
            (10799, "179m"),
            (10800, "3h"),
            (10860, "3h1m"),
            (28799, "7h59m"),
            (28800, "8h"),
            (172_799, "47h"),
            (172_800, "2d"),
            (176_400, "2d1h"),
            (691_199, "7d23h"),
            (691_200, "8d"),
            (63_071_999, "729d"),
            (63_072_000, "2y"),
            (63_158_400, "2y1d"),
            (252_287_999, "7y364d"),
            (252_288_000, "8y"),
        ];
        for (seconds, expected) in cases {
            assert_eq!(
                human(SignedDuration::from_secs(seconds)),
                expected,
                "{seconds}"
            );
        }
        let now = Timestamp::UNIX_EPOCH;
        assert_eq!(format("", now), "<unknown>");
        assert_eq!(format("x", now), "<invalid>");
        assert_eq!(format("1969-12-31T23:59:00Z", now), "60s");
    }
}
