//! Where volumes come from: all sources of pods' volumes and of PersistentVolumes.

use serde_json::Value;

use super::claims;
use super::fields::{Fields as _, amount, list, map, plain};
use super::writer::{NONE, Writer, cut, pairs};

/// What stands for an optional value that nobody has set.
const UNSET: &str = "<unset>";
/// The longest an attribute may be, in bytes.
const ATTRIBUTE: usize = 140;

/// A kind of source.
struct Source {
    /// The field whose presence tells the kind.
    field: &'static str,
    /// What it is called, and what that means.
    about: &'static str,
    /// A line each: its label, the field's path, and how it is shown.
    rows: &'static [(&'static str, &'static str, Show)],
    /// Writes what is no simple line.
    more: fn(&Value, &mut Writer),
}

/// How a field is shown.
#[derive(Clone, Copy)]
enum Show {
    /// A text, or nothing.
    Text,
    /// A number, or 0.
    Number,
    /// `true` or `false`.
    Flag,
    /// An optional value: `<none>` without one.
    OrNone,
    /// An optional value: `<unset>` without one.
    OrUnset,
    /// A list, as Go prints it.
    List,
    /// A list with commas.
    Joined,
    /// A map, as Go prints it.
    Map,
    /// An amount above 0, else `<unset>`.
    Limit,
    /// A secret of the same namespace; one of any for PersistentVolumes, as Go prints these.
    Secret,
}
use Show::{Flag, Joined, Limit, List, Map, Number, OrNone, OrUnset, Secret, Text};

type Rows = &'static [(&'static str, &'static str, Show)];

const fn source(field: &'static str, about: &'static str, rows: Rows) -> Source {
    Source {
        field,
        about,
        rows,
        more: |_, _| {},
    }
}

