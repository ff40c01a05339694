//! Where the texts of objects go: into the built-in comparison, or into files for a program.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use jiff::Timestamp;

use super::Outcome;
use super::external::External;
use crate::print::{unified, unified_heading};
use crate::{Env, Result};

/// The variable that names a program to show differences with.
const PROGRAM: &str = "KUBECTL_EXTERNAL_DIFF";

/// Takes the texts of objects one by one, and shows how they differ.
pub(super) enum Output {
    /// As `diff -u -N` shows it, without any files.
    BuiltIn {
        folders: [String; 2],
        /// The differences by the names of their files, the order in which diff walks folders.
        differences: BTreeMap<String, String>,
    },
    /// As a program of the user's does.
    External(External),
}

impl Output {
    /// # Errors
    /// Folders for the files of a program that can't be made.
    pub(super) fn new(env: &Env) -> Result<Self> {
        let folder = env.var("TMPDIR").unwrap_or("/tmp");
        let number = u32::try_from(env.now().subsec_nanosecond()).unwrap_or_default();
        let folders = [format!("LIVE-{number}"), format!("MERGED-{number}")];
        if let Some(command) = env.var(PROGRAM) {
            let folder = env.path(folder);
            return Ok(Self::External(External::new(command, &folder, &folders)?));
        }
        let path = |name: String| Path::new(folder).join(name).to_string_lossy().into_owned();
        Ok(Self::BuiltIn {
            folders: folders.map(path),
            differences: BTreeMap::new(),
        })
    }

    /// Takes the texts of an object at this time; `None` for no file. A second object of the same
    /// name replaces the first.
    ///
    /// # Errors
    /// A file that can't be written.
    pub(super) fn put(
        &mut self,
        name: &str,
        live: Option<&str>,
        merged: Option<&str>,
        now: Timestamp,
    ) -> Result<()> {
        let (folders, differences) = match self {
            Self::BuiltIn {
                folders,
                differences,
            } => (folders, differences),
            Self::External(external) => return external.put(name, [live, merged]),
        };
        let mut out = String::new();
        let (old, new) = (live.unwrap_or_default(), merged.unwrap_or_default());
        if old == new {
            differences.remove(name);
            return Ok(());
        }
        let paths = folders.each_ref().map(|folder| format!("{folder}/{name}"));
        let time = |text: Option<&str>| {
            if text.is_some() {
                now
            } else {
                Timestamp::UNIX_EPOCH
            }
        };
        unified_heading((&paths[0], time(live)), (&paths[1], time(merged)), &mut out);
        unified(old, new, &mut out);
        differences.insert(name.to_owned(), out);
        Ok(())
    }

    /// Shows all that differs.
    ///
    /// # Errors
    /// Those of the output, and of the program.
    pub(super) async fn finish(self, env: &mut Env) -> Result<Outcome> {
        match self {
            Self::BuiltIn { differences, .. } => {
                for text in differences.values() {
                    env.stdout.write_all(text.as_bytes())?;
                }
                env.stdout.flush()?;
                Ok(match differences.is_empty() {
                    true => Outcome::Same,
                    false => Outcome::Different,
                })
            }
            Self::External(external) => external.run(env).await,
        }
    }
}
