//! What `-f` names: files, folders, patterns, standard input and URLs, in kubectl's order.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::documents::Documents;
use crate::{Env, Error, Result};

/// The endings a file in a folder must have to be read; a file named itself may have any.
pub const FILE_EXTENSIONS: [&str; 3] = ["json", "yaml", "yml"];

/// One place manifests come from.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// Standard input, `STDIN` in messages.
    Stdin,
    /// A file, as messages name it; relative to the current folder.
    File(String),
    /// An `http` or `https` address; the caller fetches it.
    Url(String),
}

impl Source {
    /// How messages name it.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Source::Stdin => "STDIN",
            Source::File(name) | Source::Url(name) => name,
        }
    }

    /// The documents of a file or of standard input; of a URL when `stdin` is its body.
    ///
    /// # Errors
    /// `open NAME: …` when the file cannot be opened.
    pub fn open<'a>(&self, env: &Env, stdin: &'a mut dyn Read) -> Result<Documents<'a>> {
        let Source::File(name) = self else {
            return Ok(Documents::new(self.name(), stdin));
        };
        let file = fs::File::open(env.path(name))
            .map_err(|e| Error::new(format!("open {name}: {}", io_text(&e))))?;
        Ok(Documents::new(name, file))
    }
}

/// The sources that the values of `-f` stand for. Folders give their files by name; with
/// `recursive` those of the folders in them too.
///
/// # Errors
/// All that is wrong with the values: a missing path, a bad pattern, `-` twice, or nothing to read
/// in a folder.
pub fn sources(env: &Env, filenames: &[String], recursive: bool) -> Result<Vec<Source>> {
    let mut found = Vec::new();
    let mut errors = Vec::new();
    for name in filenames {
        if name == "-" {
            if found.contains(&Source::Stdin) {
                let message = "standard input cannot be used for multiple arguments";
                errors.push(Error::new(message));
            }
            found.push(Source::Stdin);
        } else if name.starts_with("http://") || name.starts_with("https://") {
            found.push(Source::Url(name.clone()));
        } else {
            path(env, name, recursive, &mut found, &mut errors);
        }
    }
    Error::all(errors)?;
    Ok(found)
}

fn path(env: &Env, name: &str, recursive: bool, found: &mut Vec<Source>, errors: &mut Vec<Error>) {
    let missing = |name: &str| Error::new(format!("the path {name:?} does not exist"));
    let mut names = vec![name.to_owned()];
    if is_missing(&env.path(name)) {
        match super::glob::expand(env, name) {
            Ok(matches) if matches.is_empty() => return errors.push(missing(name)),
            Ok(matches) => names = matches,
            Err(error) => return errors.push(error),
        }
    }
    for name in &names {
        match fs::metadata(env.path(name)) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => errors.push(missing(name)),
            Err(e) => {
                let text = io_text(&e);
                let message = format!("the path {name:?} cannot be accessed: stat {name}: {text}");
                errors.push(Error::new(message));
            }
            Ok(_) => {
                if let Err(e) = walk(env, name, recursive, true, found) {
                    errors.push(e.context(&format!("error reading {name:?}")));
                }
            }
        }
    }
    if found.is_empty() && errors.is_empty() {
        let names = names.join(" ");
        let message =
            format!("error reading [{names}]: recognized file extensions are [.json .yaml .yml]");
        errors.push(Error::new(message));
    }
}

fn is_missing(path: &Path) -> bool {
    fs::metadata(path).is_err_and(|e| e.kind() == io::ErrorKind::NotFound)
}

/// Adds the file `name`, or the files of the folder `name`. Links to folders are not followed, as
/// Go's `filepath.Walk` does not.
fn walk(env: &Env, name: &str, recursive: bool, top: bool, found: &mut Vec<Source>) -> Result<()> {
    let failed = |what: &str, e: &io::Error| Error::new(format!("{what} {name}: {}", io_text(e)));
    let path = env.path(name);
    let metadata = fs::symlink_metadata(&path).map_err(|e| failed("lstat", &e))?;
    if !metadata.is_dir() {
        let extension = path.extension().and_then(|e| e.to_str());
        if top || extension.is_some_and(|e| FILE_EXTENSIONS.contains(&e)) {
            found.push(Source::File(name.to_owned()));
        }
        return Ok(());
    }
    if !top && !recursive {
        return Ok(());
    }
    let mut entries = Vec::new();
    for entry in fs::read_dir(&path).map_err(|e| failed("open", &e))? {
        let entry = entry.map_err(|e| failed("readdirent", &e))?;
        entries.push(entry.file_name().to_string_lossy().into_owned());
    }
    entries.sort();
    for entry in entries {
        walk(env, &join(name, &entry), recursive, false, found)?;
    }
    Ok(())
}

