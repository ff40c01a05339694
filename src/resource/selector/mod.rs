//! Label and field selectors: read, checked and written in the one form that the server gets.
//!
//! The grammar and the texts are those of upstream's `labels.Parse` and `fields.ParseSelector`.

mod field;
mod label_syntax;

use std::fmt;

use serde_json::{Map, Value, json};

pub use field::{escape as escape_field, field_selector};
pub use label_syntax::{key_faults, value_faults};

use crate::{Error, Result};

/// What a requirement asks of a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// One of the values.
    In,
    /// None of the values, or no such label.
    NotIn,
    /// The value; written `=`.
    Equals,
    /// The value; written `==`.
    DoubleEquals,
    /// Not the value, or no such label.
    NotEquals,
    /// The label is there.
    Exists,
    /// The label isn't there.
    DoesNotExist,
    /// A greater number.
    GreaterThan,
    /// A smaller number.
    LessThan,
}

/// One condition on one label. Values are sorted and distinct.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The label's key.
    pub key: String,
    /// What is asked.
    pub operator: Operator,
    /// The values it is compared with.
    pub values: Vec<String>,
}

impl Requirement {
    /// Whether the condition holds for a label's value, `None` where there is no such label.
    fn holds(&self, value: Option<&str>) -> bool {
        let listed = |value: &str| self.values.iter().any(|v| v == value);
        let number = |text: &str| text.parse::<i64>().ok();
        let compared = |is_wanted: fn(i64, i64) -> bool| {
            let pair = value
                .and_then(number)
                .zip(self.values.first().and_then(|v| number(v)));
            pair.is_some_and(|(a, b)| is_wanted(a, b))
        };
        match self.operator {
            Operator::In | Operator::Equals | Operator::DoubleEquals => value.is_some_and(listed),
            Operator::NotIn | Operator::NotEquals => !value.is_some_and(listed),
            Operator::Exists => value.is_some(),
            Operator::DoesNotExist => value.is_none(),
            Operator::GreaterThan => compared(|a, b| a > b),
            Operator::LessThan => compared(|a, b| a < b),
        }
    }
}

/// Conditions that must all hold, sorted by key; none selects everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabelSelector(Vec<Requirement>);

impl LabelSelector {
    /// Reads a selector as flags have it, such as `app=web,tier in (a,b),!old`.
    ///
    /// # Errors
    /// Upstream's text for what it can't read or what can't be a label.
    pub fn parse(text: &str) -> Result<Self> {
        let mut requirements = label_syntax::parse(text).map_err(Error::new)?;
        requirements.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(Self(requirements))
    }

    /// Reads a map of labels, as in a service's `spec.selector`.
    #[must_use]
    pub fn of_map(labels: &Value) -> Self {
        let mut selector = Self::default();
        selector.add_map(labels);
        selector
    }

    /// Reads a `metav1.LabelSelector`, as in a deployment's `spec.selector`. A missing one selects
    /// everything here, as it does upstream once it has become text.
    ///
    /// # Errors
    /// An operator that does not exist.
    pub fn of_object(selector: &Value) -> Result<Self> {
        let mut out = Self::default();
        out.add_map(&selector["matchLabels"]);
        for expression in selector["matchExpressions"]
            .as_array()
            .into_iter()
            .flatten()
        {
            let operator = match expression["operator"].as_str().unwrap_or_default() {
                "In" => Operator::In,
                "NotIn" => Operator::NotIn,
                "Exists" => Operator::Exists,
                "DoesNotExist" => Operator::DoesNotExist,
                other => {
                    return Err(Error::new(format!(
                        "{other:?} is not a valid label selector operator"
                    )));
                }
            };
            let values = expression["values"].as_array().into_iter().flatten();
            let mut values: Vec<String> = values
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect();
            values.sort();
            let key = expression["key"].as_str().unwrap_or_default().to_owned();
            out.0.push(Requirement {
                key,
                operator,
                values,
            });
        }
        out.0.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(out)
    }

