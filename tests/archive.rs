//! Archives of strangers: whatever they hold, nothing outside of the target is touched, and nothing
//! but what was asked for is written.

#![allow(clippy::expect_used)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use ktl::archive::{Entries, Plan, to_folder, to_writer};
use proptest::prelude::*;
use tempfile::TempDir;

/// A header with a right checksum.
fn header(name: &[u8], flag: u8, size: &[u8], link: &[u8]) -> Vec<u8> {
    let mut block = vec![0; 512];
    let mut put = |at: usize, bytes: &[u8]| block[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &name[..name.len().min(100)]);
    put(100, b"0004777\0");
    put(108, b"0000000\0");
    put(116, b"0000000\0");
    put(124, size);
    put(136, b"00000000000\0");
    put(148, b"        ");
    put(156, &[flag]);
    put(157, &link[..link.len().min(100)]);
    put(257, b"ustar\x0000");
    let sum: u32 = block.iter().map(|b| u32::from(*b)).sum();
    block[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    block
}

fn entry(name: &[u8], flag: u8, content: &[u8], link: &[u8]) -> Vec<u8> {
    let mut all = header(
        name,
        flag,
        format!("{:011o}\0", content.len()).as_bytes(),
        link,
    );
    all.extend(content);
    all.resize(all.len().next_multiple_of(512), 0);
    all
}

fn file(name: &str, content: &str) -> Vec<u8> {
    entry(name.as_bytes(), b'0', content.as_bytes(), b"")
}

fn folder(name: &str) -> Vec<u8> {
    entry(name.as_bytes(), b'5', b"", b"")
}

fn link(name: &str, to: &str) -> Vec<u8> {
    entry(name.as_bytes(), b'2', b"", to.as_bytes())
}

fn pax(record: &str) -> Vec<u8> {
    let mut length = record.len() + 3;
    while format!("{length} {record}\n").len() != length {
        length += 1;
    }
    entry(b"x", b'x', format!("{length} {record}\n").as_bytes(), b"")
}

fn long(flag: u8, text: &[u8]) -> Vec<u8> {
    entry(b"././@LongLink", flag, &[text, b"\0"].concat(), b"")
}

const END: [u8; 1024] = [0; 1024];

/// Everything below a folder: kinds, names and content.
fn tree(at: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![at.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.strip_prefix(at).expect("below").display().to_string();
            let kind = fs::symlink_metadata(&path)
                .expect("it is there")
                .file_type();
            if kind.is_dir() {
                found.push(format!("{name}/"));
                folders.push(path);
            } else if kind.is_symlink() {
                let to = fs::read_link(&path).expect("a link");
                found.push(format!("{name} -> {}", to.display()));
            } else {
                let content = fs::read(&path).expect("a file");
                found.push(format!("{name}={}", String::from_utf8_lossy(&content)));
            }
        }
    }
    found.sort();
    found
}

/// A folder `home` with a secret, and in it `out`, where things go.
fn home() -> TempDir {
    let home = TempDir::new().expect("a folder");
    fs::write(home.path().join("secret"), "untouched").expect("it is written");
    fs::create_dir(home.path().join("elsewhere")).expect("it is made");
    home
}

fn plan(home: &Path, source: &str) -> Plan {
    Plan {
        source: source.into(),
        base: home.to_path_buf(),
        target: "out".into(),
        advice: String::new(),
    }
}

/// Unpacks into `out`; gives warnings, the error if any, and what is in `out` then. What lies beside
/// `out` must be as before.
fn unpack(home: &Path, source: &str, archive: &[u8]) -> (Vec<String>, String, Vec<String>) {
    let outside = |home: &Path| -> Vec<String> {
        let all = tree(home).into_iter();
        all.filter(|n| !n.starts_with("out/") && !n.starts_with("out="))
            .collect()
    };
    let before = outside(home);
    let mut warnings = Vec::new();
    let mut entries = Entries::new(archive);
    let outcome = to_folder(&mut entries, &plan(home, source), &mut |w| {
        warnings.push(w.to_owned());
    });
    assert_eq!(outside(home), before);
    let error = outcome.err().map_or(String::new(), |e| e.message);
    let out = home.join("out");
    let inside = if out.is_dir() { tree(&out) } else { Vec::new() };
    (warnings, error, inside)
}

