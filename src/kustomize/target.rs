//! One kustomization: what it gathers, what it generates, what it changes, in kustomize's order.

use super::config::Config;
use super::file::{Kustomization, Var};
use super::generators::Generator;
use super::loader::Loader;
use super::origin::{self, Origin};
use super::patches::malformed;
use super::plugins::{self, Plugin};
use super::resource::Resource;
use super::set::{self, Set};
use super::transform::Transform;
use super::{crds, hash, read, references, sort, transformers, vars};
use crate::go::yaml;
use crate::{Error, Result};

/// The OpenAPI document that kustomize has built in.
const OPENAPI_VERSION: &str = "v1.21.2";
/// The label of `managedByLabel`.
const MANAGED_BY: (&str, &str) = ("app.kubernetes.io/managed-by", "kustomize-v5.8.1");
/// The annotation of resources that are only for other tools.
const LOCAL: &str = "config.kubernetes.io/local-config";

/// What has been gathered so far.
#[derive(Default)]
pub(super) struct Accumulated {
    pub(super) set: Set,
    config: Config,
    vars: Vec<Var>,
}

/// A transformer, and where it came from.
pub(super) type Step = (Box<dyn Transform>, Option<Origin>);

/// A kustomization with the reader of its folder.
pub(super) struct Target<'a> {
    pub(super) loader: Loader<'a>,
    pub(super) file: Kustomization,
    /// The file's name.
    pub(super) name: &'static str,
    /// Where this is, if resources are to tell.
    pub(super) origin: Option<Origin>,
}

impl<'a> Target<'a> {
    /// Reads the kustomization of a folder.
    ///
    /// # Errors
    /// kustomize's text for a file that is none.
    pub(super) fn read(loader: Loader<'a>) -> Result<Self> {
        let (bytes, name) = loader.kustomization()?;
        let root = loader.root().display().to_string();
        let (file, warnings) = match Kustomization::read(&bytes, &root) {
            Ok((file, warnings)) => (Ok(file), warnings),
            Err((warnings, error)) => (Err(error), warnings),
        };
        warnings.iter().for_each(|line| loader.warn(line));
        let file = file?;
        if file.openapi.contains_key("path") {
            let text = "openapi: a schema of your own is not supported";
            return Err(Error::new(text));
        }
        if let Some(version) = file.openapi.get("version")
            && !matches!(version.as_str(), "" | OPENAPI_VERSION)
        {
            let text = "the specified OpenAPI version is not built in";
            return Err(Error::new(text));
        }
        Ok(Self {
            loader,
            file,
            name,
            origin: None,
        })
    }

    /// The whole build.
    ///
    /// # Errors
    /// kustomize's text for whatever fails.
    pub(super) fn build(mut self) -> Result<Set> {
        let metadata = self.file.build_metadata.clone();
        if !metadata.is_empty() {
            self.origin = Some(Origin::default());
        }
        let mut all = Accumulated::default();
        self.accumulate(&mut all)?;
        hash::add(&mut all.set);
        references::fix(&mut all.set, &all.config.references)?;
        let unused = vars::resolve(&mut all.set, &all.vars, all.config.fields("varReference"))?;
        if !unused.is_empty() {
            let unused = unused.join(",");
            let text = format!("well-defined vars that were never replaced: {unused}");
            self.loader.log(&text);
        }
        let mut set = all.set;
        set.retain(|r| !r.is_gone() && matches!(r.annotation(LOCAL), None | Some("false")));
        sort::sort(&mut set, self.file.sort_options.as_ref())?;
        let has = |option: &str| metadata.iter().any(|o| o == option);
        for resource in &mut set {
            if has("managedByLabel") {
                let labels = [(MANAGED_BY.0.to_owned(), MANAGED_BY.1.to_owned())];
                let specs = [super::config::FieldSpec::everywhere("metadata/labels")];
                let entries = labels.iter().map(|(k, v)| (k, v));
                super::fieldspec::set_entries(&mut resource.object, &specs, entries)?;
            }
            resource.finish();
            for (option, annotation) in [
                ("originAnnotations", origin::ORIGIN),
                ("transformerAnnotations", origin::TRANSFORMATIONS),
            ] {
                if !has(option) {
                    resource.set_annotation(annotation, None);
                }
            }
        }
        Ok(set)
    }

