//! Containers of pods and of their templates.

use serde_json::Value;

use super::environment;
use super::fields::{Fields as _, amount, sorted};
use super::probes;
use super::writer::{NONE, Writer};
use crate::go::fmt::quote::quote;

/// Containers, as they are described below one label.
pub(super) struct Containers<'a> {
    /// What they are: `Containers`, `Init Containers`, `Ephemeral Containers`.
    pub(super) label: &'a str,
    /// The containers.
    pub(super) items: &'a [Value],
    /// How they are; none for a template's.
    pub(super) statuses: &'a [Value],
    /// The pod they are in, whose fields they may refer to; none for a template's.
    pub(super) pod: Option<&'a Value>,
}

impl Containers<'_> {
    /// Writes them.
    pub(super) fn write(&self, w: &mut Writer) {
        // A template stands two blanks to the right.
        let (space, indent) = match self.pod {
            Some(_) => ("", ""),
            None => ("  ", " "),
        };
        let none = if self.items.is_empty() { " <none>" } else { "" };
        w.line(0, format_args!("{space}{}:{none}", self.label));
        for container in self.items {
            let name = container.at("name");
            let status = self.statuses.iter().rev().find(|s| s.at("name") == name);
            w.line(1, format_args!("{indent}{}:", container.text("name")));
            image(container, status, w);
            ports(container.items("ports"), w);
            security(container, w);
            words("Command", container.items("command"), w);
            words("Args", container.items("args"), w);
            if let Some(status) = status {
                states(status, w);
            }
            resources(container.at("resources"), 2, w);
            probes::write(container, w);
            environment::write(container, self.pod, w);
            mounts(container, w);
        }
    }
}

fn image(container: &Value, status: Option<&Value>, w: &mut Writer) {
    if let Some(status) = status {
        w.field(2, "Container ID", status.text("containerID"));
    }
    w.field(2, "Image", container.text("image"));
    if let Some(status) = status {
        w.field(2, "Image ID", status.text("imageID"));
    }
}

fn ports(ports: &[Value], w: &mut Writer) {
    for (one, many, field) in [
        ("Port", "Ports", "containerPort"),
        ("Host Port", "Host Ports", "hostPort"),
    ] {
        let port = |port: &Value| {
            let (number, protocol) = (port.int(field), port.text("protocol"));
            match port.text("name").as_ref() {
                "" => format!("{number}/{protocol}"),
                name => format!("{number}/{protocol} ({name})"),
            }
        };
        match ports {
            [] => w.field(2, one, NONE),
            [only] => w.field(2, one, port(only)),
            all => w.field(2, many, all.iter().map(port).collect::<Vec<_>>().join(", ")),
        }
    }
}

fn security(container: &Value, w: &mut Writer) {
    let profile = container.at("securityContext.seccompProfile");
    if profile.is_null() {
        return;
    }
    w.field(2, "SeccompProfile", profile.text("type"));
    if profile.text("type") == "Localhost" {
        w.field(3, "LocalhostProfile", profile.text("localhostProfile"));
    }
}

/// A command's words, a line each, or more where a word has some.
fn words(label: &str, words: &[Value], w: &mut Writer) {
    if words.is_empty() {
        return;
    }
    w.line(2, format_args!("{label}:"));
    for word in words {
        for line in word.text("").split('\n') {
            w.line(3, line);
        }
    }
}

fn states(status: &Value, w: &mut Writer) {
    state("State", status.at("state"), w);
    if status.has("lastState.terminated") {
        state("Last State", status.at("lastState"), w);
    }
    let ready = if status.is_true("ready") {
        "True"
    } else {
        "False"
    };
    w.field(2, "Ready", ready);
    w.field(2, "Restart Count", status.int("restartCount"));
}

fn state(label: &str, state: &Value, w: &mut Writer) {
    let optional = |label, path, w: &mut Writer| match state.text(path).as_ref() {
        "" => {}
        text => w.field(3, label, text),
    };
    if state.has("running") {
        w.field(2, label, "Running");
        w.field(3, "Started", w.date(state.at("running.startedAt")));
    } else if state.has("terminated") && !state.has("waiting") {
        w.field(2, label, "Terminated");
        optional("Reason", "terminated.reason", w);
        optional("Message", "terminated.message", w);
        w.field(3, "Exit Code", state.int("terminated.exitCode"));
        if state.int("terminated.signal") > 0 {
            w.field(3, "Signal", state.int("terminated.signal"));
        }
        w.field(3, "Started", w.date(state.at("terminated.startedAt")));
        w.field(3, "Finished", w.date(state.at("terminated.finishedAt")));
    } else {
        w.field(2, label, "Waiting");
        optional("Reason", "waiting.reason", w);
    }
}

/// Writes what a container, or a pod, may use, and what it asks for.
pub(super) fn resources(resources: &Value, level: usize, w: &mut Writer) {
    for (label, field) in [("Limits", "limits"), ("Requests", "requests")] {
        let amounts = resources.map(field);
        if !amounts.is_empty() {
            w.line(level, format_args!("{label}:"));
        }
        for (name, value) in amounts {
            w.field(level + 1, name, amount(value));
        }
    }
}

fn mounts(container: &Value, w: &mut Writer) {
    let mounts = sorted(container.items("volumeMounts"), "mountPath");
    let none = if mounts.is_empty() { "\t<none>" } else { "" };
    w.line(2, format_args!("Mounts:{none}"));
    for mount in mounts {
        let (path, name) = (mount.text("mountPath"), mount.text("name"));
        let mode = if mount.is_true("readOnly") {
            "ro"
        } else {
            "rw"
        };
        let inside = match mount.text("subPath").as_ref() {
            "" => String::new(),
            inside => format!(",path={}", quote(inside.as_bytes(), false)),
        };
        w.line(3, format_args!("{path} from {name} ({mode}{inside})"));
    }
    let devices = sorted(container.items("volumeDevices"), "devicePath");
    if !devices.is_empty() {
        // kubectl says so of devices when it is mounts that there are none of.
        w.line(2, format_args!("Devices:{none}"));
    }
    for device in devices {
        let (path, name) = (device.text("devicePath"), device.text("name"));
        w.line(3, format_args!("{path} from {name}"));
    }
}
