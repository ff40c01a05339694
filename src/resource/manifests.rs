//! Manifests become objects to work on: read from their sources, each with the resource that
//! serves it and the namespace it goes to.

use std::io::Read;
use std::sync::Arc;

use crate::client::Options;
use crate::discovery::{Mapper, RestMapping};
use crate::{Env, Error, Result};

use super::Object;
use super::files::{Source, sources};

/// An object of a manifest, with all that is needed to ask the server for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Info {
    /// The resource that serves it.
    pub mapping: Arc<RestMapping>,
    /// Its namespace; empty for cluster-scoped resources.
    pub namespace: String,
    /// Its name; empty where the server is to make one.
    pub name: String,
    /// Where it was read from, for messages.
    pub source: String,
    /// The object itself, its namespace filled in.
    pub object: Object,
}

impl Info {
    /// The path of the object on the server.
    #[must_use]
    pub fn path(&self) -> String {
        self.mapping.path(&self.namespace, &self.name)
    }

    /// The same, if it has a name: the path without one would be that of the whole collection.
    ///
    /// # Errors
    /// kubectl's text for an object without a name.
    pub fn named(self) -> Result<Self> {
        if self.name.is_empty() {
            return Err(Error::new("resource name may not be empty"));
        }
        Ok(self)
    }

    /// What tells it from other objects: its resource, namespace and name.
    #[must_use]
    pub fn key(&self) -> (&RestMapping, &str, &str) {
        (&self.mapping, &self.namespace, &self.name)
    }

    /// The path of the collection that the object belongs to.
    #[must_use]
    pub fn collection(&self) -> String {
        self.mapping.path(&self.namespace, "")
    }

    /// `kind.group/name`: what results call it.
    #[must_use]
    pub fn title(&self) -> String {
        format!("{}/{}", self.mapping.kind_group(), self.name)
    }
}

/// An object as it was read, not yet looked up.
#[derive(Clone, Debug, PartialEq)]
pub struct Manifest {
    /// Where it was read from, for messages.
    pub source: String,
    /// The object.
    pub object: Object,
}

/// The namespace of a command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DefaultNamespace {
    /// Its name.
    pub name: String,
    /// Whether a flag named it, so that an object of another one is refused.
    pub is_required: bool,
}

/// Reads all objects of what `-f` names, in order; what can't be read leaves an error in its place.
/// `client` is how URLs are fetched; `validate` refuses objects without a kind before the server
/// would.
///
/// # Errors
/// A path that does not exist, or a folder without manifests: then nothing is read.
pub async fn read(
    env: &mut Env,
    client: &Options,
    filenames: &[String],
    recursive: bool,
    validate: bool,
) -> Result<Vec<Result<Manifest>>> {
    let mut all = Vec::new();
    for source in sources(env, filenames, recursive)? {
        let body: Box<dyn Read + Send> = match &source {
            Source::Url(url) => match super::url::fetch(url, client).await {
                Ok(body) => Box::new(std::io::Cursor::new(body)),
                Err(error) => {
                    all.push(Err(error));
                    continue;
                }
            },
            Source::Stdin => std::mem::replace(&mut env.stdin, Box::new(std::io::empty())),
            Source::File(_) => Box::new(std::io::empty()),
        };
        read_source(env, &source, body, validate, &mut all);
    }
    Ok(all)
}

/// The body of an address, without the credentials of any cluster.
///
/// # Errors
/// An answer other than 200, or no connection.
pub async fn fetch(url: &str, client: &Options) -> Result<bytes::Bytes> {
    super::url::body(url, client).await
}

fn read_source(
    env: &Env,
    source: &Source,
    mut body: Box<dyn Read + Send>,
    validate: bool,
    all: &mut Vec<Result<Manifest>>,
) {
    let documents = match source.open(env, &mut body) {
        Ok(documents) => documents,
        Err(error) => return all.push(Err(error)),
    };
    for document in documents {
        let objects = document.and_then(|document| {
            let source = document.source.clone();
            let manifest = |object| Manifest {
                source: source.clone(),
                object,
            };
            let objects = document.objects(validate)?;
            Ok(objects
                .into_iter()
                .map(|o| o.map(manifest))
                .collect::<Vec<_>>())
        });
        match objects {
            Ok(objects) => all.extend(objects),
            Err(error) => {
                // As in kubectl, a file ends where validation fails, but not where decoding does.
                let is_end = error.message.starts_with("error validating");
                all.push(Err(error));
                if is_end {
                    return;
                }
            }
        }
    }
}

