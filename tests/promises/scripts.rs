//! Scripts that Attune's own typefaces lack: shaped, ordered, and said where no typeface
//! has them.

use std::path::{Path, PathBuf};

use attune::documents::document::{Block, Cell, Document, Paper, Paragraph, Style, Table};
use attune::documents::pdf::layout::{Layout, Owner, Shape, Text};
use attune::documents::pdf::{self, layout, scripts, style};

use crate::common::{Folder, SOUND, says};
use crate::support;

/// “The children play together in the garden”, “how much longer do we need”.
const ARABIC: &str = "الأطفال يلعبون معا في الحديقة";
const HEBREW: &str = "ילדים משחקים יחד בגן";
const BENGALI: &str = "শিশুরা বাগানে একসাথে খেলে এবং ক্ষুদ্র বন্ধুত্ব";

/// Parts of typefaces for Arabic, Bengali and Hebrew: this machine's own are not looked at.
pub fn with_typefaces() {
    scripts::look_in(Some(fixtures()));
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/fonts")
}

fn document(blocks: Vec<Block>) -> Document {
    let (title, author, footer) = ("Title".into(), ARABIC.into(), ARABIC.into());
    Document { title, author, date: support::TODAY, footer, paper: Paper::A4, blocks }
}

fn of(words: &str) -> Document {
    document(vec![Block::Paragraph(Paragraph::new(Style::Body, words))])
}

/// What stands in the text, not in the footer, in the order in which it is read.
fn texts(layout: &Layout) -> Vec<&Text> {
    let items = layout.pages.iter().flat_map(|page| &page.items);
    let texts = items.filter_map(|item| match (&item.shape, item.owner) {
        (Shape::Text(text), Owner::Node(_)) => Some(text),
        _ => None,
    });
    texts.collect()
}

fn read(layout: &Layout) -> String {
    texts(layout).iter().map(|text| text.says.as_deref().unwrap_or(&text.text)).collect()
}

#[test]
fn words_in_other_scripts_are_set_and_none_is_lost() {
    with_typefaces();
    for words in [ARABIC, HEBREW, BENGALI] {
        let mixed = format!("The family wrote: {words} (2026), and thanked us. {words}");
        for said in [words, &mixed, &format!("{words} 20 Anna, {words}.")] {
            let laid_out = layout(&of(said));
            assert!(laid_out.missing.is_empty(), "{:?}", laid_out.missing);
            assert_eq!(read(&laid_out), said);
            support::assert_within_margins(&laid_out);
        }
    }
}

#[test]
fn letters_join_and_stack_as_they_are_written() {
    with_typefaces();
    // Lam and alef are one glyph, and so are the three letters of “kṣa”.
    for (word, most) in [("لا", 1), ("ক্ষ", 1)] {
        let laid_out = layout(&of(word));
        let [text] = texts(&laid_out)[..] else { panic!("{word}") };
        let glyphs = &text.shaped.as_ref().unwrap().glyphs;
        assert!(glyphs.iter().filter(|glyph| glyph.advance > 0.0).count() <= most, "{word}: {glyphs:?}");
    }
}

#[test]
fn what_is_written_from_right_to_left_stands_at_the_right_and_numbers_in_it_are_not_turned() {
    with_typefaces();
    let said = format!("{ARABIC} 2026 {ARABIC}");
    let laid_out = layout(&of(&said));
    let texts = texts(&laid_out);
    let right = texts.iter().map(|text| text.x + text.width()).fold(0.0, f32::max);
    assert!((right - style::MARGIN - style::WIDTH).abs() < 0.1, "{right}");
    assert!(texts.iter().any(|text| text.text == "2026"), "{texts:?}");
    // Each word further to the left than the one before.
    let words: Vec<f32> =
        texts.iter().filter(|text| !text.text.trim().is_empty()).map(|text| text.x).collect();
    assert!(words.is_sorted_by(|one, next| one > next), "{words:?}");
    // A paragraph that begins in English stays at the left.
    let laid_out = layout(&of(&format!("Anna: {said}")));
    assert!((self::texts(&laid_out)[0].x - style::MARGIN).abs() < 0.1);
}

