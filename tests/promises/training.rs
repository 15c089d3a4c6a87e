//! What changed in a course is counted honestly: nobody twice, nothing by the order
//! of rows, no test on a handful, and nothing published by which somebody could be
//! picked out.

use crate::courses::{TODAY, bars, course, people, said};
use attune::documents::document::BarCounts;
use attune::documents::training::{publishing, report};
use attune::files::checklists;
use attune::model::disclosure::MIN_COUNT;
use attune::model::shift::{
    FEW_CHANGED, Moves, Pairing, Shift, holm, median, of_question, of_statements, pairing, sign_test,
};
use attune::model::{Moment, Participant, Question, Training};
use attune::words;
use attune::words::shift::uncompared;
use proptest::prelude::*;

/// The numbers in a text.
fn numbers(said: &str) -> Vec<usize> {
    said.split(|one: char| !one.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
}

/// What is said of a statement or question speaks of every learner once.
fn accounted<const N: usize>(
    shift: &Shift<N>,
    pair: (Moment, Moment),
    all: usize,
) -> Result<(), TestCaseError> {
    let moved = shift.moves().paired() as usize;
    let Some(said) = uncompared(shift, pair) else {
        prop_assert_eq!(moved, all);
        return Ok(());
    };
    let numbers = numbers(&said);
    let [of_all, parts @ ..] = numbers.as_slice() else { panic!("{said}") };
    prop_assert_eq!(*of_all, all, "{}", said);
    prop_assert_eq!(moved + parts.iter().sum::<usize>(), all, "{}", said);
    prop_assert!(!parts.contains(&0), "{}", said);
    Ok(())
}

proptest! {
    // Each lays out two whole reports.
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn both_reports_account_for_every_learner(people in people(24)) {
        let training = course(&people);
        let own = said(&report(&training, true, TODAY)).join("\n");
        for sentence in own.split("Not compared, of all ").skip(1) {
            prop_assert_eq!(numbers(sentence)[0], people.len());
        }
        let own = own.replace('\u{a0}', " ");
        let paired = |(first, second): &(Moment, Moment)| pairing(&training, *first, *second).paired > 0;
        for pair in training.pairs().into_iter().filter(paired) {
            for shift in of_statements(&training, pair.0, pair.1) {
                let counts = pairing(&training, pair.0, pair.1);
                let everybody = words::shift::pairing(counts, pair.0, pair.1);
                // Where no more are missing than from the comparison as a whole, that says it.
                let said = match uncompared(&shift, pair) {
                    Some(said) if !shift.uncompared.is_said_by(counts) => said,
                    _ => everybody,
                };
                prop_assert!(own.contains(&said), "{} is not in {}", said, own);
            }
        }
        // For publishing every row is of all who are counted, and tells all of them.
        for bar in bars(&publishing(&training, TODAY).blocks) {
            let BarCounts::MovedUp { least, most } = bar.counts else { panic!("{bar:?}") };
            prop_assert!(least <= most && most <= bar.all);
            if least == most {
                prop_assert_eq!(numbers(&bar.alternative), [least, bar.all, bar.all - least].map(|of| of as usize));
            }
        }
    }

    #[test]
    fn fewer_than_six_who_changed_are_never_tested(people in people(14)) {
        let training = course(&people);
        let shifts = Moment::PAIRS.into_iter().flat_map(|(first, second)| of_statements(&training, first, second));
        let tested = shifts.filter(|shift| shift.moves().changed() >= FEW_CHANGED).count();
        let words = said(&report(&training, true, TODAY)).join("\n");
        prop_assert_eq!(words.matches("Exact sign test, two-sided: p").count(), tested);
        prop_assert_eq!(words.matches(" p ").count(), 2 * tested, "{}", words);
        let without = said(&report(&training, false, TODAY)).join("\n");
        prop_assert_eq!(without.matches(" p ").count() + without.matches("chance").count(), 0);
    }

    #[test]
    fn what_is_published_holds_no_small_count_and_no_code(people in people(30)) {
        let training = course(&people);
        let published = publishing(&training, TODAY);
        for bar in bars(&published.blocks) {
            let BarCounts::MovedUp { least, most } = bar.counts else { panic!("{bar:?}") };
            let parts = [least, most - least, bar.all - most];
            let small = parts.into_iter().filter(|part| (1..MIN_COUNT - 1).contains(part));
            prop_assert_eq!(small.count(), 0, "{:?}", bar);
        }
        for said in said(&published) {
            prop_assert!(!said.contains("Zq") && !said.contains("Zr"), "{}", said);
            // So many statements, and no people.
            let is_of_statements = said.ends_with("more, all in the chart");
            let plain = if is_of_statements { String::new() } else { said.replace("from 1 to 5", "") };
            let numbers = plain.split(|c: char| !c.is_ascii_alphanumeric() && c != '.');
            for number in numbers.filter_map(|word| word.parse::<u32>().ok()) {
                prop_assert!(number >= MIN_COUNT, "{} in: {}", number, said);
            }
        }
    }

    #[test]
    fn no_learners_code_stands_in_a_report(people in people(12)) {
        let words = said(&report(&course(&people), true, TODAY)).join("\n");
        prop_assert!(!words.contains("Zq"), "{}", words);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whoever_answered_both_times_is_counted_once(people in people(24)) {
        let training = course(&people);
        for (first, second) in Moment::PAIRS {
            for (statement, shift) in training.checklist.statements.iter().zip(of_statements(&training, first, second)) {
                let answered = |moment| {
                    move |of: &&std::sync::Arc<attune::model::Participant>| {
                        of.at(moment).is_some_and(|answers| answers.ratings.contains_key(&statement.id))
                    }
                };
                let both = training.participants.iter().filter(answered(first)).filter(answered(second)).count();
                let Moves { up, same, down } = shift.moves();
                prop_assert_eq!((up + same + down + shift.uncompared.unsaid) as usize, both);
                let counted: u32 = shift.cells.iter().flatten().sum();
                prop_assert_eq!(counted, up + same + down);
                prop_assert_eq!((counted + shift.uncompared.people()) as usize, people.len());
                accounted(&shift, (first, second), people.len())?;
            }
            let Pairing { paired, first_only, second_only, neither } = pairing(&training, first, second);
            prop_assert_eq!(paired + first_only + second_only + neither, people.len());
            let everybody = words::shift::pairing(pairing(&training, first, second), first, second);
            prop_assert_eq!(numbers(&everybody).iter().sum::<usize>(), people.len(), "{}", everybody);
            let Moves { up, same, down } = of_question(&training, Question::Confidence, first, second).moves();
            prop_assert!((up + same + down) as usize <= paired);
            accounted(&of_question(&training, Question::Confidence, first, second), (first, second), people.len())?;
        }
    }

    #[test]
    fn the_order_of_the_learners_changes_nothing(
        (people, turn) in (people(16), any::<prop::sample::Index>()),
    ) {
        let training = course(&people);
        let mut turned = Training { participants: training.participants.clone(), ..training.clone() };
        turned.participants.reverse();
        if !people.is_empty() {
            turned.participants.rotate_left(turn.index(people.len()));
        }
        for (first, second) in Moment::PAIRS {
            prop_assert_eq!(of_statements(&training, first, second), of_statements(&turned, first, second));
            prop_assert_eq!(pairing(&training, first, second), pairing(&turned, first, second));
        }
        for (question, moment) in Question::ALL.into_iter().zip(Moment::ALL) {
            prop_assert_eq!(median(&training, question, moment), median(&turned, question, moment));
        }
        prop_assert_eq!(report(&training, true, TODAY), report(&turned, true, TODAY));
        prop_assert_eq!(publishing(&training, TODAY), publishing(&turned, TODAY));
    }

}

#[track_caller]
fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} and not {expected}");
}

