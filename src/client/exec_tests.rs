use super::*;
use crate::client::Request;
use crate::client::fake::{Fake, block_on, config, json};

const V1: &str = "client.authentication.k8s.io/v1";

/// A plugin that is a line of shell.
fn shell(script: &str) -> Exec {
    Exec {
        api_version: V1.to_owned(),
        command: "/bin/sh".to_owned(),
        args: vec!["-c".to_owned(), script.to_owned()],
        interactive_mode: "Never".to_owned(),
        ..Exec::default()
    }
}

fn plugin(exec: Exec) -> Plugin {
    Plugin::new(exec, Arc::default(), Fake::default().options()).unwrap()
}

fn failure(exec: Exec) -> String {
    block_on(plugin(exec).credentials()).err().unwrap().text
}

/// Facts: kubectl with plugins that say so.
#[test]
fn what_a_plugin_may_not_say() {
    let cases = [
        ("exit 3", "exec: executable /bin/sh failed with exit code 3"),
        (
            "echo '{}'",
            "exec plugin is configured to use API version client.authentication.k8s.io/v1, plugin returned version client.authentication.k8s.io/__internal",
        ),
        (
            r#"echo '{"apiVersion":"client.authentication.k8s.io/v1"}'"#,
            "exec plugin didn't return a status field",
        ),
        (
            r#"echo '{"apiVersion":"client.authentication.k8s.io/v1","status":{}}'"#,
            "exec plugin didn't return a token or cert/key pair",
        ),
        (
            r#"echo '{"apiVersion":"client.authentication.k8s.io/v1","status":{"clientKeyData":"x"}}'"#,
            "exec plugin returned only certificate or key, not both",
        ),
    ];
    for (script, expected) in cases {
        assert_eq!(
            failure(shell(script)),
            format!("getting credentials: {expected}")
        );
    }
}

#[test]
fn a_plugin_that_is_not_there_tells_how_to_install_it() {
    let exec = Exec {
        command: "no-such-plugin".into(),
        install_hint: "Install it.".into(),
        ..shell("")
    };
    let text = failure(exec);
    assert!(
        text.starts_with(
            "getting credentials: exec: executable no-such-plugin not found\n\nIt looks"
        )
    );
    assert!(text.ends_with("#client-go-credential-plugins\n\nInstall it."));
    let exec = Exec {
        command: "/nope/x".into(),
        ..shell("")
    };
    let expected = "getting credentials: exec: fork/exec /nope/x: no such file or directory";
    assert_eq!(failure(exec), expected);
}

/// Fact: the variable as kubectl sets it.
#[test]
fn a_plugin_is_told_of_the_cluster() {
    let cluster = json!({"tls-server-name": "n", "server": "https://s", "config": {"a": 1}});
    let exec = Exec {
        cluster: Some(cluster),
        ..shell("")
    };
    assert_eq!(
        plugin(exec).info(false),
        "{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1\",\"spec\":{\"cluster\":{\"server\":\"https://s\",\"tls-server-name\":\"n\",\"config\":{\"a\":1}},\"interactive\":false}}\n"
    );
}

#[test]
fn a_plugin_runs_once_and_again_when_its_token_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let script = format!(
        "echo run >> {0}/runs; n=$(wc -l < {0}/runs | tr -d ' '); echo '{{\"apiVersion\":\"{V1}\",\"status\":{{\"token\":\"t'$n'\"}}}}'",
        folder.path().display()
    );
    let mut config = config();
    let env = vec![("PATH".to_owned(), "/usr/bin:/bin".to_owned())];
    config.auth.exec = Some(Exec {
        env,
        ..shell(&script)
    });
    let fake = Fake::new([json(200, "{}"), json(401, "{}"), json(200, "{}")]);
    let client = fake.client(&config, 0);
    block_on(async {
        client.json(Request::get("/a")).await.unwrap();
        client.json(Request::get("/b")).await.unwrap();
    });
    let sent: Vec<_> = fake
        .calls()
        .iter()
        .map(|call| call.headers["authorization"].to_str().unwrap().to_owned())
        .collect();
    assert_eq!(sent, ["Bearer t1", "Bearer t1", "Bearer t2"]);
}

#[test]
fn only_a_terminal_makes_a_plugin_interactive() {
    let with = |mode: &str, is_terminal| {
        let mut options = Fake::default().options();
        options.terminal.stdin = is_terminal;
        let exec = Exec {
            interactive_mode: mode.to_owned(),
            ..shell("")
        };
        Plugin::new(exec, Arc::default(), options)
            .unwrap()
            .is_interactive()
            .map_err(|f| f.text)
    };
    assert_eq!(with("Never", true), Ok(false));
    assert_eq!(with("IfAvailable", true), Ok(true));
    assert_eq!(with("IfAvailable", false), Ok(false));
    assert_eq!(with("Always", true), Ok(true));
    let expected = "exec plugin cannot support interactive mode: standard input is not a terminal";
    assert_eq!(with("Always", false), Err(expected.to_owned()));
}
