//! `proxy` before a server that fails: what its clients see.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};

use crate::program::Running;
use crate::server::{PATIENCE, Server};

/// A proxy before a server, with the address it listens on.
fn proxy(url: &str, args: &[&str]) -> (Running, String) {
    // The URL that stands last counts.
    let other = Server::start(|_, answer| answer.cut());
    let args = [&["-s", url, "proxy", "--port=0"], args].concat();
    let mut running = Running::start(&other, &args);
    let lines = running.read_to("Starting to serve on ");
    let address = lines[0].rsplit(' ').next().expect("an address").to_owned();
    (running, address)
}

fn connect(address: &str) -> TcpStream {
    let stream = TcpStream::connect(address).expect("it listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
    stream
}

fn send(address: &str, head: &str) -> TcpStream {
    let mut stream = connect(address);
    let request = format!("{head}\r\nHost: localhost\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("it is there");
    stream
}

/// Everything up to the end of the connection.
fn all(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    // A connection that is reset has ended, too.
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8(bytes).expect("text")
}

/// The answer to a request over a connection of its own: status line and body.
fn ask(address: &str, head: &str) -> (String, String) {
    let text = all(send(address, &format!("{head}\r\nConnection: close")));
    let (head, body) = text.split_once("\r\n\r\n").expect("an answer");
    (
        head.lines().next().expect("a line").to_owned(),
        body.to_owned(),
    )
}

const FAILED: &str = "HTTP/1.1 500 Internal Server Error";

#[test]
fn a_server_that_is_away() {
    // Nothing listens on a port that was free a moment ago.
    let free = TcpListener::bind("127.0.0.1:0").expect("a port");
    let server = free.local_addr().expect("an address");
    drop(free);
    let (running, address) = proxy(&format!("http://{server}"), &[]);
    let refused = format!("dial tcp {server}: connect: connection refused");
    let (status, body) = ask(&address, "GET /api HTTP/1.1");
    assert_eq!((status.as_str(), body), (FAILED, format!("{refused}\n")));
    let upgrade = "GET /x HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket";
    let (status, body) = ask(&address, upgrade);
    let dialing = format!("error dialing backend: {refused}\n");
    assert_eq!((status.as_str(), body), (FAILED, dialing));
    let (_, stderr) = running.stop();
    let line = format!("proxy_server.go:147] Error while proxying request: {refused}\n");
    assert!(stderr.contains(&line), "{stderr}");
}

// kubectl sends nothing at all where less than 4 KB have come.
#[test]
fn a_server_that_ends_half_way() {
    let server = Server::start(|call, answer| match call.target.as_str() {
        "/none" => answer.cut(),
        "/length" => {
            answer.raw("HTTP/1.1 200 OK\r\nContent-Type: a/b\r\nContent-Length: 9\r\n\r\nhalf");
            answer.cut();
        }
        _ => {
            answer.begin();
            answer.chunk("half");
            answer.cut();
        }
    });
    let (_running, address) = proxy(&server.url(), &[]);
    let (status, body) = ask(&address, "GET /none HTTP/1.1");
    assert_eq!((status.as_str(), body.as_str()), (FAILED, "EOF\n"));
    let (status, body) = ask(&address, "GET /length HTTP/1.1");
    assert_eq!(
        (status.as_str(), body.as_str()),
        ("HTTP/1.1 200 OK", "half")
    );
    let (status, body) = ask(&address, "GET /chunks HTTP/1.1");
    let begun = (status.as_str(), body.to_lowercase());
    // The last chunk, which would say that this is all, does not come.
    assert_eq!(begun, ("HTTP/1.1 200 OK", "4\r\nhalf\r\n".to_owned()));
}

#[test]
fn what_comes_is_passed_on_at_once() {
    let server = Server::start(|_, answer| {
        answer.begin();
        answer.chunk("first\n");
        let in_time = answer.wait_for_release();
        answer.chunk(if in_time { "second\n" } else { "too late\n" });
        answer.end();
    });
    let (_running, address) = proxy(&server.url(), &[]);
    let mut lines = BufReader::new(send(&address, "GET /watch HTTP/1.1")).lines();
    let mut read_to = |text: &str| lines.any(|line| line.expect("more") == text);
    assert!(read_to("first"));
    server.release();
    assert!(read_to("second"));
    assert!(read_to("0"));
}

#[test]
fn answers_are_left_as_they_are() {
    let server = Server::start(|call, answer| match call.target.as_str() {
        "/moved?a=%20b" => answer.raw(
            "HTTP/1.1 302 X\r\nLocation: http://elsewhere/\r\nConnection: X-Own\r\nX-Own: 1\r\n\
             Keep-Alive: timeout=9\r\nContent-Length: 0\r\n\r\n",
        ),
        "/later" => answer.raw("HTTP/1.1 429 X\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"),
        _ => answer.status(401, "Unauthorized", "who are you?"),
    });
    let (_running, address) = proxy(&server.url(), &[]);
    let moved = all(send(
        &address,
        "GET /moved?a=%20b HTTP/1.1\r\nConnection: close",
    ));
    assert!(moved.starts_with("HTTP/1.1 302 "), "{moved}");
    assert!(moved.contains("Location: http://elsewhere/\r\n"), "{moved}");
    let moved = moved.to_lowercase();
    assert!(
        !moved.contains("x-own") && !moved.contains("keep-alive"),
        "{moved}"
    );
    assert!(
        ask(&address, "GET /later HTTP/1.1")
            .0
            .starts_with("HTTP/1.1 429 ")
    );
    let (status, body) = ask(&address, "GET /api/v1/pods HTTP/1.1");
    assert!(status.starts_with("HTTP/1.1 401 ") && body.contains("who are you?"));
    assert_eq!(server.calls(), ["/moved?a=%20b", "/later", "/api/v1/pods"]);
}

#[test]
fn what_the_filter_refuses_never_leaves() {
    let server = Server::start(|_, answer| answer.json("{}"));
    let args = ["--reject-methods=POST,^DELETE$", "--accept-paths=^/api/"];
    let (_running, address) = proxy(&server.url(), &args);
    let refused = (
        "HTTP/1.1 403 Forbidden".to_owned(),
        "Forbidden\n".to_owned(),
    );
    for head in [
        "POST /api/v1/x HTTP/1.1\r\nContent-Length: 0",
        "DELETE /api/v1/x HTTP/1.1",
        "GET /apis HTTP/1.1",
        "GET /api/v1/namespaces/a/pods/b/exec HTTP/1.1",
        "GET /api/v1/namespaces/a/pods/b/%65xec HTTP/1.1",
        "GET http://evil.example/api/v1/x HTTP/1.1",
    ] {
        assert_eq!(ask(&address, head), refused, "{head}");
    }
    // Nor what would be another path for whoever resolves dots.
    let dots = "GET /api/%2e%2e/apis HTTP/1.1";
    assert_eq!(ask(&address, dots).0, "HTTP/1.1 400 Bad Request");
    let mut stream = connect(&address);
    let rebound = b"GET /api/v1/x HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
    stream.write_all(rebound).expect("it is there");
    assert!(all(stream).starts_with("HTTP/1.1 403 "));
    assert_eq!(server.calls(), Vec::<String>::new());
    assert_eq!(ask(&address, "GET /api/v1/x HTTP/1.1").0, "HTTP/1.1 200 OK");
}

#[test]
fn a_connection_that_is_taken_over() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let server = std::thread::spawn(move || {
        let (stream, _) = listener.accept().expect("a connection");
        let mut reader = BufReader::new(stream.try_clone().expect("a copy"));
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            reader.read_line(&mut head).expect("a request");
        }
        let mut writer = stream;
        let answer =
            "HTTP/1.1 101 X\r\nConnection: Upgrade\r\nUpgrade: own\r\nX-A: b\r\n\r\nhello ";
        writer.write_all(answer.as_bytes()).expect("it is there");
        let mut said = String::new();
        // Up to where the client has said all.
        reader.read_to_string(&mut said).expect("text");
        writer
            .write_all(said.to_uppercase().as_bytes())
            .expect("it is there");
        head
    });
    let (_running, address) = proxy(&url, &["--disable-filter"]);
    let head = "GET /x?a=b HTTP/1.1\r\nConnection: upgrade\r\nUpgrade: own";
    let mut stream = send(&address, head);
    let mut first = [0; 13];
    stream.read_exact(&mut first).expect("an answer");
    assert_eq!(&first, b"HTTP/1.1 101 ");
    stream.write_all(b"and goodbye").expect("it is there");
    stream.shutdown(Shutdown::Write).expect("it is there");
    let text = all(stream);
    assert!(text.contains("X-A: b\r\n"), "{text}");
    assert!(text.ends_with("\r\n\r\nhello AND GOODBYE"), "{text}");
    let head = server.join().expect("no panic").to_lowercase();
    assert!(head.starts_with("get /x?a=b http/1.1\r\n"), "{head}");
    assert!(head.contains("upgrade: own\r\n"), "{head}");
    assert!(head.contains("x-forwarded-for: 127.0.0.1\r\n"), "{head}");
}
