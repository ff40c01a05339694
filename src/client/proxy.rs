//! Which proxy to go through: `proxy-url`, else the environment's, by the rules of Go's
//! `httpproxy`.

use std::net::IpAddr;

use super::options::Options;

/// The proxy for a server, if any. `explicit` is the kubeconfig's `proxy-url`.
pub(super) fn choose(
    explicit: Option<&str>,
    server: &reqwest::Url,
    options: &Options,
) -> Option<String> {
    if let Some(url) = explicit.filter(|u| !u.is_empty()) {
        return Some(with_names(url));
    }
    let of = |upper: &str, lower: &str| options.var(upper).or_else(|| options.var(lower));
    let proxy = match server.scheme() {
        "https" => of("HTTPS_PROXY", "https_proxy"),
        // A CGI script's client can set HTTP_PROXY by a header (CVE-2016-5386).
        _ if options.var("REQUEST_METHOD").is_some() => None,
        _ => of("HTTP_PROXY", "http_proxy"),
    }?;
    let host = server.host_str()?.trim_matches(['[', ']']);
    let port = server.port_or_known_default().unwrap_or(443);
    let exceptions = of("NO_PROXY", "no_proxy").unwrap_or_default();
    if is_direct(host, port, exceptions) {
        return None;
    }
    let has_scheme = proxy.contains("://");
    Some(if has_scheme {
        with_names(proxy)
    } else {
        format!("http://{proxy}")
    })
}

/// Go lets a SOCKS proxy look names up, which reqwest calls `socks5h`.
fn with_names(url: &str) -> String {
    match url.strip_prefix("socks5://") {
        Some(rest) => format!("socks5h://{rest}"),
        None => url.to_owned(),
    }
}

/// Whether the host is reached without a proxy.
fn is_direct(host: &str, port: u16, exceptions: &str) -> bool {
    let host = host.trim_end_matches('.').to_lowercase();
    let address: Option<IpAddr> = host.parse().ok();
    if host == "localhost" || address.is_some_and(|a| a.is_loopback()) {
        return true;
    }
    exceptions
        .split(',')
        .map(|e| e.trim().to_lowercase())
        .filter(|e| !e.is_empty())
        .any(|e| matches(&e, &host, address, port))
}

/// Whether one entry of `NO_PROXY` is about the host.
fn matches(entry: &str, host: &str, address: Option<IpAddr>, port: u16) -> bool {
    if entry == "*" {
        return true;
    }
    if let Some((network, bits)) = entry.split_once('/')
        && let (Ok(network), Ok(bits)) = (network.parse::<IpAddr>(), bits.parse::<u32>())
    {
        return address.is_some_and(|a| is_in(a, network, bits));
    }
    let (name, wanted) = split_port(entry);
    if wanted.is_some_and(|w| w != port) {
        return false;
    }
    if let Ok(entry) = name.trim_matches(['[', ']']).parse::<IpAddr>() {
        return address == Some(entry);
    }
    let name = name
        .strip_prefix('*')
        .filter(|n| n.starts_with('.'))
        .unwrap_or(name);
    // `.a.b` means names below a.b; `a.b` means that name too.
    match name.strip_prefix('.') {
        Some(_) => host.ends_with(name),
        None => host == name || host.strip_suffix(name).is_some_and(|h| h.ends_with('.')),
    }
}

fn split_port(entry: &str) -> (&str, Option<u16>) {
    match entry.rsplit_once(':') {
        Some((name, port)) if !name.contains(':') || name.ends_with(']') => match port.parse() {
            Ok(port) => (name, Some(port)),
            Err(_) => (entry, None),
        },
        _ => (entry, None),
    }
}

/// Whether an address is in a network (CIDR).
fn is_in(address: IpAddr, network: IpAddr, bits: u32) -> bool {
    let shift = |width: u32| width.checked_sub(bits);
    match (address, network) {
        (IpAddr::V4(a), IpAddr::V4(n)) => {
            shift(32).is_some_and(|s| u64::from(a.to_bits()) >> s == u64::from(n.to_bits()) >> s)
        }
        (IpAddr::V6(a), IpAddr::V6(n)) => shift(128).is_some_and(|s| {
            a.to_bits().checked_shr(s).unwrap_or(0) == n.to_bits().checked_shr(s).unwrap_or(0)
        }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Facts: the rules of Go's `httpproxy`.
    #[test]
    fn exceptions_are_read_as_go_does() {
        let cases = [
            ("localhost", "", true),
            ("127.0.0.9", "", true),
            ("::1", "", true),
            ("a.example", "", false),
            ("a.example", "*", true),
            ("a.example", "example", true),
            ("a.example", ".example", true),
            ("example", ".example", false),
            ("badexample", "example", false),
            ("a.example", "*.example", true),
            ("a.example", " b.example , A.Example ", true),
            ("a.example", "a.example:443", true),
            ("a.example", "a.example:80", false),
            ("10.1.2.3", "10.0.0.0/8", true),
            ("11.1.2.3", "10.0.0.0/8", false),
            ("10.1.2.3", "10.1.2.3", true),
            ("fd00::1", "fd00::/8", true),
            ("fd00::1", "[fd00::1]:443", true),
        ];
        for (host, exceptions, expected) in cases {
            assert_eq!(
                is_direct(host, 443, exceptions),
                expected,
                "{host} {exceptions}"
            );
        }
    }

    #[test]
    fn socks_proxies_look_names_up_themselves() {
        let server = reqwest::Url::parse("https://a.example").unwrap();
        let mut options = crate::client::fake::Fake::default().options();
        let chosen = choose(Some("socks5://p:1"), &server, &options);
        assert_eq!(chosen.as_deref(), Some("socks5h://p:1"));
        options
            .vars
            .insert("https_proxy".to_owned(), "p:1".to_owned());
        assert_eq!(
            choose(None, &server, &options).as_deref(),
            Some("http://p:1")
        );
        let plain = reqwest::Url::parse("http://a.example").unwrap();
        assert_eq!(choose(None, &plain, &options), None);
    }
}
