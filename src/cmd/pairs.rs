//! What `label` and `annotate` have in common: flags, arguments such as `KEY=VALUE` and `KEY-`, and
//! which of them contradict each other.

use std::collections::BTreeMap;
use std::io::Write as _;

use crate::ctx::{Ctx, Wanted};
use crate::flags::{self, DryRun, FileFlags};
use crate::print;
use crate::resource::{Object, Writes};
use crate::{Error, Result};

use super::change::{self, Change, Job, Show};

/// The flags of both.
#[derive(clap::Args, Clone, Debug)]
pub(super) struct Flags {
    /// All objects of the types named
    #[arg(long)]
    all: bool,
    /// Objects of all namespaces
    #[arg(long, short = 'A')]
    all_namespaces: bool,
    /// Only say what would be done (client), or have the server check it (server)
    #[arg(long, default_value = "none", num_args = 0..=1, default_missing_value = "unchanged")]
    pub(super) dry_run: String,
    /// Only objects whose fields match, such as status.phase=Running
    #[arg(long, default_value = "")]
    field_selector: String,
    /// Print what the objects have, with the changes if there are any, and change nothing
    #[arg(long)]
    list: bool,
    /// Change the objects of the files, and ask no server
    #[arg(long)]
    local: bool,
    /// Allow that present values are replaced
    #[arg(long)]
    pub(super) overwrite: bool,
    #[command(flatten)]
    print: flags::PrintFlags,
    #[command(flatten)]
    record: flags::RecordFlag,
    /// Change the object only if it has this version; for a single one
    #[arg(long, default_value = "")]
    resource_version: String,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    #[arg(hide = true)]
    pub(super) args: Vec<String>,
}

/// A verb, in what tells it from the other.
pub(super) struct Verb {
    /// What it changes, such as `label`.
    pub(super) what: &'static str,
    /// The field below `metadata` that has them.
    pub(super) field: &'static str,
    /// The files in its messages, such as `pod`.
    pub(super) files: &'static str,
    pub(super) show: Show,
}

/// Parts arguments into those that name objects and those that are changes: `KEY=VALUE`, `KEY-`.
///
/// # Errors
/// An object behind a change.
pub(super) fn split(args: &[String], what: &str) -> Result<(Vec<String>, Vec<String>)> {
    let is_change = |arg: &String| {
        (arg.contains('=') && !arg.starts_with('=')) || (arg.ends_with('-') && arg != "-")
    };
    let at = args.iter().position(is_change).unwrap_or(args.len());
    let (objects, changes) = args.split_at(at);
    if let Some(late) = changes.iter().find(|arg| !is_change(arg)) {
        return Err(Error::new(format!(
            "all resources must be specified before {what} changes: {late}"
        )));
    }
    Ok((objects.to_vec(), changes.to_vec()))
}

/// What is to be set, and what is to be removed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pairs {
    pub(super) set: BTreeMap<String, String>,
    pub(super) removed: Vec<String>,
}

impl Pairs {
    /// Reads `KEY=VALUE` and `KEY-`. A key given twice has its last value.
    pub(super) fn parse(changes: &[String]) -> Self {
        let mut pairs = Self::default();
        for change in changes {
            if let Some((key, value)) = change.split_once('=') {
                pairs.set.insert(key.to_owned(), value.to_owned());
            } else if let Some(key) = change.strip_suffix('-') {
                pairs.removed.push(key.to_owned());
            }
        }
        pairs
    }

    pub(super) fn is_empty(&self) -> bool {
        self.set.is_empty() && self.removed.is_empty()
    }

    /// The keys that are both set and removed.
    pub(super) fn contradictions(&self) -> Vec<&str> {
        let both = |key: &&String| self.set.contains_key(*key);
        self.removed
            .iter()
            .filter(both)
            .map(String::as_str)
            .collect()
    }

    /// What stands in the way of setting all where nothing may be replaced: the keys, and what
    /// they have.
    pub(super) fn conflicts<'a>(
        &'a self,
        object: &'a Object,
        field: &str,
    ) -> Vec<(&'a str, &'a str)> {
        let present = object.at(&["metadata", field]);
        let conflict = |(key, wanted): (&'a String, &'a String)| {
            let present = present[key].as_str()?;
            (present != wanted).then_some((key.as_str(), present))
        };
        self.set.iter().filter_map(conflict).collect()
    }

    /// Sets and removes: whether anything was set that was not so before, and whether anything
    /// was removed.
    pub(super) fn apply(&self, object: &mut Object, field: &str) -> (bool, bool) {
        let map = object.map_mut(&["metadata", field]);
        let (mut has_set, mut has_removed) = (false, false);
        for (key, value) in &self.set {
            let before = map.insert(key.clone(), value.as_str().into());
            has_set |= before.is_none_or(|before| before != value.as_str());
        }
        for key in &self.removed {
            has_removed |= map.remove(key).is_some();
        }
        (has_set, has_removed)
    }
}

