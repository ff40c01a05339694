//! Credential plugins: programs that say who we are (KEP-541, `client.authentication.k8s.io`).

use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;
use rustls::sign::CertifiedKey;
use serde_json::{Value, json};
use tokio::io::AsyncReadExt as _;
use tokio::process::{Child, Command};
use tokio::sync::Mutex;

use super::failure::Failure;
use super::key_pair::key_pair;
use super::options::Options;
use super::tls::Identity;
use crate::go::{json::to_string, yaml};
use crate::kubeconfig::{Exec, PluginPolicy};
use crate::{Error, Result};

const GROUP: &str = "client.authentication.k8s.io/";
/// What kubectl says of a plugin that is not there, before the plugin's own hint.
const NOT_INSTALLED: &str = "

It looks like you are trying to use a client-go credential plugin that is not installed.

To learn more about this feature, consult the documentation available at:
      https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins";

/// A plugin, and what it said last.
pub(super) struct Plugin {
    exec: Exec,
    identity: Arc<Identity>,
    options: Options,
    /// Held while the plugin runs: it may ask questions, so it runs once for all who wait.
    last: Mutex<Option<Credentials>>,
    certificate_changes: AtomicU64,
}

/// What a plugin said.
#[derive(Clone, Default)]
pub(super) struct Credentials {
    /// A bearer token; empty for none.
    pub(super) token: String,
    /// The number of the run that gave them.
    pub(super) run: u64,
    /// When they end.
    expires: Option<Timestamp>,
    certificate: Option<(String, String)>,
}

impl Plugin {
    /// # Errors
    /// A version of the protocol that does not exist.
    pub(super) fn new(exec: Exec, identity: Arc<Identity>, options: Options) -> Result<Self> {
        if !matches!(exec.api_version.strip_prefix(GROUP), Some("v1" | "v1beta1")) {
            let version = &exec.api_version;
            return Err(Error::new(format!(
                "exec plugin: invalid apiVersion {version:?}"
            )));
        }
        let (last, certificate_changes) = (Mutex::default(), AtomicU64::new(0));
        Ok(Self {
            exec,
            identity,
            options,
            last,
            certificate_changes,
        })
    }

    /// The last credentials, or those of a new run when there are none or they have ended.
    pub(super) async fn credentials(&self) -> Result<Credentials, Failure> {
        let mut last = self.last.lock().await;
        if let Some(credentials) = &*last
            && credentials
                .expires
                .is_none_or(|end| (self.options.clock)() <= end)
        {
            return Ok(credentials.clone());
        }
        let context = |f: Failure| Failure::new(format!("getting credentials: {}", f.text));
        self.renew(&mut last).await.map_err(context)
    }

    /// The credentials of `run` were refused: runs the plugin again, unless it was already.
    pub(super) async fn refused(&self, run: u64) -> Result<(), Failure> {
        let mut last = self.last.lock().await;
        if last.as_ref().is_some_and(|l| l.run != run) {
            return Ok(());
        }
        self.renew(&mut last).await.map(|_| ())
    }

    pub(super) fn certificate_changes(&self) -> u64 {
        self.certificate_changes.load(Ordering::Relaxed)
    }

    async fn renew(&self, last: &mut Option<Credentials>) -> Result<Credentials, Failure> {
        let is_interactive = self.is_interactive()?;
        let output = self.run(is_interactive).await?;
        let (mut new, key) = self.read(&output)?;
        let (old_certificate, run) = match last.take() {
            Some(old) => (old.certificate, old.run),
            None => (None, 0),
        };
        new.run = run + 1;
        if new.certificate != old_certificate {
            self.identity.set(key);
            self.certificate_changes.fetch_add(1, Ordering::Relaxed);
        }
        Ok(last.insert(new).clone())
    }

    /// Whether the plugin gets our stdin.
    fn is_interactive(&self) -> Result<bool, Failure> {
        let is_terminal = self.options.terminal.stdin;
        let no = |why: String| {
            Err(Failure::new(format!(
                "exec plugin cannot support interactive mode: {why}"
            )))
        };
        match self.exec.interactive_mode.as_str() {
            "Never" => Ok(false),
            "IfAvailable" => Ok(is_terminal),
            "Always" if is_terminal => Ok(true),
            "Always" => no("standard input is not a terminal".to_owned()),
            other => no(format!("unknown interactiveMode: {other:?}")),
        }
    }

