//! `set env`: environment variables of containers.

mod from;
mod list;
mod resolve;
mod variables;

use super::{Flags, Setting, Verb, pods, refuse};
use crate::ctx::Ctx;
use crate::flags::{self, FileFlags, Slice};
use crate::resource::{Info, Object, pod_spec};
use crate::{Error, Result};
use variables::Variables;

/// The arguments of `set env`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Only containers with this name, where * stands for any text
    #[arg(long, short = 'c', default_value = "*")]
    containers: String,
    /// A variable to set (KEY=VALUE) or to remove (KEY-); - for those of standard input
    #[arg(long, short = 'e')]
    env: Vec<String>,
    #[command(flatten)]
    files: FileFlags,
    #[command(flatten)]
    flags: Flags,
    /// Set variables for the keys of this ConfigMap or Secret, such as configmap/web
    #[arg(long, default_value = "")]
    from: String,
    /// Only these keys of --from
    #[arg(long)]
    keys: Vec<Slice>,
    /// Print the variables, with the changes if there are any, and change nothing
    #[arg(long)]
    list: bool,
    /// Allow that present variables are replaced
    #[arg(long, default_value_t = true, action = clap::ArgAction::Set)]
    overwrite: bool,
    /// What stands before the names of the variables that are set
    #[arg(long, default_value = "")]
    prefix: String,
    /// With --list: print the values that variables refer to
    #[arg(long)]
    resolve: bool,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
}

const VERB: Verb = Verb {
    done: "env updated",
    failed: "failed to patch env update to pod template: ",
    sends_all: false,
};

/// Sets and removes variables of containers, or lists them.
///
/// # Errors
/// Arguments without a meaning, objects that can't be had: then nothing is changed. Objects without pods,
/// variables that are there and may not be replaced, the server's refusal: all others are changed.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let labels = args.selector.as_str();
    refuse(&[(
        args.flags.all && !labels.is_empty(),
        "cannot set --all and --selector at the same time",
    )])?;
    let (objects, changes) = variables::split(&args.flags.args)?;
    let setting = args.flags.read(ctx)?;
    check(&args, &setting, objects)?;
    let mut variables = Variables::parse(&[&args.env, changes].concat(), &mut ctx.env.stdin)?;
    let (files, is_piped) = (&args.files, variables.is_piped);
    if is_piped && files.names().iter().any(|name| name == "-") {
        let text = "standard input cannot be used for multiple arguments";
        return Err(Error::new(text));
    }
    if !args.from.is_empty() {
        let from = std::slice::from_ref(&args.from);
        let sources = setting.find(from, files, labels, ctx).await?;
        add(&mut variables, &sources, &args.keys, ctx)?;
    }
    variables.prefix(&args.prefix);
    let infos = setting.find(objects, files, labels, ctx).await?;
    let change = Change {
        variables,
        containers: &args.containers,
        overwrite: args.overwrite,
    };
    if args.list {
        return list::run(infos, &change, args.resolve, ctx).await;
    }
    let mut unmatched = Vec::new();
    let planned = Setting::plan(infos, false, ctx, |object| {
        let is_matched = change.set(object)?;
        if !is_matched {
            unmatched.push(change.unmatched(object));
        }
        Ok(true)
    });
    unmatched.iter().for_each(|text| ctx.warn(text));
    setting.send(planned, &VERB, Vec::new(), ctx).await
}

/// Refuses what has no meaning.
fn check(args: &Args, setting: &Setting<'_>, objects: &[String]) -> Result<()> {
    let [server_dry_run, _] = setting.contradictions("");
    refuse(&[
        server_dry_run,
        (
            args.files.is_empty() && objects.is_empty(),
            "one or more resources must be specified as <resource> <name> or <resource>/<name>",
        ),
        (
            args.list && !args.flags.print.output.is_empty(),
            "--list and --output may not be specified together",
        ),
        (
            !flags::flat(&args.keys).is_empty() && args.from.is_empty(),
            "when specifying --keys, a configmap or secret must be provided with --from",
        ),
    ])
}

/// Adds a variable for each key of the sources, and tells of names that are not the key's.
fn add(variables: &mut Variables, sources: &[Info], keys: &[Slice], ctx: &Ctx<'_>) -> Result<()> {
    let keys = flags::flat(keys);
    for source in sources {
        for (key, variable) in from::variables(&source.object, &keys)? {
            let name = variables::name(&variable);
            if key != name {
                ctx.warn(&format!("key {key} transferred to {name}"));
            }
            variables.set.push(variable);
        }
    }
    Ok(())
}

/// What is done to each object.
struct Change<'a> {
    variables: Variables,
    /// The pattern of the containers that are meant.
    containers: &'a str,
    overwrite: bool,
}

impl Change<'_> {
    /// Changes the object, and says whether it has any such container.
    fn set(&self, object: &mut Object) -> Result<bool> {
        let containers = pods::selected(pod_spec(object)?, self.containers);
        let is_matched = !containers.is_empty();
        for container in containers {
            self.variables.apply(container, self.overwrite)?;
        }
        Ok(is_matched)
    }

    /// What is said of an object without such containers.
    fn unmatched(&self, object: &Object) -> String {
        let (kind, name, pattern) = (object.kind(), object.name(), self.containers);
        format!("{kind}/{name} does not have any containers matching {pattern:?}")
    }
}
