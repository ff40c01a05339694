//! `create secret`: the sorts of secrets.

pub mod docker_registry;
pub mod generic;
pub mod tls;

/// What kubectl says before the server's refusal; it has no colon here.
const FAILURE: &str = "failed to create secret ";
