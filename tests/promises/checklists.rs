//! The checklists that come with Attune: the statements as published, and the
//! guidance by the measure that it was written to.

use attune::documents::document::{Document, Paper, Style};
use attune::documents::pdf;
use attune::files::Places;
use attune::files::checklists::{at_hand, example, standard};
use attune::files::format;
use attune::model::{Checklist, Statement};

/// The statements of the workforce checklist, edited version, letter for letter,
/// under the ids by which files refer to them. Neither may ever change.
const PUBLISHED: [(&str, &str); 11] = [
    ("child-development", "Understand child development from pregnancy to age five."),
    ("send", "Understand how to meet the needs of children with SEND."),
    (
        "strategies",
        "Have the knowledge and ability to implement evidence-based strategies or practices to promote babies’ and young children's mental health.",
    ),
    ("cues", "Have the knowledge, skills and opportunities to ‘tune in’ to young children's cues."),
    ("relationships", "Understand the importance of parent-child relationships."),
    (
        "observation",
        "Have the knowledge and skills to observe the quality of parent-child relationships and identify concerns.",
    ),
    (
        "informed-practice",
        "Have the ability to practise in a relationships-informed and trauma-informed way.",
    ),
    ("signposting", "Understand and signpost other services available to local parents."),
    (
        "reflection",
        "Reflect with colleagues on why a child is displaying emotional problems, and how to respond.",
    ),
    ("supervision", "Have reflective supervision."),
    ("joint-learning", "Learn together with other professionals in the local area."),
];

const WORKFORCE: &str = include_str!("../../checklists/pedal-unicef-workforce.ron");
const PATTERN: &str = include_str!("../../checklists/example-own.ron");
const EXAMPLE: &str = include_str!("../../assets/example.attune");
const WORDS: &str = include_str!("../../assets/words/en.ftl");

fn pairs(checklist: &Checklist) -> Vec<(&str, &str)> {
    checklist.statements.iter().map(|statement| (statement.id.as_str(), statement.text.as_str())).collect()
}

/// Every text of a statement's guidance.
fn guidance(statement: &Statement) -> Vec<&str> {
    let guidance = &statement.guidance;
    let mut texts: Vec<&str> = vec![&guidance.why, &guidance.red, &guidance.amber, &guidance.green];
    texts.extend(guidance.ask.iter().map(String::as_str));
    texts.extend(guidance.evidence.iter().map(String::as_str));
    texts.extend(guidance.steps.iter().map(|step| step.text.as_str()));
    texts
}

/// The characters of a text that would be printed as a stand-in.
fn lacking(text: &str) -> Vec<char> {
    let mut document = Document {
        title: "Every character".into(),
        author: String::new(),
        date: jiff::civil::date(2026, 11, 22),
        footer: String::new(),
        paper: Paper::A4,
        blocks: Vec::new(),
    };
    document.paragraph(Style::Body, text.to_owned());
    pdf::layout(&document).missing.into_keys().collect()
}

#[test]
fn the_eleven_statements_are_as_published() {
    assert_eq!(pairs(&standard()), PUBLISHED);
    assert_eq!(standard().id, "pedal-unicef-workforce");
}

#[test]
fn the_example_holds_the_same_checklist() {
    assert_eq!(example().checklist, standard());
}

#[test]
fn the_source_is_named_and_what_is_added_is_marked() {
    let source = &standard().source;
    for words in ["PEDAL", "UNICEF UK", "toolkit"] {
        assert!(source.citation.contains(words), "{}", source.citation);
    }
    assert!(source.edition.contains("edited version"), "{}", source.edition);
    assert!(source.note.contains("Attune’s own and are not part of the toolkit"), "{}", source.note);
}

#[test]
fn every_statement_has_the_whole_of_the_guidance() {
    for statement in &standard().statements {
        let guidance = &statement.guidance;
        assert!(!statement.title.is_empty() && !statement.theme.is_empty(), "{}", statement.id);
        assert!(guidance.ask.len() >= 3 && guidance.evidence.len() >= 3, "{}", statement.id);
        assert!(guidance.steps.len() >= 3, "{}", statement.id);
        assert!(guidance_texts_are_there(statement), "{}", statement.id);
    }
}

fn guidance_texts_are_there(statement: &Statement) -> bool {
    guidance(statement).iter().all(|text| !text.trim().is_empty())
}

#[test]
fn the_guidance_of_a_statement_has_250_to_350_words() {
    let amounts: Vec<(String, usize)> = standard()
        .statements
        .iter()
        .map(|statement| {
            let words = guidance(statement).iter().map(|text| text.split_whitespace().count()).sum();
            (statement.id.clone(), words)
        })
        .collect();
    let outside: Vec<_> = amounts.iter().filter(|(_, words)| !(250..=350).contains(words)).collect();
    assert!(outside.is_empty(), "{outside:?}");
}

#[test]
fn no_sentence_of_the_guidance_has_more_than_25_words() {
    let checklist = standard();
    let long: Vec<&str> = checklist
        .statements
        .iter()
        .flat_map(guidance)
        .flat_map(|text| text.split_inclusive(['.', '?', '!']))
        .filter(|sentence| sentence.split_whitespace().count() > 25)
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn the_guidance_holds_no_figures_and_exclaims_nothing() {
    let checklist = standard();
    let found: Vec<&str> = checklist
        .statements
        .iter()
        .flat_map(guidance)
        .filter(|text| text.contains(|c: char| c.is_numeric() || "%£!".contains(c)))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_typeface_has_every_character_that_comes_with_attune() {
    for (name, text) in [
        ("pedal-unicef-workforce.ron", WORKFORCE),
        ("example-own.ron", PATTERN),
        ("example.attune", EXAMPLE),
        ("en.ftl", WORDS),
    ] {
        assert_eq!(lacking(text), Vec::<char>::new(), "{name}");
    }
    assert_eq!(lacking("日"), ['日'], "what is lacking would be noticed");
}

#[test]
fn the_pattern_for_writing_ones_own_is_sound_and_small() {
    let nowhere = Places::within(std::path::Path::new("/nowhere"));
    let at_hand = at_hand(&nowhere);
    assert!(at_hand.faults.is_empty(), "{:?}", at_hand.faults);
    let pattern = &at_hand.find("example-own").unwrap().checklist;
    assert_eq!(pattern.statements.len(), 3);
    assert!(matches!(
        format::parse(PATTERN, std::path::Path::new("example-own.ron")),
        Ok(attune::files::FileContent::Checklist(_))
    ));
}

#[test]
fn the_example_has_something_real_for_every_screen() {
    let example = example();
    let today = jiff::civil::date(2026, 11, 22);
    let round = example.current_round().unwrap();
    let ratings: std::collections::BTreeSet<_> =
        example.checklist.statements.iter().map(|s| format!("{:?}", round.rating(&s.id))).collect();
    assert!(ratings.len() >= 4, "Red, Amber, Green and not yet rated: {ratings:?}");
    assert!(example.rounds.len() >= 2);
    assert!(example.actions.len() >= 8);
    assert!(example.actions.iter().any(|action| action.overdue_days(today).is_some()));
    assert!(example.actions.iter().any(|action| action.owner.is_empty()));
    assert_eq!(round.priorities.len(), 3);
    assert!(round.responses.values().any(|response| response.note.len() > 600));
}
