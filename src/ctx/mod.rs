//! What every command is handed: the process, the global flags, and, each made when it is first
//! asked for, the kubeconfig, the client and the mapper.

mod globals;
mod infos;
mod kustomize;
mod one;
mod pager;
mod progress;
mod prompt;

use std::io::Read;
use std::path::PathBuf;

pub use globals::Globals;
pub use infos::Wanted;
pub use progress::Progress;

use crate::client::{self, Client, Trace, Verbosity};
use crate::discovery::Mapper;
use crate::flags::DryRun;
use crate::kubeconfig::{Kubeconfig, Overrides, PluginPolicy, RestConfig};
use crate::openapi::OpenApi;
use crate::print::{Asked, Format};
use crate::resource::{Manifest, Object, manifests};
use crate::{Env, Error, ErrorKind, Result, flags};

/// The surroundings of one command.
pub struct Ctx<'e> {
    /// The process.
    pub env: &'e mut Env,
    /// The global flags.
    pub globals: Globals,
    /// The words that led here, such as `ktl get`.
    pub path: String,
    /// Which credential plugins may run.
    pub plugins: PluginPolicy,
    /// With `--record`: the command, which the objects it changes keep.
    pub cause: Option<String>,
    kubeconfig: Option<Kubeconfig>,
    client: Option<Client>,
    server: String,
    mapper: Option<Mapper>,
    pager: Option<pager::Pager>,
}

impl<'e> Ctx<'e> {
    /// The surroundings of the command that `path` names.
    ///
    /// # Errors
    /// A global flag with a value that has no meaning.
    pub fn new(env: &'e mut Env, globals: Globals, path: String) -> Result<Self> {
        globals.check()?;
        let (kubeconfig, client, mapper) = (None, None, None);
        Ok(Self {
            env,
            globals,
            path,
            plugins: PluginPolicy::default(),
            cause: None,
            kubeconfig,
            client,
            server: String::new(),
            mapper,
            pager: None,
        })
    }

    /// What comes after any command: a pager that the user has to leave, warnings that count as errors, a
    /// cache under way.
    ///
    /// # Errors
    /// The command's own, else a pager that could not be started, else `N warnings received` when they
    /// count as errors.
    pub async fn after(&mut self, outcome: Result<()>) -> Result<()> {
        let paged = self.end_page();
        // That nobody reads on is no reason: the pager may not have been there at all.
        let outcome = match outcome {
            Err(error) if error.kind == ErrorKind::BrokenPipe => paged.and(Err(error)),
            outcome => outcome.and(paged),
        };
        if let Some(mapper) = &mut self.mapper
            && outcome.is_ok()
        {
            mapper.finish().await;
        }
        let warnings = self.client.as_ref().map_or(0, Client::warnings);
        match outcome {
            Ok(()) if self.globals.warnings_as_errors && warnings > 0 => {
                let s = if warnings == 1 { "" } else { "s" };
                Err(Error::new(format!("{warnings} warning{s} received")))
            }
            outcome => outcome,
        }
    }

    /// The merged kubeconfig.
    ///
    /// # Errors
    /// A file that can't be read.
    pub fn kubeconfig(&mut self) -> Result<&Kubeconfig> {
        if self.kubeconfig.is_none() {
            let explicit = Some(self.globals.kubeconfig.as_str()).filter(|k| !k.is_empty());
            let kubeconfig = Kubeconfig::load(self.env, explicit)?;
            let trace = self.trace();
            for file in kubeconfig.read_files() {
                let text = format!("Config loaded from file:  {file}");
                trace.info(6, "loader.go:408", &text);
            }
            self.kubeconfig = Some(kubeconfig);
        }
        self.kubeconfig
            .as_ref()
            .ok_or_else(|| Error::new("no kubeconfig"))
    }

    /// The flags that stand over the kubeconfig.
    #[must_use]
    pub fn overrides(&self) -> Overrides {
        let g = &self.globals;
        Overrides {
            context: g.context.clone(),
            cluster: g.cluster.clone(),
            user: g.user.clone(),
            namespace: g.namespace.clone(),
            server: g.server.clone(),
            tls_server_name: g.tls_server_name.clone(),
            insecure: g.insecure_skip_tls_verify,
            certificate_authority: g.certificate_authority.clone(),
            client_certificate: g.client_certificate.clone(),
            client_key: g.client_key.clone(),
            token: g.token.clone(),
            username: g.username.clone(),
            password: g.password.clone(),
            as_user: g.as_user.clone(),
            as_uid: g.as_uid.clone(),
            as_groups: g.as_group.clone(),
            as_user_extra: g.as_user_extra.clone(),
            proxy_url: g.proxy_url.clone(),
            disable_compression: g.disable_compression,
        }
    }

