//! `autoscale`: a workload's number of replicas follows what its pods use.

use super::made::{self, Outcomes};
use crate::client::Request;
use crate::ctx::{Ctx, Wanted};
use crate::discovery::RestMapping;
use crate::flags::{self, DryRun, FileFlags};
use crate::generate::{Autoscaler, Goal};
use crate::resource::{Info, Object, Writes};
use crate::{Error, Result, print};

/// The arguments of `autoscale`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The use of CPU to aim at: percent of what is asked for, as 70%, or an amount, as 500m
    #[arg(long, default_value = "")]
    cpu: String,
    /// The use of CPU to aim at, in percent; deprecated
    #[arg(long, hide = true, value_parser = flags::int::<i32>)]
    cpu_percent: Option<i32>,
    /// Send nothing (client) or store nothing (server): none, client or server
    #[arg(long, num_args = 0..=1, default_value = "none", default_missing_value = "unchanged")]
    dry_run: String,
    /// Name under which the server records who owns the fields
    #[arg(long, default_value = "kubectl-autoscale")]
    field_manager: String,
    #[command(flatten)]
    files: FileFlags,
    /// The most replicas
    #[arg(long, required = true, value_parser = flags::int::<i32>)]
    max: i32,
    /// The use of memory to aim at: percent of what is asked for, as 70%, or an amount, as 200Mi
    #[arg(long, default_value = "")]
    memory: String,
    /// The fewest replicas; negative for the server's default
    #[arg(long, default_value = "-1", value_parser = flags::int::<i32>)]
    min: i32,
    /// The autoscaler's name; by default that of what is scaled
    #[arg(long, default_value = "")]
    name: String,
    #[command(flatten)]
    print: flags::PrintFlags,
    #[command(flatten)]
    record: flags::RecordFlag,
    /// Keep the manifest in an annotation of the object, for a later apply
    #[arg(long)]
    save_config: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// What the flags come to.
struct Plan {
    writes: Writes,
    cpu: Option<Goal>,
    memory: Option<Goal>,
}

/// Creates an autoscaler for each object, and says so.
///
/// # Errors
/// Flags without a meaning, objects that are not there or have no replicas, what the server refuses:
/// all others are autoscaled.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    if args.cpu_percent.is_some() {
        ctx.env.stderr.line(
            "Flag --cpu-percent has been deprecated, Use --cpu with percentage or resource quantity \
             format (e.g., '70%' for utilization or '500m' for milliCPU).",
        );
    }
    let plan = plan(&args, ctx)?;
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    let wanted = Wanted::new(&args.args, &args.files);
    let (infos, mut errors) = ctx.infos(wanted).await?;
    if infos.is_empty() && errors.is_empty() {
        return Err(Error::new("no objects passed to autoscale"));
    }
    let dry_run = plan.writes.dry_run;
    let done = match dry_run {
        DryRun::Client => "created",
        DryRun::None | DryRun::Server => "autoscaled",
    };
    let mut shown = Outcomes::new(format, args.print.show_managed_fields, dry_run);
    for info in infos {
        match autoscale(&args, &plan, &info, ctx).await {
            Ok(scaler) => shown.show(scaler.object, done, &mut ctx.env.stdout)?,
            Err(error) => errors.push(error),
        }
    }
    shown.finish(&mut ctx.env.stdout)?;
    Error::all(errors)
}

/// Reads and checks the flags, in kubectl's order.
fn plan(args: &Args, ctx: &mut Ctx<'_>) -> Result<Plan> {
    let writes = Writes {
        dry_run: ctx.dry_run(&args.dry_run)?,
        field_manager: args.field_manager.clone(),
        ..Writes::default()
    };
    ctx.client()?;
    let (min, max) = (args.min, args.max);
    if max < 1 {
        return Err(Error::new(format!(
            "--max=MAXPODS is required and must be at least 1, max: {max}"
        )));
    }
    if max < min {
        return Err(Error::new(format!(
            "--max=MAXPODS must be larger or equal to --min=MINPODS, max: {max}, min: {min}"
        )));
    }
    let share = args.cpu_percent.filter(|share| *share > 0);
    if share.is_some() && !args.cpu.is_empty() {
        let text = "--cpu-percent and --cpu are mutually exclusive";
        return Err(Error::new(text));
    }
    let goal = |text: &str, resource, unit| match text {
        "" => Ok(None),
        text => Goal::parse(text, resource, unit).map(Some),
    };
    let cpu = goal(&args.cpu, "cpu", "m")?;
    Ok(Plan {
        writes,
        cpu: cpu.or(share.map(Goal::Share)),
        memory: goal(&args.memory, "memory", "Mi")?,
    })
}

/// Creates the autoscaler for an object, or does as if.
async fn autoscale(args: &Args, plan: &Plan, info: &Info, ctx: &mut Ctx<'_>) -> Result<Info> {
    check_scalable(&info.mapping, ctx).await?;
    let version = info.mapping.api_version();
    let scaler = Autoscaler {
        name: match args.name.as_str() {
            "" => &info.name,
            given => given,
        },
        target: (&version, &info.mapping.kind, &info.name),
        min: Some(args.min).filter(|min| *min > 0),
        max: args.max,
        cpu: plan.cpu.clone(),
        memory: plan.memory.clone(),
    };
    match create(args, plan, Object(scaler.object()), ctx).await {
        Err(error) if is_unserved(&error) => match scaler.old_object() {
            Some(old) => create(args, plan, Object(old), ctx).await,
            None => Err(error),
        },
        outcome => outcome,
    }
}

/// Whether the server does not know the API itself.
fn is_unserved(error: &Error) -> bool {
    let api = error.as_api();
    api.is_some_and(|api| {
        api.code == 404 && api.details["causes"][0]["reason"] == "UnexpectedServerResponse"
    })
}

async fn create(args: &Args, plan: &Plan, mut scaler: Object, ctx: &mut Ctx<'_>) -> Result<Info> {
    let (namespace, is_named) = ctx.namespace()?;
    if is_named {
        let metadata = scaler.map_mut(&["metadata"]);
        metadata.insert("namespace".to_owned(), namespace.into());
    }
    ctx.record(args.record.record, &mut scaler);
    let mapping = made::mapping(&scaler, ctx).await?;
    made::create(scaler, mapping, &plan.writes, args.save_config, ctx).await
}

/// Refuses kinds without replicas. Of the usual ones it is known that they have them.
async fn check_scalable(mapping: &RestMapping, ctx: &mut Ctx<'_>) -> Result<()> {
    let is_usual = matches!(
        (mapping.group.as_str(), mapping.resource.as_str()),
        ("apps", "deployments" | "replicasets" | "statefulsets") | ("", "replicationcontrollers")
    );
    if is_usual {
        return Ok(());
    }
    let path = match mapping.group.as_str() {
        "" => format!("/api/{}", mapping.version),
        group => format!("/apis/{group}/{}", mapping.version),
    };
    let list = ctx.client()?.json(Request::get(path)).await?;
    let scale = format!("{}/scale", mapping.resource);
    let resources = list["resources"].as_array().into_iter().flatten();
    if resources.into_iter().any(|r| r["name"] == scale.as_str()) {
        return Ok(());
    }
    Err(Error::new(format!(
        "cannot autoscale a {}: could not find scale subresource for {} in discovery information",
        mapping.kind,
        mapping.gvr()
    )))
}
