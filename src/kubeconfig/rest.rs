//! What a kubeconfig and the flags over it come to: how to reach one server as one user.

use std::path::PathBuf;

use serde_json::Value;

/// How to reach one API server as one user. Holds secrets: it is never printed.
#[derive(Clone, Default)]
pub struct RestConfig {
    /// The server's URL without a trailing slash; may have a path.
    pub server: String,
    /// The server as the kubeconfig or a flag has it; empty where neither names one.
    pub named_server: String,
    /// TLS settings.
    pub tls: TlsConfig,
    /// Who we are.
    pub auth: Auth,
    /// Whom to act as.
    pub impersonate: Impersonate,
    /// `proxy-url`: http, https or socks5. Without it, `HTTPS_PROXY` and `NO_PROXY` decide.
    pub proxy_url: Option<String>,
    /// Don't ask for compressed answers.
    pub disable_compression: bool,
}

/// TLS settings; certificates and keys are PEM, already read from their files.
#[derive(Clone, Default)]
pub struct TlsConfig {
    /// The authorities to trust; the system's when absent.
    pub ca: Option<Vec<u8>>,
    /// Trust any certificate.
    pub insecure: bool,
    /// The name the certificate must have (and the SNI), when it is not the URL's host.
    pub server_name: Option<String>,
    /// The client's certificate chain.
    pub client_cert: Option<Vec<u8>>,
    /// The client's key: PKCS#1, PKCS#8 or SEC1.
    pub client_key: Option<Vec<u8>>,
}

/// The ways to log in, beside a client certificate.
#[derive(Clone, Default)]
pub struct Auth {
    /// A bearer token.
    pub token: Option<String>,
    /// A file with a bearer token, read again for each run and when it was refused. `token` is what
    /// was last read from it, unless the kubeconfig has a token beside the file.
    pub token_file: Option<PathBuf>,
    /// User name and password.
    pub basic: Option<(String, String)>,
    /// A credential plugin.
    pub exec: Option<Exec>,
    /// Nothing tells who we are: kubectl asks for a user name and a password.
    pub prompt: bool,
}

/// A credential plugin (`client.authentication.k8s.io`).
#[derive(Clone, Default)]
pub struct Exec {
    /// `apiVersion` of the protocol, `v1` or `v1beta1` of the group.
    pub api_version: String,
    /// The program: an absolute path, a path relative to the kubeconfig (already resolved), or a
    /// bare name to look up in PATH.
    pub command: String,
    /// Its arguments.
    pub args: Vec<String>,
    /// Variables to add to its environment.
    pub env: Vec<(String, String)>,
    /// `Never`, `IfAvailable` or `Always`.
    pub interactive_mode: String,
    /// Text that tells how to install the program.
    pub install_hint: String,
    /// The `spec.cluster` to hand over in `KUBERNETES_EXEC_INFO`, when `provideClusterInfo` is set.
    pub cluster: Option<Value>,
    /// Whether it may run, by the user's preferences.
    pub policy: PluginPolicy,
}

/// Which credential plugins may run: `credentialPluginPolicy` of kuberc.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PluginPolicy {
    /// All.
    #[default]
    AllowAll,
    /// None.
    DenyAll,
    /// These: paths, or names to look up in PATH.
    Allowlist(Vec<String>),
}

/// Whom to act as.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Impersonate {
    /// `Impersonate-User`; empty for no impersonation.
    pub user: String,
    /// `Impersonate-Uid`.
    pub uid: String,
    /// `Impersonate-Group`.
    pub groups: Vec<String>,
    /// `Impersonate-Extra-KEY`, with its values.
    pub extra: Vec<(String, Vec<String>)>,
}
