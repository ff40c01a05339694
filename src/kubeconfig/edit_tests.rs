//! Edits of kubeconfig files; the bytes are those that kubectl 1.37 writes.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::sync::Barrier;
use std::thread;

use serde_json::json;

use super::tests::Folder;
use super::{Edit, Kubeconfig, Section};
use crate::Result;

fn edit(folder: &Folder, change: impl FnOnce(&mut Edit) -> Result<()>) -> Result<()> {
    Kubeconfig::edit(&folder.env, None, change)
}

fn use_context(folder: &Folder, name: &str) -> Result<()> {
    edit(folder, |edit| edit.set_current_context(name))
}

const WRITTEN: &str = "\
apiVersion: v1
clusters:
- cluster:
    certificate-authority-data: Zm9v
    extensions:
    - extension:
        a: 2
        b: 1
      name: x
    server: https://1.2.3.4
  name: b
- cluster:
    certificate-authority: ca.crt
    server: https://1.2.3.4
  name: z
contexts: null
current-context: z
kind: Config
users:
- name: t
  user:
    as-user-extra:
      b: []
      z:
      - a
    auth-provider:
      config:
        a: b
      name: gcp
    exec:
      apiVersion: client.authentication.k8s.io/v1beta1
      args: null
      command: ./x
      env: null
      interactiveMode: IfAvailable
      provideClusterInfo: false
    token: abc
";

#[test]
fn a_file_is_written_as_kubectl_writes_it() {
    let config = "# a comment\n\
        users: [{name: t, user: {token: abc, as: '', exec: {command: ./x, apiVersion: client.authentication.k8s.io/v1beta1}, \
        auth-provider: {name: gcp, config: {a: b}}, as-user-extra: {z: [a], b: []}}}]\n\
        preferences: {}\n\
        clusters:\n\
        - name: z\n  cluster: {server: https://1.2.3.4, certificate-authority: ca.crt}\n\
        - name: b\n  cluster: {server: https://1.2.3.4, certificate-authority-data: Zm9v, extensions: [{name: x, extension: {b: 1, a: 2}}]}\n";
    let folder = Folder::new(&[("c", config)]).with("c");
    use_context(&folder, "z").unwrap();
    assert_eq!(folder.read("c"), WRITTEN);
    let empty = Folder::new(&[("c", "")]).with("c");
    use_context(&empty, "z").unwrap();
    assert_eq!(
        empty.read("c"),
        "apiVersion: v1\nclusters: null\ncontexts: null\ncurrent-context: z\nkind: Config\nusers: null\n"
    );
}

#[test]
fn unknown_fields_stay() {
    let config = "later: {x: 1}\n\
        contexts: [{name: a, note: mine, context: {cluster: k, user: u, color: red}}]\n\
        extensions: [{name: e, extension: {q: yes}, more: [1]}]\n";
    let folder = Folder::new(&[("c", config)]).with("c");
    use_context(&folder, "a").unwrap();
    assert_eq!(
        folder.read("c"),
        "apiVersion: v1\nclusters: null\ncontexts:\n- context:\n    cluster: k\n    color: red\n    \
         user: u\n  name: a\n  note: mine\ncurrent-context: a\nextensions:\n- extension:\n    q: true\n  \
         more:\n  - 1\n  name: e\nkind: Config\nlater:\n  x: 1\nusers: null\n"
    );
}

