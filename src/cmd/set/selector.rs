//! `set selector`: which pods a service leads to.

use serde_json::{Map, Value};

use super::{Flags, Setting, Verb};
use crate::ctx::Ctx;
use crate::flags::{FileFlags, RecordFlag, Slice};
use crate::resource::Object;
use crate::resource::selector::LabelSelector;
use crate::{Error, Result};

/// The arguments of `set selector`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// File, folder or URL of manifests; - for standard input
    #[arg(long, short)]
    filename: Vec<Slice>,
    #[command(flatten)]
    flags: Flags,
    #[command(flatten)]
    record: RecordFlag,
    /// Read the folders of --filename recursively
    #[arg(long, short = 'R', default_value_t = true, action = clap::ArgAction::Set)]
    recursive: bool,
    /// Change the object only if it has this version
    #[arg(long, default_value = "")]
    resource_version: String,
}

const VERB: Verb = Verb {
    done: "selector updated",
    failed: "",
    sends_all: true,
};

/// Gives services another selector.
///
/// # Errors
/// Arguments without a meaning, objects that can't be had or are no services, the server's refusal: all
/// others are changed.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let flags = &args.flags;
    let setting = flags.read(ctx)?;
    let (last, objects) =
        (flags.args.split_last()).ok_or_else(|| Error::new("one selector is required"))?;
    let selector = Selector::parse(last)?;
    setting.refuse_names(objects)?;
    let files = FileFlags {
        filename: args.filename.clone(),
        kustomize: String::new(),
        recursive: args.recursive,
    };
    let mut found = setting.found(objects, &files, "", ctx).await?;
    let version = args.resource_version.as_str();
    if !version.is_empty() {
        for info in &mut found.infos {
            // So that it is part of the patch whatever it is.
            let metadata = info.object.map_mut(&["metadata"]);
            metadata.remove("resourceVersion");
        }
    }
    let planned = Setting::plan(found.infos, args.record.record, ctx, |object| {
        if !version.is_empty() {
            let metadata = object.map_mut(&["metadata"]);
            metadata.insert("resourceVersion".to_owned(), version.into());
        }
        selector.set(object)?;
        Ok(true)
    });
    setting.send(planned, &VERB, found.errors, ctx).await
}

/// A selector as a service has it, or why it can't have it.
#[derive(Debug, PartialEq)]
struct Selector(Result<Map<String, Value>>);

impl Selector {
    fn parse(text: &str) -> Result<Self> {
        let unread = |error: Error| {
            Error::new(format!(
                "couldn't parse the selector string \"{text}\": {error}"
            ))
        };
        let selector = LabelSelector::parse(text).map_err(unread)?.to_object()?;
        let expressions = selector["matchExpressions"].as_array();
        let expressions = expressions.into_iter().flatten().map(in_go);
        let expressions: Vec<String> = expressions.collect();
        if expressions.is_empty() {
            let labels = selector["matchLabels"].as_object().cloned();
            return Ok(Self(Ok(labels.unwrap_or_default())));
        }
        let text = format!(
            "match expression [{}] not supported on this object",
            expressions.join(" ")
        );
        Ok(Self(Err(Error::new(text))))
    }

    fn set(&self, object: &mut Object) -> Result<()> {
        if (object.group(), object.kind()) != ("", "Service") {
            let text = "setting a selector is only supported for Services";
            return Err(Error::new(text));
        }
        let labels = self.0.clone()?;
        let spec = object.map_mut(&["spec"]);
        match labels.is_empty() {
            true => spec.remove("selector"),
            false => spec.insert("selector".to_owned(), labels.into()),
        };
        Ok(())
    }
}

/// An expression as Go prints it.
fn in_go(expression: &Value) -> String {
    let text = |key: &str| expression[key].as_str().unwrap_or_default();
    let values = expression["values"].as_array().into_iter().flatten();
    let values: Vec<&str> = values.filter_map(Value::as_str).collect();
    format!(
        "{{{} {} [{}]}}",
        text("key"),
        text("operator"),
        values.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn set(text: &str) -> Result<Value> {
        let mut service = Object(json!({"apiVersion": "v1", "kind": "Service",
            "spec": {"selector": {"old": "1"}}}));
        Selector::parse(text)?.set(&mut service)?;
        Ok(service.0["spec"]["selector"].clone())
    }

    #[test]
    fn another_selector_takes_the_place_of_the_old() {
        assert_eq!(set("a=1,b==2").unwrap(), json!({"a": "1", "b": "2"}));
        assert_eq!(set("").unwrap(), Value::Null);
        let mut pod = Object(json!({"apiVersion": "v1", "kind": "Pod"}));
        assert!(Selector::parse("a=1").unwrap().set(&mut pod).is_err());
    }

    #[test]
    fn services_have_no_expressions() {
        for (text, told) in [
            (
                "x in (b,a),!c,d",
                "match expression [{c DoesNotExist []} {d Exists []} {x In [a b]}] not supported on \
                 this object",
            ),
            ("a!=1", "\"!=\" is not a valid label selector operator"),
            (
                "a,,b",
                "couldn't parse the selector string \"a,,b\": found ',', expected: identifier after ','",
            ),
        ] {
            assert_eq!(set(text).unwrap_err().message, told);
        }
    }
}
