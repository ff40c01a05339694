//! Where a run of changes stands among equal lines, as GNU diff settles it.

/// Moves each run of changes among equal lines: they can be told in several places.
pub(super) fn slide(lines: &[usize], changed: &mut [bool], other: &[bool]) {
    let mut run = Run {
        lines,
        changed,
        other,
        start: 0,
        end: 0,
        across: 0,
    };
    while run.next() {
        run.settle();
    }
}

/// A run of changes, `start..end`.
struct Run<'a> {
    lines: &'a [usize],
    changed: &'a mut [bool],
    other: &'a [bool],
    start: usize,
    end: usize,
    /// Where the other text is after `end`, behind its changes there.
    across: usize,
}

impl Run<'_> {
    /// Goes to the next run after `end`.
    fn next(&mut self) -> bool {
        self.start = self.end;
        while self.start < self.lines.len() && !self.changed[self.start] {
            self.start += 1;
            self.pass();
        }
        self.end = self.start;
        self.join_next();
        // Changes of the other text before its first line that stays.
        while self.other.get(self.across) == Some(&true) {
            self.across += 1;
        }
        self.start < self.lines.len()
    }

    /// In the other text over a line that stays, to behind the changes after it. Whether it has any.
    fn pass(&mut self) -> bool {
        while self.other.get(self.across) == Some(&true) {
            self.across += 1;
        }
        self.across += 1;
        let from = self.across;
        while self.other.get(self.across) == Some(&true) {
            self.across += 1;
        }
        self.across > from
    }

    fn join_next(&mut self) {
        while self.changed.get(self.end) == Some(&true) {
            self.end += 1;
        }
    }

    fn settle(&mut self) {
        // Where the run ended when it last stood beside changes of the other text.
        let mut beside;
        loop {
            let length = self.end - self.start;
            // Up first, to join the runs above.
            while self.start > 0 && self.lines[self.start - 1] == self.lines[self.end - 1] {
                self.up();
            }
            beside = (self.across > 0 && self.other[self.across - 1]).then_some(self.end);
            while self.end < self.lines.len() && self.lines[self.start] == self.lines[self.end] {
                if self.down() {
                    beside = Some(self.end);
                }
            }
            // A run that has grown may slide farther.
            if self.end - self.start == length {
                break;
            }
        }
        while beside.is_some_and(|beside| beside < self.end) {
            self.up();
        }
    }

    fn up(&mut self) {
        self.start -= 1;
        self.end -= 1;
        self.changed[self.start] = true;
        self.changed[self.end] = false;
        while self.start > 0 && self.changed[self.start - 1] {
            self.start -= 1;
        }
        self.across -= 1;
        while self.other[self.across] {
            self.across -= 1;
        }
    }

    /// Whether the other text has changes there.
    fn down(&mut self) -> bool {
        self.changed[self.start] = false;
        self.changed[self.end] = true;
        self.start += 1;
        self.end += 1;
        self.join_next();
        self.pass()
    }
}
