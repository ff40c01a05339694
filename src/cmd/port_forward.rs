//! `port-forward`: make ports of a pod ports of this machine.

use std::time::Duration;

use crate::apply::lent;
use crate::client::Request;
use crate::ctx::Ctx;
use crate::flags::{self, Slice};
use crate::resource::Object;
use crate::stream::{self, forward};
use crate::{Error, Result};

/// The variable that, when it is `false`, keeps to tunnels without WebSockets.
const WEBSOCKETS: &str = "KUBECTL_PORT_FORWARD_WEBSOCKETS";

/// The arguments of `port-forward`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Addresses to listen on: IPs, or localhost for 127.0.0.1 and ::1, of which one is enough
    #[arg(long, default_value = "localhost")]
    address: Vec<Slice>,
    /// How long to wait for a pod of the object, such as 5s, 2m or 3h
    #[arg(long, default_value = "1m0s", value_parser = flags::duration)]
    pod_running_timeout: Duration,
    /// When the pod goes or the connection is lost, keep the local ports and go on with the next
    /// ready pod of the object; connections made meanwhile wait up to a minute
    #[arg(long)]
    reconnect: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Forwards until Ctrl-C.
///
/// # Errors
/// Arguments without a meaning, no such pod, what the server refuses, no port to listen on, a lost
/// connection.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let [name, specs @ ..] = &args.args[..] else {
        return Err(missing(ctx));
    };
    if specs.is_empty() {
        return Err(missing(ctx));
    }
    if args.pod_running_timeout.is_zero() {
        return Err(ctx.usage("--pod-running-timeout must be higher than zero"));
    }
    let object = ctx.one(name).await?;
    let client = ctx.client()?;
    let pod = stream::attachable(&client, object.clone(), args.pod_running_timeout).await?;
    let ports = forward::translate(specs, &object, &pod)?;
    let pod = running(ctx, &pod).await?;
    let addresses = forward::addresses(&flags::flat(&args.address))?;
    let pairs = forward::parse(&ports)?;
    let target = forward::Target { pod, pairs };
    let around = forward::Surroundings {
        stdout: std::mem::replace(&mut ctx.env.stdout, Box::new(std::io::sink())),
        stderr: ctx.env.stderr.clone(),
        clock: ctx.env.clock,
        by_websocket: !(ctx.env.var(WEBSOCKETS)).is_some_and(|v| v.eq_ignore_ascii_case("false")),
    };
    let again = async || next(ctx, name, specs).await;
    let again = args.reconnect.then_some(again);
    let forwarding = forward::run(&client, target, &addresses, around, again);
    lent(async {
        tokio::select! {
            biased;
            // As kubectl has it, this is how the command ends well.
            _ = tokio::signal::ctrl_c() => Ok(()),
            outcome = forwarding => outcome,
        }
    })
    .await
}

fn missing(ctx: &Ctx<'_>) -> Error {
    ctx.usage("TYPE/NAME and list of ports are required for port-forward")
}

/// The pod as it is by now, when it runs.
async fn running(ctx: &mut Ctx<'_>, pod: &Object) -> Result<Object> {
    // Where kubectl looks, whatever the namespace of the object.
    let (namespace, _) = ctx.namespace()?;
    let path = format!("/api/v1/namespaces/{namespace}/pods/{}", pod.name());
    let pod = Object(ctx.client()?.json(Request::get(path)).await?);
    match pod.text(&["status", "phase"]) {
        "Running" => Ok(pod),
        phase => Err(Error::new(format!(
            "unable to forward port because pod is not running. Current status={phase}"
        ))),
    }
}

/// The next pod to forward to, when one is ready.
async fn next(ctx: &mut Ctx<'_>, name: &str, specs: &[String]) -> Result<Option<forward::Target>> {
    let object = ctx.one(name).await?;
    let Some(pod) = forward::ready(&ctx.client()?, object.clone()).await? else {
        return Ok(None);
    };
    let pairs = forward::pairs(specs, &object, &pod)?;
    Ok(Some(forward::Target { pod, pairs }))
}
