//! Damage of every kind, to bytes, to the pieces of a text, and to what is packed in a
//! ZIP file. The same seed always does the same.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Larger inputs are left alone: they take long and say little.
const LARGEST: usize = 64 * 1024;

/// What readers trip over.
const PIECES: [&str; 44] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "\\",
    "\\u{110000}",
    "Some(",
    "None",
    "r#\"",
    "\"#",
    "//",
    "/*",
    "\r",
    "\n",
    "\t",
    "\u{feff}",
    "\u{202e}",
    "\u{200d}",
    "\u{0}",
    "é",
    "🏴",
    "ﷺ",
    "-1",
    "0",
    "4294967296",
    "1e308",
    "NaN",
    "0x",
    "9999-12-31",
    "0000-00-00",
    "-0001-01-01",
    "true",
    "Red",
    "Attune(",
    "format: 2",
    "&#x110000;",
    "<c r=\"XFD1048576\"/>",
    "]]>",
    "=1+1",
];

/// A sequence that looks random (`SplitMix64`).
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap_or_default()
    }

    fn part(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let longest = if self.below(4) == 0 { length } else { 40 };
        start..(start + self.below(longest + 1)).min(length)
    }
}

/// One of the seeds, damaged. What is packed in a ZIP file is mostly damaged inside.
pub fn damaged(seeds: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let seed = &seeds[dice.below(seeds.len())];
    let other = &seeds[dice.below(seeds.len())];
    if seed.starts_with(b"PK") && dice.below(8) > 0 {
        return repacked(seed, dice).unwrap_or_else(|| seed.clone());
    }
    bytes(seed.clone(), other, dice)
}

fn bytes(mut input: Vec<u8>, other: &[u8], dice: &mut Dice) -> Vec<u8> {
    for _ in 0..=dice.below(6) {
        let part = dice.part(input.len());
        match dice.below(10) {
            0 => flip(&mut input, dice),
            1 => drop(input.drain(part)),
            2 => drop(input.splice(part.start..part.start, PIECES[dice.below(PIECES.len())].bytes())),
            3 => drop(input.splice(part, PIECES[dice.below(PIECES.len())].bytes())),
            4 => {
                let copied = input[part].to_vec();
                let at = dice.below(input.len() + 1);
                drop(input.splice(at..at, copied.repeat(1 + dice.below(20))));
            }
            5 => {
                let from = dice.part(other.len());
                drop(input.splice(part, other[from].to_vec()));
            }
            6 => input.truncate(part.start),
            7 => number(&mut input, dice),
            8 => lines(&mut input, dice),
            _ => word(&mut input, dice),
        }
    }
    input.truncate(LARGEST);
    input
}

fn flip(input: &mut [u8], dice: &mut Dice) {
    let at = dice.below(input.len());
    if let Some(byte) = input.get_mut(at) {
        *byte ^= 1 << dice.below(8);
    }
}

/// Puts a number that is out of the ordinary in the place of another.
fn number(input: &mut Vec<u8>, dice: &mut Dice) {
    let from = dice.below(input.len());
    let is_digit = |at: usize| input.get(at).is_some_and(u8::is_ascii_digit);
    let Some(start) = (from..input.len()).find(|at| is_digit(*at)) else { return };
    let end = (start..=input.len()).find(|at| !is_digit(*at)).unwrap_or(start);
    let numbers =
        ["0", "1", "3", "13", "255", "256", "65536", "2147483648", "4294967295", "99999999999999999999"];
    input.splice(start..end, numbers[dice.below(numbers.len())].bytes());
}

/// Takes out, doubles or exchanges lines.
fn lines(input: &mut Vec<u8>, dice: &mut Dice) {
    let mut lines: Vec<Vec<u8>> = input.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let (one, other) = (dice.below(lines.len()), dice.below(lines.len()));
    match dice.below(3) {
        _ if lines.is_empty() => {}
        0 => drop(lines.remove(one)),
        1 => lines.insert(one, lines[other].clone()),
        _ => lines.swap(one, other),
    }
    *input = lines.concat();
}

/// Puts one quoted text or word of the input in the place of another.
fn word(input: &mut Vec<u8>, dice: &mut Dice) {
    let is_inside = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
    let mut words = Vec::new();
    let mut start = 0;
    for (at, byte) in input.iter().enumerate() {
        if !is_inside(byte) {
            if start < at {
                words.push(start..at);
            }
            start = at + 1;
        }
    }
    if words.is_empty() {
        return;
    }
    let (to, from) = (words[dice.below(words.len())].clone(), words[dice.below(words.len())].clone());
    let word = input[from].to_vec();
    input.splice(to, word);
}

/// The same ZIP file with one of its files damaged.
fn repacked(seed: &[u8], dice: &mut Dice) -> Option<Vec<u8>> {
    let mut from = ZipArchive::new(Cursor::new(seed)).ok()?;
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    let chosen = dice.below(from.len());
    for place in 0..from.len() {
        let mut entry = from.by_index(place).ok()?;
        let name = entry.name().ok()?.into_owned();
        let mut inside = Vec::new();
        entry.read_to_end(&mut inside).ok()?;
        if place == chosen {
            let own = inside.clone();
            inside = bytes(inside, &own, dice);
        }
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        to.start_file(name, options).ok()?;
        to.write_all(&inside).ok()?;
    }
    Some(to.finish().ok()?.into_inner())
}