    /// How to reach the server.
    ///
    /// # Errors
    /// A kubeconfig or flags that make no sense together.
    pub fn rest_config(&mut self) -> Result<RestConfig> {
        self.kubeconfig()?;
        let overrides = self.overrides();
        let kubeconfig = self
            .kubeconfig
            .as_ref()
            .ok_or_else(|| Error::new("no kubeconfig"))?;
        let mut config = kubeconfig.rest_config(&overrides)?;
        if let Some(exec) = &mut config.auth.exec {
            exec.policy = self.plugins.clone();
        }
        Ok(config)
    }

    /// The namespace to work in, and whether a flag named it.
    ///
    /// # Errors
    /// A kubeconfig that makes no sense.
    pub fn namespace(&mut self) -> Result<(String, bool)> {
        let overrides = self.overrides();
        self.kubeconfig()?.namespace(&overrides)
    }

    /// The client of the server: cheap to clone.
    ///
    /// # Errors
    /// As [`Self::rest_config`], or a certificate that can't be read.
    pub fn client(&mut self) -> Result<Client> {
        if let Some(client) = &self.client {
            return Ok(client.clone());
        }
        let mut config = self.rest_config()?;
        if config.auth.prompt {
            config.auth.basic = Some(prompt::credentials(self.env)?);
        }
        let options = self.client_options()?;
        let client = Client::new(&config, options)?;
        self.server = config.server;
        Ok(self.client.insert(client).clone())
    }

    /// What clients are told beside the kubeconfig.
    ///
    /// # Errors
    /// A `--request-timeout` without a meaning.
    pub fn client_options(&self) -> Result<client::Options> {
        let timeout = flags::timeout(&self.globals.request_timeout)?;
        Ok(client::Options {
            server_version: (self.globals.match_server_version)
                .then_some(crate::KUBERNETES_VERSION),
            verbosity: self.verbosity(),
            request_timeout: Some(timeout).filter(|t| !t.is_zero()),
            vars: self.env.vars.clone(),
            terminal: self.env.terminal,
            stderr: self.env.stderr.clone(),
            clock: self.env.clock,
        })
    }

    /// The objects of manifests, in order; what can't be read leaves an error in its place.
    /// `validate` is false for `--validate=ignore`.
    ///
    /// # Errors
    /// As [`manifests::read`](crate::resource::manifests::read).
    pub async fn manifests(
        &mut self,
        files: &flags::FileFlags,
        validate: bool,
    ) -> Result<Vec<Result<Manifest>>> {
        files.check()?;
        let options = self.client_options()?;
        if !files.kustomize.is_empty() {
            return kustomize::manifests(self, &files.kustomize, &options, validate).await;
        }
        let names = files.names();
        manifests::read(self.env, &options, &names, files.recursive, validate).await
    }

    /// The format that flags ask for, one of `allowed`; `None` when they ask for none.
    ///
    /// # Errors
    /// As [`Format::parse`].
    pub fn format(
        &self,
        flags: &flags::PrintFlags,
        no_headers: bool,
        allowed: &[&str],
    ) -> Result<Option<Format>> {
        let asked = Asked {
            output: &flags.output,
            template: &flags.template,
            allow_missing_keys: flags.allow_missing_template_keys,
            no_headers,
            read: &|name| std::fs::read(self.env.path(name)),
        };
        Format::parse(&asked, allowed)
    }

    /// How much the transport tells: `-v`, or more by `--vmodule`.
    fn verbosity(&self) -> Verbosity {
        Verbosity {
            level: u8::try_from(self.globals.v.clamp(0, 255)).unwrap_or(0),
            modules: self.globals.vmodule.clone(),
        }
    }

    /// What tells of things at levels of `-v`.
    #[must_use]
    pub fn trace(&self) -> Trace {
        Trace::new(self.verbosity(), self.env.stderr.clone(), self.env.clock)
    }

    /// Whether `--request-timeout` ends every request, watches too.
    #[must_use]
    pub fn has_request_timeout(&self) -> bool {
        flags::timeout(&self.globals.request_timeout).is_ok_and(|t| !t.is_zero())
    }

