//! The one object that a stream goes to.

use super::Ctx;
use crate::flags::{FileFlags, Slice};
use crate::resource::{DefaultNamespace, Object, fetch};
use crate::{Error, Result};

impl Ctx<'_> {
    /// The object that `argument` names, as the server has it: `deploy/web`, or `web` for a pod.
    ///
    /// # Errors
    /// An argument without a meaning, or the server's refusal.
    pub async fn one(&mut self, argument: &str) -> Result<Object> {
        self.one_of("pods", argument).await
    }

    /// The object that `argument` names, as the server has it: `deploy/web`, or `web` for one of
    /// `kind`.
    ///
    /// # Errors
    /// An argument without a meaning, or the server's refusal.
    pub async fn one_of(&mut self, kind: &str, argument: &str) -> Result<Object> {
        let (namespace, _) = self.namespace()?;
        let (kind, name) = kind_and_name(kind, argument)?;
        let mapping = self.mapper()?.resource(kind).await?;
        fetch::get(&self.client()?, &mapping, &namespace, name).await
    }

    /// The object of a file, as it is there, beside which no `argument` may stand. `None` when
    /// there are several, or when it does not come from a path: that counts as several.
    ///
    /// # Errors
    /// A file that can't be read, or a kind that the server does not have.
    pub async fn one_of_file(
        &mut self,
        filename: &[Slice],
        argument: &str,
    ) -> Result<Option<Object>> {
        let (name, is_required) = self.namespace()?;
        let namespace = DefaultNamespace { name, is_required };
        let files = FileFlags {
            filename: filename.to_vec(),
            ..FileFlags::default()
        };
        let manifests = self.manifests(&files, false).await?;
        if !argument.is_empty() {
            return Err(Error::new(
                "resource/name arguments cannot be provided when a path is specified",
            ));
        }
        let mut objects = Vec::with_capacity(manifests.len());
        for manifest in manifests {
            objects.push(manifest?.resolve(self.mapper()?, &namespace).await?.object);
        }
        let is_single = matches!(&files.names()[..], [name] if is_path(name));
        Ok(objects.pop().filter(|_| is_single && objects.is_empty()))
    }
}

fn is_path(name: &str) -> bool {
    name != "-" && !name.starts_with("http://") && !name.starts_with("https://")
}

/// `deploy/web` is a deployment, `web` one of the kind `kind`.
fn kind_and_name<'a>(kind: &'a str, argument: &'a str) -> Result<(&'a str, &'a str)> {
    let Some((kind, name)) = argument.split_once('/') else {
        if argument.is_empty() {
            return Err(Error::new("resource name may not be empty"));
        }
        if kind.is_empty() {
            return Err(Error::new(format!(
                "the argument {argument:?} must be RESOURCE/NAME"
            )));
        }
        return Ok((kind, argument));
    };
    if name.contains('/') {
        return Err(Error::new(
            "arguments in resource/name form may not have more than one slash",
        ));
    }
    if kind.is_empty() || name.is_empty() || kind.contains(',') {
        return Err(Error::new(
            "arguments in resource/name form must have a single resource and name",
        ));
    }
    Ok((kind, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_name_is_a_pod() {
        assert_eq!(kind_and_name("pods", "web"), Ok(("pods", "web")));
        assert_eq!(kind_and_name("pods", "deploy/web"), Ok(("deploy", "web")));
        assert_eq!(kind_and_name("", "deploy/web"), Ok(("deploy", "web")));
        for bad in ["a/b/c", "pod/", "/x", "a,b/c", ""] {
            assert!(kind_and_name("pods", bad).is_err(), "{bad}");
        }
        assert!(kind_and_name("", "web").is_err());
    }
}
