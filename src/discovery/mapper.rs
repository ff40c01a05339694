//! From what a user or a manifest names to the resource that serves it.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::task::JoinHandle;

use crate::client::Client;
use crate::{Error, Result};

use super::cache::Cache;
use super::fetch::{Found, fetch};
use super::table::builtin;
use super::{Resources, RestMapping, Wanted};

/// How long the end of the program may wait for a refresh of the cache that is under way.
const REFRESH_WAIT: Duration = Duration::from_secs(1);

/// Finds resources: in the built-in table, else in the cache, else at the server.
pub struct Mapper {
    client: Client,
    cache: Cache,
    now: Timestamp,
    known: HashMap<String, Arc<RestMapping>>,
    found: Option<Found>,
    /// Whether `found` is the server's own answer of this run.
    live: bool,
    refresh: Option<JoinHandle<()>>,
}

impl Mapper {
    /// A mapper for the server at this URL, with its cache below `cache_dir`.
    #[must_use]
    pub fn new(client: Client, cache_dir: &Path, server: &str, now: Timestamp) -> Self {
        Self {
            client,
            cache: Cache::new(cache_dir, server),
            now,
            known: HashMap::new(),
            found: None,
            live: false,
            refresh: None,
        }
    }

    /// The resource that a user's word names.
    ///
    /// # Errors
    /// `the server doesn't have a resource type "x"`, or what discovery failed with.
    pub async fn resource(&mut self, arg: &str) -> Result<Arc<RestMapping>> {
        self.read_as(arg, &Wanted::readings(arg)).await
    }

    /// The resource that a word names in a group, or in any when it is empty; no version is read out
    /// of it.
    ///
    /// # Errors
    /// As [`Self::resource`].
    pub async fn in_group(&mut self, name: &str, group: &str) -> Result<Arc<RestMapping>> {
        let wanted = Wanted {
            name,
            version: None,
            group: Some(group).filter(|group| !group.is_empty()),
        };
        let arg = match group {
            "" => name.to_owned(),
            group => format!("{name}.{group}"),
        };
        self.read_as(&arg, &[wanted]).await
    }

