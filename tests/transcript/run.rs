//! Runs the steps of a case with one program, in a home, folder and namespaces of its own.

use std::collections::VecDeque;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use serde_json::Value;

use super::normalise;
use super::parse::{Case, Needs, Output, Step, unescape, words};

/// A program that takes longer for one step is ended.
const STEP_LIMIT: Duration = Duration::from_secs(60);
/// How long a step that holds its `until` text may still differ from what is expected.
const SETTLE_LIMIT: Duration = Duration::from_secs(5);
/// How long a namespace may take to get its service account.
const NAMESPACE_LIMIT: Duration = Duration::from_secs(60);

/// A program under test, to be called as `kubectl`.
pub(crate) struct Program {
    /// A link named `kubectl`: messages say the name that a program is started by.
    link: PathBuf,
    /// Owns the folder of the link.
    _folder: tempfile::TempDir,
}

impl Program {
    /// Links `binary`, a path or a name on `PATH`.
    pub(crate) fn new(binary: &Path) -> Result<Self, String> {
        let binary = find(binary)?;
        let folder = tempfile::tempdir().map_err(|e| format!("temporary folder: {e}"))?;
        let link = folder.path().join("kubectl");
        std::os::unix::fs::symlink(&binary, &link)
            .map_err(|e| format!("{}: {e}", link.display()))?;
        Ok(Self {
            link,
            _folder: folder,
        })
    }
}

fn find(binary: &Path) -> Result<PathBuf, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let by_name = binary.components().count() == 1 && !binary.exists();
    let found = if by_name {
        std::env::split_paths(&path)
            .map(|p| p.join(binary))
            .find(|p| p.is_file())
    } else {
        binary.canonicalize().ok()
    };
    found.ok_or_else(|| format!("no such program: {}", binary.display()))
}

/// The cluster that cases run on.
pub(crate) struct Cluster {
    /// The whole kubeconfig, without references to files.
    config: Value,
    /// What it can serve.
    pub(crate) serves: Needs,
    /// URL of the server of the current context.
    server: String,
}

impl Cluster {
    /// The cluster of `kubeconfig`, read with `program`.
    pub(crate) fn new(program: &Program, kubeconfig: &str, sandbox: bool) -> Result<Self, String> {
        let args = ["config", "view", "--raw", "--flatten", "-o", "json"].map(String::from);
        let env = [("KUBECONFIG".to_owned(), kubeconfig.to_owned())];
        let said = call(&program.link, &args, &env, Path::new("."), None)?;
        let config: Value = serde_json::from_str(&said.stdout)
            .map_err(|e| format!("config view: {e}: {}{}", said.stdout, said.stderr))?;
        let context = named(&config, "contexts", &config["current-context"]);
        let cluster = named(&config, "clusters", &context["context"]["cluster"]);
        let server = cluster["cluster"]["server"].as_str().unwrap_or_default();
        let planes = ["exec-v1beta1", "badca", "viewer", "dead"];
        let serves = if sandbox {
            Needs::Sandbox
        } else if (planes.iter()).all(|p| !named(&config, "contexts", &Value::from(*p)).is_null()) {
            Needs::Testplane
        } else {
            Needs::Cluster
        };
        if server.is_empty() {
            return Err(format!("no current context in {kubeconfig}"));
        }
        Ok(Self {
            server: server.to_owned(),
            serves,
            config,
        })
    }
}

fn named<'a>(config: &'a Value, list: &str, name: &Value) -> &'a Value {
    (config[list].as_array().into_iter().flatten())
        .find(|e| e["name"] == *name)
        .unwrap_or(&Value::Null)
}

/// One run of one case.
pub(crate) struct Session<'a> {
    program: &'a Program,
    /// Makes and deletes the namespaces.
    setup: &'a Program,
    cluster: &'a Cluster,
    folder: tempfile::TempDir,
    namespaces: Vec<String>,
    /// Variables of command lines and files: name with `$`, value.
    variables: Vec<(String, String)>,
    /// What goes on in the background: `$ wait` ends the first of it.
    background: VecDeque<Running>,
}

