//! Letters answer as long as all of them do: answers and codes that are typed into one
//! another are told apart, or asked about, and nothing of them is lost.

use attune::model::Moment;
use egui::{Key, Role, Shape};

use crate::answers::*;
use crate::support::*;

const BEFORE: Moment = Moment::Before;

/// The codes of those in the file.
fn codes(found: &attune::model::Training) -> Vec<&str> {
    found.participants.iter().map(|of| of.code.as_str()).collect()
}

#[test]
fn a_code_behind_an_unfinished_form_is_told_from_its_answers() {
    let cases = [
        ("Mint 33", "rraagGrey 26", "rraag", "Grey 26"),
        ("Mint 44", "RRAAGRose 85", "RRAAG", "Rose 85"),
        ("Mint 55", "rraagMint 66", "rraag", "Mint 66"),
        // With pauses as long as one likes.
        ("Mint 77", "rraag......Grey 26", "rraag", "Grey 26"),
    ];
    for (code, typed, answers, next) in cases {
        let (computer, mut window) = in_row(&course(&[]), code);
        for part in typed.split("...") {
            window.type_keys(part);
            for _ in 0..10 {
                window.harness.step();
            }
        }
        let all = typed.replace('.', "");
        assert!(is_at_code(&window), "{:?}", window.focused());
        assert_eq!(window.value(CODE), all, "nothing is swallowed");
        window.press(Key::Enter);
        window.must_say(&format!("“{all}” begins with letters that answer."));
        assert_eq!(window.labels_of(Role::RowHeader), [code], "and nobody is made of it");
        window.press(Key::Tab);
        assert_eq!(window.focused().1, format!("“{answers}” answers for {code}, and “{next}” is a code"));
        window.press(Key::Enter);
        // At once: whoever looks at the paper goes on typing.
        assert_eq!(cell(&window), format!("{next}, 1 Child development: not yet answered"));
        let found = training_when(&computer, FILE, |found| found.participants.len() == 2);
        assert_eq!(codes(&found), [code, next]);
        assert_eq!(letters(&found, code, BEFORE), format!("{}......", answers.to_lowercase()));
    }
}

#[test]
fn where_the_code_begins_can_be_said_by_a_space() {
    let (computer, mut window) = in_row(&course(&[]), "mint 33");
    window.type_keys("rraaggrey 26");
    assert_eq!(window.value(CODE), "rraaggrey 26");
    window.press(Key::Enter);
    window.must_say("If the code begins elsewhere, put a space before it.");
    window.press(Key::Home);
    for _ in 0..5 {
        window.press(Key::ArrowRight);
    }
    window.type_keys(" ");
    window.press(Key::Enter);
    window.click("“rraag” answers for mint 33, and “grey 26” is a code");
    window.press(Key::Enter);
    let found = training_when(&computer, FILE, |found| codes(found) == ["mint 33", "grey 26"]);
    assert_eq!(letters(&found, "mint 33", BEFORE), "rraag......");
}

#[test]
fn a_code_that_begins_with_the_last_answer_of_a_form_is_asked_about() {
    let (computer, mut window) = in_row(&course(&[]), "Mint 33");
    // One letter too few, and the code typed behind it.
    window.type_keys("ragragragrGrey 26");
    assert_eq!(window.value(CODE), "rey 26");
    window.press(Key::Enter);
    window.must_say("Is the code “rey 26” or “Grey 26”?");
    window.click("It is Grey 26: take the last answer of Mint 33 back");
    assert_eq!(window.value(CODE), "");
    let found = training_when(&computer, FILE, |found| codes(found) == ["Mint 33", "Grey 26"]);
    assert_eq!(letters(&found, "Mint 33", BEFORE), "ragragragr.");
}

