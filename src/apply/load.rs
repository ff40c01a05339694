//! Manifests on their way to be applied: those whose kind the input itself brings come later.

use std::collections::HashSet;
use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::discovery::Mapper;
use crate::resource::{DefaultNamespace, Info, Manifest, Object};
use crate::{Error, Result};

/// How long a new custom resource may take until the server serves it.
const PATIENCE: Duration = Duration::from_secs(10);
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

/// Looks up the kinds of `manifests`. The second list has what can't be applied at all.
pub async fn inputs(
    manifests: Vec<Result<Manifest>>,
    mapper: &mut Mapper,
    namespace: &DefaultNamespace,
) -> (Vec<Input>, Vec<Error>) {
    let defined = defined(&manifests);
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

/// Looks up a kind that was defined just now: asks the server anew until it serves it. Without
/// `patience`, once.
///
/// # Errors
/// As [`Manifest::resolve`], and those of discovery.
pub async fn later(
    manifest: Manifest,
    mapper: &mut Mapper,
    namespace: &DefaultNamespace,
    patience: bool,
) -> Result<Info> {
    let end = Instant::now() + if patience { PATIENCE } else { Duration::ZERO };
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

fn is_unmapped(error: &Error) -> bool {
    error.message.starts_with("resource mapping not found")
}

/// The group and kind of every custom resource that the input defines.
fn defined(manifests: &[Result<Manifest>]) -> HashSet<(String, String)> {
    let definition = |object: &Object| {
        object.group() == "apiextensions.k8s.io" && object.kind() == "CustomResourceDefinition"
    };
    manifests
        .iter()
        .flatten()
        .map(|manifest| &manifest.object)
        .filter(|object| definition(object))
        .map(|object| {
            let kind = object.text(&["spec", "names", "kind"]);
            (object.text(&["spec", "group"]).to_owned(), kind.to_owned())
        })
        .collect()
}
