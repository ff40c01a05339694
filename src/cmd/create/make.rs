//! What the verbs below `create` share: a name, how the object is created, what is printed of it.

use serde_json::Value;

use crate::cmd::made::{self, Outcomes, annotated};
use crate::ctx::Ctx;
use crate::flags;
use crate::patch::last_applied;
use crate::print::{self, Format};
use crate::resource::{Object, Writes};
use crate::{Error, ErrorKind, Result};

/// The arguments that the verbs have in common.
#[derive(clap::Args, Clone, Debug)]
pub(super) struct MakeFlags {
    /// Send nothing (client) or store nothing (server): none, client or server
    #[arg(long, num_args = 0..=1, default_value = "none", default_missing_value = "unchanged")]
    dry_run: String,
    /// Name under which the server records who owns the fields
    #[arg(long, default_value = "kubectl-create")]
    field_manager: String,
    #[command(flatten)]
    print: flags::PrintFlags,
    /// Keep the manifest in an annotation of the object, for a later apply
    #[arg(long)]
    save_config: bool,
    /// What to do with fields the server does not know: strict, warn or ignore
    #[arg(long, num_args = 0..=1, default_value = "strict", default_missing_value = "strict")]
    validate: String,
    #[command(flatten)]
    words: Words,
}

/// The name, and the words behind `--`.
#[derive(clap::Args, Clone, Debug)]
pub(super) struct Words {
    #[arg(hide = true)]
    args: Vec<String>,
    #[arg(last = true, hide = true)]
    command: Vec<String>,
}

impl Words {
    /// The one name.
    ///
    /// # Errors
    /// `exactly one NAME is required, got N`
    pub(super) fn name(&self, ctx: &Ctx<'_>) -> Result<String> {
        match &self.args[..] {
            [name] => Ok(name.clone()),
            others => {
                let count = others.len();
                Err(ctx.usage(format!("exactly one NAME is required, got {count}")))
            }
        }
    }
}

/// What the common flags come to.
pub(super) struct Plan {
    /// The object's name.
    pub(super) name: String,
    /// The words behind `--`.
    pub(super) command: Vec<String>,
    writes: Writes,
    format: Option<Format>,
    managed_fields: bool,
    save_config: bool,
}

impl MakeFlags {
    /// Reads the flags, in kubectl's order.
    ///
    /// # Errors
    /// Not one name, a kubeconfig or flags that make no sense.
    pub(super) fn plan(&self, ctx: &mut Ctx<'_>) -> Result<Plan> {
        let name = self.words.name(ctx)?;
        ctx.client()?;
        let dry_run = ctx.dry_run(&self.dry_run)?;
        Ok(Plan {
            name,
            command: self.words.command.clone(),
            format: ctx.format(&self.print, false, &print::FORMATS)?,
            managed_fields: self.print.show_managed_fields,
            save_config: self.save_config,
            writes: Writes {
                dry_run,
                field_manager: self.field_manager.clone(),
                field_validation: flags::field_validation(&self.validate)?,
                subresource: String::new(),
            },
        })
    }
}

impl Plan {
    /// Refuses an empty name, where kubectl does so before it asks the server.
    ///
    /// # Errors
    /// `name must be specified`
    pub(super) fn named(self) -> Result<Self> {
        match self.name.as_str() {
            "" => Err(Error::new("name must be specified")),
            _ => Ok(self),
        }
    }

    /// Creates the object, or does as if, and says so. `failure` stands before what the server
    /// refuses it with.
    ///
    /// # Errors
    /// The server's refusal.
    pub(super) async fn create(
        self,
        object: Value,
        failure: &str,
        ctx: &mut Ctx<'_>,
    ) -> Result<()> {
        let object = self.complete(Object(object), ctx).await?;
        let mapping = made::mapping(&object, ctx).await?;
        let made = made::create(object, mapping, &self.writes, false, ctx).await;
        let made = made.map_err(|error| told(failure, error))?;
        let mut shown = Outcomes::new(self.format, self.managed_fields, self.writes.dry_run);
        shown.show(made.object, "created", &mut ctx.env.stdout)?;
        shown.finish(&mut ctx.env.stdout)
    }

    /// The object with its namespace, if a flag names one, and its annotation.
    async fn complete(&self, mut object: Object, ctx: &mut Ctx<'_>) -> Result<Object> {
        let (namespace, is_named) = ctx.namespace()?;
        let mapping = ctx
            .mapper()?
            .kind(object.api_version(), object.kind())
            .await?;
        if is_named && mapping.namespaced {
            let metadata = object.map_mut(&["metadata"]);
            metadata.insert("namespace".to_owned(), namespace.into());
        }
        object = Object(made::typed(&object.0)?);
        match self.save_config || last_applied::read(&object).is_some() {
            true => Ok(annotated(&object)),
            false => Ok(object),
        }
    }
}

/// A refusal behind words of kubectl's own, which hide what sort of refusal it is.
pub(super) fn told(failure: &str, error: Error) -> Error {
    match error.kind {
        ErrorKind::Api(_) | ErrorKind::General if !failure.is_empty() => {
            Error::new(format!("{failure}{}", error.message))
        }
        _ => error,
    }
}
