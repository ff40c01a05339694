use serde_json::{Value, json};

use super::{RULES, neat};
use crate::resource::Object;

fn neated(object: Value) -> Value {
    let mut object = Object(object);
    neat(&mut object);
    object.0
}

#[test]
fn every_line_is_a_rule() {
    let lines = include_str!("rules.tsv").lines();
    let wanted = lines
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .count();
    assert_eq!(RULES.values().map(Vec::len).sum::<usize>(), wanted);
    let source = include_str!("special.rs");
    for line in include_str!("rules.tsv")
        .lines()
        .filter(|l| !l.starts_with('#'))
    {
        if let Some((_, name)) = line.rsplit_once("! ") {
            assert!(source.contains(&format!("\"{name}\"")), "no rule {name}");
        }
        if let Some((_, name)) = line.rsplit_once("\t: ") {
            assert!(RULES.contains_key(name), "no type {name}");
        }
    }
}

#[test]
fn a_pod_as_it_was_written() {
    let given = json!({"apiVersion": "v1", "kind": "Pod",
        "metadata": {"name": "a", "namespace": "n", "uid": "u", "generateName": "a-",
            "annotations": {"kubectl.kubernetes.io/last-applied-configuration": "{}"}},
        "spec": {"containers": [{"name": "a", "image": "x:1", "imagePullPolicy": "IfNotPresent",
            "resources": {"limits": {"cpu": "1"}, "requests": {"cpu": "1"}},
            "livenessProbe": {"httpGet": {"port": 80, "path": "/", "scheme": "HTTP"}, "periodSeconds": 10},
            "volumeMounts": [{"name": "kube-api-access-x", "mountPath": "/var"}]}],
            "volumes": [{"name": "kube-api-access-x", "projected": {}}, {"name": "e", "emptyDir": {}}],
            "nodeName": "n1", "restartPolicy": "Always", "securityContext": {},
            "serviceAccount": "default", "serviceAccountName": "default",
            "tolerations": [{"effect": "NoExecute", "key": "node.kubernetes.io/not-ready",
                "operator": "Exists", "tolerationSeconds": 300}, {"key": "mine"}]},
        "status": {"phase": "Running"}});
    assert_eq!(
        neated(given),
        json!({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a", "namespace": "n"},
            "spec": {"containers": [{"name": "a", "image": "x:1", "resources": {"limits": {"cpu": "1"}},
                "livenessProbe": {"httpGet": {"port": 80}}}],
                "volumes": [{"name": "e", "emptyDir": {}}], "tolerations": [{"key": "mine"}]}})
    );
}

#[test]
fn what_somebody_has_set_stays() {
    let service = |fields: Value| {
        let object = json!({"apiVersion": "v1", "kind": "Service",
            "metadata": {"managedFields": [{"fieldsV1": {"f:spec": fields}}]},
            "spec": {"clusterIP": "10.0.0.9", "clusterIPs": ["10.0.0.9"], "ipFamilies": ["IPv4"],
                "ports": [{"port": 80, "protocol": "TCP", "targetPort": 80, "nodePort": 30000}]}});
        neated(object)["spec"].clone()
    };
    assert_eq!(service(json!({})), json!({"ports": [{"port": 80}]}));
    let fields = json!({"f:clusterIP": {}, "f:ports": {"k:{\"port\":80,\"protocol\":\"TCP\"}": {"f:nodePort": {}}}});
    assert_eq!(
        service(fields),
        json!({"clusterIP": "10.0.0.9", "ports": [{"port": 80, "nodePort": 30000}]})
    );
}

#[test]
fn counts_of_jobs_go_together() {
    let job = |parallelism: Value, completions: Value| {
        let spec = json!({"parallelism": parallelism, "completions": completions});
        let object = json!({"apiVersion": "batch/v1", "kind": "Job", "spec": spec});
        neated(object)["spec"].clone()
    };
    assert_eq!(job(json!(1), json!(1)), json!({}));
    assert_eq!(job(json!(1), json!(5)), json!({"completions": 5}));
    let both = json!({"parallelism": 2, "completions": 1});
    assert_eq!(job(json!(2), json!(1)), both);
}

#[test]
fn pull_policies_follow_the_tag() {
    for (image, default) in [
        ("a", "Always"),
        ("a:latest", "Always"),
        ("host:5000/a", "Always"),
        ("host:5000/a:1", "IfNotPresent"),
        ("a@sha256:0", "IfNotPresent"),
    ] {
        let container = json!({"image": image, "imagePullPolicy": default});
        let pod = json!({"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [container]}});
        assert!(
            neated(pod)["spec"]["containers"][0]
                .get("imagePullPolicy")
                .is_none(),
            "{image}"
        );
    }
}

#[test]
fn nothing_is_what_it_should_be() {
    for object in [
        json!(null),
        json!([]),
        json!({"kind": "Pod", "apiVersion": "v1", "metadata": [], "spec": {"containers": "x", "volumes": {}}}),
        json!({"kind": "Service", "apiVersion": "v1", "spec": {"ports": [3, null]}}),
        json!({"kind": "Job", "apiVersion": "batch/v1", "spec": {"template": 1}}),
    ] {
        neated(object);
    }
}
