//! What kubectl 1.37 makes of a kubeconfig and the flags over it, as recorded from it.

use std::fs;
use std::path::Path;

use super::{Kubeconfig, Overrides, RestConfig};
use crate::Env;

/// A folder with files in it, and the environment that sees it as its current folder.
pub(super) struct Folder {
    pub(super) dir: tempfile::TempDir,
    pub(super) env: Env,
}

impl Folder {
    pub(super) fn new(files: &[(&str, &str)]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(dir.path().join(name), text).unwrap();
        }
        let mut env = Env::fake(["ktl"]);
        env.cwd = dir.path().to_path_buf();
        env.home = Some(dir.path().join("home"));
        Self { dir, env }
    }

    /// The same with a list of kubeconfig files.
    pub(super) fn with(mut self, kubeconfig: &str) -> Self {
        self.env.vars.insert("KUBECONFIG".into(), kubeconfig.into());
        self
    }

    pub(super) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.dir.path().join(name)).unwrap()
    }

    pub(super) fn load(&self) -> Kubeconfig {
        let account = self.dir.path().join("account");
        Kubeconfig::load_in(&self.env, None, &account).unwrap()
    }

    /// The path of the folder taken out of a text.
    fn hide(&self, text: &str) -> String {
        text.replace(&*self.dir.path().to_string_lossy(), "DIR")
    }
}

/// What stands on stderr when a request is made with this kubeconfig, as `get` does: the namespace
/// is asked for first.
fn refusal(config: &str, change: impl FnOnce(&mut Overrides)) -> String {
    let folder = Folder::new(&[("c", config), ("empty", ""), ("text", "x")]).with("c");
    let mut over = Overrides::default();
    change(&mut over);
    let outcome = Kubeconfig::load(&folder.env, None).and_then(|config| {
        config
            .namespace(&over)
            .and_then(|_| config.rest_config(&over))
    });
    folder.hide(&outcome.err().map(|e| e.text()).unwrap_or_default())
}

const HEAD: &str = "contexts: [{name: c, context: {cluster: k, user: u}}]\n\
    current-context: c\n\
    clusters: [{name: k, cluster: {server: \"https://127.0.0.1:1\"}}]\n";

#[test]
fn a_file_that_is_no_kubeconfig() {
    let cases = [
        (
            "clusters: {a: 5}",
            "json: cannot unmarshal object into Go struct field Config.clusters of type []v1.NamedCluster",
        ),
        (
            "clusters: [5]",
            "json: cannot unmarshal number into Go struct field Config.clusters of type v1.NamedCluster",
        ),
        (
            "clusters: [{name: a, cluster: {server: 5}}]",
            "json: cannot unmarshal number into Go struct field Cluster.clusters.cluster.server of type string",
        ),
        (
            "clusters: [{name: 5}]",
            "json: cannot unmarshal number into Go struct field NamedCluster.clusters.name of type string",
        ),
        (
            "clusters: [{name: a, cluster: {insecure-skip-tls-verify: \"true\"}}]",
            "json: cannot unmarshal string into Go struct field Cluster.clusters.cluster.insecure-skip-tls-verify of type bool",
        ),
        (
            "clusters: [{name: a, cluster: {certificate-authority-data: \"!!!\"}}]",
            "illegal base64 data at input byte 0",
        ),
        (
            "clusters: [{name: a, cluster: {certificate-authority-data: YWI}}]",
            "illegal base64 data at input byte 0",
        ),
        (
            "clusters: [{name: a, cluster: {certificate-authority-data: 5}}]",
            "json: cannot unmarshal number into Go struct field Cluster.clusters.cluster.certificate-authority-data of type []uint8",
        ),
        (
            "users: [{name: a, user: {as-groups: x}}]",
            "json: cannot unmarshal string into Go struct field AuthInfo.users.user.as-groups of type []string",
        ),
        (
            "users: [{name: a, user: {as-user-extra: {a: b}}}]",
            "json: cannot unmarshal string into Go struct field AuthInfo.users.user.as-user-extra of type []string",
        ),
        (
            "users: [{name: a, user: {exec: 5}}]",
            "json: cannot unmarshal number into Go struct field AuthInfo.users.user.exec of type v1.ExecConfig",
        ),
        (
            "users: [{name: a, user: {exec: {env: [{name: A, value: 5}]}}}]",
            "json: cannot unmarshal number into Go struct field ExecEnvVar.users.user.exec.env.value of type string",
        ),
        (
            "current-context: 5",
            "json: cannot unmarshal number into Go struct field Config.current-context of type string",
        ),
        (
            "kind: Foo",
            "no kind \"Foo\" is registered for version \"v1\" in scheme \"pkg/runtime/scheme.go:111\"",
        ),
        (
            "apiVersion: v2",
            "no kind \"Config\" is registered for version \"v2\" in scheme \"pkg/runtime/scheme.go:111\"",
        ),
        ("apiVersion: a/b/c", "unexpected GroupVersion string: a/b/c"),
        (
            "kind: 5",
            "couldn't get version/kind; json parse error: json: cannot unmarshal number into Go struct field .kind of type string",
        ),
        (
            "just text",
            "couldn't get version/kind; json parse error: json: cannot unmarshal string into Go value of type struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }",
        ),
        (
            "a: b\n c: d",
            "yaml: line 2: mapping values are not allowed in this context",
        ),
        ("a: [b", "yaml: line 1: did not find expected ',' or ']'"),
        ("a: \u{1}b", "yaml: control characters are not allowed"),
        // kubectl goes on with the whole list, tokens and all.
        (
            "users: [{name: a, user: {token: s3cret}}, {name: a}]",
            "error converting *[]NamedAuthInfo into *map[string]*api.AuthInfo: duplicate name \"a\" in list",
        ),
    ];
    for (config, message) in cases {
        let expected = format!("error: error loading config file \"c\": {message}\n");
        assert_eq!(refusal(config, |_| {}), expected, "{config}");
    }
}

