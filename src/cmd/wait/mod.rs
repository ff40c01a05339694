//! `wait`: until something holds of objects.

mod condition;
mod goals;
mod sought;
mod waiting;

use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use crate::apply::{Applied, until_broken};
use crate::client::Client;
use crate::ctx::Ctx;
use crate::flags::{self, DryRun, FileFlags, Slice};
use crate::print::{self, Outcomes};
use crate::{Error, Result, go};

use goals::Goals;
use sought::{Found, Item, Sought};
use waiting::Waiting;

/// How long a wait without a limit takes.
const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// The arguments of `wait`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// All objects of the types named
    #[arg(long)]
    all: bool,
    /// Objects of all namespaces
    #[arg(long, short = 'A')]
    all_namespaces: bool,
    /// End at once when an object can't get ready: its image can't be pulled, its containers crash,
    /// its pods can't be created or scheduled
    #[arg(long)]
    fail_fast: bool,
    /// Only objects whose fields match, such as status.phase=Running
    #[arg(long, default_value = "")]
    field_selector: String,
    /// File, folder or URL of manifests that name the objects; - for standard input
    #[arg(long, short)]
    filename: Vec<Slice>,
    /// What to wait for: create, delete, condition=TYPE[=STATUS] or jsonpath=EXPRESSION[=VALUE]; when
    /// repeated, one after the other, create first
    #[arg(long = "for")]
    conditions: Vec<String>,
    /// What is enough instead of all that --for asks for; may be repeated
    #[arg(long)]
    for_any: Vec<String>,
    /// Look at the objects of the files alone, and ask no server
    #[arg(long)]
    local: bool,
    #[command(flatten)]
    print: flags::PrintFlags,
    /// Read the folders of --filename recursively
    #[arg(long, short = 'R', default_value_t = true, action = clap::ArgAction::Set)]
    recursive: bool,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    /// How long to wait for all of them, such as 5s, 2m or 3h; 0 to look once, below 0 for a week
    #[arg(long, default_value = "30s", value_parser = timeout)]
    timeout: Duration,
    #[arg(hide = true)]
    args: Vec<String>,
}

impl Args {
    fn files(&self) -> FileFlags {
        FileFlags {
            filename: self.filename.clone(),
            recursive: self.recursive,
            ..FileFlags::default()
        }
    }
}

/// A limit of time: below zero there is none, for a week.
fn timeout(text: &str) -> std::result::Result<Duration, String> {
    let span = go::duration::parse(text).map_err(|e| e.to_string())?;
    Ok(span.try_into().unwrap_or(WEEK))
}

/// Waits for one object after the other, as the lines stand; the limit of time is one for all.
///
/// # Errors
/// Arguments without a meaning, objects that are not there, those of which it did not hold in time,
/// what the server refuses.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    let client = ctx.client()?;
    let goals = Goals::parse(&args.conditions, &args.for_any)?;
    if args.fail_fast && (args.local || goals.is_for_delete()) {
        let beside = if args.local { "--local" } else { "delete" };
        let text = format!("--fail-fast has no meaning beside {beside}");
        return Err(Error::new(text));
    }
    // Nothing changes in files.
    let is_once = args.timeout.is_zero() || args.local;
    let end = (!is_once).then(|| Instant::now() + args.timeout);
    let found = match args.local {
        true => sought::local(&args, ctx).await?,
        false => find(&Sought::of(&args, ctx).await?, &goals, end, &client).await?,
    };
    if found.items.is_empty() && found.errors.is_empty() && !goals.is_for_delete() {
        return Err(Error::new("no matching resources found"));
    }
    let broken = broken(&args, &found, &goals, &client)?;
    let managed_fields = args.print.show_managed_fields;
    let outcomes = Outcomes::new(format, managed_fields, DryRun::None);
    let waiting = Waiting::new(&client, &goals, end, outcomes);
    // What has been reached is no failure any more.
    tokio::select! {
        biased;
        outcome = waiting.all(found, &mut ctx.env.stdout) => outcome,
        error = broken => Err(error),
    }
}

/// Looks for the objects, once they are there if that is waited for.
async fn find(
    sought: &Sought,
    goals: &Goals,
    end: Option<Instant>,
    client: &Client,
) -> Result<Found> {
    let found = sought.find(client).await?;
    if !goals.is_for_create() || found.is_created()? {
        return Ok(found);
    }
    let in_time = match end {
        Some(end) => timeout_at(end, sought.created(client)).await.ok(),
        None => None,
    };
    in_time.unwrap_or_else(|| Err(Error::new("timed out waiting for the condition")))?;
    sought.find(client).await
}

/// Ends when `--fail-fast` is given and one of the objects is not getting there.
///
/// # Errors
/// With the flag: objects that could not be had, as there is nothing to wait for then.
fn broken<'f>(
    args: &Args,
    found: &Found,
    goals: &'f Goals,
    client: &'f Client,
) -> Result<impl Future<Output = Error> + use<'f>> {
    let mut applied = Vec::new();
    if args.fail_fast {
        let errors = found
            .items
            .iter()
            .filter_map(|item| item.object.as_ref().err());
        Error::all(errors.chain(&found.errors).cloned().collect())?;
        let of = |item: &Item| {
            let (mapping, object) = (item.mapping.clone(), item.object.clone().ok()?);
            Some(Applied { mapping, object })
        };
        applied.extend(found.items.iter().filter_map(of));
    }
    Ok(until_broken(client, applied, move |object| {
        goals.is_reached_by(object)
    }))
}
