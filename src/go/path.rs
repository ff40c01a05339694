//! Paths by name alone, as Go's `path` package has them, of any bytes.

/// The shortest path with the same meaning, as Go's `path.Clean`; `.` for an empty one.
#[must_use]
pub fn clean(path: &[u8]) -> Vec<u8> {
    let is_rooted = path.first() == Some(&b'/');
    let mut parts: Vec<&[u8]> = Vec::new();
    for part in path.split(|b| *b == b'/') {
        match part {
            b"" | b"." => {}
            b".." if parts.last().is_some_and(|last| *last != b"..") => {
                parts.pop();
            }
            b".." if is_rooted => {}
            part => parts.push(part),
        }
    }
    let mut out = if is_rooted { vec![b'/'] } else { Vec::new() };
    out.extend(parts.join(&b'/'));
    if out.is_empty() { b".".to_vec() } else { out }
}

/// `path` seen from `base`, cleaned, as Go's `path.Join`.
#[must_use]
pub fn join(base: &[u8], path: &[u8]) -> Vec<u8> {
    match (base.is_empty(), path.is_empty()) {
        (true, true) => Vec::new(),
        (true, false) => clean(path),
        (false, true) => clean(base),
        (false, false) => clean(&[base, path].join(&b'/')),
    }
}

/// All but the last part, cleaned, as Go's `path.Dir`.
#[must_use]
pub fn dir(path: &[u8]) -> Vec<u8> {
    let end = path.iter().rposition(|b| *b == b'/').map_or(0, |at| at + 1);
    clean(&path[..end])
}

/// The last part, as Go's `path.Base`.
#[must_use]
pub fn base(path: &[u8]) -> Vec<u8> {
    if path.is_empty() {
        return b".".to_vec();
    }
    let mut parts = path.rsplit(|b| *b == b'/').filter(|part| !part.is_empty());
    parts.next().unwrap_or(b"/").to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_gos() {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        for (path, cleaned, folder, last) in [
            ("", ".", ".", "."),
            ("a", "a", ".", "a"),
            ("a/", "a", "a", "a"),
            ("./a/../b", "b", "a/..", "b"),
            ("/", "/", "/", "/"),
            ("//a", "/a", "/", "a"),
            ("/../a", "/a", "/", "a"),
            ("..", "..", ".", ".."),
            ("../..", "../..", "..", ".."),
            ("a/../../b", "../b", "a/../..", "b"),
            ("a//b/./c", "a/b/c", "a/b", "c"),
        ] {
            assert_eq!(text(clean(path.as_bytes())), cleaned, "{path}");
            assert_eq!(
                text(dir(path.as_bytes())),
                text(clean(folder.as_bytes())),
                "{path}"
            );
            assert_eq!(text(base(path.as_bytes())), last, "{path}");
        }
        for (a, b, joined) in [
            ("a", "b", "a/b"),
            ("a", "..", "."),
            ("", "", ""),
            ("a", "", "a"),
            (".", "/x", "x"),
        ] {
            assert_eq!(text(join(a.as_bytes(), b.as_bytes())), joined);
        }
    }
}
