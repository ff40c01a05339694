//! The table of sources: what tells each, and the lines about it.

use serde_json::Value;

use super::super::writer::Writer;
use Show::{Flag, Joined, Limit, List, Map, Number, OrNone, OrUnset, Secret, Text};

/// A kind of source.
pub(super) struct Source {
    /// The field whose presence tells the kind.
    pub(super) field: &'static str,
    /// What it is called, and what that means.
    pub(super) about: &'static str,
    /// Its lines.
    pub(super) rows: Rows,
    /// Writes what is no simple line.
    pub(super) more: fn(&Value, &mut Writer),
}

/// A line each: its label, the field's path, and how that is shown.
type Rows = &'static [(&'static str, &'static str, Show)];

/// How a field is shown.
#[derive(Clone, Copy)]
pub(super) enum Show {
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
    more: super::template,
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
    more: super::downward_items,
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
    more: super::projected,
    ..source(
        "projected",
        "Projected (a volume that contains injected data from multiple sources)",
        &[],
    )
};
const CSI_ABOUT: &str = "CSI (a Container Storage Interface (CSI) volume source)";
const CSI: Source = Source {
    more: super::attributes,
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
    more: super::attributes,
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
pub(super) const OF_PODS: [Source; 30] = [
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
pub(super) const PERSISTENT: [Source; 22] = [
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
