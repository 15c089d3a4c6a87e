//! Where votes and ratings come from goes with them: how people voted, and whether a
//! rating is last time's that was found still right.

use std::collections::BTreeSet;
use std::sync::Arc;

use attune::model::merge::{Choice, Decision, Mergeable as _, Place, ResponsePart, RoundPart};
use attune::model::{
    Assessment, Change as _, Edit, GroupVotes, Rating, Response, ResponseField, Round, RoundField, Tally, Way,
};
use jiff::civil::date;

use super::people::new_assessment;

const CUES: &str = "cues";

fn last(assessment: &mut Assessment) -> &mut Round {
    Arc::make_mut(assessment.rounds.last_mut().unwrap())
}

fn edited(assessment: &Assessment, edits: impl IntoIterator<Item = Edit>) -> Assessment {
    let mut changed = assessment.clone();
    edits.into_iter().for_each(|edit| edit.apply(&mut changed).unwrap());
    changed
}

fn respond(field: ResponseField) -> Edit {
    Edit::response("r2", CUES, field)
}

fn rate(rating: Rating) -> Edit {
    respond(ResponseField::Agreed(Some(rating)))
}

/// What comes out from either side where each conflict is decided so, as the first sees it.
#[track_caller]
fn merged(base: &Assessment, mine: &Assessment, theirs: &Assessment, choice: Choice) -> Assessment {
    let other = match choice {
        Choice::Mine => Choice::Theirs,
        Choice::Theirs => Choice::Mine,
        Choice::Both => Choice::Both,
    };
    let of = |sides: [&Assessment; 2], choice| {
        let asked = Assessment::merge(Some(base), sides, &[]).unwrap().conflicts;
        let decisions: Vec<Decision> = asked.into_iter().map(|of| (of, choice)).collect();
        let merged = Assessment::merge(Some(base), sides, &decisions).unwrap();
        assert!(merged.conflicts.is_empty());
        merged.content
    };
    let whole = of([mine, theirs], choice);
    assert_eq!(whole, of([theirs, mine], other), "the same comes out from either side");
    whole
}

/// What is asked of the two.
fn asked(base: &Assessment, mine: &Assessment, theirs: &Assessment) -> Vec<Place> {
    let merged = Assessment::merge(Some(base), [mine, theirs], &[]).unwrap();
    merged.conflicts.into_iter().map(|of| of.place).collect()
}

/// Votes on a statement that were given in one way, which is that of the round.
fn voted(assessment: &Assessment, way: Way, red: u32) -> Assessment {
    let mut assessment =
        edited(assessment, [Edit::Round { round: "r1".into(), field: RoundField::Way(way) }]);
    let votes = vec![GroupVotes::new("", Tally { red, amber: 9, ..Tally::default() })];
    last(&mut assessment).votes.insert(CUES.into(), votes);
    assessment
}

fn ways(assessment: &Assessment) -> BTreeSet<Way> {
    assessment.current_round().unwrap().ways_of(CUES)
}

#[test]
fn votes_and_how_they_were_given_are_chosen_together_whatever_way_the_round_goes_on_in() {
    let base = new_assessment();
    let (mine, theirs) = (voted(&base, Way::Paper, 6), voted(&base, Way::Keyboard, 7));
    let of = |part| Place::Round { round: "r1".into(), part };
    assert_eq!(asked(&base, &mine, &theirs), [of(RoundPart::Way), of(RoundPart::Votes)]);
    let conflicts = Assessment::merge(Some(&base), [&mine, &theirs], &[]).unwrap().conflicts;
    for way in [Choice::Mine, Choice::Theirs] {
        for votes in [Choice::Mine, Choice::Theirs] {
            let decisions: Vec<Decision> = conflicts.iter().cloned().zip([way, votes]).collect();
            let whole = Assessment::merge(Some(&base), [&mine, &theirs], &decisions).unwrap().content;
            let chosen = |choice| if choice == Choice::Mine { &mine } else { &theirs };
            let round = whole.current_round().unwrap();
            assert_eq!(round.way, chosen(way).current_round().unwrap().way);
            assert_eq!(round.votes, chosen(votes).current_round().unwrap().votes);
            assert_eq!(ways(&whole), ways(chosen(votes)), "nobody voted in that way");
        }
    }
}

