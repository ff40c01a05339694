//! `annotate`: set and remove annotations of objects.

use crate::ctx::Ctx;
use crate::flags::{FileFlags, Slice};
use crate::resource::{Object, Writes};
use crate::{Error, Result};

use super::change::{Change, Changed, Show};
use super::pairs::{Flags, Pairs, Verb, split};

/// The arguments of `annotate`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Name under which the server records who changed the fields
    #[arg(long, default_value = "kubectl-annotate")]
    field_manager: String,
    /// File, folder or URL of manifests; - for standard input
    #[arg(long, short)]
    filename: Vec<Slice>,
    /// Folder of a kustomization; neither with -f nor with -R
    #[arg(long, short = 'k', default_value = "")]
    kustomize: String,
    /// Read the folders of --filename recursively
    #[arg(long, short = 'R', default_value_t = true, action = clap::ArgAction::Set)]
    recursive: bool,
    #[command(flatten)]
    flags: Flags,
}

const VERB: Verb = Verb {
    what: "annotation",
    field: FIELD,
    files: "rsrc",
    show: Show::Answers,
};
const FIELD: &str = "annotations";
/// The annotation that may be replaced without `--overwrite`.
const CAUSE: &str = "kubernetes.io/change-cause";

/// Changes annotations of each object.
///
/// # Errors
/// Arguments without a meaning, annotations that are there and may not be replaced, objects that
/// are not there or can't be changed: all others are.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let Args {
        field_manager,
        filename,
        kustomize,
        recursive,
        flags,
    } = args;
    let files = FileFlags {
        filename,
        kustomize,
        recursive,
    };
    let dry_run = ctx.dry_run(&flags.dry_run)?;
    let (objects, changes) = split(&flags.args, VERB.what)?;
    let annotations = Annotations {
        pairs: Pairs::parse(&changes),
        overwrite: flags.overwrite,
    };
    VERB.check(&flags, &files, (&objects, &annotations.pairs), dry_run)?;
    let both = annotations.pairs.contradictions();
    if !both.is_empty() {
        return Err(Error::new(format!(
            "can not both modify and remove the following annotation(s) in the same command: {}",
            both.join(", ")
        )));
    }
    let writes = Writes {
        dry_run,
        field_manager,
        ..Writes::default()
    };
    let named = (objects.as_slice(), &files);
    VERB.run(&flags, named, writes, &annotations, ctx).await
}

/// The change.
struct Annotations {
    pairs: Pairs,
    overwrite: bool,
}

impl Change for Annotations {
    fn change(&self, object: &mut Object) -> Result<Changed> {
        let mut conflicts = self.pairs.conflicts(object, FIELD);
        conflicts.retain(|(key, _)| *key != CAUSE);
        if !self.overwrite && !conflicts.is_empty() {
            let conflicts = conflicts.iter();
            let texts = conflicts.map(|(key, has)| format!("'{key}' already has a value ({has})"));
            let texts: Vec<String> = texts.collect();
            return Err(Error::new(format!(
                "--overwrite is false but found the following declared annotation(s): {}",
                texts.join("; ")
            )));
        }
        self.pairs.apply(object, FIELD);
        // kubectl sends it even where nothing is different.
        Ok(Changed {
            done: "annotated",
            send: true,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_the_cause_may_be_replaced() {
        let changes = [format!("{CAUSE}=new=er"), "b-".to_owned()];
        let annotations = |changes: &[String], overwrite| Annotations {
            pairs: Pairs::parse(changes),
            overwrite,
        };
        let has = json!({"metadata": {"annotations": {CAUSE: "old", "b": "", "c": "1", "d": "2"}}});
        let mut object = Object(has);
        assert!(annotations(&changes, false).change(&mut object).is_ok());
        assert_eq!(object.annotation(CAUSE), Some("new=er"));
        assert_eq!(object.annotation("b"), None);
        let changes = ["c=2".to_owned(), "d=3".to_owned()];
        let refused = annotations(&changes, false)
            .change(&mut object)
            .unwrap_err();
        let want = "'c' already has a value (1); 'd' already has a value (2)";
        assert!(refused.message.ends_with(want), "{refused}");
        assert!(annotations(&changes, true).change(&mut object).is_ok());
    }
}