/// A kubeconfig, the flags over it, and what is said of both.
type Refused = (&'static str, fn(&mut Overrides), &'static str);

#[test]
fn names_that_lead_nowhere() {
    let context = "Error in configuration: context was not found for specified context: nope\n";
    let cases: [Refused; 9] = [
        ("current-context: nope", |_| {}, context),
        (HEAD, |o| o.context = "nope".into(), context),
        ("", |o| o.context = "nope".into(), context),
        (
            HEAD,
            |o| (o.context, o.namespace) = ("nope".into(), "foo".into()),
            "error: context \"nope\" does not exist\n",
        ),
        (
            HEAD,
            |o| o.cluster = "nope".into(),
            "error: no server found for cluster \"nope\"\n",
        ),
        (
            HEAD,
            |o| (o.cluster, o.namespace) = ("nope".into(), "foo".into()),
            "error: cluster \"nope\" does not exist\n",
        ),
        (
            HEAD,
            |o| o.user = "nope".into(),
            "error: auth info \"nope\" does not exist\n",
        ),
        (
            "contexts: [{name: c, context: {cluster: k, user: u}}]\ncurrent-context: c",
            |_| {},
            "",
        ),
        ("", |_| {}, ""),
    ];
    for (config, change, expected) in cases {
        assert_eq!(refusal(config, change), expected, "{config}");
    }
}

