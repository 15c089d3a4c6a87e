//! What Plan remembers between frames: the cell with the keyboard, what is being written
//! in it, the action that is open in full, the filter and the order.

use egui::{Context, Id, Response};
use jiff::civil::Date;

use crate::app::open::once::Once;
use crate::app::page::Page;
use crate::app::screens::assessment::plan::cell::{Cell, Column, Line};
use crate::app::screens::assessment::plan::order::{Filter, Order, OrderKey, Sort};
use crate::app::waiting_letter::Waiting;
use crate::app::widgets::text_edit;
use crate::model::{Action, ActionField, ids};

/// What is being written in a cell.
pub(super) struct Writing {
    pub cell: Cell,
    /// What it was before, for whoever leaves it as it was.
    pub before: ActionField,
    /// The words as they were typed: half a date is no value yet.
    pub draft: String,
    /// The mouse is on what stands beside the words, and belongs to them.
    pub is_pressed_beside: bool,
    /// As high as the cell was when it was last drawn, in points.
    pub height: f32,
}

/// The line at the end, in which the next action is written.
#[derive(Default)]
pub(super) struct NewLine {
    /// The id that the action has, or will have with its first letter: so the cells stay
    /// the same when it is begun.
    pub id: String,
    /// The statement that was chosen for it.
    pub statement: Option<String>,
    /// The list of statements above it has the keyboard, and belongs to it.
    pub is_on_its_statement: bool,
}

/// What Plan remembers between frames.
#[derive(Default)]
pub struct PlanView {
    /// The id of the action that is open in full.
    pub(super) form: Option<String>,
    /// The action, by its id, of which somebody wants to say what came of it.
    pub(super) asks_outcome: Option<String>,
    /// The statement on Rate that it was opened from.
    pub back_to: Option<usize>,
    /// It has just been opened: bring it into sight, and the cursor into it.
    pub(super) arrived: bool,
    /// The cell that has the keyboard.
    pub(super) cell: Option<Cell>,
    /// It has just been given the keyboard.
    pub(super) asked: bool,
    /// The cell that is to get it, and whether it is to be written in.
    pub(super) wanted: Option<(Cell, bool)>,
    pub(super) writing: Option<Writing>,
    /// The cell of a status, and a letter that was typed there and waits.
    pub(super) letter: Option<(Cell, Waiting)>,
    /// The action that was just removed, by its id: the keyboard was on it.
    pub(super) removed: Option<String>,
    /// The first cell is to get the keyboard.
    pub(super) enters: bool,
    /// The keyboard came here by Tab from what was written, and goes on so.
    pub(super) goes_on: bool,
    pub(super) new: NewLine,
    /// The statement for which something is suggested, by its id, once somebody chose one.
    pub(super) suggested: Option<String>,
    pub(super) filter: Filter,
    pub(super) sort: Sort,
    /// Which actions are shown, and in which order.
    pub(super) order: Once<OrderKey, Order>,
    /// As high as the heading of a group was when it was last laid out, in points.
    pub(super) banner: f32,
}

impl PlanView {
    /// Whether the filter shows an action.
    pub fn shows(&self, action: &Action, today: Date) -> bool {
        self.filter.fits(action, today)
    }

    /// Opens an action in full, whatever is filtered.
    pub fn open_in_full(&mut self, id: String) {
        self.asks_outcome = None;
        self.form = Some(id);
        self.arrived = true;
        self.filter = Filter::All;
    }

    /// Opens an action in full to say what came of it, whether or not it was begun.
    pub fn ask_outcome(&mut self, id: String) {
        self.open_in_full(id.clone());
        self.asks_outcome = Some(id);
    }

    /// Opens an action in full where it stands in the table.
    pub(super) fn open_here(&mut self, id: &str) {
        self.asks_outcome = None;
        self.form = Some(id.to_owned());
        self.arrived = true;
    }

    /// Closes what is open in full; the keyboard goes back to the three dots behind it.
    /// Says whether anything was open.
    pub fn leave_the_form(&mut self) -> bool {
        let Some(action) = self.form.take() else { return false };
        self.wanted = Some((Cell { action, column: Column::More }, false));
        true
    }

    /// Goes to the line at the end, to write the next action.
    pub fn write_the_next(&mut self) {
        self.filter = Filter::All;
        let action = self.new_id().to_owned();
        self.wanted = Some((Cell { action, column: Column::What }, true));
    }

