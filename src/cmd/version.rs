//! `version`: of the client and of the server.

use std::io::Write as _;

use serde::Serialize;
use serde_json::Value;

use crate::client::{Request, unread_status};
use crate::ctx::Ctx;
use crate::{Error, KUBERNETES_VERSION, Result, go};

/// The kustomize that the supported kubectl has built in.
const KUSTOMIZE_VERSION: &str = "v5.8.1";

/// The arguments of `version`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Only the client's version, without asking a server
    #[arg(long)]
    client: bool,
    /// Output format: json or yaml
    #[arg(long, short, default_value = "")]
    output: String,
    #[arg(hide = true)]
    args: Vec<String>,
}

/// Both versions, in the order of fields that kubectl has.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Versions {
    client_version: ClientVersion,
    kustomize_version: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    server_version: Option<ServerVersion>,
}

/// `version.Info` of this program: the Kubernetes version that it stands for.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ClientVersion {
    major: String,
    minor: String,
    git_version: &'static str,
    git_commit: &'static str,
    git_tree_state: &'static str,
    build_date: &'static str,
    go_version: &'static str,
    compiler: &'static str,
    platform: String,
}

/// `version.Info` of the server, in upstream's order of fields.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ServerVersion {
    major: String,
    minor: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    emulation_major: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    emulation_minor: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    min_compatibility_major: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    min_compatibility_minor: String,
    git_version: String,
    git_commit: String,
    git_tree_state: String,
    build_date: String,
    go_version: String,
    compiler: String,
    platform: String,
}

/// Prints the versions. What the client is stays printed when the server can't be asked.
///
/// # Errors
/// A format that is not known, arguments, or what the server's version can't be asked for.
pub async fn run(args: Args, ctx: &mut Ctx<'_>) -> Result<()> {
    // kubectl takes no notice of them where it asks no server.
    if !args.args.is_empty() && !args.client {
        return Err(Error::new(format!(
            "extra arguments: [{}]",
            args.args.join(" ")
        )));
    }
    if !matches!(args.output.as_str(), "" | "json" | "yaml") {
        return Err(Error::new("--output must be 'yaml' or 'json'"));
    }
    let server = if args.client {
        None
    } else {
        Some(ask(ctx).await)
    };
    let (server, failure) = match server {
        Some(Ok(server)) => (Some(server), None),
        Some(Err(error)) => (None, Some(error)),
        None => (None, None),
    };
    let skew = server.as_ref().and_then(skew);
    let versions = Versions {
        client_version: client(),
        kustomize_version: KUSTOMIZE_VERSION,
        server_version: server,
    };
    print(&versions, &args.output, ctx)?;
    if let Some(skew) = skew {
        ctx.env.stdout.flush()?;
        ctx.env.stderr.line(&skew);
    }
    failure.map_or(Ok(()), Err)
}

async fn ask(ctx: &mut Ctx<'_>) -> Result<ServerVersion> {
    let answer = ctx.client()?.json(Request::get("/version")).await;
    let answer = answer.map_err(unread_status)?;
    let text = |key: &str| answer[key].as_str().unwrap_or_default().to_owned();
    Ok(ServerVersion {
        major: text("major"),
        minor: text("minor"),
        emulation_major: text("emulationMajor"),
        emulation_minor: text("emulationMinor"),
        min_compatibility_major: text("minCompatibilityMajor"),
        min_compatibility_minor: text("minCompatibilityMinor"),
        git_version: text("gitVersion"),
        git_commit: text("gitCommit"),
        git_tree_state: text("gitTreeState"),
        build_date: text("buildDate"),
        go_version: text("goVersion"),
        compiler: text("compiler"),
        platform: text("platform"),
    })
}

fn client() -> ClientVersion {
    let (major, minor) = major_minor(KUBERNETES_VERSION).unwrap_or((1, 0));
    let arch = match std::env::consts::ARCH {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        other => other,
    };
    ClientVersion {
        major: major.to_string(),
        minor: minor.to_string(),
        git_version: KUBERNETES_VERSION,
        git_commit: concat!("ktl-", env!("CARGO_PKG_VERSION")),
        git_tree_state: "clean",
        // Upstream's value where a build has no date: ours are reproducible.
        build_date: "1970-01-01T00:00:00Z",
        go_version: "",
        compiler: "rustc",
        platform: format!("{}/{arch}", std::env::consts::OS),
    }
}

fn print(versions: &Versions, format: &str, ctx: &mut Ctx<'_>) -> Result<()> {
    let out = &mut ctx.env.stdout;
    match format {
        "json" => {
            serde_json::to_writer_pretty(&mut *out, versions).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
        "yaml" => {
            let value: Value = serde_json::to_value(versions).map_err(std::io::Error::from)?;
            // kubectl ends this one with an empty line.
            writeln!(out, "{}", go::yaml::to_string(&value))?;
        }
        _ => {
            writeln!(
                out,
                "Client Version: {}",
                versions.client_version.git_version
            )?;
            writeln!(out, "Kustomize Version: {}", versions.kustomize_version)?;
            if let Some(server) = &versions.server_version {
                writeln!(out, "Server Version: {}", server.git_version)?;
            }
        }
    }
    Ok(())
}

/// kubectl's warning when client and server are more than one minor version apart.
fn skew(server: &ServerVersion) -> Option<String> {
    let (client_major, client_minor) = major_minor(KUBERNETES_VERSION)?;
    let (major, minor) = major_minor(&server.git_version)?;
    if client_major == major && client_minor.abs_diff(minor) <= 1 {
        return None;
    }
    Some(format!(
        "WARNING: version difference between client ({client_major}.{client_minor}) and server \
         ({major}.{minor}) exceeds the supported minor version skew of +/-1"
    ))
}

fn major_minor(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_wide_skew_warns() {
        let of = |version: &str| {
            skew(&ServerVersion {
                git_version: version.into(),
                ..none()
            })
        };
        assert_eq!(of("v1.36.9-gke.100"), None);
        assert_eq!(of("v1.38.0"), None);
        assert_eq!(
            of("v1.30.2").as_deref(),
            Some(
                "WARNING: version difference between client (1.37) and server (1.30) exceeds the \
                 supported minor version skew of +/-1"
            )
        );
    }

    fn none() -> ServerVersion {
        let s = String::new;
        ServerVersion {
            major: s(),
            minor: s(),
            emulation_major: s(),
            emulation_minor: s(),
            min_compatibility_major: s(),
            min_compatibility_minor: s(),
            git_version: s(),
            git_commit: s(),
            git_tree_state: s(),
            build_date: s(),
            go_version: s(),
            compiler: s(),
            platform: s(),
        }
    }
}
