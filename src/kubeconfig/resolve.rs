//! From a kubeconfig and the flags over it to one server and one user.

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use super::load::{Entry, Kubeconfig, Section};
use super::rest::{Auth, Exec, Impersonate, PluginPolicy, RestConfig, TlsConfig};
use super::{files, schema, validate};
use crate::{Error, Result};

/// Where the extension of a cluster stands that credential plugins get to see.
const EXEC_EXTENSION: &str = "client.authentication.k8s.io/exec";

/// The global flags that change what the kubeconfig says. Empty means not given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides {
    /// `--context`
    pub context: String,
    /// `--cluster`
    pub cluster: String,
    /// `--user`
    pub user: String,
    /// `--namespace`
    pub namespace: String,
    /// `--server`
    pub server: String,
    /// `--tls-server-name`
    pub tls_server_name: String,
    /// `--insecure-skip-tls-verify`
    pub insecure: bool,
    /// `--certificate-authority`, a path
    pub certificate_authority: String,
    /// `--client-certificate`, a path
    pub client_certificate: String,
    /// `--client-key`, a path
    pub client_key: String,
    /// `--token`
    pub token: String,
    /// `--username`
    pub username: String,
    /// `--password`
    pub password: String,
    /// `--as`
    pub as_user: String,
    /// `--as-uid`
    pub as_uid: String,
    /// `--as-group`
    pub as_groups: Vec<String>,
    /// `--as-user-extra`, each `KEY=VALUE`; others are left out, as kubectl does
    pub as_user_extra: Vec<String>,
    /// `--proxy-url`
    pub proxy_url: String,
    /// `--disable-compression`
    pub disable_compression: bool,
}

/// A file that a kubeconfig or a flag names.
#[derive(Clone)]
pub(super) struct FileRef {
    pub(super) path: PathBuf,
    /// As messages call it.
    pub(super) shown: PathBuf,
}

/// A cluster with the flags over it.
#[derive(Clone, Default)]
pub(super) struct Cluster<'a> {
    pub(super) server: &'a str,
    pub(super) tls_server_name: &'a str,
    pub(super) insecure: bool,
    pub(super) ca: Option<FileRef>,
    pub(super) ca_data: &'a str,
    pub(super) proxy_url: &'a str,
    pub(super) disable_compression: bool,
    pub(super) exec_extension: Option<&'a Value>,
}

/// A user with the flags over it.
#[derive(Clone, Default)]
pub(super) struct User<'a> {
    pub(super) certificate: Option<FileRef>,
    pub(super) certificate_data: &'a str,
    pub(super) key: Option<FileRef>,
    pub(super) key_data: &'a str,
    pub(super) token: &'a str,
    pub(super) token_file: Option<PathBuf>,
    pub(super) username: &'a str,
    pub(super) password: &'a str,
    pub(super) auth_provider: Option<&'a Value>,
    pub(super) exec: Option<Entry<'a>>,
    pub(super) impersonate: Impersonate,
}

/// The names that flags and the context lead to, and the entries found under them.
struct Choice<'a> {
    context_name: &'a str,
    context: Option<Entry<'a>>,
    cluster_name: &'a str,
    cluster: Option<Entry<'a>>,
    user_name: &'a str,
    user: Option<Entry<'a>>,
}

fn first<'a>(flag: &'a str, otherwise: &'a str) -> &'a str {
    if flag.is_empty() { otherwise } else { flag }
}

impl Kubeconfig {
    fn choose<'a>(&'a self, over: &'a Overrides) -> Choice<'a> {
        let context_name = first(&over.context, self.current_context());
        let context = self.entry(Section::Contexts, context_name);
        let of_context = |field| context.map_or("", |entry| entry.text(field));
        let cluster_name = first(&over.cluster, of_context("cluster"));
        let user_name = first(&over.user, of_context("user"));
        Choice {
            context_name,
            context,
            cluster_name,
            cluster: self.entry(Section::Clusters, cluster_name),
            user_name,
            user: self.entry(Section::Users, user_name),
        }
    }

