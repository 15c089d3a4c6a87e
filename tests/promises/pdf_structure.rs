//! Every file that leaves Attune is a tagged, archival PDF.

use crate::support;
use std::collections::{BTreeMap, BTreeSet};

use attune::documents::training;
use attune::documents::{AssessmentDocument, pdf};
use attune::files::checklists;
use attune::model::Training;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

struct File {
    name: String,
    document: Document,
    bytes: Vec<u8>,
}

fn files() -> Vec<File> {
    let mut files = Vec::new();
    for (name, assessment) in [
        ("rich", support::rich()),
        ("empty", support::empty()),
        ("bare", support::bare()),
        ("odd", support::odd()),
    ] {
        for kind in support::on_paper() {
            let document = support::document(kind, &assessment);
            let bytes = pdf::write(&document).unwrap().bytes;
            let document = Document::load_mem(&bytes).unwrap();
            files.push(File { name: format!("{name}-{}", kind.name()), document, bytes });
        }
    }
    // Its form says which course it is for, and every example is another one.
    let course = Training { id: "course".to_owned(), ..checklists::example_training() };
    for (name, document) in [
        ("own", training::report(&course, true, support::TODAY)),
        ("publishing", training::publishing(&course, support::TODAY)),
        ("form", training::form(&course, support::TODAY)),
    ] {
        let bytes = pdf::write(&document).unwrap().bytes;
        let document = Document::load_mem(&bytes).unwrap();
        files.push(File { name: format!("course-{name}"), document, bytes });
    }
    files
}

impl File {
    fn catalog(&self) -> &Dictionary {
        self.document.catalog().unwrap()
    }

    fn resolve<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.document.dereference(object).unwrap().1
    }

    fn dict<'a>(&'a self, parent: &'a Dictionary, key: &[u8]) -> &'a Dictionary {
        self.resolve(parent.get(key).unwrap()).as_dict().unwrap()
    }

    fn metadata(&self) -> String {
        let stream = self.resolve(self.catalog().get(b"Metadata").unwrap()).as_stream().unwrap();
        assert!(stream.dict.get(b"Filter").is_err(), "metadata is not compressed");
        String::from_utf8(stream.content.clone()).unwrap()
    }

    fn elements(&self) -> BTreeMap<ObjectId, &Dictionary> {
        let is_element = |object: &Object| object.as_dict().is_ok_and(|dict| dict.has_type(b"StructElem"));
        let elements = self.document.objects.iter().filter(|(_, object)| is_element(object));
        elements.map(|(id, object)| (*id, object.as_dict().unwrap())).collect()
    }
}

fn role(element: &Dictionary) -> String {
    String::from_utf8_lossy(element.get(b"S").unwrap().as_name().unwrap()).into_owned()
}

#[test]
fn the_catalog_says_that_the_file_is_tagged_titled_and_in_english() {
    for file in files() {
        let catalog = file.catalog();
        let name = &file.name;
        assert!(catalog.has(b"StructTreeRoot"), "{name}");
        assert_eq!(
            file.dict(catalog, b"MarkInfo").get(b"Marked").unwrap().as_bool().ok(),
            Some(true),
            "{name}"
        );
        assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en-GB", "{name}");
        let viewer = file.dict(catalog, b"ViewerPreferences");
        assert_eq!(viewer.get(b"DisplayDocTitle").unwrap().as_bool().ok(), Some(true), "{name}");
        assert_eq!(catalog.get(b"OutputIntents").unwrap().as_array().unwrap().len(), 1, "{name}");
        assert!(catalog.has(b"Outlines"), "{name}");
        assert_eq!(file.document.version, "1.7", "{name}");
    }
}

#[test]
fn the_metadata_names_both_standards_and_nothing_of_the_machine() {
    for file in files() {
        let metadata = file.metadata();
        for part in
            ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "PDF/UA identification schema"]
        {
            assert!(metadata.contains(part), "{}: {part}", file.name);
        }
        assert!(metadata.contains("<xmp:CreateDate>2026-02-20T00:00:00Z<"), "{}", file.name);
        // A team may call itself "{title}"; nothing of ours is left unfilled.
        assert!(file.name.starts_with("odd") || !metadata.contains('{'), "{}", file.name);
        let info = file.dict(&file.document.trailer, b"Info");
        let keys: BTreeSet<_> =
            info.iter().map(|(key, _)| String::from_utf8_lossy(key).into_owned()).collect();
        assert_eq!(
            keys.into_iter().collect::<Vec<_>>(),
            ["Author", "CreationDate", "ModDate", "Producer", "Title"]
        );
        let user = std::env::var("USER").unwrap_or_default();
        if user.len() > 3 {
            assert!(!file.bytes.windows(user.len()).any(|window| window == user.as_bytes()), "{}", file.name);
        }
    }
}

