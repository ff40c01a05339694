//! `auth reconcile`: roles and bindings that grant at least what files say.

use serde_json::{Value, json};

use super::super::made::{self, Outcomes};
use super::reconciled::{Operation, Reconciled, is_binding, reconciled};
use crate::client::{Client, Request};
use crate::ctx::Ctx;
use crate::flags::{self, DryRun, FileFlags};
use crate::print;
use crate::resource::{DefaultNamespace, Info, Manifest, Object, Writes};
use crate::{Error, Result, SharedWriter};

/// The arguments of `auth reconcile`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Only say what would be done (client)
    #[arg(long, default_value = "none", num_args = 0..=1, default_missing_value = "unchanged")]
    dry_run: String,
    #[command(flatten)]
    files: FileFlags,
    #[command(flatten)]
    print: flags::PrintFlags,
    /// Take away from roles what the files do not grant
    #[arg(long)]
    remove_extra_permissions: bool,
    /// Take out of bindings whom the files do not name
    #[arg(long)]
    remove_extra_subjects: bool,
    #[arg(hide = true)]
    args: Vec<String>,
}

const GROUP: &str = "rbac.authorization.k8s.io";
const KINDS: [&str; 4] = ["Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"];
/// How often one object is tried while somebody else changes it.
const ATTEMPTS: u32 = 3;

/// Reconciles the roles and bindings of files, each as soon as the one before it is done. Other
/// objects are left out.
///
/// # Errors
/// Flags without a meaning, files that can't be read, what the server refuses: all other objects are
/// reconciled.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    if args.files.is_empty() {
        return Err(Error::new("must specify one of -f and -k"));
    }
    if !args.args.is_empty() {
        return Err(Error::new("no arguments are allowed"));
    }
    let dry_run = ctx.dry_run(&args.dry_run);
    let dry_run =
        dry_run.map_err(|e| e.context("error accessing --dry-run flag for command reconcile"))?;
    if dry_run == DryRun::Server {
        let text = "--dry-run=server for command reconcile is not supported yet";
        return Err(Error::new(text));
    }
    let (infos, unread) = infos(&args.files, ctx).await?;
    let client = ctx.client()?;
    let format = ctx.format(&args.print, false, &print::FORMATS)?;
    let mut outcomes = Outcomes::new(format, args.print.show_managed_fields, dry_run);
    let mut errors = Vec::new();
    for info in infos {
        let plan = Plan {
            dry_run: dry_run == DryRun::Client,
            remove_extra: match is_binding(&info.object) {
                true => args.remove_extra_subjects,
                false => args.remove_extra_permissions,
            },
        };
        match plan.run(&client, &info).await {
            Ok(result) => {
                let report = report(&result, plan.remove_extra);
                outcomes.show(result.object, "reconciled", &mut ctx.env.stdout)?;
                tell(&report, &ctx.env.stderr);
            }
            Err(error) => errors.push(error),
        }
    }
    outcomes.finish(&mut ctx.env.stdout)?;
    errors.extend(unread);
    Error::all(errors)
}

/// The roles and bindings of files, and the failures of those that can't be read.
async fn infos(files: &FileFlags, ctx: &mut Ctx<'_>) -> Result<(Vec<Info>, Vec<Error>)> {
    let (mut infos, mut unread) = (Vec::new(), Vec::new());
    for manifest in ctx.manifests(files, false).await? {
        let info = match manifest {
            Ok(manifest) if !is_ours(&manifest.object) => continue,
            Ok(manifest) => info(manifest, ctx).await,
            Err(error) => Err(error),
        };
        match info {
            Ok(info) => infos.push(info),
            Err(error) => unread.push(error),
        }
    }
    Ok((infos, unread))
}

fn is_ours(object: &Object) -> bool {
    object.group() == GROUP && KINDS.contains(&object.kind())
}

/// The object of a manifest as Go reads it. The namespace has to stand in the manifest.
async fn info(manifest: Manifest, ctx: &mut Ctx<'_>) -> Result<Info> {
    let Manifest { source, object } = manifest;
    if object.version() != "v1" {
        let (version, kind) = (object.version(), object.kind());
        let text = format!("only {GROUP}/v1 is supported: not *{version}.{kind}");
        return Err(Error::new(text));
    }
    let object = made::typed(&object.0)
        .map(Object)
        .map_err(|e| e.context(&format!("unable to decode {source:?}")))?;
    let (name, is_required) = ctx.namespace()?;
    let namespace = match object.namespace() {
        "" => DefaultNamespace::default(),
        _ => DefaultNamespace { name, is_required },
    };
    let manifest = Manifest { source, object };
    let info = manifest.resolve(ctx.mapper()?, &namespace).await?;
    info.named()
}

/// How one object is reconciled.
struct Plan {
    /// Whether nothing is written.
    dry_run: bool,
    remove_extra: bool,
}

impl Plan {
    /// Reconciles what is there with `info`, and again where it changed in between.
    async fn run(&self, client: &Client, info: &Info) -> Result<Reconciled> {
        let mut attempts = 1;
        loop {
            match self.once(client, info).await {
                Err(error) if attempts < ATTEMPTS && has_changed(&error) => attempts += 1,
                other => return other,
            }
        }
    }