#[test]
fn a_change_goes_to_the_file_that_owns_it() {
    let one = "contexts: [{name: one, context: {cluster: c, user: u}}]\n";
    let two = "contexts: [{name: two, context: {cluster: c, user: u}}]\ncurrent-context: one\n";
    let start = || Folder::new(&[("1", one), ("2", two)]).with("nope:1:2:no");

    // As kubectl has it: the first that exists, though the second sets it.
    let folder = start();
    use_context(&folder, "two").unwrap();
    assert!(folder.read("1").contains("current-context: two\n"));
    assert_eq!(folder.read("2"), two);
    assert_eq!(folder.load().current_context(), "two");

    let folder = start();
    use_context(&folder, "").unwrap();
    assert_eq!(folder.read("1"), one);
    assert!(folder.read("2").contains("current-context: \"\"\n"));

    let folder = start();
    use_context(&folder, "one").unwrap();
    assert_eq!(
        (folder.read("1"), folder.read("2")),
        (one.to_owned(), two.to_owned())
    );

    let body = || json!({"cluster": "c", "user": "v"});
    edit(&folder, |edit| {
        edit.set(Section::Contexts, "two", body())?;
        edit.remove(Section::Contexts, "one")?;
        edit.set(Section::Users, "v", json!({"token": "t"}))
    })
    .unwrap();
    assert!(
        folder.read("2").contains("user: v\n  name: two"),
        "{}",
        folder.read("2")
    );
    assert!(folder.read("1").contains("contexts: null\n"));
    assert!(
        folder
            .read("1")
            .contains("- name: v\n  user:\n    token: t\n")
    );

    let folder = Folder::new(&[]).with("x/new:y/last");
    use_context(&folder, "a").unwrap();
    assert_eq!(folder.load().current_context(), "a");
    let mode = fs::metadata(folder.dir.path().join("y/last"))
        .unwrap()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn one_file_by_two_names_is_written_once() {
    let folder = Folder::new(&[("c", "current-context: a")]).with("./c:c");
    use_context(&folder, "b").unwrap();
    assert!(folder.read("c").contains("current-context: b\n"));
}

#[test]
fn mode_and_links_stay() {
    let folder = Folder::new(&[("real", "current-context: a")]).with("link");
    let path = |name: &str| folder.dir.path().join(name);
    fs::set_permissions(path("real"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("hop", path("link")).unwrap();
    symlink("real", path("hop")).unwrap();
    use_context(&folder, "b").unwrap();
    assert!(path("link").is_symlink() && path("hop").is_symlink());
    assert_eq!(fs::metadata(path("real")).unwrap().mode() & 0o777, 0o640);
    assert!(folder.read("real").contains("current-context: b\n"));

    // A file with two names keeps both.
    fs::hard_link(path("real"), path("other")).unwrap();
    use_context(&folder, "c").unwrap();
    assert_eq!(folder.read("other"), folder.read("real"));
    let left: Vec<_> = fs::read_dir(folder.dir.path()).unwrap().flatten().collect();
    assert_eq!(
        left.len(),
        4,
        "no lock and no temporary file is left: {left:?}"
    );
}

#[test]
fn a_held_lock_refuses_the_change() {
    let folder = Folder::new(&[("c", "current-context: a"), ("c.lock", ""), ("d", "")]);
    let folder = folder.with("d:c");
    let error = use_context(&folder, "b").unwrap_err();
    assert_eq!(error.message, "open c.lock: file exists");
    assert_eq!(folder.read("c"), "current-context: a");
    assert!(
        folder.dir.path().join("c.lock").exists(),
        "the lock is another's"
    );
    assert!(!folder.dir.path().join("d.lock").exists());
}

#[test]
fn a_failed_change_writes_nothing() {
    let folder = Folder::new(&[("c", "current-context: a")]).with("c");
    let failed = edit(&folder, |edit| {
        edit.set_current_context("b")?;
        Err(crate::Error::new("no"))
    });
    assert_eq!(failed.unwrap_err().message, "no");
    assert_eq!(folder.read("c"), "current-context: a");
    assert!(!folder.dir.path().join("c.lock").exists());
}

#[test]
fn editors_at_the_same_time_lose_nothing() {
    const EDITORS: usize = 8;
    let folder = Folder::new(&[("c", "")]).with("c");
    let start = Barrier::new(EDITORS);
    thread::scope(|scope| {
        for editor in 0..EDITORS {
            let cwd = folder.env.cwd.clone();
            let start = &start;
            scope.spawn(move || {
                let mut env = crate::Env::fake(["ktl"]);
                env.cwd = cwd;
                start.wait();
                let name = format!("u{editor}");
                Kubeconfig::edit(&env, Some("c"), |edit| {
                    edit.set(Section::Users, &name, json!({"token": "t"}))
                })
                .unwrap();
            });
        }
    });
    assert_eq!(folder.load().names(Section::Users).len(), EDITORS);
}
