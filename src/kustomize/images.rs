//! `images`: other names, tags and digests for container images.

use regex_lite::Regex;
use serde::Deserialize;
use serde_json::Value;

use super::config::FieldSpec;
use super::fieldspec::{set_scalar, visit, wrong_kind};
use super::node::Kind;
use super::set::Set;
use super::transform::Transform;
use crate::Result;

/// What becomes of an image.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Image {
    name: String,
    new_name: String,
    tag_suffix: String,
    new_tag: String,
    digest: String,
}

/// Changes images, in the fields given and in all lists called `containers`.
#[derive(Debug)]
pub(super) struct Images {
    image: Image,
    fields: Vec<FieldSpec>,
    pattern: Option<Regex>,
}

impl Images {
    pub(super) fn new(image: Image, fields: Vec<FieldSpec>) -> Self {
        // The name is a pattern, as in kustomize; one that is none matches nothing.
        let pattern = Regex::new(&format!(
            "^{}(:[a-zA-Z0-9_.{{}}-]*)?(@sha256:[a-zA-Z0-9_.{{}}-]*)?$",
            image.name
        ));
        Self {
            image,
            fields,
            pattern: pattern.ok(),
        }
    }

    fn set(&self, value: &mut Value) -> Result<()> {
        let text = match Kind::of(value) {
            None => return Ok(()),
            Some(Kind::Scalar) => super::node::text(value),
            Some(_) => return Err(wrong_kind(value, Kind::Scalar)),
        };
        match self.changed(&text) {
            Some(new) => set_scalar(value, new),
            None => Ok(()),
        }
    }

    fn changed(&self, text: &str) -> Option<String> {
        let image = &self.image;
        if !self.pattern.as_ref()?.is_match(text) {
            return None;
        }
        let (mut name, mut tag, mut digest) = split(text);
        if !image.new_name.is_empty() {
            name = &image.new_name;
        }
        let suffixed = format!("{tag}{}", image.tag_suffix);
        match (image.new_tag.as_str(), image.digest.as_str()) {
            ("", "") if image.tag_suffix.is_empty() => {}
            ("", "") => (tag, digest) = (&suffixed, ""),
            (new_tag, new_digest) => (tag, digest) = (new_tag, new_digest),
        }
        let mut out = name.to_owned();
        for (mark, part) in [(':', tag), ('@', digest)] {
            if !part.is_empty() {
                out.push(mark);
                out.push_str(part);
            }
        }
        Some(out)
    }

    /// Visits `containers` and `initContainers` wherever they are.
    fn walk(&self, value: &mut Value) -> Result<()> {
        match value {
            Value::Object(map) => {
                for (key, value) in map.iter_mut() {
                    self.walk(value)?;
                    if matches!(key.as_str(), "containers" | "initContainers") {
                        let items = value.as_array_mut().into_iter().flatten();
                        items
                            .filter_map(|item| item.get_mut("image"))
                            .try_for_each(|image| self.set(image))?;
                    }
                }
                Ok(())
            }
            Value::Array(items) => items.iter_mut().try_for_each(|item| self.walk(item)),
            _ => Ok(()),
        }
    }
}

/// Name, tag and digest; a colon before the first slash is that of a port.
fn split(image: &str) -> (&str, &str, &str) {
    let start = image.find('/').unwrap_or(0);
    let at = |mark: char| image[start..].find(mark).map(|at| at + start);
    match (at(':'), at('@')) {
        (None, None) => (image, "", ""),
        (Some(colon), None) => (&image[..colon], &image[colon + 1..], ""),
        (Some(colon), Some(digest)) if colon < digest => (
            &image[..colon],
            &image[colon + 1..digest],
            &image[digest + 1..],
        ),
        (_, Some(digest)) => (&image[..digest], "", &image[digest + 1..]),
    }
}

impl Transform for Images {
    fn transform(&self, set: &mut Set) -> Result<()> {
        for resource in set
            .iter_mut()
            .filter(|r| r.kind() != "CustomResourceDefinition")
        {
            self.walk(&mut resource.object)?;
        }
        for resource in set
            .iter_mut()
            .filter(|r| r.kind() != "CustomResourceDefinition")
        {
            for spec in &self.fields {
                visit(&mut resource.object, spec, None, &mut |value| {
                    self.set(value)
                })?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn images_change_part_by_part() {
        let cases = [
            (json!({"name": "a", "newTag": "2"}), "a:1", Some("a:2")),
            (json!({"name": "a", "newTag": "2"}), "ab:1", None),
            (
                json!({"name": "r:5/a", "newTag": "2"}),
                "r:5/a",
                Some("r:5/a:2"),
            ),
            (
                json!({"name": "a", "digest": "sha256:x"}),
                "a:1",
                Some("a@sha256:x"),
            ),
            (
                json!({"name": "a", "newTag": "2"}),
                "a:1@sha256:f",
                Some("a:2"),
            ),
            (
                json!({"name": "a", "newName": "b"}),
                "a:1@sha256:f",
                Some("b:1@sha256:f"),
            ),
            (
                json!({"name": "a", "tagSuffix": "-x"}),
                "a:1",
                Some("a:1-x"),
            ),
            (
                json!({"name": "a", "newTag": "2", "digest": "sha256:x"}),
                "a",
                Some("a:2@sha256:x"),
            ),
        ];
        for (image, from, to) in cases {
            let images = Images::new(serde_json::from_value(image).unwrap(), Vec::new());
            assert_eq!(images.changed(from).as_deref(), to, "{from}");
        }
    }
}
