//! `create token`: a token of a service account.

use std::io::Write as _;

use serde_json::{Value, json};

use super::make::{Words, told};
use crate::client::Request;
use crate::cmd::made::{Outcomes, typed};
use crate::ctx::Ctx;
use crate::flags::{self, DryRun};
use crate::go::duration;
use crate::resource::Object;
use crate::{Error, Result, print};

/// The kinds of objects that a token can be bound to.
const KINDS: [&str; 3] = ["Node", "Pod", "Secret"];

/// The arguments of `create token`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Whom the token is for, when not for the API server; may be given several times
    #[arg(long)]
    audience: Vec<String>,
    /// The kind of an object with which the token ends: Node, Pod or Secret
    #[arg(long, default_value = "")]
    bound_object_kind: String,
    /// The name of that object
    #[arg(long, default_value = "")]
    bound_object_name: String,
    /// The UID of that object; by default that of the present one
    #[arg(long, default_value = "")]
    bound_object_uid: String,
    /// How long the token is to hold, such as 10m; 0 for the server's default
    #[arg(long, default_value = "0s", value_parser = span)]
    duration: jiff::SignedDuration,
    #[command(flatten)]
    print: flags::PrintFlags,
    #[command(flatten)]
    words: Words,
}

fn span(text: &str) -> Result<jiff::SignedDuration, String> {
    duration::parse(text).map_err(|e| e.message)
}

/// Asks for a token and prints it, with a line break on a terminal.
///
/// # Errors
/// Flags without a meaning, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let name = args.words.name(ctx)?;
    let (namespace, _) = ctx.namespace()?;
    let client = ctx.client()?;
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    check(&args, &name)?;
    let accounts = ctx.mapper()?.kind("v1", "ServiceAccount").await?;
    let path = accounts.path(&namespace, &name) + "/token";
    let answer = client.json(Request::post(path, &request(&args)?)).await;
    let answer = answer.map_err(|error| told("failed to create token: ", error))?;
    let token = answer["status"]["token"].as_str().unwrap_or_default();
    if token.is_empty() {
        let text = "failed to create token: no token in server response";
        return Err(Error::new(text));
    }
    if format.is_none() {
        let end = if ctx.env.terminal.stdout { "\n" } else { "" };
        return Ok(write!(ctx.env.stdout, "{token}{end}")?);
    }
    let mut shown = Outcomes::new(format, args.print.show_managed_fields, DryRun::None);
    shown.show(Object(answer), "created", &mut ctx.env.stdout)?;
    shown.finish(&mut ctx.env.stdout)
}

/// Refuses flags without a meaning, in kubectl's order.
fn check(args: &Args, name: &str) -> Result<()> {
    let (kind, object) = (&args.bound_object_kind, &args.bound_object_name);
    let refusals = [
        (name.is_empty(), "service account name is required"),
        (
            args.duration.is_negative(),
            "--duration must be greater than or equal to 0",
        ),
        (
            args.duration.subsec_nanos() != 0,
            "--duration cannot be expressed in units less than seconds",
        ),
        (
            args.audience.iter().any(String::is_empty),
            "--audience must not be an empty string",
        ),
        (
            kind.is_empty() && !object.is_empty(),
            "--bound-object-name can only be set if --bound-object-kind is provided",
        ),
        (
            kind.is_empty() && !args.bound_object_uid.is_empty(),
            "--bound-object-uid can only be set if --bound-object-kind is provided",
        ),
        (
            !kind.is_empty() && !KINDS.contains(&kind.as_str()),
            "supported --bound-object-kind values are Node, Pod, Secret",
        ),
        (
            !kind.is_empty() && object.is_empty(),
            "--bound-object-name is required if --bound-object-kind is provided",
        ),
    ];
    match refusals.into_iter().find(|(refused, _)| *refused) {
        Some((_, why)) => Err(Error::new(why)),
        None => Ok(()),
    }
}

/// What the server is asked.
fn request(args: &Args) -> Result<Value> {
    let seconds = Some(args.duration.as_secs()).filter(|seconds| *seconds > 0);
    let bound = (!args.bound_object_kind.is_empty()).then(|| {
        json!({
            "kind": args.bound_object_kind,
            "apiVersion": "v1",
            "name": args.bound_object_name,
            "uid": args.bound_object_uid,
        })
    });
    typed(&json!({
        "apiVersion": "authentication.k8s.io/v1",
        "kind": "TokenRequest",
        "spec": {
            "audiences": Some(&args.audience).filter(|list| !list.is_empty()),
            "expirationSeconds": seconds,
            "boundObjectRef": bound,
        },
    }))
}
