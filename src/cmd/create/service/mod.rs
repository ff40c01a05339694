//! `create service`: the types of services.

pub mod cluster_ip;
pub mod external_name;
pub mod load_balancer;
pub mod node_port;

use super::make::Plan;
use crate::ctx::Ctx;
use crate::flags::{Slice, flat};
use crate::generate::{Service, is_subdomain, tcp_port, values};
use crate::{Error, Result};

/// The ports of a service.
#[derive(clap::Args, Clone, Debug)]
struct Ports {
    /// A port, as PORT or PORT:TARGET; may be given several times
    #[arg(long)]
    tcp: Vec<Slice>,
}

/// Creates the service of the pods with the label `app` and its own name; `node_port` is 0 for one
/// that the server chooses.
async fn create(
    plan: Plan,
    service: Service<'_>,
    ports: &Ports,
    node_port: i32,
    ctx: &mut Ctx<'_>,
) -> Result<()> {
    let name = plan.name.clone();
    let kind = service.kind;
    let tcp = flat(&ports.tcp);
    let is_external = kind == "ExternalName";
    if service.cluster_ip != "None" && tcp.is_empty() && !is_external {
        let text = "at least one tcp port specifier must be provided";
        return Err(Error::new(text));
    }
    if is_external && !is_subdomain(service.external_name) {
        let name = service.external_name;
        return Err(Error::new(format!("invalid service external name {name}")));
    }
    let mut list = tcp
        .iter()
        .map(|text| tcp_port(text))
        .collect::<Result<Vec<_>>>()?;
    for port in &mut list {
        port["nodePort"] = node_port.into();
    }
    let labels = values::app(&name);
    let service = Service {
        name: &name,
        labels: labels.clone(),
        selector: labels,
        ports: list,
        ..service
    };
    let failure = format!("failed to create {kind} service: ");
    plan.create(service.object(), &failure, ctx).await
}
