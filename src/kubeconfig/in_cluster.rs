//! What of the process decides beside the files: the current folder, and the pod it may run in.

use std::path::{Path, PathBuf};

use super::files;
use super::resolve::Overrides;
use super::rest::{Auth, Impersonate, RestConfig, TlsConfig};
use crate::{Env, Result};

/// The folder in which a pod finds its service account.
pub const SERVICE_ACCOUNT: &str = "/var/run/secrets/kubernetes.io/serviceaccount";

/// What of the process matters for a kubeconfig.
#[derive(Clone, Debug)]
pub(super) struct Process {
    /// The folder that paths in flags start from.
    pub(super) cwd: PathBuf,
    master: Option<String>,
    service: Option<(String, String)>,
    pod_namespace: Option<String>,
    service_account: PathBuf,
}

impl Process {
    pub(super) fn new(env: &Env, service_account: &Path) -> Self {
        let var = |name| env.var(name).map(ToOwned::to_owned);
        Self {
            cwd: env.cwd.clone(),
            master: var("KUBERNETES_MASTER"),
            service: var("KUBERNETES_SERVICE_HOST").zip(var("KUBERNETES_SERVICE_PORT")),
            pod_namespace: var("POD_NAMESPACE"),
            service_account: service_account.to_path_buf(),
        }
    }

    /// The server when nothing names one.
    pub(super) fn default_server(&self) -> &str {
        self.master.as_deref().unwrap_or("http://localhost:8080")
    }

    /// Whether a pod's service account is at hand.
    pub(super) fn in_cluster(&self) -> bool {
        self.service.is_some() && self.service_account.join("token").is_file()
    }

    /// How a pod reaches its cluster's server. Of the flags only token, certificate authority and
    /// impersonation count.
    ///
    /// # Errors
    /// If the token can't be read.
    pub(super) fn rest_config(
        &self,
        over: &Overrides,
        impersonate: Impersonate,
    ) -> Result<RestConfig> {
        let (host, port) = self.service.clone().unwrap_or_default();
        let host = if host.contains(':') {
            format!("[{host}]")
        } else {
            host
        };
        let read = |path: &Path| files::read(path, path).map_err(|(_, error)| error);
        let token_file = self.service_account.join("token");
        let token = String::from_utf8_lossy(&read(&token_file)?)
            .trim()
            .to_owned();
        let mut auth = Auth {
            token: Some(token),
            token_file: Some(token_file),
            ..Auth::default()
        };
        if !over.token.is_empty() {
            auth = Auth {
                token: Some(over.token.clone()),
                ..Auth::default()
            };
        }
        let ca = match over.certificate_authority.as_str() {
            // kubectl goes on with the system's authorities when the pod's are missing.
            "" => read(&self.service_account.join("ca.crt")).ok(),
            path => Some(read(&self.cwd.join(path))?),
        };
        Ok(RestConfig {
            server: format!("https://{host}:{port}"),
            tls: TlsConfig {
                ca,
                ..TlsConfig::default()
            },
            auth,
            impersonate,
            ..RestConfig::default()
        })
    }

    /// The namespace of the pod.
    pub(super) fn namespace(&self) -> String {
        if let Some(namespace) = &self.pod_namespace {
            return namespace.clone();
        }
        let path = self.service_account.join("namespace");
        let namespace = files::read(&path, &path)
            .ok()
            .and_then(|b| String::from_utf8(b).ok());
        let namespace = namespace.unwrap_or_default();
        match namespace.trim() {
            "" => "default".to_owned(),
            namespace => namespace.to_owned(),
        }
    }
}
