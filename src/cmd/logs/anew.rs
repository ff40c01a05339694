//! `logs --follow-new`.

use super::{Args, PATIENCE, REQUESTS, check, labels, named, output};
use crate::Result;
use crate::ctx::Ctx;
use crate::print::ColorChoice;
use crate::resource::Object;
use crate::stream::logs::{self, Follow, Options, Wanted};

/// Follows the logs until Ctrl-C.
pub(super) async fn run(args: &Args, options: Options, ctx: &mut Ctx<'_>) -> Result<()> {
    for (is_given, flag) in [
        (args.previous, "--previous"),
        (args.limit_bytes != 0, "--limit-bytes"),
        (args.max_log_requests != REQUESTS, "--max-log-requests"),
        (
            args.pod_running_timeout != PATIENCE,
            "--pod-running-timeout",
        ),
    ] {
        if is_given {
            let text = format!("{flag} can't be used with --follow-new");
            return Err(ctx.usage(text));
        }
    }
    let wanted = wanted(args, ctx).await?;
    check(args, &options)?;
    let what = Follow {
        wanted,
        choosing: args.choosing(),
        options,
        prefix: args.prefix.unwrap_or(true),
        colours: ColorChoice::Auto.is_on(ctx.env),
        notes: ctx.env.terminal.stderr,
    };
    let client = ctx.client()?;
    let output = output(ctx);
    let outcome = logs::follow(&client, &what, &ctx.env.stderr, &output).await;
    let (stdout, written) = output.finish().await;
    ctx.env.stdout = stdout;
    written.and(outcome)
}

/// The pods that the arguments name: those of a selector, of a workload, or one by its name, also
/// when another one takes it over.
async fn wanted(args: &Args, ctx: &mut Ctx<'_>) -> Result<Wanted> {
    if !args.selector.is_empty() {
        let labels = labels(args)?;
        let (namespace, _) = ctx.namespace()?;
        return Ok(Wanted {
            namespace,
            labels,
            fields: String::new(),
        });
    }
    let object: Object = named(&args.args[0], ctx).await?;
    let namespace = object.namespace().to_owned();
    if object.group().is_empty() && object.kind() == "Pod" {
        let fields = format!("metadata.name={}", object.name());
        return Ok(Wanted {
            namespace,
            labels: String::new(),
            fields,
        });
    }
    let labels = logs::selector(&object)?;
    Ok(Wanted {
        namespace,
        labels,
        fields: String::new(),
    })
}
