//! A document for Word, read back by other libraries than wrote it: what a screen reader
//! and Word's own checker of accessibility look for.

use std::io::{Cursor, Read as _};

use attune::documents::document::{Block, Document, Paragraph, Style};
use attune::documents::{AssessmentDocument, DocumentKind, Format, ReportSource, TrainingDocument};
use attune::files::FileContent;
use attune::files::format::{read, read_assessment};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::support::TODAY;

/// An element as it stands in a part: its name, and what it says of itself.
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    pub text: String,
}

impl Element {
    fn says(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| name == attribute).map(|(_, value)| value.as_str())
    }
}

/// The parts of a file by name.
pub fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let places = 0..archive.len();
    let read = |place| {
        let mut part = archive.by_index(place).unwrap();
        let mut xml = String::new();
        part.read_to_string(&mut xml).unwrap();
        (part.name().unwrap().into_owned(), xml)
    };
    places.map(read).collect()
}

/// Every element of a part, which is well formed and holds no character that XML forbids.
pub fn elements(xml: &str) -> Vec<Element> {
    let forbidden = |c: char| (c < ' ' && !"\t\n\r".contains(c)) || matches!(c, '\u{fffe}' | '\u{ffff}');
    assert!(!xml.contains(forbidden), "XML 1.0, 2.2");
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let (mut found, mut open): (Vec<Element>, Vec<usize>) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                open.push(found.len());
                found.push(element(&tag));
            }
            Event::End(_) => _ = open.pop(),
            Event::Text(text) => {
                if let Some(place) = open.last() {
                    found[*place].text.push_str(&text.xml10_content());
                }
            }
            Event::GeneralRef(sign) => {
                let said = quick_xml::escape::resolve_predefined_entity(&sign).unwrap();
                found[*open.last().unwrap()].text.push_str(said);
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

fn element(tag: &BytesStart) -> Element {
    let attributes = tag.attributes().map(|of| {
        let of = of.unwrap();
        (of.key.0.to_owned(), quick_xml::escape::unescape(&of.value).unwrap().into_owned())
    });
    Element { name: tag.name().0.to_owned(), attributes: attributes.collect(), text: String::new() }
}

/// What is written in the document, without what stands beside it.
pub fn words(bytes: &[u8]) -> String {
    let parts = parts(bytes);
    let (_, main) = parts.iter().find(|(name, _)| name == "word/document.xml").unwrap();
    elements(main).into_iter().filter(|of| of.name == "w:t").map(|of| of.text).collect()
}

fn written(document: &Document) -> Vec<u8> {
    Format::Word.write(document, None).unwrap().bytes
}

fn part(bytes: &[u8], name: &str) -> Vec<Element> {
    let parts = parts(bytes);
    elements(&parts.iter().find(|(part, _)| part == name).unwrap().1)
}

fn of_example(kind: AssessmentDocument) -> Document {
    let example = read_assessment("assets/example.attune".as_ref()).unwrap();
    ReportSource::of_last_round(example).build(kind.into(), TODAY).unwrap()
}

fn of_course(kind: TrainingDocument) -> Document {
    let FileContent::Training(course) = read("assets/example-training.attune".as_ref()).unwrap() else {
        panic!("a course")
    };
    let source = ReportSource::Training { training: course, chance: true };
    source.build(DocumentKind::Training(kind), TODAY).unwrap()
}

#[test]
fn headings_are_words_own_and_skip_no_level() {
    for kind in [AssessmentDocument::Plan, AssessmentDocument::Record, AssessmentDocument::Blank] {
        let file = written(&of_example(kind));
        let styles = part(&file, "word/styles.xml");
        assert!(styles.iter().any(|of| of.name == "w:name" && of.says("w:val") == Some("heading 1")));
        let mut level = 0;
        let mut titles = 0;
        for of in part(&file, "word/document.xml") {
            let next = match (of.name.as_str(), of.says("w:val")) {
                ("w:pStyle", Some(style)) => {
                    style.strip_prefix("Heading").map(|level| level.parse().unwrap())
                }
                ("w:outlineLvl", Some(level)) => level.parse::<u8>().ok().map(|level| level + 1),
                _ => None,
            };
            if let Some(next) = next {
                assert!(next <= level + 1, "{next} after {level}");
                titles += u32::from(next == 1);
                level = next;
            }
        }
        assert_eq!(titles, 1);
        assert!(level > 1);
    }
}

#[test]
fn every_table_says_its_header_row_again_and_parts_no_row() {
    for document in [of_example(AssessmentDocument::Record), of_course(TrainingDocument::Report)] {
        let main = part(&written(&document), "word/document.xml");
        let count = |name: &str| main.iter().filter(|of| of.name == name).count();
        assert!(count("w:tbl") > 1);
        assert_eq!(count("w:tblHeader"), count("w:tbl"));
        assert_eq!(count("w:cantSplit"), count("w:tr"));
        assert_eq!(count("w:tblDescription"), count("w:tbl"));
        // A bookmark of this name tells a screen reader where the headers are.
        let marks = main.iter().filter(|of| of.name == "w:bookmarkStart").map(|of| of.says("w:name"));
        assert_eq!(marks.flatten().filter(|name| name.contains("Title")).count(), count("w:tbl"));
    }
}

#[test]
fn what_is_drawn_says_what_it_shows_and_no_two_drawings_have_one_number() {
    let drawn = |document: &Document| -> Vec<(String, String)> {
        let main = part(&written(document), "word/document.xml");
        let drawn = main.iter().filter(|of| of.name == "wp:docPr");
        drawn.map(|of| (of.says("id").unwrap().to_owned(), of.says("descr").unwrap().to_owned())).collect()
    };
    let ways = drawn(&of_example(AssessmentDocument::Change));
    assert!(ways.len() > 10);
    assert!(ways.iter().all(|(_, said)| said.split_whitespace().count() > 0));
    assert!(ways.iter().any(|(_, said)| said.contains("Amber")), "{ways:?}");
    let mut numbers: Vec<_> = ways.iter().map(|(number, _)| number).collect();
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), ways.len());
    assert!(!drawn(&of_course(TrainingDocument::Report)).is_empty());
}