    /// The first resource that one of the readings of `arg` means.
    async fn read_as(&mut self, arg: &str, readings: &[Wanted<'_>]) -> Result<Arc<RestMapping>> {
        if let Some(known) = self.known.get(arg) {
            return Ok(known.clone());
        }
        if let Some(m) = readings.iter().find_map(builtin_named) {
            self.warn_of_others(arg, &m);
            return Ok(self.learn(arg, m));
        }
        let found = self
            .search(|all| readings.iter().find_map(|w| all.find(w)).cloned())
            .await?;
        let found = found.ok_or_else(|| no_resource(arg))?;
        self.warn_of_others(arg, &found);
        Ok(self.learn(arg, found))
    }

    /// All resources whose plural or singular name is `name`, in any case, else those of the first
    /// that has this short name: in the server's order of preference. None when there is none.
    ///
    /// # Errors
    /// What discovery failed with.
    pub async fn named(&mut self, name: &str) -> Result<Vec<RestMapping>> {
        let lower = name.to_lowercase();
        let named = |all: &Resources| {
            let is_of = |m: &&RestMapping| m.resource == lower || m.singular == lower;
            let mut found: Vec<_> = all.0.iter().filter(is_of).cloned().collect();
            if let (true, Some(first)) = (found.is_empty(), all.shortened(name)) {
                let same = |m: &&RestMapping| m.group_resource() == first.group_resource();
                found = all.0.iter().filter(same).cloned().collect();
            }
            Some(found).filter(|found| !found.is_empty())
        };
        let found = self.search(named).await?.unwrap_or_default();
        if let Some(first) = found.first() {
            self.warn_of_others(name, first);
        }
        Ok(found)
    }

    /// Says which other resource has the short name `arg`. Of the server's resources only those are
    /// looked at that are known already: a warning is not worth a request.
    fn warn_of_others(&self, arg: &str, mapping: &RestMapping) {
        let name = arg.split('.').next().unwrap_or_default();
        let has_name = |m: &RestMapping| m.short_names.iter().any(|s| s == name);
        let is_other =
            |m: &RestMapping| m.group_resource() != mapping.group_resource() && has_name(m);
        // A group that was named leaves no doubt.
        let has_group = arg != name && !arg.ends_with('.');
        if has_group || !has_name(mapping) {
            return;
        }
        let known = self.found.as_ref().map_or(&[][..], |f| &f.resources.0);
        let other = builtin(name, is_other).or_else(|| known.iter().find(|m| is_other(m)).cloned());
        if let Some(other) = other {
            self.client.warn(&format!(
                "short name {name:?} could also match lower priority resource {}",
                other.group_resource()
            ));
        }
    }

    /// The resource of a manifest's kind.
    ///
    /// # Errors
    /// `no matches for kind "X" in version "v"`, or what discovery failed with.
    pub async fn kind(&mut self, api_version: &str, kind: &str) -> Result<Arc<RestMapping>> {
        let key = format!("{api_version} {kind}");
        if let Some(known) = self.known.get(&key) {
            return Ok(known.clone());
        }
        let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
        if let Some(m) = builtin(kind, |m| {
            m.kind == kind && m.group == group && m.version == version
        }) {
            return Ok(self.learn(&key, m));
        }
        match self
            .search(|all| all.of_kind(group, version, kind).cloned())
            .await?
        {
            Some(m) => Ok(self.learn(&key, m)),
            None => Err(Error::new(format!(
                "no matches for kind {kind:?} in version {api_version:?}"
            ))),
        }
    }

    /// The resources of a category such as `all`; empty when there is no such category.
    ///
    /// # Errors
    /// What discovery failed with.
    pub async fn category(&mut self, name: &str) -> Result<Vec<Arc<RestMapping>>> {
        let of = |all: &Resources| -> Vec<RestMapping> {
            // One version a resource: the first is the preferred one.
            let mut seen = std::collections::HashSet::new();
            let is_in = |m: &&RestMapping| m.categories.iter().any(|c| c == name);
            let mine = all.0.iter().filter(is_in);
            mine.filter(|m| seen.insert((&m.group, &m.resource)))
                .cloned()
                .collect()
        };
        let found = of(&self.some().await?.resources);
        Ok(found.into_iter().map(Arc::new).collect())
    }

    /// The resources whose objects the server keeps and lists, one version each, and the versions of
    /// which it can't tell right now. Events are left out, and so are views of other objects
    /// (metrics, component statuses), which nobody can watch.
    ///
    /// # Errors
    /// What discovery failed with.
    pub async fn listable(&mut self) -> Result<(Vec<Arc<RestMapping>>, Vec<String>)> {
        let (all, _) = self.live().await?;
        let broken = all.0.iter().filter(|m| m.resource.is_empty());
        let broken = broken.map(RestMapping::api_version).collect();
        let mut seen = std::collections::HashSet::new();
        let kept = (all.0.iter())
            .filter(|m| m.can("list") && m.can("watch") && !m.is_event())
            .filter(|m| seen.insert((&m.group, &m.resource)))
            .cloned()
            .map(Arc::new);
        Ok((kept.collect(), broken))
    }

    /// Everything the server has: from the cache when there is one, else from the server.
    ///
    /// # Errors
    /// What discovery failed with.
    pub async fn cached(&mut self) -> Result<Resources> {
        Ok(self.some().await?.resources.clone())
    }

    /// Everything the server has right now, and what it could not tell: `group/version` and why.
    ///
    /// # Errors
    /// What discovery failed with.
    pub async fn live(&mut self) -> Result<(Resources, Vec<(String, String)>)> {
        let found = self.ask().await?;
        Ok((found.resources.clone(), found.broken.clone()))
    }

    /// Waits a moment for a refresh of the cache that is under way.
    pub async fn finish(&mut self) {
        if let Some(refresh) = self.refresh.take() {
            let _ = tokio::time::timeout(REFRESH_WAIT, refresh).await;
        }
    }

    fn learn(&mut self, key: &str, mapping: RestMapping) -> Arc<RestMapping> {
        let mapping = Arc::new(mapping);
        self.known.insert(key.to_owned(), mapping.clone());
        mapping
    }

    /// Searches what is cached and, without success there, what the server has right now.
    async fn search<T>(
        &mut self,
        mut pick: impl FnMut(&Resources) -> Option<T>,
    ) -> Result<Option<T>> {
        if let Some(found) = pick(&self.some().await?.resources) {
            return Ok(Some(found));
        }
        if self.live {
            return Ok(None);
        }
        Ok(pick(&self.ask().await?.resources))
    }

    /// What is known, without asking the server twice. A stale cache is used at once, and
    /// refreshed while the command goes on.
    async fn some(&mut self) -> Result<&Found> {
        if self.found.is_none()
            && let Some(cached) = self.cache.read(self.now)
        {
            if cached.stale {
                let (client, cache) = (self.client.clone(), self.cache.clone());
                self.refresh = Some(tokio::spawn(async move {
                    if let Ok(found) = fetch(&client).await {
                        cache.write(&found.resources);
                    }
                }));
            }
            self.found = Some(Found {
                resources: cached.resources,
                broken: Vec::new(),
            });
        }
        if self.found.is_none() {
            return self.ask().await;
        }
        Ok(self.found.get_or_insert_default())
    }

    async fn ask(&mut self) -> Result<&Found> {
        let found = fetch(&self.client).await?;
        self.cache.write(&found.resources);
        self.live = true;
        Ok(self.found.insert(found))
    }
}

/// A line of the built-in table by any name of the resource.
fn builtin_named(wanted: &Wanted<'_>) -> Option<RestMapping> {
    let name = wanted.name;
    builtin(name, |m| wanted.names(m)).or_else(|| builtin(name, |m| wanted.shortens(m)))
}

fn no_resource(arg: &str) -> Error {
    let (name, group) = arg.split_once('.').unwrap_or((arg, ""));
    let place = if group.is_empty() {
        String::new()
    } else {
        format!(" in group {group:?}")
    };
    Error::new(format!(
        "the server doesn't have a resource type {name:?}{place}"
    ))
}