/// A trick: its name, its entries, the warnings, the error, and what is below the target after it.
type Trick<'a> = (&'a str, Vec<Vec<u8>>, Vec<&'a str>, &'a str, Vec<&'a str>);

/// What must not be written, and what is said of it.
#[test]
fn no_trick_leaves_the_target() {
    let absolute = |home: &Path| home.join("secret").display().to_string();
    let cases: Vec<Trick<'_>> = vec![
        (
            "upwards",
            vec![file("d/../../secret", "x"), file("d/ok", "y")],
            vec!["warning: file \"../secret\" is outside target destination, skipping"],
            "",
            vec!["ok=y"],
        ),
        (
            "upwards and back",
            vec![file("d/a/../b", "x")],
            vec![],
            "",
            vec!["b=x"],
        ),
        (
            "only upwards",
            vec![file("d/..", "x")],
            vec!["warning: file \".\" is outside target destination, skipping"],
            "",
            vec![],
        ),
        (
            "above what was asked for",
            vec![file("../secret", "x")],
            vec![],
            "tar contents corrupted",
            vec![],
        ),
        (
            "absolute",
            vec![file("/d/x", "x")],
            vec![],
            "tar contents corrupted",
            vec![],
        ),
        (
            "not asked for",
            vec![file("d/a", "1"), file("e", "x")],
            vec![],
            "tar contents corrupted",
            vec!["a=1"],
        ),
        (
            "a name that begins alike",
            vec![file("dirty", "x")],
            vec![],
            "tar contents corrupted",
            vec![],
        ),
        (
            "through a link upwards",
            vec![folder("d"), link("d/l", ".."), file("d/l/secret", "x")],
            vec!["warning: skipping symlink: \"out/l\" -> \"..\""],
            "",
            vec!["l/", "l/secret=x"],
        ),
        (
            "through a link to itself",
            vec![link("d", "/"), file("d/secret", "x")],
            vec!["warning: skipping symlink: \"out\" -> \"/\""],
            "",
            vec!["secret=x"],
        ),
        (
            "a file that becomes a link",
            vec![file("d/f", "1"), link("d/f", "../secret"), file("d/f", "2")],
            vec!["warning: skipping symlink: \"out/f\" -> \"../secret\""],
            "",
            vec!["f=2"],
        ),
        (
            "a folder that becomes a link",
            vec![
                folder("d/s/"),
                link("d/s", "../elsewhere"),
                file("d/s/x", "1"),
            ],
            vec!["warning: skipping symlink: \"out/s\" -> \"../elsewhere\""],
            "",
            vec!["s/", "s/x=1"],
        ),
        (
            "a hard link outwards",
            vec![entry(b"d/h", b'1', b"", b"secret"), file("d/h", "x")],
            vec!["warning: skipping hard link: \"out/h\" -> \"secret\""],
            "",
            vec!["h=x"],
        ),
        (
            "a hard link upwards",
            vec![entry(b"d/h", b'1', b"", b"d/../secret")],
            vec!["warning: skipping hard link: \"out/h\" -> \"d/../secret\""],
            "",
            vec![],
        ),
        (
            "a hard link inside",
            vec![
                file("d/a", "1"),
                entry(b"d/h", b'1', b"", b"d/a"),
                file("d/h", "2"),
            ],
            vec![],
            "",
            vec!["a=1", "h=2"],
        ),
        (
            "devices and pipes",
            vec![
                entry(b"d/c", b'3', b"", b""),
                entry(b"d/b", b'4', b"", b""),
                entry(b"d/p", b'6', b"", b""),
            ],
            vec![
                "warning: skipping special file: \"out/c\"",
                "warning: skipping special file: \"out/b\"",
                "warning: skipping special file: \"out/p\"",
            ],
            "",
            vec![],
        ),
        (
            "a file where a folder is",
            vec![folder("d/a"), file("d/a", "x")],
            vec![],
            "open out/a: is a directory",
            vec!["a/"],
        ),
        (
            "a folder where a file is",
            vec![file("d/a", "x"), file("d/a/b", "y")],
            vec![],
            "open out/a/b: not a directory",
            vec!["a=x"],
        ),
        (
            "control bytes",
            vec![link("d/\x1b[2J\n\u{202e}", "\x1b]0;x\x07")],
            vec!["warning: skipping symlink: \"out/\\x1b[2J\\n\\u202e\" -> \"\\x1b]0;x\\a\""],
            "",
            vec![],
        ),
        (
            "a NUL in a pax name",
            vec![pax("path=d/a\0b"), file("d/x", "x")],
            vec![],
            "archive/tar: invalid tar header",
            vec![],
        ),
        (
            "a pax name upwards",
            vec![pax("path=d/../../secret"), file("d/x", "x")],
            vec!["warning: file \"../secret\" is outside target destination, skipping"],
            "",
            vec![],
        ),
        (
            "a long name upwards",
            vec![long(b'L', b"d/../../secret"), file("d/x", "x")],
            vec!["warning: file \"../secret\" is outside target destination, skipping"],
            "",
            vec![],
        ),
        (
            "a description that claims much",
            vec![header(b"x", b'L', b"77777777777\0", b"")],
            vec![],
            "archive/tar: header field too long",
            vec![],
        ),
        (
            "pax records that claim much",
            vec![header(
                b"x",
                b'x',
                &[0x80, 0, 0, 0, 0x7f, 0, 0, 0, 0, 0, 0, 0],
                b"",
            )],
            vec![],
            "archive/tar: header field too long",
            vec![],
        ),
        (
            "a size below zero",
            vec![header(b"d/x", b'0', &[0xff; 12], b"")],
            vec![],
            "archive/tar: invalid tar header",
            vec![],
        ),
        (
            "a size that is too long",
            vec![header(b"d/x", b'0', b"00000002000\0", b""), vec![b'y'; 512]],
            vec![],
            "unexpected EOF",
            vec!["SIZE"],
        ),
        (
            "a size that is too short",
            vec![
                header(b"d/x", b'0', b"00000000001\0", b""),
                vec![b'y'; 1024],
            ],
            vec![],
            "archive/tar: invalid tar header",
            vec!["x=y"],
        ),
        (
            "a folder with content",
            vec![header(b"d/x", b'5', b"00000001000\0", b""), vec![b'y'; 512]],
            vec![],
            "archive/tar: invalid tar header",
            vec!["x/"],
        ),
        (
            "no archive",
            vec![vec![b'y'; 2048]],
            vec![],
            "archive/tar: invalid tar header",
            vec![],
        ),
        (
            "holes beyond the end",
            vec![
                pax("GNU.sparse.size=4"),
                pax("GNU.sparse.map=8,1"),
                entry(b"d/x", b'0', b"y", b""),
            ],
            vec![],
            "archive/tar: invalid tar header",
            vec![],
        ),
    ];
    for (what, entries, warnings, error, want) in cases {
        let home = home();
        let mut archive = entries.concat();
        archive.extend(END);
        let cut = want == ["SIZE"];
        if cut {
            archive.truncate(archive.len() - END.len());
        }
        let (said, failed, inside) = unpack(home.path(), "d", &archive);
        assert_eq!(said, warnings, "{what}");
        assert_eq!(failed, error, "{what}");
        if cut {
            assert_eq!(inside, [format!("x={}", "y".repeat(512))], "{what}");
        } else {
            assert_eq!(inside, want, "{what}");
        }
        // An absolute name of the very file.
        let (_, failed, _) = unpack(home.path(), "/", &file(&absolute(home.path()), "x"));
        assert_eq!(failed, "tar contents corrupted");
    }
}

