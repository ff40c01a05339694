//! `create rolebinding`.

use super::make::MakeFlags;
use crate::ctx::Ctx;
use crate::generate::binding;
use crate::{Error, Result};

/// Who gets the role.
#[derive(clap::Args, Clone, Debug)]
pub(super) struct Subjects {
    /// A group that gets the role; may be given several times
    #[arg(long)]
    pub(super) group: Vec<String>,
    /// A service account that gets it, as NAMESPACE:NAME; may be given several times
    #[arg(long)]
    pub(super) serviceaccount: Vec<String>,
    /// A user that gets it; may be given several times
    #[arg(id = "subject", long = "user")]
    pub(super) user: Vec<String>,
}

/// The arguments of `create rolebinding`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The cluster role that is bound
    #[arg(long, default_value = "")]
    clusterrole: String,
    #[command(flatten)]
    make: MakeFlags,
    /// The role that is bound
    #[arg(long, default_value = "")]
    role: String,
    #[command(flatten)]
    subjects: Subjects,
}

/// Creates a role binding.
///
/// # Errors
/// Flags without a meaning, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?.named()?;
    let role = match (args.role.as_str(), args.clusterrole.as_str()) {
        (role, "") if !role.is_empty() => ("Role", role),
        ("", role) if !role.is_empty() => ("ClusterRole", role),
        _ => {
            let text = "exactly one of clusterrole or role must be specified";
            return Err(Error::new(text));
        }
    };
    let who = &args.subjects;
    let (users, groups, accounts) = (&who.user, &who.group, &who.serviceaccount);
    let object = binding("RoleBinding", &plan.name, role, users, groups, accounts)?;
    plan.create(object, "failed to create rolebinding: ", ctx)
        .await
}
