//! `scale`: how many replicas of something there shall be.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::{Instant, sleep, timeout_at};

use crate::client::{Client, PatchType, Request};
use crate::ctx::{Ctx, Wanted};
use crate::flags::{self, DryRun, FileFlags};
use crate::print::{self, Outcomes};
use crate::resource::{Info, Object, Writes};
use crate::{Error, Result, go};

/// The arguments of `scale`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// All objects of the types named
    #[arg(long)]
    all: bool,
    /// Scale only if there are this many replicas now; -1 for any number
    #[arg(long, default_value = "-1", value_parser = flags::int::<i64>)]
    current_replicas: i64,
    /// Only say what would be done (client), or have the server check it (server)
    #[arg(long, default_value = "none", num_args = 0..=1, default_missing_value = "unchanged")]
    dry_run: String,
    #[command(flatten)]
    files: FileFlags,
    #[command(flatten)]
    print: flags::PrintFlags,
    #[command(flatten)]
    record: flags::RecordFlag,
    /// The number of replicas; required
    #[arg(long, value_parser = flags::int::<i64>)]
    replicas: Option<i64>,
    /// Scale only if the object has this version
    #[arg(long, default_value = "")]
    resource_version: String,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    /// How long to wait until the replicas are there, such as 5s, 2m or 3h; 0 not to wait
    #[arg(long, default_value = "0s", value_parser = flags::duration)]
    timeout: Duration,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Scales each object in turn, and says so; the first that can't be scaled ends it.
///
/// # Errors
/// Arguments without a meaning, objects that are not there, conditions that don't hold, what the
/// server refuses.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let Some(replicas) = args.replicas else {
        return Err(Error::new("required flag(s) \"replicas\" not set"));
    };
    let dry_run = ctx.dry_run(&args.dry_run)?;
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    if replicas < 0 {
        return Err(Error::new(
            "The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0",
        ));
    }
    if args.current_replicas < -1 {
        return Err(Error::new(
            "The --current-replicas must specify an integer of -1 or greater",
        ));
    }
    let (infos, errors) = ctx
        .infos(Wanted {
            labels: &args.selector,
            all: args.all,
            ..Wanted::new(&args.args, &args.files)
        })
        .await?;
    if !args.resource_version.is_empty() && infos.len() > 1 {
        return Err(Error::new(
            "cannot use --resource-version with multiple resources",
        ));
    }
    if infos.is_empty() {
        Error::all(errors)?;
        return Err(Error::new("no objects passed to scale"));
    }
    let scale = Scale {
        replicas,
        current: Some(args.current_replicas).filter(|n| *n != -1),
        version: args.resource_version,
        dry_run: dry_run == DryRun::Server,
        wait: if dry_run == DryRun::None {
            args.timeout
        } else {
            Duration::ZERO
        },
    };
    let client = ctx.client()?;
    let mut outcomes = Outcomes::new(format, args.print.show_managed_fields, dry_run);
    for mut info in infos {
        if dry_run == DryRun::Client {
            set_replicas(&mut info, replicas);
        } else {
            let size = scale.run(&client, &info.path(), &info.name).await?;
            set_replicas(&mut info, size);
        }
        if dry_run == DryRun::None {
            record(&args.record, &client, &info, ctx).await;
        }
        outcomes.show(info.object, "scaled", &mut ctx.env.stdout)?;
    }
    outcomes.finish(&mut ctx.env.stdout)?;
    Error::all(errors)
}

/// Has the object keep the command, where the flag asks for it. The note is no part of what was asked
/// for: without it, the object is scaled all the same.
async fn record(flag: &flags::RecordFlag, client: &Client, info: &Info, ctx: &Ctx<'_>) {
    let (mut noted, mut note) = (info.object.clone(), Object::default());
    ctx.record(flag.record, &mut noted);
    if noted == info.object {
        return;
    }
    ctx.record(flag.record, &mut note);
    let writes = Writes::default().by("kubectl");
    let body = go::json::to_string(&note.0);
    let _ = writes.patch(client, info, PatchType::Merge, body).await;
}

/// How often a conflict is retried and progress is looked at.
const INTERVAL: Duration = Duration::from_secs(1);
/// How long conflicts are retried.
const CONFLICTS: Duration = Duration::from_secs(5 * 60);

/// What each object is scaled to, and on which conditions.
struct Scale {
    replicas: i64,
    /// The present number of replicas that is expected.
    current: Option<i64>,
    /// The present version that is expected; empty for any.
    version: String,
    dry_run: bool,
    /// How long to wait for the replicas; zero not to.
    wait: Duration,
}

impl Scale {
    /// Scales one object, trying again when somebody else changes it at the same time, and gives
    /// the number of replicas that the server has set.
    async fn run(&self, client: &Client, path: &str, name: &str) -> Result<i64> {
        let path = format!("{path}/scale");
        let end = Instant::now() + CONFLICTS;
        let size = loop {
            match self.once(client, &path).await {
                Err(e) if e.is_reason("Conflict") => {}
                other => break other.map_err(not_scalable)?,
            }
            if Instant::now() + INTERVAL > end {
                return Err(Error::new("context deadline exceeded"));
            }
            sleep(INTERVAL).await;
        };
        if !self.wait.is_zero() {
            let end = Instant::now() + self.wait;
            timeout_at(end, self.settled(client, &path))
                .await
                .unwrap_or_else(|_| {
                    Err(Error::new(format!(
                        "timed out waiting for {name:?} to be synced"
                    )))
                })?;
        }
        Ok(size)
    }

