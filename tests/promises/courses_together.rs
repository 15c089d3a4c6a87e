//! Several cohorts of one course: each is visible, sums are of the same two moments only, and
//! every format says the same.

use std::io::Cursor;
use std::sync::Arc;

use attune::documents::document::Block;
use attune::documents::{CoursesDocument, DocumentKind, Format, ReportSource};
use attune::files::area::gather;
use attune::files::format::write;
use attune::files::progress::Progress;
use attune::model::area::Courses;
use attune::model::{Checklist, Course, Training, Vote};
use calamine::{Reader, Xlsx};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::common::Folder;
use crate::courses::{Person, TODAY, bars, course, people, said};
use crate::in_every_format::{lost, texts};

const R: Vote = Vote::Red;
const A: Vote = Vote::Amber;
const G: Vote = Vote::Green;

/// A learner's answers to the first statement before, after and months later.
fn learner([before, after, follow_up]: [Option<Vote>; 3]) -> Person {
    let first = |vote: Option<Vote>| vote.map(|vote| (vec![Some(vote)], None, None));
    [first(before), first(after), None, first(follow_up)]
}

fn cohort(group: &str, begins: Date, learners: &[[Option<Vote>; 3]]) -> Training {
    let mut training = course(&learners.iter().map(|of| learner(*of)).collect::<Vec<_>>());
    group.clone_into(&mut training.id);
    group.clone_into(&mut training.course.group);
    training.course.begins = Some(begins);
    training.questions = false;
    training
}

/// In spring three learners, in autumn four, and one cohort that was asked months later.
fn three() -> [Training; 3] {
    [
        cohort(
            "Autumn group",
            date(2026, 9, 7),
            &[
                [Some(R), Some(R), None],
                [Some(G), Some(A), None],
                [Some(R), Some(G), None],
                [None, Some(G), None],
            ],
        ),
        cohort("Later group", date(2026, 10, 5), &[[Some(R), None, Some(G)], [Some(A), None, Some(A)]]),
        cohort(
            "Spring group",
            date(2026, 3, 2),
            &[[Some(R), Some(A), None], [Some(A), Some(G), None], [Some(G), Some(G), None]],
        ),
    ]
}

fn together(trainings: impl Into<Vec<Training>>) -> ReportSource {
    ReportSource::Courses(Arc::new(Courses::of(trainings.into()).unwrap()))
}

#[test]
fn each_cohort_stands_beside_the_sum_of_those_who_were_asked_at_the_same_moments() {
    let document = together(three()).build(CoursesDocument::Report.into(), TODAY).unwrap();
    let told = said(&document);
    let is_said = |words: &str| assert!(told.iter().any(|said| said.contains(words)), "{words}: {told:#?}");
    is_said("1. Baby cues course, Spring group");
    is_said("2. Baby cues course, Autumn group");
    is_said("3. Baby cues course, Later group");
    is_said("Cohorts 1, 2 are added up. Cohort 3 is not among them: nobody there answered at both moments.");
    is_said("6 learners answered both times.");
    is_said("Cohort 3 is counted. Cohorts 1, 2 are not among them");
    // The first statement, Before to After: spring 2 up and 1 same, autumn 1 of each.
    is_said("3 of 6 moved up, 2 stayed, 1 went down.");
    let bars = bars(&document.blocks);
    let first: Vec<&str> = bars.iter().map(|bar| bar.alternative.as_str()).collect();
    let at = |words: &str| first.iter().position(|said| said.starts_with(words));
    // The sum is drawn first, and then each cohort of the first statement, and the sum again.
    assert_eq!(at("3 of 6"), Some(0));
    let spring = at("2 of 3 moved up, 1 stayed, 0 went down.").unwrap();
    assert!(first[spring + 1].starts_with("1 of 3 moved up, 1 stayed, 1 went down."));
    assert!(first[spring + 2].starts_with("3 of 6 moved up"));
    // Before to Follow-up there is one cohort alone, and the sum says it.
    assert_eq!(first.iter().filter(|said| said.starts_with("1 of 2 moved up, 1 stayed")).count(), 1);
    assert!(bars.iter().filter(|bar| bar.alternative.starts_with("2 of 3")).all(|bar| bar.all == 6));
}

