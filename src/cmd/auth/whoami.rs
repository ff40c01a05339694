//! `auth whoami`: the user that the server takes one for.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::super::made::Outcomes;
use crate::client::Request;
use crate::ctx::Ctx;
use crate::flags::{self, DryRun};
use crate::print::{self, Columns};
use crate::resource::Object;
use crate::{Error, Result, go};

/// The arguments of `auth whoami`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    #[command(flatten)]
    print: flags::PrintFlags,
    /// kubectl takes any, and does without them.
    #[arg(hide = true)]
    _args: Vec<String>,
}

/// The versions of the API, the best first; only old servers lack it.
const VERSIONS: [&str; 3] = ["v1", "v1beta1", "v1alpha1"];

/// Prints the name, the groups and whatever else the server knows of the user.
///
/// # Errors
/// A server that does not tell, or does not answer.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let table = args.print.output.is_empty();
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    let review = review(ctx).await?;
    let out = &mut ctx.env.stdout;
    if table {
        let text = attributes(review.at(&["status", "userInfo"]));
        return Ok(Columns::new().flush_text(&text, out)?);
    }
    let mut outcomes = Outcomes::new(format, args.print.show_managed_fields, DryRun::None);
    outcomes.show(review, "", out)?;
    outcomes.finish(out)
}

/// What the server says of the user, in the best version that it has.
async fn review(ctx: &mut Ctx<'_>) -> Result<Object> {
    let client = ctx.client()?;
    for version in VERSIONS {
        let version = format!("authentication.k8s.io/{version}");
        let path = format!("/apis/{version}/selfsubjectreviews");
        let body = json!({"apiVersion": version, "kind": "SelfSubjectReview", "metadata": {}});
        match client.json(Request::post(path, &body)).await {
            Err(error) if error.is_not_found() => {}
            other => return other.map(Object).map_err(unavailable),
        }
    }
    Err(Error::new(
        "the selfsubjectreviews API is not enabled in the cluster",
    ))
}

/// Whoever must not ask is told that it may not be there either.
fn unavailable(error: Error) -> Error {
    if !error.is_reason("Forbidden") {
        return error;
    }
    Error::new(
        "the selfsubjectreviews API is not enabled in the cluster or you do not have permission to call it",
    )
}

/// What is known of a user, a line each, with a tab between name and value.
fn attributes(user: &Value) -> String {
    let mut text = "ATTRIBUTE\tVALUE\n".to_owned();
    for (name, key) in [("Username", "username"), ("UID", "uid")] {
        if let Some(value) = user[key].as_str().filter(|value| !value.is_empty()) {
            let _ = writeln!(text, "{name}\t{value}");
        }
    }
    if let Some(groups) = user["groups"]
        .as_array()
        .filter(|groups| !groups.is_empty())
    {
        let _ = writeln!(text, "Groups\t{}", listed(groups));
    }
    for (key, values) in user["extra"].as_object().into_iter().flatten() {
        let values = values.as_array().map_or(&[][..], Vec::as_slice);
        let _ = writeln!(text, "Extra: {key}\t{}", listed(values));
    }
    text
}

/// `[a b]`, as Go prints a list.
fn listed(values: &[Value]) -> String {
    let texts = values.iter().map(|value| match value {
        Value::String(text) => text.clone(),
        other => go::json::to_string(other),
    });
    format!("[{}]", texts.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_known_is_told() {
        let head = "ATTRIBUTE\tVALUE\n";
        for (user, want) in [
            (
                json!({"username": "jane", "uid": "", "groups": []}),
                "Username\tjane\n",
            ),
            (
                json!({"uid": "7", "groups": ["", "a"], "extra": {"y": null, "x": ["1", "2"]}}),
                "UID\t7\nGroups\t[ a]\nExtra: x\t[1 2]\nExtra: y\t[]\n",
            ),
            (json!({"username": 7, "groups": "x", "extra": []}), ""),
            (json!(["x"]), ""),
        ] {
            assert_eq!(attributes(&user), format!("{head}{want}"));
        }
    }
}