#[test]
fn the_sign_test_agrees_with_scipy() {
    // scipy.stats.binomtest(up, up + down, 0.5).pvalue, SciPy 1.17.1
    for (up, down, expected) in [
        (6, 0, 0.03125),
        (5, 1, 0.21875),
        (8, 1, 0.039_062_5),
        (13, 1, 0.001_831_054_687_5),
        (12, 1, 0.003_417_968_75),
        (7, 7, 1.0),
        (11, 2, 0.022_460_937_5),
        (20, 9, 0.061_428_345_739_841_46),
        (60, 31, 0.003_112_689_848_393_76),
        (300, 251, 0.040_770_653_475_490_79),
        (9, 0, 0.003_906_25),
        (0, 17, 1.525_878_906_25e-5),
    ] {
        near(sign_test(up, down), expected);
        near(sign_test(down, up), expected);
    }
    let rare = 6.109_872_726_999_21e-151;
    assert!((sign_test(500, 0) / rare - 1.0).abs() < 1e-9, "{}", sign_test(500, 0));
}

#[test]
fn holms_correction_agrees_with_statsmodels() {
    // statsmodels.stats.multitest.multipletests(values, method="holm"), statsmodels 0.15.0
    let values = [
        0.003_417_968_75,
        0.021_484_375,
        0.109_375,
        0.003_417_968_75,
        0.006_347_656_25,
        0.179_687_5,
        0.687_5,
        0.039_062_5,
        0.218_75,
        0.125,
        1.0,
    ];
    let expected = [
        0.037_597_656_25,
        0.171_875,
        0.656_25,
        0.037_597_656_25,
        0.057_128_906_25,
        0.718_75,
        1.0,
        0.273_437_5,
        0.718_75,
        0.656_25,
        1.0,
    ];
    for (found, expected) in holm(&values.map(Some)).into_iter().zip(expected) {
        near(found.unwrap(), expected);
    }
}

