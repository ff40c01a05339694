//! An ingress out of rules such as `host/path=service:port,tls=secret`.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex_lite::Regex;
use serde_json::{Map, Value, json};

use super::values::int_or_text;
use crate::{Error, Result};

/// What an ingress is made of.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ingress<'a> {
    /// Its name.
    pub name: &'a str,
    /// The class; empty for the server's default.
    pub class: &'a str,
    /// The rules, as text.
    pub rules: &'a [String],
    /// The annotations as `key=value`.
    pub annotations: &'a [String],
    /// `service:port` for what no rule is for; empty for none.
    pub default_backend: &'a str,
}

/// One rule, taken apart.
struct Rule<'a> {
    host: &'a str,
    path: String,
    path_type: &'static str,
    backend: Value,
    /// The secret that the host's certificate is in, empty for the default one; `None` without TLS.
    secret: Option<&'a str>,
}

impl Ingress<'_> {
    /// The object.
    ///
    /// # Errors
    /// kubectl's texts for a rule, an annotation or a backend that is none.
    pub fn object(&self) -> Result<Value> {
        if self.default_backend.is_empty() && self.rules.is_empty() {
            return Err(Error::new(
                "not enough information provided: every ingress has to either specify a \
                 default-backend (which catches all traffic) or a list of rules (which catch \
                 specific paths)",
            ));
        }
        let rules = self.rules.iter().map(|text| Rule::parse(text));
        let rules: Vec<Rule<'_>> = rules.collect::<Result<_>>()?;
        let mut annotations = Map::new();
        for annotation in self.annotations {
            let (key, value) = annotation.split_once('=').ok_or_else(|| {
                Error::new(format!(
                    "annotation {annotation} is invalid and should be in format key=[value]"
                ))
            })?;
            annotations.insert(key.to_owned(), value.into());
        }
        let mut spec = json!({"tls": tls(&rules), "rules": by_host(&rules)});
        if !self.class.is_empty() {
            spec["ingressClassName"] = self.class.into();
        }
        if !self.default_backend.is_empty() {
            spec["defaultBackend"] = backend(self.default_backend).ok_or_else(|| {
                Error::new("default-backend should be in format servicename:serviceport")
            })?;
        }
        Ok(json!({
            "apiVersion": "networking.k8s.io/v1",
            "kind": "Ingress",
            "metadata": {"name": self.name, "annotations": annotations},
            "spec": spec,
        }))
    }
}

impl<'a> Rule<'a> {
    fn parse(text: &'a str) -> Result<Self> {
        static SHAPE: LazyLock<Option<Regex>> =
            LazyLock::new(|| Regex::new(r"^[\w*.-]*/.*=[\w-]+:[\w-]+").ok());
        let has_shape = SHAPE.as_ref().is_some_and(|shape| shape.is_match(text));
        let read = Self::read(text).filter(|_| has_shape);
        read.ok_or_else(|| {
            Error::new(format!(
                "rule {text} is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]"
            ))
        })
    }

    /// Its parts, where all are there: commas and equals signs in a path may hide some.
    fn read(text: &'a str) -> Option<Self> {
        let mut parts = text.split(',');
        let (place, more) = (parts.next()?, parts.next());
        let (host, rest) = place.split_once('/')?;
        let mut sides = rest.split('=');
        let (path, service) = (sides.next()?, sides.next()?);
        let path = format!("/{path}");
        let (path, path_type) = match path.strip_suffix('*') {
            Some(prefix) => (prefix.to_owned(), "Prefix"),
            None => (path, "Exact"),
        };
        let mut names = service.split(':');
        let backend = backend_of(names.next()?, names.next()?);
        // More than two parts mean no TLS to kubectl.
        let tls = more.filter(|_| parts.next().is_none());
        Some(Self {
            host,
            path,
            path_type,
            backend,
            secret: tls.map(|tls| tls.split('=').nth(1).unwrap_or_default()),
        })
    }
}

