//! Every sentence that a person reads, by key, from `assets/words/en.ftl`.
//!
//! `text!("rate-next", title = "Signposting")` looks one up. A test holds that
//! every key in the source stands in the file and the other way round.
//!
//! A second language needs its own file of words, and code beside it: here, where
//! the one bundle is made for en-GB; `words/dates.rs` and `words/typed_dates.rs`, which write and read dates;
//! the language that a PDF names (`documents/pdf/xmp.rs`); the words that an import
//! understands (`files/import/survey/answers.rs`); and the letters that rate and vote
//! (`app/commands/keys.rs`, `app/widgets/rating_buttons.rs`).

pub mod area;
pub mod courses;
mod dates;
pub mod merge;
pub mod movement;
pub mod pieces;
mod reasons;
pub mod shift;
pub mod training;
mod typed_dates;

use std::cell::RefCell;
use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

pub use dates::{
    date, month_and_year, month_name, short_date, short_weekday_date, short_when, shortest_weekday_date,
    weekday_date, weekday_name, when,
};
pub(crate) use dates::{day_and_time, day_or_time_today, second};
pub use reasons::{first_line, reason};
pub use typed_dates::{
    ReadDate, full_date, kept_as_written, lacks_date, no_such_day, parse_date, read_date, read_date_from,
    read_when,
};

use crate::model::disclosure::{MIN_CELL, MIN_COUNT};
use crate::model::votes::{EVERYONE, OTHERS};
use crate::model::{Consensus, GroupVotes, Mode, Rating, Round, Status, StepKind, Surplus, Vote, Way};

const ENGLISH: &str = include_str!("../assets/words/en.ftl");

thread_local! {
    static BUNDLE: FluentBundle<FluentResource> = english();
    static SCRATCH: RefCell<Vec<fluent_bundle::FluentError>> = const { RefCell::new(Vec::new()) };
}

fn english() -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = "en-GB".parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![language]);
    // Isolation marks would end up in documents as characters without a glyph.
    bundle.set_use_isolating(false);
    // What people are promised about small counts is what the program does.
    for added in [
        bundle.add_function("MIN_COUNT", |_, _| MIN_COUNT.into()),
        bundle.add_function("MIN_CELL", |_, _| MIN_CELL.into()),
    ] {
        if let Err(error) = added {
            log::error!("the words know no minimum count: {error}");
        }
    }
    // A faulty entry is left out and the rest is used; a test keeps the file free of faults.
    let resource = FluentResource::try_new(ENGLISH.to_owned()).unwrap_or_else(|(partial, _)| partial);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The sentence under `key` with its variables filled in. A key that is not
/// there comes back as itself, so that the gap is seen and not silent.
pub fn lookup(key: &str, args: Option<&FluentArgs>) -> String {
    BUNDLE.with(|bundle| {
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            log::error!("no words under the key {key}");
            return key.to_owned();
        };
        // Nobody could do anything about what is wrong with a sentence; a test finds it.
        SCRATCH.with_borrow_mut(|errors| {
            errors.clear();
            bundle.format_pattern(pattern, args, errors).into_owned()
        })
    })
}

/// Looks up a sentence: `text!("key")` or `text!("key", name = value, ...)`.
#[macro_export]
macro_rules! text {
    ($key:literal) => { $crate::words::lookup($key, None) };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = $crate::words::Args::new();
        $(args.set(stringify!($name), $value);)+
        $crate::words::lookup($key, Some(&args))
    }};
}

/// The variables of a sentence.
pub use fluent_bundle::FluentArgs as Args;

/// "Red", "Amber", "Green", "Not applicable"; "Not yet rated" for none.
pub fn rating(rating: Option<Rating>) -> String {
    match rating {
        Some(Rating::Red) => text!("rating-red"),
        Some(Rating::Amber) => text!("rating-amber"),
        Some(Rating::Green) => text!("rating-green"),
        Some(Rating::NotApplicable) => text!("rating-not-applicable"),
        None => text!("rating-none"),
    }
}

/// "Red", "Amber", "Green", "Can't say".
pub fn vote(vote: Vote) -> String {
    match vote.as_rating() {
        Some(given) => rating(Some(given)),
        None => text!("vote-cant-say"),
    }
}

/// The letter that gives a vote.
pub fn vote_letter(vote: Vote) -> String {
    rating_letter(vote.as_rating()).unwrap_or_else(|| text!("letter-cant-say"))
}

/// What a group of votes is called: a role, "Other roles together" or "Everyone".
pub fn group(group: &str) -> String {
    match group.trim() {
        EVERYONE => text!("group-everyone"),
        OTHERS => text!("group-others"),
        role => role.to_owned(),
    }
}

