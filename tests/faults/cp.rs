//! `cp` from a container whose connection breaks, whose files change, and which has no tar.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use tempfile::TempDir;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocket};
use tokio_tungstenite::tungstenite::{Bytes, Message};

use crate::program::Said;

const POD: &str = r#"{"kind":"Pod","apiVersion":"v1","metadata":{"name":"p","namespace":"default"},"spec":{"containers":[{"name":"a"}]},"status":{"phase":"Running"}}"#;

/// What the process in the container does: bytes on its stdout, then how it ends; `None` is a
/// connection that breaks.
type Process = (Vec<u8>, Option<String>);

/// A server with a pod whose processes are `script`'s, which is told the command. It gives what was
/// run, too.
fn serve(
    script: impl Fn(usize, &str) -> Process + Send + 'static,
) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let commands = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&commands);
    // It ends with the program of tests.
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            answer(stream, &log, &script);
        }
    });
    (url, commands)
}

fn answer(
    mut stream: TcpStream,
    log: &Mutex<Vec<String>>,
    script: &dyn Fn(usize, &str) -> Process,
) {
    let mut reader = BufReader::new(stream.try_clone().expect("a copy"));
    let (mut target, mut key) = (String::new(), String::new());
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 {
            return;
        }
        if target.is_empty() {
            target = line.split(' ').nth(1).unwrap_or_default().to_owned();
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("sec-websocket-key")
        {
            key = value.trim().to_owned();
        }
        if line.trim().is_empty() {
            break;
        }
    }
    if !target.contains("/exec?") {
        let length = POD.len();
        let _ = write!(
            stream,
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{POD}"
        );
        return;
    }
    let accept = derive_accept_key(key.as_bytes());
    let _ = write!(
        stream,
        "HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: v5.channel.k8s.io\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"
    );
    let query = target.split('?').nth(1).unwrap_or_default();
    let words = query.split('&').filter_map(|p| p.strip_prefix("command="));
    let command = words.collect::<Vec<_>>().join(" ");
    let number = {
        let mut log = log.lock().expect("no panic");
        log.push(command.clone());
        log.len()
    };
    let (output, end) = script(number, &command);
    let mut socket = WebSocket::from_raw_socket(stream, Role::Server, None);
    let mut say = |channel: u8, data: &[u8]| {
        let message = [&[channel], data].concat();
        let _ = socket.send(Message::Binary(Bytes::from(message)));
    };
    // As real ones begin.
    say(1, b"");
    output.chunks(1000).for_each(|chunk| say(1, chunk));
    if let Some(status) = end {
        say(3, status.as_bytes());
        let _ = socket.close(None);
        while socket.read().is_ok() {}
    }
}

fn well() -> Option<String> {
    Some(r#"{"status":"Success"}"#.to_owned())
}

/// Runs `cp` in a folder.
fn cp(url: &str, home: &TempDir, args: &[&str]) -> Said {
    let output = Command::new(env!("CARGO_BIN_EXE_ktl"))
        .env_clear()
        .env("HOME", home.path())
        .current_dir(home.path())
        .args(["-s", url, "cp"])
        .args(args)
        .stdin(Stdio::null())
        .output()
        .expect("it runs");
    Said {
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        code: output.status.code(),
    }
}

/// A folder `d` of three files with such content, as an archive.
fn archive(seed: u8) -> Vec<u8> {
    let from = TempDir::new().expect("a folder");
    for (name, size) in [("a", 70_000), ("b", 10), ("c", 150_000)] {
        std::fs::write(from.path().join(name), content(seed, size)).expect("a file");
    }
    let mut all = Vec::new();
    let mut send = |bytes: Bytes| {
        all.extend_from_slice(&bytes);
        true
    };
    let packed = ktl::archive::pack(from.path(), "d", b"d", &mut send, &mut |_| {});
    assert!(packed.is_ok());
    all
}

fn content(seed: u8, size: usize) -> Vec<u8> {
    (0..size).map(|i| (i / 7 % 251) as u8 ^ seed).collect()
}

/// Where `tail -c+N` begins, from 0.
fn start(command: &str) -> usize {
    let number = command.rsplit("%2B").next().unwrap_or_default();
    number.parse::<usize>().expect("a number").saturating_sub(1)
}

/// Wherever the connection breaks, the folder is whole in the end.
#[test]
fn a_copy_goes_on_where_it_was_cut_off() {
    let whole = archive(0);
    for cut in [0, 300, 512, 40_000, 71_000, 150_000, whole.len() - 1024] {
        let sent = whole.clone();
        let (url, commands) = serve(move |number, command| {
            let rest = &sent[start(command)..];
            match number {
                1 => (rest[..cut].to_vec(), None),
                2 => (rest[..rest.len().min(90_000)].to_vec(), None),
                _ => (rest.to_vec(), well()),
            }
        });
        let home = TempDir::new().expect("a folder");
        let said = cp(&url, &home, &["p:d", "out", "--retries", "5"]);
        assert_eq!(
            (said.stderr.as_str(), said.code),
            ("", Some(0)),
            "{cut}: {}",
            said.stdout
        );
        assert!(
            said.stdout
                .starts_with(&format!("Resuming copy at {cut} bytes, retry 1/5\n")),
            "{}",
            said.stdout
        );
        for (name, size) in [("a", 70_000), ("b", 10), ("c", 150_000)] {
            let got = std::fs::read(home.path().join("out").join(name)).expect("a file");
            assert!(got == content(0, size), "{name} after {cut}");
        }
        let first = commands.lock().expect("no panic")[0].clone();
        assert!(first.ends_with("tail+-c%2B0"), "{first}");
    }
}

#[test]
fn what_was_cut_off_is_told() {
    let whole = archive(0);
    let (url, _) = serve(move |_, _| (whole[..40_000].to_vec(), None));
    let home = TempDir::new().expect("a folder");
    let said = cp(&url, &home, &["p:d", "out"]);
    let lost = "error: error reading from error stream: next reader: websocket: close 1006 (abnormal closure): unexpected EOF\n";
    let hint = "\"out/a\" is incomplete: 39488 of 70000 bytes\n";
    assert_eq!(said, Said::of("", &format!("{lost}{hint}"), 1));
}

#[test]
fn a_copy_of_other_files_does_not_go_on() {
    let (before, after) = (archive(0), archive(1));
    let (url, _) = serve(move |number, command| match number {
        1 => (before[..40_000].to_vec(), None),
        _ => (after[start(command)..].to_vec(), well()),
    });
    let home = TempDir::new().expect("a folder");
    let said = cp(&url, &home, &["p:d", "out", "--retries=-1"]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.stderr
            .starts_with("error: the files in the container have changed since the copy began"),
        "{}",
        said.stderr
    );
}

#[test]
fn a_container_without_tar_is_told_as_such() {
    let message = r#"error executing command in container: exec: \"tar\": executable file not found in $PATH"#;
    let status = format!(
        r#"{{"status":"Failure","message":"{message}","reason":"InternalError","code":500}}"#
    );
    let (url, _) = serve(move |_, _| (Vec::new(), Some(status.clone())));
    let home = TempDir::new().expect("a folder");
    std::fs::write(home.path().join("f"), "x").expect("a file");
    for args in [["p:d", "out"], ["f", "p:f"]] {
        let said = cp(&url, &home, &args);
        let text = "error: error executing command in container: exec: \"tar\": executable file not found in $PATH\n";
        assert!(said.stderr.starts_with(text), "{}", said.stderr);
        assert!(
            said.stderr.contains("needs a tar in the container"),
            "{}",
            said.stderr
        );
        assert_eq!(said.code, Some(1));
    }
}
