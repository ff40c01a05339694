//! Label and field selectors of lists, watches and collections' deletes.

use ktl::resource::selector::LabelSelector;
use serde_json::Value;

use crate::call::{Call, Target};
use crate::status::{Result, Status};

/// Which objects are asked for.
#[derive(Default)]
pub(crate) struct Selector {
    labels: LabelSelector,
    /// Pointer into the object, value, and whether it must equal it.
    fields: Vec<(String, String, bool)>,
}

impl Selector {
    /// Reads `labelSelector` and `fieldSelector`.
    pub(crate) fn parse(call: &Call, target: &Target) -> Result<Self> {
        let labels = LabelSelector::parse(call.param("labelSelector"))
            .map_err(|e| Status::bad_request(e.message))?;
        let fields = call.param("fieldSelector").split(',').filter(|p| !p.is_empty());
        let mut fields = fields.map(|p| field(p, target)).collect::<Result<Vec<_>>>()?;
        if !target.name.is_empty() {
            fields.push(("/metadata/name".into(), target.name.clone(), true));
        }
        Ok(Self { labels, fields })
    }

    /// Whether an object is asked for.
    pub(crate) fn matches(&self, object: &Value) -> bool {
        let field = |(pointer, value, equal): &(String, String, bool)| {
            let text = match object.pointer(pointer) {
                Some(Value::String(text)) => text.clone(),
                Some(other) if !other.is_null() => other.to_string(),
                // A flag that is not set reads as false.
                _ if pointer == "/spec/unschedulable" => "false".to_owned(),
                _ => String::new(),
            };
            (text == *value) == *equal
        };
        self.labels.matches(&object["metadata"]["labels"]) && self.fields.iter().all(field)
    }
}

fn field(part: &str, target: &Target) -> Result<(String, String, bool)> {
    let (key, value, equal) = if let Some((key, value)) = part.split_once("!=") {
        (key, value, false)
    } else if let Some((key, value)) = part.split_once("==").or(part.split_once('=')) {
        (key, value, true)
    } else {
        let message = format!("invalid selector: '{part}'; can't understand '{part}'");
        return Err(Status::bad_request(message));
    };
    let own: &[&str] = match target.kind.store().as_str() {
        "pods" => &["spec.nodeName", "spec.serviceAccountName", "status.phase", "status.podIP"],
        "nodes" => &["spec.unschedulable"],
        "namespaces" => &["status.phase"],
        "secrets" => &["type"],
        "services" => &["spec.clusterIP", "spec.type"],
        _ => &[],
    };
    let general = key == "metadata.name" || (key == "metadata.namespace" && target.kind.namespaced);
    if general || own.contains(&key) {
        return Ok((format!("/{}", key.replace('.', "/")), value.to_owned(), equal));
    }
    let message = if target.kind.store() == "configmaps" || target.kind.custom.is_some() {
        format!(
            "\"{key}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\""
        )
    } else {
        format!("field label not supported: {key}")
    };
    Err(Status::bad_request(message))
}
