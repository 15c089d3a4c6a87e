//! What is read, written, counted and imported, beside the same bytes read or written plainly.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use attune::documents::{Format, ReportSource, TrainingDocument};
use attune::files::area::gather;
use attune::files::import::survey;
use attune::files::progress::Progress;
use attune::files::{Autosave, FileContent, Places, checklists, format, safe_write};
use attune::model::area::{AreaPicture, Chosen};
use attune::model::{
    Change as _, Edit, History, Moment, Participant, ResponseField, Training, TrainingEdit, Vote, shift,
};
use jiff::civil::date;
use ron::extensions::Extensions;
use serde::Deserialize;

use super::memory::written;
use super::{Line, Measure, always, milliseconds, timed};
use crate::sizes::{HEAVY, Size, assessment};

const EXAMPLE: &str = "assets/example.attune";

/// Every line about files, in the order of the table.
pub fn lines(folder: &Path) -> Vec<Line> {
    vec![
        reading(),
        reading_many(folder),
        seeing_together(folder),
        importing("import of 500 learners, 4 moments", 500),
        importing("import of 5,000 learners, 4 moments", 5000),
        saving(folder),
        typing(folder),
        opening(),
        shifts(),
    ]
}

fn answers(course: &Training) -> Vec<u8> {
    let source = ReportSource::Training { training: course.clone(), chance: false };
    let answers = source.build(TrainingDocument::Answers.into(), date(2026, 11, 22)).unwrap();
    Format::Csv.write(&answers, None).unwrap().bytes
}

fn opening() -> Line {
    let begin = || {
        [
            timed(|| _ = black_box(format::read_assessment(Path::new(EXAMPLE)).unwrap())),
            timed(|| _ = black_box(fs::read(EXAMPLE).unwrap())),
        ]
    };
    Line::new("open the example and check it", "read the same bytes", begin).rounds(101)
}

#[derive(Deserialize)]
#[serde(rename = "Attune")]
#[allow(dead_code)] // it is only read
struct Whole {
    format: u32,
    #[serde(default)]
    written_by: String,
    document: FileContent,
}

/// Into the same model, by ron alone.
fn by_ron(text: &str) {
    let extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES;
    let options = ron::Options::default().with_default_extension(extensions);
    black_box(options.from_str::<Whole>(text).unwrap());
}

fn reading() -> Line {
    let begin = || {
        let text = fs::read_to_string(EXAMPLE).unwrap();
        let same = text.clone();
        [
            timed(move || _ = black_box(format::parse(&text, Path::new(EXAMPLE)).unwrap())),
            timed(move || by_ron(&same)),
        ]
    };
    Line::new("read and check the example, in memory", "ron alone", begin).goal(1.1).rounds(201)
}

/// The whole program, beside ron alone on as many threads as there are cores.
fn reading_many(folder: &Path) -> Line {
    const FILES: usize = 10_000;
    let folder = folder.join("many");
    let begin = move || {
        fs::create_dir_all(&folder).unwrap();
        let size = Size { statements: 11, actions: 12, rounds: 2, sentences: 1 };
        let text = format::write_assessment(&assessment(size)).unwrap();
        let paths: Vec<PathBuf> = (0..FILES).map(|number| folder.join(format!("{number}.attune"))).collect();
        for path in &paths {
            fs::write(path, &text).unwrap();
        }
        let names = paths.clone();
        let check = move || {
            let mut command = Command::new(env!("CARGO_BIN_EXE_attune"));
            assert!(command.arg("check").args(&names).stdout(Stdio::null()).status().unwrap().success());
        };
        let floor = move || by_ron_on_all_cores(&paths);
        [timed(check), timed(floor)]
    };
    Line::new("attune check of 10,000 files, whole process", "ron alone, on all cores", begin)
        .goal(1.1)
        .rounds(9)
}

/// A team's file each, in folders of three agencies, with the map and the needs made of them.
fn seeing_together(folder: &Path) -> Line {
    const FILES: usize = 10_000;
    let folder = folder.join("area");
    let begin = move || {
        let size = Size { statements: 11, actions: 12, rounds: 2, sentences: 1 };
        let team = assessment(size);
        let text = format::write_assessment(&team).unwrap();
        let path = |number: usize| {
            let agency = folder.join(["Family hubs", "Health visiting", "Nurseries"][number % 3]);
            fs::create_dir_all(&agency).unwrap();
            agency.join(format!("{number}.attune"))
        };
        let paths: Vec<PathBuf> = (0..FILES).map(path).collect();
        for (number, path) in paths.iter().enumerate() {
            fs::write(path, text.replacen(&team.id, &format!("team {number}"), 1)).unwrap();
        }
        let chosen = [folder.clone()];
        // Until they are seen: then they are kept.
        let seen: Measure = Box::new(move || {
            let begun = Instant::now();
            let area = gather(&chosen, &Progress::default()).area.unwrap();
            let picture = AreaPicture::of(&area, &Chosen::default(), date(2026, 11, 22));
            let taken = begun.elapsed();
            assert_eq!(black_box(picture).teams as usize, FILES);
            Some(milliseconds(taken))
        });
        [seen, timed(move || by_ron_on_all_cores(&paths))]
    };
    Line::new("10,000 files seen together", "ron alone, on all cores", begin).goal(1.2).rounds(9)
}

