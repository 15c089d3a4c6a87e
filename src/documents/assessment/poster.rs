//! The poster: the plan for a wall, large enough to be read by those who pass. One page of
//! A3, whatever the file holds; what has no room there is counted, and the plan has it.

use jiff::civil::Date;

use crate::documents::assessment::one_page::{cut, lines, sentence};
use crate::documents::assessment::{actions, common, plan};
use crate::documents::common::{day, when};
use crate::documents::document::{Block, Cell, Document, Paper, Paragraph, Style, Table};
use crate::model::{Action, Assessment, Round, Statement, When};
use crate::text;

/// As many as a page has room for.
const PRIORITIES: usize = 3;

/// A text is cut to about so many letters.
const TEAM: usize = 44;
const ROUND: usize = 90;
const TITLE: usize = 40;
const WHEN: usize = 36;
const SOURCE: usize = 100;

/// An action and its owner, where all actions have room so.
const WHOLE: Letters = Letters { what: 240, who: 60 };
/// And where they have not.
const SHORT: Letters = Letters { what: 90, who: 30 };

/// How many letters of each action are told.
#[derive(Clone, Copy)]
struct Letters {
    what: usize,
    who: usize,
}

/// How many letters stand on a line: of a title, of a priority, of each column, of the rest.
const TEAM_LINE: usize = 27;
const PRIORITY_LINE: usize = 40;
const WHAT_LINE: usize = 35;
const WHO_LINE: usize = 12;
const DUE_LINE: usize = 16;
const REST_LINE: usize = 78;

/// How high the page is, in lines of its text; and a line of a title, of a priority, and
/// what stands around each action.
const PAGE: f32 = 45.0;
const TEAM_HIGH: f32 = 2.75;
const PRIORITY_HIGH: f32 = 1.9;
const AROUND: f32 = 0.5;
/// The line over the title, two headings, the header row, and what is said of the rest.
const ALWAYS: f32 = 1.0 + 2.0 * 2.2 + 1.6 + 1.3;

/// Builds the poster of a round: what is still to be done.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let page = page(WHOLE, assessment, round, today);
    let page = if page.left_out > 0 { self::page(SHORT, assessment, round, today) } else { page };
    let cut_said = if page.is_cut { text!("summary-cut") + " " } else { String::new() };
    let mut document = page.blocks;
    document.paragraph(Style::Small, cut_said + &page.source);
    document
}

fn page(letters: Letters, assessment: &Assessment, round: &Round, today: Date) -> Page {
    let document = common::untitled(&text!("doc-poster"), assessment, round, today);
    let source = cut(assessment.checklist.title.trim(), SOURCE).0;
    let mut page = Page {
        blocks: Document { paper: Paper::A3, ..document },
        letters,
        source: sentence(&text!("summary-source", title = source)),
        is_cut: false,
        left_out: 0,
        room: PAGE - ALWAYS,
    };
    page.top(assessment, round);
    page.priorities(assessment, round);
    page.room -= lines(&page.source, REST_LINE);
    page.actions(assessment, round, today);
    page
}

/// The page as far as it has come.
struct Page {
    blocks: Document,
    letters: Letters,
    /// What the checklist is, and what this is not.
    source: String,
    /// So many actions have no room.
    left_out: usize,
    /// Some text stands there shortened.
    is_cut: bool,
    /// How many lines are left.
    room: f32,
}

/// An action, and the statement that it is for.
struct Agreed<'a> {
    statement: &'a Statement,
    action: &'a Action,
}

impl Page {
    /// The beginning of a text; that it is one is remembered.
    fn cut(&mut self, text: &str, longest: usize) -> String {
        let (text, is_cut) = cut(text, longest);
        self.notes(is_cut);
        text
    }

    /// That something is cut is said at the foot.
    fn notes(&mut self, is_cut: bool) {
        if is_cut && !self.is_cut {
            self.is_cut = true;
            self.takes(&text!("summary-cut"), REST_LINE, 1.0);
        }
    }

    fn takes(&mut self, text: &str, on_a_line: usize, high: f32) {
        self.room -= lines(text, on_a_line) * high;
    }

    fn top(&mut self, assessment: &Assessment, round: &Round) {
        self.blocks.paragraph(Style::Overline, text!("doc-overline", kind = text!("doc-plan")));
        let team = self.cut(&common::team_name(assessment), TEAM);
        self.takes(&team, TEAM_LINE, TEAM_HIGH);
        self.blocks.heading(1, team);
        let mut said = self.cut(&common::round(round), ROUND);
        match &round.review {
            Some(When::Day(date)) => said = said + ". " + &text!("doc-sign-review", date = day(*date)),
            Some(When::Words(words)) => {
                let words = self.cut(words, ROUND);
                said = said + ". " + &text!("doc-sign-review-words", words = words);
            }
            None => {}
        }
        let said = sentence(&said);
        self.takes(&said, REST_LINE, 1.1);
        self.blocks.paragraph(Style::Body, said);
    }

