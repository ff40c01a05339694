//! Arguments of commands (`pods web`, `pod/web svc/db`, `po,svc -l app=web`) become targets.

use std::sync::Arc;

use crate::discovery::{Mapper, RestMapping};
use crate::{Error, Result};

/// The word for all kinds, where the server has none of that name.
const EVERYTHING: &str = "everything";

/// One thing to ask the server for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// One object by its name.
    Named {
        /// Its resource.
        mapping: Arc<RestMapping>,
        /// Its namespace; empty for cluster-scoped resources.
        namespace: String,
        /// Its name.
        name: String,
    },
    /// All objects of a resource that the selectors match.
    List {
        /// The resource.
        mapping: Arc<RestMapping>,
        /// The namespace; empty for all of them, and for cluster-scoped resources.
        namespace: String,
    },
}

impl Target {
    /// The resource asked for.
    #[must_use]
    pub fn mapping(&self) -> &Arc<RestMapping> {
        match self {
            Self::Named { mapping, .. } | Self::List { mapping, .. } => mapping,
        }
    }
}

/// What a command line says about its targets, besides files.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// The arguments: types and names.
    pub args: Vec<String>,
    /// The label selector; `None` when none was given.
    pub labels: Option<String>,
    /// The field selector; `None` when none was given.
    pub fields: Option<String>,
    /// Whether a type alone means all its objects, as `get` has it.
    pub type_means_all: bool,
    /// `--all`.
    pub all: bool,
    /// The namespace to work in.
    pub namespace: String,
    /// `--all-namespaces`.
    pub all_namespaces: bool,
    /// Whether objects of two types are refused, as `get --watch` has it.
    pub single_type: bool,
    /// The subresource asked for; empty for none.
    pub subresource: String,
    /// Whether the word `everything` means all kinds that the server lists, unless it has a resource
    /// or a category of this name.
    pub everything: bool,
    /// The program's name in messages.
    pub program: &'static str,
}

/// Targets, and whether exactly one object was named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selected {
    /// What to ask for, in the order of the arguments.
    pub targets: Vec<Target>,
    /// Whether the command line names one object, so that it is shown by itself and not in a list.
    pub single: bool,
    /// Of `everything`: the versions of which the server can't tell what they have; `None` when the
    /// kinds were named.
    pub unknown: Option<Vec<String>>,
}

impl Selection {
    /// The namespace that `mapping`'s objects are looked for in.
    fn namespace_of(&self, mapping: &RestMapping) -> String {
        if mapping.namespaced && !self.all_namespaces {
            self.namespace.clone()
        } else {
            String::new()
        }
    }

    /// Finds the targets.
    ///
    /// # Errors
    /// kubectl's texts for forms that can't be mixed, unknown types, and missing arguments.
    pub async fn resolve(&self, mapper: &mut Mapper) -> Result<Selected> {
        let args = split_types(&self.args);
        let slashes = args.iter().filter(|a| a.contains('/')).count();
        let by_pairs = slashes > 0;
        if by_pairs && slashes < args.len() {
            return Err(Error::new(mixed_forms(self.program)));
        }
        let pairs = if by_pairs {
            args.iter().map(|a| pair(a)).collect::<Result<_>>()?
        } else {
            vec![]
        };
        let (types, names) = match args.split_first() {
            Some((types, names)) if !by_pairs => (comma_list(types), names),
            _ => (Vec::new(), &[][..]),
        };
        let implied = self.type_means_all && !types.is_empty() && names.is_empty();
        if self.all || self.labels.is_some() || self.fields.is_some() || implied {
            if !names.is_empty() {
                return Err(Error::new(
                    "name cannot be provided when a selector is specified",
                ));
            }
            if by_pairs {
                return Err(Error::new(
                    "selectors and the all flag cannot be used when passing resource/name arguments",
                ));
            }
            return self.lists(&types, mapper).await;
        }
        if by_pairs {
            return self.pairs(&pairs, mapper).await;
        }
        match (types.as_slice(), names) {
            ([], _) => Err(missing_resource()),
            (_, []) => {
                for wanted in &types {
                    self.mappings(wanted, mapper).await?;
                }
                Err(Error::new(
                    "resource(s) were provided, but no name was specified",
                ))
            }
            ([wanted], names) => match self.mappings(wanted, mapper).await?.as_slice() {
                [_] => self.names(wanted, names, mapper).await,
                _ => Err(Error::new("you must specify only one resource")),
            },
            _ => Err(Error::new("you must specify only one resource")),
        }
    }

    async fn mapping(&self, wanted: &str, mapper: &mut Mapper) -> Result<Arc<RestMapping>> {
        mapper.resource(wanted).await
    }

    /// The resource of this name, or those of the category.
    async fn mappings(&self, wanted: &str, mapper: &mut Mapper) -> Result<Vec<Arc<RestMapping>>> {
        let error = match mapper.resource(wanted).await {
            Ok(found) => return Ok(vec![found]),
            Err(error) => error,
        };
        let all = mapper.category(wanted).await?;
        if all.is_empty() { Err(error) } else { Ok(all) }
    }