    /// `KUBERNETES_EXEC_INFO`, with its fields in client-go's order.
    fn info(&self, is_interactive: bool) -> String {
        let cluster = self
            .exec
            .cluster
            .as_ref()
            .map(cluster_text)
            .unwrap_or_default();
        format!(
            "{{\"kind\":\"ExecCredential\",\"apiVersion\":{},\"spec\":{{{cluster}\"interactive\":{is_interactive}}}}}\n",
            to_string(&json!(self.exec.api_version)),
        )
    }

    async fn run(&self, is_interactive: bool) -> Result<Vec<u8>, Failure> {
        let program = self.find(&self.exec.command);
        self.permit(program.as_deref())?;
        let program = program.ok_or_else(|| self.missing())?;
        let is_shown = self.options.terminal.stderr;
        let mut command = Command::new(program);
        command
            .args(&self.exec.args)
            .env_clear()
            .envs(&self.options.vars)
            .envs(self.exec.env.iter().map(|(k, v)| (k, v)))
            .env("KUBERNETES_EXEC_INFO", self.info(is_interactive))
            .stdin(if is_interactive {
                Stdio::inherit()
            } else {
                Stdio::null()
            })
            .stdout(Stdio::piped())
            .stderr(if is_shown {
                Stdio::inherit()
            } else {
                Stdio::piped()
            })
            .kill_on_drop(true);
        let child = command.spawn().map_err(|e| self.not_started(&e))?;
        self.finish(child).await
    }

    /// Waits for the plugin's end, passing on what it says to the user.
    async fn finish(&self, mut child: Child) -> Result<Vec<u8>, Failure> {
        let mut output = Vec::new();
        let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
        let read = async {
            match stdout {
                Some(mut stdout) => stdout.read_to_end(&mut output).await.map(|_| ()),
                None => Ok(()),
            }
        };
        let pass = async {
            let Some(mut stderr) = stderr else { return };
            let mut part = [0; 4096];
            while let Ok(count @ 1..) = stderr.read(&mut part).await {
                let mut to = self.options.stderr.clone();
                let _ = std::io::Write::write_all(&mut to, &part[..count]);
            }
        };
        let (read, ()) = tokio::join!(read, pass);
        let status = child.wait().await;
        let status = read
            .and(status)
            .map_err(|e| Failure::new(format!("exec: {e}")))?;
        if !status.success() {
            let (command, code) = (&self.exec.command, status.code().unwrap_or(-1));
            return Err(Failure::new(format!(
                "exec: executable {command} failed with exit code {code}"
            )));
        }
        Ok(output)
    }

    /// Where the program is. Relative folders of PATH are passed over, as Go does.
    fn find(&self, command: &str) -> Option<PathBuf> {
        if command.contains('/') || cfg!(windows) {
            return Some(command.into());
        }
        let path = self.options.var("PATH")?;
        path.split(':')
            .filter(|folder| folder.starts_with('/'))
            .map(|folder| Path::new(folder).join(command))
            .find(|file| is_executable(file))
    }

    /// Whether the user's policy lets the plugin run, which is found at `program`.
    fn permit(&self, program: Option<&Path>) -> Result<(), Failure> {
        let command = &self.exec.command;
        let fail = |text: String| Err(Failure::new(text));
        let allowed = match &self.exec.policy {
            PluginPolicy::AllowAll => return Ok(()),
            PluginPolicy::DenyAll => {
                return fail(format!(
                    "plugin {command:?} not allowed: policy set to \"DenyAll\""
                ));
            }
            PluginPolicy::Allowlist(allowed) => allowed,
        };
        let shown = program.unwrap_or(Path::new(command));
        let is = |entry: &String| entry == command || Path::new(entry) == shown;
        if allowed.iter().any(is) {
            return Ok(());
        }
        let why = match program {
            Some(file) if is_executable(file) => None,
            Some(file) if file.is_dir() => Some("is a directory"),
            Some(file) if file.exists() => Some("permission denied"),
            Some(_) => Some("no such file or directory"),
            None => Some("executable file not found in $PATH"),
        };
        if let Some(why) = why {
            let stat = if why.starts_with("no such") {
                format!("stat {command}: ")
            } else {
                String::new()
            };
            let tail = format!("{stat}{why}");
            return fail(format!(
                "plugin path {command:?} cannot be resolved for credential plugin allowlist \
                 check: exec: {command:?}: {tail}"
            ));
        }
        // A bare name in the list means the file that PATH has for it.
        let is_found = |entry: &&String| self.find(entry).is_some_and(|found| found == shown);
        match allowed.iter().find(is_found) {
            Some(_) => Ok(()),
            None => fail(format!(
                "plugin path {:?} is not permitted by the credential plugin allowlist",
                shown.display().to_string()
            )),
        }
    }

