//! One object, followed by a watch as it changes.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, sleep, sleep_until};

use super::fetch::{Lists, named_type};
use super::{Info, Object};
use crate::client::{Client, Request, Watch, watch};
use crate::discovery::RestMapping;
use crate::{Error, ErrorKind, Result};

/// The least time between two looks at what there is, and the first pause when a server has gone away.
const PAUSE: Duration = Duration::from_secs(1);
/// The longest pause, after twice the time again and again.
const LONGEST: Duration = Duration::from_secs(8);
/// How often a server that has gone away is looked for: half a minute.
const ATTEMPTS: u32 = 5;

/// What has become of the object.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// It is new, or another than before.
    Now(Object),
    /// It does not exist.
    Gone,
}

/// Follows one object, also beyond its end: another one may take its name. Watches that end, versions
/// that are forgotten and servers that go away for a while are no news.
pub struct Follower {
    client: Client,
    mapping: Arc<RestMapping>,
    collection: String,
    labels: String,
    fields: String,
    /// Changes after this one are wanted; empty when only a look tells which that is.
    version: String,
    /// The version of the object that was told last: empty when it was gone, `None` before anything
    /// was told.
    told: Option<String>,
    watch: Option<Watch>,
    looked: Option<Instant>,
    pause: Duration,
    is_patient: bool,
}

impl Follower {
    /// Follows the object of `info` from the state that `info` has of it.
    #[must_use]
    pub fn after(client: &Client, info: &Info) -> Self {
        let version = info.object.resource_version().to_owned();
        let mut follower = Self::of(client, &info.mapping, &info.namespace, &info.name);
        follower.told = Some(version.clone());
        follower.version = version;
        follower
    }

    /// Follows an object of which nothing is known, and which may not exist.
    #[must_use]
    pub fn of(client: &Client, mapping: &Arc<RestMapping>, namespace: &str, name: &str) -> Self {
        let fields = format!("metadata.name={name}");
        let lists = Lists {
            fields: &fields,
            ..Lists::default()
        };
        Self::any(client, mapping, namespace, lists)
    }

    /// Follows whichever object of a collection the selectors match: for the question whether there is
    /// one.
    #[must_use]
    pub fn any(
        client: &Client,
        mapping: &Arc<RestMapping>,
        namespace: &str,
        lists: Lists<'_>,
    ) -> Self {
        Self {
            client: client.clone(),
            mapping: mapping.clone(),
            collection: mapping.path(namespace, ""),
            labels: lists.labels.to_owned(),
            fields: lists.fields.to_owned(),
            version: String::new(),
            told: None,
            watch: None,
            looked: None,
            pause: PAUSE,
            is_patient: false,
        }
    }

    /// The same, which looks for a server that has gone away as long as it takes: for those who have a
    /// limit of their own.
    #[must_use]
    pub fn patient(mut self) -> Self {
        self.is_patient = true;
        self
    }

    /// What there is now; later changes are those after it.
    ///
    /// # Errors
    /// As [`Self::next`].
    pub async fn now(&mut self) -> Result<Change> {
        self.forget();
        self.told = None;
        self.next().await
    }

    /// The next change. It may take any time.
    ///
    /// # Errors
    /// What the server refuses; its absence, when it does not come back in half a minute.
    pub async fn next(&mut self) -> Result<Change> {
        loop {
            let Some(watch) = &mut self.watch else {
                match self.resume().await? {
                    Some(change) => return Ok(change),
                    None => continue,
                }
            };
            // The server ends watches as it likes, and forgets old versions. Whatever has ended this
            // one, a look tells whether it still holds.
            let Ok(Some(event)) = watch.next().await else {
                self.forget();
                continue;
            };
            match event.kind.as_str() {
                "DELETED" => return Ok(self.tell(None)),
                "ADDED" | "MODIFIED" => return Ok(self.tell(Some(Object(event.object)))),
                _ => {}
            }
        }
    }

    fn forget(&mut self) {
        self.watch = None;
        self.version.clear();
    }

    /// Looks where that is needed, and begins a watch unless there is news; tries again when the server
    /// is away.
    async fn resume(&mut self) -> Result<Option<Change>> {
        let (mut attempts, mut pause) = (0, self.pause);
        loop {
            let error = match self.begin().await {
                Err(error) if passes(&error) => error,
                outcome => return outcome,
            };
            if attempts == ATTEMPTS && !self.is_patient {
                return Err(error);
            }
            attempts = (attempts + 1).min(ATTEMPTS);
            self.forget();
            // A version that is too old takes another look, and no patience.
            if !error.is_expired() {
                sleep(pause).await;
                pause = (pause * 2).min(LONGEST);
            }
        }
    }

    async fn begin(&mut self) -> Result<Option<Change>> {
        if self.version.is_empty()
            && let Some(change) = self.look().await?
        {
            return Ok(Some(change));
        }
        let request = (self.request())
            .query("resourceVersion", &self.version)
            .query("watch", "true")
            .timeout(Duration::ZERO);
        self.watch = Some(watch(&self.client, request).await?);
        Ok(None)
    }