/// Links that lie in the target already are the user's, but lead nowhere for an archive.
#[test]
fn links_on_the_way_are_not_followed() {
    let home = home();
    let out = home.path().join("out");
    fs::create_dir(&out).expect("it is made");
    symlink("../elsewhere", out.join("s")).expect("a link");
    symlink("../secret", out.join("f")).expect("a link");
    for (name, operation) in [("d/s/x", "open out/s/x"), ("d/f", "open out/f")] {
        let (_, error, _) = unpack(home.path(), "d", &[file(name, "x"), END.to_vec()].concat());
        assert_eq!(
            error,
            format!("{operation}: is a symbolic link, which is not followed")
        );
    }
    let (_, error, _) = unpack(home.path(), "d", &[folder("d/s"), END.to_vec()].concat());
    assert_eq!(
        error,
        "mkdir out/s: is a symbolic link, which is not followed"
    );
    assert_eq!(tree(&out), ["f -> ../secret", "s -> ../elsewhere"]);
}

/// The target itself is where its user wants it to be.
#[test]
fn the_target_may_be_a_link() {
    let home = home();
    symlink("elsewhere", home.path().join("out")).expect("a link");
    let archive = [folder("d/"), file("d/x", "1"), END.to_vec()].concat();
    let outcome = to_folder(
        &mut Entries::new(&archive[..]),
        &plan(home.path(), "d"),
        &mut |_| {},
    );
    assert_eq!(outcome.map(|found| found.entries), Ok(2));
    assert_eq!(tree(&home.path().join("elsewhere")), ["x=1"]);
}

