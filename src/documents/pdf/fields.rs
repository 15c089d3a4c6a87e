//! Forms that are filled in on the screen (ISO 32000-1, 12.7): a field for each place of
//! the layout, named for those who cannot see it, with what it looks like drawn here.
//! Viewers are not asked to draw it themselves: archives forbid that (ISO 19005-2, 6.4.1).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::documents::field::{Field, Takes};
use crate::documents::pdf::error::PdfError;
use crate::documents::pdf::face::Colour;
use crate::documents::pdf::layout::{Entry, Layout, NodeId, Owner, Part, Shape};
use crate::documents::pdf::text_string::text;
use crate::documents::pdf::{field_font, style};
use crate::model::form_name;
use crate::text;

// Bits of a field's flags (ISO 32000-1, 12.7.3 and 12.7.4), counted from 0 here.
const MULTILINE: i64 = 1 << 12;
const RADIO: i64 = 1 << 15;
const COMBO: i64 = 1 << 17;
/// Printed, as archives ask (ISO 19005-2, 6.3.2).
const PRINT: i64 = 4;
/// How large typed words are, in points.
const TYPED: f32 = style::LABEL;
/// How thick a cross is that ticks something, in points.
const CROSS: f32 = 2.2;

/// What stands in one place: the part of a field that is seen and read out.
pub struct Widget {
    /// The node of the structure that it is read out as.
    pub node: NodeId,
    /// The page that it is on.
    pub page: ObjectId,
    /// The annotation.
    pub id: ObjectId,
}

/// The fields of a file.
pub struct Fields {
    /// The dictionary of all of them, for the catalog.
    pub form: ObjectId,
    /// Their places, in the order in which the structure counts them.
    pub widgets: Vec<Widget>,
}

/// A place with the page that it is on.
struct Place<'a> {
    node: NodeId,
    page: ObjectId,
    entry: &'a Entry,
}

/// Adds the fields to a file whose pages are there; none where nothing is filled in.
/// `first_key`: by which the structure finds the first place, and counts on from there.
///
/// # Errors
/// When the library fails, which would be a fault of ours.
pub fn add(
    file: &mut Document,
    layout: &Layout,
    pages: &[ObjectId],
    first_key: i64,
) -> Result<Option<Fields>, PdfError> {
    let places = places(layout, pages);
    if places.is_empty() {
        return Ok(None);
    }
    let font = field_font::add(file);
    let (widgets, drawn) = (Vec::new(), BTreeMap::new());
    let mut writer = Writer { file, height: layout.height, font, next_key: first_key, widgets, drawn };
    let mut forms = Vec::new();
    for form in in_order(&places, |field| &field.form) {
        let id = writer.file.new_object_id();
        let mut kids = Vec::new();
        for of in in_order(&form, |field| &field.name) {
            kids.extend(writer.field(id, &of));
        }
        let name = form.first().map(|place| text(&place.entry.field.form));
        writer.file.set_object(id, dictionary! { "T" => name.unwrap_or(Object::Null), "Kids" => kids });
        forms.push(Object::from(id));
    }
    let Writer { widgets, .. } = writer;
    let mut on_page: BTreeMap<ObjectId, Vec<Object>> = BTreeMap::new();
    for widget in &widgets {
        on_page.entry(widget.page).or_default().push(widget.id.into());
    }
    for (page, annotations) in on_page {
        file.get_object_mut(page)?.as_dict_mut()?.set("Annots", annotations);
    }
    let form = file.add_object(dictionary! {
        "Fields" => forms, "DR" => resources(font), "DA" => looks(),
    });
    Ok(Some(Fields { form, widgets }))
}

/// All places, in reading order.
fn places<'a>(layout: &'a Layout, pages: &[ObjectId]) -> Vec<Place<'a>> {
    let items =
        layout.pages.iter().zip(pages).flat_map(|(page, id)| page.items.iter().map(|item| (item, *id)));
    let place = items.filter_map(|(item, page)| match (&item.shape, item.owner) {
        (Shape::Field(entry), Owner::Node(node)) => Some(Place { node, page, entry }),
        _ => None,
    });
    place.collect()
}

/// Places that have the same of something, together, in the order in which each comes first.
fn in_order<'a, 'b>(places: &'b [Place<'a>], of: impl Fn(&'a Field) -> &'a str) -> Vec<Vec<Place<'a>>> {
    let mut groups: Vec<Vec<Place<'a>>> = Vec::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for Place { node, page, entry } in places {
        let number = *known.entry(of(&entry.field)).or_insert(groups.len());
        if number == groups.len() {
            groups.push(Vec::new());
        }
        if let Some(group) = groups.get_mut(number) {
            group.push(Place { node: *node, page: *page, entry });
        }
    }
    groups
}

struct Writer<'a> {
    file: &'a mut Document,
    /// Of a page.
    height: f32,
    font: ObjectId,
    next_key: i64,
    widgets: Vec<Widget>,
    /// What boxes look like that have been drawn: most look like others.
    drawn: BTreeMap<String, ObjectId>,
}

