//! What the teams of an area said, in words.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::model::area::{AreaPicture, Chosen, PicturedTeam, RatingCounts, RoundChoice};
use crate::model::{Rating, StepKind, When};
use crate::text;
use crate::words;

/// How many teams gave each rating, as it is told: Red, Amber and Green also where none did.
pub fn told(counts: RatingCounts) -> impl Iterator<Item = (Option<Rating>, u32)> {
    const ALWAYS: [Option<Rating>; 3] = [Some(Rating::Red), Some(Rating::Amber), Some(Rating::Green)];
    let when_any = [Some(Rating::NotApplicable), None];
    let all = ALWAYS.into_iter().chain(when_any).map(move |rating| (rating, counts.get(rating)));
    all.filter(|(rating, count)| *count > 0 || ALWAYS.contains(rating))
}

/// "Red 3, Amber 2, Green 4".
pub fn counts(counts: RatingCounts) -> String {
    let part = |(rating, count)| text!("kept-teams-rated", rating = words::rating(rating), count = count);
    told(counts).map(part).collect::<Vec<_>>().join(", ")
}

/// What a team said of a statement: "Amber", or that it was asked in other words.
pub fn said(team: &PicturedTeam, statement: &str) -> String {
    if !team.was_asked(statement) {
        return text!("map-other-words");
    }
    words::rating(team.rating(statement))
}

/// "40 teams, as their files were on 22 November 2026".
pub fn teams_on(picture: &AreaPicture) -> String {
    text!("kept-teams-on", count = picture.teams, date = words::date(picture.date))
}