    /// The action that was begun at the end is whole: the line is there for another.
    pub fn begin_another(&mut self) {
        self.new = NewLine::default();
    }

    /// The action that is being written at the end, by its id.
    pub fn being_added(&self) -> &str {
        &self.new.id
    }

    /// Goes to the cell of an action in which something changed.
    pub fn show(&mut self, action: &str, field: Option<&ActionField>) {
        let column = field.map_or(Column::What, Column::of);
        self.wanted = Some((Cell { action: action.to_owned(), column }, false));
    }

    /// The keyboard goes from an action that is removed to the one below, or else above.
    pub(super) fn go_on_from_removed(&mut self, lines: &[Line]) {
        let Some(removed) = self.removed.take() else { return };
        let Some(at) = lines.iter().position(|line| line.action.id == removed) else { return };
        let before = || lines.get(at.checked_sub(1)?);
        let to = lines.get(at + 1).filter(|line| !line.is_new).or_else(before).or(lines.last());
        self.wanted = to.map(|line| (line.cell(Column::What), false));
    }

    /// Whether a cell has the keyboard, and is not being written in.
    pub fn is_on_a_cell(&self) -> bool {
        self.cell.is_some() && self.writing.is_none()
    }

    /// Whether letters mean something to the cell that has the keyboard.
    pub fn takes_letters(&self) -> bool {
        self.cell.as_ref().is_some_and(|cell| cell.column != Column::More)
    }

    /// Goes to the first cell. Nothing is begun before a word is written in it.
    pub fn enter_the_table(&mut self) {
        self.enters = true;
    }

    /// Whether a cell has the keyboard, or is being written in.
    pub fn is_in_the_table(&self) -> bool {
        self.cell.is_some()
    }

    /// F2: the cell that has the keyboard is to be written in.
    pub fn write_here(&mut self) {
        self.wanted = self.cell.clone().map(|cell| (cell, true));
    }

    /// Whether the keyboard has a place already when the screen is entered.
    pub(super) fn has_a_place(&self) -> bool {
        self.arrived || self.enters || self.wanted.is_some()
    }

    /// The id that the next action will have.
    pub(super) fn new_id(&mut self) -> &str {
        if self.new.id.is_empty() {
            self.new.id = ids::short();
        }
        &self.new.id
    }

    /// Begins to write in a cell; `id` is its field's.
    pub(super) fn begin(&mut self, ctx: &Context, line: &Line, column: Column, id: Id) {
        let Some(before) = column.as_it_is(line.action) else { return };
        let draft = column.text(line.action);
        text_edit::begin_at_end(ctx, id, &draft);
        self.writing =
            Some(Writing { cell: line.cell(column), before, draft, is_pressed_beside: false, height: 0.0 });
    }

    /// What the order of the actions depends on.
    pub(super) fn order_key(&self, page: &Page) -> OrderKey {
        OrderKey {
            revision: page.open.file.revision(),
            today: page.today,
            filter: self.filter,
            sort: self.sort,
            form: self.form.clone(),
            cell: self.cell.as_ref().map(|cell| cell.action.clone()),
            new: self.new.id.clone(),
        }
    }

    /// Whether the keyboard is in this line, or it is open in full: it is laid out, wherever
    /// it is.
    pub(super) fn is_at(&self, line: &Line) -> bool {
        let id = line.action.id.as_str();
        self.form.as_deref() == Some(id) || self.cell.as_ref().is_some_and(|cell| cell.action == id)
    }

    /// Remembers that a cell has the keyboard.
    pub(super) fn keep_cell(&mut self, line: &Line, column: Column, response: &Response) {
        let is_it =
            self.cell.as_ref().is_some_and(|cell| cell.action == line.action.id && cell.column == column);
        if is_it && std::mem::take(&mut self.asked) {
            response.request_focus();
        }
        if response.has_focus() && !is_it {
            self.cell = Some(line.cell(column));
        }
    }

    /// Whether this cell is being written in.
    pub(super) fn writes_in(&self, line: &Line, column: Column) -> bool {
        let here = |writing: &Writing| writing.cell.column == column && writing.cell.action == line.action.id;
        self.writing.as_ref().is_some_and(here)
    }
}
