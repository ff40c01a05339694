//! What strategic merging has to do in `debug`: custom profiles, and the patch of a pod.

use serde_json::{Value, json};

use crate::generate::debug::{self, Custom};
use crate::patch::strategic::{self, Schema};
use crate::resource::Object;
use crate::{Error, Result};

/// `pod` with the user's own changes to the container `name` of one of its lists.
pub(super) fn customised(
    pod: Object,
    custom: Option<&Custom>,
    list: &str,
    name: &str,
) -> Result<Object> {
    let Some(custom) = custom else {
        return Ok(pod);
    };
    if debug::container(&pod, list, name).is_null() {
        let pod = pod.name();
        let text = format!("unable to find the {name} container in the pod {pod}");
        return Err(Error::new(text));
    }
    let patch = json!({"spec": {list: [custom.container(name)]}});
    match strategic::apply(schema()?, &pod.0, &patch) {
        Ok(merged) => Ok(Object(merged)),
        Err(e) => Err(e.context("error creating three way patch to add debug container")),
    }
}

/// The patch that makes one pod of the other.
pub(super) fn patch(before: &Object, after: &Object) -> Result<Value> {
    let patch = strategic::two_way(schema()?, &before.0, &after.0);
    patch.map_err(|e| e.context("error creating patch to add debug container"))
}

fn schema() -> Result<Schema> {
    Schema::of("v1", "Pod").ok_or_else(|| Error::new("pods have no rules to merge them by"))
}