    async fn once(&self, client: &Client, path: &str) -> Result<i64> {
        let request = if self.current.is_some() || !self.version.is_empty() {
            let mut scale = client.json(Request::get(path)).await?;
            self.check(&scale)?;
            scale["spec"]["replicas"] = self.replicas.into();
            Request::put(path, &scale)
        } else {
            let patch = json!({"spec": {"replicas": self.replicas}});
            Request::patch(path, PatchType::Merge, patch.to_string())
        };
        // kubectl leaves its name to the user agent; ours has another one.
        let request = request.query("fieldManager", "kubectl");
        let request = if self.dry_run {
            request.query("dryRun", "All")
        } else {
            request
        };
        Ok(replicas(&client.json(request).await?["spec"]))
    }

    /// Holds the conditions against what there is.
    fn check(&self, scale: &Value) -> Result<()> {
        let wrong = |what: &str, expected: &str, actual: &str| {
            Err(Error::new(format!(
                "Expected {what} to be {expected}, was {actual}"
            )))
        };
        let actual = replicas(&scale["spec"]);
        if let Some(expected) = self.current.filter(|expected| *expected != actual) {
            return wrong("replicas", &expected.to_string(), &actual.to_string());
        }
        let actual = scale["metadata"]["resourceVersion"]
            .as_str()
            .unwrap_or_default();
        if !self.version.is_empty() && self.version != actual {
            return wrong("resource version", &self.version, actual);
        }
        Ok(())
    }

    /// Waits until the replicas are there, or somebody else has set another number.
    async fn settled(&self, client: &Client, path: &str) -> Result<()> {
        loop {
            let scale = client.json(Request::get(path)).await?;
            let (wanted, there) = (replicas(&scale["spec"]), replicas(&scale["status"]));
            if wanted != self.replicas || wanted == there {
                return Ok(());
            }
            sleep(INTERVAL).await;
        }
    }
}

/// `replicas` of a scale's spec or status; the API leaves out zero.
fn replicas(part: &Value) -> i64 {
    part["replicas"].as_i64().unwrap_or(0)
}

/// A kind that can't be scaled has no such path, which the server says without a `Status`.
fn not_scalable(mut error: Error) -> Error {
    let bare = error.as_api().is_some_and(|api| {
        api.code == 404 && api.details["causes"][0]["reason"] == "UnexpectedServerResponse"
    });
    if bare {
        "the server could not find the requested resource".clone_into(&mut error.message);
    }
    error
}

/// Shows the new size in the object as it was read, for kinds known to keep it there.
fn set_replicas(info: &mut Info, size: i64) {
    if matches!(info.object.group(), "" | "apps") {
        info.object
            .map_mut(&["spec"])
            .insert("replicas".into(), size.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(current: Option<i64>, version: &str) -> Scale {
        let (version, wait) = (version.to_owned(), Duration::ZERO);
        Scale {
            replicas: 5,
            current,
            version,
            dry_run: false,
            wait,
        }
    }

    #[test]
    fn conditions_are_checked_in_kubectls_words() {
        let now = json!({"metadata": {"resourceVersion": "7"}, "spec": {"replicas": 2}});
        let none = json!({"metadata": {"resourceVersion": "7"}, "spec": {}});
        for (scale, now, want) in [
            (scale(Some(2), "7"), &now, Ok(())),
            (scale(None, ""), &now, Ok(())),
            (scale(Some(0), ""), &none, Ok(())),
            (
                scale(Some(1), "8"),
                &now,
                Err("Expected replicas to be 1, was 2"),
            ),
            (
                scale(Some(1), ""),
                &none,
                Err("Expected replicas to be 1, was 0"),
            ),
            (
                scale(Some(2), "8"),
                &now,
                Err("Expected resource version to be 8, was 7"),
            ),
        ] {
            let got = scale.check(now).map_err(|e| e.message);
            assert_eq!(
                got.as_ref().map_err(String::as_str),
                want.as_ref().map_err(|w| *w)
            );
        }
    }

    #[test]
    fn only_a_missing_path_means_that_it_cannot_be_scaled() {
        let mut bare = Error::api(
            404,
            "NotFound",
            "the server could not find it (patch pods one)",
        );
        if let crate::ErrorKind::Api(api) = &mut bare.kind {
            api.details = json!({"causes": [{"reason": "UnexpectedServerResponse"}]});
        }
        let want = "the server could not find the requested resource";
        assert_eq!(not_scalable(bare).message, want);
        let gone = Error::api(404, "NotFound", "deployments.apps \"x\" not found");
        assert_eq!(not_scalable(gone.clone()), gone);
    }
}
