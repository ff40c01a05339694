//! Who we are: what goes into the headers of each request.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine as _;
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderName, HeaderValue};

use super::exec::Plugin;
use super::failure::Failure;
use super::options::Options;
use super::tls::Identity;
use crate::kubeconfig::{Impersonate, RestConfig};
use crate::{Error, Result};

/// The source of the `Authorization` header.
pub(super) enum Auth {
    /// None: anonymous, or by client certificate.
    Nobody,
    /// Always the same.
    Fixed(HeaderValue),
    /// A file with a token, read when first needed and when the token was refused.
    File {
        path: PathBuf,
        fallback: Option<String>,
        token: Mutex<Option<String>>,
    },
    /// A credential plugin.
    Exec(Box<Plugin>),
}

impl Auth {
    /// What the configuration says; a plugin only counts when there is nothing else, as in
    /// client-go.
    ///
    /// # Errors
    /// Contradictions, or a token that can't be a header.
    pub(super) fn new(
        config: &RestConfig,
        identity: Arc<Identity>,
        options: &Options,
    ) -> Result<Self> {
        let auth = &config.auth;
        let token = auth.token.clone().filter(|t| !t.is_empty());
        if auth.basic.is_some() && (token.is_some() || auth.token_file.is_some()) {
            return Err(Error::new(
                "username/password or bearer token may be set, but not both",
            ));
        }
        if let Some(path) = &auth.token_file {
            if token.is_none() {
                read_token(path)?;
            }
            let (path, token_now) = (path.clone(), Mutex::default());
            return Ok(Self::File {
                path,
                fallback: token,
                token: token_now,
            });
        }
        if let Some(token) = token {
            return Ok(Self::Fixed(secret(&format!("Bearer {token}"))?));
        }
        if let Some((user, password)) = &auth.basic {
            let both =
                base64::engine::general_purpose::STANDARD.encode(format!("{user}:{password}"));
            return Ok(Self::Fixed(secret(&format!("Basic {both}"))?));
        }
        match &auth.exec {
            Some(exec) if config.tls.client_cert.is_none() => {
                let plugin = Plugin::new(exec.clone(), identity, options.clone())?;
                Ok(Self::Exec(Box::new(plugin)))
            }
            _ => Ok(Self::Nobody),
        }
    }

    /// Adds what says who we are, and tells which credentials those were, for [`Self::refused`].
    pub(super) async fn apply(&self, headers: &mut HeaderMap) -> Result<u64, Failure> {
        match self {
            Self::Nobody => Ok(0),
            Self::Fixed(value) => {
                headers.insert(AUTHORIZATION, value.clone());
                Ok(0)
            }
            Self::File {
                path,
                fallback,
                token,
            } => {
                let mut token = token.lock().unwrap_or_else(PoisonError::into_inner);
                if token.is_none() {
                    *token = read_token(path).ok().or_else(|| fallback.clone());
                }
                let text = token.as_deref().unwrap_or_default();
                headers.insert(AUTHORIZATION, bearer(text)?);
                Ok(0)
            }
            Self::Exec(plugin) => {
                let credentials = plugin.credentials().await?;
                if !credentials.token.is_empty() {
                    headers.insert(AUTHORIZATION, bearer(&credentials.token)?);
                }
                Ok(credentials.run)
            }
        }
    }

    /// The server answered 401 to the credentials of `run`. Whether there are others to try.
    pub(super) async fn refused(&self, run: u64) -> Result<bool, Failure> {
        match self {
            Self::Nobody | Self::Fixed(_) => Ok(false),
            Self::File { path, token, .. } => {
                let Ok(new) = read_token(path) else {
                    return Ok(false);
                };
                let mut token = token.lock().unwrap_or_else(PoisonError::into_inner);
                let is_other = token.as_deref() != Some(&new);
                *token = Some(new);
                Ok(is_other)
            }
            Self::Exec(plugin) => plugin.refused(run).await.map(|()| true),
        }
    }

    /// How often the client certificate has changed: connections made before are of no use.
    pub(super) fn certificate_changes(&self) -> u64 {
        match self {
            Self::Exec(plugin) => plugin.certificate_changes(),
            _ => 0,
        }
    }
}

fn read_token(path: &PathBuf) -> Result<String> {
    let text = std::fs::read_to_string(path).map_err(|e| {
        let why = match e.kind() {
            std::io::ErrorKind::NotFound => "no such file or directory".to_owned(),
            std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
            _ => e.to_string(),
        };
        Error::new(format!("open {}: {why}", path.display()))
    })?;
    match text.trim() {
        "" => Err(Error::new(format!(
            "read empty token from file \"{}\"",
            path.display()
        ))),
        token => Ok(token.to_owned()),
    }
}

