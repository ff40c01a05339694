//! `port-forward` against servers that refuse, end early or talk nonsense. kubectl ends with the
//! first refused connection, and says `lost connection to pod` whatever was wrong with a tunnel.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};

use tempfile::TempDir;

/// Where pods and tunnels are; ends with the test's process.
struct Kubelet(String);

const POD: &str = r#"{"kind":"Pod","apiVersion":"v1","metadata":{"name":"p","namespace":"default","uid":"1"},"spec":{"containers":[{"name":"c"}]},"status":{"phase":"Running"}}"#;
const SWITCH: &str = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: SPDY/3.1\r\nX-Stream-Protocol-Version: portforward.k8s.io\r\n\r\n";

impl Kubelet {
    /// A server without WebSockets, whose tunnels `script` serves; their number comes with them.
    fn start(script: impl Fn(usize, &mut TcpStream) + Send + Sync + Clone + 'static) -> Self {
        Self::of_pod(|_| (200, POD.to_owned()), script)
    }

    /// The same, where `pod` answers to how many questions for the pod there were before.
    fn of_pod(
        pod: impl Fn(usize) -> (u16, String) + Send + 'static,
        script: impl Fn(usize, &mut TcpStream) + Send + Sync + Clone + 'static,
    ) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        std::thread::spawn(move || {
            let (mut tunnels, mut questions) = (0, 0);
            for stream in listener.incoming() {
                let mut stream = stream.expect("a connection");
                // The program has one connection for requests, and one for each upgrade.
                if let Some(head) = head(&mut stream) {
                    if head.starts_with("POST ") {
                        stream.write_all(SWITCH.as_bytes()).expect("it reads");
                        let (number, script) = (tunnels, script.clone());
                        tunnels += 1;
                        std::thread::spawn(move || script(number, &mut stream));
                        continue;
                    }
                    let (code, body) = if head.contains("/portforward") {
                        (
                            403,
                            crate::server::failure(403, "Forbidden", "not by WebSocket"),
                        )
                    } else {
                        questions += 1;
                        pod(questions - 1)
                    };
                    let length = body.len();
                    let answer = format!(
                        "HTTP/1.1 {code} X\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
                    );
                    stream.write_all(answer.as_bytes()).expect("it reads");
                }
            }
        });
        Self(url)
    }
}

/// The head of a request, byte by byte: what follows it is the tunnel's.
fn head(stream: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).ok()?;
        head.extend(byte);
    }
    String::from_utf8(head).ok()
}

/// The next frame: its head's first word, its flags, what is in it.
fn frame(stream: &mut TcpStream) -> Option<(u32, u8, Vec<u8>)> {
    let mut head = [0; 8];
    stream.read_exact(&mut head).ok()?;
    let [a, b, c, d, flags, e, f, g] = head;
    let mut body = vec![0; u32::from_be_bytes([0, e, f, g]) as usize];
    stream.read_exact(&mut body).ok()?;
    Some((u32::from_be_bytes([a, b, c, d]), flags, body))
}

/// Opening a stream: version 3, type 1.
const OPEN: u32 = 0x8003_0001;

fn send_data(stream: &mut TcpStream, id: u32, flags: u8, data: &[u8]) {
    let [_, a, b, c] = u32::try_from(data.len())
        .expect("a short one")
        .to_be_bytes();
    let mut frame = id.to_be_bytes().to_vec();
    frame.extend([flags, a, b, c]);
    frame.extend(data);
    let _ = stream.write_all(&frame);
}

/// Sends back what comes, and ends a stream when the other side has.
fn echo(stream: &mut TcpStream) {
    while let Some((word, flags, body)) = frame(stream) {
        if word < 0x8000_0000 {
            send_data(stream, word, flags, &body);
            if flags & 1 != 0 {
                // The stream of errors, which was opened before.
                send_data(stream, word - 2, 1, b"");
            }
        }
    }
}

struct Forward {
    child: Child,
    stdout: BufReader<ChildStdout>,
    _home: TempDir,
}

impl Forward {
    fn start(server: &Kubelet, ports: &[&str]) -> Self {
        let home = TempDir::new().expect("a folder");
        let mut child = Command::new(env!("CARGO_BIN_EXE_ktl"))
            .env_clear()
            .env("HOME", home.path())
            .args(["-s", &server.0, "port-forward", "--address=127.0.0.1", "p"])
            .args(ports)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it runs");
        let stdout = BufReader::new(child.stdout.take().expect("a pipe"));
        Self {
            child,
            stdout,
            _home: home,
        }
    }

    /// The port it says it listens on.
    fn port(&mut self) -> u16 {
        let mut line = String::new();
        self.stdout.read_line(&mut line).expect("text");
        let port = line.split([':', ' ']).nth(3).and_then(|p| p.parse().ok());
        port.unwrap_or_else(|| panic!("no port in {line:?}"))
    }

    /// All of stderr and the exit code, at its own end.
    fn end(mut self) -> (String, Option<i32>) {
        let mut stderr = String::new();
        let mut pipe = self.child.stderr.take().expect("a pipe");
        pipe.read_to_string(&mut stderr).expect("text");
        (stderr, self.child.wait().expect("an end").code())
    }
}

