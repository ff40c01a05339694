//! Kustomizations: a folder's `kustomization.yaml` becomes the objects that it means, as
//! `kubectl kustomize` (kustomize 5.8.1) makes them.
//!
//! Pure: files come through [`Source`], addresses through [`Remote`]. A kustomization is a
//! `target::Target`; it gathers resources, generates, and runs transformers, one file each, over
//! the resources of a `set`. Names in fields follow at the end (`references`). Which fields are
//! meant is data: `fields.tsv`, and `lists.tsv` for the lists that patches merge.

mod config;
mod crds;
mod fieldspec;
mod file;
mod file_shape;
mod generators;
mod hash;
mod id;
mod images;
mod labels;
mod lists;
mod loader;
mod merge;
mod names;
mod namespace;
mod node;
mod operations;
mod origin;
mod patches;
mod paths;
mod plugins;
mod read;
mod references;
mod replacements;
mod replicas;
mod resource;
mod set;
mod shape;
mod sort;
mod source;
mod target;
mod transform;
mod transformers;
mod vars;

use std::path::Path;

pub use source::{Disk, Place, Remote, Source};

use crate::Result;
use crate::resource::Object;
use loader::{Loader, World};
use target::Target;

/// A line for standard error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Printed as it is.
    Plain(String),
    /// Printed in the log's form.
    Log(String),
}

/// What came of a build.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It needs what is at this address: build again with it in [`Remote`].
    Fetch(String),
    /// The objects in order, and what is to be said of the kustomizations, be there objects or not.
    Done {
        /// Warnings, in the order they came up.
        notes: Vec<Note>,
        /// The objects, or why there are none, in kustomize's words.
        objects: Result<Vec<Object>>,
    },
}

/// Builds the kustomization in `folder`, an absolute path that the user named `named`.
pub fn build(folder: &Path, named: &str, source: &dyn Source, remote: &Remote) -> Outcome {
    let world = World {
        source,
        remote,
        notes: std::cell::RefCell::default(),
    };
    let set = Loader::new(&world, named, folder)
        .and_then(Target::read)
        .and_then(Target::build);
    let notes = world.notes.take();
    if let Some(url) = notes.wanted {
        return Outcome::Fetch(url);
    }
    let objects = set.map(|set| set.into_iter().map(|r| Object(r.object)).collect());
    Outcome::Done {
        notes: notes.lines,
        objects,
    }
}
