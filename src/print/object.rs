//! Objects as json, yaml or names: one by one, or as a list that is never held as a whole.

use std::io::Write;

use serde_json::Value;

use crate::{Error, Result, go};

/// The formats that show objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `json`, with 4 blanks of indent.
    Json,
    /// `yaml`.
    Yaml,
    /// `name`: `kind.group/name`.
    Name,
}

impl Format {
    /// The format of this name; `others` are what the command takes besides.
    ///
    /// # Errors
    /// kubectl's text, with all formats that would do.
    pub fn parse(name: &str, others: &[&str]) -> Result<Self> {
        match name {
            "json" => Ok(Self::Json),
            "yaml" => Ok(Self::Yaml),
            "name" => Ok(Self::Name),
            _ => {
                let mut all = [&["json", "name", "yaml"], others].concat();
                all.sort_unstable();
                Err(Error::new(format!(
                    "unable to match a printer suitable for the output format {name:?}, allowed formats are: {}",
                    all.join(",")
                )))
            }
        }
    }
}

/// Prints objects one after the other.
pub struct ObjectPrinter {
    format: Format,
    keep_managed_fields: bool,
    printed: bool,
}

impl ObjectPrinter {
    /// A printer that leaves managedFields out unless they are to be kept.
    #[must_use]
    pub fn new(format: Format, keep_managed_fields: bool) -> Self {
        Self {
            format,
            keep_managed_fields,
            printed: false,
        }
    }

    /// Prints one object; yaml documents are parted by `---`.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn print(&mut self, object: &Value, out: &mut dyn Write) -> Result<()> {
        let again = std::mem::replace(&mut self.printed, true);
        let object = &shown(object, self.keep_managed_fields);
        match self.format {
            Format::Json => {
                go::json::write_pretty(object, 0, out)?;
                out.write_all(b"\n")?;
            }
            Format::Yaml => {
                if again {
                    out.write_all(b"---\n")?;
                }
                go::yaml::write(object, out)?;
            }
            Format::Name => writeln!(out, "{}", name(object))?,
        }
        Ok(())
    }
}

/// Prints objects as one `List`, each written and forgotten.
pub struct ListPrinter {
    format: Format,
    keep_managed_fields: bool,
    items: usize,
}

impl ListPrinter {
    /// A printer that leaves managedFields out unless they are to be kept.
    #[must_use]
    pub fn new(format: Format, keep_managed_fields: bool) -> Self {
        Self {
            format,
            keep_managed_fields,
            items: 0,
        }
    }

    /// Prints an item.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn item(&mut self, object: &Value, out: &mut dyn Write) -> Result<()> {
        let object = shown(object, self.keep_managed_fields);
        let first = self.items == 0;
        self.items += 1;
        match self.format {
            Format::Json => {
                let before: &[u8] = if first {
                    b"{\n    \"apiVersion\": \"v1\",\n    \"items\": [\n"
                } else {
                    b",\n"
                };
                out.write_all(before)?;
                out.write_all(b"        ")?;
                go::json::write_pretty(&object, 2, out)?;
            }
            Format::Yaml => {
                if first {
                    out.write_all(b"apiVersion: v1\nitems:\n")?;
                }
                // A list in a map stands at the map's own column, so that a list of one is laid
                // out as it is here.
                go::yaml::write(&Value::Array(vec![object]), out)?;
            }
            Format::Name => writeln!(out, "{}", name(&object))?,
        }
        Ok(())
    }

    /// Prints what comes after the last item.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn finish(self, out: &mut dyn Write) -> Result<()> {
        let empty = self.items == 0;
        match self.format {
            Format::Json => {
                let before: &[u8] = if empty {
                    b"{\n    \"apiVersion\": \"v1\",\n    \"items\": []"
                } else {
                    b"\n    ]"
                };
                out.write_all(before)?;
                out.write_all(
                    b",\n    \"kind\": \"List\",\n    \"metadata\": {\n        \"resourceVersion\": \"\"\n    }\n}\n",
                )?;
            }
            Format::Yaml => {
                if empty {
                    out.write_all(b"apiVersion: v1\nitems: []\n")?;
                }
                out.write_all(b"kind: List\nmetadata:\n  resourceVersion: \"\"\n")?;
            }
            Format::Name => {}
        }
        Ok(())
    }
}

/// The object as it is shown.
fn shown(object: &Value, keep_managed_fields: bool) -> Value {
    let mut object = object.clone();
    if !keep_managed_fields && let Some(metadata) = object["metadata"].as_object_mut() {
        metadata.remove("managedFields");
    }
    object
}

/// `kind.group/name` in lower case, without the group where there is none.
fn name(object: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let kind = text(&object["kind"]).to_lowercase();
    let name = text(&object["metadata"]["name"]);
    match text(&object["apiVersion"]).split_once('/') {
        None => format!("{kind}/{name}"),
        Some((group, _)) => format!("{kind}.{group}/{name}"),
    }
}
