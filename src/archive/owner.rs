//! Names of users and groups by their numbers, as this machine's files have them.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// The names of one file, such as `/etc/passwd`; read when first asked for.
#[derive(Debug)]
pub(super) struct Names {
    file: &'static str,
    names: Option<HashMap<u32, String>>,
}

impl Names {
    pub(super) fn of(file: &'static str) -> Self {
        Self { file, names: None }
    }

    /// The name of number `id`; empty when there is none.
    pub(super) fn get(&mut self, id: u32) -> &str {
        let names = self.names.get_or_insert_with(|| {
            let text = fs::read(Path::new(self.file)).unwrap_or_default();
            parse(&String::from_utf8_lossy(&text))
        });
        names.get(&id).map_or("", String::as_str)
    }
}

/// Lines of `NAME:PASSWORD:NUMBER:…`; the first one counts.
fn parse(text: &str) -> HashMap<u32, String> {
    let line = |line: &str| {
        let mut fields = line.split(':');
        let name = fields.next()?.to_owned();
        Some((fields.nth(1)?.parse().ok()?, name))
    };
    let mut names = HashMap::new();
    for (id, name) in text.lines().filter_map(line) {
        names.entry(id).or_insert(name);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_name_of_a_number_counts() {
        let names =
            parse("root:x:0:0:root:/root:/bin/sh\ntoor:x:0::\n#x\nbad:x:y:\nu:x:1000:1000::\n");
        let mut sorted: Vec<_> = names.into_iter().collect();
        sorted.sort();
        assert_eq!(sorted, [(0, "root".to_owned()), (1000, "u".to_owned())]);
    }
}
