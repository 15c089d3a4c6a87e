//! The pieces of a document in words: what they are called, what they say, how many.

use std::collections::BTreeMap;

use super::{date, mode, rating, status, training, vote, way, when};
use crate::model::Tally;
use crate::model::area::RatingCounts;
use crate::model::pieces::{Field, Noun, Place, Value};
use crate::text;

/// "4 ratings, 2 notes"; empty where there is nothing to count.
pub fn counted(counts: &BTreeMap<Noun, usize>) -> String {
    counts.iter().map(|(noun, count)| noun_counted(*noun, *count)).collect::<Vec<_>>().join(", ")
}

fn noun_counted(noun: Noun, count: usize) -> String {
    match noun {
        Noun::Rating => text!("pieces-ratings", count = count),
        Noun::Note => text!("pieces-notes", count = count),
        Noun::Priority => text!("pieces-priorities", count = count),
        Noun::Action => text!("pieces-actions", count = count),
        Noun::Votes => text!("pieces-votes", count = count),
        Noun::Answer => text!("pieces-answers", count = count),
        Noun::Learner => text!("pieces-learners", count = count),
        Noun::Round => text!("pieces-rounds", count = count),
        Noun::Area => text!("pieces-area"),
        Noun::Publication => text!("pieces-published", count = count),
        Noun::SetUp => text!("pieces-set-up"),
    }
}

/// "January 2026 · 4 Tuning in to cues · Note".
pub fn place(place: &Place, field: Field) -> String {
    let field = name(field);
    match place {
        Place::Whole => field,
        Place::Round(round) => text!("piece-in", place = round.as_str(), field = field),
        Place::Statement { round, number, title } => text!(
            "piece-in-statement",
            round = round.as_str(),
            number = *number,
            title = title.as_str(),
            field = field
        ),
        Place::Action(what) => text!("piece-in-action", what = what.as_str(), field = field),
        Place::Learner(code) => text!("piece-in", place = code.as_str(), field = field),
        Place::Answer { code, moment, number } => {
            let what = number.map_or(field, |number| text!("piece-statement", number = number));
            let moment = training::moment(*moment);
            text!("piece-in-answer", code = code.as_str(), moment = moment, field = what)
        }
    }
}

/// What was said, as it is shown elsewhere; a dash where nothing was.
pub fn value(value: Option<&Value>) -> String {
    match value {
        None => text!("piece-none"),
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Date(day)) => date(*day),
        Some(Value::When(said)) => when(said),
        Some(Value::Rating(given)) => rating(Some(*given)),
        Some(Value::Vote(given)) => vote(*given),
        Some(Value::Status(given)) => status(*given),
        Some(Value::Mode(given)) => mode(*given),
        Some(Value::Way(given)) => way(*given),
        Some(Value::Votes(Tally { red, amber, green, cant_say })) => {
            text!("piece-votes", red = *red, amber = *amber, green = *green, cant_say = *cant_say)
        }
        Some(Value::Counts(RatingCounts { red, amber, green, not_applicable, not_rated })) => text!(
            "piece-counts",
            red = *red,
            amber = *amber,
            green = *green,
            not_applicable = *not_applicable,
            not_rated = *not_rated
        ),
        Some(Value::Yes) => text!("piece-yes"),
    }
}

/// What a piece is called.
fn name(field: Field) -> String {
    match field {
        Field::Team => text!("piece-team"),
        Field::Workforce => text!("piece-workforce"),
        Field::Setting => text!("piece-setting"),
        Field::Staff => text!("piece-staff"),
        Field::Checklist => text!("piece-checklist"),
        Field::RoundLabel => text!("piece-round"),
        Field::RoundDate => text!("piece-date"),
        Field::Mode => text!("piece-mode"),
        Field::Way => text!("piece-way"),
        Field::Locked => text!("piece-locked"),
        Field::NextReview => text!("piece-next-review"),
        Field::Present => text!("piece-present"),
        Field::Agenda => text!("piece-agenda"),
        Field::Votes => text!("piece-first-votes"),
        Field::Shown => text!("piece-shown"),
        Field::Ballots => text!("piece-ballots"),
        Field::Waiting => text!("piece-waiting"),
        Field::Rating => text!("piece-rating"),
        Field::Parts => text!("piece-parts"),
        Field::Note => text!("piece-note"),
        Field::Evidence => text!("piece-evidence"),
        Field::OtherView => text!("piece-other-view"),
        Field::Reviewed => text!("piece-reviewed"),
        Field::Priority => text!("piece-priority"),
        Field::ActionStatement => text!("piece-action-statement"),
        Field::ActionWhat => text!("piece-action"),
        Field::Owner => text!("piece-owner"),
        Field::Due => text!("piece-due"),
        Field::Measure => text!("piece-measure"),
        Field::Support => text!("piece-support"),
        Field::ActionReview => text!("piece-action-review"),
        Field::Status => text!("piece-status"),
        Field::Outcome => text!("piece-outcome"),
        Field::PlanOrder => text!("piece-plan-order"),
        Field::AreaRead => text!("piece-area-read"),
        Field::AreaTeams => text!("piece-area-teams"),
        Field::AreaChosen => text!("piece-area-chosen"),
        Field::AreaTeam => text!("piece-area-team"),
        Field::AreaCounts => text!("piece-area-counts"),
        Field::AreaSteps => text!("piece-area-steps"),
        Field::AreaNeeds => text!("piece-area-needs"),
        Field::AreaWaited => text!("piece-area-waited"),
        Field::AreaReviews => text!("piece-area-reviews"),
        Field::AreaNotSeen => text!("piece-area-not-seen"),
        Field::AreaReviewsInWords => text!("piece-area-reviews-in-words"),
        Field::AreaAgency => text!("piece-area-agency"),
        Field::Course => text!("piece-course"),
        Field::Group => text!("piece-group"),
        Field::Begins => text!("piece-begins"),
        Field::Ends => text!("piece-ends"),
        Field::FollowUp => text!("piece-follow-up"),
        Field::Questions => text!("piece-questions"),
        Field::Code => text!("piece-code"),
        Field::Role => text!("piece-role"),
        Field::Answer => text!("piece-answer"),
        Field::Understanding => text!("piece-understanding"),
        Field::Confidence => text!("piece-confidence"),
        Field::Apart => text!("piece-apart"),
        Field::Joined => text!("piece-joined"),
        Field::Columns => text!("piece-columns"),
        Field::Published => text!("piece-published"),
        Field::Comment => text!("piece-comment"),
    }
}
