//! What every document about an assessment says of the team, the round and the ratings.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::documents::area::About;
use crate::documents::area::map::bars_as_published;
use crate::documents::assessment::votes;
use crate::documents::common::{checklist_source, day, round_label, when};
use crate::documents::counts;
use crate::documents::document::{Block, Cell, Document, Heading, Mark, Paper, Paragraph, Style, Table};
use crate::documents::tally;
use crate::model::area::AreaPicture;
use crate::model::{Assessment, Mode, Rating, Round, Statement, Tally, Way};
use crate::{text, words};

/// What the team calls itself; "Our team" while it has no name.
pub fn team_name(assessment: &Assessment) -> String {
    let name = assessment.team.name.trim();
    if name.is_empty() { text!("doc-our-team") } else { name.to_owned() }
}

/// A document with the line above the title and the title.
pub fn begin(kind: &str, assessment: &Assessment, round: &Round, today: Date) -> Document {
    let mut document = untitled(kind, assessment, round, today);
    document.paragraph(Style::Overline, text!("doc-overline", kind = kind));
    document.heading(1, team_name(assessment));
    document
}

/// An empty document about one round.
pub fn untitled(kind: &str, assessment: &Assessment, round: &Round, today: Date) -> Document {
    let team = team_name(assessment);
    let date = words::date(round.date);
    Document {
        title: text!("doc-title", kind = kind, team = team.as_str(), date = date.as_str()),
        author: team.clone(),
        date: today,
        footer: text!("doc-footer", team = team.as_str(), kind = kind, date = date),
        paper: Paper::A4,
        blocks: Vec::new(),
    }
}

/// The facts under the title, and the priorities beside them, where there are any.
pub fn facts_and_priorities(document: &mut Document, assessment: &Assessment, round: &Round) {
    let facts = table(assessment, round);
    let from = document.blocks.len();
    priorities(document, assessment, round, Style::Body);
    let priorities = document.blocks.split_off(from);
    document.blocks.push(match facts {
        Block::Table(facts) if !priorities.is_empty() => {
            let facts = Table { widths: vec![0.37, 0.63], ..facts };
            Block::Abreast(vec![vec![Block::Table(facts)], priorities])
        }
        facts => facts,
    });
}

/// The table of facts under the title.
pub fn table(assessment: &Assessment, round: &Round) -> Block {
    let team = &assessment.team;
    let missing = || text!("doc-not-agreed");
    let mut rows = vec![match assessment.area_picture(round) {
        Some(picture) => fact(text!("doc-area-teams"), &teams_read_and_missing(picture), None),
        None => fact(text!("doc-workforce"), &team.workforce, Some(missing())),
    }];
    rows.push(fact(text!("doc-setting"), &team.setting, None));
    rows.push(fact(text!("doc-date"), &day(round.date), None));
    rows.push(fact(text!("doc-round"), round_label(&round.label, round.date), None));
    let who = if assessment.is_area() { text!("doc-area-took-part") } else { text!("doc-took-part") };
    rows.push(fact(who, &took_part(assessment, round), Some(text!("doc-not-said"))));
    rows.push(fact(
        text!("doc-review"),
        &round.review.as_ref().map(when).unwrap_or_default(),
        Some(missing()),
    ));
    let rows = rows.into_iter().flatten().collect();
    Block::Table(Table {
        summary: text!("doc-facts-summary"),
        header: Vec::new(),
        widths: vec![0.23, 0.77],
        rows,
    })
}

/// "12 teams, read on 22 November 2026".
pub fn teams_read(picture: &AreaPicture) -> String {
    text!("doc-area-teams-read", teams = words::area::teams(picture.teams), date = day(picture.date))
}

/// The same, and in how many files teams may be missing.
fn teams_read_and_missing(picture: &AreaPicture) -> String {
    let read = teams_read(picture);
    match words::area::not_seen(picture) {
        Some(missing) => text!("doc-area-teams-missing", read = read, missing = missing),
        None => read,
    }
}

/// A row, unless there is nothing to say and nothing to say instead.
fn fact(name: String, value: &str, instead: Option<String>) -> Option<Vec<Cell>> {
    let value = match (value.trim(), instead) {
        ("", instead) => Cell::quiet(instead?),
        (value, _) => Cell::text(value),
    };
    Some(vec![Cell::quiet(name), value])
}