/// `folder/name` in Go's shortest form: without `./` in front and doubled slashes.
fn join(folder: &str, name: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').filter(|p| !p.is_empty() && *p != ".") {
        match (part, parts.last()) {
            ("..", Some(last)) if *last != ".." => {
                parts.pop();
            }
            ("..", None) if folder.starts_with('/') => {}
            _ => parts.push(part),
        }
    }
    parts.push(name);
    let root = if folder.starts_with('/') { "/" } else { "" };
    format!("{root}{}", parts.join("/"))
}

/// The system's words for a failure as Go has them.
pub(super) fn io_text(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_ascii_lowercase());
    first.into_iter().chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> (tempfile::TempDir, Env) {
        let dir = tempfile::tempdir().unwrap();
        for file in [
            "d/b.yaml",
            "d/a.yml",
            "d/c.json",
            "d/z.txt",
            "d/Z.yaml",
            "d/sub/s.yaml",
            "e/x",
        ] {
            let path = dir.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let mut env = Env::fake(["ktl"]);
        env.cwd = dir.path().to_owned();
        (dir, env)
    }

    fn names(env: &Env, filenames: &[&str], recursive: bool) -> Vec<String> {
        let filenames: Vec<String> = filenames.iter().map(|f| (*f).to_owned()).collect();
        match sources(env, &filenames, recursive) {
            Ok(sources) => sources.iter().map(|s| s.name().to_owned()).collect(),
            Err(e) => e.text().lines().map(str::to_owned).collect(),
        }
    }

    #[test]
    fn paths_give_files_and_texts_as_kubectl_has_them() {
        let (_dir, env) = folder();
        let cases: &[(&[&str], bool, &[&str])] = &[
            (
                &["./d"],
                false,
                &["d/Z.yaml", "d/a.yml", "d/b.yaml", "d/c.json"],
            ),
            (
                &["d/"],
                true,
                &[
                    "d/Z.yaml",
                    "d/a.yml",
                    "d/b.yaml",
                    "d/c.json",
                    "d/sub/s.yaml",
                ],
            ),
            (&["d/z.txt", "-"], false, &["d/z.txt", "STDIN"]),
            (&["d/[ab].y*ml"], false, &["d/a.yml", "d/b.yaml"]),
            (&["*/?.json"], false, &["d/c.json"]),
            (&["https://x/y"], false, &["https://x/y"]),
            (
                &["nope"],
                false,
                &["error: the path \"nope\" does not exist"],
            ),
            (&["q*"], false, &["error: the path \"q*\" does not exist"]),
            (
                &["n", "d", "m"],
                false,
                &[
                    "the path \"n\" does not exist",
                    "the path \"m\" does not exist",
                ],
            ),
            (
                &["d/[.yaml"],
                false,
                &["error: pattern \"d/[.yaml\" is not valid: syntax error in pattern"],
            ),
            (
                &["d/b.yaml/x"],
                false,
                &[
                    "error: the path \"d/b.yaml/x\" cannot be accessed: stat d/b.yaml/x: not a directory",
                ],
            ),
            (
                &["e", "d"],
                false,
                &["error: error reading [e]: recognized file extensions are [.json .yaml .yml]"],
            ),
            (
                &["d", "e"],
                false,
                &["d/Z.yaml", "d/a.yml", "d/b.yaml", "d/c.json"],
            ),
            (
                &["-", "-"],
                false,
                &["error: standard input cannot be used for multiple arguments"],
            ),
        ];
        for (filenames, recursive, expected) in cases {
            assert_eq!(
                names(&env, filenames, *recursive),
                *expected,
                "{filenames:?}"
            );
        }
    }
}
