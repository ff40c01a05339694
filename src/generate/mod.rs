//! Objects made from flags: functions of values, without a server. Fields that are empty may stand in
//! what they make: [`types::typed`] leaves out what Go does.

mod autoscaler;
pub mod debug;
mod entries;
mod exposed;
mod ingress;
mod names;
mod plain;
mod pod;
mod rbac;
mod service;
pub mod suffix;
pub mod types;
pub mod values;
mod workload;

pub use autoscaler::{Autoscaler, Goal};
pub use entries::{Entries, docker_config, file_source, literal};
pub use exposed::Exposed;
pub use ingress::Ingress;
pub use names::{is_subdomain, variable_problems};
pub use plain::{budget, namespace, priority_class, quota, service_account};
pub use pod::Pod;
pub use rbac::{Rule, aggregated_role, binding, role, rules};
pub use service::{Service, service_port, tcp_port};
pub use workload::{cron_job, deployment, job, job_of};

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::types;

    /// The object as `-o json` has it, on one line.
    pub(super) fn printed(object: &Value) -> String {
        let typed = types::typed(object).unwrap();
        types::to_json(&typed.expect("a known kind"))
    }
}
