//! Exports in shapes that survey tools really write. Each has its right values in
//! `tests/fixtures/cases/README.md`; what is not sure is asked, and nothing is guessed.

use attune::files::checklists;
use attune::files::import::merge::{Decisions, Merge};
use attune::files::import::outcome::promise;
use attune::files::import::survey::pairs::Pairing;
use attune::files::import::survey::parse;
use attune::files::import::survey::questions::{Asked, of_number};
use attune::files::import::survey::reading::{Answer, Reading};
use attune::files::import::survey::repeats::Repeats;
use attune::model::training::{Meaning, WordMeaning};
use attune::model::{Moment, Training, Vote};

use crate::import_case::{Case, case, of};

const SMALL: [&str; 3] = ["Birch 11 Before RAGS", "Cedar 22 Before GSRA", "Maple 33 Before RAGS"];

/// Each learner's answers run through all statements, beginning at another place.
fn round(at: &str) -> [String; 3] {
    [("blue 42", "RAGRAGRAGRA"), ("plum 17", "GRAGRAGRAGR"), ("mint 09", "AGRAGRAGRAG")]
        .map(|(code, letters)| format!("{code} {at} {letters}"))
}

#[track_caller]
fn is_small(file: &str) -> Case {
    let mut case = case(file);
    case.asks_only_the_moment();
    case.at(Moment::Before).brings(&SMALL);
    case
}

fn word(text: &str, vote: Vote) -> (String, WordMeaning) {
    (text.to_owned(), WordMeaning::Answer(vote))
}

#[test]
fn a_row_with_another_number_of_cells_is_named_and_the_others_come_in() {
    for file in ["row-too-long.csv", "row-too-short.csv"] {
        let mut case = case(file);
        case.at(Moment::Before).names(&["Row 3"]);
        case.brings(&["Birch 11 Before RA-----G", "Maple 33 Before GG-----A"]);
        assert_eq!(case.reading.rows_left_out(), [3]);
    }
}

#[test]
fn one_column_for_each_answer_is_one_moment() {
    let mut case = case("one-column-for-each-answer.csv");
    case.asks_only_the_moment();
    case.at(Moment::After).brings(&["Birch 11 After RA", "Cedar 22 After G", "Maple 33 After RA"]);
    case.names(&[]);
}

#[test]
fn one_form_that_was_used_before_and_after_is_asked_about_and_then_both_come_in() {
    let mut case = case("one-form-used-twice.csv");
    let asked = case.asks(|asked| matches!(asked, Asked::Repeats(..)));
    let both = Repeats::Moments(Moment::Before, Moment::After);
    assert_eq!(asked, Asked::Repeats(3, (4, 5), Some(both)));
    case.say(Answer::Repeats(both));
    let mut all = Vec::from(SMALL);
    all.extend(["Birch 11 After GGAA", "Cedar 22 After GGAA", "Maple 33 After GGAA"]);
    case.brings(&all);
}

#[test]
fn who_answered_again_is_asked_about_and_nothing_is_proposed() {
    let mut case = case("answered-again.csv");
    let asked = case.asks(|asked| matches!(asked, Asked::Repeats(..)));
    assert_eq!(asked, Asked::Repeats(1, (2, 5), None));
    case.at(Moment::Before);
    case.say(Answer::Repeats(Repeats::First)).brings(&SMALL);
    case.say(Answer::Repeats(Repeats::Last));
    case.brings(&["Cedar 22 Before GSRA", "Maple 33 Before RAGS", "Birch 11 Before GGGG"]);
    case.say(Answer::Repeats(Repeats::Neither)).brings(&SMALL[1..]);
}

#[test]
fn previews_are_named_and_answers_that_were_broken_off_are_asked_about_once() {
    let mut case = case("preview-and-unfinished.csv");
    assert_eq!(case.asks(|asked| matches!(asked, Asked::Unfinished(_))), Asked::Unfinished(vec![6]));
    case.at(Moment::Before).say(Answer::Unfinished(false)).brings(&SMALL);
    case.names(&["Row 2", "Row 6"]);
    let mut all = Vec::from(SMALL);
    all.push("Hazel 66 Before R");
    case.say(Answer::Unfinished(true)).brings(&all);
}

