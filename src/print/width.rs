//! How many columns of a terminal a text takes.

use icu_properties::CodePointMapData;
use icu_properties::props::{EastAsianWidth, GeneralCategory};

/// The columns of `text`: two for wide characters (Unicode's East Asian width), none for those that join
/// the one before.
#[must_use]
pub(super) fn display(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    let widths = CodePointMapData::<EastAsianWidth>::new();
    let categories = CodePointMapData::<GeneralCategory>::new();
    let columns = |c: char| match categories.get(c) {
        GeneralCategory::NonspacingMark
        | GeneralCategory::EnclosingMark
        | GeneralCategory::Format => 0,
        _ => match widths.get(c) {
            EastAsianWidth::Wide | EastAsianWidth::Fullwidth => 2,
            _ => 1,
        },
    };
    text.chars().map(columns).sum()
}

/// The characters of `text`: what kubectl counts.
#[must_use]
pub(super) fn characters(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_take_two_columns() {
        for (text, columns) in [
            ("plain", 5),
            ("é", 1),
            ("e\u{301}", 1),
            ("日本", 4),
            ("🚀", 2),
            ("a\u{200d}b", 2),
        ] {
            assert_eq!(display(text), columns, "{text:?}");
        }
        assert_eq!(characters("日本"), 2);
    }
}