/// The round's label and date, or its date alone.
pub fn round(round: &Round) -> String {
    let (label, date) = (round_label(&round.label, round.date), day(round.date));
    if label.is_empty() { date } else { text!("doc-round-dated", label = label, date = date) }
}

/// "14 of 18 staff"; nothing where nobody is said to have taken part, and for an area's plan,
/// on which other people work than those who rated.
pub fn how_many(assessment: &Assessment, round: &Round) -> String {
    match (round.people(), assessment.team.staff) {
        (0, _) => String::new(),
        _ if assessment.is_area() => String::new(),
        // Fewer staff than took part is a slip of the pen or a guest: not said as a share.
        (people, Some(staff)) if staff >= people => {
            text!("doc-people-of-staff", people = people, staff = staff)
        }
        (people, _) => text!("doc-people", people = people),
    }
}

/// "14 of 18 staff: Nursery practitioner 8, Room leader 6". Of an area's plan the agencies that
/// work on it: how many people they sent would be read as how many rated.
pub fn took_part(assessment: &Assessment, round: &Round) -> String {
    if assessment.is_area() {
        let agencies = round.present.iter().map(|present| present.role.trim());
        return words::listed(agencies.filter(|role| !role.is_empty()).map(str::to_owned).collect());
    }
    let count = how_many(assessment, round);
    if count.is_empty() {
        return count;
    }
    let role = |role: &str, number: u32| text!("doc-role", role = role.trim(), number = number);
    let present =
        round.present.iter().filter(|present| present.number > 0 && !present.role.trim().is_empty());
    let roles: Vec<String> = present.map(|present| role(&present.role, present.number)).collect();
    if roles.is_empty() { count } else { text!("doc-people-roles", count = count, roles = roles.join(", ")) }
}

/// The heading over the priorities, and the priorities; nothing where none are chosen.
pub fn priorities(document: &mut Document, assessment: &Assessment, round: &Round, style: Style) {
    // In the order of the plan below, so that nobody reads a ranking into the order of clicks.
    let statements = assessment.statements_by_urgency(round).into_iter();
    let statements = statements.filter(|statement| round.is_priority(&statement.id));
    let titles: Vec<String> = statements.map(|statement| statement.short_title().to_owned()).collect();
    if titles.is_empty() {
        return;
    }
    document.heading(2, text!("doc-priorities"));
    document.list(true, style, titles);
}

/// Every statement with its rating, as published; in an area's plan, with what its teams said.
pub fn at_a_glance(document: &mut Document, assessment: &Assessment, round: &Round) {
    if let Some(about) = About::plan_of(assessment, round) {
        return said_by_teams(document, &about);
    }
    // One line for each: in words they would fill two. The letters stand beside their words.
    let in_letters = |tally| Paragraph::new(Style::Letters, tally::in_letters(tally));
    let statements = &assessment.checklist.statements;
    ratings(document, round, statements, text!("doc-rating"), [0.4, 0.17, 0.26, 0.17], in_letters);
    votes::notes(document, round, statements);
}

/// The heading and how many teams of an area gave which rating.
pub fn said_by_teams(document: &mut Document, about: &About) {
    document.heading(2, text!("doc-area-said"));
    bars_as_published(document, about);
}

/// What stands where a rating would: in an area's plan, how many teams gave which.
pub fn rated(assessment: &Assessment, round: &Round, statement: &Statement) -> Cell {
    match assessment.area_picture(round) {
        Some(picture) => counts::cell(picture, &statement.id),
        None => Cell::rating(round.rating(&statement.id)),
    }
}

