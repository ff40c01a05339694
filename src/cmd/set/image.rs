//! `set image`: the images of containers.

use std::collections::BTreeMap;

use super::{Flags, Setting, Verb, pods};
use crate::cmd::pairs::split;
use crate::ctx::Ctx;
use crate::flags::{DryRun, FileFlags, RecordFlag};
use crate::go::fmt::quote::quote;
use crate::resource::{Object, pod_spec};
use crate::{Error, Result};

/// The arguments of `set image`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    #[command(flatten)]
    files: FileFlags,
    #[command(flatten)]
    flags: Flags,
    #[command(flatten)]
    record: RecordFlag,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
}

const VERB: Verb = Verb {
    done: "image updated",
    failed: "failed to patch image update to pod template: ",
    sends_all: false,
};
/// Stands for all containers.
const ALL: &str = "*";

/// Sets images of containers by their names.
///
/// # Errors
/// Arguments without a meaning, objects that can't be had: then nothing is changed. Containers that are
/// not there, objects without pods, the server's refusal: all others are changed.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let flags = &args.flags;
    let setting = flags.read(ctx)?;
    let (objects, changes) = split(&flags.args, "image")?;
    let images = parse(&changes)?;
    setting.refuse_names(&objects)?;
    let (files, labels) = (&args.files, args.selector.as_str());
    let infos = setting.find(&objects, files, labels, ctx).await?;
    check(&setting, labels, &images)?;
    let mut missing = Vec::new();
    let planned = Setting::plan(infos, args.record.record, ctx, |object| {
        missing.extend(set(object, &images)?);
        Ok(true)
    });
    setting.send(planned, &VERB, missing, ctx).await
}

/// Reads `CONTAINER=IMAGE`. A container given twice has its last image.
fn parse(changes: &[String]) -> Result<BTreeMap<String, String>> {
    let (mut images, mut wrong) = (BTreeMap::new(), Vec::new());
    for change in changes {
        match change.split_once('=') {
            Some((name, image)) if !name.is_empty() => {
                images.insert(name.to_owned(), image.to_owned());
            }
            _ => wrong.push(change.as_str()),
        }
    }
    if !wrong.is_empty() {
        let text = format!("invalid image format: {}", wrong.join(", "));
        return Err(Error::new(text));
    }
    Ok(images)
}

/// Refuses what has no meaning, all of it at once.
fn check(setting: &Setting<'_>, labels: &str, images: &BTreeMap<String, String>) -> Result<()> {
    let flags = setting.flags;
    let refusals = [
        (
            flags.all && !labels.is_empty(),
            "cannot set --all and --selector at the same time",
        ),
        (images.is_empty(), "at least one image update is required"),
        (
            images.len() > 1 && images.contains_key(ALL),
            "all containers are already specified by *, but saw more than one \
             container_name=container_image pairs",
        ),
        (
            flags.local && setting.dry_run == DryRun::Server,
            "cannot specify --local and --dry-run=server - did you mean --dry-run=client?",
        ),
    ];
    let refusals = refusals.iter().filter(|(refused, _)| *refused);
    Error::all(refusals.map(|(_, text)| Error::new(*text)).collect())
}

/// Sets the images, and gives an error for each container that is not there.
fn set(object: &mut Object, images: &BTreeMap<String, String>) -> Result<Vec<Error>> {
    let mut containers = pods::containers(pod_spec(object)?);
    let mut missing = Vec::new();
    for (name, image) in images {
        let mut is_there = false;
        for container in &mut containers {
            if name == ALL || pods::name(container) == name {
                container.insert("image".to_owned(), image.as_str().into());
                is_there = true;
            }
        }
        if !is_there {
            let name = quote(name.as_bytes(), false);
            let text = format!("error: unable to find container named {name}");
            missing.push(Error::verbatim(text));
        }
    }
    Ok(missing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn images(changes: &[&str]) -> Result<BTreeMap<String, String>> {
        let changes: Vec<String> = changes.iter().map(|c| (*c).to_owned()).collect();
        parse(&changes)
    }

    #[test]
    fn containers_of_both_sorts_have_images() {
        let pod = json!({"apiVersion": "v1", "kind": "Pod", "spec": {
            "containers": [{"name": "a", "image": "old"}, {"name": "b"}],
            "initContainers": [{"name": "i"}]}});
        let mut object = Object(pod.clone());
        let missing = set(
            &mut object,
            &images(&["a=x=1", "i=y", "n=z", "a=x"]).unwrap(),
        );
        let missing: Vec<String> = missing.unwrap().iter().map(Error::text).collect();
        assert_eq!(missing, ["error: unable to find container named \"n\"\n"]);
        assert_eq!(
            object.0["spec"],
            json!({
                "containers": [{"name": "a", "image": "x"}, {"name": "b"}],
                "initContainers": [{"name": "i", "image": "y"}]})
        );
        let mut object = Object(pod);
        assert_eq!(set(&mut object, &images(&["*=x"]).unwrap()), Ok(vec![]));
        assert_eq!(object.0["spec"]["initContainers"][0]["image"], "x");
        assert_eq!(object.0["spec"]["containers"][1]["image"], "x");
    }

    #[test]
    fn pairs_have_two_parts() {
        let error = images(&["a=b", "a-", "=x-"]).unwrap_err();
        assert_eq!(error.message, "invalid image format: a-, =x-");
    }
}
