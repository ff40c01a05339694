//! Runs the transcripts below `tests/scenarios`; `docs/testing.md` tells how.
//!
//! `cargo test --test scenarios` runs ktl on the sandbox. `e2e/run` calls the same program with
//! `--cluster`, for a cluster given by `KUBECONFIG`.

// This is the test program itself: it writes its report, and no one else's stdout.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod transcript;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use ktl_sandbox::{Options, Sandbox};
use transcript::compare::difference;
use transcript::parse::{Block, Case, Output, Step};
use transcript::record;
use transcript::run::{Cluster, Program, Session};

/// What to run, and how.
#[derive(Default)]
struct Plan {
    /// Use the cluster of `KUBECONFIG` instead of the sandbox.
    cluster: bool,
    /// The binary under test.
    ktl: Option<PathBuf>,
    /// Run this kubectl as well and compare with it live.
    against: Option<PathBuf>,
    /// Write down what this kubectl says.
    record: Option<PathBuf>,
    /// Cases that run at once.
    jobs: usize,
    /// Tell at the end which cases took longest: so many.
    slowest: usize,
    /// Only cases whose name has one of these.
    filters: Vec<String>,
}

/// How steps ended.
#[derive(Default, Clone, Copy)]
struct Count {
    passed: usize,
    failed: usize,
    skipped: usize,
    /// The case has passed at its second try only.
    again: bool,
}

fn main() -> ExitCode {
    match plan(std::env::args().skip(1)).and_then(|p| run(&p)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("scenarios: {error}");
            ExitCode::FAILURE
        }
    }
}

fn plan(mut args: impl Iterator<Item = String>) -> Result<Plan, String> {
    let mut plan = Plan::default();
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or(format!("{arg} needs a value"));
        match arg.as_str() {
            "--cluster" => plan.cluster = true,
            "--ktl" => plan.ktl = Some(value()?.into()),
            "--against" => plan.against = Some(value()?.into()),
            "--record" => plan.record = Some(value()?.into()),
            "-j" | "--jobs" => plan.jobs = value()?.parse().map_err(|_| "-j needs a number")?,
            "--slowest" => {
                plan.slowest = value()?.parse().map_err(|_| "--slowest needs a number")?;
            }
            // What `cargo test -- …` hands to every test program.
            "--nocapture" | "--no-capture" | "--quiet" | "-q" | "--show-output" => {}
            "--test-threads" => drop(value()?),
            flag if flag.starts_with("--test-threads=") => {}
            flag if flag.starts_with('-') => return Err(format!("unknown flag {flag}")),
            filter => plan.filters.push(filter.into()),
        }
    }
    if plan.jobs == 0 {
        // On a real cluster a case waits for controllers half of its time.
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        plan.jobs = if plan.cluster { 2 * cores } else { cores };
    }
    Ok(plan)
}

fn run(plan: &Plan) -> Result<bool, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let cases = cases(&root, &plan.filters)?;
    let ktl = plan.ktl.clone().unwrap_or(env!("CARGO_BIN_EXE_ktl").into());
    let oracle = plan.against.as_ref().or(plan.record.as_ref());
    let programs = match (oracle, &plan.record) {
        (Some(oracle), Some(_)) => vec![Program::new(oracle)?],
        (Some(oracle), None) => vec![Program::new(oracle)?, Program::new(&ktl)?],
        (None, _) => vec![Program::new(&ktl)?],
    };
    let sandbox = match plan.cluster {
        true => None,
        false => Some(Sandbox::start(&Options::default()).map_err(|e| format!("sandbox: {e}"))?),
    };
    let cluster = match &sandbox {
        Some(sandbox) => {
            let folder = tempfile::tempdir().map_err(|e| format!("temporary folder: {e}"))?;
            let path = folder.path().join("kubeconfig");
            std::fs::write(&path, sandbox.kubeconfig()).map_err(|e| e.to_string())?;
            Cluster::new(&programs[0], &path.display().to_string(), true)?
        }
        None => {
            let path = std::env::var("KUBECONFIG").map_err(|_| "KUBECONFIG is not set")?;
            Cluster::new(&programs[0], &path, false)?
        }
    };
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..plan.jobs {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let start = Instant::now();
                    let (count, report) = tried(plan, &programs, &cluster, case);
                    print!("{report}");
                    if let Ok(mut results) = results.lock() {
                        results.push((start.elapsed(), case.name.as_str(), count));
                    }
                }
            });
        }
    });
    let mut results = results.into_inner().map_err(|e| e.to_string())?;
    results.sort_by_key(|(took, ..)| std::cmp::Reverse(*took));
    for (took, name, _) in results.iter().take(plan.slowest) {
        println!("{:6.1} s  {name}", took.as_secs_f64());
    }
    Ok(close(results.iter().map(|(_, _, count)| *count)))
}

