//! The discovery of one server, kept in one file.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use super::Resources;
use crate::cache;

/// After this time a cached discovery is still used at once, but asked for again: as in kubectl.
const FRESH_FOR: SignedDuration = SignedDuration::from_hours(6);

/// The cached discovery of one server.
#[derive(Clone, Debug)]
pub(super) struct Cache {
    file: PathBuf,
}

/// What a cache held.
pub(super) struct Cached {
    pub(super) resources: Resources,
    pub(super) stale: bool,
}

impl Cache {
    /// The cache below `folder` for the server of this URL.
    pub(super) fn new(folder: &Path, server: &str) -> Self {
        Self {
            file: cache::file(folder, "discovery", server),
        }
    }

    /// What is in the cache; anything unreadable counts as nothing.
    pub(super) fn read(&self, now: Timestamp) -> Option<Cached> {
        let resources = Resources::parse(&fs::read_to_string(&self.file).ok()?)?;
        let written = fs::metadata(&self.file).and_then(|m| m.modified()).ok()?;
        let written = Timestamp::try_from(written).ok()?;
        let age = now.duration_since(written);
        Some(Cached {
            resources,
            stale: age > FRESH_FOR || age.is_negative(),
        })
    }

    /// Replaces the cache at once or not at all. A cache that can't be written is no failure.
    pub(super) fn write(&self, resources: &Resources) {
        let _ = cache::write(&self.file, resources.to_text().as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discovery::table::BUILTIN;

    #[test]
    fn kept_private_and_found_again() -> std::io::Result<()> {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir()?;
        let cache = Cache::new(&folder.path().join("a/b"), "https://[::1]:6443/../x");
        assert!(cache.read(Timestamp::now()).is_none());
        let all = Resources::parse(BUILTIN).unwrap_or_default();
        cache.write(&all);
        let found = cache.read(Timestamp::now()).map(|c| (c.resources, c.stale));
        assert_eq!(found, Some((all, false)));
        let later = Timestamp::now() + SignedDuration::from_hours(7);
        assert_eq!(cache.read(later).map(|c| c.stale), Some(true));
        let mode = |p: &Path| fs::metadata(p).map(|m| m.permissions().mode() & 0o777);
        assert_eq!(mode(&cache.file)?, 0o600);
        assert_eq!(mode(&folder.path().join("a/b/ktl"))?, 0o700);
        assert_eq!(
            cache.file.parent(),
            Some(folder.path().join("a/b/ktl").as_path())
        );
        fs::write(&cache.file, "garbage")?;
        assert!(cache.read(Timestamp::now()).is_none());
        Ok(())
    }
}
