//! The loop of an edit: into the editor, out of it, saved, and back when it can't be.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::draft::{Draft, Teller};
use super::text::{Content, Reason, body, has_lines, header, problem};
use crate::print::{self, Format, Layout};
use crate::resource::{Info, Object};
use crate::{Error, ErrorKind, Result};

/// What an edit does to the world.
pub trait Work {
    /// Lets the user edit the file at `path`.
    ///
    /// # Errors
    /// An editor that can't be started, or fails.
    fn open(&mut self, path: &Path) -> impl Future<Output = Result<()>>;

    /// The objects of what was saved.
    ///
    /// # Errors
    /// Anything that isn't objects the server has kinds of: the user gets it back.
    fn read(&mut self, text: &[u8]) -> impl Future<Output = Result<Vec<Info>>>;

    /// Does with the edited objects what is to be done, one after the other.
    ///
    /// # Errors
    /// What ends the edit at once. What concerns one object is a refusal.
    fn save(
        &mut self,
        originals: &[Info],
        edited: Vec<Info>,
    ) -> impl Future<Output = Result<Vec<Refusal>>>;
}

/// Why the server did not take an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It makes no sense: the user may repair it.
    Invalid {
        /// What is wrong, with which object.
        head: String,
        /// In detail.
        causes: Vec<String>,
    },
    /// It is there no more.
    Gone,
    /// Something else, such as a conflict.
    Other,
}

impl Refusal {
    /// What `error` means for the edit of `info`, and the line to say of it.
    #[must_use]
    pub fn of(error: &Error, info: &Info) -> (Self, String) {
        let title = title(info);
        if error.is_reason("Invalid") {
            let causes = error.as_api().map(|api| &api.details["causes"]);
            let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
            let causes = causes.and_then(|c| c.as_array()).into_iter().flatten();
            let causes = causes
                .map(|c| format!("{}: {}", text(&c["field"]), text(&c["message"])))
                .collect();
            let head = format!("{title} was not valid");
            return (
                Self::Invalid { head, causes },
                format!("error: {title} is invalid"),
            );
        }
        if error.is_not_found() {
            let line = format!("error: {title} could not be found on the server");
            return (Self::Gone, line);
        }
        let line = format!("error: {title} could not be patched: {}", error.message);
        (Self::Other, line)
    }
}

/// `resource.group "name"`.
fn title(info: &Info) -> String {
    let (resource, group) = (&info.mapping.resource, &info.mapping.group);
    let dot = if group.is_empty() { "" } else { "." };
    format!("{resource}{dot}{group} {:?}", info.name)
}

/// How an edit looks to the user.
pub struct Look {
    /// JSON, YAML or KYAML.
    pub format: Format,
    /// Whether comments stand over the objects, and the file's name ends as that of YAML.
    pub is_commented: bool,
    /// Whether lines end as on Windows.
    pub crlf: bool,
    /// Whether what was applied last is edited, not the objects.
    pub last_applied: bool,
    /// Whether what has no kind is refused before it is looked up.
    pub validate: bool,
    /// The folder for files.
    pub folder: PathBuf,
    /// The program's name.
    pub program: &'static str,
    /// Tells the user what happens.
    pub teller: Teller,
}

impl Look {
    /// The objects as the user gets them; several as one list.
    fn objects(&self, infos: &[Info]) -> Result<Vec<u8>> {
        let object = match infos {
            [one] => one.object.clone(),
            many => {
                let items: Vec<_> = many.iter().map(|info| info.object.0.clone()).collect();
                Object(json!({"apiVersion": "v1", "kind": "List", "metadata": {}, "items": items}))
            }
        };
        let mut text = Vec::new();
        let mut printer = print::printer(self.format.clone(), Layout::Each, false);
        printer.print(object, &mut text)?;
        printer.finish(&mut text)?;
        Ok(self.lines(text))
    }

