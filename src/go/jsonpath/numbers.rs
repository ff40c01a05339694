//! What becomes of a value's numbers on Go's way through JSON. It shows in how they print and in
//! which of them a filter can compare: Go keeps int64 and float64 apart.

use serde_json::{Number, Value};

/// A way that numbers went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// Written as JSON and read again into int64 where they fit: a whole float becomes an integer.
    /// The items of a list that `get` puts together.
    Reread,
    /// Read into float64, all of them. The objects and lists that kubectl has as Go structs.
    Floats,
}

impl Numbers {
    /// The value with its numbers gone this way; `None` when that changes nothing.
    #[must_use]
    pub fn of(self, value: &Value) -> Option<Value> {
        self.changes(value).then(|| {
            let mut changed = value.clone();
            self.apply(&mut changed);
            changed
        })
    }

    /// Lets the numbers of a value go this way.
    pub fn apply(self, value: &mut Value) {
        match value {
            Value::Number(number) => {
                if let Some(changed) = self.changed(number) {
                    *number = changed;
                }
            }
            Value::Array(values) => values.iter_mut().for_each(|v| self.apply(v)),
            Value::Object(map) => map.values_mut().for_each(|v| self.apply(v)),
            _ => {}
        }
    }

    fn changes(self, value: &Value) -> bool {
        match value {
            Value::Number(number) => self.changed(number).is_some(),
            Value::Array(values) => values.iter().any(|v| self.changes(v)),
            Value::Object(map) => map.values().any(|v| self.changes(v)),
            _ => false,
        }
    }

    fn changed(self, number: &Number) -> Option<Number> {
        const LIMIT: f64 = 9_223_372_036_854_775_808.0;
        match self {
            Self::Floats if number.is_f64() => None,
            Self::Floats => Number::from_f64(number.as_f64()?),
            Self::Reread if !number.is_f64() => None,
            Self::Reread => {
                let float = number.as_f64()?;
                let whole = float.fract() == 0.0 && (-LIMIT..LIMIT).contains(&float);
                whole.then(|| Number::from(float as i64))
            }
        }
    }
}
