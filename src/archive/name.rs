//! Names in archives, part by part.

/// The parts of a path that say something.
pub(super) fn parts(path: &[u8]) -> impl Iterator<Item = &[u8]> {
    let parts = path.split(|b| *b == b'/');
    parts.filter(|part| !part.is_empty() && *part != b".")
}

/// The parts of `rest` below a folder, with `..` taken out; `None` when it leaves the folder.
pub(super) fn below<'a>(rest: impl Iterator<Item = &'a [u8]>) -> Option<Vec<&'a [u8]>> {
    let mut inside = Vec::new();
    for part in rest {
        if part == b".." {
            inside.pop()?;
        } else {
            inside.push(part);
        }
    }
    Some(inside)
}
