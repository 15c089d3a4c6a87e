//! The quiet timer of a talk: it counts down, and then up. It never blocks, never
//! beeps, and waits while another statement is talked about.

use std::collections::BTreeMap;

use egui::Ui;

use crate::text;

/// The time that was spent talking, in seconds, by statement.
#[derive(Default)]
pub struct Timers {
    spent: BTreeMap<String, f64>,
    running: Option<Running>,
    /// The person has stopped the clock.
    paused: bool,
    /// The file has just been opened: nobody talks before somebody does something.
    idle: bool,
}

struct Running {
    statement: String,
    since: f64,
}

/// What a timer says.
pub struct Reading {
    /// "4:12", or "+0:30" once the time is over.
    pub shown: String,
    /// The same in words.
    pub named: String,
    /// The time is over.
    pub over: bool,
}

impl Timers {
    /// Lets the clock of `statement` run, and of no other; of none where `statement` is.
    pub fn run(&mut self, ui: &Ui, statement: Option<&str>) {
        let statement = statement.filter(|_| !self.is_paused());
        let same = self.running.as_ref().map(|running| running.statement.as_str()) == statement;
        // egui's clock and not the system's, since tests can set it.
        let now = ui.input(|input| input.time);
        if !same {
            if let Some(before) = self.running.take() {
                *self.spent.entry(before.statement).or_default() += now - before.since;
            }
            self.running = statement.map(|id| Running { statement: id.to_owned(), since: now });
        }
        if self.running.is_some() {
            // A frame a second is all that the clock needs; egui draws none by itself.
            ui.ctx().request_repaint_after_secs(1.0);
        }
    }

    /// Stops the clock, or lets it run again.
    pub fn pause(&mut self) {
        self.paused = !self.is_paused();
        self.idle = false;
    }

    /// No clock runs until the room goes on: whoever reads a file again does not talk.
    pub fn wait(&mut self) {
        self.idle = true;
    }

    /// The room has gone on.
    pub fn go_on(&mut self) {
        self.idle = false;
    }

    /// Whether the clock of a statement runs.
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// Whether the clock stands still until somebody lets it run.
    pub fn is_paused(&self) -> bool {
        self.paused || self.idle
    }

    /// What the timer of a statement says when there are so many minutes for each.
    pub fn read(&self, ui: &Ui, statement: &str, minutes: u32) -> Reading {
        let now = ui.input(|input| input.time);
        let running = self.running.as_ref().filter(|running| running.statement == statement);
        let spent = self.spent.get(statement).copied().unwrap_or(0.0)
            + running.map_or(0.0, |running| now - running.since);
        #[allow(clippy::cast_possible_truncation)] // seconds of a meeting
        let left = i64::from(minutes) * 60 - spent.floor() as i64;
        let (whole, seconds) = (left.abs() / 60, left.abs() % 60);
        let over = left < 0;
        let sign = if over { "+" } else { "" };
        let named = if over {
            text!("timer-over", minutes = whole, seconds = seconds)
        } else {
            text!("timer-left", minutes = whole, seconds = seconds)
        };
        Reading { shown: format!("{sign}{whole}:{seconds:02}"), named, over }
    }
}
