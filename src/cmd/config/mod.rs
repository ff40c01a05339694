//! `config`: looking at kubeconfig files and changing them.

pub mod current_context;
pub mod get_contexts;
pub mod use_context;
pub mod view;