#[test]
fn users_that_contradict_themselves() {
    let exec = |rest: &str| format!("exec: {{command: x, {rest}}}");
    let v1 = "apiVersion: client.authentication.k8s.io/v1";
    let cases = [
        ("token: a, tokenFile: nope".to_owned(), ""),
        ("tokenFile: nope".to_owned(), "error: open DIR/nope: no such file or directory\n"),
        ("token: a, username: b".to_owned(), "error: more than one authentication method found for u; found [token basicAuth], only one is allowed\n"),
        ("client-certificate-data: Zm9v".to_owned(), "error: client-key-data or client-key must be specified for u to use the clientCert authentication method.\n"),
        ("token: a, username: b, client-certificate: nope, client-certificate-data: Zm9v, client-key-data: Zm9v".to_owned(),
            "Error in configuration: \n\
             * client-cert-data and client-cert are both specified for u. client-cert-data will override.\n\
             * unable to read client-cert DIR/nope for u due to open DIR/nope: no such file or directory\n\
             * more than one authentication method found for u; found [token basicAuth], only one is allowed\n"),
        ("token: a, as-groups: [x]".to_owned(), "error: requesting uid, groups or user-extra for u without impersonating a user\n"),
        ("exec: {command: x}".to_owned(),
            "Error in configuration: \n\
             * apiVersion must be specified for u to use exec authentication plugin\n\
             * interactiveMode must be specified for u to use exec authentication plugin\n"),
        (exec(v1), "error: interactiveMode must be specified for u to use exec authentication plugin\n"),
        (exec(&format!("{v1}, interactiveMode: Foo")), "error: invalid interactiveMode for u: \"Foo\"\n"),
        (exec("apiVersion: foo/v1, interactiveMode: Never"), "error: exec plugin: invalid apiVersion \"foo/v1\"\n"),
        (exec("apiVersion: client.authentication.k8s.io/v1alpha1"), "error: exec plugin: invalid apiVersion \"client.authentication.k8s.io/v1alpha1\"\n"),
        (exec(&format!("{v1}, interactiveMode: Never, env: [{{name: '', value: b}}]")), "error: env variable name must be specified for u to use exec authentication plugin\n"),
        (exec("apiVersion: client.authentication.k8s.io/v1beta1"), ""),
        ("auth-provider: {name: gcp}".to_owned(),
            "error: The gcp auth plugin has been removed.\n\
             Please use the \"gke-gcloud-auth-plugin\" kubectl/client-go credential plugin instead.\n\
             See https://cloud.google.com/blog/products/containers-kubernetes/kubectl-auth-changes-in-gke for further details\n"),
        ("auth-provider: {name: azure, config: {a: b}}".to_owned(),
            "error: The azure auth plugin has been removed.\n\
             Please use the https://github.com/Azure/kubelogin kubectl/client-go credential plugin instead.\n\
             See https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins for further details\n"),
    ];
    for (user, expected) in cases {
        let config = format!("{HEAD}users: [{{name: u, user: {{{user}}}}}]");
        assert_eq!(refusal(&config, |_| {}), expected, "{user}");
    }
}

#[test]
fn clusters_and_flags_that_contradict_themselves() {
    let insecure =
        "error: specifying a root certificates file with the insecure flag is not allowed\n";
    let both = "certificate-authority-data: Zm9v, insecure-skip-tls-verify: true";
    let cases: [Refused; 13] = [
        (
            "",
            |o| o.username = "b".into(),
            "error: more than one authentication method found for ; found [token basicAuth], only one is allowed\n",
        ),
        (
            "",
            |o| o.certificate_authority = "nope.crt".into(),
            "error: unable to read certificate-authority nope.crt for  due to open nope.crt: no such file or directory\n",
        ),
        (
            "",
            |o| o.client_certificate = "nope.crt".into(),
            "Error in configuration: \n\
             * client-key-data or client-key must be specified for  to use the clientCert authentication method.\n\
             * unable to read client-cert nope.crt for  due to open nope.crt: no such file or directory\n",
        ),
        (
            "",
            |o| (o.certificate_authority, o.insecure) = ("text".into(), true),
            insecure,
        ),
        (
            "",
            |o| o.as_groups = vec!["x".into()],
            "error: requesting uid, groups or user-extra for  without impersonating a user\n",
        ),
        (
            "",
            |o| o.proxy_url = "ftp://x".into(),
            "error: invalid 'proxy-url' \"ftp://x\" for cluster \"\": unsupported scheme \"ftp\", must be http, https, or socks5\n",
        ),
        (
            "",
            |o| o.proxy_url = "::".into(),
            "error: invalid 'proxy-url' \"::\" for cluster \"\": could not parse: ::\n",
        ),
        (
            "",
            |o| o.server = "127.0.0.1:1/x".into(),
            "error: host must be a URL or a host:port pair: \"127.0.0.1:1/x\"\n",
        ),
        (
            "",
            |o| o.server = "https://[::1".into(),
            "error: host must be a URL or a host:port pair: \"https://[::1\"\n",
        ),
        (
            "proxy-url: foo",
            |_| {},
            "error: invalid 'proxy-url' \"foo\" for cluster \"k\": unsupported scheme \"\", must be http, https, or socks5\n",
        ),
        (
            "certificate-authority-data: Zm9v, certificate-authority: nope",
            |_| {},
            "Error in configuration: \n\
             * certificate-authority-data and certificate-authority are both specified for k. certificate-authority-data will override.\n\
             * unable to read certificate-authority DIR/nope for k due to open DIR/nope: no such file or directory\n",
        ),
        (both, |_| {}, insecure),
        (both, |o| o.insecure = true, ""),
    ];
    for (cluster, change, expected) in cases {
        let mut config = String::new();
        if !cluster.is_empty() {
            config = format!(
                "contexts: [{{name: c, context: {{cluster: k}}}}]\ncurrent-context: c\n\
                 clusters: [{{name: k, cluster: {{server: 'https://127.0.0.1:1', {cluster}}}}}]"
            );
        }
        let text = refusal(&config, |o| {
            o.token = "a".into();
            if cluster.is_empty() {
                o.server = "https://127.0.0.1:1".into();
            }
            change(o);
        });
        assert_eq!(text, expected, "{cluster}");
    }
}

