//! Reads what a kustomization names: files in or below its folder, other folders, addresses.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use super::Note;
use super::source::{Place, Remote, Source, join};
use crate::{Error, Result};

/// The names that a kustomization may have.
const NAMES: [&str; 3] = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

/// What all loaders of one build share.
pub(super) struct World<'a> {
    pub(super) source: &'a dyn Source,
    pub(super) remote: &'a Remote,
    /// Lines for standard error, and the address that is missing in `remote`.
    pub(super) notes: RefCell<Notes>,
}

/// What came up on the way.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) lines: Vec<Note>,
    pub(super) wanted: Option<String>,
}

/// The reader of one folder.
#[derive(Clone)]
pub(super) struct Loader<'a> {
    pub(super) world: &'a World<'a>,
    /// The folders on the way here, the own one last.
    roots: Vec<PathBuf>,
}

impl<'a> Loader<'a> {
    /// The reader of the folder that the user named.
    ///
    /// # Errors
    /// kustomize's text for what is no folder.
    pub(super) fn new(world: &'a World<'a>, named: &str, path: &Path) -> Result<Self> {
        if is_git(named) {
            return Err(no_git(named));
        }
        let root = folder(world.source, named, path)
            .map_err(|e| Error::new(format!("must build at directory: {e}")))?;
        Ok(Self {
            world,
            roots: vec![root],
        })
    }

    /// The folder.
    pub(super) fn root(&self) -> &Path {
        self.roots.last().map_or(Path::new("/"), PathBuf::as_path)
    }

    /// The reader of another folder, as seen from here.
    ///
    /// # Errors
    /// kustomize's text for what is no folder, or is or holds one on the way here.
    pub(super) fn enter(&self, path: &str) -> Result<Self> {
        if path.is_empty() {
            return Err(Error::new("new root cannot be empty"));
        }
        if is_git(path) {
            return Err(no_git(path));
        }
        if path.starts_with('/') {
            let text = format!("new root '{path}' cannot be absolute");
            return Err(Error::new(text));
        }
        let joined = join(self.root(), path);
        let named = joined.to_string_lossy();
        let root = folder(self.world.source, &named, &joined)
            .map_err(|e| Error::new(format!("must build at directory: {e}")))?;
        for visited in self.roots.iter().rev() {
            if visited.starts_with(&root) {
                return Err(Error::new(format!(
                    "cycle detected: candidate root '{}' contains visited root '{}'",
                    root.display(),
                    visited.display()
                )));
            }
        }
        let mut roots = self.roots.clone();
        roots.push(root);
        Ok(Self {
            world: self.world,
            roots,
        })
    }

    /// The content of a file in or below the folder, or of an address.
    ///
    /// # Errors
    /// kustomize's text for a file elsewhere, or one that can't be read.
    pub(super) fn load(&self, path: &str) -> Result<Vec<u8>> {
        if path.starts_with("http://") || path.starts_with("https://") {
            return self.fetch(path);
        }
        let joined = join(self.root(), path);
        let shown = joined.display();
        let place = (self.world.source.resolve(&joined))
            .map_err(|e| Error::new(format!("evalsymlink failure on '{shown}' : {e}")))?;
        let Place::File(file) = place else {
            return Err(Error::new(format!("'{shown}' must resolve to a file")));
        };
        if !file.starts_with(self.root()) {
            return Err(Error::new(format!(
                "security; file '{shown}' is not in or below '{}'",
                self.root().display()
            )));
        }
        self.world.source.read(&file).map_err(Error::new)
    }

    fn fetch(&self, url: &str) -> Result<Vec<u8>> {
        if is_git(url) {
            return Err(Error::new("URL is a git repository"));
        }
        match self.world.remote.get(url) {
            Some(body) => body.clone().map_err(Error::new),
            None => {
                self.world.notes.borrow_mut().wanted = Some(url.to_owned());
                Err(Error::new(format!("HTTP Error: {url} is not there yet")))
            }
        }
    }

    /// The folder's kustomization, and its name.
    ///
    /// # Errors
    /// There is none, or more than one.
    pub(super) fn kustomization(&self) -> Result<(Vec<u8>, &'static str)> {
        let found = NAMES
            .iter()
            .filter_map(|name| Some((self.load(name).ok()?, *name)));
        let mut found: Vec<_> = found.collect();
        let root = self.root().display();
        match (found.pop(), found.is_empty()) {
            (Some(only), true) => Ok(only),
            (Some(_), false) => Err(Error::new(format!(
                "Found multiple kustomization files under: {root}\n"
            ))),
            (None, _) => Err(Error::new(format!(
                "unable to find one of 'kustomization.yaml', 'kustomization.yml' or \
                 'Kustomization' in directory '{root}'"
            ))),
        }
    }

    /// Notes a line for standard error.
    pub(super) fn warn(&self, line: &str) {
        let note = Note::Plain(line.to_owned());
        self.world.notes.borrow_mut().lines.push(note);
    }

    /// Notes a line for the log.
    pub(super) fn log(&self, line: &str) {
        let note = Note::Log(line.to_owned());
        self.world.notes.borrow_mut().lines.push(note);
    }
}

fn folder(source: &dyn Source, named: &str, path: &Path) -> Result<PathBuf, String> {
    match source.resolve(path) {
        Ok(Place::Folder(path)) => Ok(path),
        Ok(Place::File(_)) => Err(format!("'{named}': file is not directory")),
        Err(e) => Err(format!(
            "not a valid directory: evalsymlink failure on '{named}' : {e}"
        )),
    }
}

/// Whether kustomize would clone a repository for this.
fn is_git(path: &str) -> bool {
    let web = path
        .strip_prefix("https://")
        .or(path.strip_prefix("http://"));
    let host_and_path = web.unwrap_or(path);
    let remote = web.is_some();
    ["git@", "git::", "ssh://", "git://", "file://"]
        .iter()
        .any(|scheme| path.starts_with(scheme))
        || host_and_path.starts_with("github.com/")
        || host_and_path.starts_with("github.com:")
        || (remote
            && (host_and_path.contains("//")
                || host_and_path.contains(".git/")
                || host_and_path.ends_with(".git")
                || host_and_path.contains("?ref=")
                || host_and_path.contains("&ref=")))
}

fn no_git(path: &str) -> Error {
    Error::new(format!(
        "{path}: kustomizations in git repositories can't be read; clone the repository, and name \
         the folder"
    ))
}