impl Verb {
    /// Refuses what has no meaning, in kubectl's order.
    pub(super) fn check(
        &self,
        flags: &Flags,
        files: &FileFlags,
        (objects, pairs): (&[String], &Pairs),
        dry_run: DryRun,
    ) -> Result<()> {
        let (file, what, local) = (self.files, self.what, flags.local);
        let refusals = [
            (
                flags.list && !flags.print.output.is_empty(),
                "--list and --output may not be specified together".to_owned(),
            ),
            (
                flags.all && !flags.selector.is_empty(),
                "cannot set --all and --selector at the same time".to_owned(),
            ),
            (
                flags.all && !flags.field_selector.is_empty(),
                "cannot set --all and --field-selector at the same time".to_owned(),
            ),
            (
                local && dry_run == DryRun::Server,
                "cannot specify --local and --dry-run=server - did you mean --dry-run=client?"
                    .to_owned(),
            ),
            (
                local && !objects.is_empty(),
                format!(
                    "can only use local files by -f {file}.yaml or --filename={file}.json when \
                     --local=true is set"
                ),
            ),
            (
                local && files.is_empty(),
                format!(
                    "one or more files must be specified as -f {file}.yaml or --filename={file}.json"
                ),
            ),
            (
                !local && objects.is_empty() && files.is_empty(),
                "one or more resources must be specified as <resource> <name> or <resource>/<name>"
                    .to_owned(),
            ),
            (
                pairs.is_empty() && !flags.list,
                format!("at least one {what} update is required"),
            ),
        ];
        match refusals.into_iter().find(|(refused, _)| *refused) {
            Some((_, message)) => Err(Error::new(message)),
            None => Ok(()),
        }
    }

    /// Changes the objects, or lists what they would have.
    ///
    /// # Errors
    /// As [`Job::run`].
    pub(super) async fn run(
        &self,
        flags: &Flags,
        (objects, files): (&[String], &FileFlags),
        writes: Writes,
        change: &impl Change,
        ctx: &mut Ctx<'_>,
    ) -> Result<()> {
        ctx.namespace()?;
        let job = Job {
            writes,
            local: flags.local,
            record: flags.record.record,
            version: flags.resource_version.clone(),
            strategic: false,
            format: ctx.format(&flags.print, false, &print::FORMATS)?,
            managed_fields: flags.print.show_managed_fields,
            show: self.show,
            marked: true,
        };
        let wanted = Wanted {
            labels: &flags.selector,
            fields: &flags.field_selector,
            all: flags.all,
            all_namespaces: flags.all_namespaces,
            page: 0,
            ..Wanted::new(objects, files)
        };
        let found = match flags.local {
            true => change::read(wanted, ctx).await?,
            false => change::find(wanted, ctx).await?,
        };
        if !flags.resource_version.is_empty() && !found.single {
            let text = "--resource-version may only be used with a single resource";
            return Err(Error::new(text));
        }
        match flags.list {
            true => self.list(found, change, ctx),
            false => job.run(found, change, ctx).await,
        }
    }

    /// Prints what each object would have.
    fn list(&self, found: change::Found, change: &impl Change, ctx: &mut Ctx<'_>) -> Result<()> {
        let mut errors = found.errors;
        for mut info in found.infos {
            if let Err(error) = change.change(&mut info.object) {
                errors.push(error);
                continue;
            }
            let (object, field, out) = (&info.object, self.field, &mut ctx.env.stdout);
            let indent = if found.single { "" } else { " " };
            if !found.single {
                let (kind, group, name) = (object.kind(), object.group(), object.name());
                writeln!(out, "Listing {field} for {kind}.{group}/{name}:")?;
            }
            let map = object.at(&["metadata", field]).as_object();
            let mut lines: Vec<_> = map.into_iter().flatten().collect();
            lines.sort_by_key(|(key, _)| key.as_str());
            for (key, value) in lines {
                writeln!(out, "{indent}{key}={}", value.as_str().unwrap_or_default())?;
            }
        }
        Error::all(errors)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn objects_come_before_changes() {
        let (objects, changes) = split(&words("pods web =x - a=b c-"), "label").unwrap();
        assert_eq!(objects, words("pods web =x -"));
        assert_eq!(changes, words("a=b c-"));
        let late = split(&words("pods a=b web"), "label").unwrap_err();
        let want = "all resources must be specified before label changes: web";
        assert_eq!(late.message, want);
    }

    #[test]
    fn pairs_are_set_and_removed() {
        let pairs = Pairs {
            set: [("a", "1"), ("b", "2")]
                .map(|(k, v)| (k.to_owned(), v.to_owned()))
                .into(),
            removed: words("c d"),
        };
        let mut object = Object(json!({"metadata": {"labels": {"a": "0", "b": "2", "c": ""}}}));
        assert_eq!(pairs.conflicts(&object, "labels"), [("a", "0")]);
        assert_eq!(pairs.apply(&mut object, "labels"), (true, true));
        let labels = json!({"a": "1", "b": "2"});
        assert_eq!(object.0["metadata"]["labels"], labels);
        assert_eq!(pairs.apply(&mut object, "labels"), (false, false));
        let mut none = Object(json!({"metadata": 1}));
        assert!(pairs.conflicts(&none, "labels").is_empty());
        assert_eq!(pairs.apply(&mut none, "labels"), (true, false));
        assert!(pairs.contradictions().is_empty());
    }
}