    fn header(&self, reasons: &[Reason]) -> Vec<u8> {
        match self.is_commented {
            true => self.lines(header(self.last_applied, reasons).into_bytes()),
            false => Vec::new(),
        }
    }

    fn lines(&self, text: Vec<u8>) -> Vec<u8> {
        if !self.crlf {
            return text;
        }
        let mut out = Vec::with_capacity(text.len() + text.len() / 16);
        for byte in text {
            if byte == b'\n' {
                out.push(b'\r');
            }
            out.push(byte);
        }
        out
    }

    fn draft(&self, text: &[u8], has_edits: bool) -> Result<Draft> {
        let prefix = format!("{}-edit-", self.program);
        let suffix = if self.is_commented { ".yaml" } else { ".json" };
        Draft::new(
            &self.folder,
            &prefix,
            suffix,
            (text, has_edits),
            &self.teller,
        )
    }
}

/// What was saved and has to be edited again.
struct Again {
    draft: Draft,
    text: Vec<u8>,
    reasons: Vec<Reason>,
}

/// What comes after the editor.
enum Next {
    Done,
    Again(Again),
}

/// Has the user edit `originals` until what was saved holds, or nothing is changed any more.
///
/// # Errors
/// What ends the edit; what the user has typed is then in a file that was told of.
pub async fn edit(work: &mut impl Work, originals: &[Info], look: &Look) -> Result<()> {
    let original = look.objects(originals)?;
    let mut last: Option<Again> = None;
    loop {
        let (mut text, given) = match &last {
            Some(again) => (look.header(&again.reasons), body(&again.text)),
            None => (look.header(&[]), original.as_slice()),
        };
        text.extend_from_slice(given);
        let draft = look.draft(&text, last.is_some())?;
        let opened = work.open(draft.path()).await;
        let text = opened.and_then(|()| draft.read());
        // What is in the new file was in the last one.
        let before = last.map(|again| {
            if draft.path().exists() {
                again.draft.remove();
            }
            again.text
        });
        let text = text?;
        if before.is_some_and(|before| Content::of(&before) == Content::of(&text)) {
            return Err(Error::new("Edit cancelled, no valid changes were saved."));
        }
        match saved(work, originals, &original, look, (draft, text)).await? {
            Next::Done => return Ok(()),
            Next::Again(again) => last = Some(again),
        }
    }
}

/// What becomes of a text that was saved.
async fn saved(
    work: &mut impl Work,
    originals: &[Info],
    original: &[u8],
    look: &Look,
    (draft, text): (Draft, Vec<u8>),
) -> Result<Next> {
    if let (true, Some(problem), Some(first)) = (look.validate, problem(&text), originals.first()) {
        let title = title(first);
        look.teller.say(&format!("error: {title} is invalid"));
        let cause = "<nil>: Invalid value: \"The edited file failed validation\"";
        let reasons = vec![Reason {
            head: format!("{title} was not valid"),
            causes: vec![format!("{cause}: {problem}")],
        }];
        return Ok(again(draft, text, reasons));
    }
    let cancelled = if Content::of(original) == Content::of(&text) {
        Some("no changes made")
    } else if !has_lines(&text) {
        Some("saved file was empty")
    } else {
        None
    };
    if let Some(why) = cancelled {
        draft.remove();
        look.teller.say(&format!("Edit cancelled, {why}."));
        return Ok(Next::Done);
    }
    let edited = match work.read(&text).await {
        Ok(edited) => edited,
        Err(error) => {
            let reasons = vec![Reason {
                head: format!("The edited file had a syntax error: {}", error.message),
                causes: Vec::new(),
            }];
            return Ok(again(draft, text, reasons));
        }
    };
    let refusals = work.save(originals, edited).await?;
    let shown = draft.shown();
    let quit = |line: String| {
        look.teller.say(&line);
        Err(Error::of(ErrorKind::Exit(1), ""))
    };
    if refusals.contains(&Refusal::Other) {
        let (program, path) = (look.program, draft.keep());
        return quit(format!(
            "You can run `{program} replace -f {}` to try this update again.",
            path.display()
        ));
    }
    if refusals.contains(&Refusal::Gone) {
        draft.keep();
        return quit(format!(
            "The edits you made on deleted resources have been saved to {shown}"
        ));
    }
    let reasons: Vec<Reason> = refusals.into_iter().filter_map(reason).collect();
    if reasons.is_empty() {
        draft.remove();
        return Ok(Next::Done);
    }
    Ok(again(draft, text, reasons))
}

