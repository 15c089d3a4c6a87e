//! Pages and structure become one file. printpdf writes the pages and the
//! fonts; what makes the file accessible and archival (the structure tree, the
//! output intent, the metadata) it cannot write, so that is added to the lopdf
//! document which it hands out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{DictItem, Mm, Op, PdfDocument, PdfFont, PdfPage, PdfSaveOptions, Pt};

use crate::documents::document::{Document, LANGUAGE};
use crate::documents::pdf::embed::Typefaces;
use crate::documents::pdf::error::PdfError;
use crate::documents::pdf::fields::{self, Widget};
use crate::documents::pdf::layout::{Bullets, Layout, Node, NodeId, Owner, Page, Placed, Role, Shape, Text};
use crate::documents::pdf::scripts::is_right_to_left;
use crate::documents::pdf::text_string::{self, text};
use crate::documents::pdf::xmp::PRODUCER;
use crate::documents::pdf::{fonts, outline, paint, subset, xmp};

const SRGB: &[u8] = include_bytes!("../../../assets/icc/sRGB.icc");

/// The marked content of a page: for each number, the node that it belongs to.
type Marked = Vec<NodeId>;

/// Writes the file: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once.
///
/// # Errors
/// When a face cannot be read or the library fails, which would be a fault of ours.
pub fn write(document: &Document, layout: &Layout) -> Result<Vec<u8>, PdfError> {
    let (mut file, marked) = pages(layout)?;
    let page_ids: Vec<ObjectId> = file.get_pages().into_values().collect();
    // printpdf writes 1.3, which knows no tags; both standards stand on PDF 1.7.
    "1.7".clone_into(&mut file.version);
    let first_key = i64::try_from(page_ids.len()).unwrap_or(0);
    let fields = fields::add(&mut file, layout, &page_ids, first_key)?;
    let widgets = fields.as_ref().map(|of| of.widgets.as_slice()).unwrap_or_default();
    let tree = structure(&mut file, layout, &page_ids, &marked, widgets)?;
    let outline = outline::add(&mut file, &layout.bookmarks, &page_ids, layout.height);
    // Three components: every colour here is an RGB one.
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    file.compress();
    // Archives read the metadata without a PDF reader, so it is not compressed.
    let metadata = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp::packet(document).into_bytes(),
    );
    let metadata = file.add_object(metadata.with_compression(false));
    catalog(file.catalog_mut()?, tree, profile, metadata, outline);
    if let Some(fields) = &fields {
        file.catalog_mut()?.set("AcroForm", fields.form);
    }
    info(&mut file, document)?;
    let mut bytes = Vec::new();
    // Object streams: the structure tree is hundreds of small objects, which are
    // compressed together there and one by one not at all.
    file.save_modern(&mut bytes).map_err(|error| PdfError(error.to_string()))?;
    Ok(bytes)
}

/// The pages and fonts, and what is marked on each page.
fn pages(layout: &Layout) -> Result<(lopdf::Document, Vec<Marked>), PdfError> {
    // Without a title: all that printpdf says about the file is replaced in `info`.
    let mut pdf = PdfDocument::new("");
    let mut faces = Vec::new();
    for (face, letters) in subset::used(layout) {
        let font = fonts::parse(face).ok_or_else(|| PdfError(format!("the face {face:?} cannot be read")))?;
        pdf.resources.fonts.map.insert(paint::font_id(face), PdfFont::new(font.clone()));
        faces.push((face, font, letters));
    }
    let typefaces = Typefaces::of(layout);
    let (width, height) = (Mm::from(Pt(layout.width)), Mm::from(Pt(layout.height)));
    let mut marked = Vec::new();
    for page in &layout.pages {
        let (ops, nodes) = page_ops(page, layout, &typefaces);
        pdf.pages.push(PdfPage::new(width, height, ops));
        marked.push(nodes);
    }
    // Not only operators that printpdf has words for: shaped glyphs are placed one by one.
    let options = PdfSaveOptions { secure: false, ..PdfSaveOptions::default() };
    let mut file = pdf.to_lopdf_document(&options, &mut Vec::new());
    for (face, font, letters) in &faces {
        subset::embed(&mut file, *face, font, letters)?;
    }
    typefaces.embed(&mut file)?;
    Ok((file, marked))
}