impl Writer<'_> {
    /// The field, or the fields, of some places of one name.
    fn field(&mut self, form: ObjectId, places: &[Place]) -> Vec<Object> {
        let Some(first) = places.first() else { return Vec::new() };
        let field = &first.entry.field;
        match &field.takes {
            Takes::Words => places.iter().map(|place| self.typed(form, place, &[])).collect(),
            Takes::Listed(words) => places.iter().map(|place| self.typed(form, place, words)).collect(),
            Takes::Several => places.iter().filter_map(|place| self.tick(form, place)).collect(),
            Takes::One(values) => {
                let id = self.file.new_object_id();
                let kids: Vec<Object> =
                    places.iter().filter_map(|place| self.choice(id, place, values)).collect();
                let choice = dictionary! {
                    "Parent" => form, "T" => text(&field.name), "TU" => text(&field.says), "FT" => "Btn",
                    "Ff" => RADIO, "Kids" => kids,
                };
                self.file.set_object(id, choice);
                vec![id.into()]
            }
        }
    }

    /// A field to type in. `listed`: what is chosen from instead, where there is any.
    fn typed(&mut self, form: ObjectId, place: &Place, listed: &[String]) -> Object {
        let field = &place.entry.field;
        // Of its own: a viewer writes what is typed into the very same object.
        let empty = self.appearance(place.entry, "/Tx BMC\nEMC\n");
        let mut widget = self.widget(form, place);
        widget.set("T", text(&field.name));
        widget.set("TU", text(&field.says));
        widget.set("DA", looks());
        widget.set("AP", dictionary! { "N" => empty });
        if listed.is_empty() {
            let mut flags = 0;
            if place.entry.part == Part::Lines {
                flags = MULTILINE;
                // Over the printed lines, which would run through what is typed.
                widget.set("MK", dictionary! { "BG" => vec![1.into(), 1.into(), 1.into()] });
            }
            widget.set("FT", "Tx");
            widget.set("Ff", flags);
        } else {
            let listed: Vec<Object> = listed.iter().map(|word| text(word)).collect();
            widget.set("FT", "Ch");
            widget.set("Ff", COMBO);
            widget.set("Opt", listed);
        }
        self.file.add_object(widget).into()
    }

    /// A box by itself.
    fn tick(&mut self, form: ObjectId, place: &Place) -> Option<Object> {
        let Part::Box { number, label, .. } = &place.entry.part else { return None };
        let field = &place.entry.field;
        let name = form_name::part(&field.name, number + 1);
        let mut widget = self.button(form, place, form_name::TICKED, label)?;
        widget.set("T", text(&name));
        widget.set("FT", "Btn");
        Some(self.file.add_object(widget).into())
    }

    /// One of the boxes of which one is ticked.
    fn choice(&mut self, field: ObjectId, place: &Place, values: &[&'static str]) -> Option<Object> {
        let Part::Box { number, label, .. } = &place.entry.part else { return None };
        let widget = self.button(field, place, values.get(*number)?, label)?;
        Some(self.file.add_object(widget).into())
    }

    /// A box, empty or with a cross.
    fn button(&mut self, parent: ObjectId, place: &Place, on: &str, label: &str) -> Option<Dictionary> {
        let Part::Box { mark, .. } = place.entry.part else { return None };
        let (empty, cross) =
            (self.shared(place.entry, ""), self.shared(place.entry, &cross(place.entry, mark)));
        let mut widget = self.widget(parent, place);
        let says = text!("doc-change-item", title = place.entry.field.says.as_str(), what = label);
        widget.set("TU", text(&says));
        widget.set("AS", "Off");
        let mut looks = dictionary! { "Off" => empty };
        looks.set(on, cross);
        widget.set("AP", dictionary! { "N" => looks });
        Some(widget)
    }

    /// What all places have. Its number is taken, so it has to be put into the file.
    fn widget(&mut self, parent: ObjectId, place: &Place) -> Dictionary {
        let Entry { x, y, width, height, .. } = *place.entry;
        let rect = [x, self.height - y - height, x + width, self.height - y].map(Object::Real);
        let widget = dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "Parent" => parent, "P" => place.page, "F" => PRINT,
            "Rect" => Vec::from(rect), "StructParent" => self.next_key,
            "BS" => dictionary! { "W" => 0 },
        };
        self.next_key += 1;
        // The next object that is added is this one.
        let id = (self.file.max_id + 1, 0);
        self.widgets.push(Widget { node: place.node, page: place.page, id });
        widget
    }

    /// What a box looks like, drawn once for all that look the same.
    fn shared(&mut self, entry: &Entry, content: &str) -> ObjectId {
        let key = format!("{} {} {content}", entry.width, entry.height);
        if let Some(known) = self.drawn.get(&key) {
            return *known;
        }
        let id = self.appearance(entry, content);
        self.drawn.insert(key, id);
        id
    }

    /// What a place looks like, measured from its lower left corner.
    fn appearance(&mut self, entry: &Entry, content: &str) -> ObjectId {
        let bounds = vec![0.into(), 0.into(), Object::Real(entry.width), Object::Real(entry.height)];
        let about = dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "BBox" => bounds, "Resources" => resources(self.font),
        };
        self.file.add_object(Stream::new(about, content.as_bytes().to_vec()))
    }
}

/// A cross from corner to corner of the mark.
fn cross(entry: &Entry, [left, top, side]: [f32; 3]) -> String {
    const WITHIN: f32 = 2.0;
    let (left, right) = (left + WITHIN, left + side - WITHIN);
    let (top, bottom) = (entry.height - top - WITHIN, entry.height - top - side + WITHIN);
    let ink = numbers(style::INK);
    format!(
        "{ink} RG\n{CROSS} w 1 J\n{left:.2} {bottom:.2} m {right:.2} {top:.2} l\n\
         {left:.2} {top:.2} m {right:.2} {bottom:.2} l\nS\n"
    )
}

/// How typed words look: the face, its size, the ink.
fn looks() -> Object {
    Object::string_literal(format!("/{} {TYPED} Tf {} rg", field_font::NAME, numbers(style::INK)))
}

fn resources(font: ObjectId) -> Dictionary {
    let mut fonts = Dictionary::new();
    fonts.set(field_font::NAME, font);
    dictionary! { "Font" => fonts }
}

fn numbers(Colour(parts): Colour) -> String {
    parts.map(|part| format!("{:.3}", f32::from(part) / 255.0)).join(" ")
}
