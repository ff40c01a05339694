//! `expose`: a service by which what runs in pods is reached.

use super::made::{self, Outcomes};
use super::overrides::Overrides;
use crate::ctx::{Ctx, Wanted};
use crate::flags::{self, FileFlags};
use crate::generate::Exposed;
use crate::resource::{Info, Object, Writes};
use crate::{Error, Result, print};

/// The arguments of `expose`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The address in the cluster, or None for a headless service
    #[arg(long, default_value = "")]
    cluster_ip: String,
    /// Send nothing (client) or store nothing (server): none, client or server
    #[arg(long, num_args = 0..=1, default_value = "none", default_missing_value = "unchanged")]
    dry_run: String,
    /// A further address that leads to the service
    #[arg(long, default_value = "")]
    external_ip: String,
    /// Name under which the server records who owns the fields
    #[arg(long, default_value = "kubectl-expose")]
    field_manager: String,
    #[command(flatten)]
    files: FileFlags,
    /// The service's labels, as NAME=VALUE,...; by default those of what is exposed
    #[arg(long, short, default_value = "")]
    labels: String,
    /// The address of the load balancer
    #[arg(long, default_value = "")]
    load_balancer_ip: String,
    /// The service's name; by default that of what is exposed
    #[arg(long, default_value = "")]
    name: String,
    /// What --overrides is: json (a list of operations), merge or strategic
    #[arg(long, default_value = "merge")]
    override_type: String,
    /// A patch of the service before it is created, in JSON
    #[arg(long, default_value = "")]
    overrides: String,
    /// The service's port; by default all of what is exposed
    #[arg(long, default_value = "")]
    port: String,
    #[command(flatten)]
    print: flags::PrintFlags,
    /// The protocol: TCP, UDP or SCTP; by default that of what is exposed, or TCP
    #[arg(long, default_value = "")]
    protocol: String,
    #[command(flatten)]
    record: flags::RecordFlag,
    /// Keep the manifest in an annotation of the object, for a later apply
    #[arg(long)]
    save_config: bool,
    /// The labels of the pods, as NAME=VALUE,...; by default those of what is exposed
    #[arg(long, default_value = "")]
    selector: String,
    /// Whether a client stays with a pod: ClientIP or None
    #[arg(long, default_value = "")]
    session_affinity: String,
    /// The port of the pods, as number or name; by default the service's
    #[arg(long, default_value = "")]
    target_port: String,
    /// The type: ClusterIP, NodePort, LoadBalancer or ExternalName
    #[arg(long = "type", default_value = "")]
    service_type: String,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Creates a service for each object, and says so.
///
/// # Errors
/// Flags without a meaning, objects that are not there or can't be exposed, what the server refuses:
/// all others are exposed.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let writes = Writes {
        dry_run: ctx.dry_run(&args.dry_run)?,
        field_manager: args.field_manager.clone(),
        ..Writes::default()
    };
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    ctx.client()?;
    let wanted = Wanted::new(&args.args, &args.files);
    let (infos, mut errors) = ctx.infos(wanted).await?;
    let mut shown = Outcomes::new(format, args.print.show_managed_fields, writes.dry_run);
    for info in infos {
        match expose(&args, &writes, &info, ctx).await {
            Ok(service) => shown.show(service.object, "exposed", &mut ctx.env.stdout)?,
            Err(error) => errors.push(error),
        }
    }
    shown.finish(&mut ctx.env.stdout)?;
    Error::all(errors)
}

/// Creates the service for an object, or does as if.
async fn expose(args: &Args, writes: &Writes, info: &Info, ctx: &mut Ctx<'_>) -> Result<Info> {
    let exposed = Exposed {
        name: &args.name,
        port: &args.port,
        protocol: &args.protocol,
        target_port: &args.target_port,
        labels: &args.labels,
        selector: &args.selector,
        kind: &args.service_type,
        cluster_ip: &args.cluster_ip,
        external_ip: &args.external_ip,
        load_balancer_ip: &args.load_balancer_ip,
        session_affinity: &args.session_affinity,
    };
    let mut service = Object(made::typed(&exposed.service(&info.object)?)?);
    if !args.overrides.is_empty() {
        let overrides = Overrides::of(&args.override_type, &args.overrides)?;
        service = Object(overrides.apply(&service.0)?);
    }
    ctx.record(args.record.record, &mut service);
    let mapping = made::mapping(&service, ctx).await?;
    made::create(service, mapping, writes, args.save_config, ctx).await
}
