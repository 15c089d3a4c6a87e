//! Paragraphs: a style, and where one differs from it.

use maud::{Markup, html};

use crate::documents::docx::units::twips;

/// How a paragraph is set.
#[derive(Clone, Default)]
pub(super) struct Setting {
    /// The name of its style.
    pub style: &'static str,
    /// Stands on one page with what follows.
    pub keep_next: bool,
    /// Begins a page.
    pub new_page: bool,
    /// The number of the list that it is an item of.
    pub list: Option<u32>,
    /// Where its tabs lead, from its left.
    pub tabs: Vec<Tab>,
    /// Is written from right to left.
    pub right_to_left: bool,
    /// The space above it in points, where it is not its style's.
    pub before: Option<f32>,
    /// Where lines after the first begin, in points.
    pub hanging: Option<f32>,
    /// As a heading of this level for those who move by headings.
    pub outline: Option<u8>,
}

/// Where a tab leads.
#[derive(Clone, Copy)]
pub(super) struct Tab {
    /// What stands there: "left", "center" or "right" of the stop.
    pub kind: &'static str,
    /// From the paragraph's left, in points.
    pub at: f32,
    /// Whether a line is ruled up to it, to write on.
    pub ruled: bool,
}

impl Setting {
    /// As its style says.
    pub(super) fn of(style: &'static str) -> Self {
        Self { style, ..Self::default() }
    }

    /// The same with measures so many times as large.
    pub(super) fn enlarged(mut self, times: f32) -> Self {
        let own = [&mut self.before, &mut self.hanging].into_iter().flatten();
        own.chain(self.tabs.iter_mut().map(|tab| &mut tab.at)).for_each(|measure| *measure *= times);
        self
    }
}

/// A paragraph. The order of its properties is the schema's (ECMA-376, `CT_PPrBase`).
pub(super) fn paragraph(set: &Setting, content: &Markup) -> Markup {
    html! {
        w:p {
            w:pPr {
                w:pStyle w:val=(set.style) {}
                @if set.keep_next { w:keepNext {} }
                @if set.new_page { w:pageBreakBefore {} }
                @if let Some(list) = set.list { w:numPr { w:ilvl w:val="0" {} w:numId w:val=(list) {} } }
                @if !set.tabs.is_empty() { w:tabs { @for of in &set.tabs { (stop(*of)) } } }
                @if set.right_to_left { w:bidi {} }
                @if let Some(before) = set.before { w:spacing w:before=(twips(before)) {} }
                @if let Some(hanging) = set.hanging { w:ind w:left=(twips(hanging)) w:hanging=(twips(hanging)) {} }
                @if let Some(level) = set.outline { w:outlineLvl w:val=(level.saturating_sub(1)) {} }
            }
            (content)
        }
    }
}

fn stop(Tab { kind, at, ruled }: Tab) -> Markup {
    let leader = ruled.then_some("underscore");
    html! { w:tab w:val=(kind) w:leader=[leader] w:pos=(twips(at)) {} }
}

/// What parts two tables, which Word would take for one; and stands behind a last one.
pub(super) fn gap() -> Markup {
    paragraph(&Setting::of("Gap"), &html! {})
}