impl Drop for Forward {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What comes back for `data`, up to the end.
fn ask(port: u16, data: &[u8]) -> Vec<u8> {
    let mut local = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
    local.write_all(data).expect("it reads");
    local
        .shutdown(std::net::Shutdown::Write)
        .expect("it is open");
    let mut back = Vec::new();
    // A connection that is reset has an end too.
    let _ = local.read_to_end(&mut back);
    back
}

#[test]
fn a_server_without_websockets_is_spoken_to_by_spdy() {
    let server = Kubelet::start(|_, stream| echo(stream));
    let mut forward = Forward::start(&server, &[":80"]);
    let port = forward.port();
    let data: Vec<u8> = (0..1_000_000u32).map(|i| ((i * 7) >> 3) as u8).collect();
    let asks = (0..5).map(|_| {
        let data = data.clone();
        std::thread::spawn(move || ask(port, &data) == data)
    });
    let asks: Vec<_> = asks.collect();
    assert!(asks.into_iter().all(|a| a.join().expect("no panic")));
}

#[test]
fn a_tunnel_that_ends_is_the_end() {
    for ending in [
        &b""[..],
        b"\x80\x03\x00\x07\x00\x00\x00\x08\0\0\0\0\0\0\0\0",
    ] {
        let server = Kubelet::start(move |_, stream| {
            frame(stream);
            let _ = stream.write_all(ending);
        });
        let mut forward = Forward::start(&server, &[":80"]);
        ask(forward.port(), b"x");
        let lost = "error: lost connection to pod\n".to_owned();
        assert_eq!(forward.end(), (lost, Some(1)));
    }
}

#[test]
fn nonsense_is_named() {
    for (bytes, what) in [
        (
            &b"HTTP/1.1 400 Bad Request\r\n"[..],
            "stream 1213486160, which nobody has opened",
        ),
        (b"\x80\x02\x00\x06\x00\x00\x00\x04", "version 2"),
        (
            b"\x80\x03\x00\x02\x00\xff\xff\xff",
            "a frame of control of 16777215 bytes",
        ),
    ] {
        let server = Kubelet::start(move |_, stream| {
            let _ = stream.write_all(bytes);
            while frame(stream).is_some() {}
        });
        let forward = Forward::start(&server, &[":80"]);
        let said =
            format!("error: lost connection to pod: the server does not speak SPDY/3.1: {what}\n");
        assert_eq!(forward.end(), (said, Some(1)));
    }
}

#[test]
fn a_refused_stream_ends_one_connection() {
    let server = Kubelet::start(|_, stream| {
        let mut opened = 0;
        while opened < 2 {
            let Some((word, _, body)) = frame(stream) else {
                return;
            };
            if word == OPEN {
                opened += 1;
                let id = u32::from_be_bytes([body[0], body[1], body[2], body[3]]);
                if opened == 1 {
                    send_data(stream, id, 1, b"nobody\x1b[2J listens");
                } else {
                    let mut reset = vec![0x80, 3, 0, 3, 0, 0, 0, 8];
                    reset.extend(id.to_be_bytes());
                    reset.extend(3u32.to_be_bytes());
                    let _ = stream.write_all(&reset);
                }
            }
        }
        echo(stream);
    });
    let mut forward = Forward::start(&server, &[":80"]);
    let port = forward.port();
    assert_eq!(ask(port, b"first"), b"");
    assert_eq!(ask(port, b"second"), b"second");
    forward.child.kill().expect("it runs");
    let (stderr, _) = forward.end();
    let said = format!(
        "\"An error occurred forwarding\" err=\"nobody\\x1b[2J listens\" localPort={port} remotePort=80\n"
    );
    assert!(
        stderr.ends_with(&said) && stderr.starts_with('E'),
        "{stderr}"
    );
}

/// A tunnel may outlive its pod.
#[test]
fn a_refusal_of_a_pod_that_is_gone_is_the_end() {
    let another = POD.replace("\"uid\":\"", "\"uid\":\"not-");
    assert_ne!(another, POD);
    let gone = crate::server::failure(404, "NotFound", "pods \"p\" not found");
    for (code, later) in [(404, gone), (200, another)] {
        // The pod is asked for as an object, and once more for whether it runs.
        let pod = move |n| match n {
            0 | 1 => (200, POD.to_owned()),
            _ => (code, later.clone()),
        };
        let server = Kubelet::of_pod(pod, |_, stream| {
            while let Some((word, _, body)) = frame(stream) {
                let id = u32::from_be_bytes([body[0], body[1], body[2], body[3]]);
                if word == OPEN && id == 1 {
                    send_data(stream, id, 1, b"nobody listens");
                }
            }
        });
        let mut forward = Forward::start(&server, &[":80"]);
        ask(forward.port(), b"x");
        let (stderr, code) = forward.end();
        assert!(
            stderr.ends_with("error: lost connection to pod\n"),
            "{stderr}"
        );
        assert_eq!(code, Some(1));
    }
}

#[test]
fn a_local_port_in_use_is_named() {
    let server = Kubelet::start(|_, stream| echo(stream));
    let taken = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let port = taken.local_addr().expect("an address").port();
    let forward = Forward::start(&server, &[&format!("{port}:80")]);
    let said = format!(
        "Unable to listen on port {port}: Listeners failed to create with the following errors: [unable to create listener: Error listen tcp4 127.0.0.1:{port}: bind: address already in use]\nerror: unable to listen on any of the requested ports: [{{{port} 80}}]\n"
    );
    assert_eq!(forward.end(), (said, Some(1)));
}

#[test]
fn a_refused_upgrade_is_told_in_the_servers_words() {
    let server = crate::server::Server::start(|call, answer| {
        if call.target.contains("/portforward") {
            answer.status(403, "Forbidden", "no tunnels today");
            answer.cut();
        } else {
            answer.json(POD);
        }
    });
    let said = crate::program::run(&server, &["port-forward", "p", ":80"]);
    let text =
        "error: error upgrading connection: unable to upgrade connection: no tunnels today\n";
    assert_eq!(said, crate::program::Said::of("", text, 1));
}
