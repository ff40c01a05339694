//! Usage as rows of cells.

use std::cmp::Reverse;

use serde_json::Value;

use super::SortBy;
use crate::go::quantity::Quantity;

/// What is measured, in the order of its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Resource {
    Cpu,
    Memory,
    Swap,
}

impl Resource {
    /// What a command measures.
    pub(super) fn measured(swap: bool) -> &'static [Self] {
        const ALL: [Resource; 3] = [Resource::Cpu, Resource::Memory, Resource::Swap];
        if swap { &ALL } else { &ALL[..2] }
    }

    /// Its name in a resource list.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Cpu => "cpu",
            Self::Memory => "memory",
            Self::Swap => "swap",
        }
    }

    /// Its headers: how much, and the share.
    pub(super) fn headers(self) -> [&'static str; 2] {
        match self {
            Self::Cpu => ["CPU(cores)", "CPU(%)"],
            Self::Memory => ["MEMORY(bytes)", "MEMORY(%)"],
            Self::Swap => ["SWAP(bytes)", "SWAP(%)"],
        }
    }

    /// The power of ten that amounts are added up in: small enough to lose nothing of what servers
    /// measure, large enough for a cluster.
    fn scale(self) -> i32 {
        match self {
            Self::Cpu => -9,
            Self::Memory | Self::Swap => -3,
        }
    }
}

/// How much of a resource: units of its [`Resource::scale`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Amount {
    units: i128,
    scale: i32,
}

impl Amount {
    /// Reads a quantity; one that can't be read counts as none.
    pub(super) fn parse(text: &str, resource: Resource) -> Self {
        let scale = resource.scale();
        let quantity = text.parse::<Quantity>();
        Self {
            units: quantity.map_or(0, |q| q.scaled(scale).into()),
            scale,
        }
    }

    /// The amount of `resource` in a resource list; nothing when it isn't there.
    pub(super) fn of(list: &Value, resource: Resource) -> Self {
        Self::parse(list[resource.name()].as_str().unwrap_or("0"), resource)
    }

    /// In units of ten to the power of `scale`, rounded up.
    fn at(self, scale: i32) -> i128 {
        let part = 10i128.pow(u32::try_from(scale - self.scale).unwrap_or(0));
        self.units.div_euclid(part) + i128::from(self.units.rem_euclid(part) > 0)
    }

    /// In thousandths, rounded up.
    pub(super) fn milli(self) -> i128 {
        self.at(-3)
    }

    /// In whole units, rounded up.
    pub(super) fn whole(self) -> i128 {
        self.at(0)
    }

    /// Its cell.
    pub(super) fn cell(self, resource: Resource) -> String {
        match resource {
            Resource::Cpu => format!("{}m", self.milli()),
            Resource::Memory | Resource::Swap => format!("{}Mi", self.whole() / (1024 * 1024)),
        }
    }

    /// Which part of `available` it is, in whole percents, rounded down.
    pub(super) fn percent(self, available: Self) -> String {
        let (used, available) = (self.milli() as f64, available.milli() as f64);
        let share = if available == 0.0 {
            0.0
        } else {
            used / available * 100.0
        };
        format!("{}%", share as i64)
    }
}

/// Something with usage.
#[derive(Clone, Debug, Default)]
pub(super) struct Usage {
    pub(super) namespace: String,
    pub(super) name: String,
    /// CPU, memory and swap.
    pub(super) amounts: [Amount; 3],
}

impl Usage {
    /// The usage of a node or a container.
    pub(super) fn of(namespace: &str, name: &str, usage: &Value) -> Self {
        Self {
            namespace: namespace.to_owned(),
            name: name.to_owned(),
            amounts: [Resource::Cpu, Resource::Memory, Resource::Swap]
                .map(|r| Amount::of(usage, r)),
        }
    }

    /// The usage of several together.
    pub(super) fn sum<'a>(
        namespace: &str,
        name: &str,
        parts: impl Iterator<Item = &'a Self>,
    ) -> Self {
        let mut sum = Self::of(namespace, name, &Value::Null);
        for part in parts {
            for (total, amount) in sum.amounts.iter_mut().zip(&part.amounts) {
                total.units += amount.units;
            }
        }
        sum
    }

    pub(super) fn amount(&self, resource: Resource) -> Amount {
        self.amounts[resource as usize]
    }

    /// Puts the greatest first, or sorts by namespace, if it is shown, and name.
    pub(super) fn sort<T>(
        list: &mut [T],
        by: SortBy,
        namespaces: bool,
        usage: impl Fn(&T) -> &Self,
    ) {
        match by {
            SortBy::Cpu => list.sort_by_key(|t| Reverse(usage(t).amounts[0].milli())),
            SortBy::Memory => list.sort_by_key(|t| Reverse(usage(t).amounts[1].whole())),
            SortBy::Name => list.sort_by(|a, b| {
                let (a, b) = (usage(a), usage(b));
                let by_namespace = a.namespace.cmp(&b.namespace);
                let by_name = a.name.cmp(&b.name);
                if namespaces {
                    by_namespace.then(by_name)
                } else {
                    by_name
                }
            }),
        }
    }
}
