//! The example course goes into both reports and onto forms, and every bar is told
//! in words.

use crate::support;
use std::sync::Arc;

use crate::courses::{TODAY, bars, course, said};
use attune::documents::document::{Bar, BarCounts, Block, Document};
use attune::documents::pdf;
use attune::documents::pdf::layout::{Owner, Page, Role, Shape, layout};
use attune::documents::training::{form, publishing, report};
use attune::files::checklists;
use attune::model::disclosure::next_edition;
use attune::model::{Change, Moment, Training, TrainingEdit, Vote};

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
    for (document, moved) in [
        (report(&example(), true, TODAY), "Tuning in to cues: 12 of 19 moved up, 6 stayed, 1 went down."),
        (publishing(&example(), TODAY), "Tuning in to cues: 12 of 19 moved up, 7 did not"),
    ] {
        let laid_out = layout(&document);
        let first = on(&laid_out.pages[0]);
        for word in [
            "Baby cues course",
            "Spring 2026",
            "2 March 2026 to 30 March 2026; follow-up on 29 June 2026",
            "PEDAL and UNICEF UK, 2023",
            "19 learners",
            "answered both times",
            moved,
            "there was no comparison group",
        ] {
            let found = first.to_lowercase().contains(&word.to_lowercase());
            assert!(found, "“{word}” is not on the first page: {first}");
        }
        assert!(!first.contains("Dark: moved up"), "what follows begins on a page of its own");
    }
}

#[test]
fn the_first_page_of_the_trainers_own_report_says_how_many_could_not_say() {
    let person = |after| {
        let answered = |first| Some((vec![Some(first), Some(Vote::Red)], None, None));
        [answered(Vote::Red), answered(after), None, None]
    };
    let after = [Vote::Amber; 6].into_iter().chain([Vote::CantSay; 2]);
    let said = words(&report(&course(&after.map(person).collect::<Vec<_>>()), false, TODAY));
    says(&said, &["Child development: 6 of 6 moved up, 0 stayed, 0 went down; 2 could not say."]);
}

#[test]
fn the_trainers_own_report_shows_every_table_and_says_that_it_is_not_for_publishing() {
    let words = words(&report(&example(), true, TODAY));
    says(
        &words,
        &[
            "Training · Training report",
            "not for publishing",
            "Family hub worker 8, Health visitor 7, Nursery practitioner 9",
            "Where more than half moved up",
            "How many gave each answer, also of those who answered only once.",
            "Asked: “How would you rate your understanding of infant mental health",
            "Middle answer (median)",
            "The statements in full",
            "I… Have the knowledge, skills and opportunities",
            "Before to After",
            "3 answered only before, 2 only after.",
            "4. Tuning in to cues",
            "12 of 19 moved up, 6 stayed, 1 went down.",
            "After: Amber",
            "12 of 13 who changed moved up; a change this one-sided would happen by chance about 1 time in 27",
            "p = 0.0034",
            "Looking back to After",
            "answered after it: “before the course, I now think I was…”",
            "Before to Follow-up",
            "After to Follow-up",
            "How this was counted",
            "1 pair of codes looks as if",
            "sign test",
            "Holm",
            "Parent-Infant Foundation, 2021",
            "asking one learner about their own practice is Attune’s adaptation",
        ],
    );
}

#[test]
fn the_report_for_publishing_tells_how_many_moved_up_and_nothing_else() {
    let document = publishing(&example(), TODAY);
    let words = words(&document);
    says(
        &words,
        &[
            "Report for publishing",
            "19 learners who answered both times are counted.",
            "Where more than half moved up",
            "Tuning in to cues: 12 of 19 moved up, 7 did not",
            "4. Tuning in to cues",
            "12 of 19 moved up, 7 did not",
            "only in the trainer’s own report",
        ],
    );
    let never = [
        "only before",
        "Nursery practitioner",
        "sign test",
        "After: Amber",
        "median",
        "pair of codes",
        "24 learners",
        "went down;",
        "After to Follow-up",
        "Looking back to",
    ];
    for never in never {
        assert!(!words.contains(never), "{never}");
    }
}

