//! What a profile of `debug` does to a pod: upstream's `profiles.go`, for each style of debugging.

use serde_json::{Map, Value, json};

use super::{Keep, container_named};
use crate::resource::Object;
use crate::{Error, Result};

/// How much a debugging container may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// As it was before there were profiles.
    Legacy,
    /// What most debugging needs.
    General,
    /// Within the baseline standard of pod security.
    Baseline,
    /// Within the restricted standard of pod security.
    Restricted,
    /// What debugging of networks needs.
    Netadmin,
    /// All there is.
    Sysadmin,
}

/// In which way something is debugged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// By an ephemeral container.
    Ephemeral,
    /// By a copy of the pod.
    Copy,
    /// By a pod on the node.
    Node,
}

impl Profile {
    /// The profile of this name.
    ///
    /// # Errors
    /// kubectl's text for a name that is none.
    pub fn parse(name: &str) -> Result<Self> {
        Ok(match name {
            "legacy" => Self::Legacy,
            "general" => Self::General,
            "baseline" => Self::Baseline,
            "restricted" => Self::Restricted,
            "netadmin" => Self::Netadmin,
            "sysadmin" => Self::Sysadmin,
            _ => return Err(Error::new(format!("unknown profile: {name}"))),
        })
    }

    /// Changes `pod`, and its container of this name, as the profile has it.
    pub(super) fn apply(self, pod: &mut Object, name: &str, style: Style, keep: Keep) {
        if style == Style::Copy {
            self.strip(pod, keep);
        }
        self.secure(pod, name, style);
        if style == Style::Node {
            self.open_node(pod, name);
        }
    }

    /// Takes from a copy what would make others believe that it is the pod itself.
    fn strip(self, pod: &mut Object, keep: Keep) {
        let metadata = pod.map_mut(&["metadata"]);
        if self == Self::Legacy {
            metadata.remove("labels");
            return;
        }
        if !keep.labels {
            metadata.remove("labels");
        }
        if !keep.annotations {
            metadata.remove("annotations");
        }
        let spec = pod.map_mut(&["spec"]);
        let probes = [
            ("livenessProbe", keep.liveness),
            ("readinessProbe", keep.readiness),
            ("startupProbe", keep.startup),
        ];
        let containers = spec.get_mut("containers").and_then(Value::as_array_mut);
        for container in containers.into_iter().flatten() {
            if let Value::Object(container) = container {
                container.retain(|field, _| !probes.contains(&(field, false)));
            }
        }
        if !keep.init_containers {
            spec.remove("initContainers");
        }
        if spec.get("shareProcessNamespace").is_none_or(Value::is_null) {
            spec.insert("shareProcessNamespace".to_owned(), true.into());
        }
    }

    /// Sets the container's security context.
    fn secure(self, pod: &mut Object, name: &str, style: Style) {
        let Some(container) = container_named(pod, name) else {
            return;
        };
        match self {
            Self::Legacy => {}
            Self::General if style == Style::Node => {
                container.remove("securityContext");
            }
            Self::General => add_capabilities(container, &["SYS_PTRACE"]),
            Self::Baseline => {
                container.remove("securityContext");
            }
            Self::Restricted => {
                let context = json!({
                    "runAsNonRoot": true,
                    "capabilities": {"drop": ["ALL"]},
                    "allowPrivilegeEscalation": false,
                    "seccompProfile": {"type": "RuntimeDefault"},
                });
                container.insert("securityContext".to_owned(), context);
            }
            Self::Netadmin => add_capabilities(container, &["NET_ADMIN", "NET_RAW"]),
            Self::Sysadmin => {
                map_in(container, "securityContext").insert("privileged".to_owned(), true.into());
            }
        }
    }

    /// Lets a pod see its node: the namespaces, and the files below `/host`.
    fn open_node(self, pod: &mut Object, name: &str) {
        if matches!(self, Self::Baseline | Self::Restricted) {
            return;
        }
        let spec = pod.map_mut(&["spec"]);
        for namespace in ["hostNetwork", "hostPID", "hostIPC"] {
            spec.insert(namespace.to_owned(), true.into());
        }
        if self == Self::Netadmin {
            return;
        }
        let root = json!([{"name": "host-root", "hostPath": {"path": "/"}}]);
        spec.insert("volumes".to_owned(), root);
        if let Some(container) = container_named(pod, name) {
            let mounts = json!([{"name": "host-root", "mountPath": "/host"}]);
            container.insert("volumeMounts".to_owned(), mounts);
        }
    }
}

fn add_capabilities(container: &mut Map<String, Value>, names: &[&str]) {
    let capabilities = map_in(map_in(container, "securityContext"), "capabilities");
    let added = capabilities.entry("add").or_insert(Value::Null);
    match added {
        Value::Array(added) => added.extend(names.iter().map(|n| Value::from(*n))),
        _ => *added = names.into(),
    }
}

/// The map of a field, made where there is none.
fn map_in<'a>(map: &'a mut Map<String, Value>, field: &str) -> &'a mut Map<String, Value> {
    let value = map.entry(field).or_insert(Value::Null);
    if !value.is_object() {
        *value = Value::Object(Map::new());
    }
    match value {
        Value::Object(map) => map,
        _ => unreachable!("just made a map"),
    }
}
