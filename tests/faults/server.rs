//! A server on loopback that says what a test tells it to, byte for byte.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

/// Longer than anything here takes: what waits so long waits for ever.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);

/// A request, as far as answers depend on it.
pub(crate) struct Call {
    /// Which one it is, from 0; requests of discovery aside.
    pub(crate) number: usize,
    /// `GET`, `POST` and so on.
    pub(crate) method: String,
    /// Path and query as they came.
    pub(crate) target: String,
    /// Whether a table is wanted.
    pub(crate) is_table: bool,
    /// What a WebSocket's handshake is to be answered for; empty for other requests.
    pub(crate) websocket_key: String,
    /// What was sent.
    pub(crate) body: String,
}

impl Call {
    /// Whether the query has this parameter.
    pub(crate) fn has(&self, parameter: &str) -> bool {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        query.split('&').any(|p| p == parameter)
    }
}

/// Where an answer is written.
pub(crate) struct Answer<'s> {
    stream: TcpStream,
    server: &'s Inner,
    is_over: bool,
}

impl Answer<'_> {
    /// A whole answer.
    pub(crate) fn send(&mut self, code: u16, kind: &str, body: &str) {
        let length = body.len();
        self.raw(&format!(
            "HTTP/1.1 {code} X\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n{body}"
        ));
    }

    /// A whole answer of JSON.
    pub(crate) fn json(&mut self, body: &str) {
        self.send(200, "application/json", body);
    }

    /// A refusal.
    pub(crate) fn status(&mut self, code: u16, reason: &str, message: &str) {
        self.send(code, "application/json", &failure(code, reason, message));
    }

    /// The beginning of an answer in chunks.
    pub(crate) fn begin(&mut self) {
        self.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
    }

    /// A chunk.
    pub(crate) fn chunk(&mut self, text: &str) {
        self.raw(&format!("{:x}\r\n{text}\r\n", text.len()));
    }

    /// The end of an answer in chunks.
    pub(crate) fn end(&mut self) {
        self.raw("0\r\n\r\n");
    }

    /// These bytes. Nobody may be there any more to read them.
    pub(crate) fn raw(&mut self, bytes: &str) {
        self.is_over |= self.stream.write_all(bytes.as_bytes()).is_err();
    }

    /// Bytes that are no text.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.is_over |= self.stream.write_all(bytes).is_err();
    }

    /// Ends the connection.
    pub(crate) fn cut(&mut self) {
        self.is_over = true;
    }

    /// Ends the connection, and refuses others for so long.
    pub(crate) fn leave(&mut self, time: Duration) {
        self.cut();
        *lock(&self.server.away) = Some(time);
        self.server.wake();
        self.server.wait(|s| lock(&s.away).is_none());
    }

    /// Waits until so many requests have come.
    pub(crate) fn wait_for(&self, calls: usize) {
        self.server.wait(|s| lock(&s.calls).len() >= calls);
    }

    /// Waits until the test lets go; whether it did in time.
    pub(crate) fn wait_for_release(&self) -> bool {
        self.server.wait(|s| s.is_released.load(Ordering::SeqCst))
    }
}

type Script = dyn Fn(&Call, &mut Answer<'_>) + Send + Sync;

struct Inner {
    script: Box<Script>,
    address: SocketAddr,
    calls: Mutex<Vec<String>>,
    away: Mutex<Option<Duration>>,
    is_released: AtomicBool,
    is_over: AtomicBool,
    change: Condvar,
    /// What `change` is waited for with.
    turn: Mutex<()>,
}

/// A server that runs until it is dropped.
pub(crate) struct Server(Arc<Inner>);

impl Server {
    /// Starts a server that answers by `script`.
    pub(crate) fn start(script: impl Fn(&Call, &mut Answer<'_>) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let inner = Arc::new(Inner {
            script: Box::new(script),
            address: listener.local_addr().expect("an address"),
            calls: Mutex::default(),
            away: Mutex::default(),
            is_released: AtomicBool::new(false),
            is_over: AtomicBool::new(false),
            change: Condvar::new(),
            turn: Mutex::default(),
        });
        let server = Arc::clone(&inner);
        std::thread::spawn(move || server.listen(listener));
        Self(inner)
    }

    /// Its URL.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.0.address)
    }

    /// The requests so far, path and query.
    pub(crate) fn calls(&self) -> Vec<String> {
        lock(&self.0.calls).clone()
    }

    /// Waits until so many requests have come.
    pub(crate) fn wait_for(&self, calls: usize) {
        let have = self.0.wait(|s| lock(&s.calls).len() >= calls);
        assert!(have, "{calls} requests never came: {:?}", self.calls());
    }

    /// Lets an answer go on that waits.
    pub(crate) fn release(&self) {
        self.0.is_released.store(true, Ordering::SeqCst);
        self.0.tell();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.0.is_over.store(true, Ordering::SeqCst);
        self.release();
        self.0.wake();
    }
}

