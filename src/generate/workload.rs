//! Workloads: deployments, jobs and cron jobs.

use serde_json::{Value, json};

use super::values;
use crate::resource::Object;

/// A deployment of containers, each with a name and an image. `port` is one of the first container.
#[must_use]
pub fn deployment(
    name: &str,
    containers: &[(String, String)],
    command: &[String],
    port: Option<i32>,
    replicas: i32,
) -> Value {
    let labels = values::app(name);
    let mut list: Vec<Value> = (containers.iter())
        .map(|(name, image)| container(name, image, command))
        .collect();
    if let (Some(first), Some(port)) = (list.first_mut(), port) {
        first["ports"] = json!([{"containerPort": port}]);
    }
    json!({
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": {"name": name, "labels": labels},
        "spec": {
            "replicas": replicas,
            "selector": {"matchLabels": labels},
            "template": {"metadata": {"labels": labels}, "spec": {"containers": list}},
        },
    })
}

/// A job of one container.
#[must_use]
pub fn job(name: &str, image: &str, command: &[String]) -> Value {
    json!({
        "apiVersion": "batch/v1",
        "kind": "Job",
        "metadata": {"name": name},
        "spec": job_spec(name, image, command, "Never"),
    })
}

/// A job as the cron job `from` makes them.
#[must_use]
pub fn job_of(name: &str, from: &Object) -> Value {
    let template = from.at(&["spec", "jobTemplate"]);
    let mut annotations = json!({"cronjob.kubernetes.io/instantiate": "manual"});
    let own = template["metadata"]["annotations"].as_object();
    for (key, value) in own.into_iter().flatten() {
        annotations[key] = value.clone();
    }
    json!({
        "apiVersion": "batch/v1",
        "kind": "Job",
        "metadata": {
            "name": name,
            "annotations": annotations,
            "labels": template["metadata"]["labels"],
            // As it is no blocking owner, nobody needs the right to finalize cron jobs.
            "ownerReferences": [{
                "apiVersion": "batch/v1",
                "kind": "CronJob",
                "name": from.name(),
                "uid": from.uid(),
                "controller": true,
            }],
        },
        "spec": template["spec"],
    })
}

/// A cron job of one container.
#[must_use]
pub fn cron_job(
    name: &str,
    image: &str,
    command: &[String],
    schedule: &str,
    restart: &str,
) -> Value {
    json!({
        "apiVersion": "batch/v1",
        "kind": "CronJob",
        "metadata": {"name": name},
        "spec": {
            "schedule": schedule,
            "jobTemplate": {
                "metadata": {"name": name},
                "spec": job_spec(name, image, command, restart),
            },
        },
    })
}

fn job_spec(name: &str, image: &str, command: &[String], restart: &str) -> Value {
    let containers = [container(name, image, command)];
    json!({"template": {"spec": {"containers": containers, "restartPolicy": restart}}})
}

fn container(name: &str, image: &str, command: &[String]) -> Value {
    json!({"name": name, "image": image, "command": command})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::tests::printed;

    /// Recorded from kubectl 1.37.1.
    #[test]
    fn images_make_workloads() {
        let words = ["sh".to_owned(), "-c".to_owned()];
        let images = [("nginx".to_owned(), "nginx".to_owned())];
        for (object, json) in [
            (
                deployment("a", &images, &[], Some(80), 1),
                r#"{"kind":"Deployment","apiVersion":"apps/v1","metadata":{"name":"a","labels":{"app":"a"}},"spec":{"replicas":1,"selector":{"matchLabels":{"app":"a"}},"template":{"metadata":{"labels":{"app":"a"}},"spec":{"containers":[{"name":"nginx","image":"nginx","ports":[{"containerPort":80}],"resources":{}}]}},"strategy":{}},"status":{}}"#,
            ),
            (
                deployment("a", &[], &[], Some(80), 0),
                r#"{"kind":"Deployment","apiVersion":"apps/v1","metadata":{"name":"a","labels":{"app":"a"}},"spec":{"replicas":0,"selector":{"matchLabels":{"app":"a"}},"template":{"metadata":{"labels":{"app":"a"}},"spec":{"containers":[]}},"strategy":{}},"status":{}}"#,
            ),
            (
                job("a", "nginx", &words),
                r#"{"kind":"Job","apiVersion":"batch/v1","metadata":{"name":"a"},"spec":{"template":{"metadata":{},"spec":{"containers":[{"name":"a","image":"nginx","command":["sh","-c"],"resources":{}}],"restartPolicy":"Never"}}},"status":{}}"#,
            ),
            (
                cron_job("a", "nginx", &[], "* * * * *", "OnFailure"),
                r#"{"kind":"CronJob","apiVersion":"batch/v1","metadata":{"name":"a"},"spec":{"schedule":"* * * * *","jobTemplate":{"metadata":{"name":"a"},"spec":{"template":{"metadata":{},"spec":{"containers":[{"name":"a","image":"nginx","resources":{}}],"restartPolicy":"OnFailure"}}}}},"status":{}}"#,
            ),
        ] {
            assert_eq!(printed(&object), json);
        }
    }
}
