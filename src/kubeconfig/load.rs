//! Which files make up the kubeconfig, and what they say together.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::in_cluster::{Process, SERVICE_ACCOUNT};
use super::{files, schema};
use crate::{Env, Error, ErrorKind, Result, go};

/// The lists of a kubeconfig whose entries have names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// `clusters`
    Clusters,
    /// `contexts`
    Contexts,
    /// `users`
    Users,
}

impl Section {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Clusters, Self::Contexts, Self::Users];

    /// The key of the list.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
            Self::Clusters => "clusters",
            Self::Contexts => "contexts",
            Self::Users => "users",
        }
    }

    /// The key of an entry's content, beside its `name`.
    #[must_use]
    pub const fn body(self) -> &'static str {
        match self {
            Self::Clusters => "cluster",
            Self::Contexts => "context",
            Self::Users => "user",
        }
    }
}

/// One of the places a kubeconfig is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// As the user wrote it: what messages call it.
    pub(super) name: PathBuf,
    /// The same from the root.
    pub(super) path: PathBuf,
}

/// The places a kubeconfig is looked for, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sources {
    pub(super) list: Vec<Source>,
    /// `--kubeconfig` names the only one.
    pub(super) explicit: bool,
}

impl Sources {
    pub(super) fn new(env: &Env, explicit: Option<&str>) -> Self {
        let source = |name: PathBuf| Source {
            path: env.path(&name),
            name,
        };
        if let Some(name) = explicit.filter(|name| !name.is_empty()) {
            return Self {
                list: vec![source(name.into())],
                explicit: true,
            };
        }
        let names: Vec<PathBuf> = match env.var("KUBECONFIG") {
            Some(names) => names
                .split(':')
                .filter(|n| !n.is_empty())
                .map(PathBuf::from)
                .collect(),
            None => vec![env.home.clone().unwrap_or_default().join(".kube/config")],
        };
        let mut list: Vec<Source> = Vec::with_capacity(names.len());
        for source in names.into_iter().map(source) {
            // One file by two names must not be written twice.
            if !list.iter().any(|seen| seen.path == source.path) {
                list.push(source);
            }
        }
        Self {
            list,
            explicit: false,
        }
    }

    /// The file that something new is written to: the only one, else the first that exists, else
    /// the last.
    pub(super) fn default(&self) -> Option<&Source> {
        let exists = |source: &&Source| source.path.exists();
        self.list.iter().find(exists).or(self.list.last())
    }
}

/// A kubeconfig file that was read.
#[derive(Clone, Debug)]
pub(super) struct File {
    pub(super) source: Source,
    pub(super) config: Value,
}

impl File {
    /// Reads and checks a file; `None` when there is none.
    pub(super) fn read(source: &Source) -> Result<Option<Self>> {
        let config = match files::read(&source.path, &source.name) {
            Ok(bytes) => parse(&bytes)?,
            Err((true, _)) => return Ok(None),
            Err((false, error)) => return Err(error),
        };
        Ok(Some(Self {
            source: source.clone(),
            config,
        }))
    }

    /// The folder that relative paths in it start from.
    pub(super) fn folder(&self) -> &Path {
        self.source.path.parent().unwrap_or(Path::new("/"))
    }

    pub(super) fn items(&self, section: Section) -> impl Iterator<Item = &Value> {
        self.config[section.list()].as_array().into_iter().flatten()
    }
}

fn parse(bytes: &[u8]) -> Result<Value> {
    let text =
        std::str::from_utf8(bytes).map_err(|_| Error::new("yaml: invalid leading UTF-8 octet"))?;
    let config = go::yaml::parse(text).map_err(|e| Error::new(e.to_string()))?;
    schema::check(&config)?;
    Ok(config)
}

/// An entry of a kubeconfig, and where it comes from.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Its content: a cluster, a context or a user.
    pub body: &'a Value,
    /// The folder of its file, which relative paths in it start from.
    pub folder: &'a Path,
}

impl<'a> Entry<'a> {
    /// A field that holds text; empty when absent.
    #[must_use]
    pub fn text(&self, field: &str) -> &'a str {
        self.body[field].as_str().unwrap_or_default()
    }

    /// A field that holds a path, from the root.
    pub(super) fn path(&self, field: &str) -> Option<PathBuf> {
        match self.text(field) {
            "" => None,
            path => Some(files::resolve(path, self.folder)),
        }
    }
}

/// What all kubeconfig files say together. Unknown fields are kept as they are.
#[derive(Clone, Debug)]
pub struct Kubeconfig {
    pub(super) sources: Sources,
    pub(super) files: Vec<File>,
    /// The file that `--kubeconfig` names does not exist: fine for `config`, not for a request.
    pub(super) missing: Option<Error>,
    pub(super) process: Process,
}

