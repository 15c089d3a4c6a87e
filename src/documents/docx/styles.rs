//! How each style looks: the sizes and colours of the PDF, under Word's own names, so that
//! whoever goes on writing finds them, and a heading is one to every program.

use maud::{Markup, html};

use crate::documents::document::{LANGUAGE, Style};
use crate::documents::docx::body::BULLETS;
use crate::documents::docx::namespaces::W;
use crate::documents::docx::units::{hex, twips};
use crate::documents::pdf::TYPEFACE;
use crate::documents::pdf::layout::{Colour, Face};
use crate::documents::pdf::style::{self, Frame, Sheet, Type};
use crate::text;

/// The styles of a document.
pub(super) fn styles(sheet: Sheet) -> Markup {
    let text = |style| sheet.printed(style::paragraph(style, sheet.frame()));
    let close = sheet.printed(style::paragraph(Style::Body, style::CLOSE));
    let body = text(Style::Body);
    let header = Type { before: 0.0, face: Face::SemiBold, ..text(Style::Quiet) };
    let prompt = Type { face: Face::SemiBold, before: 10.0, ..body };
    html! {
        w:styles xmlns:w=(W) {
            (defaults(text(Style::Body)))
            (style("Normal", "Normal", body, &html! {}))
            @for level in 1..=3_u8 { (heading(level, sheet)) }
            (style("Label", &text!("word-style-label"), text(Style::Label), &html! { w:keepNext {} }))
            (style("Quiet", &text!("word-style-quiet"), text(Style::Quiet), &html! {}))
            (style("Small", &text!("word-style-small"), text(Style::Small), &html! {}))
            (style("Overline", &text!("word-style-overline"), text(Style::Overline), &html! { w:keepNext {} }))
            (style("Large", &text!("word-style-large"), text(Style::Large), &html! {}))
            (style("Close", &text!("word-style-close"), close, &html! {}))
            (style("Fact", &text!("word-style-fact"), Type { before: 4.0, ..body }, &ruled(style::RULE, 4)))
            (style("Prompt", &text!("word-style-prompt"), prompt, &html! { w:keepNext {} }))
            (style("Rule", &text!("word-style-rule"), Type { before: style::RULE_STEP * sheet.enlarged - body.leading(), ..body }, &ruled(style::EDGE, 0)))
            (style("TableHeader", &text!("word-style-header"), header, &html! { w:keepNext {} }))
            (style("Footer", "footer", Type { before: 0.0, ..text(Style::Small) }, &html! {
                w:tabs { w:tab w:val="right" w:pos=(twips(sheet.text_width() * sheet.enlarged)) {} }
            }))
            (tiny("Gap", &text!("word-style-gap"), 2))
            (tiny("InDrawing", &text!("word-style-drawing"), 20))
            (table(sheet))
        }
    }
}

/// What holds where no style says otherwise; the language above all.
fn defaults(body: Type) -> Markup {
    html! {
        w:docDefaults {
            w:rPrDefault { w:rPr {
                w:rFonts w:ascii=(TYPEFACE) w:hAnsi=(TYPEFACE) w:eastAsia=(TYPEFACE) w:cs="Arial" {}
                (look(body))
                w:lang w:val=(LANGUAGE) w:eastAsia=(LANGUAGE) w:bidi="ar-SA" {}
            } }
            w:pPrDefault {}
        }
    }
}

fn heading(level: u8, sheet: Sheet) -> Markup {
    let set = sheet.printed(style::heading(level, sheet.frame()));
    let behind = if level == 1 { 4.0 } else { 2.0 };
    html! {
        w:style w:type="paragraph" w:styleId={"Heading" (level)} {
            w:name w:val={"heading " (level)} {}
            w:basedOn w:val="Normal" {}
            w:next w:val="Normal" {}
            w:qFormat {}
            w:pPr {
                w:keepNext {}
                w:keepLines {}
                (spacing(set, behind))
                w:outlineLvl w:val=(level - 1) {}
            }
            w:rPr { (look(set)) }
        }
    }
}

/// `more`: what its paragraphs are besides, before what is said of spacing.
fn style(id: &str, name: &str, set: Type, more: &Markup) -> Markup {
    let is_default = (id == "Normal").then_some("1");
    html! {
        w:style w:type="paragraph" w:styleId=(id) w:default=[is_default] {
            w:name w:val=(name) {}
            @if is_default.is_none() { w:basedOn w:val="Normal" {} }
            w:qFormat {}
            w:pPr { (more) (spacing(set, 0.0)) }
            w:rPr { (look(set)) }
        }
    }
}

