//! `set serviceaccount`: as whom pods speak to the server.

use super::{Flags, Setting, Verb, refuse};
use crate::ctx::Ctx;
use crate::flags::{FileFlags, RecordFlag};
use crate::resource::{Object, pod_spec};
use crate::{Error, Result};

/// The arguments of `set serviceaccount`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    #[command(flatten)]
    files: FileFlags,
    #[command(flatten)]
    flags: Flags,
    #[command(flatten)]
    record: RecordFlag,
}

const VERB: Verb = Verb {
    done: "serviceaccount updated",
    failed: "failed to patch ServiceAccountName ",
    sends_all: true,
};

/// Gives pods another service account.
///
/// # Errors
/// Arguments without a meaning, objects that can't be had: then nothing is changed. Objects without pods,
/// the server's refusal: all others are changed.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let flags = &args.flags;
    let setting = flags.read(ctx)?;
    refuse(&setting.contradictions(""))?;
    let (account, objects) =
        (flags.args.split_last()).ok_or_else(|| Error::new("serviceaccount is required"))?;
    let infos = setting.find(objects, &args.files, "", ctx).await?;
    let planned = Setting::plan(infos, args.record.record, ctx, |object| {
        set(object, account).map(|()| true)
    });
    setting.send(planned, &VERB, Vec::new(), ctx).await
}

fn set(object: &mut Object, account: &str) -> Result<()> {
    let (spec, field) = (pod_spec(object)?, "serviceAccountName");
    match account {
        "" => spec.remove(field),
        _ => spec.insert(field.to_owned(), account.into()),
    };
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_empty_name_is_none() {
        let mut pod = Object(json!({"apiVersion": "v1", "kind": "Pod"}));
        set(&mut pod, "a").unwrap();
        assert_eq!(pod.0["spec"], json!({"serviceAccountName": "a"}));
        set(&mut pod, "").unwrap();
        assert_eq!(pod.0["spec"], json!({}));
    }
}
