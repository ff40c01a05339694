//! `-k`: the objects of a kustomization, in the place of those of manifests.

use super::Ctx;
use crate::client::Options;
use crate::kustomize::{Disk, Note, Outcome, Remote, build};
use crate::resource::documents::Document;
use crate::resource::{Manifest, manifests};
use crate::{Error, Result};

/// Builds the kustomization of a folder; what is wrong with it is the only result then.
pub(super) async fn manifests(
    ctx: &mut Ctx<'_>,
    named: &str,
    options: &Options,
    validate: bool,
) -> Result<Vec<Result<Manifest>>> {
    let folder = ctx.env.path(named);
    let mut remote = Remote::new();
    let (notes, objects) = loop {
        match build(&folder, named, &Disk, &remote) {
            Outcome::Done { notes, objects } => break (notes, objects),
            Outcome::Fetch(url) => {
                let body = manifests::fetch(&url, options).await;
                let body = body.map(|b| b.to_vec()).map_err(|e| told(&e, &url));
                remote.insert(url, body);
            }
        }
    };
    for note in notes {
        match note {
            Note::Plain(line) => ctx.env.stderr.line(&line),
            Note::Log(line) => ctx.trace().info(0, "log.go:244", &line),
        }
    }
    let objects = match objects {
        Ok(objects) => objects,
        Err(error) => return Ok(vec![Err(error)]),
    };
    let mut all = Vec::new();
    for object in objects {
        let document = Document {
            source: named.to_owned(),
            value: object.0,
        };
        let found: Result<_, Error> = document.objects(validate);
        match found {
            Ok(objects) => all.extend(objects.into_iter().map(|object| {
                object.map(|object| Manifest {
                    source: named.to_owned(),
                    object,
                })
            })),
            Err(error) => all.push(Err(error)),
        }
    }
    Ok(all)
}

/// kustomize's words for an address that can't be read.
fn told(error: &Error, url: &str) -> String {
    let Some(api) = error.as_api() else {
        return format!("Get {url:?}: {}", error.message);
    };
    let code = http::StatusCode::from_u16(api.code).ok();
    let name = code.and_then(|c| c.canonical_reason()).unwrap_or_default();
    format!("HTTP Error: status code {} ({name})", api.code)
}
