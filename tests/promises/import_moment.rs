//! When an export was answered is proposed only with a reason.

use std::collections::BTreeSet;

use attune::files::checklists;
use attune::files::import::survey::parse;
use attune::files::import::survey::questions::Asked;
use attune::files::import::survey::reading::{Answer, Reading};
use attune::model::{Change as _, Moment, Training, TrainingEdit};
use jiff::civil::date;

/// The moment that is proposed for an export, with the reason.
fn proposed(name: &str, text: &str, training: &Training) -> Option<(Moment, String)> {
    let reading = Reading::new(name, parse(text.as_bytes()).unwrap(), training);
    reading.questions(training).into_iter().find_map(|question| match question.asked {
        Asked::Moment(likely) => likely.map(|likely| (likely.moment, likely.why)),
        _ => None,
    })
}

#[test]
fn when_it_was_answered_is_proposed_with_a_reason_or_not_at_all() {
    let mut training = Training::new(checklists::standard());
    let of = |moment, why: &str| Some((moment, why.to_owned()));
    let export = "Code,Signposting\nA1,G\n";
    let said = proposed("Course (after).csv", export, &training);
    assert_eq!(said, of(Moment::After, "The name “Course (after).csv” says so."));
    let first = of(Moment::Before, "This course has no answers yet.");
    assert_eq!(proposed("Form1.csv", export, &training), first);
    let import = |training: &mut Training, moment, letter: &str| {
        let mut reading = Reading::new(
            "x",
            parse(format!("Code,Signposting\nA1,{letter}\n").as_bytes()).unwrap(),
            training,
        );
        reading.answer(Answer::Moment(moment), training);
        let participants = reading.understood.participants();
        let edit = TrainingEdit::Import { participants, columns: None, replacing: BTreeSet::new() };
        edit.apply(training).unwrap();
    };
    import(&mut training, Moment::Before, "R");
    let missing = of(Moment::After, "This course has answers from before it, and none from after it.");
    assert_eq!(proposed("Form1.csv", export, &training), missing);
    assert_eq!(proposed("Form1.csv", "Code,Signposting\nA1,R\n", &training), None, "the same once more");
    import(&mut training, Moment::After, "A");
    assert_eq!(proposed("Form1.csv", export, &training), None, "it may be any of them");
    // Days say it where they lie on one side, and speak against any guess where they do not.
    training.course.begins = Some(date(2026, 9, 14));
    let dated = |day: &str| format!("Completion time,Code,Signposting\n{day},A1,G\n");
    let later = of(Moment::After, "All the days in column A lie after the course.");
    assert_eq!(proposed("Form1.csv", &dated("2026-09-20"), &training), later);
    training.participants.clear();
    assert_eq!(proposed("Form1.csv", &dated("2026-09-14"), &training), None, "on the first day");
}