    fn priorities(&mut self, assessment: &Assessment, round: &Round) {
        let titles = plan::in_order(assessment, round).filter(|of| round.is_priority(&of.id));
        let mut items = Vec::new();
        for statement in titles.take(PRIORITIES) {
            let title = self.cut(statement.short_title(), TITLE);
            self.takes(&title, PRIORITY_LINE, PRIORITY_HIGH);
            items.push(title);
        }
        // Those of an area are its actions.
        if items.is_empty() && assessment.is_area() {
            return;
        }
        self.blocks.heading(2, text!("doc-priorities"));
        if items.is_empty() {
            self.takes("", REST_LINE, 1.3);
            self.blocks.paragraph(Style::Quiet, text!("summary-no-priorities"));
        }
        self.blocks.list(true, Style::Large, items);
    }

    /// What is open, in the order of the plan, as far as there is room for it.
    fn actions(&mut self, assessment: &Assessment, round: &Round, today: Date) {
        self.blocks.heading(2, text!("doc-actions"));
        let open = plan::in_order(assessment, round).flat_map(|statement| {
            let of = assessment.actions_of(&statement.id);
            let open = of.filter(|action| actions::in_plan(action) && action.status().is_open());
            open.map(move |action| Agreed { statement, action })
        });
        let open: Vec<Agreed> = open.collect();
        let mut rows = Vec::new();
        for agreed in &open {
            let Some(row) = self.row(agreed, assessment, round, today) else { break };
            rows.push(row);
        }
        self.left_out = open.len() - rows.len();
        if open.is_empty() {
            self.blocks.paragraph(Style::Quiet, text!("poster-no-actions"));
        } else if !rows.is_empty() {
            let [what, who] = [text!("doc-action-what"), actions::owner_is(assessment)];
            let [due, rating] = [text!("doc-action-due"), text!("doc-rating")];
            let mut header = vec![what, who, due];
            // An area's statements have no rating of their own.
            header.extend((!assessment.is_area()).then_some(rating));
            let widths = vec![0.445, 0.165, 0.235, 0.155];
            let summary = text!("poster-summary");
            self.blocks.blocks.push(Block::Table(Table { summary, header, widths, rows }));
        }
        if self.left_out > 0 {
            self.blocks.paragraph(Style::Body, text!("summary-more", count = self.left_out));
        }
    }

    /// A row for an action; nothing where there is no room for one more.
    fn row(&mut self, of: &Agreed, assessment: &Assessment, round: &Round, today: Date) -> Option<Vec<Cell>> {
        let Agreed { statement, action } = of;
        let standing = assessment.standing(round, &statement.id);
        let (title, title_is_cut) = cut(statement.short_title(), TITLE);
        let title = match standing.and_then(|standing| standing.round) {
            Some(before) => text!("poster-rated-before", title = title, round = cut(before, TITLE).0),
            None => title,
        };
        let (what, what_is_cut) = cut(&action.what, self.letters.what);
        let (who, who_is_cut) = cut(&action.owner, self.letters.who);
        let (due, due_is_cut) = cut(&action.due.as_ref().map(when).unwrap_or_default(), WHEN);
        let is_late = action.overdue_days(today).is_some();
        let due = if is_late { text!("doc-overdue-since", date = due) } else { due };
        let high = lines(&what, WHAT_LINE) + lines(&title, WHAT_LINE);
        let high = high.max(lines(&who, WHO_LINE)).max(lines(&due, DUE_LINE)) + AROUND;
        if high > self.room {
            return None;
        }
        self.room -= high;
        self.notes(title_is_cut || what_is_cut || who_is_cut || due_is_cut);
        let what = match what.as_str() {
            "" => actions::what(action),
            what => Paragraph::led(Style::Body, what, ""),
        };
        let due = if is_late {
            // In words and bold, not in red: red means a rating here.
            Cell::Text(vec![Paragraph::led(Style::Body, due, "")])
        } else {
            actions::agreed(&due)
        };
        let rating = Cell::rating(standing.map(|standing| standing.rating));
        let what = Cell::Text(vec![what, Paragraph::new(Style::Quiet, title)]);
        let mut row = vec![what, actions::agreed(&who), due];
        row.extend((!assessment.is_area()).then_some(rating));
        Some(row)
    }
}
