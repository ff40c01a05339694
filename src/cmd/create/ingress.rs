//! `create ingress`.

use super::make::MakeFlags;
use crate::Result;
use crate::ctx::Ctx;
use crate::generate::Ingress;

/// The arguments of `create ingress`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// An annotation, as KEY=VALUE; may be given several times
    #[arg(long)]
    annotation: Vec<String>,
    /// The class of the ingress
    #[arg(long, default_value = "")]
    class: String,
    /// Where requests go that no rule is for, as SERVICE:PORT
    #[arg(long, default_value = "")]
    default_backend: String,
    #[command(flatten)]
    make: MakeFlags,
    /// A rule, as HOST/PATH=SERVICE:PORT[,tls[=SECRET]]; a path that ends with * is a prefix
    #[arg(long)]
    rule: Vec<String>,
}

/// Creates an ingress.
///
/// # Errors
/// Flags without a meaning, the server's refusal.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let plan = args.make.plan(ctx)?;
    let ingress = Ingress {
        name: &plan.name,
        class: &args.class,
        rules: &args.rule,
        annotations: &args.annotation,
        default_backend: &args.default_backend,
    };
    let object = ingress.object()?;
    plan.create(object, "failed to create ingress: ", ctx).await
}