/// Prints the closing line; tells whether nothing has failed.
fn close(results: impl Iterator<Item = Count>) -> bool {
    let mut again = 0;
    let mut cases = Count::default();
    let mut steps = Count::default();
    for count in results {
        steps.passed += count.passed;
        steps.failed += count.failed;
        steps.skipped += count.skipped;
        again += usize::from(count.again);
        match count {
            Count { failed: 1.., .. } => cases.failed += 1,
            Count { passed: 0, .. } => cases.skipped += 1,
            _ => cases.passed += 1,
        }
    }
    let line = |c: Count| {
        format!(
            "{} passed, {} failed, {} skipped",
            c.passed, c.failed, c.skipped
        )
    };
    println!("cases: {}; steps: {}", line(cases), line(steps));
    if again > 0 {
        println!("{again} of the cases passed at the second try only: see above");
    }
    steps.failed == 0
}

/// All transcripts whose name has one of `filters`, by name.
fn cases(root: &Path, filters: &[String]) -> Result<Vec<Case>, String> {
    let mut paths = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries =
            std::fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        for entry in entries.flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                paths.push(path);
            }
        }
    }
    paths.sort();
    let mut cases = Vec::new();
    for path in paths {
        let case = Case::read(root, &path)?;
        if filters.is_empty() || filters.iter().any(|f| case.name.contains(f.as_str())) {
            cases.push(case);
        }
    }
    Ok(cases)
}

/// Runs one case; on a real cluster, whose controllers keep times of their own, one that fails is
/// run once more, and what was wrong the first time is shown all the same.
fn tried(plan: &Plan, programs: &[Program], cluster: &Cluster, case: &Case) -> (Count, String) {
    let (count, report) = one(plan, programs, cluster, case);
    if count.failed == 0 || !plan.cluster || plan.record.is_some() {
        return (count, report);
    }
    let (mut again, second) = one(plan, programs, cluster, case);
    again.again = again.failed == 0;
    let first = report.replacen("FAIL", "1st ", 1);
    (again, first + &second)
}

/// Runs one case with each program and tells how its steps ended, with a report.
fn one(plan: &Plan, programs: &[Program], cluster: &Cluster, case: &Case) -> (Count, String) {
    let steps: Vec<&Step> = case.steps().collect();
    let mut count = Count::default();
    if case.header.needs > cluster.serves {
        count.skipped = steps.len();
        return (
            count,
            format!("skip {}: needs: {:?}\n", case.name, case.header.needs),
        );
    }
    let mut said = Vec::new();
    // The last one is ktl, unless kubectl is alone: namespaces are made in a tenth of the time.
    let setup = programs.last().unwrap_or(&programs[0]);
    for program in programs {
        // Beside ktl, or when it is recorded, it is kubectl that comes first.
        let is_oracle = said.is_empty() && (programs.len() > 1 || plan.record.is_some());
        let players = Players {
            program,
            setup,
            is_oracle,
        };
        match play(plan, &players, cluster, case, said.last()) {
            Ok(outputs) => said.push(outputs),
            Err(error) => {
                count.failed = steps.len();
                return (count, format!("FAIL {}: {error}\n", case.name));
            }
        }
    }
    if plan.record.is_some() {
        // kubectl has no say in a step where ktl does better.
        let mut said = said.remove(0);
        for (output, step) in said.iter_mut().zip(&steps) {
            output.take_if(|_| step.options.better);
        }
        return recorded(case, &said);
    }
    let mut report = String::new();
    for (n, step) in steps.iter().enumerate() {
        let outputs: Option<Vec<&Output>> = said.iter().map(|s| s[n].as_ref()).collect();
        let Some(outputs) = outputs else {
            count.skipped += 1;
            continue;
        };
        match verdict(step, &outputs) {
            None => count.passed += 1,
            Some(text) => {
                count.failed += 1;
                let at = format!("{}:{}", case.path.display(), step.line);
                report += &format!("  {at}\n    $ {}\n{text}", step.command);
            }
        }
    }
    let word = if count.failed == 0 { "ok  " } else { "FAIL" };
    let skipped = match count.skipped {
        0 => String::new(),
        n => format!(", {n} skipped: need more than this cluster"),
    };
    let head = format!(
        "{word} {}: {} steps{skipped}\n",
        case.name,
        count.passed + count.failed
    );
    (count, head + &report)
}