#[test]
fn with_fewer_than_ten_nothing_is_published_and_the_report_says_so() {
    let example = example();
    let paired = |of: &&Arc<attune::model::Participant>| {
        [Moment::Before, Moment::After].iter().all(|moment| of.at(*moment).is_some())
    };
    let few: Vec<_> = example.participants.iter().filter(paired).take(9).cloned().collect();
    let few = Training { participants: few, ..example };
    let document = publishing(&few, TODAY);
    says(
        &words(&document),
        &["Fewer than ten learners answered at two moments, so nothing can be published"],
    );
    assert_eq!(bars(&document.blocks), []);
    let nobody = words(&report(&course(&[]), true, TODAY));
    says(&nobody, &["no learners yet", "Nobody has answered at two moments yet"]);
}

#[test]
fn where_few_moved_up_or_few_did_not_the_report_for_publishing_says_only_that() {
    use attune::model::Vote::{Amber, CantSay, Green, Red};
    let told = |ups: usize, others: &[(attune::model::Vote, attune::model::Vote)]| {
        let person = |(from, to)| {
            let [before, after] = [from, to].map(|vote| Some((vec![Some(vote)], None, None)));
            [before, after, None, None]
        };
        let people = std::iter::repeat_n((Red, Green), ups).chain(others.iter().copied()).map(person);
        let document = publishing(&course(&people.collect::<Vec<_>>()), TODAY);
        let bar = bars(&document.blocks)[0].clone();
        (bar.alternative, bar.counts, bar.all)
    };
    let rest = [(Amber, Amber), (Green, Amber), (CantSay, Green), (Amber, Amber), (Amber, CantSay)];
    let exactly = BarCounts::MovedUp { least: 8, most: 8 };
    assert_eq!(told(8, &rest), ("8 of 13 moved up, 5 did not".to_owned(), exactly, 13));
    let nearly_all = BarCounts::MovedUp { least: 8, most: 12 };
    for few in 0..5 {
        let all = 12 - few;
        assert_eq!(told(all, &rest[..few]), ("at least 8 of 12 moved up".to_owned(), nearly_all, 12));
    }
    let rest = [(Amber, Red); 12];
    for few in 0..5 {
        let (words, counts, _) = told(few, &rest[few..]);
        assert_eq!(words, "fewer than 5 of 12 moved up");
        assert_eq!(counts, BarCounts::MovedUp { least: 0, most: 4 });
    }
}

#[test]
fn a_bar_of_which_a_part_is_not_told_says_at_least_beside_its_counts() {
    use attune::model::Vote::{Amber, Green, Red};
    let printed = |ups: usize| {
        let person = |(from, to)| {
            let [before, after] = [from, to].map(|vote| Some((vec![Some(vote)], None, None)));
            [before, after, None, None]
        };
        let others = std::iter::repeat_n((Amber, Red), 10 - ups);
        let people = std::iter::repeat_n((Red, Green), ups).chain(others).map(person);
        let laid_out = layout(&publishing(&course(&people.collect::<Vec<_>>()), TODAY));
        laid_out.pages.iter().map(on).collect::<Vec<_>>().join(" ")
    };
    // Eight of ten moved up, and fewer than five did not: six is the least that is told.
    let said = printed(8);
    says(&said, &["I… Did not move up · moved up", "1. Child development at least 6"]);
    says(&said, &["the number beside it is the least that it can be"]);
    says(&printed(1), &["1. Child development at least 6"]);
    says(&printed(5), &["1. Child development 5 5"]);
}

/// Publishes, and has the file remember it.
fn published(training: &mut Training) -> Document {
    let document = publishing(training, TODAY);
    TrainingEdit::Publish(next_edition(training, TODAY).added).apply(training).unwrap();
    document
}

