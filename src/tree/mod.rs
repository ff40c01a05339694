//! Who owns whom: the objects around one, as a tree by their `ownerReferences`.
//!
//! Pure: nodes go in, lines come out.

mod summary;

use std::collections::{HashMap, HashSet};

use serde_json::Value;

pub use summary::{NOTHING, Summary, summary};

/// An object, as far as a tree needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Node {
    /// `metadata.uid`
    pub uid: String,
    /// `kind.group` in lower case.
    pub kind: String,
    /// Its namespace; empty for cluster-scoped objects.
    pub namespace: String,
    /// Its name.
    pub name: String,
    /// `metadata.creationTimestamp`
    pub created: String,
    /// Those that own it.
    pub owners: Vec<Owner>,
}

/// An owner, as an object names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owner {
    /// Its uid: an object of the same name that was made later is another one.
    pub uid: String,
    /// Its `apiVersion`.
    pub api_version: String,
    /// Its kind.
    pub kind: String,
    /// Its name.
    pub name: String,
}

impl Node {
    /// The object of this metadata, which is of the kind `kind` (`kind.group`).
    #[must_use]
    pub fn of(kind: String, metadata: &Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let owner = |reference: &Value| Owner {
            uid: text(&reference["uid"]),
            api_version: text(&reference["apiVersion"]),
            kind: text(&reference["kind"]),
            name: text(&reference["name"]),
        };
        let owners = metadata["ownerReferences"].as_array();
        Self {
            uid: text(&metadata["uid"]),
            kind,
            namespace: text(&metadata["namespace"]),
            name: text(&metadata["name"]),
            created: text(&metadata["creationTimestamp"]),
            owners: owners.into_iter().flatten().map(owner).collect(),
        }
    }
}

/// What a line of the tree says beside the object's own state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It was asked for.
    Asked,
    /// It owns what was asked for.
    Owner,
    /// It is owned by what was asked for.
    Owned,
    /// It has another owner too, below which it stands with all that it owns.
    Above,
}

impl Mark {
    /// What stands behind the name.
    #[must_use]
    pub fn note(self) -> &'static str {
        match self {
            Self::Asked | Self::Owned => "",
            Self::Owner => " (owner)",
            Self::Above => " (see above)",
        }
    }
}

/// A line of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'n> {
    /// What is drawn before the name.
    pub branch: String,
    /// The object.
    pub node: &'n Node,
    /// How it belongs to what was asked for.
    pub mark: Mark,
}

/// Objects that own each other.
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
    marks: Vec<Mark>,
    by_uid: HashMap<String, usize>,
}

impl Tree {
    /// The tree of the objects `asked`, the `owners` above them, and those of `others` that they own,
    /// however far down.
    #[must_use]
    pub fn new(asked: Vec<Node>, owners: Vec<Node>, others: Vec<Node>) -> Self {
        let mut tree = Self::default();
        asked
            .into_iter()
            .for_each(|node| tree.add(node, Mark::Asked));
        let mut owned: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, node) in others.iter().enumerate() {
            for owner in &node.owners {
                owned.entry(owner.uid.clone()).or_default().push(at);
            }
        }
        let mut others: Vec<Option<Node>> = others.into_iter().map(Some).collect();
        let mut at = 0;
        while let Some(node) = tree.nodes.get(at) {
            for other in owned.remove(&node.uid).unwrap_or_default() {
                if let Some(node) = others[other].take() {
                    tree.add(node, Mark::Owned);
                }
            }
            at += 1;
        }
        owners
            .into_iter()
            .for_each(|node| tree.add(node, Mark::Owner));
        tree
    }

    /// Each object counts once, as what it came as first.
    fn add(&mut self, node: Node, mark: Mark) {
        if let std::collections::hash_map::Entry::Vacant(entry) =
            self.by_uid.entry(node.uid.clone())
        {
            entry.insert(self.nodes.len());
            self.nodes.push(node);
            self.marks.push(mark);
        }
    }

    /// All objects, in no order.
    #[must_use]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The lines from the top down: those that nothing here owns, then what they own, by kind, age and
    /// name.
    #[must_use]
    pub fn lines(&self) -> Vec<Line<'_>> {
        let mut owned: Vec<Vec<usize>> = vec![Vec::new(); self.nodes.len()];
        let mut tops = Vec::new();
        for (at, node) in self.nodes.iter().enumerate() {
            let owners = node.owners.iter().filter_map(|o| self.by_uid.get(&o.uid));
            let owners: HashSet<usize> = owners.copied().filter(|owner| *owner != at).collect();
            if owners.is_empty() {
                tops.push(at);
            }
            owners.into_iter().for_each(|owner| owned[owner].push(at));
        }
        for list in &mut owned {
            list.sort_by(|a, b| self.order(*a).cmp(&self.order(*b)));
        }
        // Owners first, then in the order in which they were asked for.
        tops.sort_by_key(|at| self.marks[*at] != Mark::Owner);
        let mut walk = Walk {
            tree: self,
            owned: &owned,
            seen: HashSet::new(),
            lines: Vec::with_capacity(self.nodes.len()),
        };
        tops.iter().for_each(|top| walk.line(*top, "", ""));
        // What owns itself, over others or not, has no top.
        (0..self.nodes.len()).for_each(|at| {
            if !walk.seen.contains(&at) {
                walk.line(at, "", "");
            }
        });
        walk.lines
    }

    fn order(&self, at: usize) -> (&str, &str, &str) {
        let node = &self.nodes[at];
        (&node.kind, &node.created, &node.name)
    }
}

