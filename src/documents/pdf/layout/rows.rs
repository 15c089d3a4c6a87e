//! The cells of a table's row side by side, in slices that a page may end between.

use crate::documents::pdf::face::Colour;
use crate::documents::pdf::layout::piece::{Keep, Piece, keep_ends};
use crate::documents::pdf::layout::shape::{Placed, Shape, Stroke};
use crate::documents::pdf::style::{self, Frame};

/// How a row stands to those next to it.
#[derive(Clone, Copy)]
pub(super) struct Joint {
    /// It goes on with the row above.
    pub goes_on: bool,
    /// The row below goes on with it.
    pub is_gone_on_with: bool,
}

/// Moves what is lower than the row to its middle, unless the row is to be split.
pub(super) fn centre(cells: &mut [Vec<Piece>]) {
    let highest = cells.iter().map(|cell| height(cell)).fold(0.0, f32::max);
    for cell in cells.iter_mut().filter(|_| highest <= style::SPLITTABLE) {
        let above = (highest - height(cell)) / 2.0;
        if let Some(first) = cell.first_mut() {
            first.height += above;
            shift(first, above);
        }
    }
}

fn height(cell: &[Piece]) -> f32 {
    cell.iter().map(|line| line.height).sum()
}

/// The row as slices, one for each of its lines. They hold on to each other, but where
/// keeping them on one page would leave too much of another white.
pub(super) fn assemble(cells: Vec<Vec<Piece>>, joint: Joint, frame: Frame) -> Vec<Piece> {
    let tops = tops(&cells);
    // Lines that stand level nowhere leave no place for a cut: then each stands with those
    // of its number.
    let is_low = tops.windows(2).all(|pair| matches!(pair, [top, next] if next - top <= style::SLICE));
    let mut slices = if is_low { level(cells, &tops) } else { by_line(cells) };
    keep_ends(&mut slices);
    let last = slices.len().saturating_sub(1);
    for (number, slice) in slices.iter_mut().enumerate() {
        slice.continued = joint.goes_on || number > 0;
        if number < last || joint.is_gone_on_with {
            slice.keep = slice.keep.max(Keep::Row);
        }
    }
    if let Some(first) = slices.first_mut().filter(|_| !joint.goes_on) {
        first.height += frame.cell_y;
        shift(first, frame.cell_y);
    }
    if let Some(last) = slices.last_mut() {
        last.height += frame.cell_y;
        if !joint.is_gone_on_with {
            let bottom = last.height;
            last.decoration(rule(bottom, style::RULE, frame));
        }
    }
    slices
}

/// Where a slice can begin so that no line of any cell is cut; the last is where all end.
fn tops(cells: &[Vec<Piece>]) -> Vec<f32> {
    let mut lines: Vec<(f32, f32)> = Vec::new();
    for cell in cells {
        let mut y = 0.0;
        for line in cell {
            lines.push((y, y + line.height));
            y += line.height;
        }
    }
    lines.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let mut tops = vec![0.0];
    let mut bottom = 0.0_f32;
    for (top, end) in lines {
        if top > 0.0 && top >= bottom - TOUCHING {
            tops.push(bottom);
        }
        bottom = bottom.max(end);
    }
    tops.push(bottom);
    tops
}

/// Sums of heights are as exact as this.
const TOUCHING: f32 = 0.01;

/// Slices that begin where no line is cut; every line stays where it stands in its cell.
fn level(cells: Vec<Vec<Piece>>, tops: &[f32]) -> Vec<Piece> {
    let heights = tops.windows(2).map(|pair| if let [top, next] = pair { next - top } else { 0.0 });
    let mut slices: Vec<Piece> = heights.map(|height| Piece { height, ..Piece::default() }).collect();
    for cell in cells {
        let mut y = 0.0;
        for line in cell {
            let number = tops.partition_point(|top| *top <= y + TOUCHING).saturating_sub(1);
            let number = number.min(slices.len().saturating_sub(1));
            if let (Some(slice), Some(top)) = (slices.get_mut(number), tops.get(number)) {
                let by = y - top;
                slice.items.extend(line.items.into_iter().map(|item| moved(item, by)));
            }
            y += line.height;
        }
    }
    slices
}

/// The first lines of all cells, then their second ones.
fn by_line(cells: Vec<Vec<Piece>>) -> Vec<Piece> {
    let mut cells: Vec<_> = cells.into_iter().map(Vec::into_iter).collect();
    let mut slices = Vec::new();
    loop {
        let lines: Vec<Piece> = cells.iter_mut().filter_map(Iterator::next).collect();
        if lines.is_empty() {
            return slices;
        }
        let mut slice = Piece::default();
        for line in lines {
            slice.height = slice.height.max(line.height);
            slice.items.extend(line.items);
        }
        slices.push(slice);
    }
}

fn shift(piece: &mut Piece, by: f32) {
    let items = std::mem::take(&mut piece.items);
    piece.items = items.into_iter().map(|item| moved(item, by)).collect();
}

fn moved(item: Placed, by: f32) -> Placed {
    Placed { owner: item.owner, shape: item.shape.moved([0.0, by]) }
}

/// A rule over the whole width.
pub(super) fn rule(y: f32, colour: Colour, frame: Frame) -> Shape {
    let (from, to) = ([frame.left, y], [frame.left + frame.width, y]);
    Shape::Line { from, to, stroke: Stroke::new(colour, style::HAIRLINE) }
}
