//! Charts as pictures: the same as SVG and as PNG, with their words in them.

use attune::documents::document::Document;
use attune::documents::{AssessmentDocument, Format, ReportSource, TrainingDocument, picture};
use attune::files::checklists;
use image::RgbImage;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::in_every_format::{lost, texts};
use crate::support::{self, TODAY};

/// The words in an SVG file, which are its title and its description.
pub fn words_of_svg(bytes: &[u8]) -> String {
    let page = scraper::Html::parse_document(std::str::from_utf8(bytes).unwrap());
    let picture = scraper::Selector::parse("svg").unwrap();
    page.select(&picture).flat_map(|of| of.text()).collect()
}

/// The texts that a PNG file holds, each after its name (PNG, 11.3.3.4).
pub fn words_of_png(bytes: &[u8]) -> String {
    let mut words = String::new();
    let mut rest = &bytes[8..];
    while let [a, b, c, d, kind @ ..] = rest {
        let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
        let (kind, data) = (&kind[..4], &kind[4..4 + length]);
        if kind == b"iTXt" {
            words.push_str(std::str::from_utf8(data).unwrap());
        }
        rest = &rest[12 + length..];
    }
    words
}

/// Every chart of what has some, each as a document of its own.
fn charts() -> Vec<(String, Document)> {
    let of = |source: ReportSource, kinds: Vec<attune::documents::DocumentKind>| {
        let mut all = Vec::new();
        for kind in kinds {
            let document = source.build(kind, TODAY).unwrap();
            let names = picture::names(&document);
            assert!(!names.is_empty(), "{} has no charts", kind.name());
            for (number, name) in names.into_iter().enumerate() {
                all.push((format!("{}: {name}", kind.name()), picture::only(&document, number).unwrap()));
            }
        }
        all
    };
    let team = [AssessmentDocument::Charts, AssessmentDocument::Change].map(Into::into);
    let course = [TrainingDocument::Report, TrainingDocument::Publishing].map(Into::into);
    let training = checklists::example_training();
    let mut all = of(ReportSource::of_last_round(checklists::example()), team.into());
    all.extend(of(ReportSource::Training { training, chance: false }, course.into()));
    all
}

#[test]
fn the_charts_of_a_round_are_its_ratings_first_votes_and_what_changed() {
    let document = support::document(AssessmentDocument::Charts, &checklists::example());
    let names = picture::names(&document);
    assert_eq!(names, ["The ratings at a glance", "First votes", "Every statement in both rounds"]);
}

#[test]
fn what_a_chart_says_stands_in_its_picture() {
    for (name, document) in charts() {
        let mut said = Vec::new();
        texts(&document.blocks, &mut said);
        for format in [Format::Svg, Format::Png] {
            let lost = lost(&said, format, &document);
            assert!(lost.is_empty(), "{name} as {}: {lost:#?}", format.name());
        }
    }
}

fn png(document: &Document) -> RgbImage {
    let bytes = Format::Png.write(document, None).unwrap().bytes;
    image::load_from_memory(&bytes).unwrap().into_rgb8()
}

/// As another library draws the SVG, at the same size.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a slide
fn drawn(document: &Document, width: u32) -> Pixmap {
    let bytes = Format::Svg.write(document, None).unwrap().bytes;
    let tree = Tree::from_data(&bytes, &Options::default()).unwrap();
    // An SVG's points are larger than its pixels by a third.
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).round() as u32;
    let mut pixmap = Pixmap::new(width, height).unwrap();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    pixmap
}

#[test]
fn a_chart_looks_the_same_as_svg_and_as_png() {
    for (name, document) in charts() {
        let ours = png(&document);
        assert_eq!(ours.width(), 1920, "{name}");
        let theirs = drawn(&document, ours.width());
        assert!(ours.height().abs_diff(theirs.height()) <= 1, "{name}");
        let (mut ink, mut other) = (0_u32, 0_u32);
        for (x, y, pixel) in ours.enumerate_pixels() {
            let Some(of) = theirs.pixel(x, y) else { continue };
            let apart =
                [of.red(), of.green(), of.blue()].into_iter().zip(pixel.0).map(|(a, b)| a.abs_diff(b));
            other += u32::from(apart.max().unwrap() > 64);
            ink += u32::from(pixel.0 != [255; 3]);
        }
        // Not blank, and but for a few pixels on edges no other than that.
        assert!(ink > 20_000, "{name}: {ink}");
        assert!(other * 200 < ink, "{name}: {other} of {ink} are others");
    }
}

#[test]
fn the_same_chart_is_the_same_file() {
    let all = charts();
    let (_, document) = &all[0];
    for format in [Format::Svg, Format::Png] {
        let write = || format.write(document, None).unwrap().bytes;
        assert_eq!(write(), write());
    }
}

#[test]
fn whatever_people_write_both_pictures_can_be_read() {
    for assessment in [support::odd(), support::rich(), support::many()] {
        let document = support::document(AssessmentDocument::Charts, &assessment);
        for number in 0..picture::names(&document).len() {
            let only = picture::only(&document, number).unwrap();
            assert_eq!(drawn(&only, 640).width(), 640);
            assert!(png(&only).width() > 100);
        }
    }
}

#[test]
fn where_nothing_is_drawn_it_is_said() {
    let document = support::document(AssessmentDocument::Plan, &support::bare());
    let nothing = Document { blocks: Vec::new(), ..document };
    for format in [Format::Svg, Format::Png] {
        let why = format.write(&nothing, None).err().unwrap().to_string();
        assert!(why.contains("no chart in this document"), "{why}");
    }
}