fn spacing(set: Type, behind: f32) -> Markup {
    html! {
        w:spacing w:before=(twips(set.before)) w:after=(twips(behind)) w:line=(twips(set.leading())) w:lineRule="atLeast" {}
    }
}

/// What its letters look like.
fn look(set: Type) -> Markup {
    let bold = matches!(set.face, Face::Bold | Face::SemiBold);
    let size = twips(set.size) / 10;
    html! {
        @if bold { w:b {} w:bCs {} }
        w:color w:val=(hex(set.colour)) {}
        w:sz w:val=(size) {}
        w:szCs w:val=(size) {}
    }
}

/// With a line under each paragraph, also between two of them. `air`: above it, in points.
fn ruled(colour: Colour, air: u8) -> Markup {
    html! {
        w:pBdr {
            w:bottom w:val="single" w:sz="4" w:space=(air) w:color=(hex(colour)) {}
            w:between w:val="single" w:sz="4" w:space=(air) w:color=(hex(colour)) {}
        }
    }
}

/// As high as its letters and no higher. `size`: in half points.
fn tiny(id: &str, name: &str, size: u8) -> Markup {
    html! {
        w:style w:type="paragraph" w:styleId=(id) {
            w:name w:val=(name) {}
            w:basedOn w:val="Normal" {}
            w:pPr { w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto" {} w:jc w:val="center" {} }
            w:rPr { w:sz w:val=(size) {} w:szCs w:val=(size) {} }
        }
    }
}

/// Rows with a rule under each, a stronger one under the header row.
fn table(sheet: Sheet) -> Markup {
    let Frame { cell_x, cell_y, .. } = sheet.frame();
    let [cell_x, cell_y] = [cell_x, cell_y].map(|space| space * sheet.enlarged);
    let line = |colour: Colour| hex(colour);
    html! {
        w:style w:type="table" w:styleId="Rows" {
            w:name w:val=(text!("word-style-rows")) {}
            w:qFormat {}
            w:tblPr {
                w:tblBorders {
                    w:bottom w:val="single" w:sz="5" w:space="0" w:color=(line(style::RULE)) {}
                    w:insideH w:val="single" w:sz="5" w:space="0" w:color=(line(style::RULE)) {}
                }
                w:tblCellMar {
                    w:top w:w=(twips(cell_y)) w:type="dxa" {}
                    w:left w:w=(twips(cell_x)) w:type="dxa" {}
                    w:bottom w:w=(twips(cell_y)) w:type="dxa" {}
                    w:right w:w=(twips(cell_x)) w:type="dxa" {}
                }
            }
            w:tblStylePr w:type="firstRow" {
                w:tcPr { w:tcBorders {
                    w:bottom w:val="single" w:sz="5" w:space="0" w:color=(line(style::EDGE)) {}
                } }
            }
        }
    }
}

/// The lists: bullets, and for each numbered one a beginning at 1.
pub(super) fn numbering(numbered_lists: u32, sheet: Sheet) -> Markup {
    html! {
        w:numbering xmlns:w=(W) {
            (kind_of_list(0, "bullet", "•", sheet))
            (kind_of_list(1, "decimal", "%1.", sheet))
            w:num w:numId=(BULLETS) { w:abstractNumId w:val="0" {} }
            @for list in 1..=numbered_lists {
                w:num w:numId=(BULLETS + list) {
                    w:abstractNumId w:val="1" {}
                    w:lvlOverride w:ilvl="0" { w:startOverride w:val="1" {} }
                }
            }
        }
    }
}

fn kind_of_list(number: u32, format: &str, label: &str, sheet: Sheet) -> Markup {
    let indent = twips((style::LIST_INDENT + 4.0) * sheet.enlarged);
    html! {
        w:abstractNum w:abstractNumId=(number) {
            w:multiLevelType w:val="singleLevel" {}
            w:lvl w:ilvl="0" {
                w:start w:val="1" {}
                w:numFmt w:val=(format) {}
                w:lvlText w:val=(label) {}
                w:lvlJc w:val="left" {}
                w:pPr { w:ind w:left=(indent) w:hanging=(indent) {} }
            }
        }
    }
}
