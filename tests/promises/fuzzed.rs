//! Whatever is damaged, nothing panics, and what is read can be written again. Here a
//! hundred inputs of each kind; `cargo run --example fuzz` goes on for as long as
//! there is time.

#[path = "../../fuzz/mutate.rs"]
mod mutate;
#[path = "../../fuzz/targets.rs"]
mod targets;

use mutate::{Dice, damaged};
use targets::TARGETS;

#[test]
fn every_seed_of_the_fuzzer_is_taken() {
    for target in &TARGETS {
        for seed in (target.seeds)() {
            (target.run)(&seed);
        }
    }
}

#[test]
fn no_damaged_input_stops_a_reader_short() {
    for target in &TARGETS {
        let seeds = (target.seeds)();
        // Documents and workbooks take long.
        let runs = if matches!(target.name, "pdf" | "xlsx") { 20 } else { 100 };
        for seed in 0..runs {
            (target.run)(&damaged(&seeds, &mut Dice(seed)));
        }
    }
}