    fn request(&self) -> Request {
        Request::get(&self.collection)
            .query_nonempty("fieldSelector", &self.fields)
            .query_nonempty("labelSelector", &self.labels)
    }

    /// What there is now, if it is something else than was told last.
    async fn look(&mut self) -> Result<Option<Change>> {
        if let Some(last) = self.looked {
            sleep_until(last + self.pause).await;
        }
        self.looked = Some(Instant::now());
        let list = (self.client).json(self.request().query("limit", "1"));
        let list = list.await?;
        let version = list["metadata"]["resourceVersion"].as_str();
        version.unwrap_or_default().clone_into(&mut self.version);
        let object = list["items"].get(0).cloned().map(Object);
        let now = object.as_ref().map_or("", Object::resource_version);
        let is_news = self.told.as_deref() != Some(now);
        Ok(is_news.then(|| self.tell(object)))
    }

    fn tell(&mut self, mut object: Option<Object>) -> Change {
        let version = object.as_ref().map_or("", Object::resource_version);
        self.told = Some(version.to_owned());
        if let Some(object) = &mut object {
            named_type(object, &self.mapping);
        }
        object.map_or(Change::Gone, Change::Now)
    }
}

/// Whether a failure is one of a server that may be well again in a while.
fn passes(error: &Error) -> bool {
    let code = error.as_api().map_or(0, |api| api.code);
    error.kind == ErrorKind::Connection || matches!(code, 410 | 429 | 500..)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::fake::{Fake, Script, block_on, config, json};

    const EMPTY: &str = r#"{"metadata":{"resourceVersion":"5"},"items":[]}"#;
    const LIST: &str = r#"{"metadata":{"resourceVersion":"9"},
        "items":[{"metadata":{"name":"a","resourceVersion":"7","uid":"1"}}]}"#;
    const OTHER: &str = r#"{"metadata":{"resourceVersion":"20"},
        "items":[{"metadata":{"name":"a","resourceVersion":"15","uid":"2"}}]}"#;
    const EXPIRED: &str =
        r#"{"kind":"Status","status":"Failure","code":410,"reason":"Expired","message":"old"}"#;

    /// A watch with these lines, which the server ends then.
    fn lines(lines: Vec<&'static str>) -> Script {
        Ok((200, vec![("content-type", "application/json")], lines))
    }

    fn mapping() -> Arc<RestMapping> {
        Arc::new(RestMapping {
            version: "v1".into(),
            resource: "pods".into(),
            kind: "Pod".into(),
            namespaced: true,
            ..RestMapping::default()
        })
    }

    fn follower(client: &Client) -> Follower {
        let mut follower = Follower::of(client, &mapping(), "n", "a");
        follower.pause = Duration::from_millis(1);
        follower
    }

    fn told(change: Result<Change>) -> String {
        match change {
            Ok(Change::Now(object)) => {
                let (kind, uid) = (object.kind(), object.uid());
                format!("{kind} {uid}@{}", object.resource_version())
            }
            Ok(Change::Gone) => "gone".to_owned(),
            Err(error) => error.text(),
        }
    }

    /// What is told in `count` steps, and the requests for it.
    fn follow(
        answers: Vec<Script>,
        count: usize,
        start: impl Fn(&Client) -> Follower,
    ) -> (Vec<String>, Vec<String>) {
        let fake = Fake::new(answers);
        let client = fake.client(&config(), 0);
        let said = block_on(async {
            let mut follower = start(&client);
            let mut said = Vec::new();
            for _ in 0..count {
                said.push(told(follower.next().await));
            }
            said
        });
        let query = |url: String| url.split_once('?').unwrap_or_default().1.to_owned();
        let asked = fake.urls().into_iter().map(query);
        (said, asked.collect())
    }

    /// The same from version 3 on.
    fn after(client: &Client) -> Follower {
        let object = Object(serde_json::json!({"metadata": {"resourceVersion": "3"}}));
        let info = Info {
            mapping: mapping(),
            namespace: "n".into(),
            name: "a".into(),
            source: String::new(),
            object,
        };
        let mut follower = Follower::after(client, &info);
        follower.pause = Duration::from_millis(1);
        follower
    }

    const NAMED: &str = "fieldSelector=metadata.name%3Da";

    fn looks() -> String {
        format!("{NAMED}&limit=1")
    }

    fn watches(version: &str) -> String {
        format!("{NAMED}&resourceVersion={version}&watch=true")
    }

    #[test]
    fn an_object_is_followed_from_what_is_known() {
        let events = vec![
            r#"{"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"4"}}}"#,
            "\n",
            r#"{"type":"MODIFIED","object":{"kind":"Pod","metadata":{"resourceVersion":"5","uid":"1"}}}"#,
            "\n",
            r#"{"type":"DELETED","object":{"kind":"Pod","metadata":{"resourceVersion":"6","uid":"1"}}}"#,
            "\n",
            // Another one of the same name.
            r#"{"type":"ADDED","object":{"kind":"Pod","metadata":{"resourceVersion":"7","uid":"2"}}}"#,
        ];
        let (said, asked) = follow(vec![lines(events)], 3, after);
        assert_eq!(said, ["Pod 1@5", "gone", "Pod 2@7"]);
        assert_eq!(asked, [watches("3")]);
    }

    #[test]
    fn an_object_that_is_not_there_yet() {
        let added = vec![
            r#"{"type":"ADDED","object":{"kind":"Pod","metadata":{"resourceVersion":"6","uid":"1"}}}"#,
        ];
        let answers = vec![json(200, EMPTY), lines(added)];
        let (said, asked) = follow(answers, 2, follower);
        assert_eq!(said, ["gone", "Pod 1@6"]);
        assert_eq!(asked, [looks(), watches("5")]);
    }

    #[test]
    fn a_watch_that_has_ended_is_followed_by_a_look() {
        // Nothing new, then gone meanwhile, then another one of the name.
        let answers = vec![
            json(200, LIST),
            lines(vec![]),
            json(200, LIST),
            lines(vec![r#"{"type":"MODI"#]),
            json(200, EMPTY),
            lines(vec![]),
            json(200, OTHER),
        ];
        let (said, asked) = follow(answers, 3, follower);
        assert_eq!(said, ["Pod 1@7", "gone", "Pod 2@15"]);
        assert_eq!(
            asked,
            [
                looks(),
                watches("9"),
                looks(),
                watches("9"),
                looks(),
                watches("5"),
                looks()
            ]
        );
    }

    #[test]
    fn a_version_that_is_forgotten_is_looked_up() {
        let event = vec![
            r#"{"type":"ERROR","object":{"kind":"Status","status":"Failure","code":410,"reason":"Expired"}}"#,
        ];
        let answers = vec![
            lines(event),
            json(200, LIST),
            // Some servers refuse the watch itself.
            json(410, EXPIRED),
            json(200, OTHER),
        ];
        let (said, asked) = follow(answers, 2, after);
        assert_eq!(said, ["Pod 1@7", "Pod 2@15"]);
        assert_eq!(asked, [watches("3"), looks(), watches("9"), looks()]);
    }

    #[test]
    fn events_of_errors_end_a_watch() {
        let event = vec![
            r#"{"type":"ERROR","object":{"kind":"Status","status":"Failure","code":500,"reason":"InternalError"}}"#,
        ];
        let (said, _) = follow(vec![lines(event), json(200, LIST)], 1, after);
        assert_eq!(said, ["Pod 1@7"]);
    }

    #[test]
    fn a_refusal_ends_it() {
        let refusal = r#"{"kind":"Status","status":"Failure","code":403,"reason":"Forbidden","message":"no"}"#;
        let (said, _) = follow(vec![json(403, refusal)], 1, after);
        assert_eq!(said, ["Error from server (Forbidden): no\n"]);
    }

    #[test]
    fn a_server_that_is_away_is_looked_for() {
        let broken = r#"{"kind":"Status","status":"Failure","code":500,"reason":"InternalError","message":"ill"}"#;
        let away = || json(500, broken);
        let mut answers: Vec<Script> = (0..4).map(|_| away()).collect();
        answers.push(json(200, LIST));
        let (said, _) = follow(answers, 1, follower);
        assert_eq!(said, ["Pod 1@7"]);

        let answers: Vec<Script> = (0..=ATTEMPTS).map(|_| away()).collect();
        let (said, _) = follow(answers, 1, follower);
        assert_eq!(said, ["Error from server (InternalError): ill\n"]);

        let mut answers: Vec<Script> = (0..=ATTEMPTS).map(|_| away()).collect();
        answers.push(json(200, LIST));
        let (said, _) = follow(answers, 1, |client| follower(client).patient());
        assert_eq!(said, ["Pod 1@7"]);
    }

    #[test]
    fn what_there_is_now_is_told_whether_it_is_news_or_not() {
        let fake = Fake::new([json(200, LIST), json(200, LIST), json(200, EMPTY)]);
        let client = fake.client(&config(), 0);
        block_on(async {
            let mut follower = follower(&client);
            for wanted in ["Pod 1@7", "Pod 1@7", "gone"] {
                assert_eq!(told(follower.now().await), wanted);
            }
        });
    }

    #[test]
    fn any_object_that_selectors_match() {
        let fake = Fake::new([json(200, LIST)]);
        let client = fake.client(&config(), 0);
        let lists = Lists {
            labels: "app=web",
            ..Lists::default()
        };
        let mut follower = Follower::any(&client, &mapping(), "", lists);
        assert_eq!(told(block_on(follower.now())), "Pod 1@7");
        let url = &fake.urls()[0];
        assert!(
            url.ends_with("/api/v1/pods?labelSelector=app%3Dweb&limit=1"),
            "{url}"
        );
    }
}
