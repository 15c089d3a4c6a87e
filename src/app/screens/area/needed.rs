//! What is needed across the area: the statements by how many teams said Red, what several
//! teams ask for, whom their plans wait for, and when they look at the whole again.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Rect, Role, Sense, Ui, Vec2, vec2};
use jiff::civil::Date;

use crate::app::open::once::Shared;
use crate::app::screens::area::map::{common, team_name};
use crate::app::screens::area::view::AreaView;
use crate::app::theme::{BODY, Palette};
use crate::app::widgets::disclosure::disclose;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::{layout, text};
use crate::model::area::{Area, AreaPicture, CouldHelp};
use crate::model::{Checklist, Rating};
use crate::{text, words};

/// So many lines of a kind are listed; the report has all.
const MOST: usize = 30;
/// So many teams are named that look at the whole on one day.
const NAMED: usize = 6;
const MARK: f32 = 22.0;

/// What is needed, in sentences, most teams first.
#[derive(Default)]
pub(super) struct Needed {
    red: Vec<String>,
    /// By statement: what several teams will do.
    steps: Vec<(String, Vec<String>)>,
    asked_for: Vec<String>,
    waited_for: Vec<String>,
    help: Vec<String>,
    reviews: Vec<String>,
}

impl Needed {
    fn of(picture: &AreaPicture, checklist: &Checklist) -> Self {
        let numbered = checklist.statements.iter().enumerate().map(|(position, statement)| {
            let title = text!("changed-title", number = position + 1, title = statement.short_title());
            (title, picture.statements.get(&statement.id))
        });
        let helps = checklist.statements.iter().zip(numbered.clone());
        let help = helps.filter_map(|(statement, (title, _))| help(picture, &title, &statement.id)).collect();
        let said: Vec<_> = numbered.filter_map(|(title, said)| Some((title, said?))).collect();
        let mut red: Vec<_> = said.iter().filter(|(_, said)| said.counts.red > 0).collect();
        // Stable: where as many said so, they stay as published.
        red.sort_by_key(|(_, said)| Reverse(said.counts.red));
        let line = |title: &str, red: u32| {
            text!("needed-red-line", red = red, teams = picture.teams, statement = title)
        };
        Self {
            red: red.into_iter().map(|(title, said)| line(title, said.counts.red)).collect(),
            steps: said
                .iter()
                .filter(|(_, said)| !said.steps.is_empty())
                .map(|(title, said)| (title.clone(), said.steps.iter().map(common).collect()))
                .collect(),
            waited_for: picture
                .waited_for
                .iter()
                .map(|of| {
                    let owner = of.owner.as_str();
                    text!("needed-owner-line", owner = owner, teams = of.teams, actions = of.actions)
                })
                .collect(),
            asked_for: picture
                .asked_for
                .iter()
                .map(|of| {
                    let kind = words::step_kind(of.kind);
                    text!("needed-kind-line", kind = kind, teams = of.teams, red = of.red)
                })
                .collect(),
            help,
            reviews: reviews(picture),
        }
    }
}

/// "12 January 2027: Acorn Nursery and Oak Room". Days first, and then what names no day.
/// Where names are left out, how many teams.
fn reviews(picture: &AreaPicture) -> Vec<String> {
    let mut days: BTreeMap<(bool, Option<Date>, String), Vec<String>> = BTreeMap::new();
    for team in &picture.named {
        if let Some(review) = &team.review {
            let day = review.day();
            let key = (day.is_none(), day, words::when(review));
            days.entry(key).or_default().push(team_name(team));
        }
    }
    let line = |((_, _, when), names): ((bool, Option<Date>, String), Vec<String>)| {
        text!("needed-review-line", when = when, teams = some(names))
    };
    days.into_iter().map(line).collect()
}

/// The first of some names, and how many more there are.
fn some(mut names: Vec<String>) -> String {
    if names.len() > NAMED {
        let more = names.len() - NAMED;
        names.truncate(NAMED);
        names.push(text!("needed-names-more", count = more));
    }
    words::listed(names)
}

/// "1 Child development: Acorn Nursery could help Oak Room".
fn help(picture: &AreaPicture, title: &str, statement: &str) -> Option<String> {
    let CouldHelp { green, red } = picture.could_help(statement)?;
    let [green, red] = [green, red].map(|teams| some(teams.into_iter().map(team_name).collect()));
    Some(text!("needed-help-line", statement = title, green = green, red = red))
}

/// Draws it.
pub(super) fn needed_ui(ui: &mut Ui, view: &mut AreaView, area: &Area, picture: &AreaPicture) {
    let Some(key) = view.picture.as_ref().map(|of| Shared(Arc::clone(of))) else { return };
    let needed = view.needed.get(key, |_| Needed::of(picture, &area.checklist));
    layout::section(ui, &text!("needed-title"), |ui| {
        part(ui, &text!("needed-red"), &needed.red, &text!("needed-red-none"), Some(Rating::Red));
        part(ui, &text!("needed-kinds"), &needed.asked_for, &text!("needed-kinds-none"), None);
        text::heading(ui, 3, &text!("needed-steps"), BODY);
        if needed.steps.is_empty() {
            text::quiet(ui, &text!("needed-steps-none"));
        }
        for (statement, steps) in &needed.steps {
            text::label(ui, statement);
            list(ui, statement, steps, None);
        }
        part(ui, &text!("needed-owners"), &needed.waited_for, &text!("needed-owners-none"), None);
        if !needed.help.is_empty() {
            let name = text!("needed-help", count = needed.help.len());
            disclose(ui, &mut view.shows.help, name.clone());
            if view.shows.help {
                list(ui, &name, &needed.help, None);
            }
        }
        if !needed.reviews.is_empty() {
            let name = text!("needed-reviews", count = needed.reviews.len());
            disclose(ui, &mut view.shows.reviews, name.clone());
            if view.shows.reviews {
                list(ui, &name, &needed.reviews, None);
            }
        }
    });
}

fn part(ui: &mut Ui, title: &str, lines: &[String], none: &str, rating: Option<Rating>) {
    text::heading(ui, 3, title, BODY);
    if lines.is_empty() {
        text::quiet(ui, none);
    }
    list(ui, title, lines, rating);
    ui.add_space(4.0);
}

/// A list of at most so many lines, each with the mark of a rating where it is about one.
fn list(ui: &mut Ui, name: &str, lines: &[String], rating: Option<Rating>) {
    if lines.is_empty() {
        return;
    }
    layout::region(ui, Role::List, name, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for line in lines.iter().take(MOST) {
            ui.horizontal_top(|ui| {
                if rating.is_some() {
                    let (rect, _) = ui.allocate_exact_size(vec2(MARK, MARK), Sense::hover());
                    let square = Rect::from_center_size(rect.center(), Vec2::splat(MARK - 2.0));
                    mark::paint(ui.painter(), square, rating, Palette::of(ui), Finish::Filled);
                }
                ui.vertical(|ui| text::body(ui, line));
            });
        }
    });
    if lines.len() > MOST {
        text::quiet(ui, &text!("needed-more", count = lines.len() - MOST));
    }
}