/// What a kubeconfig and flags come to.
fn resolved(folder: &Folder, over: &Overrides) -> RestConfig {
    folder.load().rest_config(over).unwrap()
}

#[test]
fn the_first_file_that_says_something_wins() {
    let folder = Folder::new(&[
        ("a", "clusters: [{name: k, cluster: {server: 'https://a'}}]\ncurrent-context: ''"),
        ("b", "clusters: [{name: k, cluster: {server: 'https://b', tls-server-name: t}}]\n\
               contexts: [{name: x, context: {cluster: k, user: u, namespace: ns}}]\ncurrent-context: x"),
        ("c", "users: [{name: u, user: {token: t, client-key: sub/key}}]\ncurrent-context: z"),
    ])
    .with("a:nope:b:c:a");
    let config = folder.load();
    assert_eq!(config.current_context(), "x");
    assert_eq!(
        config.files().collect::<Vec<_>>(),
        [Path::new("a"), Path::new("b"), Path::new("c")]
    );
    let rest = resolved(&folder, &Overrides::default());
    assert_eq!(rest.server, "https://a");
    assert_eq!(rest.tls.server_name, None);
    assert_eq!(rest.auth.token.as_deref(), Some("t"));
    assert_eq!(
        config.namespace(&Overrides::default()).unwrap(),
        ("ns".into(), false)
    );
    let over = Overrides {
        namespace: "m".into(),
        ..Overrides::default()
    };
    assert_eq!(config.namespace(&over).unwrap(), ("m".into(), true));
}

#[test]
fn every_broken_file_is_told() {
    let folder = Folder::new(&[("b", "just text"), ("c", "")]).with(".:b:c");
    let text = Kubeconfig::load(&folder.env, None).unwrap_err().text();
    assert!(
        text.starts_with("error loading config file \".\": read .: is a directory\n"),
        "{text}"
    );
    assert!(
        text.contains("\nerror loading config file \"b\": couldn't get version/kind"),
        "{text}"
    );
}

#[test]
fn an_explicit_file_must_exist_for_a_request_only() {
    let folder = Folder::new(&[("a", "current-context: x")]).with("a");
    let config = Kubeconfig::load(&folder.env, Some("nope")).unwrap();
    assert_eq!(config.current_context(), "");
    let text = config.namespace(&Overrides::default()).unwrap_err().text();
    assert_eq!(text, "error: stat nope: no such file or directory\n");
    assert!(config.rest_config(&Overrides::default()).is_err());
    let text = Kubeconfig::load_single(&folder.env, "nope")
        .unwrap_err()
        .text();
    assert_eq!(text, "error: open nope: no such file or directory\n");
}

#[test]
fn paths_start_at_the_file_they_stand_in() {
    let folder = Folder::new(&[]).with("sub/config");
    fs::create_dir(folder.dir.path().join("sub")).unwrap();
    fs::write(folder.dir.path().join("sub/ca"), "CA").unwrap();
    fs::write(folder.dir.path().join("sub/token"), "tok\n").unwrap();
    let text = "current-context: x\n\
        contexts: [{name: x, context: {cluster: k, user: u}}]\n\
        clusters: [{name: k, cluster: {server: 'https://k/', certificate-authority: ./ca}}]\n\
        users: [{name: u, user: {tokenFile: ../sub/token}}]";
    fs::write(folder.dir.path().join("sub/config"), text).unwrap();
    let rest = resolved(&folder, &Overrides::default());
    assert_eq!(rest.server, "https://k");
    assert_eq!(rest.tls.ca.as_deref(), Some(b"CA".as_slice()));
    assert_eq!(rest.auth.token.as_deref(), Some("tok"));
    assert_eq!(
        rest.auth.token_file,
        Some(folder.dir.path().join("sub/token"))
    );
    // A flag's path starts at the current folder.
    let over = Overrides {
        certificate_authority: "sub/token".into(),
        ..Overrides::default()
    };
    assert_eq!(
        resolved(&folder, &over).tls.ca.as_deref(),
        Some(b"tok\n".as_slice())
    );
}