/// The rows of a sheet of the tables, by its name.
fn sheet(source: &ReportSource, name: &str) -> Vec<Vec<String>> {
    let document = source.build(CoursesDocument::Tables.into(), TODAY).unwrap();
    let bytes = Format::Excel.write(&document, None).unwrap().bytes;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(name).unwrap();
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

#[test]
fn the_tables_hold_the_same_numbers_and_the_sums_by_themselves() {
    let source = together(three());
    let sums = sheet(&source, "All together");
    assert_eq!(
        sums[0][..10],
        [
            "First moment",
            "Second moment",
            "Number",
            "Short title",
            "Cohorts counted",
            "Compared",
            "Moved up",
            "Stayed",
            "Went down",
            "Could not say"
        ]
    );
    assert_eq!(sums[1][..3], ["Before", "After", "1"]);
    // Seven learners in two cohorts, of whom one answered after alone.
    assert_eq!(sums[1][4..], ["2", "6", "3", "2", "1", "0", "0", "1", "0"]);
    let later = sums.iter().find(|row| row[1] == "Follow-up" && row[2] == "1").unwrap();
    assert_eq!(later[4..], ["1", "2", "1", "1", "0", "0", "0", "0", "0"]);
    let each = sheet(&source, "Each cohort");
    let of_first: Vec<_> = each.iter().filter(|row| row[5] == "1").collect();
    let of_first: Vec<_> = of_first
        .iter()
        .map(|row| (row[1].as_str(), row[2].as_str(), row[4].as_str(), row[7..11].join(" ")))
        .collect();
    assert_eq!(
        of_first,
        [
            ("After", "1", "Spring group", "3 2 1 0".to_owned()),
            ("After", "2", "Autumn group", "3 1 1 1".to_owned()),
            ("Follow-up", "3", "Later group", "2 1 1 0".to_owned()),
        ]
    );
    let cohorts = sheet(&source, "Cohorts");
    assert_eq!(cohorts.len(), 4);
    assert_eq!((cohorts[1][2].as_str(), cohorts[2][5].as_str()), ("Spring group", "4"));
}

#[test]
fn every_format_says_what_another_says_of_courses_together() {
    for source in [together(three()), together([three()[0].clone()]), together([course(&[])])] {
        assert_eq!(source.kinds(), CoursesDocument::ALL.map(DocumentKind::Courses));
        for kind in source.kinds() {
            let document = source.build(kind, TODAY).unwrap();
            assert_eq!(source.build(kind, TODAY).unwrap(), document);
            let mut said = Vec::new();
            texts(&document.blocks, &mut said);
            let formats = Format::ALL.into_iter().filter(|format| format.can_write(kind));
            let formats: Vec<Format> = formats.filter(|format| !format.is_picture()).collect();
            assert!(formats.len() >= 2 && !said.is_empty());
            for format in formats {
                // A workbook has no heading over all of its sheets.
                let tables = matches!(format, Format::Excel | Format::Csv);
                let own: Vec<Block> = document.blocks.iter().skip(usize::from(tables)).cloned().collect();
                let mut said = Vec::new();
                texts(&own, &mut said);
                let lost = lost(&said, format, &document);
                assert!(lost.is_empty(), "{} as {}: {lost:#?}", kind.name(), format.name());
                let [one, two] = [(); 2].map(|()| format.write(&document, None).unwrap().bytes);
                assert!(one == two, "{} as {}", kind.name(), format.name());
            }
        }
    }
}

#[test]
fn courses_in_a_folder_are_put_together_and_others_are_named() {
    let folder = Folder::new();
    let [autumn, later, spring] = three();
    let mut other = later.clone();
    other.id = "other".into();
    other.course.name = "Play course".into();
    other.checklist =
        Arc::new(Checklist { id: "own".into(), title: "Our list".into(), ..(*other.checklist).clone() });
    let mut changed = other.clone();
    changed.id = "changed".into();
    changed.course = Course { group: "Summer group".into(), ..spring.course.clone() };
    for (name, training) in
        [("a", &autumn), ("b", &later), ("c", &spring), ("again", &spring), ("d", &other), ("e", &changed)]
    {
        folder.write(&format!("courses/{name}.attune"), write(&training.into()).unwrap());
    }
    let gathered = gather(&[folder.path("courses")], &Progress::default());
    assert!(gathered.area.is_none());
    assert_eq!((gathered.courses.len(), gathered.left_out.len()), (5, 1), "a copy is seen once");
    let trainings: Vec<Training> = gathered.courses.into_iter().map(|file| file.training).collect();
    let courses = Courses::of(trainings).unwrap();
    let groups: Vec<&str> = courses.cohorts.iter().map(|of| of.course.group.as_str()).collect();
    assert_eq!(groups, ["Spring group", "Autumn group", "Later group"]);
    let document =
        ReportSource::Courses(Arc::new(courses)).build(CoursesDocument::Report.into(), TODAY).unwrap();
    let told = said(&document).join("\n");
    assert!(told.contains("Not added"), "{told}");
    assert!(told.contains("Play course, Later group, Our list: another course"), "{told}");
    assert!(told.contains("Baby cues course, Summer group, Our list: asked other statements"), "{told}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whoever_they_are_the_sums_are_those_of_the_cohorts(groups in prop::collection::vec(people(6), 1..5)) {
        let trainings: Vec<Training> = groups.iter().enumerate().map(|(number, people)| {
            let id = format!("cohort {number}");
            Training { id, ..course(people) }
        }).collect();
        let source = together(trainings);
        let sums = sheet(&source, "All together");
        let each = sheet(&source, "Each cohort");
        let number = |cell: &String| cell.parse::<u32>().unwrap();
        for sum in &sums[1..] {
            let own = each[1..].iter().filter(|row| row[..2] == sum[..2] && row[5..7] == sum[2..4]);
            let own: Vec<_> = own.collect();
            prop_assert_eq!(own.len(), number(&sum[4]) as usize);
            for column in 0..8 {
                let added: u32 = own.iter().map(|row| number(&row[7 + column])).sum();
                prop_assert_eq!(added, number(&sum[5 + column]), "{:?}", sum);
            }
        }
        let document = source.build(CoursesDocument::Report.into(), TODAY).unwrap();
        prop_assert!(Format::Pdf.write(&document, None).unwrap().missing.is_empty());
        // No code and no role of a learner leaves the file.
        let told = said(&document).join("\n");
        prop_assert!(!told.contains("Zq") && !told.contains("Zr"), "{}", told);
    }
}