#[test]
fn two_ways_for_one_round_are_asked_and_earlier_votes_keep_theirs() {
    let base = voted(&new_assessment(), Way::Cards, 6);
    let choose = |way| edited(&base, [Edit::Round { round: "r1".into(), field: RoundField::Way(way) }]);
    let (mine, theirs) = (choose(Way::Paper), choose(Way::Afar));
    assert_eq!(asked(&base, &mine, &theirs), [Place::Round { round: "r1".into(), part: RoundPart::Way }]);
    for (choice, way) in [(Choice::Mine, Way::Paper), (Choice::Theirs, Way::Afar)] {
        let whole = merged(&base, &mine, &theirs, choice);
        assert_eq!(whole.current_round().unwrap().way, way);
        assert_eq!(ways(&whole), BTreeSet::from([Way::Cards]));
    }
}

/// A second round of a statement that was Green in the first.
fn again() -> Assessment {
    let green = Edit::response("r1", CUES, ResponseField::Agreed(Some(Rating::Green)));
    let begin = Edit::StartReview { id: "r2".into(), label: "May".into(), date: date(2026, 11, 9) };
    edited(&new_assessment(), [green, begin])
}

fn response(assessment: &Assessment) -> Response {
    assessment.current_round().unwrap().response(CUES).cloned().unwrap_or_default()
}

fn rated(assessment: &Assessment) -> (Option<Rating>, bool) {
    let response = response(assessment);
    (response.agreed, response.still_right)
}

#[test]
fn a_rating_that_is_still_right_stays_so_beside_a_colleagues_note() {
    let base = again();
    let mine = edited(&base, [respond(ResponseField::StillRight)]);
    let theirs = edited(&base, [respond(ResponseField::Note("Seen each day.".into()))]);
    assert_eq!(asked(&base, &mine, &theirs), []);
    let whole = merged(&base, &mine, &theirs, Choice::Mine);
    assert_eq!(rated(&whole), (Some(Rating::Green), true));
    assert_eq!(response(&whole).note, "Seen each day.");
}

#[test]
fn a_rating_of_last_time_and_another_are_asked_and_only_that_of_last_time_is_still_right() {
    let base = again();
    let mine = edited(&base, [respond(ResponseField::StillRight)]);
    let theirs = edited(&base, [rate(Rating::Red)]);
    let place = Place::Response { round: "r2".into(), statement: CUES.into(), part: ResponsePart::Agreed };
    assert_eq!(asked(&base, &mine, &theirs), [place]);
    assert_eq!(rated(&merged(&base, &mine, &theirs, Choice::Mine)), (Some(Rating::Green), true));
    assert_eq!(rated(&merged(&base, &mine, &theirs, Choice::Theirs)), (Some(Rating::Red), false));
}

#[test]
fn whoever_changed_a_rating_that_was_still_right_is_followed() {
    let base = edited(&again(), [respond(ResponseField::StillRight)]);
    let same = edited(&base, [respond(ResponseField::Note("Looked at again.".into()))]);
    for (theirs, is) in [
        (edited(&base, [rate(Rating::Amber)]), (Some(Rating::Amber), false)),
        // Rated anew, and Green as before: it is this time's now.
        (edited(&base, [rate(Rating::Amber), rate(Rating::Green)]), (Some(Rating::Green), false)),
        (edited(&base, [respond(ResponseField::Agreed(None))]), (None, false)),
    ] {
        assert_eq!(rated(&theirs), is);
        assert_eq!(asked(&base, &same, &theirs), []);
        assert_eq!(rated(&merged(&base, &same, &theirs, Choice::Mine)), is);
    }
}

#[test]
fn two_who_rate_alike_are_asked_nothing_and_still_right_is_kept_as_one_of_them_said() {
    let base = again();
    let mine = edited(&base, [respond(ResponseField::StillRight)]);
    let theirs = edited(&base, [rate(Rating::Green)]);
    assert_eq!(asked(&base, &mine, &theirs), []);
    assert_eq!(rated(&merged(&base, &mine, &theirs, Choice::Mine)), (Some(Rating::Green), true));
}
