//! The summary, for those who were not in the room: governors, a parents' board. One
//! page, whatever the file holds. What has no room there is counted, and where the rest
//! can be read is said.

use jiff::civil::Date;

use crate::documents::assessment::common;
use crate::documents::assessment::one_page::{cut, sentence};
use crate::documents::common::when;
use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Table};
use crate::model::compare::{self, Movement, Side};
use crate::model::{Assessment, Rating, Round, Statement, When, plan};
use crate::words::movement;
use crate::{text, words};

/// As many as a page has room for, of each.
const PRIORITIES: usize = 3;
const STATEMENTS: usize = 11;
const DATES: usize = 5;

/// A text is cut to about so many characters where it would take several lines.
const LINE: usize = 58;
const WHAT: usize = 40;
const TITLE: usize = 40;
const WHO: usize = 16;

/// What falls on one day.
struct Due<'a> {
    day: Date,
    what: String,
    who: &'a str,
}

/// Builds the summary of a round.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let document = common::untitled(&text!("doc-summary"), assessment, round, today);
    let mut page = Page { blocks: document, is_cut: false };
    page.top(assessment, round);
    page.priorities(assessment, round);
    page.ratings(assessment, round);
    page.dates(assessment, today);
    let Page { blocks: mut document, is_cut } = page;
    let cut_said = if is_cut { text!("summary-cut") + " " } else { String::new() };
    let title = cut(assessment.checklist.title.trim(), LINE).0;
    document.paragraph(Style::Small, cut_said + &sentence(&text!("summary-source", title = title)));
    document.blocks = vec![Block::Close(document.blocks)];
    document
}

/// The page as far as it has come.
struct Page {
    blocks: Document,
    /// Some text stands there shortened.
    is_cut: bool,
}

impl Page {
    /// The beginning of a text; that it is one is remembered.
    fn cut(&mut self, text: &str, longest: usize) -> String {
        let (text, is_cut) = cut(text, longest);
        self.is_cut |= is_cut;
        text
    }

    fn top(&mut self, assessment: &Assessment, round: &Round) {
        self.blocks.paragraph(Style::Overline, text!("doc-overline", kind = text!("doc-summary")));
        let team = self.cut(&common::team_name(assessment), TITLE);
        self.blocks.heading(1, team);
        let said = self.cut(&common::round(round), TITLE);
        // Who in which role is for the record.
        let people = common::how_many(assessment, round);
        let said =
            if people.is_empty() { said } else { text!("summary-round", round = said, people = people) };
        self.blocks.paragraph(Style::Body, sentence(&said));
        self.blocks.paragraph(Style::Body, text!("summary-what"));
    }

    fn priorities(&mut self, assessment: &Assessment, round: &Round) {
        let statements = assessment.statements_by_urgency(round).into_iter();
        let titles: Vec<&str> = statements
            .filter(|statement| round.is_priority(&statement.id))
            .map(Statement::short_title)
            .collect();
        // Those of an area are its actions.
        if titles.is_empty() && assessment.is_area() {
            return;
        }
        self.blocks.heading(2, text!("doc-priorities"));
        if titles.is_empty() {
            self.blocks.paragraph(Style::Quiet, text!("summary-no-priorities"));
            return;
        }
        let more = titles.len().saturating_sub(PRIORITIES);
        let mut items: Vec<String> = Vec::new();
        for title in titles.into_iter().take(PRIORITIES) {
            items.push(self.cut(title, LINE));
        }
        self.blocks.list(true, Style::Body, items);
        self.more(more);
    }

