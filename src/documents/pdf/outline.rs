//! The headings as nested bookmarks, in reading order. (printpdf's own are
//! flat, without a place on the page, and sorted by name.)

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use crate::documents::pdf::layout::Bookmark;
use crate::documents::pdf::text_string::text;

/// Adds the outline and says where it is; none where there is no heading.
pub fn add(
    file: &mut lopdf::Document,
    marks: &[Bookmark],
    pages: &[ObjectId],
    height: f32,
) -> Option<ObjectId> {
    if marks.is_empty() {
        return None;
    }
    // Ids first: parents, children and siblings all name one another.
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = marks.iter().map(|_| file.new_object_id()).collect();
    let parents = parents(marks);
    let mut kids: Vec<Vec<ObjectId>> = vec![Vec::new(); marks.len()];
    let mut top = Vec::new();
    for (parent, id) in parents.iter().zip(&ids) {
        parent.and_then(|parent| kids.get_mut(parent)).unwrap_or(&mut top).push(*id);
    }
    for (position, mark) in marks.iter().enumerate() {
        let (Some(id), Some(page)) = (ids.get(position), pages.get(mark.page)) else { continue };
        let parent = parents.get(position).copied().flatten();
        // PDF counts from the foot of the page. The zoom is left as the reader has it:
        // somebody who enlarged the page does not want it small again.
        let destination: [Object; 5] =
            [(*page).into(), "XYZ".into(), 0.into(), (height - mark.y).into(), Object::Null];
        let mut item = dictionary! {
            "Title" => text(&mark.title),
            "Parent" => parent.and_then(|parent| ids.get(parent)).copied().unwrap_or(root),
            "Dest" => destination.to_vec(),
        };
        link_kids(&mut item, kids.get(position).map_or(&[], Vec::as_slice));
        file.set_object(*id, item);
    }
    for siblings in kids.iter().chain([&top]) {
        link_siblings(file, siblings);
    }
    let mut outlines = dictionary! { "Type" => "Outlines" };
    link_kids(&mut outlines, &top);
    file.set_object(root, outlines);
    Some(root)
}

/// For each heading, the nearest one before it of a higher rank.
fn parents(marks: &[Bookmark]) -> Vec<Option<usize>> {
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut parents = Vec::new();
    for (position, mark) in marks.iter().enumerate() {
        while open.last().is_some_and(|(level, _)| *level >= mark.level) {
            open.pop();
        }
        parents.push(open.last().map(|(_, parent)| *parent));
        open.push((mark.level, position));
    }
    parents
}

fn link_kids(item: &mut Dictionary, kids: &[ObjectId]) {
    if let (Some(first), Some(last)) = (kids.first(), kids.last()) {
        item.set("First", *first);
        item.set("Last", *last);
        // Positive: the entry is shown unfolded.
        item.set("Count", i64::try_from(kids.len()).unwrap_or(0));
    }
}

fn link_siblings(file: &mut lopdf::Document, siblings: &[ObjectId]) {
    for (one, next) in siblings.iter().zip(siblings.iter().skip(1)) {
        for (item, key, other) in [(one, "Next", next), (next, "Prev", one)] {
            if let Ok(item) = file.get_object_mut(*item).and_then(Object::as_dict_mut) {
                item.set(key, *other);
            }
        }
    }
}