#[test]
fn codes_are_near_where_they_are_one_code_written_in_two_ways() {
    let near = |codes: &[&str]| {
        let mut training = Training::new(checklists::standard());
        let learner = |code: &&str| Participant { code: (*code).to_owned(), ..Participant::default() }.into();
        training.participants = codes.iter().map(learner).collect();
        let pairs = training.near_codes().into_iter();
        pairs.map(|near| (near.first, near.second)).collect::<Vec<_>>()
    };
    let pair = |first: &str, second: &str| vec![(first.to_owned(), second.to_owned())];
    assert_eq!(near(&["Blue 42", "Red 17", "blue-042"]), pair("Blue 42", "blue-042"));
    assert_eq!(near(&["Blue 42", "Blue 43", "Blue 420"]), []);
    assert_eq!(near(&["★", "☂", "!!", "–"]), [], "signs alone are what they are");
    assert_eq!(near(&["★", " ★ "]), pair("★", " ★ "));
    // A letter for a digit that looks like it.
    assert_eq!(near(&["Blue 40", "Blue 4O", "Blue 41"]), pair("Blue 40", "Blue 4O"));
    assert_eq!(near(&["Rose I7", "rose 17"]), pair("Rose I7", "rose 17"));
}

#[test]
fn the_example_course_holds_what_a_trainer_meets() {
    let example = checklists::example_training();
    assert_eq!(example.participants.len(), 24);
    assert_eq!(example.moments().len(), 4);
    let before_and_after = pairing(&example, Moment::Before, Moment::After);
    assert_eq!(
        (before_and_after.paired, before_and_after.first_only, before_and_after.second_only),
        (19, 3, 2)
    );
    assert_eq!(example.near_codes().len(), 1);
    let shifts = of_statements(&example, Moment::Before, Moment::After);
    assert!(shifts.iter().any(|shift| shift.moves().down > 0));
}
