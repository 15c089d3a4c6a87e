//! Where each piece stands: headings stay with what they head, rows stay whole as long as
//! that leaves little of a page white, and no page ends up with a line or two.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::documents::pdf::layout::piece::{Header, Keep, Piece};
use crate::documents::pdf::layout::shape::{Owner, Shape};
use crate::documents::pdf::style;

/// Where a piece stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Counted from 0.
    pub page: usize,
    /// From the top of what the page may fill.
    pub y: f32,
    /// Nothing but a header row that is said again stands above it.
    pub begins_page: bool,
}

/// A place for each piece, in their order. `page_height`: what a page may fill, in points.
pub(super) fn spread(pieces: &[Piece], headers: &[Header], page_height: f32) -> Vec<Place> {
    let run = |limits: &[f32]| {
        let mut run = Run { pieces, headers, page_height, limits, places: Vec::new(), page: 0, y: 0.0 };
        run.place(0..pieces.len(), Keep::Group);
        run.places
    };
    let lines: Vec<usize> = pieces.iter().map(lines).collect();
    let mut limits: Vec<f32> = Vec::new();
    let mut best = run(&limits);
    let mut short = short_pages(&best, &lines, pieces);
    let mut tried = BTreeSet::new();
    while let Some(page) = short.iter().copied().find(|page| tried.insert(*page)) {
        // It gets some of what stands on the page before.
        let bottom = filled(&best, pieces, page - 1);
        let shorter = (1_u8..=3).map(|times| bottom - f32::from(times) * style::FEW_LINES);
        for limit in shorter.filter(|limit| *limit > style::FEW_LINES) {
            let mut shortened = limits.clone();
            shortened.resize(page.max(limits.len()), page_height);
            if let Some(of_page) = shortened.get_mut(page - 1) {
                *of_page = limit;
            }
            let next = run(&shortened);
            let next_short = short_pages(&next, &lines, pieces);
            if count(&next) == count(&best) && next_short.len() < short.len() {
                (limits, best, short) = (shortened, next, next_short);
                break;
            }
        }
    }
    best
}

/// How many pages there are; at least one.
pub(super) fn count(places: &[Place]) -> usize {
    places.last().map_or(1, |place| place.page + 1)
}

/// How many lines are read in a piece.
fn lines(piece: &Piece) -> usize {
    let mut lines: Vec<f32> = Vec::new();
    for item in &piece.items {
        if let (Owner::Node(_), Shape::Text(text)) = (item.owner, &item.shape) {
            // To the point: what stands level is one line to the eye.
            let is_new = lines.iter().all(|line| (line - text.baseline).abs() >= 1.0);
            lines.extend(is_new.then_some(text.baseline));
        }
    }
    lines.len()
}

/// The pages with fewer lines than a page should have. What fills its page to the edges
/// has no place on another.
fn short_pages(places: &[Place], lines: &[usize], pieces: &[Piece]) -> Vec<usize> {
    let mut all: Vec<(usize, bool)> = vec![(0, false); count(places)];
    for ((place, lines), piece) in places.iter().zip(lines).zip(pieces) {
        if let Some((sum, bare)) = all.get_mut(place.page) {
            *sum += lines;
            *bare |= piece.bare;
        }
    }
    let is_short = |(page, (lines, bare)): (usize, (usize, bool))| {
        (page > 0 && lines < style::FEW && !bare).then_some(page)
    };
    all.into_iter().enumerate().filter_map(is_short).collect()
}

/// How much of a page is filled.
fn filled(places: &[Place], pieces: &[Piece], page: usize) -> f32 {
    let on = places.iter().zip(pieces).filter(|(place, _)| place.page == page);
    on.map(|(place, piece)| place.y + piece.height).fold(0.0, f32::max)
}

struct Run<'a> {
    pieces: &'a [Piece],
    headers: &'a [Header],
    page_height: f32,
    /// How much of a page may be filled, where that is not all of it.
    limits: &'a [f32],
    places: Vec<Place>,
    page: usize,
    /// How much of the page is filled.
    y: f32,
}

impl Run<'_> {
    /// Places a range of pieces, in chains that are held together by `strength` or more.
    fn place(&mut self, range: Range<usize>, strength: Keep) {
        let mut start = range.start;
        while start < range.end {
            let end = self.chain_end(start, range.end, strength);
            self.place_chain(start..end, strength);
            start = end;
        }
    }

    fn chain_end(&self, start: usize, limit: usize, strength: Keep) -> usize {
        let rest = self.pieces.get(start..limit).unwrap_or_default();
        if strength == Keep::No {
            return start + 1;
        }
        let loose = |piece: &Piece| piece.keep < strength;
        rest.iter().position(loose).map_or(limit, |position| start + position + 1)
    }

    fn place_chain(&mut self, chain: Range<usize>, strength: Keep) {
        let room = self.limit() - self.y;
        if self.height(chain.clone(), self.y <= 0.0) > room {
            // What is higher than a page cannot be kept whole: it begins here, and holds
            // together only what is bound more firmly.
            let fits_on_a_page = self.height(chain.clone(), true) <= self.page_height;
            // Nor need a row be, for which much of a page would stay white.
            let can_be_cut = strength < Keep::Firm
                && self.weakest(chain.clone()) >= Keep::Row
                && room > self.page_height * style::WHITE;
            match strength.weaker() {
                Some(weaker) if !fits_on_a_page || can_be_cut => return self.place(chain, weaker),
                _ => self.turn(),
            }
        }
        for position in chain {
            self.put(position);
        }
    }

    /// How firmly the pieces of a chain hold on to each other at the least.
    fn weakest(&self, chain: Range<usize>) -> Keep {
        let pieces = self.pieces.get(chain).unwrap_or_default();
        let bonds = pieces.iter().rev().skip(1).map(|piece| piece.keep);
        bonds.min().unwrap_or(Keep::Firm)
    }

    fn limit(&self) -> f32 {
        self.limits.get(self.page).copied().unwrap_or(self.page_height)
    }

    /// How high a chain is, as it would stand here or at the top of a page.
    fn height(&self, chain: Range<usize>, at_top: bool) -> f32 {
        let pieces = self.pieces.get(chain).unwrap_or_default();
        let sum: f32 = pieces.iter().map(|piece| piece.before + piece.height).sum();
        match pieces.first() {
            Some(first) if at_top => sum - first.before + self.said_again(first),
            _ => sum,
        }
    }

    /// How much room the header row takes that is said again above a piece.
    fn said_again(&self, piece: &Piece) -> f32 {
        // A row that goes on would look like the first below its header without some air.
        let header = piece.header.and_then(|header| self.headers.get(header));
        let air = if piece.continued { style::AIR } else { 0.0 };
        header.map_or(0.0, |header| header.height + air)
    }

    /// Begins a page, unless one has just begun: a new page that is asked for where one
    /// begins anyway would be left blank.
    fn turn(&mut self) {
        if self.y > 0.0 {
            self.page += 1;
            self.y = 0.0;
        }
    }

    fn put(&mut self, position: usize) {
        let Some(piece) = self.pieces.get(position) else { return };
        let begins_page = self.y <= 0.0;
        if !piece.turns {
            self.y += if begins_page { self.said_again(piece) } else { piece.before };
        }
        self.places.push(Place { page: self.page, y: self.y, begins_page });
        if piece.turns {
            self.turn();
        } else {
            self.y += piece.height;
        }
    }
}
