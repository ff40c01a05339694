//! What kubectl refuses in a user or a cluster, in its words and its order.

use std::fs::File;

use super::load::Entry;
use super::resolve::{Cluster, FileRef, User};
use super::schema;
use crate::Error;
use crate::go::errno;

/// What is wrong with a cluster.
pub(super) fn cluster(name: &str, cluster: &Cluster<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    if cluster.server.is_empty() {
        wrong.push(if name.is_empty() {
            "default cluster has no server defined".to_owned()
        } else {
            format!("no server found for cluster {name:?}")
        });
    }
    if let Err(why) = proxy_url(cluster.proxy_url) {
        let url = cluster.proxy_url;
        wrong.push(format!(
            "invalid 'proxy-url' {url:?} for cluster {name:?}: {why}"
        ));
    }
    if cluster.ca.is_some() && !cluster.ca_data.is_empty() {
        wrong.push(format!(
            "certificate-authority-data and certificate-authority are both specified for {name}. \
             certificate-authority-data will override."
        ));
    }
    wrong.extend(unreadable(
        "certificate-authority",
        cluster.ca.as_ref(),
        name,
    ));
    wrong
}

fn proxy_url(url: &str) -> Result<(), String> {
    if url.is_empty() {
        return Ok(());
    }
    let (scheme, rest) = url.split_once(':').unwrap_or(("", url));
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    let host = rest
        .strip_prefix("//")
        .map(|rest| rest.split(['/', '?', '#']).next().unwrap_or(rest));
    let is_host = host.is_none_or(|h| h.is_empty() || h.parse::<http::uri::Authority>().is_ok());
    if (url.contains(':') && !is_scheme) || url.chars().any(char::is_control) || !is_host {
        return Err(format!("could not parse: {url}"));
    }
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" | "socks5" => Ok(()),
        other => Err(format!(
            "unsupported scheme {other:?}, must be http, https, or socks5"
        )),
    }
}

fn unreadable(what: &str, file: Option<&FileRef>, name: &str) -> Option<String> {
    let file = file?;
    let error = File::open(&file.path).err()?;
    let shown = file.shown.display();
    Some(format!(
        "unable to read {what} {shown} for {name} due to open {shown}: {}",
        errno::text(&error)
    ))
}

/// What is wrong with a user.
pub(super) fn user(name: &str, user: &User<'_>) -> Vec<String> {
    let mut wrong = certificate(name, user);
    if let Some(exec) = user.exec {
        wrong.extend(self::exec(name, user, exec));
    }
    let basic = !(user.username.is_empty() && user.password.is_empty());
    if basic && !user.token.is_empty() {
        wrong.push(format!(
            "more than one authentication method found for {name}; found [token basicAuth], only \
             one is allowed"
        ));
    }
    let act = &user.impersonate;
    let more = !(act.uid.is_empty() && act.groups.is_empty() && act.extra.is_empty());
    if more && act.user.is_empty() {
        wrong.push(format!(
            "requesting uid, groups or user-extra for {name} without impersonating a user"
        ));
    }
    wrong
}

fn certificate(name: &str, user: &User<'_>) -> Vec<String> {
    let (has_file, has_data) = (
        user.certificate.is_some(),
        !user.certificate_data.is_empty(),
    );
    let (has_key, has_key_data) = (user.key.is_some(), !user.key_data.is_empty());
    if !(has_file || has_data) {
        return Vec::new();
    }
    let mut wrong = Vec::new();
    if has_file && has_data {
        wrong.push(format!(
            "client-cert-data and client-cert are both specified for {name}. client-cert-data will \
             override."
        ));
    }
    if has_key && has_key_data {
        wrong.push(format!(
            "client-key-data and client-key are both specified for {name}; client-key-data will \
             override"
        ));
    }
    if !(has_key || has_key_data) {
        wrong.push(format!(
            "client-key-data or client-key must be specified for {name} to use the clientCert \
             authentication method."
        ));
    }
    wrong.extend(unreadable("client-cert", user.certificate.as_ref(), name));
    wrong.extend(unreadable("client-key", user.key.as_ref(), name));
    wrong
}

fn exec(name: &str, user: &User<'_>, exec: Entry<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let plugin = "to use exec authentication plugin";
    if user.auth_provider.is_some() {
        wrong.push(format!(
            "authProvider cannot be provided in combination with an exec plugin for {name}"
        ));
    }
    for (field, missing) in [("command", "command"), ("apiVersion", "apiVersion")] {
        if exec.text(field).is_empty() {
            wrong.push(format!("{missing} must be specified for {name} {plugin}"));
        }
    }
    let env = exec.body["env"].as_array().into_iter().flatten();
    for _ in env.filter(|pair| schema::name(pair).is_empty()) {
        wrong.push(format!(
            "env variable name must be specified for {name} {plugin}"
        ));
    }
    match interactive_mode(exec) {
        "Never" | "IfAvailable" | "Always" => {}
        "" => wrong.push(format!(
            "interactiveMode must be specified for {name} {plugin}"
        )),
        other => wrong.push(format!("invalid interactiveMode for {name}: {other:?}")),
    }
    wrong
}

/// The `interactiveMode` of a credential plugin, with the default that old protocols have.
pub(super) fn interactive_mode(exec: Entry<'_>) -> &str {
    match exec.text("interactiveMode") {
        "" if schema::has_default_mode(exec.text("apiVersion")) => "IfAvailable",
        mode => mode,
    }
}

/// Whether this is a protocol of credential plugins that exists.
pub(super) fn is_exec_version(version: &str) -> bool {
    [
        "client.authentication.k8s.io/v1",
        "client.authentication.k8s.io/v1beta1",
    ]
    .contains(&version)
}

/// The failure that a user with an `auth-provider` gets.
pub(super) fn auth_provider(name: &str) -> Error {
    match name {
        "gcp" => Error::new(
            "The gcp auth plugin has been removed.\n\
             Please use the \"gke-gcloud-auth-plugin\" kubectl/client-go credential plugin instead.\n\
             See https://cloud.google.com/blog/products/containers-kubernetes/kubectl-auth-changes-in-gke \
             for further details",
        ),
        "azure" => Error::new(
            "The azure auth plugin has been removed.\n\
             Please use the https://github.com/Azure/kubelogin kubectl/client-go credential plugin \
             instead.\n\
             See https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins \
             for further details",
        ),
        other => Error::new(format!("no Auth Provider found for name {other:?}")).with_hint(
            "Log in by a credential plugin instead: an `exec` section in the kubeconfig's user, \
             such as kubelogin's (kubectl oidc-login) for OpenID Connect",
        ),
    }
}

/// `text` without what could command a terminal: control and format characters, line breaks and
/// tabs aside, become `U+XXXX`.
pub(super) fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        let is_space = ('\t'..='\r').contains(&char);
        if !is_space && (char.is_control() || is_format(char)) {
            out.push_str(&format!("U+{:04X}", u32::from(char)));
        } else {
            out.push(char);
        }
    }
    out
}

/// Unicode's category Cf, and private use.
fn is_format(char: char) -> bool {
    matches!(u32::from(char),
        0xAD | 0x600..=0x605 | 0x61C | 0x6DD | 0x70F | 0x890..=0x891 | 0x8E2 | 0x180E
        | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xE000..=0xF8FF | 0xFEFF
        | 0xFFF9..=0xFFFB | 0x110BD | 0x110CD | 0x13430..=0x1343F | 0x1BCA0..=0x1BCA3
        | 0x1D173..=0x1D17A | 0xE0001 | 0xE0020..=0xE007F | 0xF0000..=0x10FFFF)
}