/// The hosts with TLS, by secrets; each host counts once.
fn tls(rules: &[Rule<'_>]) -> Vec<Value> {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut seen = HashSet::new();
    for rule in rules {
        let Some(secret) = rule.secret.filter(|_| seen.insert(rule.host)) else {
            continue;
        };
        match groups.iter_mut().find(|(name, _)| *name == secret) {
            Some((_, hosts)) => hosts.push(rule.host),
            None if rule.host.is_empty() && secret.is_empty() => {}
            None => {
                let host = Some(rule.host).filter(|host| !host.is_empty());
                groups.push((secret, host.into_iter().collect()));
            }
        }
    }
    let groups = groups.into_iter();
    groups
        .map(|(secret, hosts)| json!({"hosts": hosts, "secretName": secret}))
        .collect()
}

/// The paths of each host, hosts in the order of their first rule.
fn by_host(rules: &[Rule<'_>]) -> Vec<Value> {
    let mut hosts: Vec<(&str, Vec<Value>)> = Vec::new();
    for rule in rules {
        let path = json!({
            "path": rule.path,
            "pathType": rule.path_type,
            "backend": rule.backend,
        });
        match hosts.iter_mut().find(|(host, _)| *host == rule.host) {
            Some((_, paths)) => paths.push(path),
            None => hosts.push((rule.host, vec![path])),
        }
    }
    let hosts = hosts.into_iter();
    hosts
        .map(|(host, paths)| json!({"host": host, "http": {"paths": paths}}))
        .collect()
}

/// `service:port`, and nothing more.
fn backend(text: &str) -> Option<Value> {
    let (service, port) = text
        .split_once(':')
        .filter(|(_, port)| !port.contains(':'))?;
    Some(backend_of(service, port))
}

fn backend_of(service: &str, port: &str) -> Value {
    let port = match int_or_text(port) {
        number @ Value::Number(_) => json!({"number": number}),
        name => json!({"name": name}),
    };
    json!({"service": {"name": service, "port": port}})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::tests::printed;

    fn made(rules: &[&str]) -> Result<String> {
        let rules: Vec<String> = rules.iter().map(|&t| t.to_owned()).collect();
        let ingress = Ingress {
            name: "a",
            rules: &rules,
            ..Ingress::default()
        };
        let text = ingress.object().map(|object| printed(&object))?;
        let spec = text.split_once("\"spec\":").map_or("", |(_, spec)| spec);
        let spec = spec.strip_suffix(r#","status":{"loadBalancer":{}}}"#);
        Ok(spec.unwrap_or(&text).to_owned())
    }

    /// Recorded from kubectl 1.37.1.
    #[test]
    fn rules_are_taken_apart() {
        let path = |path: &str, kind: &str, port: &str| {
            format!(
                r#"{{"path":"{path}","pathType":"{kind}","backend":{{"service":{{"name":"s","port":{port}}}}}}}"#
            )
        };
        assert_eq!(
            made(&["foo.com/bar*=s:80,tls=sec", "foo.com/=s:http", "/x=s:1,tls"]).unwrap(),
            format!(
                r#"{{"tls":[{{"hosts":["foo.com"],"secretName":"sec"}}],"rules":[{{"host":"foo.com","http":{{"paths":[{},{}]}}}},{{"http":{{"paths":[{}]}}}}]}}"#,
                path("/bar", "Prefix", r#"{"number":80}"#),
                path("/", "Exact", r#"{"name":"http"}"#),
                path("/x", "Exact", r#"{"number":1}"#),
            )
        );
    }

    /// kubectl crashes at the last two.
    #[test]
    fn what_is_no_rule_is_refused() {
        for rule in ["x", "a/b", "a/b=c", "a/b=:1", "a/b,c=d:1", "a/b=c=d:1"] {
            assert!(made(&[rule]).is_err(), "{rule}");
        }
        assert!(made(&[]).is_err());
    }
}
