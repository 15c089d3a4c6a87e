//! The example course goes into both reports and onto forms, and every bar is told
//! in words.

use crate::support;
use std::sync::Arc;

use crate::courses::{TODAY, bars, course, said};
use attune::documents::document::{Block, Document};
use attune::documents::pdf;
use attune::documents::pdf::layout::{Owner, Page, Role, Shape, layout};
use attune::documents::training::{Edition, form, report};
use attune::files::checklists;
use attune::model::{Moment, Training};

fn example() -> Training {
    Training { id: "8a1d2f60-5b7e-4c93-9d14-2c7f0e6b9a41".to_owned(), ..checklists::example_training() }
}

fn words(document: &Document) -> String {
    said(document).join("\n")
}

#[track_caller]
fn says(said: &str, words: &[&str]) {
    let mut rest = said;
    for word in words {
        let found = rest.find(word);
        rest = &rest[found.unwrap_or_else(|| panic!("“{word}” is not in what follows:\n{rest}"))..];
    }
}

/// The words on one page.
fn on(page: &Page) -> String {
    let words = page.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(text) => Some(text.text.as_str()),
        _ => None,
    });
    let words = words.collect::<Vec<_>>().join(" ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_first_page_stands_alone() {
    for (edition, moved) in [
        (Edition::Own, "Tuning in to cues: 12 of 19 moved up, 6 stayed, 1 went down."),
        (Edition::Publishing, "Tuning in to cues: 12 moved up"),
    ] {
        let laid_out = layout(&report(&example(), edition, true, TODAY));
        let first = on(&laid_out.pages[0]);
        for word in [
            "Baby cues course",
            "Spring 2026",
            "2 March 2026 to 30 March 2026; follow-up on 29 June 2026",
            "PEDAL and UNICEF UK, 2023",
            "24 learners",
            "19 learners answered both times",
            moved,
            "there was no comparison group",
        ] {
            let found = first.to_lowercase().contains(&word.to_lowercase());
            assert!(found, "“{word}” is not on the first page: {first}");
        }
        assert!(!first.contains("In outline"), "what follows begins on a page of its own");
    }
}

#[test]
fn the_trainers_own_report_shows_every_table_and_says_that_it_is_not_for_publishing() {
    let words = words(&report(&example(), Edition::Own, true, TODAY));
    says(
        &words,
        &[
            "Training · Training report",
            "not for publishing",
            "Family hub worker 8, Health visitor 7, Nursery practitioner 9",
            "Where more than half moved up",
            "Before to After",
            "3 answered only before, 2 only after.",
            "4. Tuning in to cues: 12 of 19 moved up, 6 stayed, 1 went down.",
            "4. I… Have the knowledge, skills and opportunities",
            "After: Amber",
            "12 of 13 who changed moved up; a change this one-sided would happen by chance about 1 time in 27",
            "p = 0.0034",
            "All answers, paired or not: before: 7 Red, 11 Amber, 4 Green; after: 1 Red",
            "Asked: “How would you rate your understanding of infant mental health",
            "Middle answer (median)",
            "Parent-Infant Foundation, 2021",
            "Looking back to After",
            "answered after it: “before the course, I now think I was…”",
            "Before to Follow-up",
            "After to Follow-up",
            "How this was counted",
            "1 pair of codes looks as if",
            "sign test",
            "Holm",
            "asking one learner about their own practice is Attune’s adaptation",
        ],
    );
}

#[test]
fn the_report_for_publishing_has_no_tables_no_roles_and_no_chance() {
    let document = report(&example(), Edition::Publishing, true, TODAY);
    assert_eq!(document, report(&example(), Edition::Publishing, false, TODAY));
    let words = words(&document);
    says(
        &words,
        &[
            "Report for publishing",
            "19 learners answered both times.",
            "4. Tuning in to cues: moved up: 12; stayed: fewer than five, or left out so that nobody can be picked out",
            "5. Parent-child relationships: every count is fewer than five",
            "After to Follow-up",
            "none of this comparison can be published",
            "is only in the trainer’s own report",
        ],
    );
    for never in
        ["only before", "Nursery practitioner", "sign test", "After: Amber", "median", "pair of codes"]
    {
        assert!(!words.contains(never), "{never}");
    }
}

#[test]
fn with_fewer_than_five_nothing_is_published_and_the_report_says_so() {
    let example = example();
    let few: Vec<_> =
        example.participants.iter().filter(|of| of.at(Moment::After).is_some()).take(4).cloned().collect();
    let few = Training { participants: few, ..example };
    let document = report(&few, Edition::Publishing, true, TODAY);
    says(
        &words(&document),
        &["Fewer than five learners answered at two moments, so nothing can be published"],
    );
    assert_eq!(bars(&document.blocks), []);
    let nobody = words(&report(&course(&[]), Edition::Own, true, TODAY));
    says(&nobody, &["no learners yet", "Nobody has answered at two moments yet"]);
}

