//! The flags that every command takes.

use clap::Args;

use crate::client::Modules;
use crate::{Error, Result, flags};

/// The global flags, as given.
#[derive(Args, Clone, Debug, Default)]
pub struct Globals {
    /// User to act as
    #[arg(long = "as", default_value = "")]
    pub as_user: String,
    /// Group to act as; may be repeated
    #[arg(long)]
    pub as_group: Vec<String>,
    /// UID to act as
    #[arg(long, default_value = "")]
    pub as_uid: String,
    /// Further attributes of the user to act as, as KEY=VALUE; may be repeated
    #[arg(long)]
    pub as_user_extra: Vec<String>,
    /// Folder for cached discovery
    #[arg(long, default_value = "")]
    pub cache_dir: String,
    /// File with the certificate authority
    #[arg(long, default_value = "")]
    pub certificate_authority: String,
    /// File with the client certificate
    #[arg(long, default_value = "")]
    pub client_certificate: String,
    /// File with the client key
    #[arg(long, default_value = "")]
    pub client_key: String,
    /// Cluster of the kubeconfig to use
    #[arg(long, default_value = "")]
    pub cluster: String,
    /// Context of the kubeconfig to use
    #[arg(long, default_value = "")]
    pub context: String,
    /// Don't ask the server for compressed answers
    #[arg(long)]
    pub disable_compression: bool,
    /// Trust any certificate of the server, which makes the connection insecure
    #[arg(long)]
    pub insecure_skip_tls_verify: bool,
    /// Kubeconfig file to use
    #[arg(long, default_value = "")]
    pub kubeconfig: String,
    /// Preferences file to use
    #[arg(long, default_value = "")]
    pub kuberc: String,
    /// How often the log is flushed; each line is, so that nothing is held back longer
    #[arg(long, default_value = "5s", value_parser = frequency)]
    pub log_flush_frequency: std::time::Duration,
    /// Refuse to work with a server of another version
    #[arg(long)]
    pub match_server_version: bool,
    /// Namespace of this request
    #[arg(long, short, default_value = "")]
    pub namespace: String,
    /// Password for basic authentication
    #[arg(long, default_value = "")]
    pub password: String,
    /// Profile to capture; only none, as the others describe the Go runtime
    #[arg(long, default_value = "none")]
    pub profile: String,
    /// File the profile is written to
    #[arg(long, default_value = "profile.pprof")]
    pub profile_output: String,
    /// Proxy for requests to the server
    #[arg(long, default_value = "")]
    pub proxy_url: String,
    /// How long one request may take, such as 1s, 2m or 3h; 0 for no limit
    #[arg(long, default_value = "0")]
    pub request_timeout: String,
    /// Address and port of the server
    #[arg(long, short, default_value = "")]
    pub server: String,
    /// Name that the server's certificate must have, when it is not the host's
    #[arg(long, default_value = "")]
    pub tls_server_name: String,
    /// Bearer token
    #[arg(long, default_value = "")]
    pub token: String,
    /// User of the kubeconfig to use
    #[arg(long, default_value = "")]
    pub user: String,
    /// User name for basic authentication
    #[arg(long, default_value = "")]
    pub username: String,
    /// How much to tell of what goes on, from 0 to 10
    #[arg(long, short, default_value = "0", value_parser = flags::int::<i32>)]
    pub v: i32,
    /// Verbosity by source file, as PATTERN=N,...
    #[arg(long, default_value = "", value_parser = <Modules as std::str::FromStr>::from_str)]
    pub vmodule: Modules,
    /// Treat warnings of the server as errors
    #[arg(long)]
    pub warnings_as_errors: bool,
}

/// How often the log is flushed: like every duration, with fewer words for what is none.
fn frequency(text: &str) -> std::result::Result<std::time::Duration, String> {
    flags::duration(text).map_err(|_| "parse error".to_owned())
}

impl Globals {
    /// The flags among them that take no value of their own.
    pub const SWITCHES: [&str; 4] = [
        "disable-compression",
        "insecure-skip-tls-verify",
        "match-server-version",
        "warnings-as-errors",
    ];

    /// Checks what no flag's own type can.
    ///
    /// # Errors
    /// A profile that does not exist, or that would describe the Go runtime.
    pub fn check(&self) -> Result<()> {
        check_profile(&self.profile)
    }
}

/// Profiles describe the Go runtime, which `ktl` does not have.
fn check_profile(name: &str) -> Result<()> {
    match name {
        "none" => Ok(()),
        "cpu" | "heap" | "goroutine" | "threadcreate" | "block" | "mutex" | "trace" | "allocs" => {
            Err(Error::new(format!(
                "there is no {name:?} profile: it describes the Go runtime"
            )))
        }
        other => Err(Error::new(format!("unknown profile '{other}'"))),
    }
}
