//! What a verb that changes objects works on: those that arguments or files name.

use super::Ctx;
use crate::flags::FileFlags;
use crate::resource::{DefaultNamespace, Info, Selection, fetch};
use crate::{Error, Result};

/// What a command line says of the objects to work on.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Types and names.
    pub args: &'a [String],
    /// Manifests; they exclude arguments.
    pub files: &'a FileFlags,
    /// The label selector; empty for none.
    pub labels: &'a str,
    /// The field selector; empty for none. Manifests are not selected by it.
    pub fields: &'a str,
    /// `--all`.
    pub all: bool,
    /// Whether a type alone means all its objects.
    pub type_means_all: bool,
    /// Whether manifests without a kind are refused before the server would.
    pub validate: bool,
    /// Whether manifests may leave the name to the server, as `create` has it.
    pub nameless: bool,
    /// The subresource to work on; empty for none.
    pub subresource: &'a str,
    /// `--all-namespaces`.
    pub all_namespaces: bool,
    /// Whether objects of two types are refused.
    pub single_type: bool,
    /// How many objects of a list to ask for at once; 0 for all.
    pub page: i64,
}

impl<'a> Wanted<'a> {
    /// Objects by arguments or files, without selectors.
    #[must_use]
    pub fn new(args: &'a [String], files: &'a FileFlags) -> Self {
        Self {
            args,
            files,
            labels: "",
            fields: "",
            all: false,
            type_means_all: false,
            validate: false,
            nameless: false,
            subresource: "",
            all_namespaces: false,
            single_type: false,
            page: fetch::PAGE,
        }
    }

    /// Whether the objects are selected from lists, and not named.
    #[must_use]
    pub fn is_list(&self) -> bool {
        self.takes_all() || !(self.labels.is_empty() && self.fields.is_empty())
    }

    /// Whether `--all` is meant: beside names, kubectl takes no notice of it.
    fn takes_all(&self) -> bool {
        self.all && self.args.len() == 1 && !self.args[0].contains('/')
    }
}

impl Ctx<'_> {
    /// The objects, in order, and the failures of those that can't be had. Those of arguments are
    /// as the server has them, those of manifests as they were read.
    ///
    /// # Errors
    /// Arguments without a meaning, files that do not exist.
    pub async fn infos(&mut self, wanted: Wanted<'_>) -> Result<(Vec<Info>, Vec<Error>)> {
        if !wanted.files.is_empty() {
            return self.manifest_infos(wanted).await;
        }
        let (namespace, _) = self.namespace()?;
        let selection = Selection {
            args: wanted.args.to_vec(),
            labels: Some(wanted.labels.to_owned()).filter(|s| !s.is_empty()),
            fields: Some(wanted.fields.to_owned()).filter(|s| !s.is_empty()),
            all: wanted.takes_all(),
            type_means_all: wanted.type_means_all,
            subresource: wanted.subresource.to_owned(),
            namespace,
            all_namespaces: wanted.all_namespaces,
            single_type: wanted.single_type,
            program: self.env.program(),
            ..Selection::default()
        };
        let selected = selection.resolve(self.mapper()?).await?;
        let client = self.client()?;
        let lists = fetch::Lists {
            labels: wanted.labels,
            fields: wanted.fields,
            page: wanted.page,
        };
        Ok(fetch::infos(&client, &selected.targets, lists).await)
    }

    async fn manifest_infos(&mut self, wanted: Wanted<'_>) -> Result<(Vec<Info>, Vec<Error>)> {
        let (name, is_required) = self.namespace()?;
        let namespace = DefaultNamespace {
            name,
            is_required: is_required && !wanted.all_namespaces,
        };
        let manifests = self.manifests(wanted.files, wanted.validate).await?;
        FileFlags::refuse_args(wanted.args)?;
        let (mut infos, mut errors) = (Vec::new(), Vec::new());
        for manifest in manifests {
            let info = match manifest {
                Ok(manifest) => manifest.resolve(self.mapper()?, &namespace).await,
                Err(error) => Err(error),
            };
            let info = match wanted.nameless {
                true => info,
                false => info.and_then(Info::named),
            };
            match info {
                Ok(info) => infos.push(info),
                Err(error) => errors.push(error),
            }
        }
        Ok((infos, errors))
    }
}