impl<'a> Session<'a> {
    /// Makes folder, kubeconfig and namespaces for `case`.
    pub(crate) fn new(
        program: &'a Program,
        setup: &'a Program,
        cluster: &'a Cluster,
        case: &Case,
    ) -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|e| format!("temporary folder: {e}"))?;
        let namespaces: Vec<String> = (0..case.header.namespaces).map(|_| unique()).collect();
        // Longest names first, so that $NS does not eat the head of $NS2.
        let mut variables = Vec::new();
        for (n, namespace) in namespaces.iter().enumerate().rev() {
            let number = if n == 0 {
                String::new()
            } else {
                (n + 1).to_string()
            };
            variables.push((format!("$NS{number}"), namespace.clone()));
        }
        let session = Self {
            program,
            setup,
            cluster,
            folder,
            namespaces,
            variables,
            background: VecDeque::new(),
        };
        let mut config = cluster.config.clone();
        if let Some(namespace) = session.namespaces.first() {
            for context in config["contexts"].as_array_mut().into_iter().flatten() {
                context["context"]["namespace"] = Value::from(namespace.clone());
            }
        }
        write(
            &session.home().join(".kube/config"),
            config.to_string().as_bytes(),
        )?;
        std::fs::create_dir_all(session.work()).map_err(|e| e.to_string())?;
        session.make_namespaces()?;
        Ok(session)
    }

    fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    fn work(&self) -> PathBuf {
        self.folder.path().join("work")
    }

    fn make_namespaces(&self) -> Result<(), String> {
        for namespace in &self.namespaces {
            let yaml =
                format!("{{apiVersion: v1, kind: Namespace, metadata: {{name: {namespace}}}}}");
            let said = self.call(&["apply", "-f", "-"], Some(&yaml))?;
            if said.code != 0 {
                return Err(format!("namespace {namespace}: {}", said.stderr));
            }
        }
        if self.cluster.serves == Needs::Sandbox {
            return Ok(());
        }
        for namespace in &self.namespaces {
            // A pod is refused until its service account is there.
            let start = Instant::now();
            let args = [
                "get",
                "serviceaccount",
                "default",
                "-o",
                "name",
                "-n",
                namespace,
            ];
            while self.call(&args, None)?.code != 0 {
                if start.elapsed() > NAMESPACE_LIMIT {
                    return Err(format!("namespace {namespace} got no service account"));
                }
                std::thread::sleep(Duration::from_millis(200));
            }
        }
        Ok(())
    }

    /// Writes a file block.
    pub(crate) fn file(&self, name: &str, escaped: bool, body: &str) -> Result<(), String> {
        let body = self.expand(body);
        let bytes = if escaped {
            unescape(&body)?
        } else {
            body.into_bytes()
        };
        write(&self.work().join(name), &bytes)
    }

    /// Runs `step` and tells what it said, normalised. A step with `until` is repeated till its
    /// text appears, and for a while more if `accept` does not like it yet.
    pub(crate) fn step(
        &mut self,
        step: &Step,
        accept: impl Fn(&Output) -> bool,
    ) -> Result<Output, String> {
        let start = Instant::now();
        let mut held: Option<Instant> = None;
        let mut pause = Duration::from_millis(100);
        loop {
            let raw = self.once(step)?;
            let said = normalise::output(&raw, &step.options, &self.names());
            let done = match &step.options.until {
                None => true,
                Some((text, limit)) => {
                    // What does not count is still waited for.
                    let holds = said.stdout.contains(text)
                        || said.stderr.contains(text)
                        || (step.options.ignore_stdout && raw.stdout.contains(text));
                    let since = held.get_or_insert_with(Instant::now);
                    if !holds {
                        held = None;
                        start.elapsed() > *limit
                    } else {
                        accept(&said) || since.elapsed() > SETTLE_LIMIT
                    }
                }
            };
            if done {
                for (name, pointer) in &step.options.save {
                    self.save(name, pointer, &raw)?;
                }
                return Ok(said);
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_secs(1));
        }
    }

    fn save(&mut self, name: &str, pointer: &str, raw: &Output) -> Result<(), String> {
        let value: Value = serde_json::from_str(&raw.stdout)
            .map_err(|e| format!("@ save {name}: stdout is not JSON: {e}"))?;
        let value = match value.pointer(pointer) {
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
            None => return Err(format!("@ save {name}: nothing at {pointer}")),
        };
        self.variables.insert(0, (format!("${name}"), value));
        Ok(())
    }

    fn once(&mut self, step: &Step) -> Result<Output, String> {
        let mut words = words(&self.expand(&step.command))?.into_iter().peekable();
        let mut env = Vec::new();
        while let Some((name, value)) = words.peek().and_then(|w| w.split_once('='))
            && name.chars().all(|c| c.is_ascii_uppercase() || c == '_')
        {
            env.push((name.to_owned(), value.to_owned()));
            words.next();
        }
        let stdin = step.stdin.as_deref().map(|s| self.expand(s));
        match words.next().as_deref() {
            Some("kubectl") => {
                let args: Vec<String> = words.collect();
                env.splice(0..0, self.environment());
                let program = &self.program.link;
                let running = start(program, &args, &env, &self.work(), stdin.as_deref())?;
                if !step.options.background {
                    return running.end();
                }
                self.background.push_back(running);
                Ok(Output::default())
            }
            Some("wait") => match self.background.pop_front() {
                Some(running) => running.end(),
                None => Err("nothing goes on in the background".into()),
            },
            Some("sleep") => {
                let seconds = words.next().and_then(|s| s.parse().ok());
                let seconds = seconds.ok_or("expected: sleep SECONDS")?;
                std::thread::sleep(Duration::from_secs(seconds));
                Ok(Output::default())
            }
            Some("cat") => {
                let mut stdout = String::new();
                for name in words {
                    let path = self.work().join(&name);
                    stdout += &std::fs::read_to_string(path).map_err(|e| format!("{name}: {e}"))?;
                }
                Ok(Output {
                    stdout,
                    ..Output::default()
                })
            }
            other => Err(format!("line {}: not a program: {other:?}", step.line)),
        }
    }

    fn environment(&self) -> Vec<(String, String)> {
        let home = self.home().display().to_string();
        // kubectl takes a fifth less time if its runtime collects no garbage.
        vec![("HOME".into(), home), ("GOGC".into(), "off".into())]
    }

    fn call(&self, args: &[&str], stdin: Option<&str>) -> Result<Output, String> {
        let args: Vec<String> = args.iter().map(|a| (*a).to_owned()).collect();
        call(
            &self.setup.link,
            &args,
            &self.environment(),
            &self.work(),
            stdin,
        )
    }

    fn expand(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (name, value) in &self.variables {
            text = text.replace(name, value);
        }
        text.replace("$DIR", &self.work().display().to_string())
            .replace("$SERVER", &self.cluster.server)
    }

    /// What is replaced in outputs: values and their placeholders.
    fn names(&self) -> Vec<(String, String)> {
        let server = &self.cluster.server;
        let host = server
            .split_once("://")
            .map_or(server.as_str(), |(_, host)| host);
        let mut names = vec![
            (self.work().display().to_string(), "$DIR".to_owned()),
            (self.home().display().to_string(), "$HOME".to_owned()),
            (server.clone(), "[SERVER]".to_owned()),
            (host.to_owned(), "[HOST]".to_owned()),
        ];
        for (n, namespace) in self.namespaces.iter().enumerate() {
            let number = if n == 0 {
                String::new()
            } else {
                (n + 1).to_string()
            };
            names.push((namespace.clone(), format!("$NS{number}")));
        }
        names
    }

    /// Deletes what the case has made, without waiting for it to be gone.
    pub(crate) fn end(&self, case: &Case) -> Result<(), String> {
        for line in &case.header.cleanup {
            let args = words(&self.expand(line))?;
            let mut args: Vec<&str> = args.iter().map(String::as_str).collect();
            args.insert(0, "delete");
            args.extend(["--ignore-not-found", "--wait=false"]);
            self.call(&args, None)?;
        }
        if !self.namespaces.is_empty() && self.cluster.serves != Needs::Sandbox {
            let mut args = vec!["delete", "namespace", "--ignore-not-found", "--wait=false"];
            args.extend(self.namespaces.iter().map(String::as_str));
            self.call(&args, None)?;
        }
        Ok(())
    }
}

