//! How far Attune is from what the machine could do at best: each job beside the
//! same bytes read, compressed or written plainly, turn by turn in one run.
//!
//! ```sh
//! cargo bench
//! ```
//!
//! Times differ from machine to machine and from day to day; the ratios hold.

#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used)] // it may stop at a fault

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use attune::app::platform::{Choose, Chosen, Platform};
use attune::app::shell::{App, Start};
use attune::documents::{AssessmentDocument, Format, ReportSource, TrainingDocument, pdf};
use attune::files::import::survey;
use attune::files::{FileContent, Places, checklists, format, safe_write};
use attune::model::{Assessment, Change, Moment, Participant, Training, TrainingEdit, Vote, shift};
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
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
    let course = large_course();
    let few = folder.path().join("few.attune");
    let many = folder.path().join("many.attune");
    write_course(&few, &checklists::example_training());
    write_course(&many, &course);
    let table = answers(&course);
    let mut pairs = [
        plan(&example),
        opening(),
        saving(&example, &bytes, folder.path()),
        shifts(&course),
        importing(&table),
        frames("a frame of What changed, 500 learners", Key::Num3, [&few, &many], folder.path()),
        frames("a frame of Answers, 500 learners", Key::Num2, [&few, &many], folder.path()),
    ];

    println!("{ROUNDS} rounds, turn by turn; medians\n");
    println!("{:<38} {:>10}   {:<36} {:>10} {:>8}", "Attune", "", "at the least", "", "ratio");
    for pair in &mut pairs {
        let (job, floor) = measure(pair);
        let ratio = job.as_secs_f64() / floor.as_secs_f64();
        println!("{:<38} {job:>10.1?}   {:<36} {floor:>10.1?} {ratio:>7.1}x", pair.name, pair.floor_name);
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

fn answers(course: &Training) -> Vec<u8> {
    let source = ReportSource::Training { training: course.clone(), chance: false };
    let answers = source.build(TrainingDocument::Answers.into(), date(2026, 11, 22)).unwrap();
    Format::Csv.write(&answers, None).unwrap().bytes
}

/// The plan as PDF holds the three faces, compressed: that much is work for anybody.
fn plan(example: &Assessment) -> Pair<'_> {
    Pair {
        name: "build and write the plan as PDF",
        floor_name: "read and compress its typefaces",
        job: Box::new(|| {
            let source = ReportSource::of_last_round(example.clone());
            let document = source.build(AssessmentDocument::Plan.into(), date(2026, 11, 22)).unwrap();
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

/// Five hundred learners who answered every statement at all four moments.
fn large_course() -> Training {
    let mut course = checklists::example_training();
    let pattern = course.participants.iter().find(|of| of.answers.len() == 4).unwrap().clone();
    let votes = Vote::ALL.into_iter().cycle();
    course.participants = (0..500).map(|number| Arc::new(learner(&pattern, number, votes.clone()))).collect();
    course
}

fn learner(pattern: &Participant, number: usize, votes: impl Iterator<Item = Vote>) -> Participant {
    let mut learner = Participant { code: format!("Fern {number}"), ..pattern.clone() };
    let answers = learner.answers.values_mut().flat_map(|answers| answers.ratings.values_mut());
    for (answer, vote) in answers.zip(votes.skip(number % 7)) {
        *answer = vote;
    }
    learner
}

/// Every shift table that can be asked for, beside one walk past the same answers.
fn shifts(course: &Training) -> Pair<'_> {
    Pair {
        name: "every shift table of 500 learners",
        floor_name: "walk past the same answers once",
        job: Box::new(|| {
            for (first, second) in Moment::PAIRS {
                black_box(shift::of_statements(course, first, second));
            }
        }),
        floor: Box::new(|| {
            let answers = course.participants.iter().flat_map(|of| of.answers.values());
            let votes = answers.flat_map(|answers| answers.ratings.values());
            black_box(votes.filter(|vote| **vote == Vote::Green).count());
        }),
    }
}

fn importing(table: &[u8]) -> Pair<'_> {
    let empty = Training::new(checklists::standard());
    Pair {
        name: "import 500 learners, 4 moments",
        floor_name: "read the same rows of CSV",
        job: Box::new(move || {
            let table = survey::parse(table).unwrap();
            let columns = survey::columns::recognise(&table, &empty);
            let understood = survey::interpret::interpret(&table, &columns, Moment::Before, &empty);
            let participants = understood.participants();
            assert_eq!(participants.len(), 500);
            let mut training = empty.clone();
            TrainingEdit::Import { participants, columns: Some(columns), replacing: BTreeSet::new() }
                .apply(&mut training)
                .unwrap();
            black_box(training);
        }),
        floor: Box::new(move || {
            let rows = csv::Reader::from_reader(table).into_records();
            black_box(rows.map(|row| row.unwrap().len()).sum::<usize>());
        }),
    }
}

fn write_course(path: &Path, course: &Training) {
    fs::write(path, format::write(&FileContent::Training(course.clone())).unwrap()).unwrap();
}

/// A frame of a step, with many learners and with few.
fn frames<'a>(name: &'a str, step: Key, [few, many]: [&Path; 2], home: &Path) -> Pair<'a> {
    let (mut few, mut many) = (window(few, step, home), window(many, step, home));
    Pair {
        name,
        floor_name: "the same with 24 learners",
        job: Box::new(move || many.step()),
        floor: Box::new(move || few.step()),
    }
}

/// A window with this file in it, at this step.
fn window(file: &Path, step: Key, home: &Path) -> Harness<'static, App> {
    let start = Start {
        places: Places::within(home),
        today: None,
        platform: Box::new(Nothing),
        file: Some(file.to_path_buf()),
        ending: std::sync::Arc::default(),
    };
    let builder = Harness::builder().with_size(vec2(1280.0, 800.0));
    let mut harness = builder.build_eframe(move |context| App::new(&context.egui_ctx, start));
    harness.key_press_modifiers(Modifiers::COMMAND, step);
    harness.run();
    harness
}

/// What lies outside a window in which nobody asks for anything.
struct Nothing;

impl Platform for Nothing {
    fn choose(&self, _what: Choose, _chosen: Chosen) {}

    fn work(&self, job: Box<dyn FnOnce() + Send>) {
        job();
    }

    fn open(&self, _path: &Path) -> Result<(), String> {
        Ok(())
    }

    fn keep_awake(&self, _: bool) {}
}