const HOST_PATH: Source = source(
    "hostPath",
    "HostPath (bare host directory volume)",
    &[("Path:", "path", Text), ("HostPathType:", "type", OrNone)],
);
const EMPTY_DIR: Source = source(
    "emptyDir",
    "EmptyDir (a temporary directory that shares a pod's lifetime)",
    &[
        ("Medium:", "medium", Text),
        ("SizeLimit:", "sizeLimit", Limit),
    ],
);
const GCE: Source = source(
    "gcePersistentDisk",
    "GCEPersistentDisk (a Persistent Disk resource in Google Compute Engine)",
    &[
        ("PDName:", "pdName", Text),
        ("FSType:", "fsType", Text),
        ("Partition:", "partition", Number),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const AWS: Source = source(
    "awsElasticBlockStore",
    "AWSElasticBlockStore (a Persistent Disk resource in AWS)",
    &[
        ("VolumeID:", "volumeID", Text),
        ("FSType:", "fsType", Text),
        ("Partition:", "partition", Number),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const GIT_REPO: Source = source(
    "gitRepo",
    "GitRepo (a volume that is pulled from git when the pod is created)",
    &[
        ("Repository:", "repository", Text),
        ("Revision:", "revision", Text),
    ],
);
const SECRET: Source = source(
    "secret",
    "Secret (a volume populated by a Secret)",
    &[
        ("SecretName:", "secretName", Text),
        ("Optional:", "optional", Flag),
    ],
);
const CONFIG_MAP: Source = source(
    "configMap",
    "ConfigMap (a volume populated by a ConfigMap)",
    &[("Name:", "name", Text), ("Optional:", "optional", Flag)],
);
const NFS: Source = source(
    "nfs",
    "NFS (an NFS mount that lasts the lifetime of a pod)",
    &[
        ("Server:", "server", Text),
        ("Path:", "path", Text),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const ISCSI: Source = source(
    "iscsi",
    "ISCSI (an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod)",
    &[
        ("TargetPortal:", "targetPortal", Text),
        ("IQN:", "iqn", Text),
        ("Lun:", "lun", Number),
        ("ISCSIInterface", "iscsiInterface", Text),
        ("FSType:", "fsType", Text),
        ("ReadOnly:", "readOnly", Flag),
        ("Portals:", "portals", List),
        ("DiscoveryCHAPAuth:", "chapAuthDiscovery", Flag),
        ("SessionCHAPAuth:", "chapAuthSession", Flag),
        ("SecretRef:", "secretRef", Secret),
        ("InitiatorName:", "initiatorName", OrNone),
    ],
);
const GLUSTERFS_ABOUT: &str =
    "Glusterfs (a Glusterfs mount on the host that shares a pod's lifetime)";
const GLUSTERFS: Source = source(
    "glusterfs",
    GLUSTERFS_ABOUT,
    &[
        ("EndpointsName:", "endpoints", Text),
        ("Path:", "path", Text),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const GLUSTERFS_PERSISTENT: Source = source(
    "glusterfs",
    GLUSTERFS_ABOUT,
    &[
        ("EndpointsName:", "endpoints", Text),
        ("EndpointsNamespace:", "endpointsNamespace", OrUnset),
        ("Path:", "path", Text),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const CLAIM: Source = source(
    "persistentVolumeClaim",
    "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)",
    &[
        ("ClaimName:", "claimName", Text),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const EPHEMERAL: Source = Source {
    more: template,
    ..source(
        "ephemeral",
        "EphemeralVolume (an inline specification for a volume that gets created and deleted with the pod)",
        &[],
    )
};
const RBD: Source = source(
    "rbd",
    "RBD (a Rados Block Device mount on the host that shares a pod's lifetime)",
    &[
        ("CephMonitors:", "monitors", List),
        ("RBDImage:", "image", Text),
        ("FSType:", "fsType", Text),
        ("RBDPool:", "pool", Text),
        ("RadosUser:", "user", Text),
        ("Keyring:", "keyring", Text),
        ("SecretRef:", "secretRef", Secret),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const QUOBYTE: Source = source(
    "quobyte",
    "Quobyte (a Quobyte mount on the host that shares a pod's lifetime)",
    &[
        ("Registry:", "registry", Text),
        ("Volume:", "volume", Text),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const DOWNWARD_API: Source = Source {
    more: downward_items,
    ..source(
        "downwardAPI",
        "DownwardAPI (a volume populated by information about the pod)",
        &[],
    )
};
const AZURE_DISK: Source = source(
    "azureDisk",
    "AzureDisk (an Azure Data Disk mount on the host and bind mount to the pod)",
    &[
        ("DiskName:", "diskName", Text),
        ("DiskURI:", "diskURI", Text),
        ("Kind: ", "kind", Text),
        ("FSType:", "fsType", Text),
        ("CachingMode:", "cachingMode", Text),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const VSPHERE: Source = source(
    "vsphereVolume",
    "vSphereVolume (a Persistent Disk resource in vSphere)",
    &[
        ("VolumePath:", "volumePath", Text),
        ("FSType:", "fsType", Text),
        ("StoragePolicyName:", "storagePolicyName", Text),
    ],
);
const CINDER: Source = source(
    "cinder",
    "Cinder (a Persistent Disk resource in OpenStack)",
    &[
        ("VolumeID:", "volumeID", Text),
        ("FSType:", "fsType", Text),
        ("ReadOnly:", "readOnly", Flag),
        ("SecretRef:", "secretRef", Secret),
    ],
);
const PHOTON: Source = source(
    "photonPersistentDisk",
    "PhotonPersistentDisk (a Persistent Disk resource in photon platform)",
    &[("PdID:", "pdID", Text), ("FSType:", "fsType", Text)],
);
const PORTWORX: Source = source(
    "portworxVolume",
    "PortworxVolume (a Portworx Volume resource)",
    &[("VolumeID:", "volumeID", Text)],
);
const SCALE_IO_ABOUT: &str = "ScaleIO (a persistent volume backed by a block device in ScaleIO)";
const SCALE_IO: Source = source(
    "scaleIO",
    SCALE_IO_ABOUT,
    &[
        ("Gateway:", "gateway", Text),
        ("System:", "system", Text),
        ("Protection Domain:", "protectionDomain", Text),
        ("Storage Pool:", "storagePool", Text),
        ("Storage Mode:", "storageMode", Text),
        ("VolumeName:", "volumeName", Text),
        ("FSType:", "fsType", Text),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const SCALE_IO_PERSISTENT: Source = source(
    "scaleIO",
    SCALE_IO_ABOUT,
    &[
        ("Gateway:", "gateway", Text),
        ("System:", "system", Text),
        ("Protection Domain:", "protectionDomain", Text),
        ("Storage Pool:", "storagePool", Text),
        ("Storage Mode:", "storageMode", Text),
        ("VolumeName:", "volumeName", Text),
        ("SecretName:", "secretRef.name", Text),
        ("SecretNamespace:", "secretRef.namespace", Text),
        ("FSType:", "fsType", Text),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const LOCAL: Source = source(
    "local",
    "LocalVolume (a persistent volume backed by local storage on a node)",
    &[("Path:", "path", Text)],
);
const CEPH_FS: Source = source(
    "cephfs",
    "CephFS (a CephFS mount on the host that shares a pod's lifetime)",
    &[
        ("Monitors:", "monitors", List),
        ("Path:", "path", Text),
        ("User:", "user", Text),
        ("SecretFile:", "secretFile", Text),
        ("SecretRef:", "secretRef", Secret),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const STORAGE_OS: Source = source(
    "storageos",
    "StorageOS (a StorageOS Persistent Disk resource)",
    &[
        ("VolumeName:", "volumeName", Text),
        ("VolumeNamespace:", "volumeNamespace", Text),
        ("FSType:", "fsType", Text),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const FC: Source = source(
    "fc",
    "FC (a Fibre Channel disk)",
    &[
        ("TargetWWNs:", "targetWWNs", Joined),
        ("LUN:", "lun", OrNone),
        ("FSType:", "fsType", Text),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const AZURE_FILE_ABOUT: &str =
    "AzureFile (an Azure File Service mount on the host and bind mount to the pod)";
const AZURE_FILE: Source = source(
    "azureFile",
    AZURE_FILE_ABOUT,
    &[
        ("SecretName:", "secretName", Text),
        ("ShareName:", "shareName", Text),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const AZURE_FILE_PERSISTENT: Source = source(
    "azureFile",
    AZURE_FILE_ABOUT,
    &[
        ("SecretName:", "secretName", Text),
        ("SecretNamespace:", "secretNamespace", Text),
        ("ShareName:", "shareName", Text),
        ("ReadOnly:", "readOnly", Flag),
    ],
);
const FLEX: Source = source(
    "flexVolume",
    "FlexVolume (a generic volume resource that is provisioned/attached using an exec based plugin)",
    &[
        ("Driver:", "driver", Text),
        ("FSType:", "fsType", Text),
        ("SecretRef:", "secretRef", Secret),
        ("ReadOnly:", "readOnly", Flag),
        ("Options:", "options", Map),
    ],
);
const FLOCKER: Source = source(
    "flocker",
    "Flocker (a Flocker volume mounted by the Flocker agent)",
    &[
        ("DatasetName:", "datasetName", Text),
        ("DatasetUUID:", "datasetUUID", Text),
    ],
);
const PROJECTED: Source = Source {
    more: projected,
    ..source(
        "projected",
        "Projected (a volume that contains injected data from multiple sources)",
        &[],
    )
};
const CSI_ABOUT: &str = "CSI (a Container Storage Interface (CSI) volume source)";
const CSI: Source = Source {
    more: attributes,
    ..source(
        "csi",
        CSI_ABOUT,
        &[
            ("Driver:", "driver", Text),
            ("FSType:", "fsType", Text),
            ("ReadOnly:", "readOnly", Flag),
        ],
    )
};
const CSI_PERSISTENT: Source = Source {
    more: attributes,
    ..source(
        "csi",
        CSI_ABOUT,
        &[
            ("Driver:", "driver", Text),
            ("FSType:", "fsType", Text),
            ("VolumeHandle:", "volumeHandle", Text),
            ("ReadOnly:", "readOnly", Flag),
        ],
    )
};
const IMAGE: Source = source(
    "image",
    "Image (a container image or OCI artifact)",
    &[
        ("Reference:", "reference", Text),
        ("PullPolicy:", "pullPolicy", Text),
    ],
);

/// Sources of pods' volumes; the first that is there counts.
const OF_PODS: [Source; 30] = [
    HOST_PATH,
    EMPTY_DIR,
    GCE,
    AWS,
    GIT_REPO,
    SECRET,
    CONFIG_MAP,
    NFS,
    ISCSI,
    GLUSTERFS,
    CLAIM,
    EPHEMERAL,
    RBD,
    QUOBYTE,
    DOWNWARD_API,
    AZURE_DISK,
    VSPHERE,
    CINDER,
    PHOTON,
    PORTWORX,
    SCALE_IO,
    CEPH_FS,
    STORAGE_OS,
    FC,
    AZURE_FILE,
    FLEX,
    FLOCKER,
    PROJECTED,
    CSI,
    IMAGE,
];
/// Sources of PersistentVolumes; the first that is there counts.
const PERSISTENT: [Source; 22] = [
    HOST_PATH,
    GCE,
    AWS,
    NFS,
    ISCSI,
    GLUSTERFS_PERSISTENT,
    RBD,
    QUOBYTE,
    VSPHERE,
    CINDER,
    AZURE_DISK,
    PHOTON,
    PORTWORX,
    SCALE_IO_PERSISTENT,
    LOCAL,
    CEPH_FS,
    STORAGE_OS,
    FC,
    AZURE_FILE_PERSISTENT,
    FLEX,
    FLOCKER,
    CSI_PERSISTENT,
];

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
        Text => plain(value).into_owned(),
        Number => value.as_i64().unwrap_or_default().to_string(),
        Flag => value.as_bool().unwrap_or_default().to_string(),
        OrNone if value.is_null() => NONE.to_owned(),
        OrUnset if value.is_null() => UNSET.to_owned(),
        OrNone | OrUnset => plain(value).into_owned(),
        List => list(value),
        Joined => value
            .items("")
            .iter()
            .map(plain)
            .collect::<Vec<_>>()
            .join(", "),
        Map => map(value),
        Limit => match amount(value) {
            limit if limit == "0" || limit.starts_with('-') => UNSET.to_owned(),
            limit => limit,
        },
        Secret if value.is_null() => "nil".to_owned(),
        Secret => {
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