/// "agreed", "mostly agreed", "split", "wide apart"; for none, why there is none.
pub fn consensus(consensus: Option<Consensus>) -> String {
    match consensus {
        Some(Consensus::Agreed) => text!("consensus-agreed"),
        Some(Consensus::MostlyAgreed) => text!("consensus-mostly-agreed"),
        Some(Consensus::Split) => text!("consensus-split"),
        Some(Consensus::WideApart) => text!("consensus-wide-apart"),
        None => text!("consensus-none"),
    }
}

/// "Cards in the air", "Pass the keyboard", "Paper slips", "By ballot file".
pub fn way(way: Way) -> String {
    match way {
        Way::Cards => text!("way-cards"),
        Way::Keyboard => text!("way-keyboard"),
        Way::Paper => text!("way-paper"),
        Way::Afar => text!("way-afar"),
    }
}

/// "Room leader: more votes were counted (5) than people took part (4)."
pub fn surplus(of: &Surplus) -> String {
    text!("votes-surplus-of", group = group(&of.group), votes = of.votes, people = of.people)
}

/// Which roles of these groups are counted together, and why: also one that is not small
/// itself. Only where some are.
pub fn folded(round: &Round, groups: &[GroupVotes]) -> String {
    let folded = round.folded(groups);
    let roles = listed(folded.iter().map(|of| of.role.trim().to_owned()).collect());
    if folded.is_empty() {
        text!("folded-rule")
    } else if folded.iter().any(|of| of.could_stand_alone()) {
        text!("folded-more", roles = roles)
    } else {
        text!("folded", roles = roles)
    }
}

/// "Paper slips"; where some voted in one way and some in another: "Pass the keyboard, By
/// ballot file".
pub fn ways(ways: &BTreeSet<Way>) -> String {
    listed(ways.iter().map(|way| voted(*way)).collect())
}

/// "Red, Amber and Green"; one by itself, and nothing as nothing.
pub fn listed(mut things: Vec<String>) -> String {
    let last = things.pop().unwrap_or_default();
    if things.is_empty() { last } else { text!("listed-and", list = things.join(", "), last = last) }
}

/// A way to vote as what was done: what a list of ways asks for is said otherwise.
fn voted(way: Way) -> String {
    match way {
        Way::Cards => text!("voted-cards"),
        Way::Keyboard => text!("voted-keyboard"),
        Way::Paper => text!("voted-paper"),
        Way::Afar => text!("voted-afar"),
    }
}

/// The letter on a rating's mark; none where the mark bears no letter.
pub fn rating_letter(rating: Option<Rating>) -> Option<String> {
    match rating? {
        Rating::Red => Some(text!("letter-red")),
        Rating::Amber => Some(text!("letter-amber")),
        Rating::Green => Some(text!("letter-green")),
        Rating::NotApplicable => None,
    }
}

/// "Not started", "Under way", "Done", "No longer needed".
pub fn status(status: Status) -> String {
    match status {
        Status::NotStarted => text!("status-not-started"),
        Status::UnderWay => text!("status-under-way"),
        Status::Done => text!("status-done"),
        Status::NoLongerNeeded => text!("status-no-longer-needed"),
    }
}

/// "Training", "Supervision", and so on.
pub fn step_kind(kind: StepKind) -> String {
    match kind {
        StepKind::Training => text!("step-training"),
        StepKind::Supervision => text!("step-supervision"),
        StepKind::Time => text!("step-time"),
        StepKind::JointLearning => text!("step-joint-learning"),
        StepKind::Policy => text!("step-policy"),
        StepKind::Signposting => text!("step-signposting"),
    }
}

/// How a round's ratings are come by.
pub fn mode(mode: Mode) -> String {
    match mode {
        Mode::Together => text!("mode-together"),
        Mode::VoteFirst => text!("mode-vote-first"),
        Mode::Alone => text!("mode-alone"),
    }
}

/// What the command line says, as a sentence of its own on screen: with a capital and
/// a full stop.
pub fn sentence(said: &str) -> String {
    let stop = if said.ends_with(['.', '?', '…']) { "" } else { "." };
    capitalised(said) + stop
}

/// What stands inside a sentence elsewhere, to stand by itself: with a capital.
pub fn capitalised(said: &str) -> String {
    let mut letters = said.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}

/// How far rating has come, such as "8 of 11 rated".
pub fn rated_of(rated: usize, all: usize) -> String {
    text!("rated-of", rated = rated, all = all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_are_told_of_small_counts_is_what_holds() {
        assert_eq!(MIN_COUNT, 5);
        let told = text!("doc-votes-few");
        assert!(told.contains("fewer than five people"), "{told}");
    }

    #[test]
    fn what_the_command_line_says_is_a_sentence_on_screen() {
        assert_eq!(sentence("there is no such file"), "There is no such file.");
        assert_eq!(sentence("élan?"), "Élan?");
        assert_eq!(sentence("“cues” is here a second time"), "“cues” is here a second time.");
    }
}