impl Inner {
    fn listen(self: Arc<Self>, mut listener: TcpListener) {
        loop {
            let accepted = listener.accept();
            if self.is_over.load(Ordering::SeqCst) {
                return;
            }
            let away = *lock(&self.away);
            if let Some(time) = away {
                drop(listener);
                *lock(&self.away) = None;
                self.tell();
                std::thread::sleep(time);
                listener = TcpListener::bind(self.address).expect("the port is still free");
                continue;
            }
            if let Ok((stream, _)) = accepted {
                let server = Arc::clone(&self);
                std::thread::spawn(move || server.serve(stream));
            }
        }
    }

    /// Makes the listener look up.
    fn wake(&self) {
        drop(TcpStream::connect(self.address));
    }

    fn tell(&self) {
        let _turn = lock(&self.turn);
        self.change.notify_all();
    }

    fn wait(&self, done: impl Fn(&Self) -> bool) -> bool {
        let end = Instant::now() + PATIENCE;
        let mut turn = lock(&self.turn);
        while !done(self) {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() || self.is_over.load(Ordering::SeqCst) {
                return false;
            }
            turn = self.change.wait_timeout(turn, left).expect("no panic").0;
        }
        true
    }

    /// Answers the requests of one connection.
    fn serve(&self, stream: TcpStream) {
        let Ok(copy) = stream.try_clone() else { return };
        let mut reader = BufReader::new(copy);
        let mut answer = Answer {
            stream,
            server: self,
            is_over: false,
        };
        while let Some((head, body)) = request(&mut reader) {
            let mut words = head.split_whitespace();
            let method = words.next().unwrap_or_default().to_owned();
            let target = words.next().unwrap_or_default().to_owned();
            if let Some(body) = discovery(&target) {
                answer.json(&body);
                continue;
            }
            let is_table = head.contains("as=Table");
            let number = {
                let mut calls = lock(&self.calls);
                calls.push(target.clone());
                calls.len() - 1
            };
            self.tell();
            let websocket_key = (head.lines().filter_map(|line| line.split_once(": ")))
                .find(|(name, _)| name.eq_ignore_ascii_case("sec-websocket-key"))
                .map_or_else(String::new, |(_, key)| key.to_owned());
            let call = Call {
                number,
                method,
                target,
                is_table,
                websocket_key,
                body,
            };
            (self.script)(&call, &mut answer);
            if answer.is_over {
                break;
            }
        }
        let _ = answer.stream.shutdown(Shutdown::Both);
    }
}

/// The head and the body of the next request; `None` at the end of the connection.
fn request(reader: &mut BufReader<TcpStream>) -> Option<(String, String)> {
    let (mut head, mut length) = (String::new(), 0);
    loop {
        let start = head.len();
        reader.read_line(&mut head).ok().filter(|n| *n > 0)?;
        let line = head[start..].trim_end();
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().ok()?;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some((head, String::from_utf8(body).ok()?))
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().expect("no panic with the lock")
}

/// A `Status` of failure.
pub(crate) fn failure(code: u16, reason: &str, message: &str) -> String {
    format!(
        r#"{{"kind":"Status","apiVersion":"v1","metadata":{{}},"status":"Failure","message":"{message}","reason":"{reason}","code":{code}}}"#
    )
}

/// What kubectl asks first; ktl knows it.
pub(crate) fn discovery(target: &str) -> Option<String> {
    let path = target.split('?').next().unwrap_or_default();
    Some(match path {
        "/api" => {
            r#"{"kind":"APIVersions","versions":["v1"],"serverAddressByClientCIDRs":[]}"#.into()
        }
        "/apis" => r#"{"kind":"APIGroupList","apiVersion":"v1","groups":[]}"#.into(),
        "/api/v1" => {
            let verbs = r#"["get","list","watch"]"#;
            let resource = |name: &str, kind: &str, short: &str| {
                format!(
                    r#"{{"name":"{name}","singularName":"","namespaced":true,"kind":"{kind}","verbs":{verbs},"shortNames":["{short}"]}}"#
                )
            };
            let evictions = r#"{"name":"pods/eviction","singularName":"","namespaced":true,"group":"policy","version":"v1","kind":"Eviction","verbs":["create"]}"#;
            let all = [
                resource("pods", "Pod", "po"),
                resource("configmaps", "ConfigMap", "cm"),
                resource("nodes", "Node", "no")
                    .replace(r#""namespaced":true"#, r#""namespaced":false"#),
                evictions.to_owned(),
            ];
            format!(
                r#"{{"kind":"APIResourceList","apiVersion":"v1","groupVersion":"v1","resources":[{}]}}"#,
                all.join(",")
            )
        }
        _ => return None,
    })
}
