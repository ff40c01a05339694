//! The resources of a build: kept apart by what they are called, selected, merged.

use regex_lite::Regex;
use serde_json::Value;

use super::config;
use super::id::Id;
use super::resource::{Behavior, Resource};
use crate::resource::selector::LabelSelector;
use crate::{Error, Result};

/// Resources in the order they were read.
pub(super) type Set = Vec<Resource>;

/// Adds a resource.
///
/// # Errors
/// There is one of that name.
pub(super) fn append(set: &mut Set, resource: Resource) -> Result<()> {
    let id = resource.id();
    if set.iter().any(|r| r.id().equals(&id)) {
        return Err(Error::new(format!(
            "may not add resource with an already registered id: {id}"
        )));
    }
    set.push(resource);
    Ok(())
}

/// Adds resources.
///
/// # Errors
/// As [`append`].
pub(super) fn append_all(set: &mut Set, resources: Vec<Resource>) -> Result<()> {
    resources.into_iter().try_for_each(|r| append(set, r))
}

/// Adds what a generator made, or merges it with what is there, as it says.
///
/// # Errors
/// Something is there that should not be, or is not that should.
pub(super) fn absorb(set: &mut Set, mut new: Resource) -> Result<()> {
    let id = new.id();
    let found = matching(set, |other| other.equals(&id));
    match (found.as_slice(), new.behavior) {
        ([], Behavior::Merge | Behavior::Replace) => Err(Error::new(format!(
            "id {} does not exist; cannot merge or replace",
            id.go_syntax()
        ))),
        ([], _) => append(set, new),
        ([at], Behavior::Replace) => {
            new.inherit(&set[*at]);
            set[*at] = new;
            Ok(())
        }
        ([at], Behavior::Merge) => {
            let old = &set[*at];
            let origin = old.annotation(super::origin::ORIGIN).map(str::to_owned);
            new.inherit(old);
            new.inherit_data(old);
            if origin.is_some() {
                new.set_annotation(super::origin::ORIGIN, origin);
            }
            set[*at] = new;
            Ok(())
        }
        ([_], behavior) => Err(Error::new(format!(
            "id {} exists; can not use behavior: '{}', behavior must be merge or replace",
            id.go_syntax(),
            behavior.name()
        ))),
        (many, _) => Err(Error::new(format!(
            "found multiple objects {} that could accept merge of {id}",
            shown(many.iter().map(|at| &set[*at]))
        ))),
    }
}

/// Resources as Go prints a list of them.
pub(super) fn shown<'a>(resources: impl Iterator<Item = &'a Resource>) -> String {
    let texts: Vec<String> = resources
        .map(|r| crate::go::json::to_string(&r.with_books()))
        .collect();
    format!("[{}]", texts.join(" "))
}

/// The places of resources that are or were called so.
pub(super) fn matching(set: &Set, is: impl Fn(&Id) -> bool) -> Vec<usize> {
    let all = set.iter().enumerate().filter(|(_, r)| !r.is_gone());
    all.filter(|(_, r)| r.all_ids().any(|id| is(&id)))
        .map(|(at, _)| at)
        .collect()
}

/// The one resource that a patch without a target means.
///
/// # Errors
/// There is none, or more than one.
pub(super) fn target_of_patch(set: &Set, id: &Id) -> Result<usize> {
    let found = matching(set, |other| other.equals(id));
    let problem = match found.as_slice() {
        [at] => return Ok(*at),
        [] => "no matches for",
        _ => "multiple matches for",
    };
    Err(Error::new(format!(
        "{problem} Id {id}; failed to find unique target for patch {id}"
    )))
}

/// Which resources a patch or replacement is for.
#[derive(Debug)]
pub(super) struct Selector {
    patterns: [(String, Option<Regex>); 5],
    labels: Option<LabelSelector>,
    annotations: Option<LabelSelector>,
}

impl Selector {
    /// Reads the selector's map.
    ///
    /// # Errors
    /// A pattern or label selector that is none.
    pub(super) fn read(value: &Value) -> Result<Self> {
        let gvk = config::gvk(value);
        let text = |key: &str| value[key].as_str().unwrap_or_default();
        let labels = |key: &str| match text(key) {
            "" => Ok(None),
            selector => LabelSelector::parse(selector).map(Some),
        };
        Ok(Self {
            patterns: [
                pattern(&gvk.group)?,
                pattern(&gvk.version)?,
                pattern(&gvk.kind)?,
                pattern(text("name"))?,
                pattern(text("namespace"))?,
            ],
            labels: labels("labelSelector")?,
            annotations: labels("annotationSelector")?,
        })
    }

    /// Whether it says nothing but labels and annotations.
    pub(super) fn names_nothing(&self) -> bool {
        self.patterns.iter().all(|(_, pattern)| pattern.is_none())
    }

    /// Whether it has a label or annotation selector.
    pub(super) fn has_labels(&self) -> bool {
        self.labels.is_some() || self.annotations.is_some()
    }

    fn fits(&self, at: usize, text: &str) -> bool {
        let (_, pattern) = &self.patterns[at];
        pattern.as_ref().is_none_or(|p| p.is_match(text))
    }

    fn fits_gvk(&self, id: &Id) -> bool {
        self.fits(0, &id.gvk.group) && self.fits(1, &id.gvk.version) && self.fits(2, &id.gvk.kind)
    }

    /// Whether it means this identity, its namespace as it is written.
    pub(super) fn selects_id(&self, id: &Id) -> bool {
        self.fits_gvk(id) && self.fits(3, &id.name) && self.fits(4, &id.namespace)
    }

    /// Whether the labels and annotations fit.
    pub(super) fn fits_labels(&self, resource: &Resource) -> bool {
        let metadata = &resource.object["metadata"];
        let fits = |selector: &Option<LabelSelector>, key: &str| {
            selector.as_ref().is_none_or(|s| s.matches(&metadata[key]))
        };
        fits(&self.labels, "labels") && fits(&self.annotations, "annotations")
    }

    /// Whether it means the resource by its first or its present name.
    pub(super) fn selects(&self, resource: &Resource) -> bool {
        let (now, first) = (resource.id(), resource.original_id());
        (self.fits(4, first.effective_namespace()) || self.fits(4, now.effective_namespace()))
            && (self.fits(3, &first.name) || self.fits(3, &now.name))
            && self.fits_gvk(&now)
            && self.fits_labels(resource)
    }
}

fn pattern(text: &str) -> Result<(String, Option<Regex>)> {
    if text.is_empty() {
        return Ok((String::new(), None));
    }
    let regex = Regex::new(&format!("^(?:{text})$"));
    let regex =
        regex.map_err(|e| Error::new(format!("error parsing regexp: {e}: `^(?:{text})$`")))?;
    Ok((text.to_owned(), Some(regex)))
}
