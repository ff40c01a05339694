//! Where the server listens: a TCP port, or a socket in the file system.

use std::fmt::Write as _;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};

use tokio::net::{TcpListener, TcpSocket, TcpStream};
#[cfg(unix)]
use tokio::net::{UnixListener, UnixStream};

use crate::go::errno;
use crate::{Error, Result};

/// How many connections may wait to be taken.
const BACKLOG: u32 = 1024;

/// What connections come from.
pub enum Listener {
    /// A port.
    Tcp(TcpListener),
    /// A socket in the file system.
    #[cfg(unix)]
    Unix(UnixListener, SocketFile),
}

/// A connection, and who is at its other end.
pub(super) enum Connection {
    Tcp(TcpStream, IpAddr),
    #[cfg(unix)]
    Unix(UnixStream),
}

/// The file of a socket of ours, removed with it.
#[cfg(unix)]
pub struct SocketFile {
    path: PathBuf,
    name: String,
    /// Device and number.
    id: Option<(u64, u64)>,
}

impl Listener {
    /// Listens on a port of an address or a name; port 0 is any free one. The addresses that mean
    /// all of IPv4, or nothing at all, mean all of IPv6 as well, as in Go.
    ///
    /// # Errors
    /// `listen tcp 127.0.0.1:8001: bind: address already in use`, in Go's words.
    pub async fn tcp(address: &str, port: i64) -> Result<Self> {
        let fail = |text: String| Error::new(format!("listen tcp{text}"));
        let inner = address.strip_prefix('[').and_then(|a| a.strip_suffix(']'));
        if inner.is_none() && address.contains(':') {
            let text = format!(": address {address}:{port}: too many colons in address");
            return Err(fail(text));
        }
        let Ok(port) = u16::try_from(port) else {
            return Err(fail(format!(": address {port}: invalid port")));
        };
        let ip = match inner.unwrap_or(address) {
            "" => Ipv6Addr::UNSPECIFIED.into(),
            name => lookup(name)
                .await
                .ok_or_else(|| fail(format!(": lookup {name}: no such host")))?,
        };
        let is_all = ip.is_unspecified();
        let first = if is_all {
            Ipv6Addr::UNSPECIFIED.into()
        } else {
            ip
        };
        let bound = match bind(SocketAddr::new(first, port)) {
            // There is no IPv6 here.
            Err(e) if is_all && e.kind() == io::ErrorKind::Unsupported => {
                bind(SocketAddr::new(Ipv4Addr::UNSPECIFIED.into(), port))
            }
            bound => bound,
        };
        let socket = SocketAddr::new(ip, port);
        bound
            .map(Self::Tcp)
            .map_err(|e| fail(format!(" {socket}: bind: {}", in_go(&e))))
    }

    /// Listens on a socket at `path` that nobody but its owner can reach; a socket that is there
    /// is removed first. `name` is what users know the path as.
    ///
    /// # Errors
    /// `listen unix NAME: bind: address already in use`, in Go's words: another file is there.
    #[cfg(unix)]
    pub fn unix(path: &Path, name: &str) -> Result<Self> {
        use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _};
        let metadata = || std::fs::metadata(path).ok();
        if metadata().is_some_and(|m| m.file_type().is_socket()) {
            // What can't be removed is in the way of what comes next.
            let _ = std::fs::remove_file(path);
        }
        let mask = rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
        let bound = UnixListener::bind(path);
        rustix::process::umask(mask);
        let bound =
            bound.map_err(|e| Error::new(format!("listen unix {name}: bind: {}", in_go(&e))))?;
        let file = SocketFile {
            path: path.to_owned(),
            name: name.to_owned(),
            id: metadata().map(|m| (m.dev(), m.ino())),
        };
        Ok(Self::Unix(bound, file))
    }

    /// As [`Self::unix`], where there are none.
    ///
    /// # Errors
    /// Always.
    #[cfg(not(unix))]
    pub fn unix(_path: &Path, name: &str) -> Result<Self> {
        Err(Error::new(format!(
            "listen unix {name}: not supported on this system"
        )))
    }

    /// Where it listens: `127.0.0.1:8001`, or a path.
    #[must_use]
    pub fn address(&self) -> String {
        let mut text = String::new();
        match self {
            Self::Tcp(tcp) => {
                if let Ok(address) = tcp.local_addr() {
                    let _ = write!(text, "{address}");
                }
            }
            #[cfg(unix)]
            Self::Unix(_, file) => {
                let _ = write!(text, "{}", file.name);
            }
        }
        text
    }

    /// The next connection.
    pub(super) async fn accept(&self) -> io::Result<Connection> {
        match self {
            Self::Tcp(tcp) => {
                let (stream, peer) = tcp.accept().await?;
                // Only the speed of small answers hangs on it.
                let _ = stream.set_nodelay(true);
                Ok(Connection::Tcp(stream, peer.ip().to_canonical()))
            }
            #[cfg(unix)]
            Self::Unix(unix, _) => Ok(Connection::Unix(unix.accept().await?.0)),
        }
    }
}

