//! `auth can-i`: may one do something, or what may one do.

use std::io::Write as _;

use serde_json::{Value, json};

use crate::client::Request;
use crate::ctx::Ctx;
use crate::describe::rules;
use crate::print::Columns;
use crate::{Error, ErrorKind, Result};

/// The arguments of `auth can-i`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// In all namespaces
    #[arg(long, short = 'A')]
    all_namespaces: bool,
    /// List all that is allowed
    #[arg(long)]
    list: bool,
    /// Leave out the headers of the list
    #[arg(long)]
    no_headers: bool,
    /// Say nothing: the exit code is the answer
    #[arg(long, short)]
    quiet: bool,
    /// A subresource of the type, such as log or scale
    #[arg(long, default_value = "")]
    subresource: String,
    #[arg(hide = true)]
    args: Vec<String>,
}

const GROUP: &str = "authorization.k8s.io";
const VERSION: &str = "v1";

/// What the server knows to be done to resources.
const RESOURCE_VERBS: [&str; 16] = [
    "*",
    "approve",
    "attest",
    "bind",
    "create",
    "delete",
    "deletecollection",
    "escalate",
    "get",
    "impersonate",
    "list",
    "patch",
    "sign",
    "update",
    "use",
    "watch",
];
/// What it knows to be done to paths beside the API.
const PATH_VERBS: [&str; 8] = [
    "*", "delete", "get", "head", "options", "patch", "post", "put",
];
/// What can be asked about though the server lists no such resources.
const UNLISTED: [&str; 2] = ["groups", "users"];

/// Says `yes` or `no`, or lists what is allowed.
///
/// # Errors
/// Arguments without a meaning, a server that does not answer; exit code 1 for `no`.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    if args.list {
        return list(&args, ctx).await;
    }
    let [verb, what] = args.args.as_slice() else {
        let text = "you must specify two arguments: verb resource or verb resource/resourceName.";
        let hint = format!("See '{} -h' for help and examples.", ctx.path);
        return Err(Error::new(text).with_hint(hint));
    };
    let spec = if what.starts_with('/') {
        path(&args, verb, what, ctx)?
    } else {
        resource(&args, verb, what, ctx).await?
    };
    if args.no_headers {
        let text = "--no-headers cannot be set without --list specified";
        return Err(Error::new(text));
    }
    let status = review("SelfSubjectAccessReview", &spec, ctx).await?;
    if !args.quiet {
        writeln!(ctx.env.stdout, "{}", answer(&status))?;
    }
    match allowed(&status) {
        true => Ok(()),
        false => Err(Error::of(ErrorKind::Exit(1), "")),
    }
}

/// The question about a path beside the API.
fn path(args: &Args, verb: &str, path: &str, ctx: &Ctx<'_>) -> Result<Value> {
    if !args.subresource.is_empty() {
        let text = "--subresource can not be used with NonResourceURL";
        return Err(Error::new(text));
    }
    if !PATH_VERBS.contains(&verb) {
        warn(ctx, &format!("verb '{verb}' is not a known verb"));
    }
    Ok(json!({"nonResourceAttributes": {"verb": verb, "path": path}}))
}

/// The question about `TYPE` or `TYPE/NAME`.
async fn resource(args: &Args, verb: &str, what: &str, ctx: &mut Ctx<'_>) -> Result<Value> {
    let (word, name) = what.split_once('/').unwrap_or((what, ""));
    let meant = meant(word, ctx).await?;
    let namespace = match args.all_namespaces {
        true => String::new(),
        false => ctx.namespace()?.0,
    };
    if !args.all_namespaces {
        if !meant.namespaced {
            let place = match meant.group.as_str() {
                "" => String::new(),
                group => format!(" in group '{group}'"),
            };
            let resource = &meant.resource;
            let text = format!("resource '{resource}' is not namespace scoped{place}");
            warn(ctx, &text);
        }
        if !meant.resource.is_empty() && !RESOURCE_VERBS.contains(&verb) {
            warn(ctx, &format!("verb '{verb}' is not a known verb"));
        }
    }
    Ok(json!({"resourceAttributes": {
        "namespace": namespace,
        "verb": verb,
        "group": meant.group,
        "resource": meant.resource,
        "subresource": args.subresource,
        "name": name,
    }}))
}

/// The type that is asked about.
struct Meant {
    group: String,
    resource: String,
    namespaced: bool,
}

