//! Files of a folder, shown as Go's `http.FileServer` shows them.

mod conditions;
mod kinds;
mod listing;
mod range;
mod sniff;

use std::ffi::OsStr;
use std::fs::{File, Metadata};
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use futures_util::StreamExt as _;
use http::header::{
    ACCEPT_RANGES, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, HeaderMap, HeaderValue,
    LAST_MODIFIED, LOCATION,
};
use http::{Method, Response, StatusCode};

use super::reply::{self, Reply};
use super::urls;
use crate::Error;
use crate::client::Body;
use crate::go::path;
use conditions::Verdict;
use kinds::Kinds;
use range::{Range, Ranges};

pub(super) use sniff::sniff;

/// How much of a file is read at once, in bytes.
const PART: usize = 64 << 10;
const INDEX: &str = "index.html";

/// The folder that is shown.
#[derive(Clone)]
pub(super) struct Files {
    root: PathBuf,
    kinds: Arc<OnceLock<Kinds>>,
}

/// What a request for a file says.
pub(super) struct Asked {
    pub(super) method: Method,
    pub(super) headers: HeaderMap,
    /// The path below the prefix, without escapes; begins with a slash.
    pub(super) path: Vec<u8>,
    pub(super) query: Option<String>,
}

/// An opened file or folder.
struct Opened {
    file: File,
    metadata: Metadata,
    path: PathBuf,
}

/// What is sent of a file: bytes of its own, and parts of it.
enum Piece {
    Text(Bytes),
    Part(Range),
}

impl Files {
    pub(super) fn new(root: PathBuf) -> Self {
        let kinds = Arc::default();
        Self { root, kinds }
    }

    /// The answer to a request.
    pub(super) async fn answer(&self, asked: Asked) -> Response<Reply> {
        let files = self.clone();
        let work = tokio::task::spawn_blocking(move || files.serve(&asked));
        work.await
            .unwrap_or_else(|_| failure(&io::Error::other("it ended")))
    }

    fn serve(&self, asked: &Asked) -> Response<Reply> {
        if asked.path.ends_with(b"/index.html") {
            return moved("./".into(), asked);
        }
        let path = urls::clean(&asked.path);
        let opened = match self.open(&path) {
            Ok(opened) => opened,
            Err(error) => return failure(&error),
        };
        let is_folder = opened.metadata.is_dir();
        let base = path::base(&asked.path);
        match (is_folder, asked.path.ends_with(b"/")) {
            (true, false) => return moved([&base[..], b"/"].concat(), asked),
            (false, true) if base == b"/" => {
                let text = "http: attempting to traverse a non-directory";
                return reply::error(StatusCode::INTERNAL_SERVER_ERROR, text);
            }
            (false, true) => return moved([b"../", &base[..]].concat(), asked),
            _ => {}
        }
        if !is_folder {
            return self.content(asked, opened);
        }
        let index = [path.as_slice(), b"/", INDEX.as_bytes()].concat();
        match self.open(&index) {
            Ok(index) if index.metadata.is_dir() => list(asked, &index),
            Ok(index) => self.content(asked, index),
            Err(_) => list(asked, &opened),
        }
    }