fn bearer(token: &str) -> Result<HeaderValue, Failure> {
    secret(&format!("Bearer {token}")).map_err(|e| Failure::new(e.message))
}

/// A header value that debug output leaves out.
fn secret(value: &str) -> Result<HeaderValue> {
    let mut value = HeaderValue::from_str(value)
        .map_err(|_| Error::new("net/http: invalid header field value for \"Authorization\""))?;
    value.set_sensitive(true);
    Ok(value)
}

/// The headers that say whom to act as.
///
/// # Errors
/// A value that can't be a header.
pub(super) fn impersonation(who: &Impersonate, headers: &mut HeaderMap) -> Result<()> {
    let nobody = Impersonate::default();
    if *who == nobody {
        return Ok(());
    }
    let mut add = |name: &str, text: &str| -> Result<()> {
        let invalid = |_| Error::new(format!("net/http: invalid header field value for {name:?}"));
        let value = HeaderValue::from_bytes(text.as_bytes()).map_err(invalid)?;
        let name = HeaderName::from_bytes(name.as_bytes())
            .map_err(|_| Error::new(format!("net/http: invalid header field name {name:?}")))?;
        headers.append(name, value);
        Ok(())
    };
    add("Impersonate-User", &who.user)?;
    if !who.uid.is_empty() {
        add("Impersonate-Uid", &who.uid)?;
    }
    for group in &who.groups {
        add("Impersonate-Group", group)?;
    }
    for (key, values) in &who.extra {
        let name = format!("Impersonate-Extra-{}", escaped(key));
        values.iter().try_for_each(|value| add(&name, value))?;
    }
    Ok(())
}

/// A key as part of a header's name: what may not stand there is percent-encoded (client-go's
/// `headerKeyEscape`).
fn escaped(key: &str) -> String {
    key.bytes()
        .map(|b| match b {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => char::from(b).to_string(),
            b'!' | b'#' | b'$' | b'&' | b'\'' | b'*' | b'+' | b'-' | b'.' | b'^' | b'_' | b'`'
            | b'|' | b'~' => char::from(b).to_string(),
            b => format!("%{b:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::Request;
    use crate::client::fake::{Fake, block_on, config, json};

    /// Fact: client-go's `headerKeyEscape`.
    #[test]
    fn keys_of_extra_are_escaped() {
        for (key, expected) in [
            ("Scope-1_x", "Scope-1_x"),
            ("a.b/c%d", "a.b%2Fc%25d"),
            ("é", "%C3%A9"),
        ] {
            assert_eq!(escaped(key), expected);
        }
    }

    #[test]
    fn impersonation_is_in_every_request() {
        let fake = Fake::new([json(200, "{}")]);
        let mut config = config();
        config.impersonate = Impersonate {
            user: "jane".into(),
            uid: "7".into(),
            groups: vec!["a".into(), "b".into()],
            extra: vec![("k/x".into(), vec!["1".into(), "2".into()])],
        };
        block_on(fake.client(&config, 0).json(Request::get("/api"))).unwrap();
        let headers = &fake.calls()[0].headers;
        let all = |name| {
            headers
                .get_all(name)
                .iter()
                .map(|v| v.to_str().unwrap())
                .collect::<Vec<_>>()
        };
        assert_eq!(all("impersonate-user"), ["jane"]);
        assert_eq!(all("impersonate-uid"), ["7"]);
        assert_eq!(all("impersonate-group"), ["a", "b"]);
        assert_eq!(all("impersonate-extra-k%2fx"), ["1", "2"]);
    }

    #[test]
    fn a_refused_token_is_read_again_from_its_file() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "old\n").unwrap();
        let mut config = config();
        config.auth.token_file = Some(file.path().to_owned());
        let fake = Fake::new([json(200, "{}"), json(401, "{}"), json(200, "{}")]);
        let client = fake.client(&config, 0);
        block_on(async {
            client.json(Request::get("/a")).await.unwrap();
            std::fs::write(file.path(), "new\n").unwrap();
            client.json(Request::get("/b")).await.unwrap();
        });
        let sent: Vec<_> = fake
            .calls()
            .iter()
            .map(|c| c.headers[AUTHORIZATION].to_str().unwrap().to_owned())
            .collect();
        assert_eq!(sent, ["Bearer old", "Bearer old", "Bearer new"]);
    }

    #[test]
    fn a_password_and_a_token_contradict_each_other() {
        let mut config = config();
        config.auth.basic = Some(("a".into(), "b".into()));
        let options = Fake::default().options();
        assert!(
            matches!(Auth::new(&config, Arc::default(), &options), Ok(Auth::Fixed(v)) if v == "Basic YTpi")
        );
        config.auth.token = Some("t".into());
        assert!(Auth::new(&config, Arc::default(), &options).is_err());
    }
}
