//! All kubeconfig files as one, in the form `config view` shows.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Map, Value, json};

use super::load::{Entry, Kubeconfig, Section};
use super::{files, schema};
use crate::{Error, Result, go};

/// A merged kubeconfig: the first file that has an entry or sets a value wins. Fields that kubectl
/// doesn't know are left out.
#[derive(Clone, Debug)]
pub struct View<'a> {
    of: &'a Kubeconfig,
    config: Value,
}

impl Kubeconfig {
    /// All files merged into one kubeconfig.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        let mut config = Value::Object(Map::new());
        for section in Section::ALL {
            let item = |name: &&str| {
                let body = self.entry(section, name).map(|entry| entry.body.clone());
                json!({ "name": name, section.body(): body })
            };
            config[section.list()] = self.names(section).iter().map(item).collect();
        }
        config["current-context"] = self.current_context().into();
        let tops: Vec<&Value> = self.files.iter().map(|file| &file.config).collect();
        config["extensions"] = extensions(&tops);
        let preferences: Vec<&Value> = tops.iter().map(|config| &config["preferences"]).collect();
        config["preferences"] = json!({
            "colors": preferences.iter().any(|p| p["colors"] == true),
            "extensions": extensions(&preferences),
        });
        View { of: self, config }
    }
}

/// The extensions of several objects, the first of each name.
fn extensions(of: &[&Value]) -> Value {
    let mut out: Vec<Value> = Vec::new();
    for item in of
        .iter()
        .filter_map(|value| value["extensions"].as_array())
        .flatten()
    {
        if !out
            .iter()
            .any(|seen| schema::name(seen) == schema::name(item))
        {
            out.push(item.clone());
        }
    }
    Value::Array(out)
}

impl View<'_> {
    /// Keeps only what `context` leads to, or the current context when it is empty.
    ///
    /// # Errors
    /// kubectl's text when it leads nowhere.
    pub fn minify(&mut self, context: &str) -> Result<()> {
        if !context.is_empty() {
            self.config["current-context"] = context.into();
        }
        let current = self.config["current-context"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        if current.is_empty() {
            return Err(Error::new("current-context must exist in order to minify"));
        }
        let entry = self.of.entry(Section::Contexts, &current);
        let entry = entry.ok_or_else(|| Error::new(format!("cannot locate context {current}")))?;
        self.keep(Section::Contexts, &current);
        for (section, what) in [(Section::Clusters, "cluster"), (Section::Users, "user")] {
            let name = entry.text(what);
            if !name.is_empty() && self.of.entry(section, name).is_none() {
                return Err(Error::new(format!("cannot locate {what} {name}")));
            }
            // Without a name nothing is meant, not the entry whose name is empty.
            self.keep(section, if name.is_empty() { "\0" } else { name });
        }
        Ok(())
    }

    fn keep(&mut self, section: Section, name: &str) {
        if let Some(items) = self.config[section.list()].as_array_mut() {
            items.retain(|item| schema::name(item) == name);
        }
    }

    /// Puts the content of certificates and keys in the place of their paths.
    ///
    /// # Errors
    /// In kubectl's words, when a file can't be read or the content is there as well.
    pub fn flatten(&mut self) -> Result<()> {
        let of = self.of;
        self.each(Section::Users, |name, user| {
            let entry = of.entry(Section::Users, name);
            flatten(entry, user, "client-certificate")?;
            flatten(entry, user, "client-key")
        })?;
        self.each(Section::Clusters, |name, cluster| {
            flatten(
                of.entry(Section::Clusters, name),
                cluster,
                "certificate-authority",
            )
        })
    }

    /// Hides secrets and shortens certificates, as `config view` does without `--raw`.
    pub fn redact(&mut self) {
        const OMITTED: &str = "DATA+OMITTED";
        const REDACTED: &str = "REDACTED";
        let sections = [
            (Section::Clusters, "certificate-authority-data", OMITTED),
            (Section::Users, "client-certificate-data", OMITTED),
            (Section::Users, "client-key-data", OMITTED),
            (Section::Users, "token", REDACTED),
            (Section::Users, "password", REDACTED),
        ];
        for (section, field, instead) in sections {
            let hide = |_: &str, body: &mut Value| {
                if body[field].as_str().is_some_and(|text| !text.is_empty()) {
                    body[field] = instead.into();
                }
                Ok(())
            };
            // Hiding cannot fail.
            let _ = self.each(section, hide);
        }
    }

    /// Does something to each entry of a section.
    fn each(
        &mut self,
        section: Section,
        mut act: impl FnMut(&str, &mut Value) -> Result<()>,
    ) -> Result<()> {
        let items = self.config[section.list()].as_array_mut();
        items.into_iter().flatten().try_for_each(|item| {
            let name = schema::name(item).to_owned();
            match &mut item[section.body()] {
                body @ Value::Object(_) => act(&name, body),
                _ => Ok(()),
            }
        })
    }

    /// The kubeconfig as kubectl has it: entries sorted by name, empty fields left out.
    #[must_use]
    pub fn value(&self) -> Value {
        schema::normal(&self.config, false)
    }

    /// [`Self::value`] as YAML.
    #[must_use]
    pub fn yaml(&self) -> String {
        go::yaml::to_string(&self.value())
    }

    /// [`Self::value`] as JSON, its fields in kubectl's order.
    #[must_use]
    pub fn json(&self) -> String {
        schema::json(&self.value())
    }
}

fn flatten(entry: Option<Entry<'_>>, body: &mut Value, field: &str) -> Result<()> {
    let Some(path) = entry.and_then(|entry| entry.path(field)) else {
        return Ok(());
    };
    let data = format!("{field}-data");
    if body[&data].as_str().is_some_and(|data| !data.is_empty()) {
        return Err(Error::new("cannot have values for both path and contents"));
    }
    let content = files::read(&path, &path).map_err(|(_, error)| error)?;
    body[field] = Value::Null;
    body[&data] = BASE64.encode(content).into();
    Ok(())
}
