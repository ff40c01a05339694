use super::*;
use crate::Result;
use crate::apply::WIDTH;
use serde_json::json;

const EVICT: How = How {
    by: By::Eviction,
    is_dry_run: false,
    is_verbose: false,
    skip: 0,
    timeout: SignedDuration::from_secs(90),
};

/// Pods of these names, all ready, in the namespace `ns`.
pub(in crate::cmd::drain) fn leavers(names: &[&str]) -> Leavers {
    Leavers::new(names.iter().map(|name| pod(name)).collect(), EVICT)
}

fn pod(name: &str) -> Object {
    Object(json!({
        "metadata": {"name": name, "namespace": "ns", "uid": format!("uid-{name}"),
            "labels": {"app": "web"}},
        "status": {"conditions": [{"type": "Ready", "status": "True"}]},
    }))
}

/// What the server says when a budget lets nothing go.
pub(in crate::cmd::drain) fn refused(cause: &str) -> Result<()> {
    refusal(429, "TooManyRequests", "DisruptionBudget", cause, 0)
}

fn refusal(code: u16, reason: &str, cause: &str, why: &str, seconds: u64) -> Result<()> {
    let mut error = Error::api(code, reason, "no");
    if let crate::ErrorKind::Api(api) = &mut error.kind {
        api.details = json!({
            "causes": [{"reason": cause, "message": why}],
            "retryAfterSeconds": seconds,
        });
    }
    Err(error)
}

fn budget(allowed: i64) -> Value {
    json!({
        "metadata": {"namespace": "ns", "name": "web"},
        "spec": {"selector": {"matchLabels": {"app": "web"}}},
        "status": {"disruptionsAllowed": allowed},
    })
}

fn out(lines: &mut Vec<Line>) -> Vec<String> {
    let text = |line| match line {
        Line::Out(text) => text,
        Line::Err(text) => format!("! {text}"),
    };
    lines.drain(..).map(text).collect()
}

fn errors(leavers: &Leavers) -> Vec<&str> {
    leavers.errors.iter().map(|e| e.message.as_str()).collect()
}

fn later(now: Instant, milliseconds: u64) -> Instant {
    now + Duration::from_millis(milliseconds)
}

const REFUSED: &str = "! error when evicting pods/\"a\" -n \"ns\" (will retry after 5s): no";

#[test]
fn pods_are_evicted_and_gone() {
    let now = Instant::now();
    let mut pods = leavers(&["a", "b"]);
    assert_eq!(pods.next(now), [0, 1]);
    assert_eq!(pods.next(now), [0; 0]);
    assert_eq!(
        out(&mut pods.lines),
        ["evicting pod ns/a", "evicting pod ns/b"]
    );
    pods.answered(0, Ok(()), now);
    pods.answered(1, Ok(()), now);
    pods.pods(Change::All(vec![pod("a").0, pod("x").0]), now);
    assert_eq!(out(&mut pods.lines), ["pod/b evicted"]);
    assert!(!pods.is_over());
    // Another pod of that name is not it.
    let mut other = pod("a");
    other.0["metadata"]["uid"] = "other".into();
    pods.pods(Change::Gone(other.0), now);
    assert!(!pods.is_over());
    pods.pods(Change::Gone(pod("a").0), now);
    assert_eq!(out(&mut pods.lines), ["pod/a evicted"]);
    assert!(pods.is_over() && pods.errors.is_empty());
}

#[test]
fn a_pod_that_is_gone_before_the_answer() {
    let now = Instant::now();
    let mut pods = leavers(&["a", "b", "c", "d"]);
    pods.next(now);
    out(&mut pods.lines);
    pods.answered(3, refused("x"), now);
    out(&mut pods.lines);
    pods.pods(Change::All(vec![]), now);
    pods.answered(0, Ok(()), now);
    pods.answered(1, refusal(409, "Conflict", "", "", 0), now);
    pods.answered(2, refusal(404, "NotFound", "", "", 0), now);
    assert_eq!(out(&mut pods.lines), ["pod/a evicted"]);
    assert!(pods.is_over() && pods.errors.is_empty());
}