#[cfg(unix)]
impl Drop for SocketFile {
    fn drop(&mut self) {
        use std::os::unix::fs::MetadataExt as _;
        let now = std::fs::symlink_metadata(&self.path).ok();
        // Somebody else's may be there by now.
        if self.id.is_some() && now.map(|m| (m.dev(), m.ino())) == self.id {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// The address of a name; of several, an IPv4 one, as in Go.
async fn lookup(name: &str) -> Option<IpAddr> {
    if let Ok(ip) = name.parse() {
        return Some(ip);
    }
    let found = tokio::net::lookup_host((name, 0)).await.ok()?;
    let all: Vec<IpAddr> = found.map(|address| address.ip()).collect();
    all.iter().find(|ip| ip.is_ipv4()).or(all.first()).copied()
}

fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() {
        TcpSocket::new_v4()
    } else {
        TcpSocket::new_v6()
    }?;
    if cfg!(unix) {
        socket.set_reuseaddr(true)?;
    }
    // Connections have it from here: one whose other end is gone ends some day.
    socket.set_keepalive(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// The system's words for a failure, as Go writes them.
#[must_use]
pub fn in_go(error: &io::Error) -> String {
    // A path too long for a socket has no number of the system.
    if error.raw_os_error().is_none() && error.kind() == io::ErrorKind::InvalidInput {
        return "invalid argument".to_owned();
    }
    errno::text(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block_on<T>(future: impl Future<Output = T>) -> T {
        let mut builder = tokio::runtime::Builder::new_current_thread();
        builder.enable_all().build().unwrap().block_on(future)
    }

    /// Facts: what kubectl 1.37.1 says.
    #[test]
    fn addresses_are_read_as_by_go() {
        let listen = |address: &str, port| {
            let listener = block_on(Listener::tcp(address, port));
            listener.map(|l| l.address()).map_err(|e| e.message)
        };
        for (address, port, error) in [
            (
                "::1",
                0,
                "listen tcp: address ::1:0: too many colons in address",
            ),
            (
                "127.0.0.1",
                70000,
                "listen tcp: address 70000: invalid port",
            ),
            ("127.0.0.1", -1, "listen tcp: address -1: invalid port"),
        ] {
            assert_eq!(listen(address, port), Err(error.to_owned()));
        }
        assert!(listen("127.0.0.1", 0).unwrap().starts_with("127.0.0.1:"));
        let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = format!("listen tcp 127.0.0.1:{port}: bind: address already in use");
        assert_eq!(listen("127.0.0.1", port.into()), Err(error));
    }

    #[cfg(unix)]
    #[test]
    fn a_socket_is_ours_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sock");
        let listen =
            |path: &Path| block_on(async { Listener::unix(path, "sock").map_err(|e| e.message) });
        let first = listen(&path).unwrap();
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        assert_eq!(first.address(), "sock");
        let second = listen(&path).unwrap();
        drop(first);
        assert!(path.exists(), "the second's file");
        drop(second);
        assert!(!path.exists());
        std::fs::write(&path, "").unwrap();
        let error = "listen unix sock: bind: address already in use";
        assert_eq!(listen(&path).err().as_deref(), Some(error));
    }
}