#[test]
fn cells_break_their_lines_and_grow_with_a_taller_typeface() {
    with_typefaces();
    let height = |words: &str| {
        let cell = || Cell::Text(vec![Paragraph::new(Style::Body, words)]);
        let table = Table {
            summary: "A table".into(),
            header: vec!["One".into(), "Two".into()],
            widths: vec![0.2, 0.8],
            rows: vec![vec![cell(), cell()], vec![cell(), cell()]],
        };
        let laid_out = layout(&document(vec![Block::Table(table)]));
        support::assert_within_margins(&laid_out);
        assert!(laid_out.missing.is_empty());
        texts(&laid_out).iter().map(|text| text.baseline).fold(0.0, f32::max)
    };
    // The same one line high, but for the typeface.
    assert!(height("ب") >= height("b"));
    assert!(height(&[ARABIC; 9].join(" ")) > height(ARABIC) + 100.0);
    // A word wider than its cell is broken, and stays within.
    height(&ARABIC.replace(' ', "").repeat(9));
}

#[test]
fn the_file_names_the_language_and_the_letters_behind_each_word() {
    with_typefaces();
    let said = format!("{ARABIC} {BENGALI} {HEBREW}");
    let bytes = pdf::write(&of(&said)).unwrap().bytes;
    assert!(bytes == pdf::write(&of(&said)).unwrap().bytes, "the same bytes");
    let file = lopdf::Document::load_mem(&bytes).unwrap();
    let page = *file.get_pages().get(&1).unwrap();
    let content = String::from_utf8_lossy(&file.get_page_content(page)).to_uppercase();
    let utf_16 =
        |text: &str| text.encode_utf16().map(|unit| format!("{unit:04X}")).collect::<Vec<_>>().concat();
    for language in ["ar", "bn", "he"] {
        assert!(content.contains(&format!("/LANG<FEFF{}>", utf_16(language))), "{language}");
    }
    // What is stacked is said whole; what runs from right to left, by its element.
    assert!(content.contains(&utf_16("ক্ষুদ্র")));
    let says = |object: &lopdf::Object| {
        object.as_dict().ok()?.get(b"ActualText").ok()?.as_str().ok().map(<[u8]>::to_vec)
    };
    let whole: Vec<u8> =
        [0xFE, 0xFF].into_iter().chain(said.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    assert!(file.objects.values().filter_map(says).any(|said| said == whole));
    // Parts, and not whole typefaces.
    assert!(bytes.len() < 60_000, "{}", bytes.len());
}

#[test]
fn what_no_typeface_has_is_said_before_it_is_printed_and_what_to_do() {
    let folder = Folder::new();
    folder.write("team.attune", SOUND.replace("Acorn Nursery", ARABIC));
    let ran = folder.attune(&["export", "team.attune", "--to", "plan.pdf"]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    says(&ran.err, &["letters of Arabic, first in “", "This computer has no typeface for Arabic."]);
    for font in std::fs::read_dir(fixtures()).unwrap().map(Result::unwrap) {
        folder.write(&format!("fonts/{}", font.file_name().display()), std::fs::read(font.path()).unwrap());
    }
    let ran = folder.attune(&["export", "team.attune", "--to", "shaped.pdf"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
}

#[test]
fn a_document_in_latin_letters_is_the_same_whatever_typefaces_there_are() {
    let bytes = |fonts: bool| {
        let folder = Folder::new();
        folder.write("team.attune", SOUND);
        if fonts {
            let arabic = std::fs::read(fixtures().join("NotoSansArabic-Regular.ttf")).unwrap();
            folder.write("fonts/arabic.ttf", arabic);
        }
        assert_eq!(folder.attune(&["export", "team.attune", "--to", "plan.pdf"]).status, Some(0));
        std::fs::read(folder.path("plan.pdf")).unwrap()
    };
    assert!(bytes(true) == bytes(false));
}
