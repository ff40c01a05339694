//! Kubeconfig files: load, merge with origins, edit, lock, atomic write.
//!
//! A kubeconfig stays a [`serde_json::Value`]: what is not known here survives an edit.

mod edit;
mod files;
mod in_cluster;
mod load;
mod lock;
mod replace;
mod resolve;
mod rest;
mod schema;
mod validate;
mod view;

#[cfg(test)]
mod edit_tests;
#[cfg(test)]
mod tests;

pub use edit::Edit;
pub(crate) use files::read as read_file;
pub use in_cluster::SERVICE_ACCOUNT;
pub use load::{Entry, Kubeconfig, Section};
pub use resolve::Overrides;
pub use rest::{Auth, Exec, Impersonate, PluginPolicy, RestConfig, TlsConfig};
pub use view::View;
