//! `set subject`: whom a binding is for.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Flags, Setting, Verb, refuse};
use crate::ctx::Ctx;
use crate::flags::FileFlags;
use crate::resource::{Info, Object};
use crate::{Error, Result};

/// The arguments of `set subject`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    #[command(flatten)]
    files: FileFlags,
    #[command(flatten)]
    flags: Flags,
    /// A group to bind
    #[arg(long)]
    group: Vec<String>,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    /// A service account to bind, as NAMESPACE:NAME
    #[arg(long)]
    serviceaccount: Vec<String>,
    /// A user to bind
    #[arg(id = "subject", long = "user")]
    user: Vec<String>,
}

const VERB: Verb = Verb {
    done: "subjects updated",
    failed: "failed to patch subjects to rolebinding: ",
    sends_all: false,
};
const GROUP: &str = "rbac.authorization.k8s.io";

/// Adds subjects to bindings; those that are there stay.
///
/// # Errors
/// Arguments without a meaning, objects that can't be had: then nothing is changed. Objects that are no
/// bindings, the server's refusal: all others are changed.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let flags = &args.flags;
    let setting = flags.read(ctx)?;
    setting.refuse_names(&flags.args)?;
    let (files, labels) = (&args.files, args.selector.as_str());
    let infos = setting.find(&flags.args, files, labels, ctx).await?;
    refuse(&setting.contradictions(labels))?;
    check(&args, &infos)?;
    let (namespace, _) = ctx.namespace()?;
    let subjects = subjects(&args, &namespace);
    let planned = Setting::plan(infos, false, ctx, |object| {
        add(object, &subjects).map(|()| true)
    });
    setting.send(planned, &VERB, Vec::new(), ctx).await
}

/// Refuses what names no subject.
fn check(args: &Args, infos: &[Info]) -> Result<()> {
    if args.user.is_empty() && args.group.is_empty() && args.serviceaccount.is_empty() {
        let text = "you must specify at least one value of user, group or serviceaccount";
        return Err(Error::new(text));
    }
    let for_cluster = infos
        .iter()
        .any(|info| is(&info.object, "ClusterRoleBinding"));
    for account in &args.serviceaccount {
        let text = "serviceaccount must be <namespace>:<name>";
        match account.split(':').collect::<Vec<_>>()[..] {
            ["", name] if !name.is_empty() && for_cluster => {
                let text = format!("{text}, namespace must be specified");
                return Err(Error::new(text));
            }
            [_, name] if !name.is_empty() => {}
            _ => return Err(Error::new(text)),
        }
    }
    Ok(())
}

/// The subjects, sorted, each sort once; `namespace` is for service accounts without one.
fn subjects(args: &Args, namespace: &str) -> Vec<Value> {
    let each = |names: &[String]| names.iter().cloned().collect::<BTreeSet<_>>();
    let named = |kind: &str, name| json!({"kind": kind, "apiGroup": GROUP, "name": name});
    let account = |text: String| {
        let (of, name) = text.split_once(':').unwrap_or_default();
        let namespace = if of.is_empty() { namespace } else { of };
        json!({"kind": "ServiceAccount", "namespace": namespace, "name": name})
    };
    let users = each(&args.user).into_iter().map(|name| named("User", name));
    let groups = each(&args.group)
        .into_iter()
        .map(|name| named("Group", name));
    let accounts = each(&args.serviceaccount).into_iter().map(account);
    users.chain(groups).chain(accounts).collect()
}

/// Adds the subjects that are not there.
fn add(object: &mut Object, subjects: &[Value]) -> Result<()> {
    if !(is(object, "RoleBinding") || is(object, "ClusterRoleBinding")) {
        return Err(Error::new(
            "setting subjects is only supported for RoleBinding/ClusterRoleBinding",
        ));
    }
    let mut all = match object.at(&["subjects"]) {
        Value::Array(present) => present.clone(),
        _ => Vec::new(),
    };
    let present = all.len();
    for subject in subjects {
        if !all[..present].iter().any(|other| is_same(other, subject)) {
            all.push(subject.clone());
        }
    }
    if all.len() > present {
        object
            .map_mut(&[])
            .insert("subjects".to_owned(), all.into());
    }
    Ok(())
}

fn is(object: &Object, kind: &str) -> bool {
    (object.group(), object.kind()) == (GROUP, kind)
}

fn is_same(a: &Value, b: &Value) -> bool {
    let text = |of: &Value, key: &str| of[key].as_str().unwrap_or_default().to_owned();
    let fields = ["kind", "apiGroup", "name", "namespace"];
    fields.iter().all(|key| text(a, key) == text(b, key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(users: &[&str], accounts: &[&str]) -> Args {
        use clap::{Args as _, FromArgMatches as _};
        let command = super::Args::augment_args(clap::Command::new("ktl"));
        let mut args = Args::from_arg_matches(&command.get_matches_from(["ktl"])).unwrap();
        args.user = users.iter().map(|u| (*u).to_owned()).collect();
        args.serviceaccount = accounts.iter().map(|a| (*a).to_owned()).collect();
        args
    }

    fn binding(kind: &str) -> Object {
        let user = json!({"kind": "User", "apiGroup": GROUP, "name": "a"});
        let account = json!({"kind": "ServiceAccount", "name": "x", "namespace": "other"});
        let subjects = json!([user, account]);
        Object(json!({"apiVersion": format!("{GROUP}/v1"), "kind": kind, "subjects": subjects}))
    }

    #[test]
    fn subjects_that_are_not_there_are_added() {
        let mut object = binding("RoleBinding");
        let new = subjects(&args(&["b", "a", "b"], &[":x", "n:x"]), "here");
        add(&mut object, &new).unwrap();
        let names = object.0["subjects"].as_array().unwrap();
        let names: Vec<String> = names
            .iter()
            .map(|s| format!("{} {}", s["name"], s["namespace"]))
            .collect();
        assert_eq!(
            names,
            [
                r#""a" null"#,
                r#""x" "other""#,
                r#""b" null"#,
                r#""x" "here""#,
                r#""x" "n""#
            ]
        );
        let before = object.clone();
        add(&mut object, &new).unwrap();
        assert_eq!(object, before);
        assert!(add(&mut Object(json!({"kind": "Pod"})), &new).is_err());
    }

    #[test]
    fn accounts_have_two_parts() {
        let info = Info {
            mapping: std::sync::Arc::default(),
            namespace: String::new(),
            name: String::new(),
            source: String::new(),
            object: binding("ClusterRoleBinding"),
        };
        let told = |accounts: &[&str], infos: &[Info]| {
            check(&args(&[], accounts), infos).map_err(|e| e.message)
        };
        let form = "serviceaccount must be <namespace>:<name>";
        for wrong in ["a", "a:", ":", "a:b:c", ""] {
            assert_eq!(told(&[wrong], &[]), Err(form.to_owned()), "{wrong}");
        }
        assert_eq!(told(&[":a"], &[]), Ok(()));
        let whole = format!("{form}, namespace must be specified");
        assert_eq!(told(&[":a"], std::slice::from_ref(&info)), Err(whole));
        assert_eq!(told(&["n:a"], &[info]), Ok(()));
        assert!(told(&[], &[]).is_err());
    }
}
