//! `set`: one thing of objects that are there is changed. What the verbs have in common: all objects are
//! looked up, all changes worked out, and then what is different is sent.

pub mod env;
pub mod image;
mod pods;
pub mod resources;
pub mod selector;
pub mod service_account;
pub mod subject;

use std::io::Write as _;

use crate::client::Client;
use crate::cmd::change::{self, Found};
use crate::cmd::lists::Lists;
use crate::ctx::{Ctx, Wanted};
use crate::flags::{self, DryRun, FileFlags};
use crate::generate::types;
use crate::print::{self, Format, name_line};
use crate::resource::{Info, Object, Writes, check_compiled, missing_resource};
use crate::{Error, ErrorKind, Result};

/// The flags of all of them.
#[derive(clap::Args, Clone, Debug)]
struct Flags {
    /// All objects of the types named
    #[arg(long)]
    all: bool,
    /// Only say what would be done (client), or have the server check it (server)
    #[arg(long, default_value = "none", num_args = 0..=1, default_missing_value = "unchanged")]
    dry_run: String,
    /// Name under which the server records who changed the fields
    #[arg(long, default_value = "kubectl-set")]
    field_manager: String,
    /// Change the objects of the files, and ask no server
    #[arg(long)]
    local: bool,
    #[command(flatten)]
    print: flags::PrintFlags,
    #[arg(hide = true)]
    args: Vec<String>,
}

impl Flags {
    /// Reads those that ask for something.
    fn read(&self, ctx: &mut Ctx<'_>) -> Result<Setting<'_>> {
        let setting = Setting {
            flags: self,
            dry_run: ctx.dry_run(&self.dry_run)?,
            format: ctx.format(&self.print, false, &print::FORMATS)?,
        };
        ctx.namespace()?;
        Ok(setting)
    }
}

/// What the flags of all of them ask for.
struct Setting<'a> {
    flags: &'a Flags,
    dry_run: DryRun,
    format: Option<Format>,
}

/// A verb, in what tells it from the others.
struct Verb {
    /// What is said to have been done, such as `image updated`.
    done: &'static str,
    /// What stands before the server's refusal; empty for nothing, and before any other reason then.
    failed: &'static str,
    /// Whether objects that are so already are sent and told of, too.
    sends_all: bool,
}

/// An object, and what it shall be or why it can't.
#[derive(Debug, PartialEq)]
struct Planned {
    info: Info,
    after: Result<Object>,
}

