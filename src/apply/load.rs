//! Manifests on their way to be applied: those whose kind the input itself brings come later.

use std::collections::HashSet;
use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::sequence::defined;
use crate::discovery::Mapper;
use crate::resource::{DefaultNamespace, Info, Manifest, Object};
use crate::{Error, Result};

/// How long new custom resources may take until the server serves them.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// The first pause between two looks at what the server serves; each doubles it up to a second.
const PAUSE: Duration = Duration::from_millis(50);

/// One object of the input.
#[derive(Clone, Debug)]
pub enum Input {
    /// It can be applied.
    Ready(Info),
    /// A definition in the same input has to be applied first.
    Later(Manifest),
}

impl Input {
    /// The object as it was read.
    #[must_use]
    pub fn object(&self) -> &Object {
        match self {
            Self::Ready(info) => &info.object,
            Self::Later(manifest) => &manifest.object,
        }
    }
}

/// Looks up the kinds of `manifests`. The second list has what can't be applied at all.
pub async fn inputs(
    manifests: Vec<Result<Manifest>>,
    mapper: &mut Mapper,
    namespace: &DefaultNamespace,
) -> (Vec<Input>, Vec<Error>) {
    let defined = manifests
        .iter()
        .flatten()
        .filter_map(|m| defined(&m.object));
    let defined: HashSet<(String, String)> = defined.collect();
    let (mut inputs, mut errors) = (Vec::new(), Vec::new());
    for manifest in manifests {
        let manifest = match manifest {
            Ok(manifest) => manifest,
            Err(error) => {
                errors.push(error);
                continue;
            }
        };
        let (group, kind) = (manifest.object.group(), manifest.object.kind());
        let kept = defined
            .contains(&(group.to_owned(), kind.to_owned()))
            .then(|| manifest.clone());
        match (manifest.resolve(mapper, namespace).await, kept) {
            (Ok(info), _) => inputs.push(Input::Ready(info)),
            (Err(error), Some(manifest)) if is_unmapped(&error) => {
                inputs.push(Input::Later(manifest));
            }
            (Err(error), _) => errors.push(error),
        }
    }
    (inputs, errors)
}

/// Looks up a kind that was defined just now: asks the server anew, until it serves it or it is
/// `end`.
///
/// # Errors
/// As [`Manifest::resolve`], and those of discovery.
pub async fn later(
    manifest: Manifest,
    mapper: &mut Mapper,
    namespace: &DefaultNamespace,
    end: Instant,
) -> Result<Info> {
    let mut pause = PAUSE;
    loop {
        match manifest.clone().resolve(mapper, namespace).await {
            Err(error) if is_unmapped(&error) && Instant::now() < end => {}
            outcome => return outcome,
        }
        sleep(pause).await;
        pause = (pause * 2).min(Duration::from_secs(1));
        mapper.live().await?;
    }
}

/// Whether it is the error of a kind that the server does not have.
#[must_use]
pub fn is_unmapped(error: &Error) -> bool {
    error.message.starts_with("resource mapping not found")
}
