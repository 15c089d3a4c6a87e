//! The parts of the file, and the one file that holds them.

use std::io::{Cursor, Write as _};

use maud::{Markup, html};
use quick_xml::events::BytesDecl;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::documents::document::{Document, LANGUAGE};
use crate::documents::docx::namespaces::{
    CONTENT_TYPES, CORE, CORE_PROPERTIES, DC, DC_TERMS, R, RELATIONSHIPS, W, WORD, XSI,
};
use crate::documents::docx::{run, styles};
use crate::documents::pdf::TYPEFACE;
use crate::documents::pdf::style::Sheet;
use crate::text;

/// What stands in for the typeface where it is not at hand, the nearest first: it is only
/// named, since Word takes in another kind of font file than ours.
const INSTEAD: [&str; 4] = ["Segoe UI", "Calibri", "Carlito", "Arial"];

const MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts that the main one names: what each is called, and what it is.
const PARTS: [&str; 5] = ["styles", "numbering", "settings", "fontTable", "footer"];

/// The file of a document whose main part is `main`, in which there are so many numbered
/// lists.
pub(super) fn zipped(document: &Document, main: &Markup, numbered_lists: u32) -> Vec<u8> {
    let sheet = Sheet::of(document.paper);
    let parts = [
        // First, as OPC readers expect it.
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relationships()),
        ("docProps/core.xml", core(document)),
        ("word/document.xml", main.clone()),
        ("word/_rels/document.xml.rels", relationships_of_main()),
        ("word/styles.xml", styles::styles(sheet)),
        ("word/numbering.xml", styles::numbering(numbered_lists, sheet)),
        ("word/settings.xml", settings()),
        ("word/fontTable.xml", fonts()),
        ("word/footer.xml", footer(document)),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // No time of this machine: the same document always gives the same bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix);
    let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
    for (name, part) in parts {
        // Nothing can go wrong: memory is written to, and no two parts have the same name.
        let written = zip
            .start_file(name, options)
            .and_then(|()| Ok(write!(zip, "<?{}?>{}", &*declaration, part.into_string())?));
        debug_assert!(written.is_ok());
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn content_types() -> Markup {
    html! {
        Types xmlns=(CONTENT_TYPES) {
            Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" {}
            Default Extension="xml" ContentType="application/xml" {}
            Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml" {}
            Override PartName="/word/document.xml" ContentType={(MAIN) ".document.main+xml"} {}
            @for part in PARTS {
                Override PartName={"/word/" (part) ".xml"} ContentType={(MAIN) "." (part) "+xml"} {}
            }
        }
    }
}

fn relationships() -> Markup {
    html! {
        Relationships xmlns=(RELATIONSHIPS) {
            Relationship Id="main" Type={(R) "/officeDocument"} Target="word/document.xml" {}
            Relationship Id="core" Type=(CORE)
                Target="docProps/core.xml" {}
        }
    }
}

fn relationships_of_main() -> Markup {
    html! {
        Relationships xmlns=(RELATIONSHIPS) {
            @for part in PARTS { Relationship Id=(part) Type={(R) "/" (part)} Target={(part) ".xml"} {} }
        }
    }
}

/// What the file is called, whose it is, in which language, and the day it was made.
fn core(document: &Document) -> Markup {
    // Word asks for a time of day here; the document has none.
    let date = document.date.strftime("%Y-%m-%dT00:00:00Z").to_string();
    html! {
        cp:coreProperties xmlns:cp=(CORE_PROPERTIES)
            xmlns:dc=(DC) xmlns:dcterms=(DC_TERMS)
            xmlns:xsi=(XSI) {
            dc:title { (run::one_line(&document.title)) }
            dc:creator { (run::one_line(&document.author)) }
            dc:language { (LANGUAGE) }
            dcterms:created xsi:type="dcterms:W3CDTF" { (date) }
            dcterms:modified xsi:type="dcterms:W3CDTF" { (date) }
        }
    }
}

/// As the Word of today sets pages, not as one of its forerunners did.
fn settings() -> Markup {
    html! {
        w:settings xmlns:w=(W) {
            w:compat {
                w:compatSetting w:name="compatibilityMode" w:uri=(WORD) w:val="15" {}
            }
            w:themeFontLang w:val=(LANGUAGE) {}
        }
    }
}

fn fonts() -> Markup {
    html! {
        w:fonts xmlns:w=(W) {
            w:font w:name=(TYPEFACE) {
                w:altName w:val=(INSTEAD.join(",")) {}
                w:family w:val="swiss" {}
                w:pitch w:val="variable" {}
            }
        }
    }
}

/// The document's footer, and the number of the page, which Word counts.
fn footer(document: &Document) -> Markup {
    let said = text!("pdf-page", number = NUMBER, total = TOTAL);
    let parts = said.split_inclusive([NUMBER_SIGN, TOTAL_SIGN]);
    html! {
        w:ftr xmlns:w=(W) {
            w:p {
                w:pPr { w:pStyle w:val="Footer" {} }
                (run::plain(&run::one_line(&document.footer)))
                (run::tab())
                @for part in parts {
                    (run::plain(part.trim_end_matches([NUMBER_SIGN, TOTAL_SIGN])))
                    @if part.ends_with(NUMBER_SIGN) { (field("PAGE")) }
                    @if part.ends_with(TOTAL_SIGN) { (field("NUMPAGES")) }
                }
            }
        }
    }
}

// Stand for the numbers in the sentence that holds them.
const NUMBER_SIGN: char = '\u{1}';
const TOTAL_SIGN: char = '\u{2}';
const NUMBER: &str = "\u{1}";
const TOTAL: &str = "\u{2}";

fn field(name: &str) -> Markup {
    html! { w:fldSimple w:instr=(name) { (run::plain("1")) } }
}
