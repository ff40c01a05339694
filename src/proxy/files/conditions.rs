//! Conditions of requests (RFC 9110, 13) for files, which have a time but no `ETag`.

use std::fs::Metadata;

use http::header::{
    HeaderName, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, IF_UNMODIFIED_SINCE, RANGE,
};
use http::{Method, StatusCode};
use jiff::Timestamp;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;

use super::Asked;

/// The form of dates in HTTP.
const FORM: &str = "%a, %d %b %Y %H:%M:%S GMT";
/// The forms that are read, without the day of the week: nobody asks whether it is right.
const FORMS: [&str; 3] = [
    "%d %b %Y %H:%M:%S GMT",
    "%d-%b-%y %H:%M:%S GMT",
    "%b %e %H:%M:%S %Y",
];

/// What becomes of a request.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is answered, with the range that it asks for.
    Send { range: Option<String> },
    /// This status and no body.
    Refuse(StatusCode),
}

/// When a file was changed, in seconds since 1970; `None` where nobody knows.
pub(super) fn modified(metadata: &Metadata) -> Option<i64> {
    let time = Timestamp::try_from(metadata.modified().ok()?).ok()?;
    let seconds = time.as_second() - i64::from(time.subsec_nanosecond() < 0);
    Some(seconds).filter(|_| time != Timestamp::UNIX_EPOCH)
}

/// The date in HTTP's form.
pub(super) fn date(seconds: i64) -> Option<String> {
    let time = Timestamp::from_second(seconds).ok()?;
    strtime::format(FORM, &time.to_zoned(TimeZone::UTC)).ok()
}

fn read_date(text: &str) -> Option<i64> {
    let (_, text) = text.split_once(' ')?;
    FORMS.iter().find_map(|form| {
        let time = strtime::parse(form, text.trim_start())
            .ok()?
            .to_datetime()
            .ok()?;
        Some(time.to_zoned(TimeZone::UTC).ok()?.timestamp().as_second())
    })
}

/// Whether the requester has what was changed at that time (`If-Modified-Since`).
pub(super) fn is_unchanged(asked: &Asked, modified: Option<i64>) -> bool {
    let since = header(asked, &IF_MODIFIED_SINCE).and_then(read_date);
    is_read(asked) && matches!((modified, since), (Some(at), Some(since)) if at <= since)
}

/// What the conditions of a request make of it.
pub(super) fn verdict(asked: &Asked, modified: Option<i64>) -> Verdict {
    let fails = match header(asked, &IF_MATCH) {
        Some(tags) => !names_any(tags),
        None => {
            let since = header(asked, &IF_UNMODIFIED_SINCE).and_then(read_date);
            matches!((modified, since), (Some(at), Some(since)) if at > since)
        }
    };
    if fails {
        return Verdict::Refuse(StatusCode::PRECONDITION_FAILED);
    }
    let has_it = match header(asked, &IF_NONE_MATCH) {
        Some(tags) => names_any(tags),
        None => is_unchanged(asked, modified),
    };
    match (has_it, is_read(asked)) {
        (true, true) => return Verdict::Refuse(StatusCode::NOT_MODIFIED),
        (true, false) => return Verdict::Refuse(StatusCode::PRECONDITION_FAILED),
        (false, _) => {}
    }
    let range = header(asked, &RANGE).map(str::to_owned);
    let is_stale = is_read(asked)
        && header(asked, &IF_RANGE)
            .is_some_and(|text| modified.is_none() || read_date(text) != modified);
    Verdict::Send {
        range: range.filter(|_| !is_stale),
    }
}

/// Whether a list of tags has `*`: files have no tag that it could name otherwise.
fn names_any(tags: &str) -> bool {
    let mut rest = tags.trim_matches([' ', '\t']);
    loop {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        if rest.starts_with('*') {
            return true;
        }
        let tag = rest.strip_prefix("W/").unwrap_or(rest);
        let Some((inner, after)) = tag.strip_prefix('"').and_then(|t| t.split_once('"')) else {
            return false;
        };
        if inner.bytes().any(|b| b <= 0x20 || b == 0x7f) {
            return false;
        }
        rest = after;
    }
}

fn is_read(asked: &Asked) -> bool {
    asked.method == Method::GET || asked.method == Method::HEAD
}

fn header<'a>(asked: &'a Asked, name: &HeaderName) -> Option<&'a str> {
    let value = asked.headers.get(name)?.to_str().ok()?;
    Some(value).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue};

    use super::*;

    /// 2001-02-03T04:05:06Z
    const AT: i64 = 981_173_106;

    fn asked(method: Method, headers: &[(&'static str, &'static str)]) -> Asked {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.insert(*name, HeaderValue::from_static(value));
        }
        Asked {
            method,
            headers: map,
            path: b"/".to_vec(),
            query: None,
        }
    }

    #[test]
    fn dates_have_three_forms() {
        assert_eq!(date(AT).as_deref(), Some("Sat, 03 Feb 2001 04:05:06 GMT"));
        for text in [
            "Sat, 03 Feb 2001 04:05:06 GMT",
            "Saturday, 03-Feb-01 04:05:06 GMT",
            "Sat Feb  3 04:05:06 2001",
            "Mon, 03 Feb 2001 04:05:06 GMT",
        ] {
            assert_eq!(read_date(text), Some(AT), "{text}");
        }
        assert_eq!(read_date("2001-02-03"), None);
    }

    /// Facts: answers of kubectl 1.37.1's proxy for a file of 04:05:06.
    #[test]
    fn conditions_are_kept_as_by_go() {
        const SAME: &str = "Sat, 03 Feb 2001 04:05:06 GMT";
        const BEFORE: &str = "Sat, 03 Feb 2001 04:05:05 GMT";
        let send = |range: Option<&str>| Verdict::Send {
            range: range.map(str::to_owned),
        };
        let refuse = |code| Verdict::Refuse(StatusCode::from_u16(code).unwrap());
        for (method, headers, expected) in [
            ("GET", &[("if-modified-since", SAME)][..], refuse(304)),
            ("GET", &[("if-modified-since", BEFORE)], send(None)),
            ("POST", &[("if-modified-since", SAME)], send(None)),
            ("GET", &[("if-none-match", "*")], refuse(304)),
            ("PUT", &[("if-none-match", "\"a\", *")], refuse(412)),
            ("GET", &[("if-none-match", "\"x\"")], send(None)),
            (
                "GET",
                &[("if-none-match", "\"x\""), ("if-modified-since", SAME)],
                send(None),
            ),
            ("GET", &[("if-match", "\"a\"")], refuse(412)),
            ("GET", &[("if-match", "*")], send(None)),
            ("GET", &[("if-unmodified-since", BEFORE)], refuse(412)),
            ("GET", &[("if-unmodified-since", SAME)], send(None)),
            (
                "GET",
                &[("if-range", SAME), ("range", "bytes=0-1")],
                send(Some("bytes=0-1")),
            ),
            (
                "GET",
                &[("if-range", BEFORE), ("range", "bytes=0-1")],
                send(None),
            ),
            (
                "GET",
                &[("if-range", "\"a\""), ("range", "bytes=0-1")],
                send(None),
            ),
        ] {
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            let asked = asked(method, headers);
            assert_eq!(verdict(&asked, Some(AT)), expected, "{headers:?}");
        }
    }
}
