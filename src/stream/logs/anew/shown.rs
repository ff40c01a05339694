//! What is shown of one log, whose parts may come more than once.

use bytes::{BufMut as _, Bytes, BytesMut};
use memchr::memchr;

use super::position::{Position, Stamps, mark};

/// The longest line that is held back until it is whole, in bytes. Pieces of longer ones are lines
/// of their own, so that no other log waits for their end.
const LONG_LINE: usize = 1 << 20;

/// One log on its way to the output.
pub(super) struct Shown {
    /// What stands before each line.
    prefix: String,
    /// Whether lines keep their times.
    timestamps: bool,
    stamps: Stamps,
    position: Position,
    /// What has come of a line that is not whole yet.
    held: BytesMut,
    /// The line that is under way in pieces.
    line: Option<Line>,
    /// A line that was cut off after some of its pieces had been shown.
    broken: Option<Line>,
    /// The last line without a time: it may come again with every pass.
    untimed: Option<u64>,
}

/// A line under way.
#[derive(Clone, Copy)]
struct Line {
    mark: u64,
    /// How much of it has come, in bytes without its time.
    length: usize,
    /// How much of it was shown before.
    known: usize,
}

impl Shown {
    pub(super) fn new(prefix: String, timestamps: bool) -> Self {
        Self {
            prefix,
            timestamps,
            stamps: Stamps::default(),
            position: Position::default(),
            held: BytesMut::new(),
            line: None,
            broken: None,
            untimed: None,
        }
    }

    /// The log will come again from the time given on; `None` when nothing of it has been shown.
    pub(super) fn resume(&mut self) -> Option<String> {
        self.held.clear();
        if let Some(line) = self.line.take().filter(|line| line.known < usize::MAX) {
            self.broken = Some(line);
        }
        self.position.resume()
    }

    /// What is to be shown of a part.
    pub(super) fn add(&mut self, part: &[u8]) -> Bytes {
        let mut out = BytesMut::with_capacity(part.len());
        let mut rest = part;
        while let Some(end) = memchr(b'\n', rest) {
            let (piece, after) = rest.split_at(end + 1);
            rest = after;
            if self.held.is_empty() {
                self.piece(piece, &mut out);
            } else {
                self.held.extend_from_slice(piece);
                let whole = self.held.split();
                self.piece(&whole, &mut out);
            }
            self.line = None;
        }
        self.held.extend_from_slice(rest);
        if self.held.len() > LONG_LINE {
            let piece = self.held.split();
            self.piece(&piece, &mut out);
        }
        out.freeze()
    }

    /// What is left when the log has come to its end: a line without one.
    pub(super) fn finish(&mut self) -> Bytes {
        let mut out = BytesMut::new();
        let rest = self.held.split();
        if !rest.is_empty() {
            self.piece(&rest, &mut out);
        }
        self.line = None;
        out.freeze()
    }

    /// A piece of a line, to its end or not.
    fn piece(&mut self, piece: &[u8], out: &mut BytesMut) {
        let mut text = piece.strip_suffix(b"\n").unwrap_or(piece);
        let is_start = self.line.is_none();
        if is_start {
            let start = self.start(text);
            text = &text[start..];
        }
        let Some(line) = &mut self.line else { return };
        let known = line.known.saturating_sub(line.length).min(text.len());
        line.length += text.len();
        let is_shown_before = line.known == usize::MAX || (known == text.len() && known > 0);
        if is_shown_before || (text.is_empty() && !is_start) {
            return;
        }
        out.put_slice(self.prefix.as_bytes());
        out.put_slice(&text[known..]);
        out.put_u8(b'\n');
    }

    /// Begins a line; tells where its text begins.
    fn start(&mut self, text: &[u8]) -> usize {
        let mark = mark(text);
        let mut line = Line {
            mark,
            length: 0,
            known: usize::MAX,
        };
        let start = match self.stamps.read(text) {
            Some((stamp, start)) => {
                if self.position.is_new(stamp, mark) {
                    line.known = 0;
                } else if let Some(broken) = self.broken.take_if(|broken| broken.mark == mark) {
                    line.known = broken.length;
                }
                if self.timestamps { 0 } else { start }
            }
            None => {
                if self.untimed.replace(mark) != Some(mark) {
                    line.known = 0;
                }
                0
            }
        };
        self.line = Some(line);
        start
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(texts: &[&str]) -> String {
        let line = |(n, text)| format!("2020-01-01T00:00:00.{n:09}Z {text}\n");
        texts.iter().enumerate().map(line).collect()
    }

    #[test]
    fn lines_lose_their_times_and_come_once_wherever_the_log_is_cut() {
        let log = log(&["one", "", "two", "two"]);
        for cut in 0..=log.len() {
            for timestamps in [false, true] {
                let mut shown = Shown::new("> ".into(), timestamps);
                let mut all = shown.add(&log.as_bytes()[..cut]).to_vec();
                shown.resume();
                for part in log.as_bytes().chunks(7) {
                    all.extend_from_slice(&shown.add(part));
                }
                let all = String::from_utf8(all).unwrap();
                if timestamps {
                    let whole: Vec<String> = log.lines().map(|l| format!("> {l}\n")).collect();
                    assert_eq!(all, whole.concat(), "cut at {cut}");
                } else {
                    assert_eq!(all, "> one\n> \n> two\n> two\n", "cut at {cut}");
                }
            }
        }
    }

    #[test]
    fn a_line_without_an_end_gets_one_when_nothing_follows() {
        let mut shown = Shown::new(String::new(), false);
        assert_eq!(shown.add(b"2020-01-01T00:00:00.000000000Z on"), "");
        assert_eq!(shown.finish(), "on\n");
        assert_eq!(shown.finish(), "");
    }

    #[test]
    fn a_long_line_comes_in_pieces_also_when_it_was_cut() {
        let text: String = (0..3 * LONG_LINE)
            .map(|n| char::from(b'a' + (n % 26) as u8))
            .collect();
        let log = log(&[&text, "next"]);
        let mut shown = Shown::new("> ".into(), false);
        let mut all = shown.add(&log.as_bytes()[..LONG_LINE + 5000]).to_vec();
        assert!(all.len() > LONG_LINE);
        shown.resume();
        for part in log.as_bytes().chunks(100_000) {
            all.extend_from_slice(&shown.add(part));
        }
        let all = String::from_utf8(all).unwrap();
        let joined: String = all
            .lines()
            .map(|line| line.strip_prefix("> ").unwrap())
            .collect();
        assert_eq!(joined, text + "next");
        assert!(all.ends_with("\n> next\n"));
    }

    #[test]
    fn a_line_without_a_time_is_not_repeated() {
        let mut shown = Shown::new(String::new(), false);
        assert_eq!(shown.add(b"unable to retrieve\n"), "unable to retrieve\n");
        shown.resume();
        assert_eq!(shown.add(b"unable to retrieve\n"), "");
    }
}
