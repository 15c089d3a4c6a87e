//! What the open file holds, and what it does not, in words.

use egui::{Role, Ui};

use crate::app::open::OpenFile;
use crate::app::theme::{BODY, SUBTITLE};
use crate::app::widgets::{layout, scrolling, text};
use crate::model::pieces;
use crate::text;
use crate::words;
use crate::words::pieces::counted;

pub(super) fn holds_ui(ui: &mut Ui, open: Option<&OpenFile>) {
    text::heading(ui, 1, &text!("command-holds"), SUBTITLE);
    let Some(open) = open else { return };
    let height = (ui.ctx().content_rect().height() - 220.0).max(160.0);
    scrolling::reading(ui, height, |ui| {
        list(ui, &text!("holds-title"), &holds(open));
        list(ui, &text!("holds-not-title"), &holds_not(open));
        text::quiet(ui, &text!("holds-plain"));
    });
}

fn list(ui: &mut Ui, title: &str, lines: &[String]) {
    text::heading(ui, 2, title, BODY);
    layout::region(ui, Role::List, title, |ui| {
        for line in lines {
            layout::region(ui, Role::ListItem, line, |ui| text::body(ui, line));
        }
    });
    ui.add_space(8.0);
}

fn holds(open: &OpenFile) -> Vec<String> {
    let held = counted(&pieces::held(&open.pieces()));
    let mut lines = match open {
        OpenFile::Assessment(open) => {
            let assessment = open.assessment();
            let ballots: usize = assessment.rounds.iter().map(|round| round.ballots.len()).sum();
            let about = if assessment.is_area() {
                words::area::kept(&assessment.area_pictures())
            } else {
                text!("holds-assessment")
            };
            let mut lines = vec![about, text!("holds-counted", counts = held), text!("holds-roles")];
            if assessment.rounds.iter().any(|round| !round.votes.is_empty()) {
                lines.push(text!("holds-votes"));
            }
            if ballots > 0 {
                lines.push(text!("holds-ballots", count = ballots));
            }
            lines
        }
        OpenFile::Training(open) => {
            let mut lines =
                vec![text!("holds-course"), text!("holds-counted", counts = held), text!("holds-codes")];
            if !open.training().columns.is_empty() {
                lines.push(text!("holds-columns"));
            }
            if open.training().participants.iter().any(|learner| !learner.comments.is_empty()) {
                lines.push(text!("holds-comments"));
            }
            if !open.training().published.is_empty() {
                lines.push(text!("holds-published"));
            }
            lines
        }
        OpenFile::Ballot(_) => vec![text!("holds-ballot")],
    };
    lines.push(text!("holds-checklist"));
    lines.push(text!("holds-version"));
    let content = open.content();
    if let Some(carried) = content.carried().filter(|carried| !carried.fields.is_empty()) {
        let (version, count) = (carried.written_by.as_str(), carried.fields.len());
        lines.push(text!("holds-carried", version = version, count = count));
    }
    lines
}

fn holds_not(open: &OpenFile) -> Vec<String> {
    let votes = match open {
        OpenFile::Assessment(_) => Some(text!("holds-no-voters")),
        OpenFile::Training(_) | OpenFile::Ballot(_) => None,
    };
    let versions = match open {
        OpenFile::Assessment(_) | OpenFile::Training(_) => Some(text!("holds-no-versions")),
        // None are kept of a ballot.
        OpenFile::Ballot(_) => None,
    };
    votes.into_iter().chain([text!("holds-no-computer"), text!("holds-no-undo")]).chain(versions).collect()
}
