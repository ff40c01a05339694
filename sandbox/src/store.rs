//! Objects in memory, and the log of their changes that watches read.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;

use serde_json::Value;
use tokio::sync::watch;

use crate::call::Target;
use crate::kinds::{Kind, Kinds};
use crate::status::Result;
use crate::value::{child, text};

/// Namespace (empty for cluster-scoped kinds) and name.
pub(crate) type Key = (String, String);

/// A change of an object.
#[derive(Clone)]
pub(crate) struct Event {
    /// The resource version after the change.
    pub(crate) version: u64,
    /// The storage (`deployments.apps`).
    pub(crate) store: String,
    /// Before the change; `None` when it was created.
    pub(crate) old: Option<Arc<Value>>,
    /// After the change; `None` when it is gone.
    pub(crate) new: Option<Arc<Value>>,
}

/// How many changes a watch can go back.
const LOG: usize = 4096;

/// All state of a server.
pub(crate) struct Store {
    pub(crate) kinds: Kinds,
    objects: HashMap<String, BTreeMap<Key, Arc<Value>>>,
    version: u64,
    log: VecDeque<Event>,
    changed: watch::Sender<u64>,
    random: u64,
    /// The certificate authority's PEM, which every namespace shows.
    pub(crate) authority: String,
    /// While set, owners are not told of their objects' changes: the one who makes them will look.
    pub(crate) quiet: bool,
}

impl Store {
    /// An empty one; `seed` makes names and uids differ between servers.
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            kinds: Kinds::default(),
            objects: HashMap::new(),
            version: 1,
            log: VecDeque::new(),
            changed: watch::Sender::new(1),
            random: seed | 1,
            authority: String::new(),
            quiet: false,
        }
    }

    /// The resource version of the last change.
    pub(crate) fn version(&self) -> u64 {
        self.version
    }

    /// Tells when something has changed.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }

    /// The changes after a resource version, or `None` when they are no longer known.
    pub(crate) fn since(&self, version: u64) -> Option<impl Iterator<Item = &Event>> {
        let first = self.version - self.log.len() as u64;
        (version >= first).then(|| self.log.iter().skip_while(move |e| e.version <= version))
    }

    pub(crate) fn get(&self, store: &str, namespace: &str, name: &str) -> Option<Arc<Value>> {
        self.objects.get(store)?.get(&(namespace.to_owned(), name.to_owned())).cloned()
    }

    /// The object that a request is about, or 404.
    pub(crate) fn live(&self, target: &Target) -> Result<Arc<Value>> {
        let found = self.get(&target.kind.store(), &target.namespace, &target.name);
        found.ok_or_else(|| target.not_found())
    }

    /// The objects of a storage in the order of their keys; all namespaces when it is empty.
    pub(crate) fn list(&self, store: &str, namespace: &str) -> Vec<Arc<Value>> {
        let all = self.objects.get(store).into_iter().flatten();
        all.filter(|((ns, _), _)| namespace.is_empty() || ns == namespace)
            .map(|(_, o)| o.clone())
            .collect()
    }

    /// Every object there is, with its storage.
    pub(crate) fn everything(&self) -> Vec<(String, Arc<Value>)> {
        let all = self.objects.iter();
        all.flat_map(|(s, objects)| objects.values().map(move |o| (s.clone(), o.clone()))).collect()
    }

    /// Writes an object, and gives it the next resource version.
    pub(crate) fn put(&mut self, store: &str, mut object: Value) -> Arc<Value> {
        let key = key(&object);
        self.version += 1;
        child(&mut object, "metadata")
            .insert("resourceVersion".into(), self.version.to_string().into());
        let object = Arc::new(object);
        let objects = self.objects.entry(store.to_owned()).or_default();
        let old = objects.insert(key, object.clone());
        self.record(store, old, Some(object.clone()));
        object
    }

    /// Removes an object.
    pub(crate) fn remove(&mut self, store: &str, namespace: &str, name: &str) {
        let key = (namespace.to_owned(), name.to_owned());
        if let Some(old) = self.objects.get_mut(store).and_then(|o| o.remove(&key)) {
            self.version += 1;
            self.record(store, Some(old), None);
        }
    }

    fn record(&mut self, store: &str, old: Option<Arc<Value>>, new: Option<Arc<Value>>) {
        if self.log.len() == LOG {
            self.log.pop_front();
        }
        self.log.push_back(Event { version: self.version, store: store.to_owned(), old, new });
        self.changed.send_replace(self.version);
    }

    /// The kind of an object that is stored.
    pub(crate) fn kind_of(&self, object: &Value) -> Option<Arc<Kind>> {
        self.kinds.named(text(object, "/apiVersion"), text(object, "/kind"))
    }

    /// The next number of a xorshift generator: names need to differ, not to be secret.
    fn next(&mut self) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random
    }

    /// A random end of a name, of the characters the API server takes.
    pub(crate) fn suffix(&mut self, length: usize) -> String {
        const LETTERS: &[u8] = b"bcdfghjklmnpqrstvwxz2456789";
        let mut pick = || LETTERS[(self.next() >> 8) as usize % LETTERS.len()] as char;
        (0..length).map(|_| pick()).collect()
    }

    /// A version 4 UUID.
    pub(crate) fn uid(&mut self) -> String {
        let (a, b) = (self.next(), self.next());
        format!(
            "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
            a >> 32,
            (a >> 16) & 0xffff,
            a & 0xfff,
            0x8000 | (b >> 50),
            b & 0xffff_ffff_ffff
        )
    }
}

/// Namespace and name of an object.
pub(crate) fn key(object: &Value) -> Key {
    (text(object, "/metadata/namespace").to_owned(), text(object, "/metadata/name").to_owned())
}