#[test]
fn flags_beat_the_context() {
    let config = format!(
        "{HEAD}users: [{{name: u, user: {{exec: {{command: ./x, apiVersion: \
         client.authentication.k8s.io/v1beta1, installHint: \"\\e[1mx\", provideClusterInfo: true, \
         env: [{{name: A, value: b}}]}}, as: me, as-user-extra: {{k: [v]}}}}}}, \
         {{name: t, user: {{tokenFile: nope}}}}]"
    );
    let folder = Folder::new(&[("c", &config)]).with("c");
    let rest = resolved(&folder, &Overrides::default());
    let exec = rest.auth.exec.unwrap();
    assert_eq!(exec.command, folder.dir.path().join("x").to_string_lossy());
    assert_eq!(exec.interactive_mode, "IfAvailable");
    assert_eq!(exec.install_hint, "U+001B[1mx");
    assert_eq!(exec.env, [("A".to_owned(), "b".to_owned())]);
    assert_eq!(
        exec.cluster,
        Some(serde_json::json!({"server": "https://127.0.0.1:1"}))
    );
    assert_eq!(
        rest.impersonate.extra,
        [("k".to_owned(), vec!["v".to_owned()])]
    );

    let over = Overrides {
        token: "t".into(),
        server: "https://other:2/x?y=z".into(),
        as_user: "you".into(),
        as_user_extra: vec!["k=1".into(), "none".into(), "k=2".into()],
        ..Overrides::default()
    };
    let rest = resolved(&folder, &over);
    assert_eq!(rest.server, "https://other:2/x");
    assert!(
        rest.auth.exec.is_none(),
        "a token makes the plugin superfluous"
    );
    assert_eq!(rest.impersonate.user, "you");
    assert_eq!(
        rest.impersonate.extra,
        [("k".to_owned(), vec!["1".to_owned(), "2".to_owned()])]
    );

    let over = Overrides {
        user: "t".into(),
        token: "t".into(),
        ..Overrides::default()
    };
    assert_eq!(resolved(&folder, &over).auth.token_file, None);
}

#[test]
fn secrets_are_for_tls_only() {
    let folder = Folder::new(&[]);
    let mut over = Overrides {
        server: "h:1".into(),
        token: "t".into(),
        ..Overrides::default()
    };
    let rest = resolved(&folder, &over);
    assert_eq!(
        (rest.server.as_str(), rest.auth.token),
        ("http://h:1", None)
    );
    over.server = "https://[::1]:6443".into();
    over.token.clear();
    let rest = resolved(&folder, &over);
    assert_eq!(
        (rest.server.as_str(), rest.auth.prompt),
        ("https://[::1]:6443", true)
    );
    over.server.clear();
    let rest = resolved(&folder, &over);
    assert_eq!(
        (rest.server.as_str(), rest.auth.prompt),
        ("http://localhost:8080", false)
    );
}

#[test]
fn a_pod_uses_its_service_account() {
    let mut folder = Folder::new(&[]);
    let account = folder.dir.path().join("account");
    fs::create_dir(&account).unwrap();
    let set = |folder: &mut Folder, name: &str, value: &str| {
        folder.env.vars.insert(name.into(), value.into());
    };
    set(&mut folder, "KUBERNETES_SERVICE_HOST", "fd00::1");
    set(&mut folder, "KUBERNETES_SERVICE_PORT", "443");
    assert_eq!(
        resolved(&folder, &Overrides::default()).server,
        "http://localhost:8080"
    );
    for (name, text) in [("token", "tok\n"), ("ca.crt", "CA"), ("namespace", " ns\n")] {
        fs::write(account.join(name), text).unwrap();
    }
    let rest = resolved(&folder, &Overrides::default());
    assert_eq!(rest.server, "https://[fd00::1]:443");
    assert_eq!(rest.auth.token.as_deref(), Some("tok"));
    assert_eq!(rest.tls.ca.as_deref(), Some(b"CA".as_slice()));
    let namespace = |folder: &Folder| folder.load().namespace(&Overrides::default()).unwrap();
    assert_eq!(namespace(&folder), ("ns".into(), false));
    set(&mut folder, "POD_NAMESPACE", "pod");
    assert_eq!(namespace(&folder), ("pod".into(), false));
    // A kubeconfig beats the pod.
    fs::write(folder.dir.path().join("c"), HEAD).unwrap();
    let folder = folder.with("c");
    assert_eq!(
        resolved(&folder, &Overrides::default()).server,
        "https://127.0.0.1:1"
    );
}
