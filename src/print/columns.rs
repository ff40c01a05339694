//! Columns that align: Go's elastic tab stops as kubectl uses them (liggitt/tabwriter).
//!
//! The tabwriter crate has no remembered widths, which decide kubectl's bytes where a table is
//! written in several pieces.

use std::io::{self, Write};

use super::width;

/// Lays out rows of cells. A column is as wide as its widest cell so far, never less than before.
#[derive(Clone, Debug)]
pub struct Columns {
    min_width: usize,
    padding: usize,
    /// Whether a column keeps its width where rows without it have parted it.
    remembers: bool,
    /// How wide a cell is.
    width: fn(&str) -> usize,
    widths: Vec<usize>,
    rows: Vec<Vec<String>>,
}

impl Columns {
    /// The layout of kubectl's tables: at least 6 wide, 3 blanks between.
    #[must_use]
    pub fn new() -> Self {
        Self::with(6, 3)
    }

    /// A layout with the given least width and blanks between columns.
    #[must_use]
    pub fn with(min_width: usize, padding: usize) -> Self {
        Self {
            min_width,
            padding,
            remembers: true,
            width: width::characters,
            widths: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// As [`Self::with`], where each run of rows that have a column gives it a width of its own (Go's
    /// text/tabwriter).
    #[must_use]
    pub fn apart(min_width: usize, padding: usize) -> Self {
        Self {
            remembers: false,
            ..Self::with(min_width, padding)
        }
    }

    /// The same, aligned as a terminal shows it: kubectl counts characters, however wide.
    #[must_use]
    pub fn on_terminal(self) -> Self {
        Self {
            width: width::display,
            ..self
        }
    }

    /// Adds a row. It is written with the next [`Self::flush`].
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// Writes the rows so far and remembers the widths of their columns.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn flush(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.flush_painted(&|_, cell, line| line.push_str(cell), out)
    }

    /// Lays out a text whose tabs end cells, and writes it with the rows so far: as when anything is
    /// written through Go's tabwriter.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn flush_text(&mut self, text: &str, out: &mut dyn Write) -> io::Result<()> {
        let lines = text.split_inclusive(['\n', '\u{c}']);
        for line in lines {
            let line = line.trim_end_matches(['\n', '\u{c}']);
            let cells = line.split(['\t', '\u{b}']);
            self.row(cells.map(str::to_owned).collect());
        }
        let mut laid_out = Vec::new();
        self.flush(&mut laid_out)?;
        if !text.ends_with(['\n', '\u{c}']) {
            laid_out.pop();
        }
        out.write_all(&laid_out)
    }

    /// As [`Self::flush`], where `paint` adds the cell of a column to a line: what it adds beside
    /// the cell's own text must take no room.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn flush_painted(
        &mut self,
        paint: &dyn Fn(usize, &str, &mut String),
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let most = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut widths: Vec<Vec<usize>> = vec![Vec::new(); self.rows.len()];
        for column in 0..most.saturating_sub(1) {
            self.measure(column, &mut widths);
        }
        let mut line = String::new();
        for (row, widths) in self.rows.drain(..).zip(widths) {
            line.clear();
            for (at, cell) in row.iter().enumerate() {
                paint(at, cell, &mut line);
                if at + 1 < row.len() {
                    let blanks = widths[at].saturating_sub((self.width)(cell));
                    line.extend(std::iter::repeat_n(' ', blanks));
                }
            }
            line.push('\n');
            out.write_all(line.as_bytes())?;
        }
        Ok(())
    }

    /// Finds the width of a column in each row that has it. Rows without it part the column into
    /// blocks, each with a width of its own; the last cell of a row belongs to no column.
    fn measure(&mut self, column: usize, widths: &mut [Vec<usize>]) {
        let has = |row: &Vec<String>| row.len() > column + 1;
        let mut at = 0;
        while at < self.rows.len() {
            let block = self.rows[at..].iter().take_while(|r| has(r)).count();
            if block == 0 {
                at += 1;
                continue;
            }
            let cells = self.rows[at..at + block]
                .iter()
                .map(|r| (self.width)(&r[column]));
            let widest = cells.max().unwrap_or(0) + self.padding;
            let width = if self.remembers {
                if self.widths.len() <= column {
                    self.widths.resize(column + 1, self.min_width);
                }
                self.widths[column] = self.widths[column].max(widest);
                self.widths[column]
            } else {
                widest.max(self.min_width)
            };
            (widths[at..at + block].iter_mut()).for_each(|w| w.push(width));
            at += block;
        }
    }
}

impl Default for Columns {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn laid_out(pieces: &[&[&[&str]]]) -> String {
        let (mut columns, mut out) = (Columns::new(), Vec::new());
        for rows in pieces {
            for row in *rows {
                columns.row(row.iter().map(|&c| c.to_owned()).collect());
            }
            assert!(columns.flush(&mut out).is_ok());
        }
        String::from_utf8_lossy(&out).into_owned()
    }

    #[test]
    fn widths_fit_and_are_remembered() {
        let text = laid_out(&[&[&["NAME", "AGE"], &["longer-name", "5s"]], &[&["x", "1"]]]);
        assert_eq!(
            text,
            "NAME          AGE\nlonger-name   5s\nx             1\n"
        );
        let mut apart = Columns::apart(0, 2);
        for row in [&["a", "b"][..], &["long"], &["ccc", "d", "e"], &["c", ""]] {
            apart.row(row.iter().map(|&c| c.to_owned()).collect());
        }
        let mut out = Vec::new();
        assert!(apart.flush(&mut out).is_ok());
        assert_eq!(out, b"a  b\nlong\nccc  d  e\nc    \n");
        let mut wide = Columns::new().on_terminal();
        for row in [["日本日本", "b"], ["x", "c"]] {
            wide.row(row.iter().map(|&c| c.to_owned()).collect());
        }
        let mut out = Vec::new();
        assert!(wide.flush(&mut out).is_ok());
        assert_eq!(
            String::from_utf8_lossy(&out),
            "日本日本   b\nx          c\n"
        );
        let text = laid_out(&[&[&["a", "b", ""]]]);
        assert_eq!(text, "a     b     \n");
        let text = laid_out(&[&[&["é", "b"], &["cccccc", "d"]]]);
        assert_eq!(text, "é        b\ncccccc   d\n");
    }
}
