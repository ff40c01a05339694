//! The verbs inside of `set`.

use clap::{Args as _, FromArgMatches as _};

use super::{Group, Leaf, Verb};
use crate::{Error, cmd};

pub(super) const VERBS: &[Verb] = &[
    leaf!(
        "image",
        [],
        Beginner,
        cmd::set::image,
        "(-f FILENAME | TYPE NAME) CONTAINER=IMAGE ... [flags]",
        "Set the images of containers"
    ),
    leaf!(
        "resources",
        [],
        Beginner,
        cmd::set::resources,
        "(-f FILENAME | TYPE NAME) [--limits=LIMITS] [--requests=REQUESTS] [flags]",
        "Set what containers ask for and how much they may take"
    ),
    leaf!(
        "selector",
        [],
        Beginner,
        cmd::set::selector,
        "(-f FILENAME | TYPE NAME) EXPRESSIONS [--resource-version=VERSION] [flags]",
        "Set which pods a service leads to"
    ),
    leaf!(
        "subject",
        [],
        Beginner,
        cmd::set::subject,
        "(-f FILENAME | TYPE NAME) [--user=USER] [--group=GROUP] [--serviceaccount=NAMESPACE:NAME] [flags]",
        "Add users, groups and service accounts to bindings of roles"
    ),
    leaf!(
        "serviceaccount",
        ["sa"],
        Beginner,
        cmd::set::service_account,
        "(-f FILENAME | TYPE NAME) SERVICE_ACCOUNT [flags]",
        "Set the service account of pods"
    ),
    leaf!(
        "env",
        [],
        Beginner,
        cmd::set::env,
        "(-f FILENAME | TYPE NAME) KEY=VALUE ... KEY- ... [flags]",
        "Set, remove and list environment variables of containers"
    ),
];
