//! What a file is by its name: a table that every system has, and the system's own.

use std::collections::HashMap;
use std::path::Path;

/// Types and the endings of their files (those that Go has built in: what browsers agree on).
const BUILT_IN: [(&str, &str); 45] = [
    ("application/gzip", "gz"),
    ("application/json", "json"),
    ("application/msword", "doc"),
    ("application/octet-stream", "bin com exe"),
    ("application/pdf", "pdf"),
    ("application/postscript", "ai eps ps"),
    ("application/rdf+xml", "rdf"),
    ("application/rtf", "rtf"),
    ("application/vnd.android.package-archive", "apk"),
    ("application/vnd.ms-excel", "xls"),
    ("application/vnd.ms-powerpoint", "ppt"),
    (
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "pptx",
    ),
    (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
    ),
    (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "docx",
    ),
    ("application/wasm", "wasm"),
    ("application/xhtml+xml", "xht xhtml"),
    ("application/zip", "zip"),
    ("audio/flac", "flac"),
    ("audio/mp4", "m4a"),
    ("audio/mpeg", "mp3"),
    ("audio/ogg", "oga ogg opus"),
    ("audio/wav", "wav"),
    ("audio/webm", "webm"),
    ("image/apng", "apng"),
    ("image/avif", "avif"),
    ("image/bmp", "bmp"),
    ("image/gif", "gif"),
    ("image/jpeg", "jfif jpeg jpg pjp pjpeg"),
    ("image/png", "png"),
    ("image/svg+xml", "svg"),
    ("image/tiff", "tif tiff"),
    ("image/vnd.microsoft.icon", "ico"),
    ("image/webp", "webp"),
    ("image/x-xbitmap", "xbm"),
    ("message/rfc822", "eml"),
    ("text/calendar; charset=utf-8", "ics"),
    ("text/css; charset=utf-8", "css"),
    ("text/csv; charset=utf-8", "csv"),
    ("text/html; charset=utf-8", "ehtml htm html shtml"),
    ("text/javascript; charset=utf-8", "js mjs"),
    ("text/plain; charset=utf-8", "text txt"),
    ("text/vtt; charset=utf-8", "vtt"),
    ("text/xml; charset=utf-8", "xbl xml xsl"),
    ("video/mp4", "mp4"),
    ("video/ogg", "ogv"),
];

/// Tables of the freedesktop shared MIME database; the first that is there counts alone.
const GLOBS: [&str; 2] = ["/usr/local/share/mime/globs2", "/usr/share/mime/globs2"];
/// Other tables; all that are there count, unless there is one of [`GLOBS`].
const TYPES: [&str; 4] = [
    "/etc/mime.types",
    "/etc/apache2/mime.types",
    "/etc/apache/mime.types",
    "/etc/httpd/conf/mime.types",
];

/// Content types by the endings of names, with their dot.
#[derive(Default)]
pub(super) struct Kinds {
    exact: HashMap<String, String>,
    lower: HashMap<String, String>,
}

impl Kinds {
    /// The table, with what this system adds.
    pub(super) fn of_system() -> Self {
        let mut kinds = Self::built_in();
        let read = |path: &&str| std::fs::read(Path::new(path)).ok();
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        match GLOBS.iter().find_map(read) {
            Some(globs) => kinds.add_globs(&text(globs)),
            None => (TYPES.iter().filter_map(read)).for_each(|t| kinds.add_types(&text(t))),
        }
        kinds
    }

    fn built_in() -> Self {
        let mut kinds = Self::default();
        for (kind, endings) in BUILT_IN {
            endings
                .split(' ')
                .for_each(|e| kinds.add(&format!(".{e}"), kind));
        }
        kinds
    }

    /// The type of a file of this name.
    pub(super) fn of_name(&self, name: &str) -> Option<&str> {
        let ending = &name[name.rfind('.')?..];
        let found = self.exact.get(ending);
        let found = found.or_else(|| self.lower.get(&ending.to_lowercase()));
        found.map(String::as_str)
    }

    /// Lines `WEIGHT:TYPE:*.ENDING[:...]`, the heaviest first.
    fn add_globs(&mut self, text: &str) {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split(':');
            let (Some(weight), Some(kind), Some(glob)) =
                (fields.next(), fields.next(), fields.next())
            else {
                continue;
            };
            let ending = glob.strip_prefix('*').filter(|e| e.starts_with('.'));
            let Some(ending) = ending.filter(|e| e.len() > 1 && !weight.is_empty()) else {
                continue;
            };
            if !ending.contains(['?', '*', '[']) && !self.exact.contains_key(ending) {
                self.add(ending, kind);
            }
        }
    }

    /// Lines `TYPE ENDING...`, up to a `#`.
    fn add_types(&mut self, text: &str) {
        for line in text.lines() {
            let mut words = line.split_whitespace();
            let Some(kind) = words.next().filter(|kind| !kind.starts_with('#')) else {
                continue;
            };
            for ending in words.take_while(|ending| !ending.starts_with('#')) {
                self.add(&format!(".{ending}"), kind);
            }
        }
    }

    fn add(&mut self, ending: &str, kind: &str) {
        let is_text = kind.starts_with("text/") && !kind.contains("charset=");
        let kind = format!("{kind}{}", if is_text { "; charset=utf-8" } else { "" });
        self.lower.insert(ending.to_lowercase(), kind.clone());
        self.exact.insert(ending.to_owned(), kind);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Facts: Go's `mime.TypeByExtension`.
    #[test]
    fn endings_tell_types() {
        let mut kinds = Kinds::built_in();
        kinds.add_globs(
            "# comment\n50:text/markdown:*.md\n50:text/other:*.html\n50:x/glob:*.[ab]\n\
             50:x/name:README\n40:text/late:*.md\n50:application/x-compress:*.Z:cs\n",
        );
        for (name, kind) in [
            ("a.html", Some("text/html; charset=utf-8")),
            ("A.HTML", Some("text/html; charset=utf-8")),
            ("a.tar.gz", Some("application/gzip")),
            ("a.json", Some("application/json")),
            ("a.md", Some("text/markdown; charset=utf-8")),
            ("a.Z", Some("application/x-compress")),
            ("README", None),
            ("a.", None),
            ("a.nobody-knows", None),
        ] {
            assert_eq!(kinds.of_name(name), kind, "{name}");
        }
        kinds.add_types("x/y aa bb # cc\n# text/no dd\ntext/html htm\n");
        assert_eq!(kinds.of_name("a.bb"), Some("x/y"));
        assert_eq!(kinds.of_name("a.cc"), None);
        assert_eq!(kinds.of_name("a.dd"), None);
    }
}
