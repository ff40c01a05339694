//! `create clusterrole`.

use std::collections::BTreeMap;

use super::make::MakeFlags;
use super::role::{Asked, RuleFlags, distinct};
use crate::ctx::Ctx;
use crate::flags::{Slice, flat};
use crate::generate::{self, Rule};
use crate::{Error, Result};

/// Verbs of paths.
const VERBS: [&str; 8] = [
    "*", "get", "post", "put", "delete", "patch", "head", "options",
];

/// The arguments of `create clusterrole`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Labels of the cluster roles that this one is made of, as KEY=VALUE,...
    #[arg(long, value_parser = labels)]
    aggregation_rule: Vec<BTreeMap<String, String>>,
    #[command(flatten)]
    make: MakeFlags,
    /// A path of the server beside the API; may end with *
    #[arg(long)]
    non_resource_url: Vec<Slice>,
    #[command(flatten)]
    rule: RuleFlags,
}

/// Reads pairs with commas.
fn labels(text: &str) -> Result<BTreeMap<String, String>, String> {
    let pairs = text.split(',').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (key, value) = pair
                .split_once('=')
                .ok_or("malformed pair, expect string=string")?;
            Ok((key.trim().to_owned(), value.trim().to_owned()))
        })
        .collect()
}

/// Creates a cluster role.
///
/// # Errors
/// Flags without a meaning, resources that do not exist, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?.named()?;
    let asked = args.rule.read();
    let urls = distinct(flat(&args.non_resource_url));
    let labels: BTreeMap<_, _> = args.aggregation_rule.into_iter().flatten().collect();
    check(&asked, &urls, !labels.is_empty())?;
    let object = match labels.is_empty() {
        true => {
            let resources = asked.resources(ctx).await?;
            check_urls(&asked.verbs, &urls)?;
            let rules = generate::rules(&Rule {
                verbs: &asked.verbs,
                resources: &resources,
                names: &asked.names,
                urls: &urls,
            });
            generate::role("ClusterRole", &plan.name, &rules)
        }
        false => generate::aggregated_role(&plan.name, &labels),
    };
    plan.create(object, "", ctx).await
}

/// Refuses what is missing, or contradicts itself.
fn check(asked: &Asked, urls: &[String], is_aggregated: bool) -> Result<()> {
    let Asked {
        verbs,
        resources,
        names,
    } = asked;
    let has_rule =
        !(verbs.is_empty() && resources.is_empty() && names.is_empty() && urls.is_empty());
    let problem = match is_aggregated {
        true if has_rule => {
            "aggregation rule must be specified without nonResourceURLs, verbs, resources or \
             resourceNames"
        }
        true => return Ok(()),
        false if verbs.is_empty() => "at least one verb must be specified",
        false if resources.is_empty() && urls.is_empty() => {
            "one of resource or nonResourceURL must be specified"
        }
        false => return Ok(()),
    };
    Err(Error::new(problem))
}

/// Refuses paths that are none, and verbs that paths don't have.
fn check_urls(verbs: &[String], urls: &[String]) -> Result<()> {
    if urls.is_empty() {
        return Ok(());
    }
    if let Some(verb) = verbs.iter().find(|verb| !VERBS.contains(&verb.as_str())) {
        let text = format!("invalid verb: '{verb}' for nonResourceURL");
        return Err(Error::new(text));
    }
    for url in urls.iter().filter(|url| *url != "*") {
        if !url.starts_with('/') {
            return Err(Error::new("nonResourceURL should start with /"));
        }
        if url.strip_suffix('*').unwrap_or(url).contains('*') {
            return Err(Error::new(
                "nonResourceURL only supports wildcard matches when '*' is at the end",
            ));
        }
    }
    Ok(())
}