/// Reads files by ron alone, as many at once as there are cores.
fn by_ron_on_all_cores(paths: &[PathBuf]) {
    let threads = thread::available_parallelism().unwrap().get();
    thread::scope(|scope| {
        for paths in paths.chunks(paths.len().div_ceil(threads)) {
            scope.spawn(|| paths.iter().for_each(|path| by_ron(&fs::read_to_string(path).unwrap())));
        }
    });
}

fn saving(folder: &Path) -> Line {
    let folder = folder.to_owned();
    let begin = move || {
        let (example, bytes) = (checklists::example(), fs::read(EXAMPLE).unwrap());
        let [ours, plain, temporary] =
            ["ours.attune", "plain.attune", "plain.tmp"].map(|name| folder.join(name));
        let job = move || {
            let text = format::write_assessment(&example).unwrap();
            safe_write::replace(&ours, text.as_bytes()).unwrap();
        };
        let floor = move || {
            let mut file = File::create(&temporary).unwrap();
            file.write_all(&bytes).unwrap();
            file.sync_all().unwrap();
            fs::rename(&temporary, &plain).unwrap();
        };
        [timed(job), timed(floor)]
    };
    Line::new("save the example", "write, sync and rename as many bytes", begin)
}

/// What a minute of steady typing in the heavy file writes, also beside it.
fn typing(folder: &Path) -> Line {
    let places = Places::within(&folder.join("typing"));
    let path = folder.join("typing/Large.attune");
    let begin = move || {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut history = History::<Edit>::new(assessment(HEAVY));
        fs::write(&path, format::write_assessment(history.present()).unwrap()).unwrap();
        let job = move || {
            let round = history.present().current_round()?.id.clone();
            let opened = FileContent::from(history.present());
            let saving = Autosave::opened(path.clone(), opened, places.clone(), || {});
            let (before, begun) = (written()?, Instant::now());
            let mut note = String::new();
            while begun.elapsed() < Duration::from_mins(1) {
                note.push('a');
                let edit = Edit::response(&round, "s1", ResponseField::Note(note.clone()));
                history.apply(edit, Instant::now()).ok()?;
                saving.changed(history.present());
                thread::sleep(Duration::from_millis(150));
            }
            Some(written()? - before)
        };
        [Box::new(once(job)) as Measure, always(1.0)]
    };
    Line::new("written in a minute of typing, heavy", "a megabyte", begin).goal(60.0).unit("MB").rounds(1)
}

/// Done the first time only, since it takes long; its figure is kept.
fn once(mut work: impl FnMut() -> Option<f64>) -> impl FnMut() -> Option<f64> {
    let mut known = None;
    move || {
        known = known.or_else(&mut work);
        known
    }
}

/// So many learners who answered every statement at all four moments.
pub fn large_course(learners: usize) -> Training {
    let mut course = checklists::example_training();
    let pattern = course.participants.iter().find(|of| of.answers.len() == 4).unwrap().clone();
    let votes = Vote::ALL.into_iter().cycle();
    course.participants =
        (0..learners).map(|number| Arc::new(learner(&pattern, number, votes.clone()))).collect();
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
fn shifts() -> Line {
    let begin = || {
        let course = large_course(500);
        let same = course.clone();
        let job = move || {
            for (first, second) in Moment::PAIRS {
                black_box(shift::of_statements(&course, first, second));
            }
        };
        let floor = move || {
            let answers = same.participants.iter().flat_map(|of| of.answers.values());
            let votes = answers.flat_map(|answers| answers.ratings.values());
            black_box(votes.filter(|vote| **vote == Vote::Green).count());
        };
        [timed(job), timed(floor)]
    };
    Line::new("every shift table of 500 learners", "walk past the same answers once", begin)
}

/// The answers of so many learners as a table of CSV.
pub fn table_of(learners: usize) -> Vec<u8> {
    answers(&large_course(learners))
}

/// Reads a table of answers, understands it, and puts it into a course.
pub fn import(table: &[u8], empty: &Training) -> Training {
    let table = survey::parse(table).unwrap();
    let columns = survey::columns::recognise(&table, empty);
    let understood = survey::interpret::interpret(&table, &columns, Moment::Before, empty);
    let participants = understood.participants();
    let mut training = empty.clone();
    TrainingEdit::Import { participants, columns: Some(columns), replacing: BTreeSet::new() }
        .apply(&mut training)
        .unwrap();
    training
}

fn importing(what: &str, learners: usize) -> Line {
    let begin = move || {
        let table = table_of(learners);
        let (same, empty) = (table.clone(), Training::new(checklists::standard()));
        let job = move || assert_eq!(import(&table, &empty).participants.len(), learners);
        let floor = move || {
            let rows = csv::Reader::from_reader(same.as_slice()).into_records();
            black_box(rows.map(|row| row.unwrap().len()).sum::<usize>());
        };
        [timed(job), timed(floor)]
    };
    Line::new(what, "csv reading the same rows", begin).goal(10.0).rounds(9)
}
