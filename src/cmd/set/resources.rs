//! `set resources`: what containers ask for, and how much they may take.

use serde_json::{Map, Value};

use super::{Flags, Setting, Verb, pods, refuse};
use crate::ctx::Ctx;
use crate::flags::{FileFlags, RecordFlag};
use crate::go::quantity::Quantity;
use crate::resource::{Object, as_map, pod_spec};
use crate::{Error, Result};

/// The arguments of `set resources`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Only containers with this name, where * stands for any text
    #[arg(long, short = 'c', default_value = "*")]
    containers: String,
    #[command(flatten)]
    files: FileFlags,
    #[command(flatten)]
    flags: Flags,
    /// The most that containers may take, such as cpu=200m,memory=512Mi
    #[arg(long, default_value = "")]
    limits: String,
    #[command(flatten)]
    record: RecordFlag,
    /// What containers are sure to have, such as cpu=100m,memory=256Mi
    #[arg(long, default_value = "")]
    requests: String,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
}

const VERB: Verb = Verb {
    done: "resource requirements updated",
    failed: "failed to patch resources update to pod template ",
    sends_all: false,
};

/// Sets requests and limits of containers; those of other resources stay.
///
/// # Errors
/// Arguments without a meaning, objects that can't be had: then nothing is changed. Objects without such
/// containers, the server's refusal: all others are changed.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let flags = &args.flags;
    let setting = flags.read(ctx)?;
    setting.refuse_names(&flags.args)?;
    let (files, labels) = (&args.files, args.selector.as_str());
    let infos = setting.find(&flags.args, files, labels, ctx).await?;
    refuse(&setting.contradictions(labels))?;
    let amounts = Amounts::parse(&args.limits, &args.requests)?;
    let mut missing = Vec::new();
    let planned = Setting::plan(infos, args.record.record, ctx, |object| {
        let is_there = amounts.set(object, &args.containers)?;
        if !is_there {
            let name = &args.containers;
            let text = format!("error: unable to find container named {name}");
            missing.push(Error::verbatim(text));
        }
        Ok(is_there)
    });
    setting.send(planned, &VERB, missing, ctx).await
}

/// The amounts to be set, by the names of the resources.
#[derive(Debug, PartialEq)]
struct Amounts {
    limits: Map<String, Value>,
    requests: Map<String, Value>,
}

impl Amounts {
    fn parse(limits: &str, requests: &str) -> Result<Self> {
        if limits.is_empty() && requests.is_empty() {
            return Err(Error::new(
                "you must specify an update to requests or limits (in the form of \
                 --requests/--limits)",
            ));
        }
        Ok(Self {
            limits: amounts(limits)?,
            requests: amounts(requests)?,
        })
    }

    /// Sets them, and says whether there is any such container.
    fn set(&self, object: &mut Object, pattern: &str) -> Result<bool> {
        let containers = pods::selected(pod_spec(object)?, pattern);
        let is_there = !containers.is_empty();
        for container in containers {
            let resources = as_map(container.entry("resources").or_insert(Value::Null));
            for (field, amounts) in [("limits", &self.limits), ("requests", &self.requests)] {
                if !amounts.is_empty() {
                    as_map(resources.entry(field).or_insert(Value::Null)).extend(amounts.clone());
                }
            }
        }
        Ok(is_there)
    }
}

/// Reads `cpu=100m,memory=1Gi`. A resource given twice has its last amount.
fn amounts(text: &str) -> Result<Map<String, Value>> {
    let mut amounts = Map::new();
    for part in text.split(',').filter(|_| !text.is_empty()) {
        let mut parts = part.split('=');
        let (Some(name), Some(amount), None) = (parts.next(), parts.next(), parts.next()) else {
            return Err(Error::new(format!(
                "invalid argument syntax {part}, expected <resource>=<value>"
            )));
        };
        let amount: Quantity = amount.parse()?;
        amounts.insert(name.to_owned(), amount.to_string().into());
    }
    Ok(amounts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn amounts_are_canonical_and_others_stay() {
        let mut pod = Object(json!({"apiVersion": "v1", "kind": "Pod", "spec": {
            "containers": [
                {"name": "a", "resources": {"limits": {"cpu": "1", "memory": "1Gi"}}},
                {"name": "b"}],
            "initContainers": [{"name": "i", "resources": {}}]}}));
        let amounts = Amounts::parse("cpu=0.5,cpu=0", "memory=1024Mi").unwrap();
        assert_eq!(amounts.set(&mut pod, "x"), Ok(false));
        assert_eq!(amounts.set(&mut pod, "*"), Ok(true));
        let set = json!({"limits": {"cpu": "0"}, "requests": {"memory": "1Gi"}});
        let kept = json!({"limits": {"cpu": "0", "memory": "1Gi"}, "requests": {"memory": "1Gi"}});
        assert_eq!(
            pod.0["spec"],
            json!({
            "containers": [{"name": "a", "resources": kept}, {"name": "b", "resources": set}],
            "initContainers": [{"name": "i", "resources": set}]})
        );
    }

    #[test]
    fn amounts_without_a_meaning_are_refused() {
        for (limits, requests, told) in [
            ("", "", "you must specify an update to requests"),
            ("cpu", "", "invalid argument syntax cpu, expected"),
            ("a=1", "cpu=1,", "invalid argument syntax , expected"),
            ("cpu=1=2", "", "invalid argument syntax cpu=1=2, expected"),
            ("cpu=x", "", "quantities must match"),
        ] {
            let error = Amounts::parse(limits, requests).unwrap_err();
            assert!(error.message.starts_with(told), "{error}");
        }
    }
}