/// What `word` means; what the server does not have is asked about as it stands, after a warning.
async fn meant(word: &str, ctx: &mut Ctx<'_>) -> Result<Meant> {
    let lower = word.to_lowercase();
    let as_it_stands = Meant {
        group: String::new(),
        resource: word.to_owned(),
        namespaced: true,
    };
    if word == "*" || UNLISTED.contains(&lower.as_str()) {
        return Ok(as_it_stands);
    }
    match ctx.mapper()?.resource(&lower).await {
        Ok(mapping) => Ok(Meant {
            group: mapping.group.clone(),
            resource: mapping.resource.clone(),
            namespaced: mapping.namespaced,
        }),
        Err(error) if error.kind == ErrorKind::Connection => Err(error),
        // The question can be asked all the same, and has its own answer.
        Err(_) => {
            let (name, group) = lower.split_once('.').unwrap_or((&lower, ""));
            let place = match group {
                "" => String::new(),
                group => format!(" in group '{group}'"),
            };
            let text = format!("the server doesn't have a resource type '{name}'{place}");
            warn(ctx, &text);
            Ok(as_it_stands)
        }
    }
}

/// kubectl leaves a line empty after these warnings.
fn warn(ctx: &Ctx<'_>, text: &str) {
    ctx.warn(&format!("{text}\n"));
}

fn allowed(status: &Value) -> bool {
    status["allowed"].as_bool().unwrap_or_default()
}

/// `yes`, or `no` and why.
fn answer(status: &Value) -> String {
    if allowed(status) {
        return "yes".to_owned();
    }
    let whys = ["reason", "evaluationError"].map(|key| status[key].as_str().unwrap_or_default());
    let whys = whys.iter().filter(|why| !why.is_empty());
    whys.fold("no".to_owned(), |text, why| format!("{text} - {why}"))
}

/// What the server says to a question about the user who asks.
async fn review(kind: &str, spec: &Value, ctx: &mut Ctx<'_>) -> Result<Value> {
    let version = format!("{GROUP}/{VERSION}");
    let path = format!("/apis/{version}/{}s", kind.to_lowercase());
    let body = json!({"apiVersion": version, "kind": kind, "metadata": {}, "spec": spec});
    let mut answer = ctx.client()?.json(Request::post(path, &body)).await?;
    Ok(answer["status"].take())
}

async fn list(args: &Args, ctx: &mut Ctx<'_>) -> Result<()> {
    if !args.args.is_empty() {
        let text = "list option must be specified with no arguments";
        return Err(Error::new(text));
    }
    ctx.client()?;
    let (namespace, _) = ctx.namespace()?;
    if args.quiet || args.all_namespaces || !args.subresource.is_empty() {
        return Err(Error::new(
            "list option can't be specified with neither quiet, all-namespaces nor subresource options",
        ));
    }
    let spec = json!({"namespace": namespace});
    let status = review("SelfSubjectRulesReview", &spec, ctx).await?;
    if status["incomplete"].as_bool().unwrap_or_default() {
        let why = status["evaluationError"].as_str().unwrap_or_default();
        ctx.warn(&format!("the list may be incomplete: {why}"));
    }
    let table = table(&status, !args.no_headers);
    Ok(Columns::new().flush_text(&table, &mut ctx.env.stdout)?)
}

/// The rules of a review, a line each, with tabs between cells.
fn table(status: &Value, headers: bool) -> String {
    let of = |key: &str| status[key].as_array().cloned().unwrap_or_default();
    let all = [of("resourceRules"), of("nonResourceRules")].concat();
    let mut text = String::new();
    if headers {
        text.push_str("Resources\tNon-Resource URLs\tResource Names\tVerbs\n");
    }
    for rule in rules::compact(&all) {
        text.push_str(&rule.row());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_has_its_reasons() {
        for (status, want) in [
            (json!({"allowed": true, "reason": "RBAC"}), "yes"),
            (json!({"allowed": false}), "no"),
            (
                json!({"reason": "nope", "evaluationError": "broken"}),
                "no - nope - broken",
            ),
            (json!({"allowed": "x", "reason": 7}), "no"),
            (Value::Null, "no"),
        ] {
            assert_eq!(answer(&status), want);
        }
    }

    #[test]
    fn rules_of_both_sorts_are_listed() {
        let status = json!({
            "resourceRules": [{"verbs": ["get"], "apiGroups": [""], "resources": ["pods"]}],
            "nonResourceRules": [{"verbs": ["get"], "nonResourceURLs": ["/healthz"]}],
        });
        let rows = "\t[/healthz]\t[]\t[get]\npods\t[]\t[]\t[get]\n";
        assert_eq!(table(&status, false), rows);
        let headers = "Resources\tNon-Resource URLs\tResource Names\tVerbs\n";
        assert_eq!(table(&status, true), format!("{headers}{rows}"));
        assert_eq!(table(&json!({"resourceRules": 7}), false), "");
    }
}
