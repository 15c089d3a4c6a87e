//! Whatever people write: nothing panics, nothing leaves the page, no word is lost.

use crate::in_every_format::{lost, texts};
use crate::support;
use attune::documents::Format;
use attune::documents::document::{
    Bar, BarCounts, Block, Cell, Document, Field, Heading, Mark, Paper, Paragraph, Style, Table, Takes,
    TickBox,
};
use attune::documents::pdf::layout::{Layout, Owner, Shape};
use attune::documents::pdf::{self, layout};
use attune::model::area::RatingCounts;
use attune::model::{Rating, Vote};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-zA-Zéŵ’]{1,12}",
        1 => "[a-z]{60,200}",
        1 => "https://[a-z/.?=-]{40,90}",
        1 => "\\PC{1,6}",
        1 => "[ا-ي٠-٩،؟ًَُ\u{200d}]{1,9}",
        1 => "[א-ת().!]{1,9}",
        1 => "[অ-হ][া-্]{1,2}[ক-হ]{1,40}",
    ];
    let apart =
        prop_oneof![6 => Just(" "), 1 => Just("\n"), 1 => Just("\n\n"), 1 => Just("\t"), 1 => Just("-")];
    prop::collection::vec((word, apart), 0..60)
        .prop_map(|words| words.into_iter().flat_map(|(word, apart)| [word, apart.to_owned()]).collect())
}

fn rating() -> impl Strategy<Value = Option<Rating>> {
    prop::option::of(prop::sample::select(Rating::ALL.to_vec()))
}

fn style() -> impl Strategy<Value = Style> {
    prop::sample::select(vec![
        Style::Body,
        Style::Label,
        Style::Quiet,
        Style::Small,
        Style::Overline,
        Style::Large,
    ])
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    (style(), "[a-z]{0,9}", words()).prop_map(|(style, lead, text)| Paragraph { style, lead, text })
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        4 => prop::collection::vec(paragraph(), 0..4).prop_map(Cell::Text),
        1 => rating().prop_map(|rating| Cell::Rating(Mark { rating })),
        1 => prop::sample::select(Vote::ALL.to_vec()).prop_map(Cell::Vote),
        1 => (bar_counts(), 0..900_u32).prop_map(|(counts, all)| {
            Cell::Bar(Bar { counts, all, alternative: "A bar".into() })
        }),
    ]
}

fn bar_counts() -> impl Strategy<Value = BarCounts> {
    let count = || 0..600_u32;
    prop_oneof![
        (count(), count(), count()).prop_map(|(down, same, up)| BarCounts::Moves { down, same, up }),
        (count(), count()).prop_map(|(least, most)| BarCounts::MovedUp { least, most }),
        (count(), count(), count(), count(), count()).prop_map(
            |(red, amber, green, not_applicable, not_rated)| {
                BarCounts::Ratings(RatingCounts { red, amber, green, not_applicable, not_rated })
            }
        ),
    ]
}

fn table() -> impl Strategy<Value = Block> {
    let across = prop::collection::vec(paragraph(), 0..4).prop_map(|of| vec![Cell::Across(of)]);
    let row = prop_oneof![4 => prop::collection::vec(cell(), 0..5), 1 => across];
    (0_usize..5, prop::collection::vec(row, 0..8)).prop_map(|(columns, rows)| {
        let header = (0..columns).map(|column| format!("Column {column}")).collect();
        Block::Table(Table { summary: "A table".into(), header, widths: vec![0.3; columns], rows })
    })
}

fn block() -> impl Strategy<Value = Block> {
    let heading = (1_u8..4, prop::option::of(rating()), words()).prop_map(|(level, rating, text)| {
        let rating = rating.map(|rating| Mark { rating });
        Block::Heading(Heading { level, rating, lead: String::new(), text, short: String::new() })
    });
    let tick = (rating(), "[a-z ]{0,40}").prop_map(|(rating, label)| TickBox { rating, label });
    prop_oneof![
        heading,
        paragraph().prop_map(Block::Paragraph),
        (any::<bool>(), style(), prop::collection::vec(words(), 0..5))
            .prop_map(|(numbered, style, items)| Block::List { numbered, style, items }),
        table(),
        (prop::collection::vec("[a-z ]{0,30}", 0..4), 0_u8..9)
            .prop_map(|(labels, lines)| Block::WritingSpace { labels, lines }),
        ("[a-z ]{0,20}", prop::collection::vec(tick, 0..9))
            .prop_map(|(label, boxes)| Block::TickBoxes { label, boxes }),
        Just(Block::NewPage),
    ]
}