fn again(draft: Draft, text: Vec<u8>, reasons: Vec<Reason>) -> Next {
    Next::Again(Again {
        draft,
        text,
        reasons,
    })
}

fn reason(refusal: Refusal) -> Option<Reason> {
    match refusal {
        Refusal::Invalid { head, causes } => Some(Reason { head, causes }),
        Refusal::Gone | Refusal::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::SharedWriter;
    use crate::discovery::RestMapping;

    /// What the editor does with the text it gets, pass by pass.
    type Pass = fn(String) -> Result<Option<String>>;

    /// Edits without a server: an object with `spec: bad` is invalid, with `spec: late` in conflict.
    struct Fake {
        passes: Vec<Pass>,
        seen: Vec<String>,
        saved: Vec<Object>,
    }

    impl Work for Fake {
        async fn open(&mut self, path: &Path) -> Result<()> {
            let text = std::fs::read_to_string(path).unwrap();
            self.seen.push(text.clone());
            match self.passes.remove(0)(text)? {
                Some(text) => std::fs::write(path, text).unwrap(),
                None => std::fs::remove_file(path).unwrap(),
            }
            Ok(())
        }

        async fn read(&mut self, text: &[u8]) -> Result<Vec<Info>> {
            let value = crate::go::yaml::parse(&String::from_utf8_lossy(text))?;
            Ok(vec![info(Object(value))])
        }

        async fn save(&mut self, _: &[Info], edited: Vec<Info>) -> Result<Vec<Refusal>> {
            let mut refusals = Vec::new();
            for info in edited {
                match info.object.text(&["spec"]) {
                    "bad" => refusals.push(Refusal::Invalid {
                        head: "it was not valid".into(),
                        causes: vec!["spec: why".into()],
                    }),
                    "late" => refusals.push(Refusal::Other),
                    "gone" => refusals.push(Refusal::Gone),
                    "wrong" => return Err(Error::new("another object")),
                    _ => self.saved.push(info.object),
                }
            }
            Ok(refusals)
        }
    }

    fn info(object: Object) -> Info {
        let mapping = RestMapping {
            resource: "things".into(),
            group: "example.com".into(),
            ..RestMapping::default()
        };
        Info {
            mapping: Arc::new(mapping),
            namespace: String::new(),
            name: "a".into(),
            source: String::new(),
            object,
        }
    }

    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl std::io::Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    struct Outcome {
        work: Fake,
        result: Result<(), String>,
        said: String,
        /// The texts of the files left.
        left: Vec<String>,
    }

    async fn run(passes: &[Pass]) -> Outcome {
        let folder = tempfile::tempdir().unwrap();
        let lines = Lines::default();
        let look = Look {
            format: Format::Yaml,
            is_commented: true,
            crlf: false,
            last_applied: false,
            validate: true,
            folder: folder.path().to_owned(),
            program: "ktl",
            teller: Teller::new(SharedWriter::new(lines.clone()), false),
        };
        let object = json!({"apiVersion": "v1", "kind": "A", "spec": "x", "data": "# y\n"});
        let mut work = Fake {
            passes: passes.to_vec(),
            seen: Vec::new(),
            saved: Vec::new(),
        };
        let result = edit(&mut work, &[info(Object(object))], &look).await;
        let left = std::fs::read_dir(folder.path()).unwrap();
        let left = left.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
        let said = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
        Outcome {
            work,
            result: result.map_err(|e| e.message),
            said: said.replace(&folder.path().display().to_string(), "DIR"),
            left: left.collect(),
        }
    }

    fn spec(text: &str, value: &str) -> Result<Option<String>> {
        let mut lines: Vec<&str> = text.lines().filter(|l| !l.starts_with("spec")).collect();
        let line = format!("spec: {value}");
        lines.push(&line);
        Ok(Some(lines.join("\n")))
    }

    #[tokio::test]
    async fn what_holds_is_saved_and_leaves_nothing() {
        let done = run(&[|t| spec(&t, "new")]).await;
        assert_eq!((done.result, done.said.as_str()), (Ok(()), ""));
        assert_eq!(done.work.saved[0].text(&["spec"]), "new");
        assert!(done.left.is_empty());
    }

    #[tokio::test]
    async fn nothing_to_do_is_told() {
        let cases: [(Pass, &str); 2] = [
            (|t| Ok(Some(t)), "Edit cancelled, no changes made.\n"),
            (
                |t| Ok(Some(format!("# more\n{t}\n\n"))),
                "Edit cancelled, no changes made.\n",
            ),
        ];
        for (pass, said) in cases {
            let done = run(&[pass]).await;
            assert_eq!((done.result, done.said.as_str()), (Ok(()), said));
            assert!(done.left.is_empty() && done.work.saved.is_empty());
        }
    }

    #[tokio::test]
    async fn what_does_not_hold_comes_back_whole() {
        let done = run(&[|t| spec(&t, "["), |t| spec(&t, "bad"), |t| spec(&t, "good")]).await;
        assert_eq!(done.result, Ok(()));
        assert_eq!(done.said, "error: things.example.com \"a\" is invalid\n");
        let [first, second, third] = done.work.seen.as_slice() else {
            panic!("three passes");
        };
        // A line that looks like a comment is a part of the object.
        assert!(first.contains("  # y\n") && third.contains("  # y\n"));
        assert!(second.contains(
            "# things.example.com \"a\" was not valid:\n# * <nil>: Invalid value: \"The edited file \
             failed validation\": yaml: line "
        ));
        assert!(third.contains("# it was not valid:\n# * spec: why\n#\n"));
        assert!(!third.contains("failed validation"));
        assert!(done.left.is_empty());
    }

    #[tokio::test]
    async fn what_was_typed_stays_when_it_is_not_saved() {
        let stored = "A copy of your changes has been stored to \"DIR/ktl-edit-";
        let cases: &[(&[Pass], &str, &str)] = &[
            (
                &[|t| spec(&t, "bad"), |t| Ok(Some(t))],
                "Edit cancelled, no valid changes were saved.",
                stored,
            ),
            (&[|_| Err(Error::new("editor"))], "editor", ""),
            (
                &[|t| spec(&t, "bad"), |_| Err(Error::new("editor"))],
                "editor",
                stored,
            ),
            (&[|t| spec(&t, "wrong")], "another object", stored),
            (
                &[|t| spec(&t, "late")],
                "",
                "You can run `ktl replace -f DIR/ktl-edit-",
            ),
            (
                &[|t| spec(&t, "gone")],
                "",
                "The edits you made on deleted resources have been saved to \"DIR/ktl-edit-",
            ),
        ];
        for (passes, error, said) in cases {
            let done = run(passes).await;
            assert_eq!(done.result, Err((*error).to_owned()));
            let last = done.said.lines().last().unwrap_or_default();
            assert!(last.starts_with(said), "{last:?}");
            // An editor that failed before it changed the file leaves none.
            assert_eq!(done.left.len(), usize::from(!said.is_empty()), "{said}");
        }
        // The file that was there before the editor removed the new one.
        let done = run(&[|t| spec(&t, "bad"), |_| Ok(None)]).await;
        assert!(done.result.unwrap_err().starts_with("open "));
        assert!(done.said.contains(stored) && done.left[0].contains("spec: bad"));
    }
}
