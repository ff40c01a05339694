//! Answers for a folder; facts: what kubectl 1.37.1's proxy answered for the same one.

use std::fs;

use http::HeaderValue;
use tempfile::TempDir;

use super::*;

fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    for name in ["idx", "sub", "a b", "colon:dir"] {
        fs::create_dir(root.join(name)).unwrap();
    }
    for (name, text) in [
        ("f.txt", "hello\n"),
        ("empty", ""),
        ("q?#%&<\">.txt", ""),
        ("ünï.txt", ""),
        (".hid", ""),
        ("bin", "\0\u{1}"),
        ("idx/index.html", "<html>i</html>\n"),
        ("sub/x:y.md", "s\n"),
    ] {
        fs::write(root.join(name), text).unwrap();
    }
    #[cfg(unix)]
    for (to, name) in [("sub", "linkdir"), ("nowhere", "dangling")] {
        std::os::unix::fs::symlink(to, root.join(name)).unwrap();
    }
    folder
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().build().unwrap().block_on(future)
}

/// The answer: status, the header asked for, body.
fn get(
    root: &Path,
    path: &str,
    header: &str,
    more: &[(&'static str, &str)],
) -> (u16, String, String) {
    let mut headers = HeaderMap::new();
    for (name, value) in more {
        headers.insert(*name, HeaderValue::from_str(value).unwrap());
    }
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let asked = Asked {
        method: Method::GET,
        headers,
        path: urls::decode(path).unwrap(),
        query: Some(query.to_owned()),
    };
    block_on(async {
        let response = Files::new(root.to_owned()).answer(asked).await;
        let (head, mut body) = response.into_parts();
        let mut text = Vec::new();
        loop {
            use hyper::body::Body as _;
            let next = std::future::poll_fn(|cx| std::pin::Pin::new(&mut body).poll_frame(cx));
            let Some(frame) = next.await else { break };
            text.extend_from_slice(frame.unwrap().data_ref().unwrap());
        }
        let value = head.headers.get(header);
        let value = value.map_or(&b""[..], HeaderValue::as_bytes);
        let value = String::from_utf8(value.to_vec()).unwrap();
        (
            head.status.as_u16(),
            value,
            String::from_utf8(text).unwrap(),
        )
    })
}

#[test]
fn paths_lead_to_files_and_pages() {
    const PLAIN: &str = "text/plain; charset=utf-8";
    const HTML: &str = "text/html; charset=utf-8";
    const NONE: &str = "404 page not found\n";
    let folder = folder();
    for (path, status, header, value, body) in [
        ("/f.txt", 200, "content-type", PLAIN, "hello\n"),
        ("/../f.txt", 200, "content-length", "6", "hello\n"),
        ("/f.txt/", 301, "location", "../f.txt", ""),
        ("/idx", 301, "location", "idx/", ""),
        ("/idx/", 200, "content-type", HTML, "<html>i</html>\n"),
        ("/idx/index.html?x=1", 301, "location", "./?x=1", ""),
        ("/sub?q=1", 301, "location", "sub/?q=1", ""),
        ("/a%20b", 301, "location", "a b/", ""),
        (
            "/bin",
            200,
            "content-type",
            "application/octet-stream",
            "\0\u{1}",
        ),
        ("/empty", 200, "content-type", PLAIN, ""),
        ("/nope", 404, "x-content-type-options", "nosniff", NONE),
        ("/f.txt/x", 404, "content-type", PLAIN, NONE),
        ("/%00", 404, "content-type", PLAIN, NONE),
    ] {
        let expected = (status, value.to_owned(), body.to_owned());
        assert_eq!(get(folder.path(), path, header, &[]), expected, "{path}");
    }
    let file = folder.path().join("f.txt");
    let (status, _, body) = get(&file, "/", "", &[]);
    let text = "http: attempting to traverse a non-directory\n";
    assert_eq!((status, body.as_str()), (500, text));
}

#[cfg(target_os = "linux")]
#[test]
fn a_page_lists_a_folder() {
    let folder = folder();
    let (status, kind, page) = get(folder.path(), "/", "content-type", &[]);
    assert_eq!((status, kind.as_str()), (200, "text/html; charset=utf-8"));
    let expected = r##"<!doctype html>
<meta name="viewport" content="width=device-width">
<pre>
<a href=".hid">.hid</a>
<a href="a%20b/">a b/</a>
<a href="bin">bin</a>
<a href="./colon:dir/">colon:dir/</a>
<a href="dangling">dangling</a>
<a href="empty">empty</a>
<a href="f.txt">f.txt</a>
<a href="idx/">idx/</a>
<a href="linkdir">linkdir</a>
<a href="q%3F%23%25&%3C%22%3E.txt">q?#%&amp;&lt;&#34;&gt;.txt</a>
<a href="sub/">sub/</a>
<a href="%C3%BCn%C3%AF.txt">ünï.txt</a>
</pre>
"##;
    assert_eq!(page, expected);
    let (status, _, page) = get(folder.path(), "/linkdir/", "", &[]);
    assert_eq!(status, 200);
    let link = "<a href=\"./x:y.md\">x:y.md</a>";
    assert!(page.contains(link), "{page}");
}

#[test]
fn parts_of_files_are_sent() {
    let folder = folder();
    let ask = |header, range| get(folder.path(), "/f.txt", header, &[("range", range)]);
    let (status, range, body) = ask("content-range", "bytes=1-2");
    let got = (status, range.as_str(), body.as_str());
    assert_eq!(got, (206, "bytes 1-2/6", "el"));
    let (status, kind, body) = ask("content-type", "bytes=0-0,2-3");
    let boundary = kind
        .strip_prefix("multipart/byteranges; boundary=")
        .unwrap();
    let part = |range: &str, text: &str| {
        format!(
            "--{boundary}\r\nContent-Range: bytes {range}/6\r\n\
             Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
        )
    };
    let (first, second) = (part("0-0", "h"), part("2-3", "ll"));
    assert_eq!(
        (status, body),
        (206, format!("{first}{second}--{boundary}--\r\n"))
    );
    // More than one part of a file is read.
    let long = "0123456789".repeat(20_000);
    fs::write(folder.path().join("long"), &long).unwrap();
    assert_eq!(get(folder.path(), "/long", "", &[]).2, long);
    let half = [("range", "bytes=100000-199999")];
    assert_eq!(get(folder.path(), "/long", "", &half).2, long[100_000..]);
}

#[test]
fn what_is_known_is_not_sent_again() {
    let folder = folder();
    let (_, date, _) = get(folder.path(), "/f.txt", "last-modified", &[]);
    let known = [("if-modified-since", date.as_str())];
    let (status, again, body) = get(folder.path(), "/f.txt", "last-modified", &known);
    assert_eq!((status, again, body.as_str()), (304, date.clone(), ""));
    let late = [("if-unmodified-since", "Sat, 03 Feb 2001 04:05:06 GMT")];
    assert_eq!(get(folder.path(), "/f.txt", "", &late).0, 412);
}

/// A pipe that nobody writes to must not hold an answer up.
#[cfg(target_os = "linux")]
#[test]
fn a_pipe_is_empty() {
    let folder = folder();
    let path = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&path).status();
    assert!(made.is_ok_and(|status| status.success()));
    let (status, length, body) = get(folder.path(), "/pipe", "content-length", &[]);
    assert_eq!((status, length.as_str(), body.as_str()), (200, "0", ""));
}