    /// How to reach the server, and as whom.
    ///
    /// # Errors
    /// kubectl's text for a name that doesn't exist, a setting that contradicts another, a file
    /// that can't be read, an authentication method that isn't there any more.
    pub fn rest_config(&self, over: &Overrides) -> Result<RestConfig> {
        self.missing.clone().map_or(Ok(()), Err)?;
        let choice = self.choose(over);
        let required = [
            (&over.user, choice.user.is_some(), "auth info"),
            (&over.context, choice.context.is_some(), "context"),
            (&over.cluster, choice.cluster.is_some(), "cluster"),
        ];
        for (flag, exists, what) in required {
            if !flag.is_empty() && !exists {
                return Err(Error::new(format!("{what} {flag:?} does not exist")));
            }
        }
        let cluster = self.cluster(&choice, over);
        let user = self.user(&choice, over);
        self.confirm(&choice, &cluster, &user)?;
        let (server, tls) = base_url(cluster.server)?;
        let is_default = !tls && cluster.server == self.process.default_server();
        if is_default && cluster.proxy_url.is_empty() && self.process.in_cluster() {
            return self.process.rest_config(over, user.impersonate);
        }
        let mut config = RestConfig {
            server,
            named_server: cluster.server.to_owned(),
            proxy_url: Some(cluster.proxy_url.to_owned()).filter(|url| !url.is_empty()),
            disable_compression: cluster.disable_compression,
            impersonate: user.impersonate.clone(),
            ..RestConfig::default()
        };
        // Secrets are for connections that keep them.
        if tls {
            config.tls = tls_config(&cluster, &user)?;
            config.auth = auth(&user, &config, &cluster)?;
            if (cluster.ca.is_some() || !cluster.ca_data.is_empty()) && cluster.insecure {
                return Err(Error::new(
                    "specifying a root certificates file with the insecure flag is not allowed",
                ));
            }
        }
        Ok(config)
    }

    /// The namespace to work in, and whether a flag named it.
    ///
    /// # Errors
    /// kubectl's text when the configuration is not usable.
    pub fn namespace(&self, over: &Overrides) -> Result<(String, bool)> {
        self.missing.clone().map_or(Ok(()), Err)?;
        if !over.namespace.is_empty() {
            return Ok((over.namespace.clone(), true));
        }
        let choice = self.choose(over);
        // Of a cluster or user that a flag names and that doesn't exist, nothing counts.
        let lost = |flag: &str, found: bool| !flag.is_empty() && !found;
        let cluster = match lost(&over.cluster, choice.cluster.is_some()) {
            true => Cluster::default(),
            false => self.cluster(&choice, over),
        };
        let user = match lost(&over.user, choice.user.is_some()) {
            true => User::default(),
            false => self.user(&choice, over),
        };
        self.confirm(&choice, &cluster, &user)?;
        match choice
            .context
            .map_or("", |context| context.text("namespace"))
        {
            "" if self.process.in_cluster() => Ok((self.process.namespace(), false)),
            "" => Ok(("default".to_owned(), false)),
            namespace => Ok((namespace.to_owned(), false)),
        }
    }

    fn cluster<'a>(&'a self, choice: &Choice<'a>, over: &'a Overrides) -> Cluster<'a> {
        let text = |field| choice.cluster.map_or("", |entry| entry.text(field));
        let is = |field| {
            choice
                .cluster
                .is_some_and(|entry| entry.body[field] == true)
        };
        let server = first(text("server"), self.process.default_server());
        let mut out = Cluster {
            server: first(&over.server, server),
            tls_server_name: text("tls-server-name"),
            insecure: is("insecure-skip-tls-verify"),
            ca: file(choice.cluster, "certificate-authority"),
            ca_data: text("certificate-authority-data"),
            proxy_url: first(&over.proxy_url, text("proxy-url")),
            disable_compression: over.disable_compression || is("disable-compression"),
            exec_extension: choice
                .cluster
                .and_then(|entry| extension(entry, EXEC_EXTENSION)),
        };
        if over.insecure || !over.certificate_authority.is_empty() {
            out.insecure = over.insecure;
            out.ca = self.flag_file(&over.certificate_authority);
            out.ca_data = "";
        }
        if !(over.tls_server_name.is_empty() && over.server.is_empty()) {
            out.tls_server_name = &over.tls_server_name;
        }
        out
    }

    fn user<'a>(&'a self, choice: &Choice<'a>, over: &'a Overrides) -> User<'a> {
        let text = |field| choice.user.map_or("", |entry| entry.text(field));
        let object = |field| {
            let entry = choice.user?;
            Some(Entry {
                body: &entry.body[field],
                ..entry
            })
            .filter(|e| e.body.is_object())
        };
        let mut out = User {
            certificate: file(choice.user, "client-certificate"),
            certificate_data: text("client-certificate-data"),
            key: file(choice.user, "client-key"),
            key_data: text("client-key-data"),
            token: first(&over.token, text("token")),
            token_file: choice.user.and_then(|entry| entry.path("tokenFile")),
            username: first(&over.username, text("username")),
            password: first(&over.password, text("password")),
            auth_provider: object("auth-provider").map(|entry| entry.body),
            exec: object("exec"),
            impersonate: impersonate(choice.user, over),
        };
        if !over.token.is_empty() {
            out.token_file = None;
        }
        if !over.client_key.is_empty() {
            (out.key, out.key_data) = (self.flag_file(&over.client_key), "");
        }
        if !over.client_certificate.is_empty() {
            out.certificate = self.flag_file(&over.client_certificate);
            out.certificate_data = "";
        }
        out
    }

    /// The file that a flag names, from the current folder.
    fn flag_file(&self, flag: &str) -> Option<FileRef> {
        let shown = PathBuf::from(flag);
        (!flag.is_empty()).then(|| FileRef {
            path: self.process.cwd.join(&shown),
            shown,
        })
    }

    fn confirm(&self, choice: &Choice<'_>, cluster: &Cluster<'_>, user: &User<'_>) -> Result<()> {
        let lost = choice.context.is_none() && !choice.context_name.is_empty();
        let mut wrong = validate::user(choice.user_name, user);
        wrong.extend(validate::cluster(choice.cluster_name, cluster));
        super::load::invalid(lost.then_some(choice.context_name), wrong)
    }
}