    /// Opens a clean path below the folder. Links are followed, wherever they lead.
    fn open(&self, path: &[u8]) -> io::Result<Opened> {
        if path.contains(&0) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let below: Vec<u8> = path.iter().copied().skip_while(|b| *b == b'/').collect();
        // The root may be a file: a slash behind it would make it another.
        let path = match below.as_slice() {
            b"" => self.root.clone(),
            below => self.root.join(os_path(below)),
        };
        let mut options = File::options();
        options.read(true);
        // A pipe without a writer must not hold this up for ever.
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            let flags = rustix::fs::OFlags::NONBLOCK.bits();
            options.custom_flags(i32::try_from(flags).unwrap_or(0));
        }
        let file = options.open(&path)?;
        let metadata = file.metadata()?;
        Ok(Opened {
            file,
            metadata,
            path,
        })
    }

    /// A file, or the parts of it that are asked for.
    fn content(&self, asked: &Asked, mut opened: Opened) -> Response<Reply> {
        let modified = conditions::modified(&opened.metadata);
        let range = match conditions::verdict(asked, modified) {
            Verdict::Send { range } => range,
            Verdict::Refuse(status) => return dated(reply::bare(status), modified),
        };
        let kind = match self.kind(&mut opened) {
            Ok(kind) => kind,
            Err(error) => return failure(&error),
        };
        // Only a regular file has a length.
        let size = if opened.metadata.is_file() {
            opened.metadata.len()
        } else {
            0
        };
        let mut response = Response::new(());
        let headers = response.headers_mut();
        let mut whole_kind = kind.clone();
        let pieces = match range::parse(range.as_deref().unwrap_or_default(), size) {
            Err(wrong) => return wrong.reply(size),
            Ok(Ranges::All) => vec![Piece::Part(Range {
                start: 0,
                length: size,
            })],
            Ok(Ranges::One(range)) => {
                headers.insert(CONTENT_RANGE, reply::value(range.header(size).as_bytes()));
                vec![Piece::Part(range)]
            }
            Ok(Ranges::Many(ranges)) => match multipart(&ranges, &kind, size) {
                Some((boundary, pieces)) => {
                    whole_kind = format!("multipart/byteranges; boundary={boundary}");
                    pieces
                }
                None => return failure(&io::Error::other("no random numbers")),
            },
        };
        if headers.contains_key(CONTENT_RANGE) || whole_kind != kind {
            *response.status_mut() = StatusCode::PARTIAL_CONTENT;
        }
        let headers = response.headers_mut();
        headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        let length: u64 = pieces.iter().map(Piece::length).sum();
        headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
        headers.insert(CONTENT_TYPE, reply::value(whole_kind.as_bytes()));
        let body = if asked.method == Method::HEAD || length == 0 {
            Reply::empty()
        } else {
            Reply::stream(read(opened.file, pieces))
        };
        dated(response.map(|()| body), modified)
    }

    /// The content type of a file: by its name, else by its first bytes.
    fn kind(&self, opened: &mut Opened) -> io::Result<String> {
        let kinds = self.kinds.get_or_init(Kinds::of_system);
        let name = opened.path.file_name().map(|n| n.to_string_lossy());
        let known = name.as_deref().and_then(|name| kinds.of_name(name));
        if let Some(kind) = known {
            return Ok(kind.to_owned());
        }
        let mut first = Vec::new();
        if opened.metadata.is_file() {
            (&opened.file).take(512).read_to_end(&mut first)?;
            opened.file.rewind()?;
        }
        Ok(sniff(&first).to_owned())
    }
}

impl Piece {
    fn length(&self) -> u64 {
        match self {
            Self::Text(text) => text.len() as u64,
            Self::Part(range) => range.length,
        }
    }
}

/// A folder's page.
fn list(asked: &Asked, folder: &Opened) -> Response<Reply> {
    let modified = conditions::modified(&folder.metadata);
    if conditions::is_unchanged(asked, modified) {
        return reply::bare(StatusCode::NOT_MODIFIED);
    }
    let Ok(page) = listing::page(&folder.path) else {
        let text = "Error reading directory";
        return reply::error(StatusCode::INTERNAL_SERVER_ERROR, text);
    };
    let mut response = Response::new(Reply::whole(page));
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, html);
    dated(response, modified)
}

