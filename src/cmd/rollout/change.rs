//! What `restart`, `pause` and `resume` have in common: each object is changed by a function of it, and
//! the difference sent as a patch.

use crate::client::{Client, PatchType};
use crate::cmd::made::Outcomes;
use crate::ctx::Ctx;
use crate::flags::{DryRun, FileFlags, PrintFlags};
use crate::patch::strategic::{self, Schema};
use crate::resource::{Info, Object, Writes};
use crate::{Error, ErrorKind, Result, go, print};

use super::{check_named, infos, say_none};

/// The arguments of these verbs.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The name under which the server notes who has set which field
    #[arg(long, default_value = "kubectl-rollout")]
    field_manager: String,
    #[command(flatten)]
    files: FileFlags,
    #[command(flatten)]
    print: PrintFlags,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Changes each object by `change`, which says why where it can't, and says that it is `done`.
pub(super) async fn run(
    args: &Args,
    done: &str,
    change: impl Fn(&Info, &mut Object) -> Result<(), &'static str>,
    ctx: &mut Ctx<'_>,
) -> Result<()> {
    check_named(&args.args, &args.files)?;
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    let (infos, mut errors) = infos(&args.args, &args.files, &args.selector, ctx).await?;
    if infos.is_empty() && errors.is_empty() {
        return say_none(ctx);
    }
    let client = ctx.client()?;
    let writes = Writes {
        field_manager: args.field_manager.clone(),
        ..Writes::default()
    };
    for info in infos {
        let shown = match changed(&info, &change) {
            Ok(patch) => send(&client, &writes, &info, patch)
                .await
                .and_then(|object| {
                    // Each stands alone: kubectl puts no `---` between two.
                    let managed = args.print.show_managed_fields;
                    let mut outcomes = Outcomes::new(format.clone(), managed, DryRun::None);
                    outcomes.show(object, done, &mut ctx.env.stdout)?;
                    outcomes.finish(&mut ctx.env.stdout)
                }),
            Err(error) => Err(error),
        };
        match shown {
            Ok(()) => {}
            Err(error) if error.kind == ErrorKind::BrokenPipe => return Err(error),
            Err(error) => errors.push(error),
        }
    }
    Error::all(errors)
}

/// The patch that makes the change.
fn changed(
    info: &Info,
    change: impl Fn(&Info, &mut Object) -> Result<(), &'static str>,
) -> Result<String> {
    let mut object = info.object.clone();
    change(info, &mut object).map_err(|why| {
        let resource = info.mapping.group_resource();
        Error::verbatim(format!("error: {resource} {:?} {why}", info.name))
    })?;
    let schema = Schema::of(object.api_version(), object.kind())
        .ok_or_else(|| Error::new(format!("no kind {:?} is registered", object.kind())))?;
    let patch = strategic::two_way(schema, &info.object.0, &object.0)?;
    if patch.as_object().is_some_and(serde_json::Map::is_empty) {
        return Err(Error::new(format!(
            "failed to create patch for {}: if restart has already been triggered within the past \
             second, please wait before attempting to trigger another",
            info.name
        )));
    }
    Ok(go::json::to_string(&patch))
}

async fn send(client: &Client, writes: &Writes, info: &Info, patch: String) -> Result<Object> {
    let sent = writes
        .patch(client, info, PatchType::Strategic, patch)
        .await;
    sent.map_err(|error| match error.kind {
        ErrorKind::Connection => error,
        _ => Error::new(format!("failed to patch: {error}")),
    })
}