#[test]
fn those_who_could_not_say_cannot_be_worked_out_either() {
    // Everybody is paired, and one of them could not say on one statement: were all
    // three counts shown, that one would be the difference.
    use attune::model::Vote::{Amber, CantSay, Green, Red};
    let person = |from, to| [from, to].map(|vote| Some((vec![Some(vote)], None, None)));
    let moved = [(Red, Green, 7), (Amber, Amber, 6), (Green, Amber, 5), (CantSay, Green, 1)];
    let people = moved.into_iter().flat_map(|(from, to, many)| {
        let [before, after] = person(from, to);
        vec![[before, after, None, None]; many]
    });
    let document = report(&course(&people.collect::<Vec<_>>()), Edition::Publishing, false, TODAY);
    let drawn = bars(&document.blocks);
    assert_eq!((drawn[0].counts, drawn[0].all), ([None, None, Some(7)], 19));
}

#[test]
fn the_number_of_learners_does_not_give_away_how_few_are_missing() {
    let mut training = example();
    training.participants.truncate(20);
    let paired = training
        .participants
        .iter()
        .filter(|of| [Moment::Before, Moment::After].iter().all(|moment| of.at(*moment).is_some()))
        .count();
    let missing = training.participants.len() - paired;
    assert!((1..5).contains(&missing), "{missing}");
    let words = words(&report(&training, Edition::Publishing, false, TODAY));
    assert!(!words.contains("20 learners"), "{words}");
    says(&words, &["Learners", "fewer than five, or left out so that nobody can be picked out"]);
}

#[test]
fn every_bar_is_drawn_and_told_in_words() {
    for edition in [Edition::Own, Edition::Publishing] {
        let document = report(&example(), edition, false, TODAY);
        let laid_out = layout(&document);
        let mut figures = 0;
        for (node, role) in laid_out.nodes.iter().map(|node| &node.role).enumerate() {
            let Role::Figure { alternative } = role else { continue };
            figures += 1;
            assert!(alternative.contains("moved up") || alternative.contains("every count"), "{alternative}");
            let items = laid_out.pages.iter().flat_map(|page| &page.items);
            assert!(items.filter(|item| item.owner == Owner::Node(node)).count() > 0, "{alternative}");
        }
        assert_eq!(figures, bars(&document.blocks).len());
        assert!(figures >= 26, "{figures}");
    }
}

#[test]
fn there_is_a_form_for_each_moment_and_each_fits_on_one_page() {
    let laid_out = layout(&form(&example(), TODAY));
    let pages: Vec<String> = laid_out.pages.iter().map(on).collect();
    let titles = [
        "Before",
        "Baby cues course: After",
        "Baby cues course: Looking back",
        "Baby cues course: Follow-up",
    ];
    assert_eq!(pages.len(), titles.len());
    for (page, title) in pages.iter().zip(titles) {
        says(
            page,
            &[
                title,
                "Not your initials, not your birthday",
                "My code:",
                "Can’t say",
                "11. Learn together",
                "lowest, 5 the highest:",
            ],
        );
    }
    says(&pages[2], &["“Before the course, I now think I was…”"]);
    let smallest = laid_out.pages.iter().flat_map(|page| &page.items).filter_map(|item| {
        match (&item.shape, item.owner) {
            (Shape::Text(text), Owner::Node(_)) if text.text.contains("Understand child") => Some(text.size),
            _ => None,
        }
    });
    assert!(smallest.fold(f32::MAX, f32::min) >= 11.0);
    let plain = words(&form(&Training { questions: false, ..example() }, TODAY));
    assert!(!plain.contains("How would you rate"), "{plain}");
}

#[test]
fn courses_of_any_size_stay_on_the_page() {
    let mut long = example();
    let mut checklist = (*long.checklist).clone();
    checklist.statements = (0..200)
        .map(|n| {
            let mut statement = checklist.statements[n % 11].clone();
            statement.id = format!("s{n}");
            statement.title = format!("{} ", statement.title).repeat(n % 9 + 1);
            statement
        })
        .collect();
    long.checklist = Arc::new(checklist);
    long.course.name = "A course with a very long name indeed ".repeat(9);
    for training in [long, course(&[]), Training::new(checklists::standard())] {
        for document in [
            report(&training, Edition::Own, true, TODAY),
            report(&training, Edition::Publishing, true, TODAY),
            form(&training, TODAY),
        ] {
            support::assert_within_margins(&layout(&document));
            assert_eq!(pdf::write(&document).unwrap().bytes, pdf::write(&document).unwrap().bytes);
            assert!(!matches!(document.blocks.last(), Some(Block::NewPage)));
        }
    }
}
