//! How far a log has been shown, so that it can be taken up again without losing a line or showing
//! one twice.
//!
//! A server is asked for lines from a whole second on (`sinceTime`), and sends again what was shown
//! in it. Lines are told apart by their time and beginning, in a log's own order: what stands before
//! the last line that was shown is old. Times alone do not do, as lines may share one, and as those
//! of stdout and stderr may stand out of order by some microseconds.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hasher as _};

use jiff::Timestamp;

/// How far out of order times may stand, in nanoseconds.
const DISORDER: i32 = 250_000_000;
const SECOND: i32 = 1_000_000_000;
/// How much of a line tells it from others of the same time, in bytes.
const TELLING: usize = 4096;

/// A line's time: seconds since 1970, and nanoseconds.
pub(super) type Stamp = (i64, i32);

/// What tells a line from all others.
pub(super) fn mark(line: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(&line[..line.len().min(TELLING)]);
    hasher.finish()
}

/// Reads the times before lines.
#[derive(Default)]
pub(super) struct Stamps {
    /// The last one's text up to whole seconds, with what follows the fraction; and its seconds.
    last: Option<(Vec<u8>, Vec<u8>, i64)>,
}

impl Stamps {
    /// The time at the beginning of a line, and where the line itself begins; `None` for a line
    /// without.
    pub(super) fn read(&mut self, line: &[u8]) -> Option<(Stamp, usize)> {
        let space = memchr::memchr(b' ', &line[..line.len().min(48)])?;
        let text = &line[..space];
        let (whole, fraction) = text.split_at_checked(19)?;
        let digits = fraction.get(1..10)?;
        let is_plain = fraction[0] == b'.' && digits.iter().all(u8::is_ascii_digit);
        let zone = fraction.get(10..)?;
        if let Some((last, last_zone, seconds)) = &self.last
            && is_plain
            && last == whole
            && last_zone == zone
        {
            let nanos = digits.iter().fold(0, |n, d| n * 10 + i32::from(d - b'0'));
            return Some(((*seconds, nanos), space + 1));
        }
        let time: Timestamp = std::str::from_utf8(text).ok()?.parse().ok()?;
        if is_plain {
            self.last = Some((whole.to_vec(), zone.to_vec(), time.as_second()));
        }
        Some(((time.as_second(), time.subsec_nanosecond()), space + 1))
    }
}

/// The lines shown in a second.
#[derive(Debug, Default)]
struct Second {
    second: i64,
    marks: Vec<u64>,
}

/// What has been shown of a log.
#[derive(Debug, Default)]
pub(super) struct Position {
    latest: Option<Stamp>,
    /// The last second with lines, and the one before as long as lines may still belong there.
    now: Second,
    before: Second,
    replay: Option<Replay>,
}

/// What is sent again at the beginning of a log that was taken up again.
#[derive(Debug)]
struct Replay {
    /// Up to when a line may still stand before one that was shown.
    until: Stamp,
    marks: HashMap<u64, usize>,
    left: usize,
}

