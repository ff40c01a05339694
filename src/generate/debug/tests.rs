use serde_json::json;

use super::*;

#[test]
fn containers_of_any_sort_have_names() {
    let pod = Object(json!({"spec": {
        "containers": [{"name": "a"}],
        "initContainers": [{"name": "b"}],
        "ephemeralContainers": [{"name": "c"}],
    }}));
    for name in ["a", "b", "c"] {
        assert!(has_container(&pod, name), "{name}");
    }
    assert!(!has_container(&pod, "d"));
    assert_eq!(container(&pod, "containers", "a"), &json!({"name": "a"}));
    assert_eq!(container(&pod, "containers", "b"), &Value::Null);
}

#[test]
fn capabilities_come_to_nothing_for_users_other_than_root() {
    let pod = |user: Value| Object(json!({"spec": {"securityContext": {"runAsUser": user}}}));
    let privileged = json!({"securityContext": {"privileged": true}});
    let tracing = json!({"securityContext": {"capabilities": {"add": ["SYS_PTRACE"]}}});
    let as_root = json!({"securityContext": {"privileged": true, "runAsUser": 0}});
    let no_more = json!({"securityContext": {"privileged": false, "capabilities": {"add": []}}});
    let said = |user: Value, container: &Value| user_warning(&pod(user), container).is_some();
    assert!(said(json!(1000), &privileged));
    assert!(said(json!(1000), &tracing));
    assert!(!said(json!(0), &tracing));
    assert!(!said(Value::Null, &tracing));
    assert!(!said(json!(1000), &as_root));
    assert!(!said(json!(1000), &no_more));
    assert!(!said(json!(1000), &Value::Null));
}