/// The pieces of an answer with several ranges, and what stands between them.
fn multipart(ranges: &[Range], kind: &str, size: u64) -> Option<(String, Vec<Piece>)> {
    let boundary = range::boundary()?;
    let mut pieces = Vec::new();
    for (n, range) in ranges.iter().enumerate() {
        let before = if n == 0 { "" } else { "\r\n" };
        let header = range.header(size);
        pieces.push(Piece::Text(Bytes::from(format!(
            "{before}--{boundary}\r\nContent-Range: {header}\r\nContent-Type: {kind}\r\n\r\n"
        ))));
        pieces.push(Piece::Part(*range));
    }
    pieces.push(Piece::Text(Bytes::from(format!("\r\n--{boundary}--\r\n"))));
    Some((boundary, pieces))
}

/// The pieces, read one part after the other as they are taken.
fn read(file: File, pieces: Vec<Piece>) -> Body {
    let state = Some((file, pieces.into_iter(), None::<Range>));
    futures_util::stream::unfold(state, |state| async move {
        let (mut file, mut pieces, mut range) = state?;
        let mut range = match range.take().filter(|r| r.length > 0) {
            Some(range) => range,
            None => match pieces.next()? {
                Piece::Text(text) => return Some((Ok(text), Some((file, pieces, None)))),
                Piece::Part(range) => range,
            },
        };
        let work = tokio::task::spawn_blocking(move || {
            let part = part(&mut file, range);
            (file, part)
        });
        let Ok((file, part)) = work.await else {
            return Some((Err(Error::new("reading a file ended")), None));
        };
        match part {
            Ok(part) => {
                range.start += part.len() as u64;
                range.length -= part.len() as u64;
                Some((Ok(part), Some((file, pieces, Some(range)))))
            }
            Err(error) => Some((Err(error.into()), None)),
        }
    })
    .boxed()
}

/// The beginning of a range.
fn part(file: &mut File, range: Range) -> io::Result<Bytes> {
    let length = usize::try_from(range.length).map_or(PART, |length| length.min(PART));
    let mut part = vec![0; length];
    file.seek(SeekFrom::Start(range.start))?;
    let read = file.read(&mut part)?;
    // A file that became shorter: the answer can't be completed any more.
    if read == 0 && length > 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    part.truncate(read);
    Ok(part.into())
}

/// A path relative to the one asked for, not escaped; the query goes there too.
fn moved(mut to: Vec<u8>, asked: &Asked) -> Response<Reply> {
    if let Some(query) = asked.query.as_deref().filter(|q| !q.is_empty()) {
        to.push(b'?');
        to.extend_from_slice(query.as_bytes());
    }
    let mut response = reply::bare(StatusCode::MOVED_PERMANENTLY);
    response.headers_mut().insert(LOCATION, reply::value(&to));
    response
}

/// Why a file is not shown; no more is told than Go tells.
fn failure(error: &io::Error) -> Response<Reply> {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => reply::not_found(),
        io::ErrorKind::PermissionDenied => reply::error(StatusCode::FORBIDDEN, "403 Forbidden"),
        _ => reply::error(
            StatusCode::INTERNAL_SERVER_ERROR,
            "500 Internal Server Error",
        ),
    }
}

/// The answer with the time the file was changed at.
fn dated(mut response: Response<Reply>, modified: Option<i64>) -> Response<Reply> {
    if let Some(date) = modified.and_then(conditions::date) {
        let value = reply::value(date.as_bytes());
        response.headers_mut().insert(LAST_MODIFIED, value);
    }
    response
}

#[cfg(unix)]
fn os_path(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt as _;
    Path::new(OsStr::from_bytes(bytes)).to_owned()
}

#[cfg(not(unix))]
fn os_path(bytes: &[u8]) -> PathBuf {
    let text = String::from_utf8_lossy(bytes).into_owned();
    // What this system would read as a way out of the folder, or as a device, names nothing.
    let is_plain = Path::new(&text)
        .components()
        .all(|part| matches!(part, std::path::Component::Normal(_)));
    if is_plain && !text.contains(['\\', ':']) {
        PathBuf::from(text)
    } else {
        PathBuf::from(OsStr::new("\0"))
    }
}

#[cfg(test)]
mod tests;