/// What is wrong with the outputs of a step: those of the oracle, if there is one, and of ktl.
fn verdict(step: &Step, outputs: &[&Output]) -> Option<String> {
    let mut text = String::new();
    let outputs = match outputs {
        [_, ktl] if step.options.better => &[*ktl],
        both => both,
    };
    if let [oracle, ktl] = outputs {
        if let Some(stale) = difference(&step.expected, oracle) {
            text += &format!("    kubectl (+) is not as recorded (-):\n{stale}");
            if let Some(live) = difference(oracle, ktl) {
                text += &format!("    ktl (+) is not as kubectl (-):\n{live}");
            }
        } else if let Some(differs) = difference(&step.expected, ktl) {
            text += &format!("    ktl (+) is not as kubectl (-):\n{differs}");
        }
    } else if let [only] = outputs {
        text += &difference(&step.expected, only).unwrap_or_default();
    }
    (!text.is_empty()).then_some(text)
}

/// Who runs a case.
struct Players<'a> {
    program: &'a Program,
    /// Makes and deletes the namespaces.
    setup: &'a Program,
    /// Whether the program is the one that ktl is compared with.
    is_oracle: bool,
}

/// What each step of `case` says; `None` for one that the cluster can't serve.
fn play(
    plan: &Plan,
    players: &Players<'_>,
    cluster: &Cluster,
    case: &Case,
    oracle: Option<&Vec<Option<Output>>>,
) -> Result<Vec<Option<Output>>, String> {
    let mut session = Session::new(players.program, players.setup, cluster, case)?;
    let mut said: Vec<Option<Output>> = Vec::new();
    for block in &case.blocks {
        match block {
            Block::Line(_) => {}
            Block::File {
                name,
                escaped,
                body,
                ..
            } => session.file(name, *escaped, body)?,
            Block::Step(step) if step.options.needs > cluster.serves => said.push(None),
            Block::Step(step) => {
                let wanted = oracle
                    .and_then(|o| o[said.len()].as_ref())
                    .unwrap_or(&step.expected);
                let mut step = step.clone();
                if players.is_oracle && step.options.better {
                    // kubectl would never say what is waited for.
                    step.options.until = None;
                }
                let output = session
                    .step(&step, |o| {
                        plan.record.is_some() || difference(wanted, o).is_none()
                    })
                    .map_err(|e| format!("line {}: {e}", step.line))?;
                said.push(Some(output));
            }
        }
    }
    session.end(case)?;
    Ok(said)
}

/// Writes the transcript with what was said.
fn recorded(case: &Case, said: &[Option<Output>]) -> (Count, String) {
    let text = record::text(case, said);
    let mut count = Count {
        passed: said.len(),
        ..Count::default()
    };
    let old = std::fs::read_to_string(&case.path).unwrap_or_default();
    let report = if text == old {
        format!("same {}\n", case.name)
    } else if let Err(error) = std::fs::write(&case.path, text) {
        count.failed = said.len();
        format!("FAIL {}: {error}\n", case.name)
    } else {
        format!("written {}\n", case.name)
    };
    (count, report)
}
