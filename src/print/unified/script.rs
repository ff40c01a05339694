//! Which lines two texts have not in common, as GNU diff chooses among the ways to say so.
//!
//! Several edit scripts may be equally short, and the diff program does not always take a shortest:
//! what it takes comes of four steps, each a function here.
//! 1. Lines that begin or end both texts are set aside, except for the nearest [`CONTEXT`] ones,
//!    into which a change may still slide ([`between_common_ends`]).
//! 2. Lines that the other text lacks are changes for certain; lines it has very often are taken
//!    out of the comparison where they stand among such ([`comparable`]).
//! 3. What is left is compared by E. Myers, "An O(ND) difference algorithm and its variations"
//!    (Algorithmica 1, 1986), section 4b: from both ends at once, in linear space ([`Search`]).
//! 4. Each run of changes slides as far down as equal lines let it, joins the runs it meets on
//!    the way, and goes back to where the other text has changes as well ([`slide`]).
//!
//! `e2e/unified` holds the outcome to the diff program.

use std::collections::HashMap;
use std::ops::Range;

use super::CONTEXT;
use super::slide::slide;

/// For each line of both texts, whether it is a change.
#[derive(Debug)]
pub(super) struct Script {
    /// Lines of the old text that are removed.
    pub(super) removed: Vec<bool>,
    /// Lines of the new text that are added.
    pub(super) added: Vec<bool>,
}

/// The script that makes `new` of `old`, lines with their line ends.
pub(super) fn script(old: &[&str], new: &[&str]) -> Script {
    let mut names: HashMap<&str, usize> = HashMap::new();
    let mut name = |line| {
        let next = names.len();
        *names.entry(line).or_insert(next)
    };
    let old: Vec<usize> = old.iter().map(|&line| name(line)).collect();
    let new: Vec<usize> = new.iter().map(|&line| name(line)).collect();
    let names = names.len();

    let (start, tail) = between_common_ends(&old, &new);
    let mut script = Script {
        removed: vec![false; old.len()],
        added: vec![false; new.len()],
    };
    let (old_range, new_range) = (start..old.len() - tail, start..new.len() - tail);
    compare(
        &mut Text {
            lines: &old[old_range.clone()],
            changed: &mut script.removed[old_range],
        },
        &mut Text {
            lines: &new[new_range.clone()],
            changed: &mut script.added[new_range],
        },
        names,
    );
    script
}

/// One of the texts: its lines as numbers, equal for equal lines, and which are changes.
struct Text<'a> {
    lines: &'a [usize],
    changed: &'a mut [bool],
}

fn compare(old: &mut Text<'_>, new: &mut Text<'_>, names: usize) {
    let counts = [count(old.lines, names), count(new.lines, names)];
    let left = [
        comparable(old.lines, &counts[1]),
        comparable(new.lines, &counts[0]),
    ];
    old.changed.fill(true);
    new.changed.fill(true);

    let chosen = |lines: &[usize], left: &[usize]| left.iter().map(|&at| lines[at]).collect();
    let lines: [Vec<usize>; 2] = [chosen(old.lines, &left[0]), chosen(new.lines, &left[1])];
    Search::new(&lines[0], &lines[1]).common(|x, y| {
        old.changed[left[0][x]] = false;
        new.changed[left[1][y]] = false;
    });
    slide(old.lines, old.changed, new.changed);
    slide(new.lines, new.changed, old.changed);
}

/// How many lines at the start and at the end of both texts need no comparing.
fn between_common_ends(old: &[usize], new: &[usize]) -> (usize, usize) {
    let equal = |(a, b): &(&usize, &usize)| a == b;
    let start = old
        .iter()
        .zip(new)
        .take_while(equal)
        .count()
        .saturating_sub(CONTEXT);
    let ends = old[start..].iter().rev().zip(new[start..].iter().rev());
    (
        start,
        ends.take_while(equal).count().saturating_sub(CONTEXT),
    )
}

fn count(lines: &[usize], names: usize) -> Vec<usize> {
    let mut counts = vec![0; names];
    for &line in lines {
        counts[line] += 1;
    }
    counts
}

/// What becomes of a line before texts are compared.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Compare,
    /// It is so frequent in the other text that it would be paired at random.
    Frequent,
    /// The other text has no such line.
    Alone,
}

/// The indices of the lines that are worth comparing.
fn comparable(lines: &[usize], others: &[usize]) -> Vec<usize> {
    // About the square root of the number of lines, in steps.
    let mut often = 5;
    let mut rest = lines.len() / 256;
    while rest > 0 {
        often *= 2;
        rest >>= 2;
    }
    let fate = |&line: &usize| match others[line] {
        0 => Fate::Alone,
        count if count > often => Fate::Frequent,
        _ => Fate::Compare,
    };
    let mut fates: Vec<Fate> = lines.iter().map(fate).collect();
    for block in fates.chunk_by_mut(|a, b| (*a == Fate::Compare) == (*b == Fate::Compare)) {
        keep_some(block);
    }
    let kept = fates
        .iter()
        .enumerate()
        .filter(|(_, fate)| **fate == Fate::Compare);
    kept.map(|(at, _)| at).collect()
}

