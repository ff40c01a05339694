//! `proxy`: a server on this machine that passes requests on to the API server.

use std::io::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use jiff::SignedDuration;

use crate::client::{self, Request};
use crate::ctx::Ctx;
use crate::proxy::{Filter, Listener, Prefixes, Server};
use crate::{Error, ErrorKind, Result, flags, go};

const PORT: i64 = 8001;
/// How often TCP asks for the other end when nobody says otherwise: Go's default.
const KEEPALIVE: Duration = Duration::from_secs(15);

/// The arguments of `proxy`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Regular expressions of the hosts, with commas between them, whose requests are let through
    #[arg(long, default_value = Filter::ACCEPT_HOSTS)]
    accept_hosts: String,
    /// Regular expressions of the paths that are let through
    #[arg(long, default_value = Filter::ACCEPT_PATHS)]
    accept_paths: String,
    /// The IP address to listen on
    #[arg(long, default_value = "127.0.0.1")]
    address: String,
    /// The path below which the API is served
    #[arg(long, default_value = "/")]
    api_prefix: String,
    /// Put the path of the server's URL before the path of each request
    #[arg(long)]
    append_server_path: bool,
    /// Let all requests through. Dangerous: any page in a browser may then use the port
    #[arg(long)]
    disable_filter: bool,
    /// How often connections that were taken over are checked, such as 30s; 0 for the usual time
    #[arg(long, default_value = "0s", value_parser = keepalive, allow_hyphen_values = true)]
    keepalive: SignedDuration,
    /// The port to listen on; 0 for any that is free
    #[arg(long, short, default_value = "8001", value_parser = flags::int::<i64>, allow_hyphen_values = true)]
    port: i64,
    /// Regular expressions of the methods that are refused, such as POST,PUT,PATCH
    #[arg(long, default_value = Filter::REJECT_METHODS)]
    reject_methods: String,
    /// Regular expressions of the paths that are refused, even when they would be let through
    #[arg(long, default_value = Filter::REJECT_PATHS)]
    reject_paths: String,
    /// Listen on a Unix socket at this path instead of a port
    #[arg(long, short, default_value = "")]
    unix_socket: String,
    /// Show the files of this folder as well
    #[arg(long, short, default_value = "")]
    www: String,
    /// The path below which those files are shown
    #[arg(long, short = 'P', default_value = "/static/")]
    www_prefix: String,
    // kubectl takes arguments without looking at them.
    #[arg(hide = true)]
    ignored: Vec<String>,
}

fn keepalive(text: &str) -> Result<SignedDuration, String> {
    go::duration::parse(text).map_err(|e| e.to_string())
}

/// Serves until it is interrupted.
///
/// # Errors
/// Flags without a meaning, or an address that can't be listened on.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    let client = ctx.client()?;
    if ctx.globals.match_server_version {
        client.json(Request::get("/version")).await?;
    }
    let path = client.base_path();
    if !args.append_server_path && !path.is_empty() {
        let text = format!(
            "Your kube context contains a server path {path}, use --append-server-path to automatically append the path to each request"
        );
        say(ctx, 'W', 172, &text);
    }
    let filter = filter(&args, ctx)?;
    if args.port != PORT && !args.unix_socket.is_empty() {
        return Err(Error::new(
            "cannot set --unix-socket and --port at the same time",
        ));
    }
    let files = folder(&args, ctx);
    let www = files.as_ref().map(|_| args.www_prefix.as_str());
    let prefixes = Prefixes::new(&args.api_prefix, www)?;
    let listener = if args.unix_socket.is_empty() {
        Listener::tcp(&args.address, args.port).await?
    } else {
        Listener::unix(&ctx.env.path(&args.unix_socket), &args.unix_socket)?
    };
    let (stderr, clock) = (ctx.env.stderr.clone(), ctx.env.clock);
    let server = Server::new(prefixes, filter, files, client, stderr, clock)
        .append_path(args.append_server_path)
        .keepalive(probes(args.keepalive));
    let address = listener.address();
    writeln!(ctx.env.stdout, "Starting to serve on {address}")?;
    ctx.env.stdout.flush()?;
    server.serve(&listener).await
}

/// The filter that the flags make; `None` where there is to be none.
fn filter(args: &Args, ctx: &Ctx<'_>) -> Result<Option<Filter>> {
    if args.disable_filter {
        if args.unix_socket.is_empty() {
            let text = "Request filter disabled, your proxy is vulnerable to XSRF attacks, please be cautious";
            say(ctx, 'W', 177, text);
        }
        return Ok(None);
    }
    if args.reject_paths.is_empty() || args.reject_methods.is_empty() {
        let text = "Request filter has been relaxed, your proxy may be vulnerable to attacks, please be cautious";
        say(ctx, 'W', 182, text);
    }
    let filter = Filter::new(
        &args.accept_paths,
        &args.reject_paths,
        &args.accept_hosts,
        &args.reject_methods,
        ctx.trace(),
    );
    filter.map(Some).map_err(|why| {
        let text = format!("Error compiling re: {why}");
        client::log(
            &ctx.env.stderr,
            ctx.env.clock,
            'F',
            "proxy_server.go:83",
            &text,
        );
        Error::of(ErrorKind::Exit(255), "")
    })
}

/// The folder to show, if any; it may come to be there later.
fn folder(args: &Args, ctx: &Ctx<'_>) -> Option<PathBuf> {
    let name = Some(&args.www).filter(|www| !www.is_empty())?;
    let path = ctx.env.path(name);
    match std::fs::metadata(&path) {
        Err(error) => {
            let why = crate::proxy::in_go(&error);
            let text = format!("Failed to stat static file directory {name}: stat {name}: {why}");
            say(ctx, 'W', 203, &text);
        }
        Ok(metadata) if !metadata.is_dir() => {
            let text = format!("Static file directory {name} is not a directory");
            say(ctx, 'W', 205, &text);
        }
        Ok(_) => {}
    }
    Some(path)
}

/// How often TCP asks: less than nothing is never.
fn probes(keepalive: SignedDuration) -> Option<Duration> {
    if keepalive.is_zero() {
        return Some(KEEPALIVE);
    }
    keepalive.try_into().ok()
}

/// A line of the log, from that line of kubectl.
fn say(ctx: &Ctx<'_>, level: char, line: u32, text: &str) {
    let place = format!("proxy.go:{line}");
    client::log(&ctx.env.stderr, ctx.env.clock, level, &place, text);
}
