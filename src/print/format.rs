//! The values of `-o`: which format is asked for.

use std::io;

use super::{custom_columns, go_template, jsonpath};
use crate::go::fmt::quote::quote;
use crate::{Error, Result};

/// How objects are shown.
#[derive(Clone, Debug)]
pub enum Format {
    /// `json`
    Json,
    /// `yaml`
    Yaml,
    /// `kyaml`
    Kyaml,
    /// `neat`, of `get` only: no other command has a use for it.
    Neat,
    /// `name`
    Name,
    /// `jsonpath` and its kin.
    JsonPath(jsonpath::Spec),
    /// `go-template` and its kin.
    GoTemplate(go_template::Spec),
    /// `custom-columns` and `custom-columns-file`
    CustomColumns(custom_columns::Spec),
}

/// The formats every command with templates has, sorted.
pub const FORMATS: [&str; 11] = [
    "go-template",
    "go-template-file",
    "json",
    "jsonpath",
    "jsonpath-as-json",
    "jsonpath-file",
    "kyaml",
    "name",
    "template",
    "templatefile",
    "yaml",
];

/// What the flags say of the format, and how to read the file they may name.
pub struct Asked<'a> {
    /// `-o`, as given.
    pub output: &'a str,
    /// `--template`, as given.
    pub template: &'a str,
    /// `--allow-missing-template-keys`
    pub allow_missing_keys: bool,
    /// `--no-headers`
    pub no_headers: bool,
    /// Reads a file relative to the working directory.
    pub read: &'a dyn Fn(&str) -> io::Result<Vec<u8>>,
}

impl Asked<'_> {
    /// The template in a file.
    ///
    /// # Errors
    /// A file that can't be read, in kubectl's words.
    pub(super) fn template_file(&self, path: &str) -> Result<String> {
        let bytes = (self.read)(path).map_err(|e| {
            let is_folder = e.kind() == io::ErrorKind::IsADirectory;
            let step = if is_folder { "read" } else { "open" };
            let text = e.to_string().to_lowercase();
            let cause = text.split(" (os error").next().unwrap_or_default();
            Error::new(format!(
                "error reading --template {path}, {step} {path}: {cause}"
            ))
        })?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

impl Format {
    /// The format asked for; `None` when no flag asks for one. `allowed` are the formats the
    /// command has, also those it does itself (`wide`), for the error.
    ///
    /// # Errors
    /// kubectl's refusal of a format that is unknown or not allowed, and of a template that is
    /// missing or wrong.
    pub fn parse(asked: &Asked<'_>, allowed: &[&str]) -> Result<Option<Self>> {
        let has_templates = allowed.contains(&"go-template");
        let output = match asked.output {
            "" if has_templates && !asked.template.is_empty() => "go-template",
            "" => return Ok(None),
            output => output,
        };
        if has_templates {
            if let Some(spec) = go_template::Spec::parse(output, asked)? {
                return Ok(Some(Self::GoTemplate(spec)));
            }
            if let Some(spec) = jsonpath::Spec::parse(output, asked)? {
                return Ok(Some(Self::JsonPath(spec)));
            }
        }
        let name = output.to_lowercase();
        match name.as_str() {
            "json" | "yaml" | "kyaml" | "name" if !allowed.contains(&name.as_str()) => {}
            "json" => return Ok(Some(Self::Json)),
            "yaml" => return Ok(Some(Self::Yaml)),
            "kyaml" => return Ok(Some(Self::Kyaml)),
            "name" => return Ok(Some(Self::Name)),
            _ if !allowed.contains(&"custom-columns") => {}
            _ => {
                if let Some(spec) = custom_columns::Spec::parse(output, asked)? {
                    return Ok(Some(Self::CustomColumns(spec)));
                }
            }
        }
        Err(unknown_format(output, allowed))
    }
}

/// kubectl's refusal of a value of `-o`.
#[must_use]
pub fn unknown_format(text: &str, allowed: &[&str]) -> Error {
    let mut allowed = allowed.to_vec();
    allowed.sort_unstable();
    Error::new(format!(
        "unable to match a printer suitable for the output format {}, allowed formats are: {}",
        quote(text.as_bytes(), false),
        allowed.join(",")
    ))
}