/// Which of the teams were chosen, where not all were: "of the agency Family hubs".
pub fn only(chosen: &Chosen) -> String {
    let only = [
        chosen.agency.as_deref().map(|agency| text!("doc-area-only-agency", agency = agency)),
        chosen.setting.as_deref().map(|setting| text!("doc-area-only-setting", setting = setting)),
    ];
    only.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Which of the teams are looked at: "of Nurseries, with a round “June 2026”". Nothing where
/// all of them are, each at its latest round.
pub fn only_those(chosen: &Chosen) -> Option<String> {
    let Chosen { agency, setting, round, order: _ } = chosen;
    let round = match round {
        RoundChoice::Latest => None,
        RoundChoice::UpTo(day) => Some(text!("only-up-to", date = words::date(*day))),
        RoundChoice::Labelled(label) => Some(text!("only-labelled", label = label.as_str())),
    };
    let agency = agency.as_deref().map(|agency| text!("only-agency", agency = agency));
    let setting = setting.as_deref().map(|setting| text!("doc-area-only-setting", setting = setting));
    let only: Vec<String> = [agency, setting, round].into_iter().flatten().collect();
    (!only.is_empty()).then(|| only.join(", "))
}

/// What a file keeps of the teams, said plainly: whoever gets it can read that.
/// `pictures`: those of all its rounds, since whoever gets it gets the earlier ones as well.
pub fn kept(pictures: &[&AreaPicture]) -> String {
    let any = |what: fn(&AreaPicture) -> bool| pictures.iter().any(|of| what(of));
    if any(|of| of.kept().notes) {
        text!("kept-teams-file-notes")
    } else if any(|of| of.kept().names) {
        text!("kept-teams-file-names")
    } else if any(|of| !of.statements.is_empty()) {
        text!("kept-teams-file-counts")
    } else {
        text!("kept-teams-file-number")
    }
}

/// What the area calls itself; "Our area" while it has no name.
pub fn area_name(name: &str) -> String {
    let name = name.trim();
    if name.is_empty() { text!("area-unnamed") } else { name.to_owned() }
}

/// "3 Red, 2 Amber, 4 Green, 1 not yet rated": those that are not nought. What is counted
/// does not stand on another line than its number.
pub fn in_words(counts: RatingCounts) -> String {
    let each = Rating::ALL.into_iter().map(Some).chain([None]);
    let said =
        each.filter(|rating| counts.get(*rating) > 0).map(|rating| counted(rating, counts.get(rating)));
    let said: Vec<String> = said.map(|said| said.replace(' ', "\u{a0}")).collect();
    if said.is_empty() { text!("area-counts-none") } else { said.join(", ") }
}

/// The same of one statement; where there are no counts of it, why not.
pub fn counts_in_words(picture: &AreaPicture, statement: &str) -> String {
    match picture.counts(statement) {
        Some(counts) => in_words(counts),
        None if picture.leaves_out_counts() => text!("area-counts-left-out"),
        None => text!("area-counts-none"),
    }
}

fn counted(rating: Option<Rating>, number: u32) -> String {
    match rating {
        Some(Rating::Red | Rating::Amber | Rating::Green) => {
            text!("doc-votes-rated", number = number, rating = words::rating(rating))
        }
        Some(Rating::NotApplicable) => text!("area-counts-not-applicable", number = number),
        None => text!("area-counts-not-rated", number = number),
    }
}

/// "12 teams"
pub fn teams(number: u32) -> String {
    text!("area-teams", number = number)
}

/// What a step calls for; in whose words it is, where it is no suggestion of the checklist.
pub fn step_kind(kind: Option<StepKind>) -> String {
    kind.map_or_else(|| text!("area-step-own"), words::step_kind)
}

/// What the teams are called, so that no two are called the same: by their names, with their
/// agencies where these do not tell them apart, and with a number where nothing does.
pub fn team_names(teams: &[PicturedTeam]) -> Vec<String> {
    let name = |team: &PicturedTeam| match team.name.trim() {
        "" => text!("team-unnamed"),
        name => name.to_owned(),
    };
    let mut names: Vec<String> = teams.iter().map(name).collect();
    tell_apart(&mut names, |name, at| match teams.get(at).map(|team| team.agency.trim()) {
        Some(agency) if !agency.is_empty() => text!("area-team-of", team = name, agency = agency),
        Some(_) | None => name.to_owned(),
    });
    tell_apart(&mut names, |name, at| text!("area-team-numbered", team = name, number = at + 1));
    names
}

/// Renames those that have a name together with others.
fn tell_apart(names: &mut [String], rename: impl Fn(&str, usize) -> String) {
    let mut known: HashMap<String, usize> = HashMap::new();
    for name in names.iter() {
        *known.entry(name.to_lowercase()).or_default() += 1;
    }
    for (at, name) in names.iter_mut().enumerate() {
        if known.get(&name.to_lowercase()).is_some_and(|many| *many > 1) {
            *name = rename(name, at);
        }
    }
}

/// When teams look again, and that it has passed where it had when their files were read.
pub fn review(when: &When, read: Date) -> String {
    let said = words::when(when);
    if when.day().is_some_and(|day| day < read) { text!("area-review-passed", date = said) } else { said }
}

/// In how many files and folders teams may be missing; nothing where there are none.
pub fn missing(not_seen: u32) -> Option<String> {
    (not_seen > 0).then(|| text!("area-left-out-files", count = not_seen))
}

/// The same of what a picture was made of, also where it is of some of the teams only.
pub fn not_seen(picture: &AreaPicture) -> Option<String> {
    let said = missing(picture.not_seen)?;
    let is_of_some = picture.chosen.as_ref().is_some_and(|chosen| !only(chosen).is_empty());
    Some(if is_of_some { [said, text!("area-left-out-anywhere")].join(" ") } else { said })
}

/// What is not in a picture that is shared on, a sentence each.
pub fn left_out(picture: &AreaPicture) -> Vec<String> {
    let mut said = Vec::new();
    said.extend(not_seen(picture));
    if picture.leaves_out_counts() {
        said.push(text!("area-left-out-few"));
    } else if picture.named.is_empty() && picture.teams > 0 {
        said.push(text!("area-left-out-names"));
    } else if picture.named.iter().all(|team| team.notes.is_empty()) {
        said.push(text!("area-left-out-notes"));
    }
    said.push(text!("area-left-out-votes"));
    said
}
