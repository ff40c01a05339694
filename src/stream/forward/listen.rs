//! Local ports: binding them, and what is said of that.

use std::io::{self, Write};
use std::net::{IpAddr, SocketAddr};

use rustix::net::sockopt::set_ipv6_v6only;
use tokio::net::{TcpListener, TcpSocket};

use super::ports::{Address, Pair};
use crate::{Error, Result, SharedWriter};

/// Connections that may wait to be taken: what Linux allows at most, as in Go.
const BACKLOG: u32 = 4096;

/// A local port that is listened on.
pub(super) struct Local {
    pub(super) listener: TcpListener,
    /// Which pair it belongs to.
    pub(super) pair: usize,
}

/// Listens on all `addresses` for all `pairs`, whose local ports become the real ones; says on
/// `stdout` where it does, and on `stderr` where it can't.
///
/// # Errors
/// None of the pairs could be had as it was asked for; or a stdout that nobody reads.
pub(super) fn listen(
    addresses: &[Address],
    pairs: &mut [Pair],
    stdout: &mut dyn Write,
    stderr: &SharedWriter,
) -> Result<Vec<Local>> {
    let mut locals = Vec::new();
    let mut is_any = false;
    for (index, pair) in pairs.iter_mut().enumerate() {
        let (mut failed, mut any_localhost, mut all_others) = (Vec::new(), None, true);
        for address in addresses {
            let bound = bind(address, pair.local);
            if address.is_localhost {
                any_localhost = Some(any_localhost == Some(true) || bound.is_ok());
            } else {
                all_others &= bound.is_ok();
            }
            match bound {
                Ok(listener) => {
                    // Where any port would do, the other addresses get the same one.
                    pair.local = listener.local_addr()?.port();
                    let from = host_port(&address.text, pair.local);
                    writeln!(stdout, "Forwarding from {from} -> {}", pair.remote)?;
                    stdout.flush()?;
                    locals.push(Local {
                        listener,
                        pair: index,
                    });
                }
                Err(why) => failed.push(format!("unable to create listener: Error {why}")),
            }
        }
        if any_localhost != Some(false) && all_others {
            is_any = true;
        } else {
            stderr.line(&format!(
                "Unable to listen on port {}: Listeners failed to create with the following errors: [{}]",
                pair.local,
                failed.join(" ")
            ));
        }
    }
    if is_any {
        return Ok(locals);
    }
    let show = |p: &Pair| format!("{{{} {}}}", p.local, p.remote);
    let all: Vec<String> = pairs.iter().map(show).collect();
    Err(Error::new(format!(
        "unable to listen on any of the requested ports: [{}]",
        all.join(" ")
    )))
}

fn host_port(host: &str, port: u16) -> String {
    if host.contains(':') {
        format!("[{host}]:{port}")
    } else {
        format!("{host}:{port}")
    }
}

/// Listens on one address, or says why not in Go's words.
fn bind(address: &Address, port: u16) -> Result<TcpListener, String> {
    let network = if address.is_v4() { "tcp4" } else { "tcp6" };
    let Some(ip) = address.ip else {
        let name = &address.text;
        return Err(format!("listen {network}: lookup {name}: no such host"));
    };
    let ip = ip.to_canonical();
    let said = |step: &str, error: &io::Error| {
        let place = SocketAddr::new(ip, port);
        format!("listen {network} {place}: {step}: {}", go_words(error))
    };
    let socket = match ip {
        IpAddr::V4(_) => TcpSocket::new_v4(),
        IpAddr::V6(_) => TcpSocket::new_v6(),
    };
    let socket = socket.map_err(|e| said("socket", &e))?;
    let set_up = || -> io::Result<()> {
        socket.set_reuseaddr(true)?;
        if ip.is_ipv6() {
            // `::` is not 0.0.0.0 as well.
            set_ipv6_v6only(&socket, true)?;
        }
        Ok(())
    };
    set_up().map_err(|e| said("setsockopt", &e))?;
    let bound = socket.bind(SocketAddr::new(ip, port));
    bound.map_err(|e| said("bind", &e))?;
    socket.listen(BACKLOG).map_err(|e| said("listen", &e))
}

/// The system's words for an error as Go has them: in lower case, without the number.
fn go_words(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_ascii_lowercase());
    first.into_iter().chain(chars).collect()
}
