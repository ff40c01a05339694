//! All that a command waits for, and how far an object has come.

use super::condition::Condition;
use crate::resource::Object;
use crate::{Error, Result};

/// What each object has to reach: all of `--for`, one after the other, or any of `--for-any`.
#[derive(Debug)]
pub(super) struct Goals {
    all: Vec<Goal>,
    any: Vec<Goal>,
}

#[derive(Debug)]
struct Goal {
    /// As it was given.
    text: String,
    condition: Condition,
}

/// What an object has reached.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reached<'g> {
    /// What held, as it was given.
    pub(super) text: &'g str,
    /// Whether that is the last to be waited for.
    pub(super) is_last: bool,
}

impl Goals {
    /// Reads the values of both flags.
    ///
    /// # Errors
    /// Words without a meaning, or none at all.
    pub(super) fn parse(all: &[String], any: &[String]) -> Result<Self> {
        if all.is_empty() && any.is_empty() {
            return Err(Error::new("unrecognized condition: []"));
        }
        let goal = |text: &String| {
            Condition::parse(text).map(|condition| Goal {
                text: text.clone(),
                condition,
            })
        };
        let goals = |texts: &[String]| texts.iter().map(goal).collect::<Result<Vec<Goal>>>();
        let (all, any) = (goals(all)?, goals(any)?);
        if any
            .iter()
            .any(|goal| matches!(goal.condition, Condition::Create))
        {
            return Err(Error::new(
                "--for-any=create has no meaning: what is waited for any other way has to exist",
            ));
        }
        Ok(Self { all, any })
    }

    /// Whether the objects may not exist yet.
    pub(super) fn is_for_create(&self) -> bool {
        self.goals()
            .any(|goal| matches!(goal.condition, Condition::Create))
    }

    /// Whether objects that do not exist are no failure.
    pub(super) fn is_for_delete(&self) -> bool {
        self.goals()
            .any(|goal| matches!(goal.condition, Condition::Delete))
    }

    /// Whether an object that has reached the first `stage` of `--for` is to go away.
    pub(super) fn is_end_awaited(&self, stage: usize) -> bool {
        let mut goals = self.all.get(stage).into_iter().chain(&self.any);
        goals.any(|goal| matches!(goal.condition, Condition::Delete))
    }

    /// Whether lines say what held.
    pub(super) fn are_told(&self) -> bool {
        !self.any.is_empty()
    }

    fn goals(&self) -> impl Iterator<Item = &Goal> {
        self.all.iter().chain(&self.any)
    }

    /// What holds of an object that has reached the first `stage` of `--for`; `None` for nothing new.
    ///
    /// # Errors
    /// As [`Condition::holds`].
    pub(super) fn reached(
        &self,
        stage: usize,
        object: Option<&Object>,
    ) -> Result<Option<Reached<'_>>> {
        if let Some(goal) = self.all.get(stage)
            && goal.condition.holds(object)?
        {
            let is_last = stage + 1 == self.all.len();
            let text = &goal.text;
            return Ok(Some(Reached { text, is_last }));
        }
        for goal in &self.any {
            if goal.condition.holds(object)? {
                let (text, is_last) = (goal.text.as_str(), true);
                return Ok(Some(Reached { text, is_last }));
            }
        }
        Ok(None)
    }

    /// Whether an object is as the wait wants it in the end.
    pub(super) fn is_reached_by(&self, object: &Object) -> bool {
        let last = self.all.len().saturating_sub(1);
        matches!(self.reached(last, Some(object)), Ok(Some(_)))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn goals(all: &[&str], any: &[&str]) -> Result<Goals> {
        let owned = |texts: &[&str]| texts.iter().map(|&t| t.to_owned()).collect::<Vec<_>>();
        Goals::parse(&owned(all), &owned(any))
    }

    fn job(kinds: &[&str]) -> Object {
        let conditions = kinds
            .iter()
            .map(|kind| json!({"type": kind, "status": "True"}));
        Object(json!({"status": {"conditions": conditions.collect::<Vec<_>>()}}))
    }

    /// What is reached stage by stage.
    fn steps(goals: &Goals, object: Option<&Object>) -> Vec<String> {
        let (mut stage, mut steps) = (0, Vec::new());
        while let Some(reached) = goals.reached(stage, object).unwrap() {
            steps.push(reached.text.to_owned());
            stage += 1;
            if reached.is_last {
                steps.push("end".to_owned());
                break;
            }
        }
        steps
    }

    #[test]
    fn all_one_after_the_other() {
        let goals = goals(&["condition=A", "condition=B"], &[]).unwrap();
        assert_eq!(steps(&goals, Some(&job(&["A"]))), ["condition=A"]);
        assert_eq!(steps(&goals, Some(&job(&["B"]))), [""; 0]);
        let both = job(&["B", "A"]);
        assert_eq!(
            steps(&goals, Some(&both)),
            ["condition=A", "condition=B", "end"]
        );
        assert!(!goals.are_told());
        assert!(!goals.is_reached_by(&job(&["A"])));
        assert!(goals.is_reached_by(&both));
    }

    #[test]
    fn any_ends_it() {
        let both = goals(&["condition=A", "condition=B"], &["condition=C", "delete"]).unwrap();
        assert!(both.are_told() && both.is_for_delete() && !both.is_for_create());
        assert_eq!(steps(&both, Some(&job(&["C"]))), ["condition=C", "end"]);
        assert_eq!(
            steps(&both, Some(&job(&["A", "C"]))),
            ["condition=A", "condition=C", "end"]
        );
        assert_eq!(steps(&both, None), ["delete", "end"]);
        let any = goals(&[], &["condition=C", "condition=D"]).unwrap();
        assert_eq!(steps(&any, Some(&job(&["D"]))), ["condition=D", "end"]);
        assert_eq!(steps(&any, Some(&job(&["A"]))), [""; 0]);
        assert!(any.is_reached_by(&job(&["C"])));
    }

    #[test]
    fn without_a_meaning() {
        let wrong = |all: &[&str], any: &[&str]| goals(all, any).unwrap_err().message;
        assert_eq!(wrong(&[], &[]), "unrecognized condition: []");
        assert_eq!(
            wrong(&["delete", "x"], &[]),
            "unrecognized condition: \"x\""
        );
        assert!(wrong(&[], &["create"]).starts_with("--for-any=create"));
    }
}