#[test]
fn a_code_whose_first_letters_finished_a_form_is_asked_about_and_gives_them_back() {
    for (form, code, left) in [
        ("graagrr", "grass 41", "s 41"),
        ("graagrrg", "grass 42", "ss 42"),
        ("graagrragr", "grass 40", "rass 40"),
    ] {
        let (computer, mut window) = in_row(&course(&["Mint 66"]), "Mint 66");
        window.type_keys(&format!("{form}{code}"));
        assert_eq!(window.value(CODE), left);
        window.press(Key::Enter);
        assert_eq!(window.labels_of(Role::RowHeader), ["Mint 66"], "nobody is made of what is left");
        let back = code.len() - left.len();
        let last = if back == 1 { "the last answer".to_owned() } else { format!("the last {back} answers") };
        window.click(&format!("It is {code}: take {last} of Mint 66 back"));
        assert_eq!(cell(&window), format!("{code}, 1 Child development: not yet answered"));
        let kept = format!("{form}{}", ".".repeat(11 - form.len()));
        training_when(&computer, FILE, |found| letters(found, "Mint 66", BEFORE) == kept);
    }
}

#[test]
fn answers_in_capitals_before_a_number_are_asked_about_behind_a_finished_form_too() {
    let (_computer, mut window) = in_row(&course(&["Mint 66"]), "Mint 66");
    window.type_keys("graagrragra");
    window.type_text("RAGS 40");
    window.press(Key::Enter);
    window.must_say("“RAGS 40” begins with letters that answer.");
    assert_eq!(window.labels_of(Role::RowHeader), ["Mint 66"]);
}

#[test]
fn a_code_behind_a_finished_form_is_taken_as_it_is() {
    let (computer, mut window) = in_row(&course(&[]), "Mint 33");
    at_once(&mut window, "ragragragraGrey 26\nggggggggggg\n\nRose 12\nr");
    let found = training_when(&computer, FILE, |found| found.participants.len() == 3);
    assert_eq!(codes(&found), ["Mint 33", "Grey 26", "Rose 12"]);
    assert_eq!(letters(&found, "Mint 33", BEFORE), "ragragragra");
    assert_eq!(letters(&found, "Grey 26", BEFORE), "ggggggggggg");
}

#[test]
fn a_letter_too_many_is_no_part_of_the_next_code() {
    let (computer, mut window) = in_row(&course(&[]), "Mint 33");
    window.type_keys("ragragragraaGrey 26");
    window.press(Key::Enter);
    window.must_say("“aGrey 26” begins with letters that answer.");
    window.click("The code is Grey 26");
    window.press(Key::Enter);
    training_when(&computer, FILE, |found| codes(found) == ["Mint 33", "Grey 26"]);
}

#[test]
fn answers_in_the_field_for_a_code_make_no_learner() {
    let (computer, mut window) = at_answers(&course(&["Mint 33"]));
    window.type_keys("RAGRAGGGAAS");
    window.press(Key::Enter);
    window.must_say("“RAGRAGGGAAS” looks like answers. Whose are they?");
    assert_eq!(window.labels_of(Role::RowHeader), ["Mint 33"]);
    window.click("They are answers of Mint 33");
    training_when(&computer, FILE, |found| letters(found, "Mint 33", BEFORE) == "ragragggaas");
    assert!(is_at_code(&window), "{:?}", window.focused());
    // Those of somebody else, whose code is typed behind them.
    window.type_keys("GG-AA");
    window.press(Key::Enter);
    assert!(!window.has(Role::Button, "They are answers of Mint 33"), "there is no room");
    window.click("Of another learner: type the code");
    assert!(is_at_code(&window), "{:?}", window.focused());
    window.must_say("“GG-AA” goes to the learner whose code you type now.");
    window.type_keys("Grey 26");
    window.press(Key::Enter);
    training_when(&computer, FILE, |found| letters(found, "Grey 26", BEFORE) == "gg.aa......");
    assert_eq!(cell(&window), format!("Grey 26, 6 {}: not yet answered", title(6)));
}

