//! Volumes of pods, and what PersistentVolumes stand for.

mod sources;

use serde_json::Value;

use super::claims;
use super::fields::{Fields as _, amount, list, map, plain};
use super::writer::{NONE, UNSET, Writer, cut, pairs};
use sources::{OF_PODS, PERSISTENT, Show, Source};

/// The longest an attribute may be, in bytes.
const ATTRIBUTE: usize = 140;

/// Writes the volumes of a pod, or of a pod's template where `space` is before them.
pub(super) fn of_pod(volumes: &[Value], space: &str, w: &mut Writer) {
    if volumes.is_empty() {
        return w.field(0, &format!("{space}Volumes"), NONE);
    }
    w.line(0, format_args!("{space}Volumes:"));
    for volume in volumes {
        let indent = if space.is_empty() { "" } else { " " };
        w.line(1, format_args!("{indent}{}:", volume.text("name")));
        one_of(&OF_PODS, volume, "LocalObjectReference", w);
    }
}

/// Writes the source of a PersistentVolume with this `spec`.
pub(super) fn persistent(spec: &Value, w: &mut Writer) {
    one_of(&PERSISTENT, spec, "SecretReference", w);
}

/// Writes the source that `volume` has, where secrets are named by a `reference`.
fn one_of(sources: &[Source], volume: &Value, reference: &str, w: &mut Writer) {
    let Some(source) = sources.iter().find(|source| volume.has(source.field)) else {
        return w.line(1, "<unknown>");
    };
    w.field(2, "Type", source.about);
    let volume = &volume[source.field];
    for (label, path, show) in source.rows {
        let value = shown(volume.at(path), *show, reference);
        w.line(2, format_args!("{label}\t{value}"));
    }
    (source.more)(volume, w);
}

fn shown(value: &Value, show: Show, reference: &str) -> String {
    match show {
        Show::Text => plain(value).into_owned(),
        Show::Number => value.as_i64().unwrap_or_default().to_string(),
        Show::Flag => value.as_bool().unwrap_or_default().to_string(),
        Show::OrNone if value.is_null() => NONE.to_owned(),
        Show::OrUnset if value.is_null() => UNSET.to_owned(),
        Show::OrNone | Show::OrUnset => plain(value).into_owned(),
        Show::List => list(value),
        Show::Joined => {
            let items: Vec<_> = value.items("").iter().map(plain).collect();
            items.join(", ")
        }
        Show::Map => map(value),
        Show::Limit => match amount(value) {
            limit if limit == "0" || limit.starts_with('-') => UNSET.to_owned(),
            limit => limit,
        },
        Show::Secret if value.is_null() => "nil".to_owned(),
        Show::Secret => {
            let (name, namespace) = (value.text("name"), value.text("namespace"));
            match reference {
                "SecretReference" => format!("&{reference}{{Name:{name},Namespace:{namespace},}}"),
                _ => format!("&{reference}{{Name:{name},}}"),
            }
        }
    }
}

/// What is injected into a projected volume.
fn projected(volume: &Value, w: &mut Writer) {
    for source in volume.items("sources") {
        if source.has("secret") {
            w.field(2, "SecretName", source.text("secret.name"));
            w.field(2, "Optional", source.is_true("secret.optional"));
        } else if source.has("downwardAPI") {
            w.field(2, "DownwardAPI", true);
        } else if source.has("configMap") {
            w.field(2, "ConfigMapName", source.text("configMap.name"));
            w.field(2, "Optional", source.is_true("configMap.optional"));
        } else if source.has("serviceAccountToken") {
            let seconds = source.int("serviceAccountToken.expirationSeconds");
            w.field(2, "TokenExpirationSeconds", seconds);
        }
    }
}

/// The files of a volume with information about the pod.
fn downward_items(volume: &Value, w: &mut Writer) {
    w.line(2, "Items:");
    for item in volume.items("items") {
        for source in ["fieldRef.fieldPath", "resourceFieldRef.resource"] {
            let (parent, _) = source.split_once('.').unwrap_or_default();
            if item.has(parent) {
                let (from, to) = (item.text(source), item.text("path"));
                w.line(3, format_args!("{from} -> {to}"));
            }
        }
    }
}

/// The claim that is made for an ephemeral volume.
fn template(volume: &Value, w: &mut Writer) {
    if volume.has("volumeClaimTemplate") {
        let claim = volume.at("volumeClaimTemplate");
        w.nested(2, |w| claims::claim(claim, false, w));
    }
}

/// What a CSI driver is told.
fn attributes(volume: &Value, w: &mut Writer) {
    let attributes = volume.map("volumeAttributes");
    if attributes.is_empty() {
        return w.field(2, "VolumeAttributes", NONE);
    }
    let lines = pairs(attributes).map(|pair| {
        let (line, rest) = cut(&pair, ATTRIBUTE);
        format!("{line}{rest}")
    });
    w.nested(2, |w| w.lines("VolumeAttributes", lines));
}