/// What is painted on a page. Neighbours of one owner share a sequence;
/// nothing is painted outside of one.
fn page_ops(page: &Page, layout: &Layout, typefaces: &Typefaces) -> (Vec<Op>, Marked) {
    let (mut ops, mut marked) = (Vec::new(), Marked::new());
    let together = |one: &Placed, other: &Placed| {
        one.owner == other.owner
            && says(one, layout).or(says(other, layout)).is_none()
            && language(one) == language(other)
    };
    let painted: Vec<&Placed> = page.items.iter().filter(|of| !matches!(of.shape, Shape::Field(_))).collect();
    for group in painted.chunk_by(|one, other| together(one, other)) {
        let Some(first) = group.first() else { continue };
        ops.push(begin(first, layout, &mut marked));
        for item in group {
            ops.extend(paint::ops(&item.shape, layout.height, typefaces));
        }
        ops.push(Op::EndMarkedContent);
    }
    (ops, marked)
}

/// Opens a sequence. Whatever is painted is either numbered for a node or an artifact,
/// never neither, and neither inside the other (ISO 14289-1, 7.1).
fn begin(first: &Placed, layout: &Layout, marked: &mut Marked) -> Op {
    let mut properties = BTreeMap::new();
    let (tag, key, value) = match first.owner {
        Owner::Node(node) => {
            let number = DictItem::Int(i64::try_from(marked.len()).unwrap_or(0));
            marked.push(node);
            // Chooses the voice for these words (ISO 32000-1, 14.9.2).
            if let Some(language) = language(first) {
                properties.insert("Lang".to_owned(), text_string::item(language));
            }
            match says(first, layout) {
                // Said in place of what is painted (ISO 32000-1, 14.9.4).
                Some(words) => {
                    properties.insert("ActualText".to_owned(), text_string::item(words));
                    ("Span", "MCID", number)
                }
                None => (layout.nodes.get(node).map_or("P", |node| name(&node.role)), "MCID", number),
            }
        }
        Owner::Decoration => ("Artifact", "Type", DictItem::Name("Layout".into())),
        // Readers leave out what is said again on each page (ISO 14289-1, 7.8).
        Owner::Pagination => ("Artifact", "Type", DictItem::Name("Pagination".into())),
    };
    properties.insert(key.to_owned(), value);
    let properties = DictItem::Dict { map: properties };
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties }
}

/// What is said in place of a shape's own words. A figure has words for all of it.
fn says<'a>(item: &'a Placed, layout: &Layout) -> Option<&'a str> {
    let (Shape::Text(text), Owner::Node(node)) = (&item.shape, item.owner) else { return None };
    let figure = layout.nodes.get(node).is_some_and(|node| matches!(node.role, Role::Figure { .. }));
    text.says.as_deref().filter(|_| !figure)
}

fn language(item: &Placed) -> Option<&'static str> {
    let Shape::Text(text) = &item.shape else { return None };
    text.language()
}

/// PDF's own name for a role.
fn name(role: &Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(3) => "H3",
        // Only the ranks that are in use: none may be skipped (ISO 14289-1, 7.4.2).
        Role::Heading(_) => "H4",
        Role::Paragraph => "P",
        Role::List(_) => "L",
        Role::Item => "LI",
        Role::Label => "Lbl",
        Role::Body => "LBody",
        Role::Table { .. } => "Table",
        Role::Row => "TR",
        Role::ColumnHeader | Role::RowHeader => "TH",
        Role::Cell | Role::Across(_) => "TD",
        Role::Form => "Form",
        Role::Figure { .. } => "Figure",
    }
}