    /// Every kind of the namespace, or of the whole cluster.
    async fn everything(
        &self,
        mapper: &mut Mapper,
    ) -> Result<(Vec<Arc<RestMapping>>, Vec<String>)> {
        let (mut kinds, broken) = mapper.listable().await?;
        kinds.retain(|m| m.namespaced || self.all_namespaces);
        Ok((kinds, broken))
    }

    async fn lists(&self, types: &[&str], mapper: &mut Mapper) -> Result<Selected> {
        if types.is_empty() {
            return Err(Error::new(
                "at least one resource must be specified to use a selector",
            ));
        }
        if !self.subresource.is_empty() {
            return Err(Error::new(
                "subresource cannot be used when bulk resources are specified",
            ));
        }
        let several = || Err(Error::new("you may only specify a single resource type"));
        if self.single_type && types.len() > 1 {
            return several();
        }
        let mut mappings: Vec<Arc<RestMapping>> = Vec::new();
        let mut unknown = None;
        for wanted in types {
            let found = match self.mappings(wanted, mapper).await {
                Err(_) if self.everything && *wanted == EVERYTHING => {
                    let (kinds, broken) = self.everything(mapper).await?;
                    unknown = Some(broken);
                    kinds
                }
                found => found?,
            };
            // A resource named twice is asked for once.
            found.into_iter().for_each(|m| {
                if !mappings.contains(&m) {
                    mappings.push(m);
                }
            });
        }
        if self.single_type && mappings.len() > 1 {
            return several();
        }
        let list = |mapping: Arc<RestMapping>| {
            let namespace = self.namespace_of(&mapping);
            Target::List { mapping, namespace }
        };
        Ok(Selected {
            targets: mappings.into_iter().map(list).collect(),
            single: false,
            unknown,
        })
    }

    async fn pairs(&self, pairs: &[(&str, &str)], mapper: &mut Mapper) -> Result<Selected> {
        let mut targets = Vec::with_capacity(pairs.len());
        let mut first: Option<Arc<RestMapping>> = None;
        for (wanted, name) in pairs {
            let mapping = self.mapping(wanted, mapper).await?;
            let first = first.get_or_insert_with(|| mapping.clone());
            if self.single_type && *first != mapping {
                return Err(Error::new("you may only specify a single resource type"));
            }
            targets.push(self.named(mapping, name)?);
        }
        let single = targets.len() == 1;
        Ok(Selected {
            targets,
            single,
            unknown: None,
        })
    }

    async fn names(&self, wanted: &str, names: &[String], mapper: &mut Mapper) -> Result<Selected> {
        let mapping = self.mapping(wanted, mapper).await?;
        let targets = names
            .iter()
            .map(|n| self.named(mapping.clone(), n))
            .collect::<Result<Vec<_>>>()?;
        let single = targets.len() == 1;
        Ok(Selected {
            targets,
            single,
            unknown: None,
        })
    }

    fn named(&self, mapping: Arc<RestMapping>, name: &str) -> Result<Target> {
        if mapping.namespaced && self.all_namespaces {
            return Err(Error::new(
                "a resource cannot be retrieved by name across all namespaces",
            ));
        }
        // The path without a name would be that of the whole collection.
        if name.is_empty() {
            return Err(Error::new("resource name may not be empty"));
        }
        let namespace = self.namespace_of(&mapping);
        Ok(Target::Named {
            mapping,
            namespace,
            name: name.to_owned(),
        })
    }
}

/// The types between commas, each once.
fn comma_list(types: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for name in types.split(',') {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

/// `a,b x y` is `a/x a/y b/x b/y`.
fn split_types(args: &[String]) -> Vec<String> {
    if let Some((types, names)) = args.split_first()
        && !names.is_empty()
        && comma_list(types).len() > 1
    {
        let each = |t: &str| names.iter().map(|n| format!("{t}/{n}")).collect::<Vec<_>>();
        return comma_list(types).into_iter().flat_map(each).collect();
    }
    args.to_vec()
}

/// `type/name`.
fn pair(arg: &str) -> Result<(&str, &str)> {
    let mut parts = arg.split('/');
    let (wanted, name) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    if parts.next().is_some() {
        return Err(Error::new(
            "arguments in resource/name form may not have more than one slash",
        ));
    }
    if name.is_empty() || wanted.is_empty() || comma_list(wanted).len() != 1 {
        return Err(Error::new(
            "arguments in resource/name form must have a single resource and name",
        ));
    }
    Ok((wanted, name))
}

fn mixed_forms(program: &str) -> String {
    format!(
        "there is no need to specify a resource type as a separate argument when passing arguments in \
         resource/name form (e.g. '{program} get resource/<resource_name>' instead of '{program} get \
         resource resource/<resource_name>'"
    )
}

/// kubectl's answer to a command that got nothing to work on.
#[must_use]
pub fn missing_resource() -> Error {
    Error::new(
        "You must provide one or more resources by argument or filename.\n\
         Example resource specifications include:\n   \
         '-f rsrc.yaml'\n   \
         '--filename=rsrc.json'\n   \
         '<resource> <name>'\n   \
         '<resource>'",
    )
}
