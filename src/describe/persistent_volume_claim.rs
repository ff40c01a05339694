//! PersistentVolumeClaim, with the pods that use it.

use std::borrow::Cow;

use serde_json::Value;

use super::fields::Fields as _;
use super::writer::Writer;
use super::{Ask, View, claims, conditions};
use crate::Result;

/// All pods that could use the claim.
pub(super) fn asks(claim: &Value) -> Vec<Ask> {
    let namespace = claim.text("metadata.namespace");
    vec![Ask::list(format!("/api/v1/namespaces/{namespace}/pods"))]
}

pub(super) fn write(view: &View<'_>, w: &mut Writer) -> Result<()> {
    let claim = view.object;
    claims::claim(claim, true, w);
    match view.list(0) {
        Ok(pods) => w.lines("Used By", users(claim, pods)),
        Err(error) if error.is_reason("Forbidden") => w.field(0, "Used By", "not authorized"),
        Err(error) => return Err(error),
    }
    let conditions = claim.items("status.conditions");
    conditions::write(conditions, "LastProbeTime", "lastProbeTime", w);
    w.events(view.events);
    Ok(())
}

/// The names of the pods that use `claim`, once for each of their volumes, and of those that own it.
fn users<'a>(claim: &Value, pods: &'a [Value]) -> Vec<Cow<'a, str>> {
    let name = claim.at("metadata.name");
    let uses = |pod: &Value| {
        let volumes = pod.items("spec.volumes").iter();
        volumes
            .filter(|v| v.at("persistentVolumeClaim.claimName") == name)
            .count()
    };
    let is_owner = |pod: &Value| {
        let mut owners = claim.items("metadata.ownerReferences").iter();
        owners.any(|owner| owner.at("kind") == "Pod" && owner.at("uid") == pod.at("metadata.uid"))
    };
    let times = |pod: &Value| uses(pod).max(is_owner(pod).into());
    let users = pods
        .iter()
        .flat_map(|pod| std::iter::repeat_n(pod, times(pod)));
    let mut names: Vec<_> = users.map(|pod| pod.text("metadata.name")).collect();
    names.sort();
    names
}
