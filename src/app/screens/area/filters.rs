//! Which teams are looked at, at which of their rounds, in which order, and which statement
//! by itself. Never by what they said: nobody is ranked.

use egui::Ui;

use crate::app::request::Request;
use crate::app::screens::area::view::{AreaView, ReadArea};
use crate::app::widgets::date_field::DateField;
use crate::app::widgets::field::choice;
use crate::model::area::{Chosen, RoundChoice, TeamOrder};
use crate::text;

/// How wide the menus are, in points.
const MENU: f32 = 190.0;
/// And where all five would not fit into one line, in points: at 1024 they do then.
const NARROW: f32 = 172.0;
/// So wide are all five with what is between, in points.
const WIDE: f32 = 5.0 * MENU + 60.0;

/// Menus of one width.
struct Menus {
    width: f32,
}

impl Menus {
    /// A menu by its id and its name. Gives the place of what was picked.
    fn choice(&self, ui: &mut Ui, (id, name): (&str, &str), names: &[String], at: usize) -> Option<usize> {
        choice(ui, id, name, names, at, self.width)
    }
}

/// Draws them. Another choice is asked for, since the picture is made elsewhere.
pub(super) fn filters(ui: &mut Ui, view: &mut AreaView, read: &ReadArea, requests: &mut Vec<Request>) {
    let mut chosen = view.chosen.clone();
    let menus = Menus { width: if ui.available_width() < WIDE { NARROW } else { MENU } };
    ui.horizontal_wrapped(|ui| {
        if let Some(agency) = one_of(ui, &menus, "agency", &read.agencies, chosen.agency.as_deref()) {
            chosen.agency = agency;
        }
        if let Some(setting) = one_of(ui, &menus, "setting", &read.settings, chosen.setting.as_deref()) {
            chosen.setting = setting;
        }
        rounds(ui, &menus, read, &mut chosen);
        order(ui, &menus, read, &mut chosen);
        statements(ui, &menus, view, read);
    });
    if let RoundChoice::UpTo(day) = &chosen.round {
        let label = text!("teams-up-to-day");
        let typed = DateField::new(&label, Some(*day), read.date).required().show(ui, "up-to");
        if let Some(Some(day)) = typed {
            chosen.round = RoundChoice::UpTo(day);
        }
    }
    if chosen != view.chosen {
        requests.push(Request::ChooseTeams(Box::new(chosen)));
    }
}

/// All of them, or one. Nothing where there is nothing to choose from.
fn one_of(
    ui: &mut Ui,
    menus: &Menus,
    what: &str,
    of: &[String],
    chosen: Option<&str>,
) -> Option<Option<String>> {
    if of.is_empty() {
        return None;
    }
    let (name, all) = match what {
        "agency" => (text!("teams-agency"), text!("teams-agency-all")),
        _ => (text!("teams-setting"), text!("teams-setting-all")),
    };
    let names: Vec<String> = std::iter::once(all).chain(of.iter().cloned()).collect();
    let at = chosen.and_then(|chosen| of.iter().position(|one| one == chosen)).map_or(0, |at| at + 1);
    let picked = menus.choice(ui, (what, &name), &names, at)?;
    Some(picked.checked_sub(1).and_then(|at| of.get(at).cloned()))
}

fn rounds(ui: &mut Ui, menus: &Menus, read: &ReadArea, chosen: &mut Chosen) {
    let names: Vec<String> = [text!("teams-round-latest"), text!("teams-round-up-to")]
        .into_iter()
        .chain(read.rounds.iter().cloned())
        .collect();
    let at = match &chosen.round {
        RoundChoice::Latest => 0,
        RoundChoice::UpTo(_) => 1,
        RoundChoice::Labelled(label) => read.rounds.iter().position(|of| of == label).map_or(0, |at| at + 2),
    };
    match menus.choice(ui, ("round", &text!("teams-round")), &names, at) {
        None => {}
        Some(0) => chosen.round = RoundChoice::Latest,
        Some(1) => chosen.round = RoundChoice::UpTo(read.date),
        Some(other) => {
            let label = read.rounds.get(other - 2).cloned();
            chosen.round = label.map_or(RoundChoice::Latest, RoundChoice::Labelled);
        }
    }
}

/// By name, by agency or by setting, where there are any.
fn order(ui: &mut Ui, menus: &Menus, read: &ReadArea, chosen: &mut Chosen) {
    let mut orders = vec![(TeamOrder::Name, text!("teams-order-name"))];
    if !read.agencies.is_empty() {
        orders.push((TeamOrder::Agency, text!("teams-order-agency")));
    }
    if !read.settings.is_empty() {
        orders.push((TeamOrder::Setting, text!("teams-order-setting")));
    }
    let (orders, names): (Vec<TeamOrder>, Vec<String>) = orders.into_iter().unzip();
    let at = orders.iter().position(|order| *order == chosen.order).unwrap_or(0);
    let picked = menus.choice(ui, ("order", &text!("teams-order")), &names, at);
    if let Some(order) = picked.and_then(|picked| orders.get(picked)) {
        chosen.order = *order;
    }
}

fn statements(ui: &mut Ui, menus: &Menus, view: &mut AreaView, read: &ReadArea) {
    let Some(area) = &read.area else { return };
    let statements = &area.checklist.statements;
    let numbered = statements.iter().enumerate().map(|(position, statement)| {
        text!("changed-title", number = position + 1, title = statement.short_title())
    });
    let names: Vec<String> = std::iter::once(text!("teams-statement-all")).chain(numbered).collect();
    let at = view.statement(&area.checklist).map_or(0, |(position, _)| position + 1);
    if let Some(picked) = menus.choice(ui, ("statement", &text!("teams-statement")), &names, at) {
        let statement = picked.checked_sub(1).and_then(|at| statements.get(at));
        view.statement = statement.map(|statement| statement.id.clone());
    }
}