impl Kubeconfig {
    /// Reads the file that `--kubeconfig` names (`explicit`), else those of `KUBECONFIG`, else
    /// `~/.kube/config`. Files that don't exist are skipped; an explicit one that doesn't makes
    /// [`Self::rest_config`] and [`Self::namespace`] fail, as the `config` verbs live without it.
    ///
    /// # Errors
    /// One for each file that can't be read or is no kubeconfig, in kubectl's words.
    pub fn load(env: &Env, explicit: Option<&str>) -> Result<Self> {
        Self::load_in(env, explicit, Path::new(SERVICE_ACCOUNT))
    }

    /// The names of the files that were read, in order.
    pub fn read_files(&self) -> impl Iterator<Item = std::path::Display<'_>> {
        self.files.iter().map(|file| file.source.name.display())
    }

    /// [`Self::load`] with the folder of a pod's service account.
    ///
    /// # Errors
    /// As [`Self::load`].
    pub fn load_in(env: &Env, explicit: Option<&str>, service_account: &Path) -> Result<Self> {
        Self::read(
            Sources::new(env, explicit),
            Process::new(env, service_account),
        )
    }

    pub(super) fn read(sources: Sources, process: Process) -> Result<Self> {
        let (mut files, mut errors) = (Vec::with_capacity(sources.list.len()), Vec::new());
        for source in &sources.list {
            match File::read(source) {
                Ok(file) => files.extend(file),
                Err(error) => errors.push(error.context(&format!(
                    "error loading config file \"{}\"",
                    source.name.display()
                ))),
            }
        }
        Error::all(errors)?;
        let missing = match (sources.explicit && files.is_empty(), sources.list.first()) {
            (true, Some(source)) => Some(Error::new(format!(
                "stat {}: no such file or directory",
                source.name.display()
            ))),
            _ => None,
        };
        Ok(Self {
            sources,
            files,
            missing,
            process,
        })
    }

    /// Reads the one file that `--kubeconfig` names, as `config view --merge=false` does.
    ///
    /// # Errors
    /// kubectl's text when there is none, when it can't be read or is no kubeconfig.
    pub fn load_single(env: &Env, explicit: &str) -> Result<Self> {
        let sources = Sources::new(env, Some(explicit));
        let mut files = Vec::with_capacity(1);
        for source in &sources.list {
            let Some(file) = File::read(source)? else {
                let name = source.name.display();
                return Err(Error::new(format!(
                    "open {name}: no such file or directory"
                )));
            };
            files.push(file);
        }
        let process = Process::new(env, Path::new(SERVICE_ACCOUNT));
        Ok(Self {
            sources,
            files,
            missing: None,
            process,
        })
    }

    /// The paths of the files that were read, in order, as the user named them.
    pub fn files(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(|file| file.source.name.as_path())
    }

    /// Whether `--kubeconfig` names the file.
    #[must_use]
    pub fn is_explicit(&self) -> bool {
        self.sources.explicit
    }

    /// `current-context` of the first file that sets it; empty when none does.
    #[must_use]
    pub fn current_context(&self) -> &str {
        let set = self
            .files
            .iter()
            .filter_map(|f| f.config["current-context"].as_str());
        set.into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default()
    }

    /// The entry of this name in the first file that has one.
    #[must_use]
    pub fn entry(&self, section: Section, name: &str) -> Option<Entry<'_>> {
        self.files.iter().find_map(|file| {
            let item = file
                .items(section)
                .find(|item| schema::name(item) == name)?;
            Some(Entry {
                body: &item[section.body()],
                folder: file.folder(),
            })
        })
    }

    /// The names in a section, sorted.
    #[must_use]
    pub fn names(&self, section: Section) -> Vec<&str> {
        let items = self.files.iter().flat_map(|file| file.items(section));
        let mut names: Vec<&str> = items.map(schema::name).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// What is wrong with a configuration, in kubectl's words.
///
/// # Errors
/// If there is anything: a missing context, or what `invalid` holds.
pub(super) fn invalid(missing_context: Option<&str>, invalid: Vec<String>) -> Result<()> {
    let context =
        missing_context.map(|name| format!("context was not found for specified context: {name}"));
    let is_context = context.is_some();
    let all: Vec<String> = context.into_iter().chain(invalid).collect();
    match all.as_slice() {
        [] => Ok(()),
        // kubectl takes a failure that stands alone out of its wrapping, and then only knows the
        // first sort again.
        [one] if is_context => Err(Error::verbatim(format!("Error in configuration: {one}"))),
        [one] => Err(Error::new(one)),
        many => {
            let list = many.join("\n* ");
            Err(Error::of(
                ErrorKind::Verbatim,
                format!("Error in configuration: \n* {list}"),
            ))
        }
    }
}
