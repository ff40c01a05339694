//! `certificate`: what is decided of requests for certificates.

pub mod approve;
pub mod deny;

use std::io::Write as _;

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::client::{Client, Request};
use crate::ctx::{Ctx, Wanted};
use crate::flags::{self, DryRun, FileFlags};
use crate::print::{self, Outcomes};
use crate::resource::{Info, Object, Writes};
use crate::{Error, Result};

/// The arguments of both decisions.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    #[command(flatten)]
    files: FileFlags,
    /// Send the decision again where it was made before
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    print: flags::PrintFlags,
    #[arg(hide = true)]
    args: Vec<String>,
}

const KIND: &str = "CertificateSigningRequest.certificates.k8s.io";
/// How often a decision is made anew after somebody else has changed the request.
const CONFLICTS: u32 = 10;

/// A decision, and how it is told.
struct Decision {
    /// The condition that stands for it.
    condition: &'static str,
    /// The one that excludes it.
    opposite: &'static str,
    reason: &'static str,
    message: &'static str,
    done: &'static str,
}

/// Makes a decision of each request; those that can't be had are told of at the end.
async fn decide(args: Args, decision: &Decision, ctx: &mut Ctx<'_>) -> Result<()> {
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    let client = ctx.client()?;
    let from_files = !args.files.is_empty();
    if args.args.is_empty() && !from_files {
        return Err(Error::new(
            "one or more CSRs must be specified as <name> or -f <filename>",
        ));
    }
    let named = named(&args.args)?;
    let (infos, mut errors) = ctx.infos(Wanted::new(&named, &args.files)).await?;
    if infos.is_empty() && errors.is_empty() {
        return Ok(writeln!(ctx.env.stdout, "No resources found")?);
    }
    let mut outcomes = Outcomes::new(format, args.print.show_managed_fields, DryRun::None);
    for mut info in infos {
        let made = async {
            of_kind(&info.object)?;
            if from_files {
                info.object = read(&client, &info).await?;
            }
            decision
                .make(&client, &mut info, args.force, ctx.env.now())
                .await
        };
        match made.await {
            Ok(()) => outcomes.show(info.object, decision.done, &mut ctx.env.stdout)?,
            Err(error) => errors.push(error),
        }
    }
    outcomes.finish(&mut ctx.env.stdout)?;
    Error::all(errors)
}

/// The arguments as `TYPE/NAME`; kubectl takes these as well.
fn named(args: &[String]) -> Result<Vec<String>> {
    let full = |arg: &String| match arg.as_str() {
        "" => Err(Error::new("resource name may not be empty")),
        arg if arg.contains('/') => Ok(arg.to_owned()),
        name => Ok(format!("certificatesigningrequests/{name}")),
    };
    args.iter().map(full).collect()
}

fn of_kind(object: &Object) -> Result<()> {
    let kind = match object.group() {
        "" => object.kind().to_owned(),
        group => format!("{}.{group}", object.kind()),
    };
    if kind == KIND {
        return Ok(());
    }
    let text = format!("can only handle {KIND} objects, got {kind}");
    Err(Error::new(text))
}

async fn read(client: &Client, info: &Info) -> Result<Object> {
    client.json(Request::get(info.path())).await.map(Object)
}

impl Decision {
    /// Makes the decision of a request as it was read, and leaves that in `info` as kubectl does.
    async fn make(
        &self,
        client: &Client,
        info: &mut Info,
        force: bool,
        now: Timestamp,
    ) -> Result<()> {
        let writes = Writes {
            // kubectl leaves its name to the user agent; ours has another one.
            field_manager: "kubectl".to_owned(),
            subresource: "approval".to_owned(),
            ..Writes::default()
        };
        for _ in 0..CONFLICTS {
            let decided = self.decided(&info.object, now)?;
            if decided == info.object && !force {
                return Ok(());
            }
            match writes.replace(client, info, decided).await {
                Err(error) if error.is_reason("Conflict") => {}
                other => return other.map(|_| ()),
            }
            info.object = read(client, info).await?;
        }
        let decided = self.decided(&info.object, now)?;
        writes.replace(client, info, decided).await.map(|_| ())
    }

    /// The request with the decision; unchanged where it has it already.
    ///
    /// # Errors
    /// The opposite was decided before.
    fn decided(&self, request: &Object, now: Timestamp) -> Result<Object> {
        let conditions = request.at(&["status", "conditions"]).as_array();
        let has = |wanted: &str| {
            let mut all = conditions.into_iter().flatten();
            all.any(|condition| condition["type"] == wanted)
        };
        if has(self.opposite) {
            let (name, opposite) = (request.name(), self.opposite);
            let text = format!("certificate signing request {name:?} is already {opposite}");
            return Err(Error::new(text));
        }
        let mut decided = request.clone();
        if has(self.condition) {
            return Ok(decided);
        }
        let mut conditions = conditions.cloned().unwrap_or_default();
        conditions.push(json!({
            "type": self.condition,
            "status": "True",
            "reason": self.reason,
            "message": self.message,
            "lastUpdateTime": now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        }));
        let status = decided.map_mut(&["status"]);
        status.insert("conditions".to_owned(), Value::Array(conditions));
        Ok(decided)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(conditions: &Value) -> Object {
        Object(json!({"metadata": {"name": "jane"}, "status": {"conditions": conditions}}))
    }

    #[test]
    fn a_decision_is_made_once() {
        let approval = &approve::DECISION;
        let none = approval.decided(&with(&Value::Null), Timestamp::UNIX_EPOCH);
        let none = none.unwrap();
        let condition = json!({
            "type": "Approved",
            "status": "True",
            "reason": "KubectlApprove",
            "message": "This CSR was approved by kubectl certificate approve.",
            "lastUpdateTime": "1970-01-01T00:00:00Z",
        });
        assert_eq!(none, with(&json!([condition])));
        let again = approval.decided(&none, Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(again, none);
        let failed = json!([{"type": "Failed"}, 7]);
        let more = approval.decided(&with(&failed), Timestamp::UNIX_EPOCH);
        assert_eq!(
            more.unwrap(),
            with(&json!([{"type": "Failed"}, 7, condition]))
        );
        let denial = deny::DECISION.decided(&none, Timestamp::UNIX_EPOCH);
        assert_eq!(
            denial.unwrap_err().message,
            "certificate signing request \"jane\" is already Approved"
        );
    }

    #[test]
    fn names_become_types_and_names() {
        let args = |args: &[&str]| named(&args.iter().map(|&a| a.to_owned()).collect::<Vec<_>>());
        let both = ["certificatesigningrequests/a", "ns/b"].map(str::to_owned);
        assert_eq!(args(&["a", "ns/b"]).unwrap(), both);
        assert!(args(&["a", ""]).is_err());
    }
}
