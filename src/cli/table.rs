//! The table of verbs: one line each.

use std::pin::Pin;

use clap::{ArgMatches, Args as _, Command, FromArgMatches as _};

use crate::cmd;
use crate::ctx::Ctx;
use crate::{Error, Result};

/// A verb, or a family of verbs.
pub(super) struct Verb {
    pub(super) name: &'static str,
    pub(super) aliases: &'static [&'static str],
    pub(super) group: Group,
    /// One line: what it does.
    pub(super) about: &'static str,
    /// What stands behind the verb's words in its usage line.
    pub(super) usage: &'static str,
    /// What it does itself; `None` for a family that only holds other verbs.
    pub(super) leaf: Option<Leaf>,
    /// The verbs inside of it.
    pub(super) inner: &'static [Verb],
}

impl Verb {
    /// Whether it is left out of lists.
    pub(super) fn hidden(&self) -> bool {
        self.group == Group::Hidden
    }
}

/// A verb that can be run.
pub(super) struct Leaf {
    /// Adds the verb's own flags to a command.
    pub(super) args: fn(Command) -> Command,
    /// Runs it.
    pub(super) run: Run,
}

pub(super) type Run =
    for<'a, 'e> fn(ArgMatches, &'a mut Ctx<'e>) -> Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// The headings of the program's help, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    Beginner,
    Intermediate,
    Deploy,
    Cluster,
    Troubleshooting,
    Advanced,
    Settings,
    Other,
    Hidden,
}