#[test]
fn a_csv_in_a_zip_and_a_workbook_that_miscounts_its_words_are_read() {
    is_small("google-forms-download.csv.zip");
    is_small("unique-count-too-large.xlsx");
}

#[test]
fn a_control_character_is_left_out_and_named() {
    let case = is_small("vertical-tab.csv");
    let doubts = &case.reading.table().doubts;
    assert_eq!(case.reading.table().place(&doubts[0]), "Row 3, column F");
}

#[test]
fn letters_of_an_older_mac_are_read_and_named_as_doubtful() {
    let case = is_small("mac-roman.csv");
    assert!(case.reading.table().doubts[0].what.contains("CSV UTF-8"));
}

#[test]
fn codes_that_a_spreadsheet_made_into_dates_or_numbers_are_named() {
    let case = case("codes-that-became-dates.xlsx");
    case.names(&["Row 2, column A", "Row 3, column A"]);
    let doubts = &case.reading.understood.doubts;
    assert_eq!(doubts.iter().map(|doubt| doubt.row).collect::<Vec<_>>(), [4]);
}

#[test]
fn a_heading_that_says_how_to_make_up_a_code_is_the_code() {
    for file in ["code-heading-1.csv", "code-heading-2.csv", "code-heading-3.csv"] {
        let mut case = case(file);
        case.asks_only_the_moment();
        case.at(Moment::Before).brings(&[
            "Birch 11 Before RAG",
            "Cedar 22 Before GSR",
            "Maple 33 Before RAG",
        ]);
    }
}

#[test]
fn not_applicable_is_never_a_colour() {
    let mut case = case("n-a-becomes-amber.csv");
    case.at(Moment::Before);
    case.names(&["Row 2, column C", "Row 3, column C", "Row 4, column C"]);
    case.brings(&["Birch 11 Before R", "Cedar 22 Before G", "Elder 33 Before A", "Hazel 44 Before RG"]);
}

#[test]
fn a_place_that_sounds_like_a_moment_is_a_place_and_the_moment_is_asked() {
    let mut case = case("place-named-flying-start-1.csv");
    case.asks_only_the_moment();
    case.at(Moment::Before).brings(&["Birch 11 Before RA", "Cedar 22 Before RA", "Elder 33 Before RA"]);
    let mut training = case.training.clone();
    case.comes_in(&mut training);
    let mut case = of("place-named-flying-start-2.csv", training);
    case.asks_only_the_moment();
    case.at(Moment::After).brings(&["Birch 11 After GG", "Cedar 22 After GG", "Elder 33 After GG"]);
}

#[test]
fn teams_grids_and_names_of_files_say_nothing_of_the_moment() {
    let mut teams = case("team-pre-birth-post-birth.csv");
    teams.asks_only_the_moment();
    teams.at(Moment::FollowUp);
    assert_eq!(teams.lines().len(), 6);
    assert!(teams.lines().iter().all(|line| line.contains("FollowUp RG")));
    let mut grid = case("grid-after-reading-each.csv");
    grid.asks_only_the_moment();
    grid.at(Moment::Before).brings(&["Birch 11 Before RA", "Cedar 22 Before GR"]);
    let mut file = case("Mile End Childrens Centre(1-2).csv");
    assert_eq!(file.likely(), (Moment::Before, "This course has no answers yet.".into()));
    file.at(Moment::Before).brings(&["Birch 11 Before R", "Cedar 22 Before G"]);
}

#[test]
fn a_column_that_asks_why_holds_no_ratings() {
    let mut unfilled = case("why-column-unfilled.csv");
    unfilled.asks_only_the_moment();
    unfilled.at(Moment::Before).brings(&["Birch 11 Before RA", "Cedar 22 Before GR"]);
    let mut unsure = case("why-column-not-sure.csv");
    unsure.asks_only_the_moment();
    unsure.at(Moment::Before).brings(&["Birch 11 Before R", "Cedar 22 Before G"]);
    let out = unsure.reading.left_out(&unsure.training);
    assert!(out.iter().any(|of| of.place == "Column D" && of.what.contains("comments")), "{out:#?}");
}