#[test]
fn without_budgets_pods_are_asked_for_every_five_seconds() {
    let now = Instant::now();
    let mut pods = leavers(&["a", "b"]);
    pods.next(now);
    out(&mut pods.lines);
    pods.answered(0, refused("needs 2"), now);
    pods.answered(1, refused("needs 2"), later(now, 10));
    assert_eq!(out(&mut pods.lines)[0], REFUSED);
    assert_eq!(pods.next(later(now, 4999)), [0; 0]);
    let wake = pods.wake(later(now, 4000), Timestamp::UNIX_EPOCH);
    assert_eq!(wake, Some(later(now, 5000)));
    assert_eq!(pods.next(later(now, 5000)), [0]);
    assert_eq!(pods.next(later(now, 5010)), [1]);
    assert_eq!(
        out(&mut pods.lines),
        ["evicting pod ns/a", "evicting pod ns/b"]
    );
    assert!(pods.held_by.contains("needs 2"));
}

#[test]
fn what_a_budget_guards_goes_one_by_one() {
    let now = Instant::now();
    let mut pods = leavers(&["a", "b", "c"]);
    pods.budgets(Change::All(vec![budget(2)]), now);
    assert_eq!(pods.next(now), [0]);
    assert_eq!(pods.next(later(now, 99)), [0; 0]);
    let wake = pods.wake(later(now, 50), Timestamp::UNIX_EPOCH);
    assert_eq!(wake, Some(later(now, 100)));
    // A slow one holds up no other for long.
    assert_eq!(pods.next(later(now, 100)), [1]);
    pods.answered(0, Ok(()), later(now, 110));
    pods.answered(1, Ok(()), later(now, 120));
    // It lets no more go, which the server has to say itself.
    assert_eq!(pods.next(later(now, 130)), [2]);
    pods.answered(2, refused("needs 2"), later(now, 140));
    assert!(pods.held_by.contains("PodDisruptionBudget ns/web"));
    assert_eq!(pods.next(later(now, 4000)), [0; 0]);
    // Now it lets one go.
    pods.budgets(Change::One(budget(1)), now);
    assert_eq!(pods.next(later(now, 4001)), [2]);
    pods.answered(2, refused("needs 2"), later(now, 4002));
    // And now it is no more.
    pods.budgets(Change::Gone(budget(0)), later(now, 4003));
    assert_eq!(pods.next(later(now, 4003)), [2]);
}

#[test]
fn slow_evictions_are_few() {
    let now = Instant::now();
    let mut pods = leavers(&["a", "b", "c", "d", "e", "f"]);
    pods.budgets(Change::All(vec![budget(9)]), now);
    for place in 0..4 {
        assert_eq!(pods.next(later(now, place as u64 * 100)), [place]);
    }
    assert_eq!(pods.next(later(now, 900)), [0; 0]);
    pods.answered(2, Ok(()), later(now, 900));
    assert_eq!(pods.next(later(now, 900)), [4]);
}