impl Group {
    pub(super) const SHOWN: [(Self, &'static str); 8] = [
        (Self::Beginner, "Basic Commands (Beginner)"),
        (Self::Intermediate, "Basic Commands (Intermediate)"),
        (Self::Deploy, "Deploy Commands"),
        (Self::Cluster, "Cluster Management Commands"),
        (
            Self::Troubleshooting,
            "Troubleshooting and Debugging Commands",
        ),
        (Self::Advanced, "Advanced Commands"),
        (Self::Settings, "Settings Commands"),
        (Self::Other, "Other Commands"),
    ];
}

/// A line of the table: name, aliases, group, the module of the verb, usage, what it does, and the
/// verbs inside of it if there are any.
macro_rules! leaf {
    ($name:literal, $aliases:expr, $group:ident, $($module:ident)::+, $usage:literal, $about:literal) => {
        leaf!($name, $aliases, $group, $($module)::+, $usage, $about, &[])
    };
    ($name:literal, $aliases:expr, $group:ident, $($module:ident)::+, $usage:literal, $about:literal, $inner:expr) => {
        Verb {
            name: $name,
            aliases: &$aliases,
            group: Group::$group,
            about: $about,
            usage: $usage,
            leaf: Some(Leaf {
                args: |command| $($module)::+::Args::augment_args(command),
                run: |mut matches, ctx| Box::pin(async move {
                    let args = $($module)::+::Args::from_arg_matches_mut(&mut matches)
                        .map_err(|e| Error::new(e.to_string()))?;
                    $($module)::+::run(args, ctx).await
                }),
            }),
            inner: $inner,
        }
    };
}

mod create;
mod set;

/// A verb that the cli answers itself.
const fn own(name: &'static str, group: Group, usage: &'static str, about: &'static str) -> Verb {
    let args: fn(Command) -> Command = |c| {
        c.arg(
            clap::Arg::new("words")
                .num_args(0..)
                .action(clap::ArgAction::Append),
        )
    };
    let leaf = Some(Leaf {
        args,
        run: |_, _| Box::pin(async { Ok(()) }),
    });
    Verb {
        name,
        aliases: &[],
        group,
        about,
        usage,
        leaf,
        inner: &[],
    }
}

/// Every verb of the program, in the order of its help.
pub(super) const VERBS: &[Verb] = &[
    leaf!(
        "create",
        [],
        Beginner,
        cmd::create,
        "-f FILENAME [flags]",
        "Create objects from files or stdin",
        create::VERBS
    ),
    leaf!(
        "expose",
        [],
        Beginner,
        cmd::expose,
        "(-f FILENAME | TYPE NAME) [--port=PORT] [--target-port=PORT] [--name=NAME] [flags]",
        "Create a service by which a workload, a pod or another service is reached"
    ),
    leaf!(
        "run",
        [],
        Beginner,
        cmd::run,
        "NAME --image=IMAGE [flags] [-- [COMMAND] [ARGS...]]",
        "Run an image in a new pod"
    ),
    Verb {
        name: "set",
        aliases: &[],
        group: Group::Beginner,
        about: "Set one thing of objects, such as the image of a container",
        usage: "SUBCOMMAND",
        leaf: None,
        inner: set::VERBS,
    },
    leaf!(
        "explain",
        [],
        Intermediate,
        cmd::explain,
        "TYPE[.FIELD ...] [--recursive] [--api-version=GROUP/VERSION] [-o plaintext|plaintext-openapiv2]",
        "Print what the server documents of a type and its fields"
    ),
    leaf!(
        "get",
        [],
        Intermediate,
        cmd::get,
        "(TYPE[.VERSION][.GROUP] [NAME | -l label] | TYPE[.VERSION][.GROUP]/NAME ...) [flags]",
        "Display one or many resources"
    ),
    leaf!(
        "edit",
        [],
        Intermediate,
        cmd::edit,
        "(RESOURCE/NAME | -f FILENAME)",
        "Edit objects of the server in the editor"
    ),
    leaf!(
        "delete",
        [],
        Intermediate,
        cmd::delete,
        "([-f FILENAME] | TYPE [(NAME | -l label | --all)])",
        "Delete objects by file names, stdin, types and names, or label selector"
    ),
    Verb {
        name: "rollout",
        aliases: &[],
        group: Group::Deploy,
        about: "Manage how new versions of workloads are brought out",
        usage: "SUBCOMMAND",
        leaf: None,
        inner: ROLLOUT,
    },
    leaf!(
        "scale",
        [],
        Deploy,
        cmd::scale,
        "--replicas=COUNT (-f FILENAME | TYPE NAME)",
        "Set the number of replicas of a workload"
    ),
    leaf!(
        "autoscale",
        [],
        Deploy,
        cmd::autoscale,
        "(-f FILENAME | TYPE NAME | TYPE/NAME) [--min=COUNT] --max=COUNT [--cpu=GOAL] [--memory=GOAL]",
        "Let the number of replicas of a workload follow its use of CPU or memory"
    ),
    Verb {
        name: "certificate",
        aliases: &[],
        group: Group::Cluster,
        about: "Decide of requests for certificates",
        usage: "SUBCOMMAND",
        leaf: None,
        inner: CERTIFICATE,
    },
    leaf!(
        "cluster-info",
        [],
        Cluster,
        cmd::cluster_info,
        "",
        "Show where the control plane and its services are",
        CLUSTER_INFO
    ),
    Verb {
        name: "top",
        aliases: &[],
        group: Group::Cluster,
        about: "Show what nodes and pods use",
        usage: "SUBCOMMAND",
        leaf: None,
        inner: TOP,
    },
    leaf!(
        "cordon",
        [],
        Cluster,
        cmd::cordon,
        "NODE [flags]",
        "Keep new pods away from nodes"
    ),
    leaf!(
        "uncordon",
        [],
        Cluster,
        cmd::uncordon,
        "NODE [flags]",
        "Let nodes have new pods again"
    ),
    leaf!(
        "taint",
        [],
        Cluster,
        cmd::taint,
        "NODE NAME KEY=VALUE:EFFECT… KEY:EFFECT-… [--overwrite]",
        "Set and remove taints of nodes"
    ),
    leaf!(
        "describe",
        [],
        Troubleshooting,
        cmd::describe,
        "(-f FILENAME | TYPE [NAME_PREFIX | -l label] | TYPE/NAME)",
        "Show details of resources"
    ),
    leaf!(
        "tree",
        [],
        Troubleshooting,
        cmd::tree,
        "(TYPE NAME | TYPE/NAME | TYPE -l label)",
        "Show what an object owns, what owns it, and how all of it is"
    ),
    leaf!(
        "why",
        [],
        Troubleshooting,
        cmd::why,
        "(TYPE NAME | TYPE/NAME | TYPE -l label)",
        "Say whether an object is ready, and why not"
    ),
    leaf!(
        "logs",
        [],
        Troubleshooting,
        cmd::logs,
        "[-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]",
        "Print the logs of containers"
    ),
    leaf!(
        "attach",
        [],
        Troubleshooting,
        cmd::attach,
        "(POD | TYPE/NAME) -c CONTAINER",
        "Attach to the process that runs in a container"
    ),
    leaf!(
        "exec",
        [],
        Troubleshooting,
        cmd::exec,
        "(POD | TYPE/NAME) [-c CONTAINER] [flags] -- COMMAND [args...]",
        "Run a command in a container"
    ),
    leaf!(
        "port-forward",
        [],
        Troubleshooting,
        cmd::port_forward,
        "TYPE/NAME [flags] [LOCAL_PORT:]REMOTE_PORT [...]",
        "Make ports of a pod ports of this machine"
    ),
    leaf!(
        "proxy",
        [],
        Troubleshooting,
        cmd::proxy,
        "[--port=PORT] [--www=FOLDER] [--www-prefix=PREFIX] [--api-prefix=PREFIX]",
        "Serve the API of the server on this machine, with your credentials"
    ),
    leaf!(
        "cp",
        [],
        Troubleshooting,
        cmd::cp,
        "<file-spec-src> <file-spec-dest> [flags]",
        "Copy files and folders to and from containers"
    ),
    Verb {
        name: "auth",
        aliases: &[],
        group: Group::Troubleshooting,
        about: "Say who you are for the server, and what you may do",
        usage: "SUBCOMMAND",
        leaf: None,
        inner: AUTH,
    },
    leaf!(
        "debug",
        [],
        Troubleshooting,
        cmd::debug,
        "(POD | TYPE/NAME) [flags] [-- COMMAND [args...]]",
        "Look into a pod or a node with a container made for it"
    ),
    leaf!(
        "events",
        [],
        Troubleshooting,
        cmd::events,
        "[--for TYPE/NAME] [--types=Normal,Warning] [--watch] [flags]",
        "List events"
    ),
    leaf!(
        "diff",
        [],
        Advanced,
        cmd::diff,
        "-f FILENAME",
        "Show what an apply of manifests would change"
    ),
    leaf!(
        "apply",
        [],
        Advanced,
        cmd::apply,
        "-f FILENAME [flags]",
        "Create and update objects so that they are as their manifests say",
        APPLY
    ),
    leaf!(
        "patch",
        [],
        Advanced,
        cmd::patch,
        "(-f FILENAME | TYPE NAME) [-p PATCH|--patch-file FILE]",
        "Change fields of objects by a strategic merge, JSON merge or JSON patch"
    ),
    leaf!(
        "replace",
        [],
        Advanced,
        cmd::replace,
        "-f FILENAME [flags]",
        "Replace objects by those of files or stdin"
    ),
    leaf!(
        "label",
        [],
        Settings,
        cmd::label,
        "(-f FILENAME | TYPE NAME) KEY=VALUE… KEY-… [--overwrite]",
        "Set and remove labels of objects"
    ),
    leaf!(
        "annotate",
        [],
        Settings,
        cmd::annotate,
        "(-f FILENAME | TYPE NAME) KEY=VALUE… KEY-… [--overwrite]",
        "Set and remove annotations of objects"
    ),
    leaf!(
        "api-resources",
        [],
        Other,
        cmd::api_resources,
        "[flags]",
        "Print the resource types that the server has"
    ),
    leaf!(
        "api-versions",
        [],
        Other,
        cmd::api_versions,
        "",
        "Print the API versions of the server, as group/version"
    ),
    Verb {
        name: "config",
        aliases: &[],
        group: Group::Other,
        about: "Show and change kubeconfig files",
        usage: "SUBCOMMAND",
        leaf: None,
        inner: CONFIG,
    },
    leaf!(
        "version",
        [],
        Other,
        cmd::version,
        "[flags]",
        "Print the versions of client and server"
    ),
    own(
        "options",
        Group::Hidden,
        "",
        "Print the flags that every command takes",
    ),
    own(
        "help",
        Group::Hidden,
        "[command]",
        "Print the help of a command",
    ),
];

const APPLY: &[Verb] = &[
    leaf!(
        "edit-last-applied",
        [],
        Advanced,
        cmd::apply::edit_last_applied,
        "(RESOURCE/NAME | -f FILENAME)",
        "Edit in the editor what was applied last"
    ),
    leaf!(
        "set-last-applied",
        [],
        Advanced,
        cmd::apply::set_last_applied,
        "-f FILENAME",
        "Make objects say that a manifest was applied to them last"
    ),
    leaf!(
        "view-last-applied",
        [],
        Advanced,
        cmd::apply::view_last_applied,
        "(TYPE [NAME | -l label] | TYPE/NAME | -f FILENAME)",
        "Show what was applied to objects last"
    ),
];

const AUTH: &[Verb] = &[
    leaf!(
        "can-i",
        [],
        Advanced,
        cmd::auth::can_i,
        "VERB [TYPE | TYPE/NAME | NONRESOURCEURL]",
        "Say whether you may do something, or list what you may do"
    ),
    leaf!(
        "reconcile",
        [],
        Advanced,
        cmd::auth::reconcile,
        "-f FILENAME",
        "Make roles and bindings grant what files say, and keep what they grant beside it"
    ),
    leaf!(
        "whoami",
        [],
        Advanced,
        cmd::auth::whoami,
        "",
        "Show the user that the server takes you for"
    ),
];

const CERTIFICATE: &[Verb] = &[
    leaf!(
        "approve",
        [],
        Cluster,
        cmd::certificate::approve,
        "(-f FILENAME | NAME)",
        "Approve requests for certificates, so that they are signed"
    ),
    leaf!(
        "deny",
        [],
        Cluster,
        cmd::certificate::deny,
        "(-f FILENAME | NAME)",
        "Deny requests for certificates, so that they are not signed"
    ),
];

const CLUSTER_INFO: &[Verb] = &[leaf!(
    "dump",
    [],
    Cluster,
    cmd::cluster_info::dump,
    "[flags]",
    "Write out objects and logs, for debugging"
)];

const TOP: &[Verb] = &[
    leaf!(
        "node",
        ["nodes", "no"],
        Cluster,
        cmd::top::node,
        "[NAME | -l label]",
        "Show what nodes use of CPU and memory"
    ),
    leaf!(
        "pod",
        ["pods", "po"],
        Cluster,
        cmd::top::pod,
        "[NAME | -l label]",
        "Show what pods use of CPU and memory"
    ),
];

const CONFIG: &[Verb] = &[
    leaf!(
        "current-context",
        [],
        Other,
        cmd::config::current_context,
        "[flags]",
        "Print the name of the current context"
    ),
    leaf!(
        "get-contexts",
        [],
        Other,
        cmd::config::get_contexts,
        "[(-o|--output=)name] [CONTEXT ...]",
        "Describe one or many contexts"
    ),
    leaf!(
        "use-context",
        ["use"],
        Other,
        cmd::config::use_context,
        "CONTEXT_NAME",
        "Make a context the current one"
    ),
    leaf!(
        "view",
        [],
        Other,
        cmd::config::view,
        "[flags]",
        "Show the merged kubeconfig, or one file of it"
    ),
];

const ROLLOUT: &[Verb] = &[
    leaf!(
        "history",
        [],
        Deploy,
        cmd::rollout::history,
        "(TYPE NAME | TYPE/NAME) [flags]",
        "Show the versions that a workload has had"
    ),
    leaf!(
        "pause",
        [],
        Deploy,
        cmd::rollout::pause,
        "RESOURCE",
        "Let changes of a Deployment wait"
    ),
    leaf!(
        "resume",
        [],
        Deploy,
        cmd::rollout::resume,
        "RESOURCE",
        "Go on with the changes of a paused Deployment"
    ),
    leaf!(
        "undo",
        [],
        Deploy,
        cmd::rollout::undo,
        "(TYPE NAME | TYPE/NAME) [flags]",
        "Go back to an earlier version"
    ),
    leaf!(
        "status",
        [],
        Deploy,
        cmd::rollout::status,
        "(TYPE NAME | TYPE/NAME) [flags]",
        "Follow a rollout until it is done"
    ),
    leaf!(
        "restart",
        [],
        Deploy,
        cmd::rollout::restart,
        "RESOURCE",
        "Replace the pods of a workload"
    ),
];