#[test]
fn a_question_that_was_replaced_is_one_statement_at_one_moment() {
    let mut case = case("google-question-replaced.csv");
    case.asks_only_the_moment();
    case.at(Moment::Before).brings(&["Birch 11 Before RA", "Cedar 22 Before GA", "Elder 33 Before AG"]);
    case.names(&["Row 1, column E"]);
}

#[test]
fn then_and_now_in_one_form_lose_nothing_and_are_asked_about() {
    let mut case = case("then-and-now-in-one-form.csv");
    let asked = case.asks(|asked| matches!(asked, Asked::Pairs(..)));
    assert_eq!(asked, Asked::Pairs(vec![(2, 4), (3, 5)], Some(Pairing::ThenAndNow)));
    case.say(Answer::Pairs(Pairing::ThenAndNow));
    let all =
        ["Birch 11 After GG", "Birch 11 LookingBack RR", "Cedar 22 After AA", "Cedar 22 LookingBack RA"];
    case.brings(&all);
    case.names(&[]);
    case.say(Answer::Pairs(Pairing::BeforeAndAfter));
    assert!(case.lines().contains(&"Cedar 22 Before RA".to_owned()));
}

#[test]
fn the_code_of_a_setting_is_never_taken_for_the_learners() {
    let mut case = case("setting-code-first.csv");
    assert_eq!(case.asks(|asked| matches!(asked, Asked::Code(_))), Asked::Code(Some(1)));
    case.at(Moment::Before).say(Answer::Column(1, Meaning::Code));
    case.brings(&["Birch 11 Before R", "Cedar 22 Before G", "Elder 33 Before A"]);
}

#[test]
fn three_in_ten_that_do_not_apply_leave_the_statement_in() {
    let mut case = case("three-in-ten-not-applicable.csv");
    case.at(Moment::Before);
    case.names(&["Row 2, column C", "Row 3, column C", "Row 4, column C"]);
    assert_eq!(case.lines().iter().filter(|line| line.ends_with("RA")).count(), 7);
    assert_eq!(case.lines().len(), 10);
}

#[test]
fn a_heading_with_one_word_otherwise_is_asked_about() {
    let mut case = case("practice-for-practise.csv");
    let asked = case.asks(|asked| matches!(asked, Asked::Statement(..)));
    let seventh = case.training.checklist.statements[6].id.clone();
    assert_eq!(asked, Asked::Statement(1, vec![seventh.clone()]));
    case.at(Moment::Before).say(Answer::Column(1, Meaning::Statement(seventh, None)));
    case.brings(&["Birch 11 Before -G----R", "Cedar 22 Before -G----A"]);
    let out = case.reading.left_out(&case.training);
    assert!(out[0].place == "Statements 1, 3, 4, 5, 6, 8, 9, 10, 11", "{out:#?}");
}

#[test]
fn a_heading_with_a_word_more_or_less_is_asked_about_in_words_and_keeps_its_moment() {
    let heading = |cut: &str, put: &str| {
        let text = "Understand how to meet the needs of children with SEND.".replace(cut, put);
        Case::csv(&format!("Your code,Before the course: {text}\nBirch 11,Red\nCedar 22,Green\n"))
    };
    for (cut, put) in
        [("meet the needs", "meet needs"), ("children", "young children"), ("Understand", "Know")]
    {
        let mut case = heading(cut, put);
        let asked = case.asks(|asked| matches!(asked, Asked::Statement(..)));
        assert_eq!(asked.words(&case.reading, &case.training), "Column B looks like statement 2: is it?");
        let question =
            case.reading.questions(&case.training).into_iter().find(|of| of.asked == asked).unwrap();
        let (choices, likely) = case.reading.choices(&question, &case.training);
        let names: Vec<&str> = choices.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!((names, likely), (vec!["Yes", "No"], Some(0)));
        let (no, yes) = (choices[1].1.clone(), choices[0].1.clone());
        assert!(case.say(no).lines().is_empty());
        case.say(yes);
        assert!(case.open().is_empty(), "the heading says when: {:?}", case.open());
        case.brings(&["Birch 11 Before -R", "Cedar 22 Before -G"]);
    }
}

