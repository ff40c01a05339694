//! The verbs: one file each, or a folder for a family. Each reads top to bottom as the walk of its
//! data: arguments → checked plan → requests → output.

pub mod api_resources;
pub mod api_versions;
pub mod apply;
pub mod attach;
pub mod autoscale;
pub mod cluster_info;
pub mod config;
pub mod cp;
pub mod create;
pub mod debug;
pub mod delete;
pub mod describe;
pub mod diff;
mod each;
pub mod edit;
pub mod events;
pub mod exec;
pub mod explain;
pub mod expose;
pub mod get;
mod lists;
pub mod logs;
mod made;
mod overrides;
pub mod patch;
pub mod port_forward;
pub mod proxy;
mod random;
mod raw;
pub mod replace;
pub mod run;
pub mod scale;
pub mod top;
pub mod tree;
pub mod version;
pub mod why;
