//! Horizontal pod autoscalers.

use serde_json::{Value, json};

use crate::go::fmt::float;
use crate::go::quantity::Quantity;
use crate::{Error, Result};

/// What an autoscaler is made of.
#[derive(Clone, Debug, Default)]
pub struct Autoscaler<'a> {
    /// Its name.
    pub name: &'a str,
    /// The `apiVersion`, kind and name of what it scales.
    pub target: (&'a str, &'a str, &'a str),
    /// The fewest replicas; `None` for the server's default.
    pub min: Option<i32>,
    /// The most replicas.
    pub max: i32,
    /// The use of CPU to aim at.
    pub cpu: Option<Goal>,
    /// The use of memory to aim at.
    pub memory: Option<Goal>,
}

/// A use of a resource to aim at.
#[derive(Clone, Debug, PartialEq)]
pub enum Goal {
    /// Percent of what the pods ask for.
    Share(i32),
    /// An amount for each pod.
    Amount(String),
}

impl Goal {
    /// Reads `70%`, `500m`, or a bare number of the `unit`. `resource` is for the message.
    ///
    /// # Errors
    /// kubectl's text for what is neither.
    pub fn parse(text: &str, resource: &str, unit: &str) -> Result<Self> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Error::new("empty input"));
        }
        if let Some(share) = text.strip_suffix('%') {
            let number = share.parse::<i32>().ok().filter(|share| *share >= 0);
            return number
                .map(Self::Share)
                .ok_or_else(|| Error::new(format!("invalid percentage value: {share}")));
        }
        let amount = match text.parse::<f64>() {
            Ok(number) => (float::format(number, b'g', None) + unit).parse::<Quantity>()?,
            Err(_) => text
                .parse::<Quantity>()
                .map_err(|_| Error::new(format!("invalid resource {resource} value: {text}")))?,
        };
        Ok(Self::Amount(amount.to_string()))
    }

    fn metric(&self, resource: &str) -> Value {
        let target = match self {
            Self::Share(share) => json!({"type": "Utilization", "averageUtilization": share}),
            Self::Amount(amount) => json!({"type": "AverageValue", "averageValue": amount}),
        };
        json!({"type": "Resource", "resource": {"name": resource, "target": target}})
    }
}

impl Autoscaler<'_> {
    /// The object in `autoscaling/v2`.
    #[must_use]
    pub fn object(&self) -> Value {
        let goals = [("cpu", &self.cpu), ("memory", &self.memory)];
        let metrics = goals.into_iter();
        let metrics: Vec<Value> = metrics
            .filter_map(|(resource, goal)| Some(goal.as_ref()?.metric(resource)))
            .collect();
        let mut object = self.bare("autoscaling/v2");
        object["spec"]["metrics"] = metrics.into();
        object
    }

    /// The object in `autoscaling/v1`, for servers that have nothing newer; `None` where that has no
    /// words for what is asked for.
    #[must_use]
    pub fn old_object(&self) -> Option<Value> {
        let share = match (&self.cpu, &self.memory) {
            (None, None) => None,
            (Some(Goal::Share(share)), None) => Some(*share),
            _ => return None,
        };
        let mut object = self.bare("autoscaling/v1");
        object["spec"]["targetCPUUtilizationPercentage"] = share.into();
        Some(object)
    }

    fn bare(&self, version: &str) -> Value {
        let (api_version, kind, name) = self.target;
        json!({
            "apiVersion": version,
            "kind": "HorizontalPodAutoscaler",
            "metadata": {"name": self.name},
            "spec": {
                "scaleTargetRef": {"apiVersion": api_version, "kind": kind, "name": name},
                "minReplicas": self.min,
                "maxReplicas": self.max,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::tests::printed;

    /// Recorded from kubectl 1.37.1, as all texts here.
    #[test]
    fn goals_are_metrics() {
        let made = Autoscaler {
            name: "a",
            target: ("apps/v1", "Deployment", "web"),
            min: Some(2),
            max: 3,
            cpu: Some(Goal::Share(50)),
            memory: Some(Goal::Amount("100Mi".to_owned())),
        };
        assert_eq!(
            printed(&made.object()),
            r#"{"kind":"HorizontalPodAutoscaler","apiVersion":"autoscaling/v2","metadata":{"name":"a"},"spec":{"scaleTargetRef":{"kind":"Deployment","name":"web","apiVersion":"apps/v1"},"minReplicas":2,"maxReplicas":3,"metrics":[{"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":50}}},{"type":"Resource","resource":{"name":"memory","target":{"type":"AverageValue","averageValue":"100Mi"}}}]},"status":{"desiredReplicas":0,"currentMetrics":null}}"#
        );
        assert_eq!(made.old_object(), None);
        let made = Autoscaler {
            memory: None,
            min: None,
            ..made
        };
        assert_eq!(
            printed(&made.old_object().unwrap()),
            r#"{"kind":"HorizontalPodAutoscaler","apiVersion":"autoscaling/v1","metadata":{"name":"a"},"spec":{"scaleTargetRef":{"kind":"Deployment","name":"web","apiVersion":"apps/v1"},"maxReplicas":3,"targetCPUUtilizationPercentage":50},"status":{"currentReplicas":0,"desiredReplicas":0}}"#
        );
    }

    #[test]
    fn goals_are_shares_or_amounts() {
        let cpu = |text: &str| Goal::parse(text, "cpu", "m").map_err(|e| e.message);
        let amount = |text: &str| Ok(Goal::Amount(text.to_owned()));
        assert_eq!(cpu("70%"), Ok(Goal::Share(70)));
        assert_eq!(cpu(" 500 "), amount("500m"));
        assert_eq!(cpu("1.5"), amount("1500u"));
        assert_eq!(cpu("1e-3"), amount("1u"));
        assert_eq!(cpu("2"), amount("2m"));
        assert_eq!(cpu("1k"), amount("1k"));
        let memory = Goal::parse("100", "memory", "Mi");
        assert_eq!(memory, Ok(Goal::Amount("100Mi".to_owned())));
        assert_eq!(cpu("x%"), Err("invalid percentage value: x".to_owned()));
        assert_eq!(cpu("-1%"), Err("invalid percentage value: -1".to_owned()));
        let unread = |text: &str| Err(format!("invalid resource cpu value: {text}"));
        assert_eq!(cpu("x"), unread("x"));
        assert_eq!(cpu("0x10"), unread("0x10"));
        assert!(cpu("1e20").is_err() && cpu("inf").is_err());
    }
}