/// The structure tree, and from each page's marked content back to its nodes.
fn structure(
    file: &mut lopdf::Document,
    layout: &Layout,
    pages: &[ObjectId],
    marked: &[Marked],
    widgets: &[Widget],
) -> Result<ObjectId, PdfError> {
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = layout.nodes.iter().map(|_| file.new_object_id()).collect();
    let mut content: Vec<Vec<Object>> = vec![Vec::new(); layout.nodes.len()];
    let mut parents: Vec<Object> = Vec::new();
    for (number, (page, nodes)) in (0_i64..).zip(pages.iter().zip(marked)) {
        let entry = file.get_object_mut(*page)?.as_dict_mut()?;
        // Asked for where a page has links or fields (ISO 14289-1, 7.18.3): nobody who
        // adds the first one has to remember it.
        entry.set("Tabs", "S");
        entry.set("StructParents", number);
        for (mcid, node) in (0_i64..).zip(nodes) {
            // With its page, so that an element may go over a page break: a bare number
            // counts for one page only (ISO 32000-1, 14.7.4.2).
            let reference = dictionary! { "Type" => "MCR", "Pg" => *page, "MCID" => mcid };
            if let Some(content) = content.get_mut(*node) {
                content.push(reference.into());
            }
        }
        // The way back from a place on the page: what a click or a search finds is
        // read from there on. Several checkers do not miss it; readers do.
        let owners = nodes.iter().filter_map(|node| ids.get(*node)).map(|id| Object::from(*id)).collect();
        parents.extend([number.into(), Object::Array(owners)]);
    }
    let mut next_key = i64::try_from(pages.len()).unwrap_or(0);
    for widget in widgets {
        // From the structure to the place that is filled in, and back (ISO 14289-1, 7.18.4).
        let place = dictionary! { "Type" => "OBJR", "Pg" => widget.page, "Obj" => widget.id };
        if let (Some(content), Some(id)) = (content.get_mut(widget.node), ids.get(widget.node)) {
            content.push(place.into());
            parents.extend([next_key.into(), Object::from(*id)]);
        }
        next_key += 1;
    }
    let bounds = figure_bounds(layout);
    let turned = turned(layout);
    for (number, ((node, id), content)) in layout.nodes.iter().zip(&ids).zip(content).enumerate() {
        let bounds = bounds.get(&number).map(|bounds| rectangle(*bounds, layout.height));
        let mut element = element(node, &ids, root, content, bounds);
        if let Some(words) = turned.get(&number) {
            element.set("ActualText", text(words));
        }
        file.set_object(*id, element);
    }
    let parents = file.add_object(dictionary! { "Nums" => parents });
    let first: Vec<Object> = ids.first().map(|id| Object::from(*id)).into_iter().collect();
    let tree = dictionary! {
        "Type" => "StructTreeRoot", "K" => first, "ParentTree" => parents, "ParentTreeNextKey" => next_key,
    };
    file.set_object(root, tree);
    Ok(root)
}

/// What nodes say that hold words from right to left. Their letters are painted from left to
/// right, by which every copy goes, and some readers hear them so.
fn turned(layout: &Layout) -> BTreeMap<NodeId, String> {
    let texts = || {
        layout.pages.iter().flat_map(|page| &page.items).filter_map(|item| {
            let (Shape::Text(text), Owner::Node(node)) = (&item.shape, item.owner) else { return None };
            Some((node, text))
        })
    };
    let is_turned = |text: &Text| text.shaped.is_some() && is_right_to_left(&text.text);
    let turned: BTreeSet<NodeId> =
        texts().filter(|(_, text)| is_turned(text)).map(|(node, _)| node).collect();
    let mut words: BTreeMap<NodeId, String> = BTreeMap::new();
    if turned.is_empty() {
        return words;
    }
    for (node, text) in texts().filter(|(node, _)| turned.contains(node)) {
        words.entry(node).or_default().push_str(text.says.as_deref().unwrap_or(&text.text));
    }
    words
}

/// Where each figure stands on its page, as it was laid out: left, top, right, bottom.
fn figure_bounds(layout: &Layout) -> BTreeMap<NodeId, [f32; 4]> {
    let mut figures: BTreeMap<NodeId, [f32; 4]> = BTreeMap::new();
    for item in layout.pages.iter().flat_map(|page| &page.items) {
        let Owner::Node(number) = item.owner else { continue };
        if !layout.nodes.get(number).is_some_and(|node| matches!(node.role, Role::Figure { .. })) {
            continue;
        }
        let [left, top, right, bottom] = item.shape.bounds();
        let around = figures.entry(number).or_insert([left, top, right, bottom]);
        *around = [around[0].min(left), around[1].min(top), around[2].max(right), around[3].max(bottom)];
    }
    figures
}

/// A rectangle as PDF counts: from the lower left corner of the page.
fn rectangle([left, top, right, bottom]: [f32; 4], page_height: f32) -> Vec<Object> {
    [left, page_height - bottom, right, page_height - top].map(Object::Real).into()
}

