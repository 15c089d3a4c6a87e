//! How far Attune is from what the machine could do at best: each job beside the
//! same bytes read, compressed or written plainly, turn by turn in one run.
//!
//! ```sh
//! cargo bench
//! ```
//!
//! Times differ from machine to machine and from day to day; the ratios hold.

#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used)] // it may stop at a fault

use std::fs::{self, File};
use std::hint::black_box;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use attune::documents::{Kind, build, pdf};
use attune::files::{format, safe_write};
use attune::model::Assessment;
use jiff::civil::date;
use lopdf::{Dictionary, Stream};

const ROUNDS: usize = 101;
const EXAMPLE: &str = "assets/example.attune";
const FACES: [&str; 3] = ["400Regular", "600SemiBold", "700Bold"];

/// A job of Attune's and the least that any program would have to do for it.
struct Pair<'a> {
    name: &'a str,
    floor_name: &'a str,
    job: Box<dyn FnMut() + 'a>,
    floor: Box<dyn FnMut() + 'a>,
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let example = format::read_assessment(Path::new(EXAMPLE)).unwrap();
    let bytes = fs::read(EXAMPLE).unwrap();
    let mut pairs = [plan(&example), opening(), saving(&example, &bytes, folder.path())];

    println!("{ROUNDS} rounds, turn by turn; medians\n");
    println!("{:<34} {:>10}   {:<34} {:>10} {:>8}", "Attune", "", "at the least", "", "ratio");
    for pair in &mut pairs {
        let (job, floor) = measure(pair);
        let ratio = job.as_secs_f64() / floor.as_secs_f64();
        println!("{:<34} {job:>10.1?}   {:<34} {floor:>10.1?} {ratio:>7.1}x", pair.name, pair.floor_name);
    }
}

fn measure(pair: &mut Pair) -> (Duration, Duration) {
    let (mut jobs, mut floors) = (Vec::with_capacity(ROUNDS), Vec::with_capacity(ROUNDS));
    // Once each for what is read or built only the first time.
    time(&mut pair.job);
    time(&mut pair.floor);
    for _ in 0..ROUNDS {
        jobs.push(time(&mut pair.job));
        floors.push(time(&mut pair.floor));
    }
    (median(jobs), median(floors))
}

fn time(work: &mut dyn FnMut()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// The plan as PDF holds the three faces, compressed: that much is work for anybody.
fn plan(example: &Assessment) -> Pair<'_> {
    Pair {
        name: "build and write the plan as PDF",
        floor_name: "read and compress its typefaces",
        job: Box::new(|| {
            let round = example.current_round().unwrap();
            let document = build(Kind::Plan, example, round, date(2026, 11, 22));
            black_box(pdf::write(&document).unwrap().bytes);
        }),
        floor: Box::new(|| {
            for face in FACES {
                let path = format!("assets/fonts/AtkinsonHyperlegibleNext_{face}.ttf");
                let mut stream = Stream::new(Dictionary::new(), fs::read(path).unwrap());
                stream.compress().unwrap();
                black_box(stream);
            }
        }),
    }
}

fn opening<'a>() -> Pair<'a> {
    Pair {
        name: "open the example and check it",
        floor_name: "read the same bytes",
        job: Box::new(|| _ = black_box(format::read_assessment(Path::new(EXAMPLE)).unwrap())),
        floor: Box::new(|| _ = black_box(fs::read(EXAMPLE).unwrap())),
    }
}

fn saving<'a>(example: &'a Assessment, bytes: &'a [u8], folder: &Path) -> Pair<'a> {
    let (ours, plain, temporary) =
        (folder.join("ours.attune"), folder.join("plain.attune"), folder.join("plain.tmp"));
    Pair {
        name: "save the example",
        floor_name: "write, sync and rename as many bytes",
        job: Box::new(move || {
            let text = format::write_assessment(example).unwrap();
            safe_write::replace(&ours, text.as_bytes()).unwrap();
        }),
        floor: Box::new(move || {
            let mut file = File::create(&temporary).unwrap();
            file.write_all(bytes).unwrap();
            file.sync_all().unwrap();
            fs::rename(&temporary, &plain).unwrap();
        }),
    }
}