#[test]
fn answers_typed_on_behind_their_code_are_asked_about_and_given_to_it() {
    for (known, typed) in [(false, "Mint 44rragsra"), (true, "Mint 44rragsra"), (true, "mint 44 rragsra")] {
        let (computer, mut window) = in_row(&course(&[]), if known { "Mint 44" } else { "Rose 85" });
        window.press(Key::Escape);
        window.enter(CODE);
        window.type_text(typed);
        window.press(Key::Enter);
        window.must_say(&format!("“{typed}” ends with letters that answer."));
        assert_eq!(window.labels_of(Role::RowHeader).len(), 1, "nobody is made of it");
        window.press(Key::Tab);
        window.press(Key::Enter);
        if typed.starts_with('m') {
            // Written otherwise than the one that is there.
            window.press(Key::Tab);
            assert_eq!(window.focused().1, "It is Mint 44");
            window.press(Key::Enter);
        }
        let found =
            training_when(&computer, FILE, |found| letters(found, "Mint 44", BEFORE).contains("rrag"));
        assert_eq!(letters(&found, "Mint 44", BEFORE), "rragsra....");
        assert_eq!(found.participants.len(), if known { 1 } else { 2 });
    }
}

#[test]
fn a_letter_too_many_before_a_code_that_is_there_is_asked_about() {
    let (_computer, mut window) = in_row(&course(&[]), "Mint 44");
    window.enter(CODE);
    window.type_text("amint 44");
    window.press(Key::Enter);
    window.must_say("“amint 44” looks like “Mint 44”.");
    assert_eq!(window.labels_of(Role::RowHeader), ["Mint 44"]);
}

#[test]
fn a_slip_among_answers_is_seen_and_shifts_none_of_them() {
    let (computer, mut window) = in_row(&course(&[]), "Mint 33");
    window.type_keys("ragfragr");
    assert_eq!(window.value(CODE), "ragfragr");
    training_when(&computer, FILE, |found| letters(found, "Mint 33", BEFORE) == "...........");
    window.press(Key::Enter);
    window.click("“rag” answers for Mint 33, and “fragr” is a code");
    assert_eq!(window.value(CODE), "fragr");
    training_when(&computer, FILE, |found| letters(found, "Mint 33", BEFORE) == "rag........");
}

#[test]
fn what_a_code_is_typed_over_is_as_it_was_and_what_stood_in_the_field_stays() {
    let given = [("Mint 33", BEFORE, "ragragragra")];
    let (computer, mut window) = at_answers(&answered(course(&["Mint 33"]), &given));
    window.type_keys("Rose");
    window.click_on(Role::GridCell, &format!("Mint 33, 2 {}: Amber", title(2)));
    window.type_keys("Grass");
    assert_eq!(window.status(), "Mint 33, 6: Green to Can’t say");
    window.type_keys(" 12");
    assert_eq!(window.value(CODE), "Rose Grass 12");
    let found = training_when(&computer, FILE, |found| letters(found, "Mint 33", BEFORE) == "ragragragra");
    assert_eq!(codes(&found), ["Mint 33"]);
    assert!(!window.says("Undo: "), "no step is left");
}

#[test]
fn a_code_typed_on_arrival_stands_in_its_field() {
    let computer = Computer::new();
    let mut window = open_training(&computer, &course(&["Mint 33"]));
    window.go("2 Answers");
    assert_eq!(window.focused().0, Role::Heading, "a screen reader hears where it is");
    window.type_keys("Grey 26");
    assert!(is_at_code(&window), "{:?}", window.focused());
    assert_eq!(window.value(CODE), "Grey 26");
    window.press(Key::Enter);
    assert_eq!(cell(&window), "Grey 26, 1 Child development: not yet answered");
}

#[test]
fn a_code_without_enter_is_kept_and_asked_about_before_the_file_is_left() {
    let (computer, mut window) = at_answers(&course(&["Mint 33"]));
    window.type_keys("Grey 26");
    window.go("3 What changed");
    window.go("2 Answers");
    assert_eq!(window.value(CODE), "Grey 26");
    assert!(!window.close());
    window.must_say("“Grey 26” is in the field for a code on Answers");
    window.click("Stay here");
    window.enter(CODE);
    window.press(Key::Enter);
    training_when(&computer, FILE, |found| codes(found) == ["Mint 33", "Grey 26"]);
    assert!(window.close());
}

