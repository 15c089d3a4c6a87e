//! The table of the plan: the actions of each statement under its title and rating.

use egui::{Frame, Margin, RichText, Role, Ui};
use jiff::civil::Date;

use crate::app::page::Page;
use crate::app::screens::assessment::plan::row::{NARROW, action_ui};
use crate::app::screens::assessment::plan::view::{Filter, PlanView, Sort};
use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::chip::chip;
use crate::app::widgets::{layout, text};
use crate::model::{Action, Rating, When};
use crate::text;

/// The actions under one heading.
struct Group<'a> {
    rating: Option<Rating>,
    title: String,
    actions: Vec<&'a Action>,
}

fn shown(action: &Action, filter: Filter, today: Date) -> bool {
    match filter {
        Filter::All => true,
        Filter::Open => action.status().is_open(),
        Filter::Overdue => action.overdue_days(today).is_some(),
    }
}

fn groups<'a>(page: &Page<'a>, view: &PlanView) -> Vec<Group<'a>> {
    let assessment = page.open.assessment();
    let round = page.open.round();
    let kept = |action: &&Action| {
        // What is being edited stays, though it may no longer fit the filter.
        shown(action, view.filter, page.today) || view.editing.as_deref() == Some(action.id.as_str())
    };
    if view.sort == Sort::Due {
        let mut actions: Vec<&Action> = assessment.actions.iter().map(AsRef::as_ref).filter(kept).collect();
        // Days first, then what was said in words, then what nobody has said.
        actions.sort_by_key(|action| match &action.due {
            Some(When::Day(day)) => (0, *day),
            Some(When::Words(_)) => (1, Date::MAX),
            None => (2, Date::MAX),
        });
        return vec![Group { rating: None, title: String::new(), actions }];
    }
    assessment
        .statements_by_urgency(round)
        .into_iter()
        .map(|statement| Group {
            rating: round.rating(&statement.id),
            title: statement.short_title().to_owned(),
            actions: assessment.actions_of(&statement.id).filter(kept).collect(),
        })
        .filter(|group| !group.actions.is_empty())
        .collect()
}

/// The widths of the columns: what, who, by when, how shall we know, status, more.
fn widths(room: f32) -> [f32; 6] {
    // The last is as wide as its button: a wider row would push the rules out.
    let (status, more) = (166.0, 52.0);
    let rest = (room - status - more).max(360.0);
    [rest * 0.40, rest * 0.18, rest * 0.19, rest * 0.23, status, more]
}

pub(super) fn table(ui: &mut Ui, page: &mut Page, view: &mut PlanView) {
    let groups = groups(page, view);
    layout::card(ui, |ui| {
        let widths = widths(ui.available_width());
        let narrow = ui.available_width() < NARROW;
        let titles = [
            text!("plan-what"),
            text!("plan-who"),
            text!("plan-when"),
            text!("plan-measure"),
            text!("plan-status"),
            String::new(),
        ];
        if !narrow {
            layout::columns(ui, &widths, |column, ui| {
                let title = titles.get(column).map_or("", String::as_str);
                ui.label(RichText::new(title).size(SMALL).family(semibold()).color(Palette::of(ui).muted));
            });
            layout::hairline(ui);
        }
        if groups.is_empty() {
            let empty = page.open.assessment().actions.is_empty();
            text::body(ui, &if empty { text!("plan-empty") } else { text!("plan-none-shown") });
        }
        for group in &groups {
            if !group.title.is_empty() {
                group_heading(ui, group);
            }
            layout::region(ui, Role::List, &group.title, |ui| {
                for action in &group.actions {
                    action_ui(ui, page, view, action, &widths);
                    layout::hairline(ui);
                }
            });
        }
    });
}

fn group_heading(ui: &mut Ui, group: &Group) {
    let fill = Palette::of(ui).background;
    Frame::new().fill(fill).inner_margin(Margin::symmetric(8, 6)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            chip(ui, group.rating);
            text::heading(ui, 2, &group.title, BODY);
        });
    });
}
