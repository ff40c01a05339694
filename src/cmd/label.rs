//! `label`: set and remove labels of objects.

use crate::ctx::Ctx;
use crate::flags::FileFlags;
use crate::resource::selector::value_faults;
use crate::resource::{Object, Writes};
use crate::{Error, Result, go};

use super::change::{Change, Changed, Show};
use super::pairs::{Flags, Pairs, Verb, split};

/// The arguments of `label`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Name under which the server records who changed the fields
    #[arg(long, default_value = "kubectl-label")]
    field_manager: String,
    #[command(flatten)]
    files: FileFlags,
    #[command(flatten)]
    flags: Flags,
}

const VERB: Verb = Verb {
    what: "label",
    field: FIELD,
    files: "pod",
    show: Show::WishesAlone,
};
const FIELD: &str = "labels";

/// Changes labels of each object, and says whether that did anything.
///
/// # Errors
/// Arguments without a meaning, labels that are there and may not be replaced, objects that are
/// not there or can't be changed: all others are.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let flags = &args.flags;
    let dry_run = ctx.dry_run(&flags.dry_run)?;
    let (objects, changes) = split(&flags.args, VERB.what)?;
    let labels = Labels {
        pairs: parse(&changes)?,
        overwrite: flags.overwrite,
    };
    VERB.check(flags, &args.files, (&objects, &labels.pairs), dry_run)?;
    let writes = Writes {
        dry_run,
        field_manager: args.field_manager.clone(),
        ..Writes::default()
    };
    let named = (objects.as_slice(), &args.files);
    VERB.run(flags, named, writes, &labels, ctx).await
}

/// Reads the changes. What a key may be, the server knows.
fn parse(changes: &[String]) -> Result<Pairs> {
    for change in changes {
        let Some((_, value)) = change.split_once('=') else {
            continue;
        };
        if value.contains('=') {
            return Err(Error::new(format!("invalid label spec: {change}")));
        }
        let faults = value_faults(value).join(";");
        if !faults.is_empty() {
            let shown = go::fmt::quote::quote(change.as_bytes(), false);
            let text = format!("invalid label value: {shown}: {faults}");
            return Err(Error::new(text));
        }
    }
    let pairs = Pairs::parse(changes);
    if !pairs.contradictions().is_empty() {
        let text = "can not both modify and remove a label in the same command";
        return Err(Error::new(text));
    }
    Ok(pairs)
}

/// The change.
struct Labels {
    pairs: Pairs,
    overwrite: bool,
}

impl Change for Labels {
    fn notes(&self, object: &Object) -> String {
        let present = object.at(&["metadata", FIELD]);
        let absent = (self.pairs.removed.iter()).filter(|key| present.get(key).is_none());
        let quote = |key: &String| go::fmt::quote::quote(key.as_bytes(), false);
        absent
            .map(|key| format!("label {} not found.\n", quote(key)))
            .collect()
    }

    fn change(&self, object: &mut Object) -> Result<Changed> {
        if !self.overwrite {
            let conflicts = self.pairs.conflicts(object, FIELD).into_iter();
            let errors = conflicts.map(|(key, present)| {
                Error::new(format!(
                    "'{key}' already has a value ({present}), and --overwrite is false"
                ))
            });
            Error::all(errors.collect())?;
        }
        let (has_set, has_removed) = self.pairs.apply(object, FIELD);
        let done = match (has_set, has_removed) {
            (true, true) => "modified",
            (true, false) => "labeled",
            (false, true) => "unlabeled",
            (false, false) => "not labeled",
        };
        let send = has_set || has_removed;
        Ok(Changed { done, send })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn labels(changes: &[&str], overwrite: bool) -> Result<Labels> {
        let changes: Vec<String> = changes.iter().map(|c| (*c).to_owned()).collect();
        let pairs = parse(&changes)?;
        Ok(Labels { pairs, overwrite })
    }

    #[test]
    fn the_word_says_what_was_done() {
        let object = Object(json!({"metadata": {"labels": {"a": "1"}}}));
        for (changes, done, send) in [
            (&["b=2"][..], "labeled", true),
            (&["a-"], "unlabeled", true),
            (&["b=", "a-"], "modified", true),
            (&["a=1", "c-"], "not labeled", false),
        ] {
            let changed = labels(changes, false).unwrap().change(&mut object.clone());
            assert_eq!(changed, Ok(Changed { done, send }), "{changes:?}");
        }
        let refused = labels(&["a=2"], false).unwrap().change(&mut object.clone());
        let want = "'a' already has a value (1), and --overwrite is false";
        assert_eq!(refused.unwrap_err().message, want);
        assert!(
            labels(&["a=2"], true)
                .unwrap()
                .change(&mut object.clone())
                .is_ok()
        );
        let notes = labels(&["a-", "b-"], false).unwrap().notes(&object);
        assert_eq!(notes, "label \"b\" not found.\n");
    }

    #[test]
    fn changes_without_a_meaning_are_refused() {
        for (changes, want) in [
            (&["a=b=c"][..], "invalid label spec: a=b=c"),
            (
                &["a=!"],
                "invalid label value: \"a=!\": a valid label must be",
            ),
            (&["a=1", "a-"], "can not both modify and remove a label"),
        ] {
            let error = labels(changes, false).err().unwrap();
            assert!(error.message.starts_with(want), "{error}");
        }
    }
}