#[test]
fn the_panel_of_a_learner_closes_when_another_is_chosen() {
    let (computer, mut window) = at_answers(&course(&["Mint 33", "Grey 26"]));
    window.click("Mint 33: code, role, remove");
    window.rewrite("Code", "Mint 34");
    window.click_on(Role::GridCell, "Grey 26, 1 Child development: not yet answered");
    assert!(!window.says("Remove "), "nobody else is removed by mistake");
    training_when(&computer, FILE, |found| codes(found) == ["Mint 34", "Grey 26"]);
    window.click("Grey 26: code, role, remove");
    assert!(window.has(Role::Button, "Remove Grey 26"));
}

#[test]
fn the_same_answer_given_again_is_said() {
    let (_computer, mut window) = in_row(&course(&["Mint 33", "Grey 26"]), "Mint 33");
    window.type_keys("rag");
    window.press(Key::Home);
    window.type_keys("r");
    assert_eq!(window.status(), "Mint 33, 1: Red");
}

#[test]
fn the_row_that_is_filled_is_clear_of_the_edge() {
    let names: Vec<String> = (0..60).map(|number| format!("Plum {number:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (_computer, window) = in_row(&course(&names), "Plum 30");
    let row = window.get(Role::RowHeader, "Plum 30").rect();
    let is_code = |shape: &Shape| matches!(shape, Shape::Text(text) if row.contains(text.pos));
    let (room, _) = window.shapes().into_iter().find(|(_, shape)| is_code(shape)).unwrap();
    assert!(row.bottom() + 16.0 < room.bottom() && row.top() > room.top() + 16.0, "{row} in {room}");
}

#[test]
fn twenty_forms_typed_with_every_mistake_are_in_the_file_as_they_were_meant() {
    let (computer, mut window) = at_answers(&course(&[]));
    let answer = |learner: usize, place: usize| ['r', 'a', 'g', 's'][(learner * 3 + place) % 4];
    let form = |learner: usize, answers: usize| (0..answers).map(|place| answer(learner, place)).collect();
    let mut meant: Vec<(String, String)> = Vec::new();
    let enter = |window: &mut Window, keys: &[Key]| keys.iter().for_each(|key| window.press(*key));
    for round in 0..5 {
        let code = |word: &str| format!("{word} {}", 10 + round);
        let [grey, mint, rose, sage] = ["Grey", "Mint", "Rose", "Sage"].map(code);
        let all: [String; 4] = [0, 1, 2, 3].map(|nth| form(round * 4 + nth, 11));
        // Without Enter behind a form that is not finished.
        at_once(&mut window, &format!("{grey}\n{}{mint}", &all[0][..5]));
        enter(&mut window, &[Key::Enter, Key::Tab, Key::Enter]);
        meant.push((grey, format!("{}......", &all[0][..5])));
        // One letter too few.
        at_once(&mut window, &format!("{}{rose}", &all[1][..10]));
        enter(&mut window, &[Key::Enter, Key::Tab, Key::Enter]);
        meant.push((mint, format!("{}.", &all[1][..10])));
        window.type_keys(&all[2]);
        meant.push((rose, all[2].clone()));
        // Answers before their code.
        at_once(&mut window, &all[3]);
        enter(&mut window, &[Key::Enter, Key::Tab, Key::Enter]);
        at_once(&mut window, &format!("{sage}\n"));
        window.run();
        meant.push((sage, all[3].clone()));
        assert!(is_at_code(&window) && window.value(CODE).is_empty(), "{}", window.all_said());
    }
    let found = training_when(&computer, FILE, |found| {
        found.participants.len() == 20 && letters(found, "Sage 14", BEFORE) == meant[19].1
    });
    let there: Vec<(String, String)> =
        codes(&found).iter().map(|code| ((*code).to_owned(), letters(&found, code, BEFORE))).collect();
    assert_eq!(there, meant);
}
