#![allow(missing_docs)]
use super::Request;
use crate::kubeconfig::RestConfig;
use crate::{ApiError, Error, ErrorKind, Result, SharedWriter, Terminal};
use bytes::Bytes;
use jiff::Timestamp;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

#[derive(Clone)]
pub struct Options {
    pub verbosity: u8,
    pub request_timeout: Option<Duration>,
    pub vars: BTreeMap<String, String>,
    pub terminal: Terminal,
    pub stderr: SharedWriter,
    pub clock: fn() -> Timestamp,
}
#[derive(Clone)]
pub struct Client(Arc<Inner>);
struct Inner {
    http: reqwest::Client,
    config: RestConfig,
}
pub struct Response {
    pub status: u16,
    inner: reqwest::Response,
}
impl Response {
    pub async fn chunk(&mut self) -> Result<Option<Bytes>> {
        self.inner
            .chunk()
            .await
            .map_err(|e| Error::new(e.to_string()))
    }
    pub async fn bytes(self) -> Result<Bytes> {
        self.inner
            .bytes()
            .await
            .map_err(|e| Error::new(e.to_string()))
    }
    pub async fn json(self) -> Result<Value> {
        let b = self.bytes().await?;
        serde_json::from_slice(&b).map_err(|e| Error::new(e.to_string()))
    }
}
impl Client {
    pub fn new(config: &RestConfig, _o: Options) -> Result<Self> {
        let mut roots = rustls::RootCertStore::empty();
        if let Some(ca) = &config.tls.ca {
            for c in CertificateDer::pem_slice_iter(ca).flatten() {
                let _ = roots.add(c);
            }
        }
        let b = rustls::ClientConfig::builder_with_provider(Arc::new(
            rustls::crypto::ring::default_provider(),
        ))
        .with_safe_default_protocol_versions()
        .map_err(|e| Error::new(e.to_string()))?
        .with_root_certificates(roots);
        let mut tls = match (&config.tls.client_cert, &config.tls.client_key) {
            (Some(c), Some(k)) => b
                .with_client_auth_cert(
                    CertificateDer::pem_slice_iter(c).flatten().collect(),
                    PrivateKeyDer::from_pem_slice(k).map_err(|e| Error::new(e.to_string()))?,
                )
                .map_err(|e| Error::new(e.to_string()))?,
            _ => b.with_no_client_auth(),
        };
        tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let http = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .no_proxy()
            .build()
            .map_err(|e| Error::new(e.to_string()))?;
        Ok(Self(Arc::new(Inner {
            http,
            config: config.clone(),
        })))
    }
    pub fn warnings(&self) -> usize {
        0
    }
    pub async fn send(&self, r: Request) -> Result<Response> {
        let mut url = reqwest::Url::parse(&(self.0.config.server.clone() + &r.path))
            .map_err(|e| Error::new(e.to_string()))?;
        if !r.query.is_empty() {
            url.query_pairs_mut().extend_pairs(r.query.iter());
        }
        let mut q = self
            .0
            .http
            .request(r.method, url)
            .header("accept", r.accept)
            .body(r.body);
        if let Some(t) = r.content_type {
            q = q.header("content-type", t);
        }
        if let Some(t) = &self.0.config.auth.token {
            q = q.bearer_auth(t);
        }
        let a = q
            .send()
            .await
            .map_err(|e| Error::of(ErrorKind::Connection, format!("{e:?}")))?;
        let status = a.status().as_u16();
        if status < 300 {
            return Ok(Response { status, inner: a });
        }
        let b = a.bytes().await.unwrap_or_default();
        let v: Value = serde_json::from_slice(&b).unwrap_or(Value::Null);
        let s = |k: &str| v[k].as_str().unwrap_or_default().to_owned();
        Err(Error::of(
            ErrorKind::Api(Box::new(ApiError {
                code: status,
                reason: s("reason"),
                details: v["details"].clone(),
            })),
            s("message"),
        ))
    }
    pub async fn json(&self, r: Request) -> Result<Value> {
        self.send(r).await?.json().await
    }
}
pub struct Event {
    pub kind: String,
    pub object: Value,
}
pub struct Watch {
    r: Response,
    buf: Vec<u8>,
}
pub async fn watch(c: &Client, r: Request) -> Result<Watch> {
    Ok(Watch {
        r: c.send(r).await?,
        buf: vec![],
    })
}
impl Watch {
    pub async fn next(&mut self) -> Result<Option<Event>> {
        loop {
            if let Some(p) = self.buf.iter().position(|b| *b == b'\n') {
                let line: Vec<u8> = self.buf.drain(..=p).collect();
                let v: Value =
                    serde_json::from_slice(&line).map_err(|e| Error::new(e.to_string()))?;
                return Ok(Some(Event {
                    kind: v["type"].as_str().unwrap_or_default().to_owned(),
                    object: v["object"].clone(),
                }));
            }
            match self.r.chunk().await? {
                Some(c) => self.buf.extend_from_slice(&c),
                None => return Ok(None),
            }
        }
    }
}