impl Manifest {
    /// Looks up the resource that serves the object, and settles its namespace.
    ///
    /// # Errors
    /// A kind that the server does not have, or a namespace other than the required one.
    pub async fn resolve(self, mapper: &mut Mapper, namespace: &DefaultNamespace) -> Result<Info> {
        let Self { source, object } = self;
        let mapping = mapper.kind(object.api_version(), object.kind()).await;
        let mapping = mapping.map_err(|e| unmapped(e, &object, &source))?;
        settle(object, source, mapping, namespace)
    }
}

/// A kind that the server does not have, with the object that is of it.
fn unmapped(error: Error, object: &Object, source: &str) -> Error {
    if !error.message.starts_with("no matches for kind") {
        return error;
    }
    Error::new(format!(
        "resource mapping not found for name: {:?} namespace: {:?} from {source:?}: {}\nensure CRDs are installed first",
        object.name(),
        object.namespace(),
        error.message
    ))
}

fn settle(
    mut object: Object,
    source: String,
    mapping: Arc<RestMapping>,
    wanted: &DefaultNamespace,
) -> Result<Info> {
    let own = object.namespace().to_owned();
    let namespace = match (mapping.namespaced, own.as_str()) {
        (false, _) => String::new(),
        (true, "") => wanted.name.clone(),
        (true, own) if wanted.is_required && own != wanted.name => {
            return Err(elsewhere(own, &wanted.name));
        }
        (true, own) => own.to_owned(),
    };
    if namespace != own {
        let metadata = object.map_mut(&["metadata"]);
        if namespace.is_empty() {
            metadata.remove("namespace");
        } else {
            metadata.insert("namespace".to_owned(), namespace.clone().into());
        }
    }
    let name = object.name().to_owned();
    Ok(Info {
        mapping,
        namespace,
        name,
        source,
        object,
    })
}

/// What is said of an object in the namespace `own` where only those of `wanted` may be.
#[must_use]
pub fn elsewhere(own: &str, wanted: &str) -> Error {
    Error::new(format!(
        "the namespace from the provided object {own:?} does not match the namespace {wanted:?}. You \
         must pass '--namespace={own}' to perform this operation."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn settled(namespaced: bool, own: &str, is_required: bool) -> Result<Info> {
        let mapping = RestMapping {
            namespaced,
            ..RestMapping::default()
        };
        let wanted = DefaultNamespace {
            name: "wanted".into(),
            is_required,
        };
        let mut object = Object(json!({"metadata": {"name": "x"}}));
        if !own.is_empty() {
            object
                .map_mut(&["metadata"])
                .insert("namespace".into(), own.into());
        }
        settle(object, "f.yaml".into(), Arc::new(mapping), &wanted)
    }

    #[test]
    fn namespaces_are_settled_or_refused() {
        for (namespaced, own, is_required, expected) in [
            (true, "", false, "wanted"),
            (true, "own", false, "own"),
            (true, "wanted", true, "wanted"),
            (false, "own", true, ""),
        ] {
            let info = settled(namespaced, own, is_required).unwrap();
            assert_eq!(
                (info.namespace.as_str(), info.object.namespace()),
                (expected, expected)
            );
        }
        let refused = settled(true, "own", true).unwrap_err();
        assert!(
            refused.message.contains("You must pass '--namespace=own'"),
            "{refused}"
        );
    }

    #[test]
    fn an_object_without_a_name_is_no_collection() {
        let mut info = settled(true, "", false).unwrap();
        assert!(info.clone().named().is_ok());
        info.name.clear();
        assert!(info.named().is_err());
    }
}