    /// Go's words for a program that is there, but does not start.
    fn not_started(&self, error: &io::Error) -> Failure {
        let text = error.to_string().to_lowercase();
        let why = text.split(" (os error").next().unwrap_or_default();
        Failure::new(format!("exec: fork/exec {}: {why}", self.exec.command))
    }

    fn missing(&self) -> Failure {
        let mut text = format!(
            "exec: executable {} not found{NOT_INSTALLED}",
            self.exec.command
        );
        if !self.exec.install_hint.is_empty() {
            text = format!("{text}\n\n{}", self.exec.install_hint);
        }
        Failure::new(text)
    }

    /// Reads an `ExecCredential`.
    fn read(&self, output: &[u8]) -> Result<(Credentials, Option<Arc<CertifiedKey>>), Failure> {
        let fail = |text: String| Err(Failure::new(text));
        let object = parse(output)?;
        let version = match object["apiVersion"].as_str() {
            None | Some("") => "client.authentication.k8s.io/__internal",
            Some(version) => version,
        };
        if let Some(kind) = object["kind"].as_str()
            && kind != "ExecCredential"
        {
            return fail(format!(
                "decoding stdout: no kind {kind:?} is registered for version {version:?} in scheme \"pkg/runtime/scheme.go:111\""
            ));
        }
        if version != self.exec.api_version {
            return fail(format!(
                "exec plugin is configured to use API version {}, plugin returned version {version}",
                self.exec.api_version
            ));
        }
        let status = &object["status"];
        if !status.is_object() {
            return fail("exec plugin didn't return a status field".to_owned());
        }
        let text = |key: &str| status[key].as_str().unwrap_or_default().to_owned();
        let (token, chain) = (text("token"), text("clientCertificateData"));
        let key = text("clientKeyData");
        if token.is_empty() && chain.is_empty() && key.is_empty() {
            return fail("exec plugin didn't return a token or cert/key pair".to_owned());
        }
        if chain.is_empty() != key.is_empty() {
            return fail("exec plugin returned only certificate or key, not both".to_owned());
        }
        let expires = match status["expirationTimestamp"].as_str() {
            None => None,
            Some(at) => Some(at.parse().map_err(|_| {
                Failure::new(format!(
                    "decoding stdout: parsing time {at:?} as \"2006-01-02T15:04:05Z07:00\": cannot parse {at:?} as \"2006\""
                ))
            })?),
        };
        let mut credentials = Credentials {
            token,
            expires,
            ..Credentials::default()
        };
        if chain.is_empty() {
            return Ok((credentials, None));
        }
        let pair = key_pair(chain.as_bytes(), key.as_bytes()).map_err(|e| {
            Failure::new(format!(
                "failed parsing client key/certificate: {}",
                e.message
            ))
        })?;
        credentials.certificate = Some((chain, key));
        Ok((credentials, Some(pair)))
    }
}

/// A plugin's output: JSON, or YAML as client-go also takes it.
fn parse(output: &[u8]) -> Result<Value, Failure> {
    let fail = |why: String| {
        let what = "decoding stdout: couldn't get version/kind; json parse error";
        Err(Failure::new(format!("{what}: {why}")))
    };
    let object = match serde_json::from_slice::<Value>(output) {
        Ok(object) => object,
        Err(error) => match yaml::parse(&String::from_utf8_lossy(output)) {
            Ok(object) => object,
            Err(_) => return fail(error.to_string()),
        },
    };
    let kind = match object {
        Value::Object(_) | Value::Null => return Ok(object),
        Value::String(_) => "string",
        Value::Number(_) => "number",
        Value::Array(_) => "array",
        Value::Bool(_) => "bool",
    };
    fail(format!(
        "json: cannot unmarshal {kind} into Go value of type struct {{ APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }}"
    ))
}

/// `"cluster":{...},` with the fields in the order of client-go's type; `config` is always there.
fn cluster_text(cluster: &Value) -> String {
    const FIELDS: [&str; 6] = [
        "server",
        "tls-server-name",
        "insecure-skip-tls-verify",
        "certificate-authority-data",
        "proxy-url",
        "disable-compression",
    ];
    let known = FIELDS.iter().filter(|field| !cluster[**field].is_null());
    let known: String = known
        .map(|field| format!("\"{field}\":{},", to_string(&cluster[*field])))
        .collect();
    format!(
        "\"cluster\":{{{known}\"config\":{}}},",
        to_string(&cluster["config"])
    )
}

#[cfg(unix)]
fn is_executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    file.metadata()
        .is_ok_and(|m| m.is_file() && m.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(file: &Path) -> bool {
    file.is_file()
}

#[cfg(test)]
#[path = "exec_tests.rs"]
mod tests;