fn file(entry: Option<Entry<'_>>, field: &str) -> Option<FileRef> {
    let path = entry?.path(field)?;
    Some(FileRef {
        shown: path.clone(),
        path,
    })
}

fn extension<'a>(entry: Entry<'a>, name: &str) -> Option<&'a Value> {
    let all = entry.body["extensions"].as_array()?;
    all.iter()
        .find(|e| schema::name(e) == name)
        .map(|e| &e["extension"])
        .filter(|e| !e.is_null())
}

fn impersonate(user: Option<Entry<'_>>, over: &Overrides) -> Impersonate {
    let text = |field| user.map_or("", |entry| entry.text(field));
    let texts = |value: &Value| -> Vec<String> {
        let all = value.as_array().into_iter().flatten();
        all.map(|item| item.as_str().unwrap_or_default().to_owned())
            .collect()
    };
    let mut groups = over.as_groups.clone();
    if let (true, Some(entry)) = (groups.is_empty(), user) {
        groups = texts(&entry.body["as-groups"]);
    }
    let mut extra: Vec<(String, Vec<String>)> = Vec::new();
    for (key, value) in over
        .as_user_extra
        .iter()
        .filter_map(|flag| flag.split_once('='))
    {
        match extra.iter_mut().find(|(k, _)| k == key) {
            Some((_, values)) => values.push(value.to_owned()),
            None => extra.push((key.to_owned(), vec![value.to_owned()])),
        }
    }
    let of_user = user.and_then(|entry| entry.body["as-user-extra"].as_object());
    for (key, values) in of_user.into_iter().flatten() {
        if !extra.iter().any(|(k, _)| k == key) {
            extra.push((key.clone(), texts(values)));
        }
    }
    Impersonate {
        user: first(&over.as_user, text("as")).to_owned(),
        uid: first(&over.as_uid, text("as-uid")).to_owned(),
        groups,
        extra,
    }
}

/// The URL of a server without query and trailing slash, and whether it is a TLS one. `host:port`
/// alone means plain HTTP.
fn base_url(server: &str) -> Result<(String, bool)> {
    let wrong = || {
        Error::new(format!(
            "host must be a URL or a host:port pair: {server:?}"
        ))
    };
    let whole = match server.split_once("://") {
        Some((scheme, _)) if !scheme.is_empty() => server.to_owned(),
        _ => format!("http://{server}"),
    };
    let end = whole.find(['?', '#']).unwrap_or(whole.len());
    let url = whole[..end].trim_end_matches('/');
    let (scheme, rest) = url.split_once("://").ok_or_else(wrong)?;
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let is_host = host.parse::<http::uri::Authority>().is_ok();
    if !is_host || (whole != server && !path.is_empty()) {
        return Err(wrong());
    }
    let scheme = scheme.to_ascii_lowercase();
    Ok((format!("{scheme}://{rest}"), scheme == "https"))
}