/// The same, with fields for some of its places, all of them or more than there are.
fn in_fields(of: Block, count: usize) -> Block {
    let takes = match &of {
        Block::TickBoxes { .. } | Block::Table(_) => Takes::One(vec!["1", "2", "3", "4"]),
        _ => Takes::Words,
    };
    let field = |number: usize| Field {
        form: "form".into(),
        name: number.to_string(),
        says: format!("Field {number}"),
        takes: takes.clone(),
    };
    Block::Fields { fields: (0..count).map(field).collect(), of: Box::new(of) }
}

fn document() -> impl Strategy<Value = Document> {
    let group = || prop::collection::vec(block(), 0..4);
    let blocks = prop_oneof![
        10 => block(),
        2 => group().prop_map(Block::Together),
        1 => group().prop_map(Block::Slips),
        1 => group().prop_map(Block::Close),
        1 => prop::collection::vec(group(), 0..5).prop_map(Block::Abreast),
        1 => (block(), 0..5_usize).prop_map(|(of, count)| in_fields(of, count)),
    ];
    let blocks = prop::collection::vec(blocks, 0..14);
    (words(), blocks).prop_map(|(title, blocks)| Document {
        footer: title.clone(),
        author: title.clone(),
        title,
        date: support::TODAY,
        paper: Paper::A4,
        blocks,
    })
}

/// All letters that are read out, without what breaks lines.
fn letters(layout: &Layout) -> String {
    let mut by_node: Vec<String> = vec![String::new(); layout.nodes.len()];
    for item in layout.pages.iter().flat_map(|page| &page.items) {
        if let (Owner::Node(node), Shape::Text(text)) = (item.owner, &item.shape) {
            by_node[node].push_str(&text.text);
        }
    }
    by_node.concat().chars().filter(char::is_ascii_alphanumeric).collect()
}

fn as_text(document: &Document) -> String {
    String::from_utf8(Format::Text.write(document, None).unwrap().bytes).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_can_be_written_and_stays_within_the_margins(document in document()) {
        crate::scripts::with_typefaces();
        support::assert_within_margins(&layout(&document));
        let pdf = pdf::write(&document).unwrap();
        prop_assert!(lopdf::Document::load_mem(&pdf.bytes).is_ok());
    }

    #[test]
    fn any_document_says_all_its_words_as_a_web_page_in_markdown_and_in_word(document in document()) {
        let mut said = Vec::new();
        texts(&document.blocks, &mut said);
        for format in [Format::Word, Format::Html, Format::Markdown] {
            let lost = lost(&said, format, &document);
            prop_assert!(lost.is_empty(), "{}: {:?}", format.name(), lost);
        }
    }

    #[test]
    fn any_document_fits_a_terminal_but_for_words_that_do_not(document in document()) {
        for line in as_text(&document).lines() {
            let longest = line.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
            prop_assert!(line.chars().count() <= 80 || longest > 60, "{line}");
        }
    }

    #[test]
    fn no_letter_of_a_text_is_lost_or_out_of_order(text in words(), wide in any::<bool>(), slips in any::<bool>()) {
        // A joined or a mathematical letter is printed as ordinary ones.
        let other_form = |c: &char| !c.is_ascii() && c.nfkc().any(|of| of.is_ascii_alphanumeric());
        let text: String = text.chars().filter(|c| !other_form(c)).collect();
        let said: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
        let paragraph = Paragraph::new(Style::Body, text);
        let block = if wide {
            Block::Paragraph(paragraph)
        } else {
            let rows = vec![vec![Cell::Text(vec![paragraph]), Cell::text("")]];
            Block::Table(Table { summary: String::new(), header: Vec::new(), widths: vec![0.1, 0.9], rows })
        };
        let document = Document {
            title: String::new(),
            author: String::new(),
            date: support::TODAY,
            footer: String::new(),
            paper: Paper::A4,
            blocks: if slips { vec![Block::Slips(vec![block])] } else { vec![block] },
        };
        prop_assert_eq!(letters(&layout(&document)), said.as_str());
        let as_text = as_text(&document);
        let of_text: String = as_text.chars().filter(char::is_ascii_alphanumeric).collect();
        prop_assert_eq!(of_text, said);
    }
}