    fn accumulate(&mut self, all: &mut Accumulated) -> Result<()> {
        let resources = self.file.resources.clone();
        self.resources(all, &resources)
            .map_err(|e| e.context("accumulating resources"))?;
        all.config.merge(&self.config()?)?;
        let crds = crds::read(&self.loader, &self.file.crds).map_err(|e| {
            let names = self.file.crds.join(" ");
            e.context(&format!("loading CRDs [{names}]"))
        })?;
        all.config.merge(&crds)?;
        self.generate(all)?;
        let components = self.file.components.clone();
        for path in &components {
            self.component(all, path)
                .map_err(|e| e.context("accumulating components"))?;
        }
        let mut steps = transformers::of(self, &all.config)?;
        steps.extend(self.plugins(&self.file.transformers.clone())?);
        run(&mut all.set, &steps)?;
        self.validate(all)?;
        vars::merge(&mut all.set, &mut all.vars, &self.file.vars)
    }

    /// kustomize's own fields, and those of the files that `configurations` names.
    fn config(&self) -> Result<Config> {
        let mut config = Config::builtin().clone();
        let mut added = Config::default();
        for path in &self.file.configurations {
            let content = self.loader.load(path)?;
            let value = yaml::parse(&String::from_utf8_lossy(&content)).map_err(|e| {
                let text = "error converting YAML to JSON";
                e.context(text)
            })?;
            added.merge(&Config::read(&value)?)?;
        }
        config.merge(&added)?;
        Ok(config)
    }

    /// Reads files, and kustomizations in folders.
    fn resources(&mut self, all: &mut Accumulated, paths: &[String]) -> Result<()> {
        for path in paths {
            let Err(file_error) = self.file(&mut all.set, path) else {
                continue;
            };
            if file_error.message.contains("HTTP Error") {
                return Err(file_error);
            }
            let told = |e: Error| e.context(&format!("accumulation err='{}'", file_error.message));
            let loader = match self.loader.enter(path) {
                Ok(loader) => loader,
                Err(_) if file_error.message.contains("MalformedYAMLError") => {
                    return Err(file_error);
                }
                Err(error) => return Err(told(error)),
            };
            self.folder(all, path, loader, false).map_err(told)?;
        }
        Ok(())
    }

    fn file(&self, set: &mut Set, path: &str) -> Result<()> {
        let content = self.loader.load(path);
        let found = content.and_then(|c| read::resources(&c).map_err(|e| malformed(e, path)));
        let found = found.and_then(|found| {
            let mut own = Set::new();
            set::append_all(&mut own, found)?;
            Ok(own)
        });
        let mut found =
            found.map_err(|e| e.context(&format!("accumulating resources from '{path}'")))?;
        if let Some(here) = &self.origin {
            let here = here.append(path);
            for resource in &mut found {
                resource.set_annotation(origin::ORIGIN, Some(here.text()));
            }
        }
        set::append_all(set, found)
            .map_err(|e| e.context(&format!("merging resources from '{path}'")))
    }

    fn component(&mut self, all: &mut Accumulated, path: &str) -> Result<()> {
        let quoted = |e: &Error| format!("{:?}", e.message);
        let loader = self.loader.enter(path);
        let loader = loader.map_err(|e| Error::new(format!("loader.New {}", quoted(&e))))?;
        let done = self.folder(all, path, loader, true);
        done.map_err(|e| Error::new(format!("accumulateDirectory: {}", quoted(&e))))
    }

    fn folder(
        &mut self,
        all: &mut Accumulated,
        path: &str,
        loader: Loader<'a>,
        is_component: bool,
    ) -> Result<()> {
        let root = loader.root().display().to_string();
        let mut inner = Target::read(loader)
            .map_err(|e| e.context(&format!("couldn't make target for path '{root}'")))?;
        inner
            .file
            .build_metadata
            .clone_from(&self.file.build_metadata);
        inner.origin = self.origin.as_ref().map(|origin| origin.append(path));
        match (is_component, inner.file.is_component()) {
            (true, false) => {
                return Err(Error::new(format!(
                    "expected kind 'Component' for path '{root}' but got '{}'",
                    inner.file.kind
                )));
            }
            (false, true) => {
                let text = format!("expected kind != 'Component' for path '{root}'");
                return Err(Error::new(text));
            }
            _ => {}
        }
        let recursed = |e: Error| e.context(&format!("recursed accumulation of path '{root}'"));
        // A component changes what has been gathered; a kustomization gathers on its own.
        if is_component {
            return inner.accumulate(all).map_err(recursed);
        }
        let mut own = Accumulated::default();
        inner.accumulate(&mut own).map_err(recursed)?;
        let merging = |e: Error| e.context(&format!("recursed merging from path '{root}'"));
        set::append_all(&mut all.set, own.set).map_err(merging)?;
        all.config.merge(&own.config).map_err(merging)?;
        (own.vars.into_iter())
            .try_for_each(|var| vars::add(&mut all.vars, var))
            .map_err(merging)
    }