/// The bytes of a setting that stands in the kubeconfig or in a file.
fn bytes(data: &str, file: Option<&FileRef>) -> Result<Option<Vec<u8>>> {
    if !data.is_empty() {
        let data = data.replace(['\r', '\n'], "");
        let decoded = BASE64.decode(data).map_err(|e| Error::new(e.to_string()))?;
        return Ok(Some(decoded));
    }
    let read = |file: &FileRef| files::read(&file.path, &file.shown).map_err(|(_, error)| error);
    file.map(read).transpose()
}

fn tls_config(cluster: &Cluster<'_>, user: &User<'_>) -> Result<TlsConfig> {
    let mut tls = TlsConfig {
        // An empty file counts as none, as there.
        ca: bytes(cluster.ca_data, cluster.ca.as_ref())?.filter(|ca| !ca.is_empty()),
        insecure: cluster.insecure,
        server_name: Some(cluster.tls_server_name.to_owned()).filter(|name| !name.is_empty()),
        ..TlsConfig::default()
    };
    if !user.certificate_data.is_empty() || user.certificate.is_some() {
        tls.client_cert = bytes(user.certificate_data, user.certificate.as_ref())?;
        tls.client_key = bytes(user.key_data, user.key.as_ref())?;
    }
    Ok(tls)
}

fn auth(user: &User<'_>, config: &RestConfig, cluster: &Cluster<'_>) -> Result<Auth> {
    let mut auth = Auth {
        token: Some(user.token.to_owned()).filter(|token| !token.is_empty()),
        token_file: user.token_file.clone(),
        ..Auth::default()
    };
    if let (None, Some(path)) = (&auth.token, &auth.token_file) {
        let token = files::read(path, path).map_err(|(_, error)| error)?;
        let token = String::from_utf8_lossy(&token).trim().to_owned();
        auth.token = Some(token).filter(|token| !token.is_empty());
    }
    if !(user.username.is_empty() && user.password.is_empty()) {
        auth.basic = Some((user.username.to_owned(), user.password.to_owned()));
    }
    if let Some(entry) = user.exec {
        let exec = exec(entry, config, cluster)?;
        let has_other =
            auth.token.is_some() || auth.basic.is_some() || config.tls.client_cert.is_some();
        auth.exec = Some(exec).filter(|_| !has_other);
    }
    if let Some(provider) = user.auth_provider {
        return Err(validate::auth_provider(
            provider["name"].as_str().unwrap_or_default(),
        ));
    }
    auth.prompt = user.username.is_empty()
        && auth.token.is_none()
        && user.exec.is_none()
        && config.tls.client_cert.is_none();
    Ok(auth)
}

fn exec(entry: Entry<'_>, config: &RestConfig, cluster: &Cluster<'_>) -> Result<Exec> {
    let api_version = entry.text("apiVersion").to_owned();
    if !validate::is_exec_version(&api_version) {
        return Err(Error::new(format!(
            "exec plugin: invalid apiVersion {api_version:?}"
        )));
    }
    let command = entry.text("command");
    let items = |field: &str| entry.body[field].as_array().into_iter().flatten();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Ok(Exec {
        command: match command.contains('/') {
            true => files::resolve(command, entry.folder)
                .to_string_lossy()
                .into_owned(),
            false => command.to_owned(),
        },
        args: items("args").map(text).collect(),
        env: items("env")
            .map(|pair| (text(&pair["name"]), text(&pair["value"])))
            .collect(),
        interactive_mode: validate::interactive_mode(entry).to_owned(),
        install_hint: validate::printable(entry.text("installHint")),
        cluster: (entry.body["provideClusterInfo"] == true).then(|| exec_cluster(config, cluster)),
        api_version,
        policy: PluginPolicy::default(),
    })
}

/// The `spec.cluster` of a credential plugin's input.
fn exec_cluster(config: &RestConfig, cluster: &Cluster<'_>) -> Value {
    let mut out = json!({ "server": config.server });
    let ca = config.tls.ca.as_ref().map(|ca| BASE64.encode(ca));
    let texts = [
        ("tls-server-name", config.tls.server_name.clone()),
        ("certificate-authority-data", ca),
        ("proxy-url", config.proxy_url.clone()),
    ];
    for (key, value) in texts
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
    {
        out[key] = value.into();
    }
    let switches = [
        ("insecure-skip-tls-verify", config.tls.insecure),
        ("disable-compression", config.disable_compression),
    ];
    for (key, value) in switches.into_iter().filter(|(_, value)| *value) {
        out[key] = value.into();
    }
    if let Some(extension) = cluster.exec_extension {
        out["config"] = extension.clone();
    }
    out
}