    /// What finds resources.
    ///
    /// # Errors
    /// As [`Self::client`].
    pub fn mapper(&mut self) -> Result<&mut Mapper> {
        if self.mapper.is_none() {
            let client = self.client()?;
            let folder = self.cache_dir();
            self.mapper = Some(Mapper::new(client, &folder, &self.server, self.env.now()));
        }
        self.mapper.as_mut().ok_or_else(|| Error::new("no mapper"))
    }

    /// What the server publishes of its API.
    ///
    /// # Errors
    /// As [`Self::client`].
    pub fn openapi(&mut self) -> Result<OpenApi> {
        let client = self.client()?;
        Ok(OpenApi::new(client, self.cache_dir(), self.server.clone()))
    }

    /// `--cache-dir`, else `KUBECACHEDIR`, else `~/.kube/cache`.
    fn cache_dir(&self) -> PathBuf {
        let flag = Some(self.globals.cache_dir.as_str()).filter(|d| !d.is_empty());
        match (
            flag.or_else(|| self.env.var("KUBECACHEDIR")),
            &self.env.home,
        ) {
            (Some(folder), _) => self.env.path(folder),
            (None, Some(home)) => home.join(".kube").join("cache"),
            (None, None) => self.env.path(".kube/cache"),
        }
    }

    /// A line of standard input, without its end; empty at the end of input. A thread waits for
    /// it, so that Ctrl-C ends the wait.
    ///
    /// # Errors
    /// Input that can't be read.
    pub async fn read_line(&mut self) -> Result<String> {
        let mut stdin = std::mem::replace(&mut self.env.stdin, Box::new(std::io::empty()));
        let (answer, line) = tokio::sync::oneshot::channel();
        std::thread::spawn(move || {
            let line = one_line(&mut *stdin);
            // Nobody listens any more after Ctrl-C.
            let _ = answer.send((line, stdin));
        });
        let (line, stdin) = line.await.map_err(|e| Error::new(e.to_string()))?;
        self.env.stdin = stdin;
        Ok(line?)
    }

    /// Says a warning on stderr, in colour on a terminal as kubectl does.
    pub fn warn(&self, text: &str) {
        let is_plain =
            self.env.var("TERM") == Some("dumb") || self.env.vars.contains_key("NO_COLOR");
        let word = if self.env.terminal.stderr && !is_plain {
            "\u{1b}[33;1mWarning:\u{1b}[0m"
        } else {
            "Warning:"
        };
        self.env.stderr.line(&format!("{word} {text}"));
    }

    /// Keeps the command in `object` when `record` (the flag `--record`) asks for it, as the
    /// annotation that `rollout history` shows.
    pub fn record(&self, record: bool, object: &mut Object) {
        if let (true, Some(cause)) = (record, &self.cause) {
            object.map_mut(&["metadata", "annotations"]).insert(
                "kubernetes.io/change-cause".to_owned(),
                cause.as_str().into(),
            );
        }
    }

    /// What `--dry-run` asks for. The old forms of the flag are noted in the log.
    ///
    /// # Errors
    /// kubectl's text for a value without a meaning.
    pub fn dry_run(&self, text: &str) -> Result<DryRun> {
        let (dry_run, note) = DryRun::parse(text)?;
        if let Some(note) = note {
            client::log_warning(&self.env.stderr, self.env.clock, &note);
        }
        Ok(dry_run)
    }

    /// A failure of use: the message, and where the command's help is.
    #[must_use]
    pub fn usage(&self, message: impl Into<String>) -> Error {
        Error::usage(&self.path, message)
    }

    /// Refuses arguments of a command that takes none.
    ///
    /// # Errors
    /// `unexpected arguments: [a b]`.
    pub fn no_args(&self, args: &[String]) -> Result<()> {
        if args.is_empty() {
            return Ok(());
        }
        Err(self.usage(format!("unexpected arguments: [{}]", args.join(" "))))
    }
}

/// Reads byte by byte up to the end of the line: what comes after it is not ours.
fn one_line(input: &mut dyn Read) -> std::io::Result<String> {
    let (mut line, mut byte) = (Vec::new(), [0]);
    while input.read(&mut byte)? == 1 && byte != *b"\n" {
        line.extend_from_slice(&byte);
    }
    Ok(String::from_utf8_lossy(&line)
        .trim_end_matches('\r')
        .to_owned())
}
