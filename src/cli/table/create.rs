//! The verbs inside of `create`.

use clap::{Args as _, FromArgMatches as _};

use super::{Group, Leaf, Verb};
use crate::{Error, cmd};

pub(super) const VERBS: &[Verb] = &[
    leaf!(
        "clusterrole",
        [],
        Beginner,
        cmd::create::cluster_role,
        "NAME --verb=VERB --resource=RESOURCE.GROUP [--resource-name=NAME] [flags]",
        "Create a cluster role"
    ),
    leaf!(
        "clusterrolebinding",
        [],
        Beginner,
        cmd::create::cluster_role_binding,
        "NAME --clusterrole=NAME [--user=USER] [--group=GROUP] [--serviceaccount=NAMESPACE:NAME] [flags]",
        "Bind a cluster role in the whole cluster"
    ),
    leaf!(
        "configmap",
        ["cm"],
        Beginner,
        cmd::create::config_map,
        "NAME [--from-file=[KEY=]PATH] [--from-literal=KEY=VALUE] [--from-env-file=PATH] [flags]",
        "Create a ConfigMap of files, folders or literals"
    ),
    leaf!(
        "cronjob",
        ["cj"],
        Beginner,
        cmd::create::cron_job,
        "NAME --image=IMAGE --schedule=SCHEDULE [flags] [-- [COMMAND] [ARGS...]]",
        "Create a cron job"
    ),
    leaf!(
        "deployment",
        ["deploy"],
        Beginner,
        cmd::create::deployment,
        "NAME --image=IMAGE [flags] [-- [COMMAND] [ARGS...]]",
        "Create a deployment"
    ),
    leaf!(
        "ingress",
        ["ing"],
        Beginner,
        cmd::create::ingress,
        "NAME --rule=HOST/PATH=SERVICE:PORT[,tls[=SECRET]] [flags]",
        "Create an ingress"
    ),
    leaf!(
        "job",
        [],
        Beginner,
        cmd::create::job,
        "NAME --image=IMAGE [--from=cronjob/NAME] [flags] [-- [COMMAND] [ARGS...]]",
        "Create a job, of an image or of a cron job"
    ),
    leaf!(
        "namespace",
        ["ns"],
        Beginner,
        cmd::create::namespace,
        "NAME [flags]",
        "Create a namespace"
    ),
    leaf!(
        "poddisruptionbudget",
        ["pdb"],
        Beginner,
        cmd::create::pod_disruption_budget,
        "NAME --selector=SELECTOR --min-available=COUNT [flags]",
        "Create a pod disruption budget"
    ),
    leaf!(
        "priorityclass",
        ["pc"],
        Beginner,
        cmd::create::priority_class,
        "NAME --value=VALUE [--global-default] [flags]",
        "Create a priority class"
    ),
    leaf!(
        "quota",
        ["resourcequota"],
        Beginner,
        cmd::create::quota,
        "NAME [--hard=RESOURCE=QUANTITY,...] [--scopes=SCOPE,...] [flags]",
        "Create a resource quota"
    ),
    leaf!(
        "role",
        [],
        Beginner,
        cmd::create::role,
        "NAME --verb=VERB --resource=RESOURCE.GROUP[/SUBRESOURCE] [--resource-name=NAME] [flags]",
        "Create a role of one rule"
    ),
    leaf!(
        "rolebinding",
        [],
        Beginner,
        cmd::create::role_binding,
        "NAME --clusterrole=NAME|--role=NAME [--user=USER] [--group=GROUP] [--serviceaccount=NAMESPACE:NAME] [flags]",
        "Bind a role or a cluster role in a namespace"
    ),
    Verb {
        name: "secret",
        aliases: &[],
        group: Group::Beginner,
        about: "Create a secret",
        usage: "(docker-registry | generic | tls)",
        leaf: None,
        inner: SECRET,
    },
    Verb {
        name: "service",
        aliases: &["svc"],
        group: Group::Beginner,
        about: "Create a service",
        usage: "(clusterip | externalname | loadbalancer | nodeport)",
        leaf: None,
        inner: SERVICE,
    },
    leaf!(
        "serviceaccount",
        ["sa"],
        Beginner,
        cmd::create::service_account,
        "NAME [flags]",
        "Create a service account"
    ),
    leaf!(
        "token",
        [],
        Beginner,
        cmd::create::token,
        "NAME [flags]",
        "Print a token of a service account"
    ),
];

const SECRET: &[Verb] = &[
    leaf!(
        "docker-registry",
        [],
        Beginner,
        cmd::create::secret::docker_registry,
        "NAME --docker-username=USER --docker-password=PASSWORD [--docker-server=SERVER] [--from-file=PATH] [flags]",
        "Create a secret for a registry of images"
    ),
    leaf!(
        "generic",
        [],
        Beginner,
        cmd::create::secret::generic,
        "NAME [--type=TYPE] [--from-file=[KEY=]PATH] [--from-literal=KEY=VALUE] [flags]",
        "Create a secret of files, folders or literals"
    ),
    leaf!(
        "tls",
        [],
        Beginner,
        cmd::create::secret::tls,
        "NAME --cert=PATH --key=PATH [flags]",
        "Create a secret of a certificate and its key"
    ),
];

const SERVICE: &[Verb] = &[
    leaf!(
        "clusterip",
        [],
        Beginner,
        cmd::create::service::cluster_ip,
        "NAME [--tcp=PORT[:TARGET]] [flags]",
        "Create a service with an address in the cluster"
    ),
    leaf!(
        "externalname",
        [],
        Beginner,
        cmd::create::service::external_name,
        "NAME --external-name=NAME [flags]",
        "Create a service that stands for a name outside of the cluster"
    ),
    leaf!(
        "loadbalancer",
        [],
        Beginner,
        cmd::create::service::load_balancer,
        "NAME [--tcp=PORT[:TARGET]] [flags]",
        "Create a service behind a load balancer"
    ),
    leaf!(
        "nodeport",
        [],
        Beginner,
        cmd::create::service::node_port,
        "NAME [--tcp=PORT[:TARGET]] [flags]",
        "Create a service with a port of every node"
    ),
];