    async fn once(&self, client: &Client, info: &Info) -> Result<Reconciled> {
        let existing = match client.json(Request::get(info.path())).await {
            Ok(object) => Some(Object(made::typed(&object)?)),
            Err(error) if error.is_not_found() => None,
            Err(error) => return Err(error),
        };
        let mut result = reconciled(existing.as_ref(), &info.object, self.remove_extra);
        if self.dry_run || result.is_protected {
            return Ok(result);
        }
        // kubectl leaves its name to the user agent; ours has another one.
        let writes = Writes::default().by("kubectl");
        let object = result.object.clone();
        let written = match result.operation {
            Operation::None => return Ok(result),
            Operation::Update => writes.replace(client, info, object).await?,
            Operation::Create => create(client, info, &writes).await?,
            Operation::Recreate => {
                let uid = existing.as_ref().map_or("", Object::uid);
                delete(client, info, uid).await?;
                create(client, info, &writes).await?
            }
        };
        result.object = Object(made::typed(&written.0)?);
        Ok(result)
    }
}

/// Whether a write failed because somebody else was quicker.
fn has_changed(error: &Error) -> bool {
    let reasons = ["AlreadyExists", "Conflict", "NotFound"];
    reasons.iter().any(|reason| error.is_reason(reason))
}

/// Creates the object, and its namespace where that is missing.
async fn create(client: &Client, info: &Info, writes: &Writes) -> Result<Object> {
    if info.mapping.namespaced {
        ensure_namespace(client, &info.namespace, writes).await?;
    }
    writes.create(client, info, info.object.clone()).await
}

/// Makes a namespace unless it is there. Who may not look or make one may still make roles in it.
async fn ensure_namespace(client: &Client, name: &str, writes: &Writes) -> Result<()> {
    if name.is_empty() {
        return Err(Error::new("resource name may not be empty"));
    }
    let path = "/api/v1/namespaces";
    match client.json(Request::get(format!("{path}/{name}"))).await {
        Err(e) if e.is_not_found() || e.is_reason("Forbidden") => {}
        other => return other.map(|_| ()),
    }
    let namespace = json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}});
    let request = writes.options(Request::post(path, &namespace));
    match client.json(request).await {
        Err(e) if e.is_reason("AlreadyExists") || e.is_reason("Forbidden") => Ok(()),
        other => other.map(|_| ()),
    }
}

/// Deletes the object if it is still the one that was read.
async fn delete(client: &Client, info: &Info, uid: &str) -> Result<()> {
    let options = json!({
        "apiVersion": "v1",
        "kind": "DeleteOptions",
        "preconditions": {"uid": uid},
    });
    match client.json(Request::delete(info.path(), &options)).await {
        Err(error) if error.is_not_found() => Ok(()),
        other => other.map(|_| ()),
    }
}

/// The lines that tell what was to be done to an object.
fn report(result: &Reconciled, remove_extra: bool) -> Vec<String> {
    let operation = match result.operation {
        Operation::None => return Vec::new(),
        Operation::Create => "create",
        Operation::Update => "update",
        Operation::Recreate => "recreate",
    };
    let caveat = match result.is_protected {
        true => ", but object opted out (rbac.authorization.kubernetes.io/autoupdate: false)",
        false => "",
    };
    let mut lines = vec![format!("\treconciliation required {operation}{caveat}")];
    let is_binding = is_binding(&result.object);
    let what = if is_binding { "subjects" } else { "rules" };
    let show = if is_binding { subject } else { rule };
    let extra = if remove_extra { &result.extra[..] } else { &[] };
    for (items, title) in [
        (&result.missing[..], format!("\tmissing {what} added:")),
        (extra, format!("\textra {what} removed:")),
    ] {
        if !items.is_empty() {
            lines.push(title);
            lines.extend(items.iter().map(|item| format!("\t\t{}", show(item))));
        }
    }
    lines
}

/// A rule as Go prints its struct.
fn rule(rule: &Value) -> String {
    let list = |key: &str| {
        let items = rule[key].as_array().into_iter().flatten();
        let texts: Vec<_> = items.filter_map(Value::as_str).collect();
        texts.join(" ")
    };
    format!(
        "{{Verbs:[{}] APIGroups:[{}] Resources:[{}] ResourceNames:[{}] NonResourceURLs:[{}]}}",
        list("verbs"),
        list("apiGroups"),
        list("resources"),
        list("resourceNames"),
        list("nonResourceURLs"),
    )
}

/// A subject as Go prints its struct.
fn subject(subject: &Value) -> String {
    let text = |key: &str| subject[key].as_str().unwrap_or_default();
    format!(
        "{{Kind:{} APIGroup:{} Name:{} Namespace:{}}}",
        text("kind"),
        text("apiGroup"),
        text("name"),
        text("namespace"),
    )
}

fn tell(lines: &[String], stderr: &SharedWriter) {
    lines.iter().for_each(|line| stderr.line(line));
}