/// Frequent lines leave the comparison only well inside a block of lines that leave it anyway:
/// the others of the block are compared after all.
fn keep_some(block: &mut [Fate]) {
    let compare = |fates: &mut [Fate]| {
        for fate in fates.iter_mut().filter(|fate| **fate == Fate::Frequent) {
            *fate = Fate::Compare;
        }
    };
    // Those at its ends.
    let is_alone = |fate: &Fate| *fate == Fate::Alone;
    let (Some(first), Some(last)) = (
        block.iter().position(is_alone),
        block.iter().rposition(is_alone),
    ) else {
        return compare(block);
    };
    compare(&mut block[..first]);
    compare(&mut block[last + 1..]);
    let block = &mut block[first..=last];

    // All, if they are more than a quarter.
    let frequent = block.iter().filter(|fate| **fate == Fate::Frequent).count();
    if frequent * 4 > block.len() {
        return compare(block);
    }
    // Those of which too many stand together: about the square root of a quarter of the block.
    let mut many = 2;
    let mut rest = block.len() >> 4;
    while rest > 0 {
        many = (many - 1) * 2 + 1;
        rest >>= 2;
    }
    for group in block
        .chunk_by_mut(|a, b| a == b)
        .filter(|group| group.len() >= many)
    {
        compare(group);
    }
    // Those near its ends.
    let near = reach(block.iter());
    compare(&mut block[..near]);
    let near = block.len() - reach(block.iter().rev());
    compare(&mut block[near..]);
}

/// How far the end of a block reaches into it: up to three lines in a row that the other text
/// lacks, or to the first such line that is eight lines in.
fn reach<'a>(fates: impl Iterator<Item = &'a Fate>) -> usize {
    let mut in_row = 0;
    let mut reach = 0;
    for fate in fates {
        let alone = *fate == Fate::Alone;
        in_row = if alone { in_row + 1 } else { 0 };
        if (alone && reach >= 8) || in_row == 3 {
            break;
        }
        reach += 1;
    }
    reach
}

/// Myers' search for the middle of an edit script, in two texts of which `x` and `y` are indices.
struct Search<'a> {
    old: &'a [usize],
    new: &'a [usize],
    /// How far the search from the start has come.
    ahead: Reached,
    /// The same of the search from the end.
    behind: Reached,
    /// So many steps from both ends without a meeting are enough; about the square root of the
    /// number of lines, and at least 4,096.
    patience: usize,
}

/// The `x` that has been reached on each diagonal (`x - y`).
#[derive(Clone)]
struct Reached {
    x: Vec<isize>,
    /// Where the diagonal 0 is in `x`.
    zero: isize,
}

impl Reached {
    fn at(&self, diagonal: isize) -> isize {
        self.x[(diagonal + self.zero).cast_unsigned()]
    }

    fn set(&mut self, diagonal: isize, x: isize) {
        self.x[(diagonal + self.zero).cast_unsigned()] = x;
    }
}

/// A part of both texts, and whether to search it with all patience.
#[derive(Clone)]
struct Part {
    x: Range<isize>,
    y: Range<isize>,
    thorough: bool,
}

impl<'a> Search<'a> {
    fn new(old: &'a [usize], new: &'a [usize]) -> Self {
        let diagonals = old.len() + new.len() + 3;
        let mut patience = 1;
        let mut rest = diagonals;
        while rest > 0 {
            patience *= 2;
            rest >>= 2;
        }
        // From minus the number of new lines to the number of old ones, and one more at each side.
        let ahead = Reached {
            x: vec![0; diagonals],
            zero: new.len().cast_signed() + 1,
        };
        Self {
            old,
            new,
            behind: ahead.clone(),
            ahead,
            patience: patience.max(4096),
        }
    }

    /// Calls `found` for each pair of lines that stay.
    fn common(&mut self, mut found: impl FnMut(usize, usize)) {
        let whole = Part {
            x: 0..self.old.len().cast_signed(),
            y: 0..self.new.len().cast_signed(),
            thorough: false,
        };
        let mut parts = vec![whole];
        while let Some(mut part) = parts.pop() {
            while !part.x.is_empty() && !part.y.is_empty() && self.same(part.x.start, part.y.start)
            {
                found(part.x.start.cast_unsigned(), part.y.start.cast_unsigned());
                part.x.start += 1;
                part.y.start += 1;
            }
            while !part.x.is_empty()
                && !part.y.is_empty()
                && self.same(part.x.end - 1, part.y.end - 1)
            {
                part.x.end -= 1;
                part.y.end -= 1;
                found(part.x.end.cast_unsigned(), part.y.end.cast_unsigned());
            }
            if !part.x.is_empty() && !part.y.is_empty() {
                parts.extend(self.split(&part));
            }
        }
    }

    fn same(&self, x: isize, y: isize) -> bool {
        self.old[x.cast_unsigned()] == self.new[y.cast_unsigned()]
    }

