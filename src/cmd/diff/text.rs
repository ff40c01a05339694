//! The texts that are compared: YAML of objects, without what is not to be seen.

use serde_json::{Map, Value};

use crate::apply::Compared;
use crate::go;
use crate::resource::Object;

/// The value of a Secret.
const MASKED: &str = "***";
/// The same, if it would change.
const BEFORE: &str = "*** (before)";
const AFTER: &str = "*** (after)";

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
            mask(live.as_mut(), &mut merged);
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

fn mask(live: Option<&mut Object>, merged: &mut Object) {
    let mut nothing = Map::new();
    let before = live.and_then(data).unwrap_or(&mut nothing);
    let mut none = Map::new();
    let after = data(merged).unwrap_or(&mut none);
    for (key, old) in before.iter_mut() {
        let marks = match after.get(key) {
            Some(new) if new != old => (BEFORE, AFTER),
            _ => (MASKED, MASKED),
        };
        *old = marks.0.into();
        if let Some(new) = after.get_mut(key) {
            *new = marks.1.into();
        }
    }
    for (_, new) in after
        .iter_mut()
        .filter(|(key, _)| !before.contains_key(*key))
    {
        *new = MASKED.into();
    }
}

fn data(object: &mut Object) -> Option<&mut Map<String, Value>> {
    object.0.get_mut("data")?.as_object_mut()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn secret(data: &Value) -> Object {
        Object(json!({"apiVersion": "v1", "kind": "Secret", "data": data}))
    }

    #[test]
    fn values_of_secrets_are_masked() {
        let mut live = secret(&json!({"same": "YQ==", "other": "YQ==", "gone": "YQ=="}));
        let mut merged = secret(&json!({"same": "YQ==", "other": "Yg==", "new": "YQ=="}));
        mask(Some(&mut live), &mut merged);
        let masked = json!({"same": "***", "other": "*** (before)", "gone": "***"});
        assert_eq!(live.0["data"], masked);
        let masked = json!({"same": "***", "other": "*** (after)", "new": "***"});
        assert_eq!(merged.0["data"], masked);
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
