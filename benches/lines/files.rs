//! What is read, written, counted and imported, beside the same bytes read, compressed or
//! written plainly.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use attune::documents::{AssessmentDocument, Format, ReportSource, TrainingDocument, pdf};
use attune::files::import::survey;
use attune::files::{FileContent, checklists, format, safe_write};
use attune::model::{Assessment, Change as _, Moment, Participant, Training, TrainingEdit, Vote, shift};
use jiff::civil::date;
use lopdf::{Dictionary, Stream};
use serde::Deserialize;

use super::{Line, timed};

const EXAMPLE: &str = "assets/example.attune";
const FACES: [&str; 3] = ["400Regular", "600SemiBold", "700Bold"];

/// Every line about files, in the order of the table.
pub fn lines(folder: &Path) -> Vec<Line<'static>> {
    // They live as long as the table is measured.
    let example: &'static Assessment = Box::leak(Box::new(checklists::example()));
    let bytes: &'static [u8] = fs::read(EXAMPLE).unwrap().leak();
    let course: &'static Training = Box::leak(Box::new(large_course(500)));
    let few: &'static [u8] = answers(course).leak();
    let many: &'static [u8] = answers(&large_course(5000)).leak();
    vec![
        plan(example),
        opening(),
        reading(bytes),
        saving(example, bytes, folder),
        shifts(course),
        importing("import 500 learners, 4 moments", 500, few),
        importing("import 5,000 learners, 4 moments", 5000, many),
    ]
}

fn answers(course: &Training) -> Vec<u8> {
    let source = ReportSource::Training { training: course.clone(), chance: false };
    let answers = source.build(TrainingDocument::Answers.into(), date(2026, 11, 22)).unwrap();
    Format::Csv.write(&answers, None).unwrap().bytes
}

/// The plan as PDF holds the three faces, compressed: that much is work for anybody.
fn plan(example: &'static Assessment) -> Line<'static> {
    Line {
        what: "build and write the plan as PDF",
        against: "read and compress its typefaces",
        goal: None,
        rounds: 51,
        job: timed(|| {
            let source = ReportSource::of_last_round(example.clone());
            let document = source.build(AssessmentDocument::Plan.into(), date(2026, 11, 22)).unwrap();
            black_box(pdf::write(&document).unwrap().bytes);
        }),
        floor: timed(|| {
            for face in FACES {
                let path = format!("assets/fonts/AtkinsonHyperlegibleNext_{face}.ttf");
                let mut stream = Stream::new(Dictionary::new(), fs::read(path).unwrap());
                stream.compress().unwrap();
                black_box(stream);
            }
        }),
    }
}

fn opening() -> Line<'static> {
    Line {
        what: "open the example and check it",
        against: "read the same bytes",
        goal: None,
        rounds: 101,
        job: timed(|| _ = black_box(format::read_assessment(Path::new(EXAMPLE)).unwrap())),
        floor: timed(|| _ = black_box(fs::read(EXAMPLE).unwrap())),
    }
}

/// Reading and checking a file, beside ron alone reading the same into the same model.
fn reading(bytes: &'static [u8]) -> Line<'static> {
    #[derive(Deserialize)]
    #[serde(rename = "Attune")]
    #[allow(dead_code)] // it is only read
    struct Whole {
        format: u32,
        #[serde(default)]
        written_by: String,
        document: FileContent,
    }
    let text = std::str::from_utf8(bytes).unwrap();
    let extensions =
        ron::extensions::Extensions::IMPLICIT_SOME | ron::extensions::Extensions::UNWRAP_VARIANT_NEWTYPES;
    let options = ron::Options::default().with_default_extension(extensions);
    Line {
        what: "read and check the example, in memory",
        against: "ron alone",
        goal: Some(1.1),
        rounds: 101,
        job: timed(move || _ = black_box(format::parse(text, Path::new(EXAMPLE)).unwrap())),
        floor: timed(move || _ = black_box(options.from_str::<Whole>(text).unwrap())),
    }
}

fn saving(example: &'static Assessment, bytes: &'static [u8], folder: &Path) -> Line<'static> {
    let (ours, plain, temporary) =
        (folder.join("ours.attune"), folder.join("plain.attune"), folder.join("plain.tmp"));
    Line {
        what: "save the example",
        against: "write, sync and rename as many bytes",
        goal: None,
        rounds: 51,
        job: timed(move || {
            let text = format::write_assessment(example).unwrap();
            safe_write::replace(&ours, text.as_bytes()).unwrap();
        }),
        floor: timed(move || {
            let mut file = File::create(&temporary).unwrap();
            file.write_all(bytes).unwrap();
            file.sync_all().unwrap();
            fs::rename(&temporary, &plain).unwrap();
        }),
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
fn shifts(course: &'static Training) -> Line<'static> {
    Line {
        what: "every shift table of 500 learners",
        against: "walk past the same answers once",
        goal: None,
        rounds: 51,
        job: timed(|| {
            for (first, second) in Moment::PAIRS {
                black_box(shift::of_statements(course, first, second));
            }
        }),
        floor: timed(|| {
            let answers = course.participants.iter().flat_map(|of| of.answers.values());
            let votes = answers.flat_map(|answers| answers.ratings.values());
            black_box(votes.filter(|vote| **vote == Vote::Green).count());
        }),
    }
}

fn importing(what: &'static str, learners: usize, table: &'static [u8]) -> Line<'static> {
    let empty = Training::new(checklists::standard());
    Line {
        what,
        against: "read the same rows of CSV",
        goal: Some(10.0),
        rounds: 9,
        job: timed(move || {
            let table = survey::parse(table).unwrap();
            let columns = survey::columns::recognise(&table, &empty);
            let understood = survey::interpret::interpret(&table, &columns, Moment::Before, &empty);
            let participants = understood.participants();
            assert_eq!(participants.len(), learners);
            let mut training = empty.clone();
            TrainingEdit::Import { participants, columns: Some(columns), replacing: BTreeSet::new() }
                .apply(&mut training)
                .unwrap();
            black_box(training);
        }),
        floor: timed(move || {
            let rows = csv::Reader::from_reader(table).into_records();
            black_box(rows.map(|row| row.unwrap().len()).sum::<usize>());
        }),
    }
}
