//! What a plan has shown to its reader: an apply that follows does that, or leaves the object alone.

use std::collections::HashMap;

use serde_json::Value;

use super::read::Current;
use crate::print;
use crate::resource::{Info, Object};
use crate::{Error, Result};

/// The objects of a plan, as they were when it was made.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// By path; what is missing here was not there.
    live: HashMap<String, Object>,
}

impl Shown {
    /// Notes the object that there was for `info`.
    pub fn put(&mut self, info: &Info, live: Object) {
        self.live.insert(info.path(), live);
    }

    /// Makes sure that what was read is what the plan was made from.
    ///
    /// # Errors
    /// [`changed`].
    pub(super) fn check(&self, info: &Info, current: &Current) -> Result<()> {
        match current {
            Current::Present(object) => self.check_object(info, object),
            Current::Absent if self.live.contains_key(&info.path()) => Err(changed(info)),
            // Whatever else it is has an error of its own.
            Current::Absent | Current::Unread | Current::Failed(_) => Ok(()),
        }
    }

    /// [`Self::check`] of an object.
    ///
    /// # Errors
    /// [`changed`].
    pub(super) fn check_object(&self, info: &Info, object: &Object) -> Result<()> {
        match self.live.get(&info.path()) {
            Some(live) if is_same(live, object) => Ok(()),
            _ => Err(changed(info)),
        }
    }
}

/// The refusal to apply what was not shown.
pub(super) fn changed(info: &Info) -> Error {
    let name = print::name_line(&info.object, "");
    Error::new(format!(
        "{name} has changed since the plan was made: it was left as it is"
    ))
}

/// Whether nothing but the status differs, which controllers write all the time.
fn is_same(a: &Object, b: &Object) -> bool {
    let is_version = |object: &Object| object.resource_version().to_owned();
    a.uid() == b.uid() && (is_version(a) == is_version(b) || spec(a) == spec(b))
}

/// An object without what changes with its status.
fn spec(object: &Object) -> Value {
    let mut object = object.clone();
    object.map_mut(&[]).remove("status");
    let metadata = object.map_mut(&["metadata"]);
    metadata.remove("resourceVersion");
    metadata.remove("managedFields");
    object.0
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::info;
    use super::*;

    fn object(uid: &str, version: &str, status: &str, data: &str) -> Object {
        Object(
            json!({"kind": "pod", "metadata": {"name": "a", "uid": uid, "resourceVersion": version,
            "managedFields": [version]}, "status": status, "data": data}),
        )
    }

    #[test]
    fn only_a_status_may_change() {
        let info = info("pod", "a");
        let mut shown = Shown::default();
        let present = |object| Current::Present(Box::new(object));
        assert!(shown.check(&info, &Current::Absent).is_ok());
        let changed = shown.check(&info, &present(object("u", "1", "s", "d")));
        assert_eq!(
            changed.unwrap_err().message,
            "pod/a has changed since the plan was made: it was left as it is"
        );
        shown.put(&info, object("u", "1", "s", "d"));
        let cases = [
            (present(object("u", "1", "s", "d")), true),
            (present(object("u", "2", "t", "d")), true),
            (present(object("u", "2", "s", "e")), false),
            (present(object("v", "2", "s", "d")), false),
            (Current::Absent, false),
        ];
        for (current, wanted) in cases {
            let got = shown.check(&info, &current).is_ok();
            assert_eq!(got, wanted, "{current:?}");
        }
    }
}
