//! The fuzz targets without a fuzzer: on every seed, and on seeds changed at random but always in
//! the same way. `docs/testing.md` tells how to run the fuzzer.

#![allow(clippy::expect_used, clippy::panic)]

use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

#[allow(unreachable_pub)]
#[path = "../fuzz/src/lib.rs"]
mod targets;

type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 9] = [
    ("archive", targets::archive),
    ("duration", targets::duration),
    ("json_out", targets::json_out),
    ("jsonpath", targets::jsonpath),
    ("quantity", targets::quantity),
    ("selector", targets::selector),
    ("table_json", targets::table_json),
    ("template", targets::template),
    ("yaml_in", targets::yaml_in),
];

/// Changed seeds for each target, unless `FUZZ_CHANGED` says how many.
const CHANGED: usize = 1500;

/// What grammars hinge on.
const WORDS: &str = "\" ' \\ { } [ ] ( ) , : = ! < > | - + . / # & * ? % ~ @ $ _ 0 9 e E n i Ki null true \
                     .. \\u \\ud800 !! << --- {{ }} é \u{feff} \u{85} \u{1b} \u{2028} 😀 range end printf";

/// A small generator (xorshift64*): the tests need no real randomness, only the same one always.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let value = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32;
        value as usize % limit.max(1)
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz")
}

fn names(of: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(of).expect("a folder").flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = folder().join("seeds").join(target);
    let read = |name: String| std::fs::read(folder.join(name)).expect("a seed");
    names(&folder).into_iter().map(read).collect()
}

fn change(input: &mut Vec<u8>, seeds: &[Vec<u8>], dice: &mut Dice) {
    let at = dice.below(input.len() + 1);
    let end = (at + 1 + dice.below(8)).min(input.len());
    match dice.below(7) {
        0 if at < end => input[at] = dice.below(256) as u8,
        1 => drop(input.drain(at..end)),
        2 => {
            let part = input[at..end].to_vec();
            input.splice(at..at, part);
        }
        3 => input.truncate(at),
        4 => {
            let other = dice.pick(seeds);
            let from = dice.below(other.len());
            let to = (from + dice.below(24)).min(other.len());
            input.splice(at..end, other[from..to].iter().copied());
        }
        _ => {
            let words: Vec<&str> = WORDS.split(' ').chain([" ", "\n", "\n  "]).collect();
            let word = *dice.pick(&words);
            input.splice(at..at, word.bytes());
        }
    }
}

fn holds(target: &str, body: fn(&[u8]), input: &[u8]) {
    if catch_unwind(|| body(input)).is_err() {
        panic!("{target} fails on {:?}", String::from_utf8_lossy(input));
    }
}

#[test]
fn targets_hold_on_seeds_and_near_them() {
    let changed = std::env::var("FUZZ_CHANGED").ok();
    let changed = changed.and_then(|n| n.parse().ok()).unwrap_or(CHANGED);
    for (target, body) in TARGETS {
        let seeds = seeds(target);
        seeds.iter().for_each(|seed| holds(target, body, seed));
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
        for _ in 0..changed {
            let mut input = dice.pick(&seeds).clone();
            for _ in 0..=dice.below(4) {
                change(&mut input, &seeds, &mut dice);
            }
            holds(target, body, &input);
        }
    }
}

#[test]
fn every_target_is_run_and_has_seeds() {
    let all: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
    assert_eq!(names(&folder().join("seeds")), all);
    let files: Vec<String> = all.iter().map(|name| format!("{name}.rs")).collect();
    assert_eq!(names(&folder().join("targets")), files);
    let manifest = std::fs::read_to_string(folder().join("Cargo.toml")).expect("a manifest");
    for target in all {
        assert!(!seeds(target).is_empty(), "{target} has no seeds");
        assert!(
            manifest.contains(&format!("name = \"{target}\"")),
            "{target}"
        );
    }
}
