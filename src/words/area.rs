//! What the teams of an area said, in words.

use crate::model::Rating;
use crate::model::area::{AreaPicture, RatingCounts};
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

/// "40 teams, as their files were on 22 November 2026".
pub fn teams_on(picture: &AreaPicture) -> String {
    text!("kept-teams-on", count = picture.teams, date = words::date(picture.date))
}

/// What a file keeps of the teams, said plainly: whoever gets it can read that.
pub fn kept(picture: &AreaPicture) -> String {
    if picture.statements.is_empty() {
        text!("kept-teams-file-number")
    } else if picture.named.is_empty() {
        text!("kept-teams-file-counts")
    } else if picture.named.iter().all(|team| team.notes.is_empty()) {
        text!("kept-teams-file-names")
    } else {
        text!("kept-teams-file-notes")
    }
}
