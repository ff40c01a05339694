//! Attaching to the main process of a container, as `attach`, `run` and `debug` do.

use super::detach::{DETACH_KEYS, detach_bytes};
use super::pod::choose_container;
use super::remote::Remote;
use crate::client::Client;
use crate::resource::Object;
use crate::{Env, Error, Result};

/// Goes before each session: kubectl's words.
const RECORDED: &str = "All commands and output from this session will be recorded in container \
    logs, including credentials and sensitive information passed through the command prompt.";
const PRESS_ENTER: &str = "If you don't see a command prompt, try pressing enter.";

/// What to attach to, and how.
#[derive(Clone, Copy, Debug)]
pub struct Attach<'a> {
    /// The pod, as the server has it.
    pub pod: &'a Object,
    /// The name of the container; empty for the pod's default.
    pub container: &'a str,
    /// Pass on stdin.
    pub stdin: bool,
    /// Stdin is a terminal.
    pub tty: bool,
    /// Say nothing but what the process says.
    pub quiet: bool,
    /// The keys that end the session; empty for [`DETACH_KEYS`].
    pub detach_keys: &'a str,
    /// The words that would attach again, such as `ktl attach`.
    pub command: &'a str,
}

impl<'a> Attach<'a> {
    /// Attaches to the default container of `pod`, without stdin.
    #[must_use]
    pub fn to(pod: &'a Object, command: &'a str) -> Self {
        Self {
            pod,
            container: "",
            stdin: false,
            tty: false,
            quiet: false,
            detach_keys: DETACH_KEYS,
            command,
        }
    }

    /// Connects the process' streams to those of `env`, until it ends or the keys are pressed.
    ///
    /// # Errors
    /// No such container, or as [`Remote::interact`].
    pub async fn run(&self, client: &Client, env: &mut Env) -> Result<()> {
        let choice = choose_container(self.pod, self.container)
            .map_err(|e| e.context("cannot attach to the container"))?;
        let say = |text: &str| {
            if !self.quiet {
                env.stderr.line(text);
            }
        };
        if let Some(notice) = &choice.notice {
            say(notice);
        }
        let (list, container) = find(self.pod, &choice.name)?;
        // A container with a terminal sends no frames of two streams, whatever was asked for.
        let has_tty = container["tty"] == true;
        if self.tty && !has_tty {
            say(&format!(
                "error: Unable to use a TTY - container {} did not allocate one",
                choice.name
            ));
        }
        let raw = self.stdin && has_tty && env.terminal.stdin;
        if self.stdin && has_tty && !raw {
            say("Unable to use a TTY - input is not a terminal or the right kind of file");
        }
        say(RECORDED);
        say(PRESS_ENTER);
        let remote = Remote {
            pod: self.pod,
            container: &choice.name,
            command: None,
            stdin: self.stdin,
            tty: raw,
        };
        let keys = raw.then(|| detach_bytes(self.detach_keys)).transpose()?;
        remote.interact_until(client, env, keys).await?;
        if raw && !self.quiet {
            let line = self.again(list, &choice.name);
            env.stdout.write_all(line.as_bytes())?;
        }
        Ok(())
    }

    /// How to come back, for who has left a terminal.
    fn again(&self, list: &str, container: &str) -> String {
        let (pod, namespace) = (self.pod.name(), self.pod.namespace());
        let how = format!("{} {pod} -c {container} -n {namespace} -i -t", self.command);
        if list == "ephemeralContainers" {
            return format!(
                "Session ended, the ephemeral container will not be restarted but may be reattached \
                 using '{how}' if it is still running\n"
            );
        }
        format!("Session ended, resume using '{how}' command\n")
    }
}

/// The container of this name, and the list it is in.
fn find<'p>(pod: &'p Object, name: &str) -> Result<(&'static str, &'p serde_json::Value)> {
    let lists = ["containers", "initContainers", "ephemeralContainers"];
    let mut all = lists.into_iter().flat_map(|list| {
        let containers = pod.at(&["spec", list]).as_array();
        containers.into_iter().flatten().map(move |c| (list, c))
    });
    all.find(|(_, container)| container["name"] == name)
        .ok_or_else(|| Error::new(format!("container {name} not found in pod {}", pod.name())))
}