#[test]
fn where_a_budget_lets_nothing_go_all_are_asked_for_at_once() {
    let now = Instant::now();
    let names: Vec<String> = (0..40).map(|n| format!("p{n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut pods = leavers(&names);
    pods.budgets(Change::All(vec![budget(0)]), now);
    assert_eq!(pods.next(now).len(), WIDTH);
    for place in 0..WIDTH {
        pods.answered(place, refused("needs 2"), later(now, 10));
    }
    assert_eq!(pods.next(later(now, 20)).len(), 40 - WIDTH);
    for place in WIDTH..40 {
        pods.answered(place, refused("needs 2"), later(now, 30));
    }
    // Then only one of them now and then: the one refused longest ago.
    assert_eq!(pods.next(later(now, 6000)), [0]);
    pods.answered(0, refused("needs 2"), later(now, 6010));
    assert_eq!(pods.next(later(now, 10_999)), [0; 0]);
    let wake = pods.wake(later(now, 10_000), Timestamp::UNIX_EPOCH);
    assert_eq!(wake, Some(later(now, 11_000)));
    assert_eq!(pods.next(later(now, 11_000)), [1]);
    pods.answered(1, refused("needs 2"), later(now, 11_010));
    // And as many as it lets go, but not right after a refusal.
    pods.budgets(Change::One(budget(2)), now);
    assert_eq!(pods.next(later(now, 11_100)), [0; 0]);
    let wake = pods.wake(later(now, 11_100), Timestamp::UNIX_EPOCH);
    assert_eq!(wake, Some(later(now, 11_260)));
    assert_eq!(pods.next(later(now, 11_260)), [0]);
    assert_eq!(pods.next(later(now, 11_361)), [1]);
    assert_eq!(pods.next(later(now, 11_500)), [0; 0]);
}

#[test]
fn a_server_that_asks_for_patience_is_waited_for_in_silence() {
    let now = Instant::now();
    let mut pods = leavers(&["a"]);
    for wait in 0..=u64::from(WAITS) {
        let time = later(now, wait * 3000);
        assert_eq!(pods.next(time), [0], "{wait}");
        let lines = out(&mut pods.lines);
        assert_eq!(lines.is_empty(), wait > 0, "{lines:?}");
        pods.answered(0, refusal(429, "TooManyRequests", "", "", 3), time);
        assert_eq!(pods.next(later(time, 2999)), [0; 0]);
    }
    // In the end it is a refusal like others.
    assert_eq!(out(&mut pods.lines), [REFUSED]);
    let mut pods = leavers(&["a"]);
    pods.next(now);
    pods.answered(0, refusal(504, "Timeout", "", "", 10), now);
    assert_eq!(pods.next(later(now, 10_000)), [0]);
    pods.answered(0, refusal(500, "InternalError", "", "", 0), now);
    let text = "error when evicting pods/\"a\" -n \"ns\": no";
    assert_eq!(errors(&pods), [text]);
    assert!(pods.is_over());
}

#[test]
fn pods_of_a_namespace_that_goes_are_waited_for() {
    const TERMINATING: &str = "! error when evicting pod \"a\" from terminating namespace \"ns\" \
        (will retry after 5s): no";
    let now = Instant::now();
    let mut pods = leavers(&["a"]);
    let answer = || refusal(403, "Forbidden", "NamespaceTerminating", "", 0);
    pods.next(now);
    out(&mut pods.lines);
    pods.answered(0, answer(), now);
    assert_eq!(out(&mut pods.lines), [TERMINATING]);
    assert_eq!(pods.next(later(now, 10)), [0; 0]);
    let mut deleted = pod("a");
    deleted.0["metadata"]["deletionTimestamp"] = "2026-01-01T00:00:00Z".into();
    pods.pods(Change::One(deleted.0.clone()), later(now, 20));
    assert_eq!(pods.next(later(now, 20)), [0]);
    pods.answered(0, answer(), later(now, 30));
    assert_eq!(pods.all[0].step, Step::Leaving);
    pods.pods(Change::Gone(deleted.0), later(now, 40));
    assert_eq!(out(&mut pods.lines), ["evicting pod ns/a", "pod/a evicted"]);
    // Any other refusal is the end of it.
    let mut pods = leavers(&["a"]);
    pods.next(now);
    pods.answered(0, refusal(403, "Forbidden", "Other", "", 0), now);
    assert_eq!(errors(&pods).len(), 1);
}

#[test]
fn time_is_over() {
    let now = Instant::now();
    let mut pods = leavers(&["a", "b", "c"]);
    pods.next(now);
    pods.answered(0, refused("x"), now);
    pods.answered(1, Ok(()), now);
    out(&mut pods.lines);
    pods.time_out();
    assert_eq!(out(&mut pods.lines), ["evicting pod ns/a"]);
    assert_eq!(
        errors(&pods),
        [
            "error when evicting pods/\"a\" -n \"ns\": global timeout reached: 1m30s",
            "error when waiting for pod \"b\" in namespace \"ns\" to terminate: context deadline exceeded",
            "error when evicting pods/\"c\" -n \"ns\": global timeout reached: 1m30s",
        ]
    );
    let how = How {
        by: By::Deletion,
        ..EVICT
    };
    let mut pods = Leavers::new(vec![pod("a"), pod("b")], how);
    assert_eq!(pods.next(now), [0; 0]);
    pods.pods(Change::All(vec![pod("b").0]), now);
    assert_eq!(out(&mut pods.lines), ["pod/a deleted"]);
    pods.time_out();
    assert_eq!(errors(&pods), ["context deadline exceeded"]);
}

#[test]
fn when_nobody_can_see_whether_pods_are_gone() {
    let now = Instant::now();
    let lost = Error::new("lost");
    let mut pods = leavers(&["a", "b"]);
    pods.next(now);
    out(&mut pods.lines);
    pods.answered(0, Ok(()), now);
    pods.blinded(&lost);
    pods.answered(1, Ok(()), now);
    let lines = ["pod/a eviction failed", "pod/b eviction failed"];
    assert_eq!(out(&mut pods.lines), lines);
    let text = |name: &str| {
        format!("error when waiting for pod {name:?} in namespace \"ns\" to terminate: lost")
    };
    assert_eq!(errors(&pods), [text("a"), text("b")]);
    let how = How {
        by: By::Deletion,
        ..EVICT
    };
    let mut pods = Leavers::new(vec![pod("a"), pod("b")], how);
    pods.blinded(&lost);
    assert_eq!(out(&mut pods.lines), ["pod/a deletion failed"]);
    assert_eq!(errors(&pods), ["lost"]);
    assert!(pods.is_over());
}

#[test]
fn pods_that_should_be_gone_are_left_alone() {
    let now = Instant::now();
    let how = How { skip: 10, ..EVICT };
    let mut pods = Leavers::new(vec![pod("a")], how);
    pods.next(now);
    pods.answered(0, Ok(()), now);
    let mut deleted = pod("a");
    deleted.0["metadata"]["deletionTimestamp"] = "2026-01-01T00:00:30Z".into();
    pods.pods(Change::One(deleted.0), now);
    out(&mut pods.lines);
    let clock = |seconds: i64| {
        let start: Timestamp = "2026-01-01T00:00:00Z".parse().unwrap();
        start + SignedDuration::from_secs(seconds)
    };
    pods.skip_overdue(clock(40));
    assert!(!pods.is_over());
    assert_eq!(pods.wake(now, clock(40)), Some(later(now, 1000)));
    pods.skip_overdue(clock(41));
    let line = "pod \"a\" has DeletionTimestamp older than 10 seconds, skipping";
    assert_eq!(out(&mut pods.lines), [line]);
    assert!(pods.is_over());
}

#[test]
fn starts_are_logged_where_the_log_has_room() {
    let now = Instant::now();
    let how = How {
        is_verbose: true,
        ..EVICT
    };
    let mut pods = Leavers::new(vec![pod("a")], how);
    pods.next(now);
    let lines = ["pod/a eviction started", "evicting pod ns/a"];
    assert_eq!(out(&mut pods.lines), lines);
    let how = How {
        is_dry_run: true,
        ..how
    };
    let mut pods = Leavers::new(vec![pod("a")], how);
    pods.next(now);
    let lines = ["evicting pod ns/a (server dry run)"];
    assert_eq!(out(&mut pods.lines), lines);
    pods.answered(0, Ok(()), now);
    assert!(pods.is_over());
}
