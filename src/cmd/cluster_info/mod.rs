//! `cluster-info`: where the control plane and the services of the cluster are.

pub mod dump;
mod folder;

use std::io::Write as _;

use serde_json::Value;

use crate::Result;
use crate::client::Request;
use crate::ctx::Ctx;
use crate::discovery::RestMapping;
use crate::resource::Object;

/// The arguments of `cluster-info`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// kubectl takes no notice of arguments here.
    #[arg(hide = true)]
    _args: Vec<String>,
}

/// The label of services that belong to the cluster.
const SELECTOR: &str = "kubernetes.io/cluster-service=true";
/// Where they are, unless `--namespace` says otherwise.
const NAMESPACE: &str = "kube-system";

/// Prints the addresses, then where there is more to learn, also after a failure.
///
/// # Errors
/// A kubeconfig without a meaning, or what the services can't be asked for.
pub async fn run(_: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let config = ctx.rest_config()?;
    let server = match config.named_server {
        named if named.is_empty() => config.server,
        named => named,
    };
    ctx.client()?;
    let listed = services(ctx).await;
    if let Ok(services) = &listed {
        writeln!(
            ctx.env.stdout,
            "Kubernetes control plane is running at {server}"
        )?;
        for service in services {
            let service = Object(service.clone());
            let label = service.text(&["metadata", "labels", "kubernetes.io/name"]);
            let name = if label.is_empty() {
                service.name()
            } else {
                label
            };
            let address = address(&service, &server);
            writeln!(ctx.env.stdout, "{name} is running at {address}")?;
        }
    }
    let program = ctx.env.program();
    writeln!(
        ctx.env.stdout,
        "\nTo further debug and diagnose cluster problems, use '{program} cluster-info dump'."
    )?;
    listed.map(|_| ())
}

async fn services(ctx: &mut Ctx<'_>) -> Result<Vec<Value>> {
    let namespace = match ctx.globals.namespace.as_str() {
        "" => NAMESPACE,
        namespace => namespace,
    };
    let services = RestMapping {
        version: "v1".to_owned(),
        resource: "services".to_owned(),
        namespaced: true,
        ..RestMapping::default()
    };
    let request = Request::get(services.path(namespace, "")).query("labelSelector", SELECTOR);
    let mut list = ctx.client()?.json(request).await?;
    match list["items"].take() {
        Value::Array(services) => Ok(services),
        _ => Ok(Vec::new()),
    }
}

/// Where a service can be reached: at its load balancer, else through the API server.
fn address(service: &Object, server: &str) -> String {
    let none = Vec::new();
    let ports = service.at(&["spec", "ports"]).as_array().unwrap_or(&none);
    let balancer = &service.at(&["status", "loadBalancer", "ingress"])[0];
    if balancer.is_object() {
        let text = |key: &str| balancer[key].as_str().filter(|t| !t.is_empty());
        let host = text("ip").or_else(|| text("hostname")).unwrap_or_default();
        let port = |port: &Value| port["port"].as_i64().unwrap_or(0);
        return ports
            .iter()
            .map(|p| format!("http://{host}:{} ", port(p)))
            .collect();
    }
    let (namespace, name) = (service.namespace(), service.name());
    let name = ports
        .first()
        .map_or_else(|| name.to_owned(), |port| named_port(name, port));
    format!("{server}/api/v1/namespaces/{namespace}/services/{name}/proxy")
}

/// `SCHEME:NAME:PORT`, as the proxy of the API server takes it; the scheme is guessed.
fn named_port(name: &str, port: &Value) -> String {
    let port_name = port["name"].as_str().unwrap_or_default();
    let is_https = port_name == "https" || port["port"] == 443;
    match (is_https, port_name) {
        (true, port_name) => format!("https:{name}:{port_name}"),
        (false, "") => name.to_owned(),
        (false, port_name) => format!("{name}:{port_name}"),
    }
}
