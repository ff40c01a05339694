//! `why`: what keeps an object from being ready.

use std::io::Write as _;
use std::sync::{Mutex, PoisonError};

use futures_util::future::{BoxFuture, join_all};
use serde_json::Value;

use crate::client::{Client, Request};
use crate::ctx::{Ctx, Wanted};
use crate::discovery::RestMapping;
use crate::flags::FileFlags;
use crate::print::{ColorChoice, color};
use crate::resource::fetch::Unlisted;
use crate::resource::{Object, selector::LabelSelector};
use crate::stream::selector_of;
use crate::why::{Answer, Case, Log, Part, State, answer, crashing, symptom};
use crate::{Error, Result, guard};

/// How many kinds of trouble of one owner's pods are looked into.
const SYMPTOMS: usize = 3;
/// How many of a container's last lines are shown.
const LINES: &str = "3";

/// The arguments of `why`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Objects of all namespaces
    #[arg(long, short = 'A')]
    all_namespaces: bool,
    /// Colour the answer: auto, always or never
    #[arg(long, default_value = "auto")]
    color: ColorChoice,
    /// Show the output with a pager, on a terminal
    #[arg(long)]
    pager: bool,
    /// Only objects whose labels match, such as app=web,tier!=db
    #[arg(long, short = 'l', default_value = "")]
    selector: String,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Says of each object that the arguments name whether it is ready, and why not.
///
/// # Errors
/// Arguments without a meaning, objects that are not there, what the server refuses.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    if args.args.is_empty() {
        return Err(ctx.usage("name an object, such as deployment/web"));
    }
    let files = FileFlags::default();
    let wanted = Wanted {
        labels: &args.selector,
        type_means_all: true,
        all_namespaces: args.all_namespaces,
        ..Wanted::new(&args.args, &files)
    };
    let (infos, errors) = ctx.infos(wanted).await?;
    if infos.is_empty() && errors.is_empty() {
        ctx.env.stderr.line("No resources found");
    }
    let surroundings = Surroundings {
        client: ctx.client()?,
        unread: Mutex::default(),
    };
    let now = ctx.env.now();
    ctx.page(args.pager)?;
    let painted = args.color.is_on(ctx.env);
    if painted {
        ctx.env.unguard();
    }
    for info in infos {
        let case = surroundings.case(info.object).await;
        let text = text(&answer(&case, now), painted);
        ctx.env.stdout.write_all(text.as_bytes())?;
        ctx.env.stdout.flush()?;
    }
    let unread = surroundings
        .unread
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .note();
    if let Some(note) = unread {
        ctx.warn(&note);
    }
    Error::all(errors)
}

/// The answer as lines.
fn text(answer: &Answer, painted: bool) -> String {
    let mut text = String::new();
    let add = |style: Option<anstyle::Style>, part: &str, text: &mut String| {
        let part = if painted {
            guard::escape(part)
        } else {
            part.into()
        };
        match style.filter(|_| painted) {
            Some(style) => color::styled(style, &part, text),
            None => text.push_str(&part),
        }
    };
    let is = match answer.state {
        State::Ready => "is ready",
        State::Waiting => "is not ready yet",
        State::Failed => "is not ready",
    };
    let style = match answer.state {
        State::Ready => color::GOOD,
        State::Waiting => color::WAITING,
        State::Failed => color::BAD,
    };
    add(Some(color::HEADER), &answer.label, &mut text);
    text.push(' ');
    add(Some(style), is, &mut text);
    add(None, &format!(": {}\n", answer.why), &mut text);
    for line in &answer.lines {
        text.extend(std::iter::repeat_n("  ", line.depth + 1));
        if line.label.is_empty() {
            add(Some(color::FAINT), &line.text, &mut text);
        } else {
            add(Some(color::KIND), &line.label, &mut text);
            add(None, &format!(": {}", line.text), &mut text);
        }
        text.push('\n');
    }
    text
}

/// What the server has around objects.
struct Surroundings {
    client: Client,
    /// Kinds that could not be read.
    unread: Mutex<Unlisted>,
}