#[test]
fn the_sheet_that_people_see_is_read_and_of_two_one_is_chosen() {
    let mut hidden = case("hidden-sheet-first.xlsx");
    hidden.asks_only_the_moment();
    hidden.at(Moment::Before).brings(&["Birch 11 Before RAG", "Cedar 22 Before GAR"]);
    let mut two = case("before-and-after-sheets.xlsx");
    let names = vec!["Before".to_owned(), "After".to_owned()];
    assert_eq!(two.asks(|asked| matches!(asked, Asked::Table(..))), Asked::Table(names, 0));
    two.say(Answer::Table(1));
    assert_eq!(two.likely(), (Moment::After, "The name “After” says so.".into()));
    two.at(Moment::After).brings(&["Birch 11 After AGG", "Cedar 22 After GGG"]);
}

#[test]
fn what_is_no_code_joins_nobody() {
    let case = case("codes-that-are-no-codes.csv");
    assert_eq!(case.reading.rows_left_out(), [2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert!(!case.reading.is_ready(&case.training));
    assert_eq!(case.faults().len(), 9);
}

#[test]
fn the_twins_of_a_quiz_are_ignored() {
    let mut case = case("quiz-before.csv");
    case.asks_only_the_moment();
    case.at(Moment::Before).brings(&round("Before").each_ref().map(String::as_str));
    case.names(&[]);
}

#[test]
fn of_three_rows_of_headings_the_questions_are_taken() {
    let mut case = case("three-heads.csv");
    case.asks_only_the_moment();
    case.at(Moment::Before).brings(&round("Before").each_ref().map(String::as_str));
    assert_eq!(case.reading.table().doubts.iter().map(|doubt| doubt.row).collect::<Vec<_>>(), [1, 3]);
}

#[test]
fn headings_that_were_cut_short_are_recognised() {
    let mut case = case("cut-heads.csv");
    case.asks_only_the_moment();
    case.at(Moment::Before).brings(&round("Before").each_ref().map(String::as_str));
}

#[test]
fn other_words_than_the_colours_are_asked_about_once_and_remembered_for_the_course() {
    let mut case = case("partly.csv");
    let Asked::AnswerWords { words, ends: None } =
        case.asks(|asked| matches!(asked, Asked::AnswerWords { .. }))
    else {
        panic!("{:#?}", case.open())
    };
    let said: Vec<_> = words.iter().map(|word| (word.text.as_str(), word.count, word.proposal)).collect();
    let means = |vote| Some(WordMeaning::Answer(vote));
    let right =
        [("No", 11, means(Vote::Red)), ("Partly", 11, means(Vote::Amber)), ("Yes", 11, means(Vote::Green))];
    assert_eq!(said, right);
    assert!(case.lines().is_empty(), "nothing is guessed");
    case.at(Moment::Before);
    case.say(Answer::Words(words.iter().map(|word| (word.text.clone(), word.proposal.unwrap())).collect()));
    case.brings(&round("Before").each_ref().map(String::as_str));
    let mut training = case.training.clone();
    case.comes_in(&mut training);
    let mut next = of("partly.csv", training);
    next.asks_only_the_moment();
    next.at(Moment::After).brings(&round("After").each_ref().map(String::as_str));
}

#[test]
fn a_word_that_can_mean_one_thing_only_is_proposed_in_every_export() {
    let training = Training::new(checklists::standard());
    let proposed = |cells: &str| {
        let text = format!("Code,Signposting,Tuning in to cues\n{cells}");
        let reading = Reading::new("x", parse(text.as_bytes()).unwrap(), &training);
        let asked = reading.questions(&training).into_iter().find_map(|question| match question.asked {
            Asked::AnswerWords { words, .. } => Some(words),
            _ => None,
        });
        let words = asked.unwrap().into_iter().map(|word| (word.text, word.proposal));
        words.collect::<Vec<_>>()
    };
    let amber = Some(WordMeaning::Answer(Vote::Amber));
    assert_eq!(proposed("A1,Red,Partly\n"), [("Partly".to_owned(), amber)]);
    assert_eq!(proposed("A1,Green,Partially\n"), [("Partially".to_owned(), amber)]);
    assert_eq!(proposed("A1,Red,Yes\n"), [("Yes".to_owned(), None)], "it could be the answer to anything");
}

#[test]
fn of_numbers_it_is_asked_which_end_is_good() {
    let mut case = case("numbers.csv");
    let Asked::AnswerWords { words, ends } = case.asks(|asked| matches!(asked, Asked::AnswerWords { .. }))
    else {
        panic!("{:#?}", case.open())
    };
    assert!(words.iter().all(|word| word.proposal.is_none()), "nothing is guessed");
    let highest = ends.unwrap();
    let vote = |text: &str| of_number(text.parse().unwrap(), highest, true).unwrap();
    case.at(Moment::Before);
    case.say(Answer::Words(words.iter().map(|of| word(&of.text, vote(&of.text))).collect()));
    case.brings(&round("Before").each_ref().map(String::as_str));
    assert_eq!(of_number(1, 3, false), Some(Vote::Green));
}

#[test]
fn a_word_may_say_when_it_was_and_be_an_answer_and_each_is_said_by_itself() {
    let text = "Your code,Time point,Signposting\nOak 7,1,1\nOak 7,2,3\nElm 3,1,2\n";
    let mut case = Case::csv(text);
    let words = |of: [(&str, WordMeaning); 3]| of.map(|(word, means)| (word.to_owned(), means)).to_vec();
    let answers = words([
        ("1", WordMeaning::Answer(Vote::Red)),
        ("3", WordMeaning::Answer(Vote::Green)),
        ("2", WordMeaning::LeftOut),
    ]);
    case.say(Answer::Words(answers));
    let Asked::MomentWords(open) = case.asks(|asked| matches!(asked, Asked::MomentWords(_))) else {
        panic!()
    };
    assert!(open.iter().all(|word| word.means.is_none()), "nothing was said of the times: {open:?}");
    case.say(Answer::MomentWords(vec![
        ("1".to_owned(), WordMeaning::When(Moment::Before)),
        ("2".to_owned(), WordMeaning::When(Moment::After)),
    ]));
    case.brings(&["Oak 7 Before -------R", "Oak 7 After -------G"]);
}

#[test]
fn t1_and_t2_are_asked_about_once() {
    let mut case = case("participant-and-time.csv");
    let Asked::MomentWords(words) = case.asks(|_| true) else { panic!("{:#?}", case.open()) };
    let when = |moment| Some(WordMeaning::When(moment));
    let said: Vec<_> = words.iter().map(|word| (word.text.as_str(), word.count, word.proposal)).collect();
    assert_eq!(said, [("T1", 3, when(Moment::Before)), ("T2", 3, when(Moment::After))]);
    case.say(Answer::MomentWords(
        words.iter().map(|word| (word.text.clone(), word.proposal.unwrap())).collect(),
    ));
    let all: Vec<String> = [round("Before"), round("After")].concat();
    let codes = [("blue 42", "100"), ("plum 17", "101"), ("mint 09", "102")];
    let all = all.into_iter().map(|line| codes.iter().fold(line, |line, (from, to)| line.replace(from, to)));
    case.brings(&all.collect::<Vec<_>>().iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn a_column_with_a_statement_in_its_heading_stays_whatever_its_cells_hold() {
    let mut case = case("one-bad-column.csv");
    case.asks_only_the_moment();
    case.at(Moment::Before);
    case.names(&["Row 3, column G", "Row 4, column G"]);
    let head = &case.training.checklist.statements[4];
    assert_eq!(
        case.reading.columns[case.column(&head.text)].means,
        Meaning::Statement(head.id.clone(), None)
    );
    case.brings(&["blue 42 Before RAGR-GRAGRA", "plum 17 Before AGRA-RAGRAG", "mint 09 Before GRAG-AGRAGR"]);
}

#[test]
fn one_line_says_what_will_be_true_after_the_import() {
    let mut case = case("preview-and-unfinished.csv");
    case.at(Moment::Before).say(Answer::Unfinished(false));
    let merge = Merge::new(&case.reading, &case.training, &Decisions::default());
    assert_eq!(
        promise(&case.reading, &merge, &case.training),
        "Before: 3 learners, 4 statements each, 3 can’t say. 2 rows are left out: 2 and 6."
    );
}
