//! The versions that a workload has had: what its ReplicaSets or ControllerRevisions keep of them.

use serde_json::Value;

use super::Workload;
use super::progress::REVISION;
use crate::client::Client;
use crate::describe::is_controlled_by;
use crate::patch::strategic::{self, Schema};
use crate::resource::fetch::Collection;
use crate::resource::selector::LabelSelector;
use crate::resource::{Info, Object};
use crate::{Error, Result};

/// The annotation that says why there is a version.
const CAUSE: &str = "kubernetes.io/change-cause";

/// A version of a workload.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Revision {
    pub(super) number: i64,
    /// The `ReplicaSet`, or the `ControllerRevision`.
    pub(super) kept: Object,
}

/// All versions of `info`, in the order of their numbers; of two with the same, the later one.
///
/// # Errors
/// A selector without a meaning, the server's refusal.
pub(super) async fn of(workload: Workload, info: &Info, client: &Client) -> Result<Vec<Revision>> {
    let name = &info.name;
    let (resource, failed) = match workload {
        Workload::Deployment => (
            "replicasets",
            format!("failed to retrieve replica sets from deployment {name}"),
        ),
        Workload::DaemonSet => (
            "controllerrevisions",
            format!("unable to find history controlled by DaemonSet {name}"),
        ),
        Workload::StatefulSet => (
            "controllerrevisions",
            format!("unable to find history controlled by StatefulSet {name}"),
        ),
    };
    let failed = |error: Error| Error::new(format!("{failed}: {error}"));
    let selector =
        LabelSelector::of_object(info.object.at(&["spec", "selector"])).map_err(failed)?;
    let collection = Collection {
        path: format!("/apis/apps/v1/namespaces/{}/{resource}", info.namespace),
        title: format!("{resource}.apps"),
        labels: selector.to_string(),
        ..Collection::default()
    };
    let kept = collection.items(client).await.map_err(failed)?;
    Ok(own(workload, &info.object, kept))
}

fn own(workload: Workload, owner: &Object, kept: Vec<Value>) -> Vec<Revision> {
    let own = kept
        .into_iter()
        .filter(|one| is_controlled_by(one, &owner.0));
    let mut own: Vec<Object> = own.map(Object).collect();
    own.sort_by_cached_key(|one| {
        let created = one.text(&["metadata", "creationTimestamp"]).to_owned();
        (created, one.name().to_owned())
    });
    let mut revisions: Vec<Revision> = Vec::new();
    for mut kept in own {
        let kind = match workload {
            Workload::Deployment => "ReplicaSet",
            Workload::DaemonSet | Workload::StatefulSet => "ControllerRevision",
        };
        // Lists of built-in kinds come without it.
        kept.map_mut(&[]).insert("kind".to_owned(), kind.into());
        kept.map_mut(&[])
            .insert("apiVersion".to_owned(), "apps/v1".into());
        let Some(number) = number(workload, &kept) else {
            continue;
        };
        revisions.retain(|one| one.number != number);
        revisions.push(Revision { number, kept });
    }
    revisions.sort_by_key(|one| one.number);
    revisions
}

/// The number of a version; `None` where it can't be read.
fn number(workload: Workload, kept: &Object) -> Option<i64> {
    if workload == Workload::Deployment {
        return kept
            .annotation(REVISION)
            .map_or(Some(0), |n| n.parse().ok());
    }
    Some(kept.at(&["revision"]).as_i64().unwrap_or(0))
}

impl Revision {
    /// Why there is this version.
    pub(super) fn cause(&self) -> Option<&str> {
        let of_template = || {
            let annotations = self
                .kept
                .at(&["spec", "template", "metadata", "annotations"]);
            annotations.get(CAUSE)?.as_str()
        };
        let own = self.kept.annotation(CAUSE).filter(|text| !text.is_empty());
        own.or_else(of_template).filter(|text| !text.is_empty())
    }

    /// The workload as it was then; of a Deployment, the `ReplicaSet` of that time.
    ///
    /// # Errors
    /// What is kept can't be a version of `owner`.
    pub(super) fn object(&self, workload: Workload, owner: &Object) -> Result<Object> {
        if workload == Workload::Deployment {
            return Ok(self.kept.clone());
        }
        let unknown = || Error::new(format!("unable to parse history {}", self.kept.name()));
        let schema = Schema::of(owner.api_version(), owner.kind()).ok_or_else(unknown)?;
        let data = self.kept.at(&["data"]);
        let patched = strategic::apply(schema, &owner.0, data).map_err(|_| unknown())?;
        Ok(Object(patched))
    }

    /// The template of pods that this version has.
    ///
    /// # Errors
    /// As [`Self::object`].
    pub(super) fn template(&self, workload: Workload, owner: &Object) -> Result<Value> {
        let mut object = self.object(workload, owner)?;
        if let (Workload::Deployment, Some(cause)) = (workload, self.kept.annotation(CAUSE)) {
            let cause: Value = cause.into();
            object
                .map_mut(&["spec", "template", "metadata", "annotations"])
                .insert(CAUSE.to_owned(), cause);
        }
        Ok(object.at(&["spec", "template"]).clone())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn kept(name: &str, owner: &str, more: &Value) -> Value {
        let mut kept = json!({"metadata": {"name": name, "creationTimestamp": name,
            "ownerReferences": [{"uid": owner, "controller": true}]}});
        if let (Some(all), Some(more)) = (kept.as_object_mut(), more.as_object()) {
            all.extend(more.clone());
        }
        kept
    }

    #[test]
    fn only_own_versions_count_each_number_once() {
        let owner = Object(json!({"metadata": {"uid": "u"}}));
        let found = own(
            Workload::DaemonSet,
            &owner,
            vec![
                kept("c", "u", &json!({"revision": 3})),
                kept("b", "u", &json!({"revision": 1})),
                kept("a", "u", &json!({"revision": 1})),
                kept("d", "other", &json!({"revision": 4})),
            ],
        );
        let found: Vec<_> = found.iter().map(|r| (r.number, r.kept.name())).collect();
        assert_eq!(found, [(1, "b"), (3, "c")]);
    }

    #[test]
    fn a_version_is_the_object_with_what_was_kept() {
        let owner = Object(
            json!({"apiVersion": "apps/v1", "kind": "DaemonSet", "metadata": {"uid": "u"},
            "spec": {"minReadySeconds": 1, "template": {"spec": {"containers": [{"name": "new"}]}}}}),
        );
        let data = json!({"spec": {"template": {"$patch": "replace", "spec": {"containers": [{"name": "old"}]}}}});
        let kept = vec![kept("a", "u", &json!({"revision": 1, "data": data}))];
        let found = own(Workload::DaemonSet, &owner, kept);
        let template = found[0].template(Workload::DaemonSet, &owner);
        let wanted = json!({"spec": {"containers": [{"name": "old"}]}});
        assert_eq!(template, Ok(wanted));
        let object = found[0].object(Workload::DaemonSet, &owner).unwrap();
        assert_eq!(object.at(&["spec", "minReadySeconds"]), 1);
    }
}
