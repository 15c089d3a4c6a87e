//! What stands in the cells and at the heads of an export is taken for what it
//! says, and for nothing where it could say two things.

use attune::files::checklists;
use attune::files::import::survey::columns::recognise;
use attune::files::import::survey::{answers, parse};
use attune::model::training::Meaning;
use attune::model::{Moment, Question, Training, Vote};

/// What the second column of a table means, below this head and with these cells.
fn means(head: &str, cells: &[&str]) -> Meaning {
    let row = |(number, cell): (usize, &&str)| ["Blue ", &number.to_string(), "\t", cell, "\n"].concat();
    let rows: String = cells.iter().enumerate().map(row).collect();
    let table = parse(format!("Code\t{head}\n{rows}").as_bytes()).unwrap();
    recognise(&table, &Training::new(checklists::standard()))[1].means.clone()
}

#[test]
fn a_rating_comes_first_and_nothing_but_an_explanation_follows() {
    for (cell, vote) in [
        ("Red - I do not know this yet", Vote::Red),
        ("Amber (partly)", Vote::Amber),
        ("R - Red", Vote::Red),
        ("3. Green", Vote::Green),
        ("🟢 Green ✓", Vote::Green),
        ("GREEN: most days", Vote::Green),
        ("Red\nNo time for it", Vote::Red),
        ("I don't know yet", Vote::CantSay),
        ("S – Can’t say", Vote::CantSay),
        ("Not sure (new here)", Vote::CantSay),
        ("R.", Vote::Red),
    ] {
        assert_eq!(answers::vote(cell), Some(vote), "{cell}");
    }
    for cell in [
        "Not green",
        "Nearly green",
        "No red flags",
        "Red tape stops us",
        "Red/Amber",
        "Red - or amber",
        "Green?",
        "G?",
        "≠ Green",
        "A - Green",
        "Red - not sure",
        "Red's fine",
        "Reddish",
        "b) Red tape aside",
        "3 Green, 2 other",
        "Parents do not know us",
    ] {
        assert_eq!(answers::vote(cell), None, "{cell}");
    }
}

#[test]
fn a_score_is_one_number_and_never_the_first_of_two() {
    for cell in ["3-4", "2 or 3", "3 or four", "4/10", "4½", "4 (of 10)", "4th", "4%", "4?", "4+1", "4/50"] {
        assert_eq!(answers::score(cell), None, "{cell}");
    }
    for cell in ["4", "4/5", "4.0", "4.0/5", "4 /5", "4 (good)", "4: good"] {
        assert_eq!(answers::score(cell), Some(4), "{cell}");
    }
}

#[test]
fn months_after_the_course_are_another_moment_than_its_end() {
    for (words, moment) in [
        ("After 3 months", Some(Moment::FollowUp)),
        ("Post-course, 3 months", Some(Moment::FollowUp)),
        ("12 weeks post", Some(Moment::FollowUp)),
        ("One month on", Some(Moment::FollowUp)),
        ("3-month follow-up", Some(Moment::FollowUp)),
        ("After the 6 weeks", Some(Moment::After)),
        ("After the six-week course", Some(Moment::After)),
        ("Before, and 3 months after", None),
        ("Pre-school practitioner", None),
        ("After-school club", None),
        ("Sure Start worker", None),
    ] {
        assert_eq!(answers::moment(words), moment, "{words}");
    }
}

#[test]
fn a_role_is_a_role_whatever_it_sounds_like() {
    assert_eq!(means("Job role", &["Pre-school practitioner", "Pre-school practitioner"]), Meaning::Role);
    assert_eq!(means("Your role", &["Pre", "Post"]), Meaning::Role);
    assert_eq!(means("Where?", &["Pre-school", "After-school club"]), Meaning::Nothing);
    assert_eq!(means("Form", &["Pre-course", "Post-course"]), Meaning::Moment);
}

#[test]
fn a_column_that_quotes_a_statement_and_holds_no_ratings_is_none() {
    let statement = Meaning::Statement("supervision".to_owned(), None);
    let why = "Why? Have reflective supervision.";
    assert_eq!(means(why, &["We meet weekly", "No time", "Green light from above"]), Meaning::Nothing);
    assert_eq!(means(why, &["Red", "We meet weekly", "No time", "Amber"]), Meaning::Nothing);
    assert_eq!(means(why, &["Red", "Green", "G", "Amber", "oops"]), statement);
    assert_eq!(means(why, &["", ""]), statement, "nobody has answered it yet");
    let question = "How would you rate your understanding of infant mental health?";
    assert_eq!(means(question, &["3", "4 - good"]), Meaning::Question(Question::Understanding, None));
    assert_eq!(means(question, &["Well", "It grew", "4"]), Meaning::Nothing);
}

#[test]
fn a_column_that_may_hold_names_is_never_proposed_as_the_code() {
    for head in ["Name or code", "Code / e-mail", "Code or full name"] {
        let table = parse(format!("{head}\tSignposting\nJo\tRed\n").as_bytes()).unwrap();
        let columns = recognise(&table, &Training::new(checklists::standard()));
        assert_eq!(columns[0].means, Meaning::Nothing, "{head}");
    }
    for head in
        ["Your code (not your name)", "Code, no names please", "ID code", "Code (from your mother’s name)"]
    {
        let table = parse(format!("{head}\tSignposting\nBlue 42\tRed\n").as_bytes()).unwrap();
        let columns = recognise(&table, &Training::new(checklists::standard()));
        assert_eq!(columns[0].means, Meaning::Code, "{head}");
    }
}

#[test]
fn utf_8_that_was_read_as_windows_and_signs_of_web_pages_are_what_they_meant() {
    for heading in [
        "Have the knowledge and ability to implement evidence-based strategies or practices to promote babiesâ€™ and young childrenâ€™s mental health.",
        "Have the knowledge and ability to implement evidence-based strategies or practices to promote babies&rsquo; and young children&#039;s mental health.",
        "<p>Have the knowledge and ability to implement evidence-based strategies or practices to promote babies&amp;rsquo; and young children&#x2019;s&nbsp;mental health.</p>",
    ] {
        let text = format!("Code\t{heading}\nBlue 42\tCanâ€™t say\nPlum 17\tCan&#39;t say\n");
        let table = parse(text.as_bytes()).unwrap();
        assert!(matches!(
            &recognise(&table, &Training::new(checklists::standard()))[1].means,
            Meaning::Statement(id, None) if id == "strategies"
        ));
        let votes: Vec<_> = table.values(1).map(answers::vote).collect();
        assert_eq!(votes, [Some(Vote::CantSay), Some(Vote::CantSay)]);
    }
    let plain = parse(b"Code\tSignposting\nTom & Jerry;\tRed\n&unknown;\tRed\n").unwrap();
    assert_eq!(plain.values(0).collect::<Vec<_>>(), ["Tom & Jerry;", "&unknown;"], "what is no sign stays");
}
