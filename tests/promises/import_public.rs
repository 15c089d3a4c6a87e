//! Exports in the shapes of public tools, with invented answers. Where each shape was
//! found and what is right stands in `tests/fixtures/public/README.md`.

use std::path::Path;

use attune::files::checklists;
use attune::files::import::survey::questions::{Asked, Word, of_number};
use attune::files::import::survey::reading::Answer;
use attune::model::training::{Meaning, WordMeaning};
use attune::model::{Moment, Training, Vote};
use jiff::civil::date;

use crate::import_case::{Case, at};

fn public(file: &str) -> Case {
    at(&Path::new("public").join(file), Training::new(checklists::standard()))
}

const SMALL: [&str; 3] = ["Birch 11 Before RAGS", "Cedar 22 Before GSRA", "Maple 33 Before RAGS"];

fn both() -> Vec<&'static str> {
    let later = ["Birch 11 After GGAA", "Cedar 22 After GGAA", "Maple 33 After GGAA"];
    SMALL.into_iter().chain(later).collect()
}

fn sorted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort();
    lines
}

/// Nothing is asked but when it was answered, and then the small export comes in.
#[track_caller]
fn is_small(file: &str) -> Case {
    let mut case = public(file);
    case.asks_only_the_moment();
    case.at(Moment::Before).brings(&SMALL);
    case.names(&[]);
    case
}

/// The same, but for one learner who broke off in this row.
#[track_caller]
fn is_small_but_for(file: &str, row: usize) -> Case {
    let mut case = public(file);
    assert_eq!(case.asks(|asked| matches!(asked, Asked::Unfinished(_))), Asked::Unfinished(vec![row]));
    case.at(Moment::Before).say(Answer::Unfinished(false)).brings(&SMALL);
    let mut with = SMALL.to_vec();
    with.push("Hazel 66 Before R");
    case.say(Answer::Unfinished(true)).brings(&with);
    case.say(Answer::Unfinished(false));
    case
}

/// What is proposed for words.
#[track_caller]
fn proposed(words: &[Word]) -> Answer {
    Answer::MomentWords(words.iter().map(|word| (word.text.clone(), word.proposal.unwrap())).collect())
}

#[track_caller]
fn moment_words(case: &Case) -> Vec<Word> {
    match case.asks(|asked| matches!(asked, Asked::MomentWords(_))) {
        Asked::MomentWords(words) => words,
        other => panic!("{other:?}"),
    }
}

#[test]
fn qualtrics_in_another_language_keeps_its_names_of_what_is_a_preview_and_what_was_broken_off() {
    let case = is_small_but_for("qualtrics-labels-of-another-language.csv", 8);
    case.names(&["Row 4", "Row 8"]);
}

#[test]
fn limesurvey_says_by_an_empty_date_who_broke_off() {
    is_small_but_for("limesurvey-code-and-text.csv", 5);
}

#[test]
fn typeform_has_markup_in_its_headings_and_a_column_of_who_broke_off() {
    is_small_but_for("typeform-markup-in-headings.csv", 5);
}

#[test]
fn surveymonkey_puts_the_rows_of_a_matrix_into_a_second_row_of_headings() {
    let case = is_small("surveymonkey-two-heading-rows.csv");
    assert_eq!(case.reading.table().doubts.iter().map(|doubt| doubt.row).collect::<Vec<_>>(), [1]);
}

#[test]
fn groups_of_kobo_numbers_of_jisc_brackets_of_google_and_entities_of_moodle_are_read() {
    for file in [
        "kobo-groups-in-headings.csv",
        "jisc-unique-response-number.csv",
        "google-forms-in-french.csv",
        "moodle-feedback.csv",
    ] {
        is_small(file);
    }
}

#[test]
fn redcap_names_moments_by_events_and_answers_by_numbers_and_both_are_asked_about() {
    let mut case = public("redcap-raw-by-event.csv");
    let when = |moment| Some(WordMeaning::When(moment));
    let events = moment_words(&case);
    let said: Vec<_> = events.iter().map(|word| (word.text.as_str(), word.count, word.proposal)).collect();
    assert_eq!(said, [("baseline_arm_1", 4, when(Moment::Before))], "the end of a course is plainly said");
    let Asked::AnswerWords { words, ends: Some(3) } =
        case.asks(|asked| matches!(asked, Asked::AnswerWords { .. }))
    else {
        panic!("{:#?}", case.open())
    };
    assert!(words.iter().all(|word| word.proposal.is_none()), "nothing is guessed");
    assert_eq!(case.asks(|asked| matches!(asked, Asked::Unfinished(_))), Asked::Unfinished(vec![8]));
    case.say(proposed(&events)).say(Answer::Unfinished(false));
    let vote = |text: &str| of_number(text.parse().unwrap(), 3, true).unwrap_or(Vote::CantSay);
    let means = |word: &Word| (word.text.clone(), WordMeaning::Answer(vote(&word.text)));
    case.say(Answer::Words(words.iter().map(means).collect()));
    case.brings(&both());
}

#[test]
fn a_record_for_each_answer_becomes_a_row_for_each_learner_and_moment() {
    let mut case = public("redcap-a-record-for-each-answer.csv");
    assert!(case.reading.table().how.ends_with("a row for each answer"));
    assert_eq!(case.asks(|asked| matches!(asked, Asked::Code(_))), Asked::Code(Some(0)));
    let events = moment_words(&case);
    case.say(Answer::Column(0, Meaning::Code)).say(proposed(&events));
    case.brings(&both());
}