impl Surroundings {
    /// All that is to be known of an object, and of what it depends on.
    fn case(&self, object: Object) -> BoxFuture<'_, Case> {
        Box::pin(async move {
            let events = self.events(&object).await;
            let mut case = Case {
                events,
                ..Case::default()
            };
            match (object.group(), object.kind()) {
                ("apps", "Deployment") => case.parts = self.newest_set(&object).await,
                ("apps", "ReplicaSet" | "StatefulSet" | "DaemonSet")
                | ("batch", "Job")
                | ("", "ReplicationController") => {
                    let pods = self.pods(&object).await;
                    case.members = Some(pods.len());
                    case.parts = self.troubled(pods).await;
                }
                ("batch", "CronJob") => case.parts = self.last_job(&object).await,
                ("", "Service") => self.service(&object, &mut case).await,
                ("", "Pod") => {
                    case.logs = self.logs(&object).await;
                    case.parts = self.claims(&object).await;
                }
                _ => {}
            }
            case.object = object;
            case
        })
    }

    /// The items of a list; none where it can't be read, which is noted.
    async fn list(
        &self,
        mapping: &RestMapping,
        namespace: &str,
        labels: &str,
        fields: &str,
    ) -> Vec<Object> {
        let request = Request::get(mapping.path(namespace, ""))
            .query_nonempty("labelSelector", labels)
            .query_nonempty("fieldSelector", fields)
            .quiet(true);
        let mut list = match self.client.json(request).await {
            Ok(list) => list,
            Err(error) => {
                self.unread
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .add(mapping, &error);
                return Vec::new();
            }
        };
        let items = list["items"].as_array_mut().map(std::mem::take);
        let typed = |item: Value| {
            let mut object = Object(item);
            let fields = object.map_mut(&[]);
            fields.insert("apiVersion".to_owned(), mapping.api_version().into());
            fields.insert("kind".to_owned(), mapping.kind.as_str().into());
            object
        };
        items.into_iter().flatten().map(typed).collect()
    }

    async fn events(&self, object: &Object) -> Vec<Value> {
        let fields = format!("involvedObject.uid={}", object.uid());
        // Those of cluster-scoped objects are in `default`.
        let namespace = Some(object.namespace())
            .filter(|n| !n.is_empty())
            .unwrap_or("default");
        let events = self
            .list(&kind("", "v1", "Event", "events"), namespace, "", &fields)
            .await;
        events.into_iter().map(|event| event.0).collect()
    }

    /// The `ReplicaSet` of a Deployment's newest revision.
    async fn newest_set(&self, object: &Object) -> Vec<Part> {
        let Ok(labels) = selector_of(object) else {
            return Vec::new();
        };
        let sets = self
            .list(
                &kind("apps", "v1", "ReplicaSet", "replicasets"),
                object.namespace(),
                &labels,
                "",
            )
            .await;
        let revision = |set: &Object| -> i64 {
            let text = set
                .annotation("deployment.kubernetes.io/revision")
                .unwrap_or_default();
            text.parse().unwrap_or_default()
        };
        let newest = sets
            .into_iter()
            .filter(|set| is_owned(set, object))
            .max_by_key(revision);
        match newest {
            Some(set) => vec![Part {
                case: self.case(set).await,
                alike: 0,
            }],
            None => Vec::new(),
        }
    }

    /// The pods of an owner.
    async fn pods(&self, object: &Object) -> Vec<Object> {
        let Ok(labels) = selector_of(object) else {
            return Vec::new();
        };
        let mut pods = self
            .list(
                &kind("", "v1", "Pod", "pods"),
                object.namespace(),
                &labels,
                "",
            )
            .await;
        if object.kind() != "Service" {
            pods.retain(|pod| is_owned(pod, object));
        }
        pods
    }

    /// A pod of each kind of trouble, those that aren't being deleted first.
    async fn troubled(&self, mut pods: Vec<Object>) -> Vec<Part> {
        pods.sort_by_key(|pod| pod.at(&["metadata", "deletionTimestamp"]).is_string());
        let mut found: Vec<(String, Object, usize)> = Vec::new();
        for pod in pods {
            let Some(symptom) = symptom(&pod) else {
                continue;
            };
            match found.iter_mut().find(|(other, ..)| *other == symptom) {
                Some((.., alike)) => *alike += 1,
                None => found.push((symptom, pod, 0)),
            }
        }
        found.truncate(SYMPTOMS);
        let part = |(_, pod, alike)| async move {
            let case = self.case(pod).await;
            Part { case, alike }
        };
        join_all(found.into_iter().map(part)).await
    }

    async fn last_job(&self, object: &Object) -> Vec<Part> {
        let jobs = self
            .list(
                &kind("batch", "v1", "Job", "jobs"),
                object.namespace(),
                "",
                "",
            )
            .await;
        let created = |job: &Object| job.text(&["metadata", "creationTimestamp"]).to_owned();
        let last = jobs
            .into_iter()
            .filter(|job| is_owned(job, object))
            .max_by_key(created);
        match last {
            Some(job) => vec![Part {
                case: self.case(job).await,
                alike: 0,
            }],
            None => Vec::new(),
        }
    }

    async fn service(&self, object: &Object, case: &mut Case) {
        let slices = kind("discovery.k8s.io", "v1", "EndpointSlice", "endpointslices");
        let labels = format!("kubernetes.io/service-name={}", object.name());
        case.related = self.list(&slices, object.namespace(), &labels, "").await;
        if LabelSelector::of_map(object.at(&["spec", "selector"])).is_empty() {
            return;
        }
        let pods = self.pods(object).await;
        case.members = Some(pods.len());
        case.parts = self.troubled(pods).await;
    }

    /// The claims of a pod that has no node yet.
    async fn claims(&self, pod: &Object) -> Vec<Part> {
        if !pod.text(&["spec", "nodeName"]).is_empty() {
            return Vec::new();
        }
        let volumes = pod
            .at(&["spec", "volumes"])
            .as_array()
            .into_iter()
            .flatten();
        let mut parts = Vec::new();
        for volume in volumes {
            let own = format!(
                "{}-{}",
                pod.name(),
                volume["name"].as_str().unwrap_or_default()
            );
            let name = match volume["persistentVolumeClaim"]["claimName"].as_str() {
                Some(name) => name,
                None if volume["ephemeral"].is_object() => &own,
                None => continue,
            };
            let mapping = kind("", "v1", "PersistentVolumeClaim", "persistentvolumeclaims");
            // One that is missing is named in the scheduler's words.
            let path = mapping.path(pod.namespace(), name);
            if let Ok(claim) = self.client.json(Request::get(path)).await {
                let case = self.case(Object(claim)).await;
                parts.push(Part { case, alike: 0 });
            }
        }
        parts
    }

    /// The last lines of the containers that have ended.
    async fn logs(&self, pod: &Object) -> Vec<Log> {
        let path = kind("", "v1", "Pod", "pods").path(pod.namespace(), pod.name()) + "/log";
        let path = &path;
        let log = |(container, previous): (String, bool)| async move {
            let request = Request::get(path)
                .query("container", container.clone())
                .query("previous", previous.to_string())
                .query("tailLines", LINES)
                .raw()
                .quiet(true);
            // Without them, the rest is still worth something.
            let bytes = self.client.send(request).await.ok()?.bytes().await.ok()?;
            let lines = String::from_utf8_lossy(&bytes)
                .lines()
                .map(str::to_owned)
                .collect();
            Some(Log { container, lines })
        };
        join_all(crashing(pod).into_iter().map(log))
            .await
            .into_iter()
            .flatten()
            .collect()
    }
}

/// A built-in kind.
fn kind(group: &str, version: &str, kind: &str, resource: &str) -> RestMapping {
    RestMapping {
        group: group.to_owned(),
        version: version.to_owned(),
        kind: kind.to_owned(),
        resource: resource.to_owned(),
        namespaced: true,
        ..RestMapping::default()
    }
}

/// Whether `owner` controls `object`.
fn is_owned(object: &Object, owner: &Object) -> bool {
    let owners = object.at(&["metadata", "ownerReferences"]).as_array();
    owners
        .into_iter()
        .flatten()
        .any(|reference| reference["uid"] == owner.uid())
}
