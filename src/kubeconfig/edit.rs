//! Changing kubeconfig files: under client-go's lock, into the file that owns what is changed,
//! atomically.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::in_cluster::{Process, SERVICE_ACCOUNT};
use super::load::{File, Kubeconfig, Section, Source, Sources};
use super::lock::Locks;
use super::{files, replace, schema};
use crate::{Env, Error, Result, go};

/// A kubeconfig that is being changed, as it was read under the lock.
pub struct Edit {
    config: Kubeconfig,
    changed: Vec<PathBuf>,
}

impl Kubeconfig {
    /// Reads the kubeconfig under its locks, lets `change` change it, and writes the files that
    /// changed. `explicit` is as in [`Self::load`].
    ///
    /// A file is written as kubectl writes it, with sorted keys and entries and without comments,
    /// but fields that aren't known stay. Its mode, its owner and a link that leads to it stay too.
    ///
    /// # Errors
    /// Those of [`Self::load`] and of `change`, and kubectl's text when a lock is held
    /// (`open PATH.lock: file exists`) or a file can't be written.
    pub fn edit<T>(
        env: &Env,
        explicit: Option<&str>,
        change: impl FnOnce(&mut Edit) -> Result<T>,
    ) -> Result<T> {
        let sources = Sources::new(env, explicit);
        if let Some(folder) = sources.default().and_then(|source| source.path.parent()) {
            std::fs::create_dir_all(folder).map_err(|e| files::failure("mkdir", folder, &e))?;
        }
        let locks = Locks::take(&sources.list)?;
        let config = Self::read(sources, Process::new(env, Path::new(SERVICE_ACCOUNT)))?;
        let mut edit = Edit {
            config,
            changed: Vec::new(),
        };
        let outcome = change(&mut edit)?;
        edit.write(&locks)?;
        Ok(outcome)
    }
}

impl Edit {
    /// The kubeconfig as it stands now.
    #[must_use]
    pub fn config(&self) -> &Kubeconfig {
        &self.config
    }

    /// Sets `current-context`: in the file that new things go to, which comes before any other that
    /// sets it. An empty name clears it in the first file that sets it.
    ///
    /// # Errors
    /// kubectl's text when there is no file to write to.
    pub fn set_current_context(&mut self, name: &str) -> Result<()> {
        if self.config.current_context() == name {
            return Ok(());
        }
        let setter = |file: &&File| {
            file.config["current-context"]
                .as_str()
                .is_some_and(|c| !c.is_empty())
        };
        let source = match self.config.files.iter().find(setter) {
            Some(file) if name.is_empty() => Some(file.source.clone()),
            _ => self.config.sources.default().cloned(),
        };
        let source = source.ok_or_else(|| Error::new("no config found to write context"))?;
        self.file(&source)?
            .insert("current-context".to_owned(), name.into());
        Ok(())
    }

    /// Adds an entry, or gives the one of this name another content, in the file that has it.
    ///
    /// # Errors
    /// If there is no file to write to.
    pub fn set(&mut self, section: Section, name: &str, body: Value) -> Result<()> {
        if self
            .config
            .entry(section, name)
            .is_some_and(|entry| *entry.body == body)
        {
            return Ok(());
        }
        let default = || self.config.sources.default().cloned();
        let source = self.owner(section, name).or_else(default);
        let source = source.ok_or_else(|| Error::new("no config found to write to"))?;
        let list = self
            .file(&source)?
            .entry(section.list())
            .or_insert(Value::Null);
        if !list.is_array() {
            *list = json!([]);
        }
        let items = list.as_array_mut().into_iter().flatten();
        match items.into_iter().find(|item| schema::name(item) == name) {
            Some(item) => item[section.body()] = body,
            None => {
                let item = json!({ "name": name, section.body(): body });
                list.as_array_mut()
                    .into_iter()
                    .for_each(|list| list.push(item.clone()));
            }
        }
        Ok(())
    }

    /// Takes an entry out of the file that has it; one of the same name in a later file then counts,
    /// as with kubectl. Without such an entry nothing happens.
    ///
    /// # Errors
    /// None of its own.
    pub fn remove(&mut self, section: Section, name: &str) -> Result<()> {
        if let Some(source) = self.owner(section, name) {
            let list = self
                .file(&source)?
                .get_mut(section.list())
                .and_then(Value::as_array_mut);
            list.into_iter()
                .for_each(|list| list.retain(|item| schema::name(item) != name));
        }
        Ok(())
    }

    fn owner(&self, section: Section, name: &str) -> Option<Source> {
        let has = |file: &&File| file.items(section).any(|item| schema::name(item) == name);
        self.config
            .files
            .iter()
            .find(has)
            .map(|file| file.source.clone())
    }

    /// The content of a file that is about to change.
    fn file(&mut self, source: &Source) -> Result<&mut Map<String, Value>> {
        if !self.changed.contains(&source.path) {
            self.changed.push(source.path.clone());
        }
        let files = &mut self.config.files;
        if !files.iter().any(|file| file.source == *source) {
            files.push(File {
                source: source.clone(),
                config: Value::Null,
            });
        }
        let file = files.iter_mut().find(|file| file.source == *source);
        let file = file.ok_or_else(|| Error::new("no config found to write to"))?;
        if file.config.is_null() {
            file.config = json!({});
        }
        file.config
            .as_object_mut()
            .ok_or_else(|| Error::new("a kubeconfig must be an object"))
    }

    fn write(&self, locks: &Locks) -> Result<()> {
        let changed = |file: &&File| self.changed.contains(&file.source.path);
        for file in self.config.files.iter().filter(changed) {
            locks.confirm(&file.source)?;
            let text = go::yaml::to_string(&schema::normal(&file.config, true));
            replace::replace(&file.source, text.as_bytes())?;
        }
        Ok(())
    }
}
