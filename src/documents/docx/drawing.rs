//! What a cell draws, as a group of shapes inside a line of text: sharp at every size, and
//! no picture file that another program would have to paint. Who cannot draw such a group
//! says it in words instead.

use maud::{Markup, html};

use crate::documents::docx::namespaces::WPG;
use crate::documents::docx::units::{emu, hex};
use crate::documents::pdf::layout::{Colour, Face, Figure, Shape, Stroke, Text};

/// A figure in a line of text. `number`: no other drawing has it. `alternative`: what it
/// says, for those who cannot see it.
pub(super) fn inline(figure: &Figure, number: u32, alternative: &str) -> Markup {
    let whole = [0.0, 0.0, figure.width, figure.height];
    let (width, height) = (emu(figure.width), emu(figure.height));
    html! {
        w:r {
            mc:AlternateContent {
                mc:Choice Requires="wpg" {
                    w:drawing {
                        wp:inline distT="0" distB="0" distL="0" distR="0" {
                            wp:extent cx=(width) cy=(height) {}
                            wp:effectExtent l="0" t="0" r="0" b="0" {}
                            wp:docPr id=(number) name={"Drawing " (number)} descr=(alternative) {}
                            wp:cNvGraphicFramePr {}
                            a:graphic { a:graphicData uri=(WPG) { wpg:wgp {
                                wpg:cNvGrpSpPr {}
                                wpg:grpSpPr { a:xfrm {
                                    a:off x="0" y="0" {}
                                    a:ext cx=(width) cy=(height) {}
                                    a:chOff x="0" y="0" {}
                                    a:chExt cx=(width) cy=(height) {}
                                } }
                                // A group is as large as what is in it: nothing, over all of it.
                                (painted(whole, false, &preset("rect"), None, None))
                                @for of in &figure.shapes { (shape(of)) }
                            } } }
                        }
                    }
                }
                mc:Fallback { w:t { (alternative) } }
            }
        }
    }
}

fn shape(shape: &Shape) -> Markup {
    match shape {
        Shape::Text(of) => words(of),
        Shape::Rect { x, y, width, height, radius, fill, stroke } => {
            let form = if *radius > 0.0 { "roundRect" } else { "rect" };
            painted([*x, *y, x + width, y + height], false, &preset(form), *fill, *stroke)
        }
        Shape::Circle { x, y, radius, fill, stroke } => {
            let around = [x - radius, y - radius, x + radius, y + radius];
            painted(around, false, &preset("ellipse"), *fill, *stroke)
        }
        Shape::Triangle { corners, fill, stroke } => {
            painted(shape.bounds(), false, &triangle(shape.bounds(), *corners), *fill, *stroke)
        }
        Shape::Line { from: [x1, y1], to: [x2, y2], stroke } => {
            // A box has no direction: where the line rises, it is turned over.
            let rises = (x2 - x1) * (y2 - y1) < 0.0;
            painted(shape.bounds(), rises, &preset("line"), None, Some(*stroke))
        }
        Shape::Field(_) => html! {},
    }
}

/// A form in its box: left, top, right, bottom.
fn painted(
    around: [f32; 4],
    turned: bool,
    form: &Markup,
    fill: Option<Colour>,
    stroke: Option<Stroke>,
) -> Markup {
    html! {
        wps:wsp {
            wps:cNvSpPr {}
            wps:spPr { (place(around, turned)) (form) (inside(fill)) (outline(stroke)) }
            wps:bodyPr {}
        }
    }
}

fn place([left, top, right, bottom]: [f32; 4], turned: bool) -> Markup {
    let turned = turned.then_some("1");
    html! {
        a:xfrm flipV=[turned] {
            a:off x=(emu(left)) y=(emu(top)) {}
            a:ext cx=(emu(right - left)) cy=(emu(bottom - top)) {}
        }
    }
}

fn preset(form: &str) -> Markup {
    html! { a:prstGeom prst=(form) { a:avLst {} } }
}

/// A triangle of any corners, measured within its box.
fn triangle([left, top, right, bottom]: [f32; 4], corners: [[f32; 2]; 3]) -> Markup {
    let corner = |[x, y]: [f32; 2]| html! { a:pt x=(emu(x - left)) y=(emu(y - top)) {} };
    let [first, second, third] = corners;
    html! {
        a:custGeom {
            a:avLst {} a:gdLst {} a:ahLst {} a:cxnLst {}
            a:rect l="0" t="0" r="r" b="b" {}
            a:pathLst {
                a:path w=(emu(right - left)) h=(emu(bottom - top)) {
                    a:moveTo { (corner(first)) }
                    a:lnTo { (corner(second)) }
                    a:lnTo { (corner(third)) }
                    a:close {}
                }
            }
        }
    }
}

fn inside(fill: Option<Colour>) -> Markup {
    let Some(colour) = fill else { return html! { a:noFill {} } };
    html! { a:solidFill { a:srgbClr val=(hex(colour)) {} } }
}

fn outline(stroke: Option<Stroke>) -> Markup {
    let Some(Stroke { colour, width, dashed }) = stroke else { return html! { a:ln { a:noFill {} } } };
    html! {
        a:ln w=(emu(width)) {
            a:solidFill { a:srgbClr val=(hex(colour)) {} }
            @if dashed { a:prstDash val="sysDash" {} }
        }
    }
}

/// Set from its middle, as on web pages: in another typeface its letters are wider or
/// narrower, and stand in the middle of their shape all the same.
fn words(text: &Text) -> Markup {
    let (half, middle) = (text.width() / 2.0, text.x + text.width() / 2.0);
    // A capital's middle is a third of its size above where it stands.
    let (high, level) = (text.size * 0.8, text.baseline - text.size * 0.345);
    let bold = matches!(text.face, Face::Bold | Face::SemiBold);
    html! {
        wps:wsp {
            wps:cNvSpPr txBox="1" {}
            wps:spPr {
                (place([middle - half, level - high, middle + half, level + high], false))
                (preset("rect")) (inside(None)) (outline(None))
            }
            wps:txbx { w:txbxContent { w:p {
                w:pPr { w:pStyle w:val="InDrawing" {} }
                w:r {
                    w:rPr {
                        @if bold { w:b {} w:bCs {} }
                        w:color w:val=(hex(text.colour)) {}
                        w:sz w:val=(text.size * 2.0) {}
                        w:szCs w:val=(text.size * 2.0) {}
                    }
                    w:t { (text.text.trim_end()) }
                }
            } } }
            wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr" {}
        }
    }
}