impl Setting<'_> {
    /// The objects. If one can't be had, none is changed.
    async fn find(
        &self,
        objects: &[String],
        files: &FileFlags,
        labels: &str,
        ctx: &mut Ctx<'_>,
    ) -> Result<Vec<Info>> {
        let found = self.found(objects, files, labels, ctx).await?;
        Error::all(found.errors)?;
        Ok(found.infos)
    }

    /// The objects, and the failures of the others. Without a server they are those of the files, as Go
    /// reads them.
    async fn found(
        &self,
        objects: &[String],
        files: &FileFlags,
        labels: &str,
        ctx: &mut Ctx<'_>,
    ) -> Result<Found> {
        let wanted = Wanted {
            labels,
            all: self.flags.all,
            page: 0,
            ..Wanted::new(objects, files)
        };
        let found = match self.flags.local {
            false => change::find(wanted, ctx).await?,
            true if files.is_empty() => return Err(missing_resource()),
            true => change::read(wanted, ctx).await?,
        };
        let (mut infos, mut errors) = (Vec::new(), found.errors);
        for info in found.infos {
            match self.readable(info) {
                Ok(info) => infos.push(info),
                Err(error) => errors.push(error),
            }
        }
        Ok(Found {
            infos,
            errors,
            single: found.single,
        })
    }

    /// `info` as Go reads it where that is what will be shown.
    fn readable(&self, mut info: Info) -> Result<Info> {
        let read = check_compiled(&info.object).and_then(|()| match self.is_offline() {
            true => types::typed(&info.object.0),
            false => Ok(None),
        });
        let read = read.map_err(|error| match info.source.as_str() {
            "" => error,
            source => error.context(&format!("unable to decode {source:?}")),
        });
        if let Some(typed) = read? {
            info.object = Object(typed);
        }
        Ok(info)
    }

    /// Whether no server is asked to change anything.
    fn is_offline(&self) -> bool {
        self.flags.local || self.dry_run == DryRun::Client
    }

    /// Refuses names where only files are read.
    fn refuse_names(&self, objects: &[String]) -> Result<()> {
        if !self.flags.local || objects.is_empty() {
            return Ok(());
        }
        Err(Error::verbatim(
            "error: you must specify resources by --filename when --local is set.\n\
             Example resource specifications include:\n   \
             '-f rsrc.yaml'\n   \
             '--filename=rsrc.json'",
        ))
    }

    /// What is wrong with flags that contradict each other, the first of which ends it for some verbs.
    fn contradictions(&self, labels: &str) -> [(bool, &'static str); 2] {
        [
            (
                self.flags.local && self.dry_run == DryRun::Server,
                "cannot specify --local and --dry-run=server - did you mean --dry-run=client?",
            ),
            (
                self.flags.all && !labels.is_empty(),
                "cannot set --all and --selector at the same time",
            ),
        ]
    }

    /// Works out what the objects shall be. `change` says whether it has found what it is to change;
    /// with `record`, those that are changed keep the command.
    fn plan(
        infos: Vec<Info>,
        record: bool,
        ctx: &Ctx<'_>,
        mut change: impl FnMut(&mut Object) -> Result<bool>,
    ) -> Vec<Planned> {
        let planned = |info: Info| {
            let mut after = info.object.clone();
            let after = match change(&mut after) {
                Ok(false) => return None,
                Ok(true) => {
                    ctx.record(record, &mut after);
                    Ok(after)
                }
                Err(error) => Err(error),
            };
            Some(Planned { info, after })
        };
        infos.into_iter().filter_map(planned).collect()
    }

    /// Sends what is different and tells of it, one after the other; one that can't be changed does not
    /// keep the others from it.
    ///
    /// # Errors
    /// `errors`, which were there before; what can't be changed, and what the server refuses.
    async fn send(
        &self,
        planned: Vec<Planned>,
        verb: &Verb,
        mut errors: Vec<Error>,
        ctx: &mut Ctx<'_>,
    ) -> Result<()> {
        let client = match self.is_offline() {
            true => None,
            false => Some(ctx.client()?),
        };
        let managed = self.flags.print.show_managed_fields;
        let mut objects = self.format.clone().map(|f| Lists::new(f, managed));
        for Planned { info, after } in planned {
            let after = match after {
                Ok(after) => after,
                Err(error) => {
                    errors.push(verb.unchanged(&info, error));
                    continue;
                }
            };
            if after == info.object && !verb.sends_all {
                continue;
            }
            let answer = match &client {
                None => Ok(after),
                Some(client) => self.patch(client, &info, &after, verb).await,
            };
            match answer.and_then(|object| self.tell(object, verb.done, objects.as_mut(), ctx)) {
                Ok(()) => {}
                Err(error) if error.kind == ErrorKind::BrokenPipe => return Err(error),
                Err(error) => errors.push(error),
            }
        }
        told(errors)
    }

    async fn patch(
        &self,
        client: &Client,
        info: &Info,
        after: &Object,
        verb: &Verb,
    ) -> Result<Object> {
        let writes = Writes {
            dry_run: self.dry_run,
            field_manager: self.flags.field_manager.clone(),
            ..Writes::default()
        };
        let (patch_type, body) = change::difference(&info.object, after, true)?;
        let answer = writes.patch(client, info, patch_type, body).await;
        answer.map_err(|error| match error.kind {
            ErrorKind::Api(_) if !verb.failed.is_empty() => {
                Error::new(format!("{}{error}", verb.failed))
            }
            _ => error,
        })
    }

    /// Shows the object, or says what was done to it.
    fn tell(
        &self,
        object: Object,
        done: &str,
        objects: Option<&mut Lists>,
        ctx: &mut Ctx<'_>,
    ) -> Result<()> {
        let out = &mut ctx.env.stdout;
        match objects {
            Some(objects) => objects.object(object.0, out)?,
            None => {
                let mark = self.dry_run.suffix();
                writeln!(out, "{}", name_line(&object, &format!("{done}{mark}")))?;
            }
        }
        // Each line stands as soon as it is true.
        Ok(out.flush()?)
    }
}

impl Verb {
    /// Why an object can't be changed, as kubectl says it: it ends such a line itself.
    fn unchanged(&self, info: &Info, error: Error) -> Error {
        if self.failed.is_empty() {
            return error;
        }
        Error::verbatim(format!("error: {} {error}\n", title(info)))
    }
}

/// What the object is called. Where no server was asked for its resource, kubectl ends the line behind the
/// name of one that has a group.
fn title(info: &Info) -> String {
    let (object, resource, name) = (&info.object, &info.mapping.resource, &info.name);
    if !resource.is_empty() {
        return format!("{resource}/{name}");
    }
    match (object.kind().to_lowercase(), object.group()) {
        (kind, "") => format!("{kind}/{name}"),
        (kind, group) => format!("{kind}.{group}/{name}\n"),
    }
}

/// The errors as kubectl shows them: lines that end themselves have an empty one behind them, unless
/// they are alone.
fn told(mut errors: Vec<Error>) -> Result<()> {
    if let [only] = &mut errors[..]
        && only.kind == ErrorKind::Verbatim
        && only.message.ends_with('\n')
    {
        only.message.pop();
    }
    Error::all(errors)
}

/// Refuses what is true of these first.
fn refuse(refusals: &[(bool, &str)]) -> Result<()> {
    match refusals.iter().find(|(refused, _)| *refused) {
        Some((_, message)) => Err(Error::new(*message)),
        None => Ok(()),
    }
}