struct Walk<'t, 'o> {
    tree: &'t Tree,
    owned: &'o [Vec<usize>],
    seen: HashSet<usize>,
    lines: Vec<Line<'t>>,
}

impl Walk<'_, '_> {
    /// Adds the line of an object, drawn behind `branch`, and those of what it owns, behind `indent`.
    fn line(&mut self, at: usize, branch: &str, indent: &str) {
        let is_new = self.seen.insert(at);
        self.lines.push(Line {
            branch: branch.to_owned(),
            node: &self.tree.nodes[at],
            mark: if is_new {
                self.tree.marks[at]
            } else {
                Mark::Above
            },
        });
        let Some((last, before)) = self.owned[at].split_last().filter(|_| is_new) else {
            return;
        };
        for child in before {
            self.line(*child, &format!("{indent}├─ "), &format!("{indent}│  "));
        }
        self.line(*last, &format!("{indent}└─ "), &format!("{indent}   "));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn node(kind: &str, name: &str, owners: &[&str]) -> Node {
        let owner = |uid: &&str| json!({"uid": uid, "kind": "X", "name": uid});
        let owners: Vec<Value> = owners.iter().map(owner).collect();
        Node::of(
            kind.to_owned(),
            &json!({"uid": name, "name": name, "ownerReferences": owners}),
        )
    }

    fn drawn(tree: &Tree) -> String {
        let line = |l: &Line<'_>| {
            format!(
                "{}{}/{}{}\n",
                l.branch,
                l.node.kind,
                l.node.name,
                l.mark.note()
            )
        };
        tree.lines().iter().map(line).collect()
    }

    #[test]
    fn owners_stand_above_and_the_owned_below() {
        let others = vec![
            node("pod", "p2", &["rs"]),
            node("pod", "p1", &["rs"]),
            node("lease", "l", &["p1", "missing"]),
            node("pod", "elsewhere", &["other"]),
            node("job", "j", &["rs"]),
        ];
        let tree = Tree::new(
            vec![node("rs", "rs", &["web"])],
            vec![node("deploy", "web", &[])],
            others,
        );
        assert_eq!(
            drawn(&tree),
            "deploy/web (owner)\n\
             └─ rs/rs\n   \
                ├─ job/j\n   \
                ├─ pod/p1\n   \
                │  └─ lease/l\n   \
                └─ pod/p2\n"
        );
        assert_eq!(tree.nodes().len(), 6);
    }

    #[test]
    fn two_owners_and_circles_end() {
        let shared = Tree::new(
            vec![node("a", "a", &[]), node("b", "b", &[])],
            vec![],
            vec![node("c", "c", &["a", "b"]), node("d", "d", &["c"])],
        );
        assert_eq!(
            drawn(&shared),
            "a/a\n└─ c/c\n   └─ d/d\nb/b\n└─ c/c (see above)\n"
        );
        let circle = Tree::new(
            vec![node("a", "a", &["b"])],
            vec![node("b", "b", &["a"])],
            vec![],
        );
        assert_eq!(
            drawn(&circle),
            "a/a\n└─ b/b (owner)\n   └─ a/a (see above)\n"
        );
        let own = Tree::new(vec![node("a", "a", &["a"])], vec![], vec![]);
        assert_eq!(drawn(&own), "a/a\n");
    }

    #[test]
    fn metadata_may_be_anything() {
        let odd = json!({"uid": 1, "ownerReferences": [null, {"uid": {}}, 3], "name": []});
        let node = Node::of("x".to_owned(), &odd);
        assert_eq!((node.uid.as_str(), node.owners.len()), ("", 3));
        assert_eq!(Tree::new(vec![node], vec![], vec![]).lines().len(), 1);
    }
}