#[test]
fn the_file_says_its_language_its_title_and_the_day_it_was_made() {
    let document = of_example(AssessmentDocument::Plan);
    let file = written(&document);
    let styles = part(&file, "word/styles.xml");
    let language = styles.iter().find(|of| of.name == "w:lang").unwrap();
    assert_eq!(language.says("w:val"), Some("en-GB"));
    let core = part(&file, "docProps/core.xml");
    let said = |name: &str| core.iter().find(|of| of.name == name).unwrap().text.clone();
    assert_eq!(said("dc:title"), document.title);
    assert_eq!(said("dc:creator"), document.author);
    assert_eq!(said("dc:language"), "en-GB");
    assert_eq!(said("dcterms:modified"), format!("{}T00:00:00Z", document.date));
    let footer = part(&file, "word/footer.xml");
    let fields: Vec<_> = footer.iter().filter_map(|of| of.says("w:instr")).collect();
    assert_eq!(fields, ["PAGE", "NUMPAGES"]);
    assert!(footer.iter().any(|of| of.text == document.footer));
}

#[test]
fn the_same_document_gives_the_same_bytes_without_a_time() {
    let file = written(&of_example(AssessmentDocument::Record));
    assert_eq!(file, written(&of_example(AssessmentDocument::Record)));
    let mut archive = ZipArchive::new(Cursor::new(&file)).unwrap();
    for place in 0..archive.len() {
        assert_eq!(archive.by_index(place).unwrap().last_modified().map(|time| time.year()), Some(1980));
    }
}

#[test]
fn every_numbered_list_begins_at_one() {
    let mut document = of_example(AssessmentDocument::Plan);
    document.blocks.clear();
    for items in [["first", "second"], ["third", "fourth"]] {
        document.list(true, Style::Body, items.map(str::to_owned).into());
    }
    document.list(false, Style::Body, vec!["neither".to_owned()]);
    let file = written(&document);
    let of = |name: &str, part: &[Element]| -> Vec<String> {
        let found = part.iter().filter(|of| of.name == name);
        found.map(|of| of.says("w:val").or(of.says("w:numId")).unwrap().to_owned()).collect()
    };
    assert_eq!(of("w:numId", &part(&file, "word/document.xml")), ["2", "2", "3", "3", "1"]);
    let numbering = part(&file, "word/numbering.xml");
    assert_eq!(of("w:num", &numbering), ["1", "2", "3"]);
    assert_eq!(of("w:startOverride", &numbering), ["1", "1"]);
}

#[test]
fn nothing_that_xml_forbids_reaches_the_file() {
    let controls: String =
        (0..0x20_u8).map(char::from).chain(['\u{7f}', '\u{85}', '\u{fffe}', '\u{ffff}']).collect();
    let text = format!("A{controls}Z <w:t> & \"'");
    let mut document = of_example(AssessmentDocument::Plan);
    document.blocks = vec![
        Block::Paragraph(Paragraph::led(Style::Body, text.clone(), text.clone())),
        Block::WritingSpace { labels: vec![text.clone()], lines: 1 },
    ];
    document.heading(1, text.clone());
    document.list(true, Style::Body, vec![text.clone()]);
    (document.title, document.author, document.footer) = (text.clone(), text.clone(), text);
    let file = written(&document);
    for (name, xml) in parts(&file) {
        assert!(!elements(&xml).is_empty(), "{name}");
    }
    assert!(words(&file).contains("Z <w:t> & \"'"));
}

#[test]
fn right_to_left_is_told_to_word() {
    let mut document = of_example(AssessmentDocument::Plan);
    document.blocks.clear();
    document.paragraph(Style::Body, "نلاحظ الإشارات");
    document.paragraph(Style::Body, "We notice cues");
    let main = part(&written(&document), "word/document.xml");
    for name in ["w:bidi", "w:rtl"] {
        assert_eq!(main.iter().filter(|of| of.name == name).count(), 1, "{name}");
    }
}
