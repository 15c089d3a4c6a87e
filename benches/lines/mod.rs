//! The lines of the table: each a job of Attune's, beside what it is named against.

pub mod exports;
pub mod files;
pub mod formats;
pub mod frames;
pub mod growth;
pub mod memory;
pub mod windows;

use std::time::{Duration, Instant};

/// Does something once and gives a figure for it; none where what it needs is not here.
pub type Measure = Box<dyn FnMut() -> Option<f64>>;

/// A job of Attune's, the least that any program would have to do for it, and how many times
/// as much it may be.
pub struct Line {
    pub what: String,
    against: &'static str,
    goal: Option<f64>,
    unit: &'static str,
    rounds: usize,
    /// What is measured is made only if the line is wanted, and gone after it.
    begin: Box<dyn FnOnce() -> [Measure; 2]>,
}

impl Line {
    /// `begin` gives the job, and what it is measured against.
    pub fn new(
        what: impl Into<String>,
        against: &'static str,
        begin: impl FnOnce() -> [Measure; 2] + 'static,
    ) -> Self {
        Self { what: what.into(), against, goal: None, unit: "ms", rounds: 51, begin: Box::new(begin) }
    }

    pub fn goal(self, goal: f64) -> Self {
        Self { goal: Some(goal), ..self }
    }

    pub fn unit(self, unit: &'static str) -> Self {
        Self { unit, ..self }
    }

    pub fn rounds(self, rounds: usize) -> Self {
        Self { rounds, ..self }
    }

    /// Measures both turn by turn, and prints the ratio of the medians.
    pub fn print(self) {
        let Self { what, against, goal, unit, rounds, begin } = self;
        let goal_told = goal.map_or_else(|| "–".to_owned(), plain);
        let [mut job, mut floor] = begin();
        // Once each for what is read or built only the first time.
        if job().is_none() || floor().is_none() {
            println!("| {what} | {against} | {goal_told} | not installed here | | |");
            return;
        }
        let (mut jobs, mut floors) = (Vec::new(), Vec::new());
        for _ in 0..rounds {
            jobs.extend(job());
            floors.extend(floor());
        }
        let (job, floor) = (median(jobs), median(floors));
        let ratio = job / floor;
        let missed = if goal.is_some_and(|goal| ratio > goal) { ", not met" } else { "" };
        let [measured, job, floor] = [ratio, job, floor].map(plain);
        println!("| {what} | {against} | {goal_told} | {measured}{missed} | {job} {unit} | {floor} {unit} |");
    }
}

/// Three digits say enough of a measured figure.
fn plain(figure: f64) -> String {
    match figure {
        0.0 => "0".to_owned(),
        _ if figure >= 100.0 => format!("{figure:.0}"),
        _ if figure >= 10.0 => format!("{figure:.1}"),
        _ if figure >= 0.1 => format!("{figure:.2}"),
        _ => format!("{figure:.4}"),
    }
}

/// How long something takes, in milliseconds. Always something: what is measured in other ways
/// may not be here.
#[allow(clippy::unnecessary_wraps)]
pub fn time(work: impl FnOnce()) -> Option<f64> {
    let begun = Instant::now();
    work();
    Some(milliseconds(begun.elapsed()))
}

/// Something of which it is measured how long it takes, in milliseconds.
pub fn timed(mut work: impl FnMut() + 'static) -> Measure {
    Box::new(move || time(&mut work))
}

/// A figure that is the same each time.
pub fn always(figure: f64) -> Measure {
    Box::new(move || Some(figure))
}

pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The middle of what was measured.
pub fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