/// The heading and the table of ratings, with the first votes beside them where the
/// room has been shown any. `rated`: what the ratings are called without votes;
/// `widths`: those of the columns with votes; `say`: how votes are said.
pub fn ratings(
    document: &mut Document,
    round: &Round,
    statements: &[Statement],
    rated: String,
    widths: [f32; 4],
    say: impl Fn(Tally) -> Paragraph,
) {
    document.heading(2, text!("doc-glance"));
    if statements.is_empty() {
        document.paragraph(Style::Quiet, text!("doc-no-statements"));
    }
    let voted = votes::any(round, statements);
    let all = votes::same_number(round, statements);
    let row = |statement: &Statement| {
        let rated = [Cell::text(statement.short_title()), Cell::rating(round.rating(&statement.id))];
        let first_votes = voted.then(|| votes::cells(round, statement, all, &say));
        rated.into_iter().chain(first_votes.into_iter().flatten()).collect()
    };
    let rows = statements.iter().map(row).collect();
    document.blocks.push(Block::Table(if voted {
        let [agreed, first, consensus] =
            [text!("doc-agreed"), text!("doc-first-votes"), text!("doc-consensus")];
        let header = vec![text!("our-workforce"), agreed, first, consensus];
        Table { summary: text!("doc-glance-votes-summary"), header, widths: widths.into(), rows }
    } else {
        let header = vec![text!("our-workforce"), rated];
        Table { summary: text!("doc-glance-summary"), header, widths: vec![0.72, 0.28], rows }
    }));
    votes::turnout(document, round, statements);
}

/// How the ratings came about, and how people voted: where not on every statement in the
/// same way, on which in which.
pub fn how(assessment: &Assessment, round: &Round) -> String {
    if let Some(picture) = assessment.area_picture(round) {
        let (teams, date) = (words::area::teams(picture.teams), day(picture.date));
        return text!("doc-area-how", teams = teams, date = date);
    }
    let mode = words::mode(round.mode);
    let shown = round.shown_ways(&assessment.checklist);
    if shown.len() > 1 {
        return text!("doc-record-mode-ways", mode = mode, ways = by_statement(&shown).join(" "));
    }
    match round.mode {
        Mode::VoteFirst => {
            text!("doc-record-mode-way", mode = mode, way = words::ways(&one_way(round, shown)))
        }
        Mode::Together | Mode::Alone => text!("doc-record-mode", mode = mode),
    }
}

/// How people voted where it was in one way; the way of the round while no votes are shown.
pub fn one_way(round: &Round, shown: Vec<(BTreeSet<Way>, Vec<&Statement>)>) -> BTreeSet<Way> {
    shown.into_iter().next().map_or_else(|| BTreeSet::from([round.way]), |(ways, _)| ways)
}

/// "Paper slips: Child development; Signposting.", a sentence for each way.
pub fn by_statement(shown: &[(BTreeSet<Way>, Vec<&Statement>)]) -> Vec<String> {
    let titles = |of: &[&Statement]| of.iter().map(|of| of.short_title()).collect::<Vec<_>>().join("; ");
    let said =
        |(ways, of): &(_, Vec<_>)| text!("doc-record-ways", way = words::ways(ways), titles = titles(of));
    shown.iter().map(said).collect()
}

/// A statement as it stands at a round: the rating and the full wording, after the words of
/// `lead`; in an area's plan, how many teams gave which rating.
pub fn heading_at(
    (assessment, round): (&Assessment, &Round),
    statement: &Statement,
    rating: Option<Rating>,
    lead: String,
) -> Block {
    let Some(picture) = assessment.area_picture(round) else {
        return statement_heading(statement, rating, lead);
    };
    let counts = words::area::counts_in_words(picture, &statement.id);
    let counts = text!("doc-area-counts-lead", counts = counts);
    let lead = if lead.is_empty() { counts } else { format!("{counts} {lead}") };
    let (text, short) = (statement.text.clone(), statement.title.clone());
    Block::Heading(Heading { level: 3, rating: None, lead, text, short })
}

/// A level 3 heading: the rating and the full wording, after the words of `lead`.
pub fn statement_heading(statement: &Statement, rating: Option<Rating>, lead: String) -> Block {
    // In the words as published; the outline has room for the title only.
    let (text, short) = (statement.text.clone(), statement.title.clone());
    Block::Heading(Heading { level: 3, rating: Some(Mark { rating }), lead, text, short })
}

/// Whose words the document holds.
pub fn source(document: &mut Document, assessment: &Assessment) {
    checklist_source(document, &assessment.checklist);
    let own = if assessment.is_area() { text!("doc-area-source-own") } else { text!("doc-source-own") };
    document.paragraph(Style::Small, own);
}

/// Whose words the document holds, where it also shows the parts of statements.
pub fn source_with_parts(document: &mut Document, assessment: &Assessment) {
    source(document, assessment);
    if assessment.checklist.statements.iter().any(|statement| !statement.parts.is_empty()) {
        document.paragraph(Style::Small, text!("doc-source-parts"));
    }
}
