//! The lines of the table: each a job of Attune's, beside what it is named against.

pub mod files;
pub mod frames;
pub mod growth;
pub mod windows;

use std::time::{Duration, Instant};

/// A job of Attune's, the least that any program would have to do for it, and how many times
/// as long it may take.
pub struct Line<'a> {
    pub what: &'static str,
    pub against: &'static str,
    pub goal: Option<f64>,
    pub rounds: usize,
    pub job: Box<dyn FnMut() -> Option<f64> + 'a>,
    pub floor: Box<dyn FnMut() -> Option<f64> + 'a>,
}

impl Line<'_> {
    /// Measures both turn by turn, and prints the medians and their ratio.
    pub fn print(&mut self) {
        let (mut jobs, mut floors) = (Vec::new(), Vec::new());
        // Once each for what is read or built only the first time.
        let once = [(self.job)(), (self.floor)()];
        if once.contains(&None) {
            println!("{:<42} {:<40} skipped: what it needs is not here", self.what, self.against);
            return;
        }
        for _ in 0..self.rounds {
            jobs.extend((self.job)());
            floors.extend((self.floor)());
        }
        let (job, floor) = (median(jobs), median(floors));
        let ratio = job / floor;
        let (goal, met) = match self.goal {
            Some(goal) => (format!("{goal:.2}"), if ratio <= goal { "met" } else { "not met" }),
            None => ("-".to_owned(), ""),
        };
        println!(
            "{:<42} {job:>12.4} {:<40} {floor:>12.4} {ratio:>8.2} {goal:>6} {met}",
            self.what, self.against
        );
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
pub fn timed<'a>(mut work: impl FnMut() + 'a) -> Box<dyn FnMut() -> Option<f64> + 'a> {
    Box::new(move || time(&mut work))
}

pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The middle of what was measured.
pub fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