fn element(
    node: &Node,
    ids: &[ObjectId],
    root: ObjectId,
    content: Vec<Object>,
    bounds: Option<Vec<Object>>,
) -> Dictionary {
    // A node holds either nodes or content, so the order between the two is no matter.
    let mut kids: Vec<Object> =
        node.kids.iter().filter_map(|kid| ids.get(*kid)).map(|id| Object::from(*id)).collect();
    kids.extend(content);
    let parent = match node.role {
        Role::Document => root,
        _ => ids.get(node.parent).copied().unwrap_or(root),
    };
    let mut element =
        dictionary! { "Type" => "StructElem", "S" => name(&node.role), "P" => parent, "K" => kids };
    // Letters and numbers are painted as text: without this each would be read out by
    // itself, and nothing would say how they belong together (ISO 14289-1, 7.3).
    if let Role::Figure { alternative } = &node.role {
        element.set("Alt", text(alternative));
    }
    let attributes = match &node.role {
        // A reader names the column before the cell only where the header says which way
        // it heads (ISO 14289-1, 7.5).
        Role::ColumnHeader => dictionary! { "O" => "Table", "Scope" => "Column" },
        // A cell far to the right is told with what its row is about.
        Role::RowHeader => dictionary! { "O" => "Table", "Scope" => "Row" },
        // Otherwise the columns of its row would be counted wrongly (ISO 14289-1, 7.5).
        Role::Across(columns) => {
            let columns = i64::try_from(*columns).unwrap_or(1);
            dictionary! { "O" => "Table", "ColSpan" => columns }
        }
        // Where it is, for readers that show it by itself or reflow the page round it
        // (ISO 14289-1, 7.3).
        Role::Figure { .. } => match bounds {
            Some(bounds) => dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds },
            None => return element,
        },
        Role::Table { summary } => dictionary! { "O" => "Table", "Summary" => text(summary) },
        // Whether the labels count or merely mark (ISO 14289-1, 7.6).
        Role::List(Bullets::Numbers) => dictionary! { "O" => "List", "ListNumbering" => "Decimal" },
        Role::List(Bullets::Dots) => dictionary! { "O" => "List", "ListNumbering" => "Disc" },
        Role::List(Bullets::None) => dictionary! { "O" => "List", "ListNumbering" => "None" },
        _ => return element,
    };
    element.set("A", attributes);
    element
}

fn catalog(
    catalog: &mut Dictionary,
    tree: ObjectId,
    profile: ObjectId,
    metadata: ObjectId,
    outline: Option<ObjectId>,
) {
    // Plain RGB numbers mean a colour only with a profile (ISO 19005-2, 6.2.4.3). This
    // one is under a kilobyte; printpdf's own is for CMYK and half a megabyte.
    let intent = dictionary! {
        "Type" => "OutputIntent", "S" => "GTS_PDFA1", "OutputConditionIdentifier" => text("sRGB"),
        "Info" => text("sRGB"), "DestOutputProfile" => profile,
    };
    catalog.set("StructTreeRoot", tree);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    // Chooses the voice (ISO 14289-1, 7.2).
    catalog.set("Lang", text(LANGUAGE));
    // A window says the title rather than a file's name (ISO 14289-1, 7.1).
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("OutputIntents", vec![intent.into()]);
    catalog.set("Metadata", metadata);
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
}

/// What the file says about itself: nothing of the machine or of who is signed in.
fn info(file: &mut lopdf::Document, document: &Document) -> Result<(), PdfError> {
    // The day and no hour: two exports of one day are the same bytes, and nobody reads
    // in the file when somebody was at work.
    let date = document.date.strftime("D:%Y%m%d000000Z").to_string();
    let info = dictionary! {
        "Title" => text(&document.title), "Author" => text(&document.author), "Producer" => text(PRODUCER),
        "CreationDate" => text(&date), "ModDate" => text(&date),
    };
    // In place of what printpdf wrote: empty entries, the year 1970, a PDF/X version.
    let id = file.trailer.get(b"Info")?.as_reference()?;
    file.set_object(id, info);
    // Archives ask for an id (ISO 19005-2, 6.1.3). printpdf counts up from a fixed seed,
    // so that two documents with as many fonts would share one.
    let mut hash = Hash::default();
    write!(hash, "{PRODUCER} {document:?}").map_err(|error| PdfError(error.to_string()))?;
    let id = Object::String(hash.0.to_be_bytes().to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    Ok(())
}

/// FNV-1a: says which document it is, the same on every machine and with every
/// compiler. Nothing depends on its strength.
struct Hash(u128);

impl Default for Hash {
    fn default() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }
}

impl std::fmt::Write for Hash {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013B);
        }
        Ok(())
    }
}