#[test]
fn permissions_are_those_of_new_files() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = home();
    unpack(home.path(), "d", &[file("d/x", "1"), END.to_vec()].concat());
    let mode = fs::metadata(home.path().join("out/x"))
        .expect("a file")
        .permissions()
        .mode();
    assert_eq!(mode & 0o7111, 0, "{mode:o}");
}

/// Names that fit into no header, by both ways that there are, and with any bytes but NUL.
#[test]
fn long_and_odd_names_are_read() {
    let home = home();
    let name = format!("{}/{}", "a".repeat(90), "b c\né".repeat(30));
    let archive = [
        long(b'L', format!("d/{name}1").as_bytes()),
        file("d/short", "1"),
        pax(&format!("path=d/{name}2")),
        file("d/short", "2"),
        pax("size=3"),
        header(b"d/s", b'0', b"00000000000\0", b""),
        [b"abc".to_vec(), vec![0; 509]].concat(),
        END.to_vec(),
    ];
    let (said, error, mut inside) = unpack(home.path(), "d", &archive.concat());
    assert_eq!((said, error.as_str()), (vec![], ""));
    inside.sort();
    assert_eq!(
        inside,
        [
            format!("{}/", "a".repeat(90)),
            format!("{name}1=1"),
            format!("{name}2=2"),
            "s=abc".into()
        ]
    );
    let name = format!("d/{}", "a/".repeat(2100));
    let (_, error, inside) = unpack(
        home.path(),
        "d",
        &[long(b'L', name.as_bytes()), file("x", "1")].concat(),
    );
    assert!(error.ends_with("...: file name too long"), "{error}");
    assert_eq!(inside.len(), 4, "no more than before");
}