#[test]
fn every_piece_of_content_is_marked_and_found_from_its_page() {
    for file in files() {
        let tree = file.dict(file.catalog(), b"StructTreeRoot");
        let numbers = file.dict(tree, b"ParentTree").get(b"Nums").unwrap().as_array().unwrap();
        let elements = file.elements();
        for (number, page) in file.document.get_pages().into_values().enumerate() {
            let entry = file.document.get_dictionary(page).unwrap();
            assert_eq!(entry.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
            assert_eq!(
                entry.get(b"StructParents").unwrap().as_i64().unwrap(),
                i64::try_from(number).unwrap()
            );
            let owners = numbers[number * 2 + 1].as_array().unwrap();
            let marked = marked_content(&file, page);
            assert_eq!(marked.len(), owners.len(), "{} page {number}", file.name);
            for (mcid, (found, tag)) in marked.iter().enumerate() {
                assert_eq!(*found, i64::try_from(mcid).unwrap());
                let owner = owners[mcid].as_reference().unwrap();
                // What is said in other words than it is painted is a span of its owner.
                let tags = [role(elements[&owner]), "Span".to_owned()];
                assert!(tags.contains(tag), "{} page {number}", file.name);
                assert!(points_back(elements[&owner], page, *found), "{} page {number}", file.name);
            }
        }
    }
}

/// The numbers and tags of a page's marked content; nothing is painted outside of it.
fn marked_content(file: &File, page: ObjectId) -> Vec<(i64, String)> {
    let content = Content::decode(&file.document.get_page_content(page)).unwrap();
    let (mut depth, mut marked) = (0, Vec::new());
    for operation in &content.operations {
        match operation.operator.as_str() {
            "BDC" => {
                depth += 1;
                let tag = String::from_utf8_lossy(operation.operands[0].as_name().unwrap()).into_owned();
                let properties = operation.operands[1].as_dict().unwrap();
                match properties.get(b"MCID") {
                    Ok(mcid) => {
                        assert_eq!(tag == "Span", properties.has(b"ActualText"), "{}", file.name);
                        marked.push((mcid.as_i64().unwrap(), tag));
                    }
                    Err(_) => assert_eq!(tag, "Artifact"),
                }
            }
            "EMC" => depth -= 1,
            "Tj" | "TJ" | "f" | "S" | "B" | "b" | "s" | "b*" | "f*" | "B*" | "Do" => {
                assert_eq!(depth, 1, "{}: painted outside of marked content", file.name);
                glyphs_exist(&operation.operands);
            }
            _ => {}
        }
        assert!((0..=1).contains(&depth), "{}: nested", file.name);
    }
    assert_eq!(depth, 0);
    marked
}

/// No text is shown with glyph 0, the typeface's "no such character".
fn glyphs_exist(operands: &[Object]) {
    for operand in operands {
        match operand {
            Object::String(codes, _) => assert!(codes.chunks(2).all(|code| code != [0, 0]), "glyph 0"),
            Object::Array(items) => glyphs_exist(items),
            _ => {}
        }
    }
}

fn points_back(element: &Dictionary, page: ObjectId, mcid: i64) -> bool {
    element.get(b"K").unwrap().as_array().unwrap().iter().any(|kid| {
        kid.as_dict().is_ok_and(|kid| {
            kid.get(b"MCID").is_ok_and(|found| found.as_i64().ok() == Some(mcid))
                && kid.get(b"Pg").is_ok_and(|found| found.as_reference().ok() == Some(page))
        })
    })
}

#[test]
fn every_row_of_a_table_has_its_header_and_every_column_too() {
    let (mut columns, mut rows) = (0, 0);
    for file in files() {
        let elements = file.elements();
        let kids = |element: &Dictionary| -> Vec<&Dictionary> {
            let kids = element.get(b"K").unwrap().as_array().unwrap();
            kids.iter().filter_map(|kid| elements.get(&kid.as_reference().ok()?).copied()).collect()
        };
        for table in elements.values().filter(|element| role(element) == "Table") {
            let table_rows = kids(table);
            // A row that goes on with the one above it says no more of whose it is.
            let full = table_rows.iter().filter(|row| kids(row).len() > 1).count();
            for (number, row) in table_rows.iter().enumerate() {
                let cells = kids(row);
                let scopes: Vec<_> = cells.iter().map(|cell| scope(&file, cell)).collect();
                if number == 0 {
                    assert!(scopes.iter().all(|scope| scope.as_deref() == Some("Column")), "{}", file.name);
                    columns += scopes.len();
                } else if full > 2 && cells.len() > 2 {
                    // A row whose first cell is empty has nothing that could head it.
                    let first_says = !text_free(cells[0]);
                    assert_eq!(scopes[0].as_deref() == Some("Row"), first_says, "{}", file.name);
                    assert!(scopes[1..].iter().all(Option::is_none), "{}", file.name);
                    rows += usize::from(first_says);
                }
            }
        }
    }
    assert!(columns > 30 && rows > 200, "{columns} {rows}");
}

/// What a header cell heads; none for an ordinary cell.
fn scope(file: &File, cell: &Dictionary) -> Option<String> {
    (role(cell) == "TH").then(|| {
        let scope = file.dict(cell, b"A").get(b"Scope").unwrap().as_name().unwrap();
        String::from_utf8_lossy(scope).into_owned()
    })
}

fn text_free(cell: &Dictionary) -> bool {
    cell.get(b"K").unwrap().as_array().unwrap().is_empty()
}

#[test]
fn every_figure_says_where_it_is_on_its_page() {
    let mut figures = 0;
    for file in files() {
        for figure in file.elements().values().filter(|element| role(element) == "Figure") {
            let bounds = file.dict(figure, b"A").get(b"BBox").unwrap().as_array().unwrap();
            let bounds: Vec<f32> = bounds.iter().map(|side| side.as_float().unwrap()).collect();
            let [left, bottom, right, top] = bounds[..] else { panic!("{bounds:?}") };
            assert!(0.0 < left && left < right && right < 596.0, "{}: {bounds:?}", file.name);
            assert!(0.0 < bottom && bottom < top && top < 842.0, "{}: {bounds:?}", file.name);
            figures += 1;
        }
    }
    assert!(figures > 30);
}

#[test]
fn what_cannot_be_painted_or_is_only_a_letter_is_said_in_words() {
    let said = |kind: AssessmentDocument, assessment: &attune::model::Assessment| -> String {
        let bytes = pdf::write(&support::document(kind, assessment)).unwrap().bytes;
        let document = Document::load_mem(&bytes).unwrap();
        let pages = document.get_pages();
        let contents = pages.values().map(|page| Content::decode(&document.get_page_content(*page)).unwrap());
        let operations = contents.flat_map(|content| content.operations);
        let spoken = operations.filter_map(|operation| {
            let properties = operation.operands.get(1)?.as_dict().ok()?;
            let said = properties.get(b"ActualText").ok()?.as_str().ok()?.to_vec();
            let units = said[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            Some(String::from_utf16(&units.collect::<Vec<_>>()).unwrap())
        });
        spoken.collect::<Vec<_>>().join("|")
    };
    let odd = said(AssessmentDocument::Record, &support::odd());
    assert!(!odd.is_ascii() && !odd.contains(pdf::STAND_IN), "{odd}");
    let sheet = said(AssessmentDocument::Sheet, &checklists::example());
    assert!(sheet.contains("4 Red, 6 Amber, 4 Green"), "{sheet}");
    let slips = said(AssessmentDocument::Slips, &support::rich());
    assert!(slips.contains("Red|Amber|Green"), "{slips}");
    let plan = said(AssessmentDocument::Plan, &support::rich());
    assert!(plan.contains("Red: "), "{plan}");
}

#[test]
fn no_heading_level_is_skipped_and_there_is_one_title() {
    for file in files() {
        let tree = file.dict(file.catalog(), b"StructTreeRoot");
        let root = file.resolve(&tree.get(b"K").unwrap().as_array().unwrap()[0]).as_dict().unwrap();
        let kids = root.get(b"K").unwrap().as_array().unwrap();
        let roles = kids.iter().map(|kid| role(file.resolve(kid).as_dict().unwrap()));
        let levels: Vec<u32> = roles.filter_map(|role| role.strip_prefix('H')?.parse().ok()).collect();
        assert_eq!(levels.first(), Some(&1), "{}", file.name);
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{}", file.name);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{}: {levels:?}", file.name);
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for (one, other) in files().into_iter().zip(files()) {
        assert_eq!(one.bytes, other.bytes, "{}", one.name);
    }
}

#[test]
fn another_document_has_another_id() {
    let files = files();
    let id = |file: &File| {
        file.document.trailer.get(b"ID").unwrap().as_array().unwrap()[0].as_str().unwrap().to_vec()
    };
    let ids: BTreeSet<_> = files.iter().map(id).collect();
    assert_eq!(ids.len(), files.len());
}
