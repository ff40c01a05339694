//! Kubeconfig files: load, merge with origins, edit, lock, atomic write.

mod rest;

pub use rest::{Auth, Exec, Impersonate, RestConfig, TlsConfig};
