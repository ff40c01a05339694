//! `create clusterrolebinding`.

use super::make::MakeFlags;
use super::role_binding::Subjects;
use crate::Result;
use crate::ctx::Ctx;
use crate::generate::binding;

/// The arguments of `create clusterrolebinding`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The cluster role that is bound
    #[arg(long, required = true)]
    clusterrole: String,
    #[command(flatten)]
    make: MakeFlags,
    #[command(flatten)]
    subjects: Subjects,
}

/// Creates a cluster role binding.
///
/// # Errors
/// Flags without a meaning, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?;
    let role = ("ClusterRole", args.clusterrole.as_str());
    let who = &args.subjects;
    let (users, groups, accounts) = (&who.user, &who.group, &who.serviceaccount);
    let kind = "ClusterRoleBinding";
    let object = binding(kind, &plan.name, role, users, groups, accounts)?;
    plan.create(object, "failed to create clusterrolebinding: ", ctx)
        .await
}