    fn generate(&mut self, all: &mut Accumulated) -> Result<()> {
        let mut generators = Vec::new();
        let options = self.file.generator_options.as_ref();
        for (kind, entries) in [
            ("ConfigMap", &self.file.config_map_generator),
            ("Secret", &self.file.secret_generator),
        ] {
            let plugin = format!("{kind}Generator");
            let origin = self.origin.as_ref();
            let origin = origin.map(|o| o.builtin(self.name, &plugin));
            for entry in entries {
                let generator = Generator::read(kind, entry, options)?;
                generators.push((generator, origin.clone()));
            }
        }
        if let Some(chart) = self.file.helm_charts.first() {
            let error = Error::new("must specify --enable-helm");
            return Err(plugins::trouble(
                error,
                "HelmChartInflationGenerator",
                chart,
            ));
        }
        let entries = self.file.generators.clone();
        let loading = |e: Error| e.context("loading generator plugins");
        for resource in self.plugin_resources(&entries).map_err(loading)? {
            match plugins::plugin(&resource, &self.loader) {
                Ok(Plugin::Generator(generator)) => {
                    let origin = Origin::of_plugin(&resource);
                    generators.push((*generator, origin));
                }
                Ok(Plugin::Transformer(_)) => {
                    let id = resource.original_id();
                    let error = Error::new(format!("plugin {id} not a generator"));
                    return Err(loading(error.context("failed to load generator")));
                }
                Err(e) => return Err(loading(e.context("failed to load generator"))),
            }
        }
        for (generator, origin) in generators {
            let mut made = generator.make(&self.loader)?;
            if let Some(origin) = &origin {
                origin::note(&mut made, origin);
            }
            set::absorb(&mut all.set, made)
                .map_err(|e| e.context(&format!("merging from generator {}", generator.kind)))?;
        }
        Ok(())
    }

    /// The objects of `generators`, `transformers` or `validators`: texts, files or folders.
    fn plugin_resources(&mut self, entries: &[String]) -> Result<Vec<Resource>> {
        let mut found = Accumulated::default();
        let mut paths = Vec::new();
        for entry in entries {
            match read::resources(entry.as_bytes()) {
                Err(_) => paths.push(entry.clone()),
                Ok(mut inline) => {
                    if let Some(here) = &self.origin {
                        let text = here.append(self.name).text();
                        for resource in &mut inline {
                            resource.set_annotation(origin::ORIGIN, Some(text.clone()));
                        }
                    }
                    set::append_all(&mut found.set, inline)?;
                }
            }
        }
        self.resources(&mut found, &paths)?;
        Ok(found.set)
    }

    fn plugins(&mut self, entries: &[String]) -> Result<Vec<Step>> {
        let mut steps = Vec::new();
        for resource in self.plugin_resources(entries)? {
            match plugins::plugin(&resource, &self.loader)? {
                Plugin::Transformer(transformer) => {
                    steps.push((transformer, Origin::of_plugin(&resource)));
                }
                Plugin::Generator(_) => {
                    let id = resource.original_id();
                    let text = format!("plugin {id} not a transformer");
                    return Err(Error::new(text));
                }
            }
        }
        Ok(steps)
    }

    /// Runs the validators, which may change nothing.
    fn validate(&mut self, all: &mut Accumulated) -> Result<()> {
        let entries = self.file.validators.clone();
        for (validator, _) in self.plugins(&entries)? {
            let before = all.set.clone();
            validator.transform(&mut all.set)?;
            if let Some(change) = change(&before, &all.set) {
                return Err(Error::new(format!(
                    "validator shouldn't modify the resource map: {change}"
                )));
            }
        }
        Ok(())
    }
}

/// What differs after a validator.
fn change(before: &Set, after: &Set) -> Option<String> {
    if before.len() != after.len() {
        return Some("lists have different number of entries".to_owned());
    }
    before.iter().find_map(|old| {
        let id = old.id();
        match after.iter().find(|new| new.id().equals(&id)) {
            None => Some(format!("id in self missing from other; id: {id}")),
            Some(new) if new.object != old.object => Some("nodes unequal".to_owned()),
            Some(_) => None,
        }
    })
}

/// Runs transformers, one after the other.
fn run(set: &mut Set, steps: &[Step]) -> Result<()> {
    for (transformer, origin) in steps {
        transformer.transform(set)?;
        if let Some(origin) = origin {
            origin::note_transformer(set, origin);
        }
        set.retain(|r| !r.is_gone());
    }
    Ok(())
}