    /// The same as a `metav1.LabelSelector`.
    ///
    /// # Errors
    /// Upstream's text for what such a one can't ask.
    pub fn to_object(&self) -> Result<Value> {
        let (mut labels, mut expressions) = (Map::new(), Vec::new());
        for Requirement {
            key,
            operator,
            values,
        } in &self.0
        {
            let operator = match operator {
                Operator::Equals | Operator::DoubleEquals => {
                    labels.insert(key.clone(), values.concat().into());
                    continue;
                }
                Operator::In => "In",
                Operator::NotIn => "NotIn",
                Operator::Exists => "Exists",
                Operator::DoesNotExist => "DoesNotExist",
                Operator::NotEquals => {
                    let text = "\"!=\" is not a valid label selector operator";
                    return Err(Error::new(text));
                }
                Operator::GreaterThan | Operator::LessThan => {
                    let is_greater = *operator == Operator::GreaterThan;
                    let name = if is_greater { "gt" } else { "lt" };
                    let text = format!("{name:?} isn't supported in label selectors");
                    return Err(Error::new(text));
                }
            };
            expressions.push(json!({"key": key, "operator": operator, "values": values}));
        }
        Ok(json!({"matchLabels": labels, "matchExpressions": expressions}))
    }

    fn add_map(&mut self, labels: &Value) {
        let labels = labels.as_object().into_iter().flatten();
        self.0.extend(labels.map(|(key, value)| Requirement {
            key: key.clone(),
            operator: Operator::Equals,
            values: vec![value.as_str().unwrap_or_default().to_owned()],
        }));
        self.0.sort_by(|a, b| a.key.cmp(&b.key));
    }

    /// Whether these labels meet every condition.
    #[must_use]
    pub fn matches(&self, labels: &Value) -> bool {
        self.0
            .iter()
            .all(|requirement| requirement.holds(labels[&requirement.key].as_str()))
    }

    /// Whether it selects everything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for LabelSelector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, requirement) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str(",")?;
            }
            write!(f, "{requirement}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Requirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (key, values) = (&self.key, self.values.join(","));
        match self.operator {
            Operator::In => write!(f, "{key} in ({values})"),
            Operator::NotIn => write!(f, "{key} notin ({values})"),
            Operator::Equals => write!(f, "{key}={values}"),
            Operator::DoubleEquals => write!(f, "{key}=={values}"),
            Operator::NotEquals => write!(f, "{key}!={values}"),
            Operator::Exists => f.write_str(key),
            Operator::DoesNotExist => write!(f, "!{key}"),
            Operator::GreaterThan => write!(f, "{key}>{values}"),
            Operator::LessThan => write!(f, "{key}<{values}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_canonical_form_is_sorted_by_key() {
        let text = "z in (b,a),!q,c==d,b=,a notin (),e>5,f<6,c=a,in";
        let want = "a notin (),b=,c==d,c=a,e>5,f<6,in,!q,z in (a,b)";
        assert_eq!(LabelSelector::parse(text).unwrap().to_string(), want);
    }

    #[test]
    fn conditions_hold_or_not() {
        let labels = serde_json::json!({"app": "web", "n": "5"});
        for (text, wanted) in [
            ("app=web", true),
            ("app!=web", false),
            ("app in (db,web)", true),
            ("app notin (web)", false),
            ("other!=x", true),
            ("!other,app", true),
            ("n>4", true),
            ("n<5", false),
            ("app>1", false),
            ("", true),
        ] {
            let selector = LabelSelector::parse(text);
            assert_eq!(selector.map(|s| s.matches(&labels)), Ok(wanted), "{text}");
        }
    }

    #[test]
    fn selectors_of_objects_become_text() {
        let selector = json!({
            "matchLabels": {"b": "1", "a": "2"},
            "matchExpressions": [
                {"key": "aa", "operator": "In", "values": ["y", "x"]},
                {"key": "z", "operator": "DoesNotExist"},
            ],
        });
        let text = LabelSelector::of_object(&selector).unwrap().to_string();
        assert_eq!(text, "a=2,aa in (x,y),b=1,!z");
        assert_eq!(
            LabelSelector::of_map(&json!({"k": "v", "a": ""})).to_string(),
            "a=,k=v"
        );
        assert!(LabelSelector::of_object(&Value::Null).unwrap().is_empty());
        let wrong = json!({"matchExpressions": [{"key": "a", "operator": "Is"}]});
        assert!(LabelSelector::of_object(&wrong).is_err());
    }
}
