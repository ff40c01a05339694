//! Deployments: the ReplicaSet of the template, and the status.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::controllers::{MANAGER, hash, owned, owner_of};
use crate::store::Store;
use crate::value::{child, int, list, now, text};
use crate::write;

/// The end of the names of what is made from a template.
pub(crate) fn template_hash(object: &Value) -> String {
    const LETTERS: &[u8] = b"bcdf2456789";
    let number = hash(&object["spec"]["template"].to_string()) % 10_000_000_000;
    let letters = format!("{number:010}");
    letters.bytes().map(|b| LETTERS[usize::from(b - b'0')] as char).collect()
}

/// Gives a deployment the ReplicaSet of its template, and empties the others.
pub(crate) fn rollout(store: &mut Store, deployment: &Arc<Value>) {
    let (namespace, name) = crate::store::key(deployment);
    let hash = template_hash(deployment);
    let wanted = int(deployment, "/spec/replicas", 1);
    let sets = owned(store, "replicasets.apps", deployment);
    let revision_of = |s: &Value| -> i64 {
        text(s, "/metadata/annotations/deployment.kubernetes.io~1revision").parse().unwrap_or(0)
    };
    let newest = sets.iter().map(|s| revision_of(s)).max().unwrap_or(0);
    let current = sets.iter().find(|s| text(s, "/metadata/labels/pod-template-hash") == hash);
    let latest = current.is_some_and(|s| revision_of(s) == newest);
    let revision = if latest { newest } else { newest + 1 };
    let surge = wanted + (wanted + 3) / 4;
    let mut set = current.map_or_else(
        || {
            let mut template = deployment["spec"]["template"].clone();
            template["metadata"]["labels"]["pod-template-hash"] = hash.clone().into();
            let mut selector = deployment["spec"]["selector"].clone();
            selector["matchLabels"]["pod-template-hash"] = hash.clone().into();
            json!({"apiVersion": "apps/v1", "kind": "ReplicaSet",
                "metadata": {"name": format!("{name}-{hash}"), "namespace": namespace,
                    "labels": template["metadata"]["labels"], "ownerReferences": owner_of(deployment)},
                "spec": {"selector": selector, "template": template}})
        },
        |s| (**s).clone(),
    );
    set["spec"]["replicas"] = wanted.into();
    child(&mut set, "metadata");
    let annotations = child(&mut set["metadata"], "annotations");
    for (key, value) in
        [("desired-replicas", wanted), ("max-replicas", surge), ("revision", revision)]
    {
        annotations.insert(format!("deployment.kubernetes.io/{key}"), value.to_string().into());
    }
    write::own(store, set, MANAGER, "");
    for old in sets.iter().filter(|s| text(s, "/metadata/labels/pod-template-hash") != hash) {
        let mut next = (**old).clone();
        next["spec"]["replicas"] = 0.into();
        write::own(store, next, MANAGER, "");
    }
    report(store, &namespace, &name, &hash, revision);
}

/// Books a deployment's status.
fn report(store: &mut Store, namespace: &str, name: &str, hash: &str, revision: i64) {
    let set = format!("{name}-{hash}");
    let found = [("deployments.apps", name), ("replicasets.apps", &set)];
    let [Some(deployment), Some(current)] = found.map(|(s, n)| store.get(s, namespace, n)) else {
        return;
    };
    let sum = |field: &str| -> i64 {
        let sets = owned(store, "replicasets.apps", &deployment);
        sets.iter().map(|s| int(s, &format!("/status/{field}"), 0)).sum()
    };
    let (total, ready) = (sum("replicas"), sum("readyReplicas"));
    let time = |kind: &str, field: &str| {
        let old = list(&deployment, "/status/conditions").iter().find(|c| c["type"] == kind);
        old.map_or_else(|| now().into(), |c| c[field].clone())
    };
    let condition = |kind: &str, reason: &str, message: String| {
        json!({"type": kind, "status": "True", "reason": reason, "message": message,
            "lastUpdateTime": time(kind, "lastUpdateTime"), "lastTransitionTime": time(kind, "lastTransitionTime")})
    };
    let mut status = json!({"observedGeneration": deployment["metadata"]["generation"],
        "terminatingReplicas": 0,
    "conditions": [
        condition("Available", "MinimumReplicasAvailable", "Deployment has minimum availability.".into()),
        condition("Progressing", "NewReplicaSetAvailable", format!("ReplicaSet \"{set}\" has successfully progressed.")),
    ]});
    let updated = int(&current, "/status/replicas", 0);
    let counts = [("replicas", total), ("updatedReplicas", updated), ("readyReplicas", ready)];
    for (field, value) in counts.into_iter().chain([("availableReplicas", ready)]) {
        if value > 0 {
            status[field] = value.into();
        }
    }
    let mut next = (*deployment).clone();
    next["status"] = status;
    let annotations = child(&mut next["metadata"], "annotations");
    annotations.insert("deployment.kubernetes.io/revision".into(), revision.to_string().into());
    write::own(store, next, MANAGER, "status");
}
