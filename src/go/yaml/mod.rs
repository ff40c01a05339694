//! YAML 1.1 as Go's `sigs.k8s.io/yaml` reads and writes it.
//!
//! libyaml-safer gives events and lays out text; which value a plain word has (`yes`, `0644`,
//! `<<`) and in which order keys stand is decided here, because no general YAML crate keeps the
//! difference between `yes` and `"yes"` that Kubernetes manifests depend on.

mod guard;
mod read;
mod resolve;
mod stream;
mod write;

pub use read::parse;
pub use stream::Documents;
pub use write::{to_string, write};
