//! The texts that are compared: YAML of objects, without what is not to be seen.

use crate::apply::Compared;
use crate::go;
use crate::resource::{Object, secret};

/// What of objects is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    /// Who owns which field.
    pub(super) managed_fields: bool,
    /// The values of Secrets.
    pub(super) secrets: bool,
}

impl Shown {
    /// The texts of an object as it is and as it would be.
    pub(super) fn texts(self, compared: Compared) -> [String; 2] {
        let Compared {
            mut live,
            mut merged,
            ..
        } = compared;
        if !self.managed_fields {
            for object in live.iter_mut().chain([&mut merged]) {
                object.map_mut(&["metadata"]).remove("managedFields");
            }
        }
        let is_secret = merged.version() == "v1" && merged.kind() == "Secret";
        if is_secret && !self.secrets {
            secret::mask(live.as_mut(), &mut merged);
        }
        // What kubectl's masking makes of a Secret that is not there.
        let absent = if is_secret && !self.secrets {
            "null\n"
        } else {
            ""
        };
        let live = live.as_ref().map_or_else(|| absent.to_owned(), yaml);
        [live, yaml(&merged)]
    }
}

/// An object as YAML.
pub(super) fn yaml(object: &Object) -> String {
    go::yaml::to_string(&object.0)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn secret(data: &Value) -> Object {
        Object(json!({"apiVersion": "v1", "kind": "Secret", "data": data}))
    }

    #[test]
    fn a_new_secret_is_masked_too() {
        let shown = Shown {
            managed_fields: false,
            secrets: false,
        };
        let merged = secret(&json!({"new": "YQ=="}));
        let compared = Compared {
            live: None,
            merged,
            is_unlocked: false,
        };
        let [live, merged] = shown.texts(compared.clone());
        assert_eq!(live, "null\n");
        assert!(merged.contains("new: '***'"), "{merged}");
        let shown = Shown {
            managed_fields: false,
            secrets: true,
        };
        let [live, merged] = shown.texts(compared);
        assert_eq!(live, "");
        assert!(merged.contains("new: YQ=="), "{merged}");
    }

    #[test]
    fn owners_are_shown_when_asked_for() {
        let object =
            Object(json!({"kind": "X", "metadata": {"managedFields": [{"manager": "m"}]}}));
        let compared = Compared {
            live: Some(object.clone()),
            merged: object,
            is_unlocked: false,
        };
        for (managed_fields, expected) in [(false, false), (true, true)] {
            let shown = Shown {
                managed_fields,
                secrets: false,
            };
            let texts = shown.texts(compared.clone());
            assert_eq!(
                texts.each_ref().map(|text| text.contains("manager: m")),
                [expected; 2]
            );
        }
    }
}
