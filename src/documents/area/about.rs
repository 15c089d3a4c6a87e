//! What a document about an area is made of, and what each says of it in the same way.

use jiff::civil::Date;

use crate::documents::common::{day, round_label};
use crate::documents::counts;
use crate::documents::document::{Cell, Document, Paper, Style};
use crate::model::area::{AreaPicture, PicturedTeam, RatingCounts};
use crate::model::{Assessment, Checklist, Round, Statement};
use crate::{text, words};

/// What a document about an area is made of.
#[derive(Clone, Copy)]
pub struct About<'a> {
    /// What the teams were asked.
    pub checklist: &'a Checklist,
    /// What the area calls itself; may be empty.
    pub name: &'a str,
    /// What may be shared on of what they said.
    pub picture: &'a AreaPicture,
    /// The area's plan, at one of its rounds, where there is one.
    pub plan: Option<(&'a Assessment, &'a Round)>,
}

impl<'a> About<'a> {
    /// The plan of an area at one of its rounds; nothing where it has no picture.
    pub fn plan_of(assessment: &'a Assessment, round: &'a Round) -> Option<Self> {
        Some(Self {
            checklist: &assessment.checklist,
            name: &assessment.team.name,
            picture: assessment.area_picture(round)?,
            plan: Some((assessment, round)),
        })
    }

    /// An empty document that is called as the area is.
    pub(super) fn untitled(&self, kind: &str, today: Date) -> Document {
        let (name, date) = (words::area::area_name(self.name), words::date(self.picture.date));
        Document {
            title: text!("doc-title", kind = kind, team = name.as_str(), date = date.as_str()),
            author: name.clone(),
            date: today,
            footer: text!("doc-footer", team = name.as_str(), kind = kind, date = date),
            paper: Paper::A4,
            blocks: Vec::new(),
        }
    }

    /// The same with the line above the title and the title.
    pub(super) fn begin(&self, kind: &str, today: Date) -> Document {
        let mut document = self.untitled(kind, today);
        document.paragraph(Style::Overline, text!("doc-overline", kind = kind));
        document.heading(1, words::area::area_name(self.name));
        document
    }

    /// What the teams said of a statement.
    pub(super) fn counts(&self, statement: &Statement) -> RatingCounts {
        self.picture.counts(&statement.id).unwrap_or_default()
    }

    /// The same as a bar, as long as that of every other statement; where nobody was asked, so.
    pub(super) fn bar(&self, statement: &Statement) -> Cell {
        counts::cell(self.picture, &statement.id)
    }

    /// A statement's number and short title: "4. Tuning in to cues".
    pub(super) fn numbered(&self, statement: &Statement) -> String {
        let number = self.checklist.position(&statement.id).unwrap_or_default() + 1;
        text!("doc-numbered", number = number, title = statement.short_title())
    }

    /// Whether there is anything to count.
    pub(super) fn has_counts(&self) -> bool {
        !self.picture.statements.is_empty()
    }

    /// From when the rounds are; nothing where the teams are not named.
    pub(super) fn rounds(&self) -> Option<String> {
        let dates = self.picture.named.iter().map(|team| team.date);
        let (from, to) = (dates.clone().min()?, dates.max()?);
        Some(if from == to { day(from) } else { text!("doc-area-from-to", from = day(from), to = day(to)) })
    }
}

/// The label of a team's round, where it says more than its day does, and the day.
pub(super) fn round(team: &PicturedTeam) -> String {
    match round_label(&team.round, team.date) {
        "" => day(team.date),
        label => text!("doc-round-dated", label = label, date = day(team.date)),
    }
}

/// What a team said of a statement: its rating, or that it was asked in other words.
pub(super) fn said(team: &PicturedTeam, statement: &Statement) -> Cell {
    if !team.was_asked(&statement.id) {
        return Cell::text(words::area::said(team, &statement.id));
    }
    Cell::rating(team.rating(&statement.id))
}