/// A namespace name that no other run uses, always of the same length.
fn unique() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let nanos = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |d| d.subsec_nanos());
    let mixed = (nanos ^ (std::process::id() << 12)).wrapping_mul(2_654_435_761);
    format!("ktl-{:08x}", mixed.wrapping_add(count))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, bytes))
        .map_err(|e| format!("{}: {e}", path.display()))
}

/// Runs a program to its end, or to [`STEP_LIMIT`].
fn call(
    program: &Path,
    args: &[String],
    env: &[(String, String)],
    folder: &Path,
    stdin: Option<&str>,
) -> Result<Output, String> {
    start(program, args, env, folder, stdin)?.end()
}

/// A program that has been started.
struct Running {
    child: Child,
    stdout: mpsc::Receiver<String>,
    stderr: mpsc::Receiver<String>,
    start: Instant,
}

fn start(
    program: &Path,
    args: &[String],
    env: &[(String, String)],
    folder: &Path,
    stdin: Option<&str>,
) -> Result<Running, String> {
    let mut child = Command::new(program)
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("TZ", "UTC")
        .envs(env.iter().cloned())
        .stdin(if stdin.is_some() {
            Stdio::piped()
        } else {
            Stdio::null()
        })
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| format!("{}: {e}", program.display()))?;
    if let (Some(mut pipe), Some(text)) = (child.stdin.take(), stdin) {
        let text = text.to_owned();
        // A program that does not read its stdin is no failure of the runner.
        std::thread::spawn(move || {
            let _ = pipe.write_all(text.as_bytes());
        });
    }
    Ok(Running {
        stdout: reader(child.stdout.take()),
        stderr: reader(child.stderr.take()),
        start: Instant::now(),
        child,
    })
}

impl Running {
    /// What it says till its end, or till [`STEP_LIMIT`].
    fn end(mut self) -> Result<Output, String> {
        let left = || STEP_LIMIT.saturating_sub(self.start.elapsed());
        let ended =
            (self.stdout.recv_timeout(left()).ok()).zip(self.stderr.recv_timeout(left()).ok());
        if let Some((stdout, stderr)) = ended {
            let status = self.child.wait().map_err(|e| e.to_string())?;
            return Ok(Output {
                stdout,
                stderr,
                code: status.code().unwrap_or(-1),
            });
        }
        Ok(Output {
            stdout: String::new(),
            stderr: format!("(ended after {STEP_LIMIT:?})\n"),
            code: -1,
        })
    }
}

impl Drop for Running {
    /// Nothing is left behind: neither what took too long nor what nobody waited for.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn reader(pipe: Option<impl Read + Send + 'static>) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            let _ = pipe.read_to_end(&mut bytes);
        }
        let _ = sender.send(String::from_utf8_lossy(&bytes).into_owned());
    });
    receiver
}
