//! What is there at the start: namespaces and two nodes.

use serde_json::{Value, json};

use crate::store::Store;
use crate::value::now;
use crate::write;

/// Fills a new storage.
pub(crate) fn plant(store: &mut Store) {
    for name in ["default", "kube-node-lease", "kube-public", "kube-system"] {
        let namespace =
            json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}});
        write::own(store, namespace, "kube-apiserver", "");
    }
    for index in 1..=2 {
        write::own(store, node(index), "kubelet", "");
    }
    let port = json!({"name": "https", "port": 443, "protocol": "TCP", "targetPort": 6443});
    let service = json!({"apiVersion": "v1", "kind": "Service",
        "metadata": {"name": "kubernetes", "namespace": "default",
            "labels": {"component": "apiserver", "provider": "kubernetes"}},
        "spec": {"clusterIP": "10.0.0.1", "ports": [port]}});
    write::own(store, service, "kube-apiserver", "");
}

fn node(index: u32) -> Value {
    let name = format!("node-{index}");
    let mut labels = json!({"beta.kubernetes.io/arch": "amd64", "beta.kubernetes.io/os": "linux",
        "kubernetes.io/arch": "amd64", "kubernetes.io/os": "linux", "kubernetes.io/hostname": name});
    if index == 1 {
        labels["node-role.kubernetes.io/control-plane"] = "".into();
    }
    let capacity =
        json!({"cpu": "8", "memory": "16Gi", "pods": "110", "ephemeral-storage": "100Gi"});
    let condition = |kind: &str, status: &str, reason: &str| {
        json!({"type": kind, "status": status, "reason": reason, "message": "",
            "lastHeartbeatTime": now(), "lastTransitionTime": now()})
    };
    json!({"apiVersion": "v1", "kind": "Node", "metadata": {"name": name, "labels": labels},
        "spec": {"podCIDR": format!("10.244.{}.0/24", index - 1)},
        "status": {
            "capacity": capacity, "allocatable": capacity,
            "addresses": [{"type": "InternalIP", "address": format!("192.0.2.{index}")},
                {"type": "Hostname", "address": name}],
            "conditions": [
                condition("MemoryPressure", "False", "KubeletHasSufficientMemory"),
                condition("DiskPressure", "False", "KubeletHasNoDiskPressure"),
                condition("PIDPressure", "False", "KubeletHasSufficientPID"),
                condition("Ready", "True", "KubeletReady"),
            ],
            "nodeInfo": {"architecture": "amd64", "operatingSystem": "linux", "osImage": "sandbox",
                "kernelVersion": "0.0.0", "containerRuntimeVersion": "sandbox://0", "bootID": "", "machineID": "",
                "systemUUID": "", "kubeProxyVersion": "", "kubeletVersion": "v1.37.1"}}})
}