    /// Each statement with its rating, and how that moved since the round before.
    fn ratings(&mut self, assessment: &Assessment, round: &Round) {
        let is_area = assessment.is_area();
        self.blocks.heading(2, if is_area { text!("doc-area-said") } else { text!("doc-glance") });
        let mut said = match assessment.area_picture(round) {
            Some(picture) => {
                let said = text!("summary-area", said = common::teams_read(picture));
                std::iter::once(said).chain(words::area::not_seen(picture)).collect::<Vec<_>>().join(" ")
            }
            None => counted(assessment, round),
        };
        // What moved between two rounds is told of a team.
        let before = assessment.round_before(round).filter(|_| !is_area);
        let changes = before
            .map(|before| compare::compare(Side { assessment, round: before }, Side { assessment, round }));
        if let (Some(before), Some(changes)) = (before, &changes) {
            let counts = compare::count(changes);
            let name = self.cut(before.label.trim(), TITLE);
            let (up, down, same) = (counts.up, counts.down, counts.same);
            said += " ";
            said += &text!("summary-since", round = name, up = up, down = down, same = same);
        }
        self.blocks.paragraph(Style::Body, said);
        if is_area {
            self.blocks.paragraph(Style::Small, text!("doc-area-bars"));
        }
        let all = assessment.checklist.statements.len();
        // As published while all have room, else those first that need most.
        let statements: Vec<&Statement> = if all > STATEMENTS {
            assessment.statements_by_urgency(round)
        } else {
            assessment.checklist.statements.iter().collect()
        };
        let mut rows = Vec::new();
        for statement in statements.into_iter().take(STATEMENTS) {
            let mut row = vec![Cell::text(self.cut(statement.short_title(), TITLE))];
            row.push(common::rated(assessment, round, statement));
            if let Some(changes) = &changes {
                let moved = changes.iter().find(|change| change.statement.id == statement.id);
                row.push(moved.map_or_else(|| Cell::text(""), |change| moved_cell(change.movement())));
            }
            rows.push(row);
        }
        if rows.is_empty() {
            self.blocks.paragraph(Style::Quiet, text!("doc-no-statements"));
            return;
        }
        let mut header = vec![text!("our-workforce"), text!("doc-rating")];
        let mut widths = vec![0.7, 0.3];
        if is_area {
            header = vec![text!("our-workforce"), text!("doc-area-said")];
            widths = vec![0.5, 0.5];
        }
        if changes.is_some() {
            header.push(text!("summary-moved"));
            widths = vec![0.55, 0.25, 0.2];
        }
        let summary = text!("doc-glance-summary");
        self.blocks.blocks.push(Block::Table(Table { summary, header, widths, rows }));
        self.more_statements(all.saturating_sub(STATEMENTS));
    }

    /// The next of what was agreed for a day, what is late before it.
    fn dates(&mut self, assessment: &Assessment, today: Date) {
        let due = due(assessment);
        self.blocks.heading(2, text!("summary-dates"));
        if due.is_empty() {
            self.blocks.paragraph(Style::Quiet, text!("dates-none"));
            return;
        }
        // A line each: as a table they would fill a third of the page.
        let mut items = Vec::new();
        for of in due.iter().take(DATES) {
            let day = when(&When::Day(of.day));
            let day = if of.day < today { text!("doc-overdue-since", date = day) } else { day };
            let what = if of.what.is_empty() { text!("doc-not-written") } else { self.cut(&of.what, WHAT) };
            items.push(match self.cut(of.who, WHO) {
                who if who.is_empty() => text!("summary-date", day = day, what = what),
                who => text!("summary-date-who", day = day, what = what, who = who),
            });
        }
        self.blocks.list(false, Style::Body, items);
        self.more(due.len().saturating_sub(DATES));
    }

    fn more(&mut self, count: usize) {
        if count > 0 {
            self.blocks.paragraph(Style::Small, text!("summary-more", count = count));
        }
    }

    fn more_statements(&mut self, count: usize) {
        if count > 0 {
            self.blocks.paragraph(Style::Small, text!("summary-more-statements", count = count));
        }
    }
}

/// How many statements have which rating.
fn counted(assessment: &Assessment, round: &Round) -> String {
    let of = |rating| round.count(&assessment.checklist, rating);
    let mut said = text!(
        "summary-counts",
        all = assessment.checklist.statements.len(),
        red = of(Some(Rating::Red)),
        amber = of(Some(Rating::Amber)),
        green = of(Some(Rating::Green))
    );
    for rating in [Some(Rating::NotApplicable), None] {
        if of(rating) > 0 {
            said += " ";
            said += &text!("summary-counts-other", rating = words::rating(rating), count = of(rating));
        }
    }
    said
}

fn moved_cell(moved: Movement) -> Cell {
    match moved {
        Movement::Up(_) | Movement::Down(_) => {
            Cell::Text(vec![Paragraph::led(Style::Body, movement::movement(moved), "")])
        }
        Movement::Same | Movement::New | Movement::None => Cell::quiet(movement::movement(moved)),
    }
}

/// What is open and has a day, the earliest first, and the review of the whole.
fn due(assessment: &Assessment) -> Vec<Due<'_>> {
    let of_actions = plan::open_with_a_day(assessment).map(|(day, action)| Due {
        day,
        what: action.what.trim().to_owned(),
        who: action.owner.trim(),
    });
    let review = assessment.current_round().and_then(|round| {
        let day = round.review.as_ref()?.day()?;
        Some(Due { day, what: text!("summary-review-what"), who: "" })
    });
    let mut due: Vec<Due> = of_actions.chain(review).collect();
    // Stable, so that what falls on one day stays in the order of the plan.
    due.sort_by_key(|of| of.day);
    due
}