impl Position {
    /// From when on the log is to be asked for, in RFC 3339; `None` when nothing has been shown.
    /// What comes next is expected to begin with what was shown from then on.
    pub(super) fn resume(&mut self) -> Option<String> {
        let latest = self.latest?;
        let from = match latest.1 < DISORDER {
            true => latest.0 - 1,
            false => latest.0,
        };
        let mut marks: HashMap<u64, usize> = HashMap::new();
        let seconds = [&self.before, &self.now];
        let shown = seconds.into_iter().filter(|s| s.second >= from);
        for mark in shown.flat_map(|s| &s.marks) {
            *marks.entry(*mark).or_default() += 1;
        }
        let left = marks.values().sum();
        let nanos = latest.1 + DISORDER;
        let until = (latest.0 + i64::from(nanos / SECOND), nanos % SECOND);
        self.replay = Some(Replay { until, marks, left });
        let from = Timestamp::from_second(from).ok()?;
        Some(from.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
    }

    /// Whether a line has not been shown; then it counts as shown from now on.
    pub(super) fn is_new(&mut self, stamp: Stamp, mark: u64) -> bool {
        if let Some(replay) = &mut self.replay
            && stamp <= replay.until
        {
            if let Some(count) = replay.marks.get_mut(&mark)
                && *count > 0
            {
                *count -= 1;
                replay.left -= 1;
                return false;
            }
            // What stands before a line that was shown is older still, or was not asked for.
            if replay.left > 0 {
                return false;
            }
        }
        self.keep(stamp, mark);
        true
    }

    fn keep(&mut self, stamp: Stamp, mark: u64) {
        let (second, nanos) = stamp;
        if self.latest.is_none() || second > self.now.second {
            self.before = std::mem::take(&mut self.now);
            self.now.second = second;
        }
        if second == self.now.second {
            self.now.marks.push(mark);
            if nanos >= DISORDER && self.latest.is_some_and(|l| l.1 < DISORDER) {
                self.before = Second::default();
            }
        } else if second == self.before.second {
            self.before.marks.push(mark);
        }
        self.latest = self.latest.max(Some(stamp));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_in_any_zone() {
        let mut stamps = Stamps::default();
        let mut read = |text: &str| stamps.read(text.as_bytes());
        let second = 1_582_934_400;
        for (text, stamp) in [
            ("2020-02-29T00:00:00.000000001Z a", Some((second, 1))),
            (
                "2020-02-29T00:00:00.900000000Z b",
                Some((second, 900_000_000)),
            ),
            ("2020-02-29T02:00:00.000000002+02:00 ", Some((second, 2))),
            ("2020-02-29T00:00:01.5Z c", None),
            ("2020-02-29 no time", None),
            ("", None),
        ] {
            let start = text.find(' ').unwrap_or(0) + 1;
            assert_eq!(read(text), stamp.map(|s| (s, start)), "{text}");
        }
    }

    /// A log, what a cut showed of it, and what the rest is: no line lost, none doubled.
    #[test]
    fn a_log_goes_on_where_it_was_cut() {
        // Times in tenths of a second, three lines share one, one stands out of order.
        let log: Vec<(i64, &str)> = vec![
            (99, "a"),
            (101, "b"),
            (105, "c"),
            (105, "c"),
            (105, "d"),
            (104, "late"),
            (109, "e"),
            (111, "f"),
            (125, "g"),
            (130, "h"),
        ];
        let stamp = |tenths: i64| (tenths / 10, (tenths % 10) as i32 * 100_000_000);
        let line = |(tenths, text): &(i64, &str)| mark(format!("{tenths} {text}").as_bytes());
        for first in 0..=log.len() {
            for second in first..=log.len() {
                // Nothing tells which of two equal lines of one time --tail has left out.
                for tail in (0..=first).filter(|tail| *tail != 3) {
                    let mut position = Position::default();
                    let mut shown = 0;
                    // As with --tail, what stands before is not shown at all.
                    let mut pass = |position: &mut Position, to: usize, tail: usize| {
                        let since = position.resume().map(|s| s.parse::<Timestamp>().unwrap());
                        let asked = log[..to].iter().enumerate().filter(|(n, l)| match since {
                            Some(since) => stamp(l.0).0 >= since.as_second(),
                            None => *n >= tail,
                        });
                        for (n, entry) in asked {
                            if position.is_new(stamp(entry.0), line(entry)) {
                                assert_eq!(n, tail + shown, "{first} {second} {tail}");
                                shown += 1;
                            }
                        }
                    };
                    pass(&mut position, first, tail);
                    if first == tail {
                        continue;
                    }
                    pass(&mut position, second, tail);
                    pass(&mut position, second, tail);
                    pass(&mut position, log.len(), tail);
                    assert_eq!(shown, log.len() - tail, "{first} {second} {tail}");
                }
            }
        }
    }

    #[test]
    fn a_log_that_was_rotated_loses_nothing_new() {
        let mut position = Position::default();
        for (second, text) in [(10, "a"), (10, "b")] {
            assert!(position.is_new((second, 500_000_000), mark(text.as_bytes())));
        }
        assert_eq!(position.resume().as_deref(), Some("1970-01-01T00:00:10Z"));
        assert!(position.is_new((11, 0), mark(b"c")));
    }
}
