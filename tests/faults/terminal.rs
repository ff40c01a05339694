//! The terminal of a program that panics. A release build aborts then: nothing is dropped, and only what
//! runs in the panic itself can put the terminal back.

use std::fs::File;
use std::os::unix::ffi::OsStrExt as _;
use std::process::{Command, Stdio};

use ktl::stream::RawMode;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, tcgetattr};

/// Set for the program that panics, which is this very test once more.
const PANICS: &str = "TERMINAL_TEST_PANICS";
const NAME: &str = "terminal::a_panic_that_aborts_puts_the_terminal_back";
const WORDS: &str = "said in a panic";

/// A panic can't leave such a function: the program aborts, as a release build does at once.
extern "C" fn abort() {
    let settings = tcgetattr(rustix::stdio::stdin()).expect("a terminal");
    assert!(!settings.local_modes.contains(LocalModes::ICANON), "raw");
    panic!("{WORDS}");
}

#[test]
fn a_panic_that_aborts_puts_the_terminal_back() {
    if std::env::var_os(PANICS).is_some() {
        let _raw = RawMode::enter().expect("a terminal");
        abort();
    }
    let screen = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
    grantpt(&screen).expect("it is ours");
    unlockpt(&screen).expect("it is free");
    let path = ptsname(&screen, Vec::new()).expect("a name");
    let path = std::ffi::OsStr::from_bytes(path.as_bytes());
    let terminal = File::options().read(true).write(true).open(path);
    let terminal = terminal.expect("it opens");
    let settings = || {
        let settings = tcgetattr(&terminal).expect("settings");
        (
            settings.input_modes,
            settings.output_modes,
            settings.control_modes,
            settings.local_modes,
        )
    };
    let before = settings();
    assert!(before.3.contains(LocalModes::ICANON | LocalModes::ECHO));
    let child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", NAME, "--nocapture"])
        .env(PANICS, "1")
        .stdin(terminal.try_clone().expect("the same terminal"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&child.stderr);
    assert!(said.contains(WORDS), "{said}");
    assert_eq!(child.status.code(), None, "it was aborted: {said}");
    assert_eq!(settings(), before);
}