    /// Two parts of `part`, at a point that an edit script passes.
    fn split(&mut self, part: &Part) -> [Part; 2] {
        let (x, y) = (&part.x, &part.y);
        let mut ahead = Front::new(x.start - y.start, part);
        let mut behind = Front::new(x.end - y.end, part);
        // Whether the two can meet after a step of the first or after one of the second.
        let odd = (ahead.low - behind.low) % 2 != 0;
        self.ahead.set(ahead.low, x.start);
        self.behind.set(behind.low, x.end);
        let mut steps = 0;
        loop {
            steps += 1;
            ahead.widen(|diagonal| self.ahead.set(diagonal, -1));
            for diagonal in ahead.diagonals() {
                let reached = self.step_ahead(diagonal, part);
                let met = odd && behind.holds(diagonal);
                if met && self.behind.at(diagonal) <= reached {
                    return part.cut(reached, reached - diagonal, true, true);
                }
            }
            behind.widen(|diagonal| self.behind.set(diagonal, isize::MAX));
            for diagonal in behind.diagonals() {
                let reached = self.step_behind(diagonal, part);
                let met = !odd && ahead.holds(diagonal);
                if met && reached <= self.ahead.at(diagonal) {
                    return part.cut(reached, reached - diagonal, true, true);
                }
            }
            if !part.thorough && steps >= self.patience {
                return self.give_up(part, &ahead, &behind);
            }
        }
    }

    /// One edit more on a diagonal, and the equal lines after it.
    fn step_ahead(&mut self, diagonal: isize, part: &Part) -> isize {
        let mut x = self
            .ahead
            .at(diagonal + 1)
            .max(self.ahead.at(diagonal - 1) + 1);
        while x < part.x.end && x - diagonal < part.y.end && self.same(x, x - diagonal) {
            x += 1;
        }
        self.ahead.set(diagonal, x);
        x
    }

    fn step_behind(&mut self, diagonal: isize, part: &Part) -> isize {
        let mut x = self
            .behind
            .at(diagonal - 1)
            .min(self.behind.at(diagonal + 1) - 1);
        while part.x.start < x && part.y.start < x - diagonal && self.same(x - 1, x - diagonal - 1)
        {
            x -= 1;
        }
        self.behind.set(diagonal, x);
        x
    }

    /// The point that one of the two fronts has reached which is farthest from its start; the part
    /// that this front has searched is searched on with all patience.
    fn give_up(&self, part: &Part, ahead: &Front, behind: &Front) -> [Part; 2] {
        let mut far = (-1, 0);
        for diagonal in ahead.diagonals() {
            let x = self
                .ahead
                .at(diagonal)
                .min(part.x.end)
                .min(part.y.end + diagonal);
            if far.0 < x + x - diagonal {
                far = (x + x - diagonal, x);
            }
        }
        let mut near = (isize::MAX, 0);
        for diagonal in behind.diagonals() {
            let reached = self.behind.at(diagonal);
            let x = reached.max(part.x.start).max(part.y.start + diagonal);
            if x + x - diagonal < near.0 {
                near = (x + x - diagonal, x);
            }
        }
        if part.x.end + part.y.end - near.0 < far.0 - (part.x.start + part.y.start) {
            part.cut(far.1, far.0 - far.1, true, false)
        } else {
            part.cut(near.1, near.0 - near.1, false, true)
        }
    }
}

impl Part {
    fn cut(&self, x: isize, y: isize, first: bool, second: bool) -> [Part; 2] {
        [
            Part {
                x: self.x.start..x,
                y: self.y.start..y,
                thorough: first,
            },
            Part {
                x: x..self.x.end,
                y: y..self.y.end,
                thorough: second,
            },
        ]
    }
}

/// The diagonals that a search has reached: every second one of `low..=high`.
struct Front {
    low: isize,
    high: isize,
    /// The lowest and highest diagonal of the part.
    limits: (isize, isize),
}

impl Front {
    fn new(diagonal: isize, part: &Part) -> Self {
        let limits = (part.x.start - part.y.end, part.x.end - part.y.start);
        Self {
            low: diagonal,
            high: diagonal,
            limits,
        }
    }

    /// A diagonal more at each side, or one less where the part ends; `reset` is told of diagonals
    /// that will be read without having been reached.
    fn widen(&mut self, mut reset: impl FnMut(isize)) {
        if self.low > self.limits.0 {
            self.low -= 1;
            reset(self.low - 1);
        } else {
            self.low += 1;
        }
        if self.high < self.limits.1 {
            self.high += 1;
            reset(self.high + 1);
        } else {
            self.high -= 1;
        }
    }

    /// From the highest, as the first that meets the other front is taken.
    fn diagonals(&self) -> impl Iterator<Item = isize> + use<> {
        (self.low..=self.high).rev().step_by(2)
    }

    fn holds(&self, diagonal: isize) -> bool {
        (self.low..=self.high).contains(&diagonal)
    }
}
