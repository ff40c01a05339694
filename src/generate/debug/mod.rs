//! What `debug` makes: an ephemeral container in a pod, a copy of a pod, a pod on a node. Functions
//! of values; the facts are upstream's `pkg/cmd/debug`.

mod custom;
mod image;
mod profile;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

pub use custom::Custom;
pub use image::is_image;
pub use profile::Profile;

use crate::resource::Object;
use crate::{Error, Result};
use profile::Style;

/// What a copy keeps of its pod.
#[derive(Clone, Copy, Debug)]
pub struct Keep {
    /// Labels.
    pub labels: bool,
    /// Annotations.
    pub annotations: bool,
    /// Liveness probes.
    pub liveness: bool,
    /// Readiness probes.
    pub readiness: bool,
    /// Startup probes.
    pub startup: bool,
    /// Init containers.
    pub init_containers: bool,
}

/// How something is to be debugged.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The container that was asked for; empty for a new one with a random name.
    pub container: String,
    /// The image; empty to keep that of the container.
    pub image: String,
    /// When the image is pulled; empty for the server's default.
    pub pull_policy: String,
    /// Variables, in order.
    pub env: Vec<(String, String)>,
    /// The command, or its arguments.
    pub args: Vec<String>,
    /// Whether `args` are arguments of the image's own command.
    pub arguments_only: bool,
    /// Keep the container's stdin open.
    pub stdin: bool,
    /// Give the container a terminal.
    pub tty: bool,
    /// The container whose processes an ephemeral one sees; empty for none.
    pub target: String,
    /// How much the container may do.
    pub profile: Profile,
    /// What a copy keeps.
    pub keep: Keep,
    /// The name of the copy to make of a pod; empty for an ephemeral container in it.
    pub copy_to: String,
    /// Whether a copy stays on its node.
    pub same_node: bool,
    /// Whether a copy's containers share processes, where that was said.
    pub share_processes: Option<bool>,
    /// Images of a copy's containers by their names; `*` is for all others.
    pub set_images: BTreeMap<String, String>,
}

/// A copy of a pod, and the container to debug it with.
#[derive(Clone, Debug, PartialEq)]
pub struct PodCopy {
    /// The pod to create.
    pub pod: Object,
    /// The container's name; empty when only images change.
    pub container: String,
}

/// Whether a pod has a container of this name, of any sort.
#[must_use]
pub fn has_container(pod: &Object, name: &str) -> bool {
    LISTS.iter().any(|list| position(pod, list, name).is_some())
}

/// `pod` with a new ephemeral container `name`, last in its list.
#[must_use]
pub fn ephemeral(pod: &Object, plan: &Plan, name: &str) -> Object {
    let mut pod = pod.clone();
    let mut container = plan.new_container(name);
    if !plan.target.is_empty() {
        container.insert("targetContainerName".to_owned(), plan.target.clone().into());
    }
    push(&mut pod, "ephemeralContainers", container);
    plan.profile
        .apply(&mut pod, name, Style::Ephemeral, plan.keep);
    pod
}

/// The pod `pod_name` that runs on a node, with one container.
#[must_use]
pub fn node_pod(node: &str, plan: &Plan, pod_name: &str, name: &str) -> Object {
    let mut pod = Object(json!({
        "apiVersion": "v1",
        "kind": "Pod",
        "metadata": {
            "name": pod_name,
            "labels": {"app.kubernetes.io/managed-by": "kubectl-debug"},
        },
        "spec": {
            "containers": [plan.new_container(name)],
            "nodeName": node,
            "restartPolicy": "Never",
            "tolerations": [{"operator": "Exists"}],
        },
    }));
    plan.profile.apply(&mut pod, name, Style::Node, plan.keep);
    pod
}

/// A copy of `pod` with a container added or changed, or with other images. `new_name` makes the
/// name of a new container, if one is needed; it gets the copy as it is then.
///
/// # Errors
/// No image for a new container, what `new_name` fails with.
pub fn copy(
    pod: &Object,
    plan: &Plan,
    new_name: impl FnOnce(&Object) -> Result<String>,
) -> Result<PodCopy> {
    let mut copy = bare_copy(pod, plan);
    let known = ["initContainers", "containers"];
    let found = known
        .into_iter()
        .find(|list| position(&copy, list, &plan.container).is_some());
    let mut name = plan.container.clone();
    if found.is_none() {
        if plan.image.is_empty() && !plan.set_images.is_empty() {
            return Ok(PodCopy {
                pod: copy,
                container: String::new(),
            });
        }
        if plan.image.is_empty() {
            let text = "you must specify image when creating new container";
            return Err(Error::new(text));
        }
        if name.is_empty() {
            name = new_name(&copy)?;
        }
        push(&mut copy, "containers", new_of_name(&name));
    }
    let list = found.unwrap_or("containers");
    if let Some(container) = element(&mut copy, list, &name) {
        plan.change(container);
    }
    plan.profile.apply(&mut copy, &name, Style::Copy, plan.keep);
    Ok(PodCopy {
        pod: copy,
        container: name,
    })
}

