//! Which containers' logs are meant.

use std::time::Duration;

use super::order::by_logging;
use crate::client::Client;
use crate::resource::{Object, check_compiled};
use crate::stream::pick::some_pods;
use crate::stream::pod::{
    DEFAULT_CONTAINER, choose_container, named_container, names, selector_of,
};
use crate::{Error, Result};

/// One log: that of a container.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Source {
    /// The pod's namespace.
    pub namespace: String,
    /// The pod's name.
    pub pod: String,
    /// The container's name.
    pub container: String,
}

impl Source {
    /// What stands before each line, if it is to tell where it comes from.
    #[must_use]
    pub fn prefix(&self) -> String {
        format!("[pod/{}/{}] ", self.pod, self.container)
    }

    pub(super) fn of(pod: &Object, container: &str) -> Self {
        Self {
            namespace: pod.namespace().to_owned(),
            pod: pod.name().to_owned(),
            container: container.to_owned(),
        }
    }
}

/// What a command line says of the containers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choosing<'a> {
    /// The container asked for; empty for the pod's own choice.
    pub container: &'a str,
    /// All containers of a pod: those for its start, its own, the ephemeral ones.
    pub all_containers: bool,
    /// All pods of a workload, and nothing is said of how containers are chosen.
    pub all_pods: bool,
}

/// The logs of a pod. What the user should know of the choice goes to `notices`, also before an
/// error.
///
/// # Errors
/// No such container, or a pod without any.
pub fn choose(
    pod: &Object,
    choosing: &Choosing<'_>,
    notices: &mut Vec<String>,
) -> Result<Vec<Source>> {
    if choosing.all_containers {
        let lists = ["initContainers", "containers", "ephemeralContainers"];
        let all = lists.iter().flat_map(|list| names(pod, list));
        return Ok(all.map(|name| Source::of(pod, name)).collect());
    }
    let annotated = pod.annotation(DEFAULT_CONTAINER).unwrap_or_default();
    if choosing.container.is_empty() && !annotated.is_empty() {
        if named_container(pod, annotated).is_ok() {
            return Ok(vec![Source::of(pod, annotated)]);
        }
        let name = pod.name();
        notices.push(format!(
            "Default container name {annotated:?} not found in pod {name}"
        ));
        return Ok(vec![first(pod, choosing, notices)?]);
    }
    if choosing.container.is_empty() {
        return Ok(vec![first(pod, choosing, notices)?]);
    }
    let choice = choose_container(pod, choosing.container)?;
    Ok(vec![Source::of(pod, &choice.name)])
}

/// The first container, whatever the annotation says.
fn first(pod: &Object, choosing: &Choosing<'_>, notices: &mut Vec<String>) -> Result<Source> {
    let mut pod = pod.clone();
    pod.map_mut(&["metadata"]).remove("annotations");
    let choice = choose_container(&pod, "")?;
    notices.extend(choice.notice.filter(|_| !choosing.all_pods));
    Ok(Source::of(&pod, &choice.name))
}

/// The selector of the pods whose logs `object` stands for.
///
/// # Errors
/// A kind without pods.
pub fn selector(object: &Object) -> Result<String> {
    check_compiled(object)?;
    let wrong = |e: Error| e.context(&format!("cannot get the logs from {}", object.go_type()));
    selector_of(object).map_err(wrong)
}

/// The pods whose logs `object` stands for, in the order of [`by_logging`]: itself, or those of a
/// workload, all or the first of them. Waits up to `timeout` for one when there is none.
///
/// # Errors
/// A kind without pods, no pod in time, the server's refusal.
pub async fn choose_all(
    client: &Client,
    object: Object,
    all_pods: bool,
    timeout: Duration,
    notices: &mut Vec<String>,
) -> Result<Vec<Object>> {
    if object.group().is_empty() && object.kind() == "Pod" {
        return Ok(vec![object]);
    }
    let selector = selector(&object)?;
    let mut pods = some_pods(client, object.namespace(), &selector, timeout).await?;
    pods.sort_by(by_logging);
    if !all_pods {
        if let (count @ 2.., Some(first)) = (pods.len(), pods.first()) {
            let name = first.name();
            notices.push(format!("Found {count} pods, using pod/{name}"));
        }
        pods.truncate(1);
    }
    if pods.is_empty() {
        return Err(Error::new("timed out waiting for the condition"));
    }
    Ok(pods)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// Recorded from kubectl 1.37.1.
    #[test]
    fn containers_and_notices_are_kubectls() {
        let pod = |annotation: &str| {
            Object(json!({
                "metadata": {"name": "p", "namespace": "n", "annotations": {DEFAULT_CONTAINER: annotation}},
                "spec": {
                    "containers": [{"name": "a"}, {"name": "b"}],
                    "initContainers": [{"name": "i"}],
                    "ephemeralContainers": [{"name": "e"}],
                },
            }))
        };
        let run = |annotation: &str, choosing: Choosing<'_>| {
            let mut notices = Vec::new();
            let sources = choose(&pod(annotation), &choosing, &mut notices);
            let names = sources.map(|all| {
                let names = all.into_iter().map(|s| s.container);
                names.collect::<Vec<_>>().join(" ")
            });
            (names.unwrap_or_else(|e| e.message), notices)
        };
        let asked = |container| Choosing {
            container,
            ..Choosing::default()
        };
        let all = "a, b, e (ephem), i (init)";
        let defaulted = format!("Defaulted container \"a\" out of: {all}");
        let lost = "Default container name \"zz\" not found in pod p".to_owned();
        assert_eq!(run("", asked("")), ("a".into(), vec![defaulted.clone()]));
        assert_eq!(run("b", asked("")), ("b".into(), vec![]));
        assert_eq!(run("zz", asked("")), ("a".into(), vec![lost, defaulted]));
        assert_eq!(run("zz", asked("i")), ("i".into(), vec![]));
        let invalid = format!("container x is not valid for pod p out of: {all}");
        assert_eq!(run("b", asked("x")), (invalid, vec![]));
        let every = Choosing {
            all_containers: true,
            ..Choosing::default()
        };
        assert_eq!(run("zz", every), ("i a b e".into(), vec![]));
        let quiet = Choosing {
            all_pods: true,
            ..Choosing::default()
        };
        assert_eq!(run("", quiet), ("a".into(), vec![]));
    }
}