#[test]
fn a_row_for_each_question_is_put_together_by_whoever_answered() {
    let mut case = public("a-row-for-each-question.csv");
    let Asked::Code(Some(code)) = case.asks(|asked| matches!(asked, Asked::Code(_))) else {
        panic!("{:#?}", case.open())
    };
    assert_eq!(case.reading.columns[code].head, "respondentId");
    case.at(Moment::Before).say(Answer::Column(code, Meaning::Code)).brings(&SMALL);
}

#[test]
fn learners_side_by_side_are_turned_and_each_cell_keeps_its_place() {
    let case = is_small("learners-across.csv");
    assert!(case.reading.table().how.ends_with("learners side by side"));
    let mut case = Case::csv(
        "Question,Birch 11,Cedar 22\nUnderstand child development from pregnancy to age five.,Red,purple\nHave reflective supervision.,Green,Amber\n",
    );
    case.at(Moment::After).names(&["Row 2, column C"]);
    assert_eq!(sorted(case.lines()), ["Birch 11 After R--------G", "Cedar 22 After ---------A"]);
}

#[test]
fn a_row_for_each_answer_keeps_the_place_of_each_cell_and_a_second_form_of_a_learner() {
    let row = |code: &str, statement: &str, answer: &str| format!("{code},{statement},{answer}\n");
    let mut text = row("Code", "Statement", "Answer");
    for (code, first, second) in
        [("Birch 11", "Red", "Green"), ("Cedar 22", "purple", "Amber"), ("Birch 11", "Amber", "Amber")]
    {
        text += &row(code, "Understand child development from pregnancy to age five.", first);
        text += &row(code, "Have reflective supervision.", second);
    }
    let mut case = Case::csv(&text);
    let asked = case.asks(|asked| matches!(asked, Asked::Repeats(..)));
    assert_eq!(asked, Asked::Repeats(1, (2, 6), None));
    case.at(Moment::Before);
    assert_eq!(case.lines(), ["Cedar 22 Before ---------A"]);
    assert!(
        case.faults().iter().any(|fault| fault.starts_with("Row 4, column C: “purple”")),
        "{:?}",
        case.faults()
    );
}

/// A course on 14 and 15 September 2026, with a form that was open before and after.
fn course() -> Training {
    let mut training = Training::new(checklists::standard());
    training.course.begins = Some(date(2026, 9, 14));
    training.course.ends = Some(date(2026, 9, 15));
    training
}

fn dated(days: [&str; 5]) -> Case {
    let codes = ["Birch 11", "Cedar 22", "Birch 11", "Cedar 22", "Maple 33"];
    let rows = days.iter().zip(codes).zip(["Red", "Amber", "Green", "Green", "Green"]);
    let rows: Vec<String> = rows.map(|((day, code), vote)| format!("{day}\t{code}\t{vote}")).collect();
    let rows = rows.join("\n");
    Case::of_text(&format!("Completion time\tYour code\tHave reflective supervision.\n{rows}"), course())
}

#[test]
fn dates_on_both_sides_of_the_course_are_offered_as_moments_and_never_taken_silently() {
    for days in [
        ["2026-09-01 09:00", "2026-09-02 09:00", "2026-10-01 09:00", "2026-10-02 09:00", "2026-10-03 09:00"],
        ["9/13/26 9:00", "9/12/26 9:00", "9/16/26 9:00", "9/17/26 9:00", "9/30/26 9:00"],
        [
            "Monday, 7 September 2026, 9:10 AM",
            "Tuesday, 8 Sep 2026",
            "1 October 2026",
            "1 Oct 2026",
            "2 Oct 2026",
        ],
    ] {
        let mut case = dated(days);
        assert!(!case.reading.is_ready(&case.training), "{days:?}");
        let question = case.reading.questions(&case.training);
        let question = question.iter().find(|of| matches!(of.asked, Asked::Moment(_))).unwrap();
        let (choices, likely) = case.reading.choices(question, &case.training);
        let (words, answer) = &choices[likely.unwrap()];
        assert_eq!(words, "As the dates in column A say: 2 before the course, 3 after it");
        case.say(answer.clone());
        assert_eq!(
            case.lines(),
            [
                "Birch 11 Before ---------R",
                "Cedar 22 Before ---------A",
                "Birch 11 After ---------G",
                "Cedar 22 After ---------G",
                "Maple 33 After ---------G"
            ]
        );
        assert!(case.reading.is_ready(&case.training));
    }
}

#[test]
fn a_date_that_may_be_one_of_two_is_not_offered_and_one_within_the_course_is_named() {
    let both = dated(["8/9/26", "9/9/26", "1/10/26", "2/10/26", "3/10/26"]);
    let question = both.reading.questions(&both.training);
    let question = question.iter().find(|of| matches!(of.asked, Asked::Moment(_))).unwrap();
    let (choices, _) = both.reading.choices(question, &both.training);
    assert!(choices.iter().all(|(_, answer)| *answer != Answer::ByDate), "{choices:?}");
    let mut within = dated(["2026-09-01", "2026-09-14", "2026-10-01", "2026-10-02", "2026-10-03"]);
    within.say(Answer::ByDate).names(&["Row 3"]);
    assert!(within.faults()[0].contains("not clear which of the two times"));
}