/// What to say of a container whose capabilities come to nothing, since its pod runs as another
/// user than root.
#[must_use]
pub fn user_warning(pod: &Object, container: &Value) -> Option<&'static str> {
    let is_root = |user: &Value| user.as_i64() == Some(0);
    let pod_user = pod.at(&["spec", "securityContext", "runAsUser"]);
    let context = &container["securityContext"];
    if pod_user.is_null() || is_root(pod_user) || is_root(&context["runAsUser"]) {
        return None;
    }
    let added = context["capabilities"]["add"].as_array();
    let wants = context["privileged"] == true || added.is_some_and(|add| !add.is_empty());
    wants.then_some(
        "Non-root user is configured for the entire target Pod, and some capabilities granted by \
         debug profile may not work. Please consider using \"--custom\" with a custom profile that \
         specifies \"securityContext.runAsUser: 0\".",
    )
}

/// The container of a pod in one of its lists, `Null` if there is none.
#[must_use]
pub fn container<'a>(pod: &'a Object, list: &str, name: &str) -> &'a Value {
    match position(pod, list, name) {
        Some(index) => &pod.0["spec"][list][index],
        None => &Value::Null,
    }
}

impl Plan {
    fn new_container(&self, name: &str) -> Map<String, Value> {
        let mut container = new_of_name(name);
        self.change(&mut container);
        container
    }

    /// Gives a container what the flags say, and leaves what they don't.
    fn change(&self, container: &mut Map<String, Value>) {
        let mut set = |field: &str, value: Value| container.insert(field.to_owned(), value);
        if !self.image.is_empty() {
            set("image", self.image.clone().into());
        }
        if !self.pull_policy.is_empty() {
            set("imagePullPolicy", self.pull_policy.clone().into());
        }
        if !self.env.is_empty() {
            let pairs = self.env.iter();
            let env = pairs.map(|(name, value)| match value.as_str() {
                "" => json!({"name": name}),
                value => json!({"name": name, "value": value}),
            });
            set("env", env.collect());
        }
        if !self.args.is_empty() && self.arguments_only {
            set("args", self.args.clone().into());
        } else if !self.args.is_empty() {
            set("command", self.args.clone().into());
            container.remove("args");
        }
        for (field, on) in [("stdin", self.stdin), ("tty", self.tty)] {
            container.remove(field);
            if on {
                container.insert(field.to_owned(), true.into());
            }
        }
    }
}

/// The parts of a pod that a copy begins with.
fn bare_copy(pod: &Object, plan: &Plan) -> Object {
    let mut metadata = Map::new();
    metadata.insert("name".to_owned(), plan.copy_to.clone().into());
    for field in ["namespace", "labels", "annotations"] {
        let value = pod.at(&["metadata", field]);
        if !value.is_null() {
            metadata.insert(field.to_owned(), value.clone());
        }
    }
    let mut copy = Object(json!({"apiVersion": "v1", "kind": "Pod", "metadata": metadata}));
    let spec = copy.map_mut(&["spec"]);
    if let Value::Object(own) = pod.at(&["spec"]) {
        spec.clone_from(own);
    }
    spec.remove("ephemeralContainers");
    if !plan.same_node {
        spec.remove("nodeName");
    }
    if let Some(share) = plan.share_processes {
        spec.insert("shareProcessNamespace".to_owned(), share.into());
    }
    let containers = spec.get_mut("containers").and_then(Value::as_array_mut);
    for container in containers.into_iter().flatten() {
        let name = container["name"].as_str().unwrap_or_default();
        let image = (plan.set_images.get(name)).or_else(|| plan.set_images.get("*"));
        if let (Some(image), Value::Object(container)) = (image, container) {
            container.insert("image".to_owned(), image.clone().into());
        }
    }
    copy
}

fn new_of_name(name: &str) -> Map<String, Value> {
    let mut container = Map::new();
    container.insert("name".to_owned(), name.into());
    container.insert("terminationMessagePolicy".to_owned(), "File".into());
    container.insert("resources".to_owned(), json!({}));
    container
}

/// The lists of containers in upstream's order of visiting.
const LISTS: [&str; 3] = ["initContainers", "containers", "ephemeralContainers"];

fn position(pod: &Object, list: &str, name: &str) -> Option<usize> {
    let containers = pod.at(&["spec", list]).as_array()?;
    containers.iter().position(|c| c["name"] == name)
}

fn element<'a>(pod: &'a mut Object, list: &str, name: &str) -> Option<&'a mut Map<String, Value>> {
    let index = position(pod, list, name)?;
    pod.0["spec"][list][index].as_object_mut()
}

/// The first container of this name.
fn container_named<'a>(pod: &'a mut Object, name: &str) -> Option<&'a mut Map<String, Value>> {
    let list = (LISTS.iter()).find(|list| position(pod, list, name).is_some())?;
    element(pod, list, name)
}

fn push(pod: &mut Object, list: &str, container: Map<String, Value>) {
    let containers = pod.map_mut(&["spec"]).entry(list).or_insert(Value::Null);
    match containers {
        Value::Array(containers) => containers.push(container.into()),
        _ => *containers = json!([container]),
    }
}

#[cfg(test)]
mod tests;