/// The three formats of pax, and GNU's old one: `..abc....d.` with dots for holes.
#[test]
fn files_with_holes_are_whole() {
    let want = "x=\0\0abc\0\0\0\0d\0";
    let leading = format!("{:\0<512}abcd", "2\n2\n3\n9\n1\n");
    let mut old = header(b"d/x", b'S', b"00000000004\0", b"");
    for (at, number) in [(386, 2), (398, 3), (410, 9), (422, 1), (483, 11)] {
        old[at..at + 12].copy_from_slice(format!("{number:011o}\0").as_bytes());
    }
    old[257..265].copy_from_slice(b"ustar  \0");
    old[148..156].copy_from_slice(b"        ");
    let sum: u32 = old.iter().map(|b| u32::from(*b)).sum();
    old[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    let stored = [b"abcd".to_vec(), vec![0; 508]].concat();
    for archive in [
        vec![
            pax("GNU.sparse.size=11"),
            pax("GNU.sparse.map=2,3,9,1"),
            file("d/x", "abcd"),
        ],
        vec![
            pax("GNU.sparse.size=11"),
            pax("GNU.sparse.offset=2"),
            pax("GNU.sparse.numbytes=3"),
            pax("GNU.sparse.offset=9"),
            pax("GNU.sparse.numbytes=1"),
            file("d/x", "abcd"),
        ],
        vec![
            pax("GNU.sparse.major=1"),
            pax("GNU.sparse.name=d/x"),
            pax("GNU.sparse.realsize=11"),
            file("d/GNUSparseFile.0/x", &leading),
        ],
        vec![old, stored],
    ] {
        let home = home();
        let archive = [archive.concat(), END.to_vec()].concat();
        let (said, error, inside) = unpack(home.path(), "d", &archive);
        assert_eq!(
            (said, error.as_str(), inside),
            (vec![], "", vec![want.to_owned()])
        );
        let mut out = Vec::new();
        to_writer(&mut Entries::new(&archive[..]), "d/x", &mut out).expect("a file");
        assert_eq!(format!("x={}", String::from_utf8_lossy(&out)), want);
    }
}

/// A stream of zeros behind a header is as long as it says, and memory does not grow with it.
#[test]
fn only_a_file_goes_to_a_writer() {
    let to = |archive: Vec<Vec<u8>>| {
        let archive = archive.concat();
        let mut out = Vec::new();
        let outcome = to_writer(&mut Entries::new(&archive[..]), "d", &mut out);
        (out, outcome.map_err(|e| e.message))
    };
    let (out, outcome) = to(vec![file("d", "hi"), END.to_vec()]);
    assert_eq!((out, outcome.map(|o| o.entries)), (b"hi".to_vec(), Ok(1)));
    assert_eq!(to(vec![folder("d/")]).1, Err("d is not a file".into()));
    assert_eq!(to(vec![link("d", "/etc")]).1, Err("d is not a file".into()));
    assert_eq!(
        to(vec![file("d/x", "hi")]).1,
        Err("tar contents corrupted".into())
    );
    assert_eq!(
        to(vec![file("d", "hi"), file("d", "more"), END.to_vec()]).1,
        Err("tar contents corrupted".into())
    );
}

/// What is packed here is read back as it was.
#[test]
fn what_is_packed_is_unpacked_as_it_was() {
    let home = home();
    let from = home.path().join("from");
    let long = "n".repeat(200);
    fs::create_dir_all(from.join(&long).join("empty")).expect("folders");
    fs::write(from.join(&long).join("a b\n\u{e9}"), vec![b'z'; 100_000]).expect("a file");
    fs::write(from.join("-dash"), "").expect("a file");
    symlink(&long, from.join("link")).expect("a link");
    let (mut archive, mut warnings) = (Vec::new(), Vec::new());
    let mut send = |bytes: bytes::Bytes| {
        archive.extend_from_slice(&bytes);
        true
    };
    let packed = ktl::archive::pack(&from, "from", b"d", &mut send, &mut |w| {
        warnings.push(w.to_owned());
    });
    assert!(packed.is_ok() && warnings.is_empty());
    let (said, error, inside) = unpack(home.path(), "d", &archive);
    assert_eq!(
        (said, error.as_str()),
        (
            vec![format!(
                "warning: skipping symlink: \"out/link\" -> \"{long}\""
            )],
            ""
        )
    );
    fs::remove_file(from.join("link")).expect("it is gone");
    assert_eq!(inside, tree(&from));
}

/// A piece of an archive: entries of any kind with names that lead anywhere, or any bytes.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    let part = prop_oneof![
        Just("d"),
        Just(".."),
        Just("."),
        Just("a"),
        Just("b"),
        Just("l"),
        Just("")
    ];
    let name = prop::collection::vec(part, 1..6).prop_map(|parts| parts.join("/"));
    let flag = prop_oneof![
        Just(b'0'),
        Just(b'5'),
        Just(b'2'),
        Just(b'1'),
        Just(0),
        Just(b'L'),
        Just(b'x'),
        Just(b'K'),
        any::<u8>()
    ];
    prop_oneof![
        8 => (name.clone(), flag, name, prop::collection::vec(any::<u8>(), 0..700))
            .prop_map(|(name, flag, link, content)| entry(format!("d/{name}").as_bytes(), flag, &content, link.as_bytes())),
        1 => prop::collection::vec(any::<u8>(), 0..1100),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_archive_writes_outside(pieces in prop::collection::vec(piece(), 0..8), cut in 0usize..600) {
        let home = home();
        let mut archive = [pieces.concat(), END.to_vec()].concat();
        archive.truncate(archive.len() - cut);
        // It compares what lies outside.
        unpack(home.path(), "d", &archive);
        prop_assert!(tree(home.path()).iter().all(|name| !name.contains(" -> ")));
    }
}

/// Reads an archive piece by piece; a reader that gives one byte at a time changes nothing.
#[test]
fn pieces_of_any_size_will_do() {
    struct Single<'a>(&'a [u8]);
    impl std::io::Read for Single<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let n = buffer.len().min(1);
            self.0.read(&mut buffer[..n])
        }
    }
    let archive = [folder("d"), file("d/x", "hello"), END.to_vec()].concat();
    let home = home();
    let found = to_folder(
        &mut Entries::new(Single(&archive)),
        &plan(home.path(), "d"),
        &mut |_| {},
    );
    assert_eq!(found.map(|f| f.entries), Ok(2));
    assert_eq!(tree(&home.path().join("out")), ["x=hello"]);
}