#[test]
fn a_late_learner_changes_nothing_in_what_is_published_until_ten_have_come() {
    let example = example();
    let is_paired = |of: &&Arc<attune::model::Participant>| {
        [Moment::Before, Moment::After].iter().all(|moment| of.at(*moment).is_some())
    };
    let learners: Vec<_> = example.participants.iter().filter(is_paired).cloned().collect();
    let late = |number: usize| {
        let of = &learners[number % learners.len()];
        let moments = [Moment::Before, Moment::After];
        let answers = moments.into_iter().filter_map(|moment| Some((moment, of.at(moment)?.clone())));
        attune::model::Participant {
            code: format!("Late {number}"),
            answers: answers.collect(),
            ..(**of).clone()
        }
    };
    let mut training = example.clone();
    let first = published(&mut training);
    for number in 0..9 {
        training.participants.push(late(number).into());
        assert_eq!(published(&mut training), first, "{number} came late");
    }
    training.participants.push(late(9).into());
    let second = published(&mut training);
    says(
        &words(&second),
        &["29 learners who answered both times are counted. Counted in turn: 19 since", "10 since"],
    );
    // What is told of the ten alone, and beside the others, is no more than of them alone.
    let alone = Training { participants: (0..10).map(|number| late(number).into()).collect(), ..example };
    let [first, second, alone] = [first, second, publishing(&alone, TODAY)].map(|of| bars(&of.blocks));
    let told = |bar: &Bar| match bar.counts {
        BarCounts::MovedUp { least, most } => (least, most, bar.all),
        BarCounts::Moves { .. } | BarCounts::Answers(_) | BarCounts::Ratings(_) => panic!("{bar:?}"),
    };
    for ((first, alone), second) in first.iter().zip(&alone).zip(&second).take(11) {
        let [first, alone, second] = [first, alone, second].map(told);
        assert_eq!(second, (first.0 + alone.0, first.1 + alone.1, first.2 + alone.2));
    }
}

#[test]
fn what_the_file_remembers_of_an_edition_is_no_more_than_was_published() {
    let mut training = example();
    let document = published(&mut training);
    let with = attune::files::format::write(&attune::files::FileContent::Training(training.clone())).unwrap();
    let (_, remembered) = with.split_once("published: [").unwrap();
    assert_eq!(
        attune::files::format::parse(&with, std::path::Path::new("cues.attune")).unwrap(),
        attune::files::FileContent::Training(training.clone())
    );
    // Each count in it stands in the report; whoever leaves takes all answers along.
    let words = words(&document);
    for count in remembered.split("Exactly(").skip(1).map(|rest| rest.split(')').next().unwrap()) {
        assert!(words.contains(&format!("{count} of ")), "{count}");
    }
    for never in ["Red", "Amber", "Green", "CantSay", "ratings", "answers", "role"] {
        assert!(!remembered.contains(never), "{never}");
    }
}

#[test]
fn every_bar_is_drawn_and_told_in_words() {
    for document in [report(&example(), false, TODAY), publishing(&example(), TODAY)] {
        let laid_out = layout(&document);
        let (bars, mut figures) = (bars(&document.blocks), 0);
        for (node, role) in laid_out.nodes.iter().map(|node| &node.role).enumerate() {
            let Role::Figure { alternative } = role else { continue };
            // The bars are drawn in the order in which they stand.
            let bar = &bars[figures];
            figures += 1;
            assert_eq!(*alternative, bar.alternative);
            match bar.counts {
                BarCounts::Moves { .. } | BarCounts::MovedUp { .. } => {
                    assert!(alternative.contains("moved up"), "{alternative}");
                }
                BarCounts::Answers(tally) => {
                    for (vote, word) in [(Vote::Red, "Red"), (Vote::Amber, "Amber"), (Vote::Green, "Green")] {
                        let told = format!("{}\u{a0}{word}", tally.of(vote));
                        assert_eq!(alternative.contains(&told), tally.of(vote) > 0, "{alternative}");
                    }
                }
                BarCounts::Ratings(_) => panic!("a course has no ratings of teams: {bar:?}"),
            }
            let items = laid_out.pages.iter().flat_map(|page| &page.items);
            assert!(items.filter(|item| item.owner == Owner::Node(node)).count() > 0, "{alternative}");
        }
        assert_eq!(figures, bars.len());
        assert!(figures >= 13, "{figures}");
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
        for document in [report(&training, true, TODAY), publishing(&training, TODAY), form(&training, TODAY)]
        {
            support::assert_within_margins(&layout(&document));
            assert_eq!(pdf::write(&document).unwrap().bytes, pdf::write(&document).unwrap().bytes);
            assert!(!matches!(document.blocks.last(), Some(Block::NewPage)));
        }
    }
}
