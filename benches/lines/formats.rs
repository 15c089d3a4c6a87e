//! Each format, beside the least that writing it takes: compressing the same bytes as it does,
//! and writing them.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

use attune::documents::document::Document;
use attune::documents::{Format, ReportSource, picture};
use attune::files::checklists;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use jiff::civil::date;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{Line, timed};

/// A line for each format, of the example.
pub fn lines(folder: &Path) -> Vec<Line> {
    Format::ALL.into_iter().map(|format| line(format, folder)).collect()
}

fn line(format: Format, folder: &Path) -> Line {
    let [ours, floor] = ["ours", "floor"].map(|name| folder.join(name).with_extension(format.ending()));
    let begin = move || {
        let document = document(format);
        let parts = parts(format, format.write(&document, None).unwrap().bytes);
        [
            timed(move || fs::write(&ours, format.write(&document, None).unwrap().bytes).unwrap()),
            timed(move || fs::write(&floor, packed(format, &parts)).unwrap()),
        ]
    };
    Line::new(
        format!("example as {}, in process", format.name()),
        "compressing and writing the same bytes",
        begin,
    )
}

/// The first document that the format holds.
fn document(format: Format) -> Document {
    let source = ReportSource::of_last_round(checklists::example());
    let kind = source.kinds().into_iter().find(|kind| format.can_write(*kind)).unwrap();
    let document = source.build(kind, date(2026, 11, 22)).unwrap();
    if format.is_picture() { picture::only(&document, 0).unwrap() } else { document }
}

/// What is compressed in a file, part by part as it is.
fn parts(format: Format, bytes: Vec<u8>) -> Vec<Vec<u8>> {
    match format {
        Format::Pdf => {
            let file = lopdf::Document::load_mem(&bytes).unwrap();
            let streams = file.objects.values().filter_map(|object| object.as_stream().ok());
            let plain = |of: &lopdf::Stream| of.decompressed_content().unwrap_or_else(|_| of.content.clone());
            streams.map(plain).collect()
        }
        Format::Word | Format::Excel => {
            let mut file = ZipArchive::new(Cursor::new(bytes)).unwrap();
            (0..file.len())
                .map(|at| {
                    let mut part = Vec::new();
                    file.by_index(at).unwrap().read_to_end(&mut part).unwrap();
                    part
                })
                .collect()
        }
        Format::Png => vec![image::load_from_memory(&bytes).unwrap().into_rgb8().into_raw()],
        Format::Csv | Format::Calendar | Format::Text | Format::Html | Format::Markdown | Format::Svg => {
            vec![bytes]
        }
    }
}

fn packed(format: Format, parts: &[Vec<u8>]) -> Vec<u8> {
    match format {
        Format::Pdf => parts.iter().flat_map(|part| deflated(part, Compression::best())).collect(),
        Format::Png => parts.iter().flat_map(|part| deflated(part, Compression::default())).collect(),
        Format::Word | Format::Excel => {
            let mut file = ZipWriter::new(Cursor::new(Vec::new()));
            for (number, part) in parts.iter().enumerate() {
                file.start_file(format!("{number}.xml"), SimpleFileOptions::default()).unwrap();
                file.write_all(part).unwrap();
            }
            file.finish().unwrap().into_inner()
        }
        Format::Csv | Format::Calendar | Format::Text | Format::Html | Format::Markdown | Format::Svg => {
            parts.concat()
        }
    }
}

fn deflated(part: &[u8], level: Compression) -> Vec<u8> {
    let mut to = ZlibEncoder::new(Vec::new(), level);
    to.write_all(part).unwrap();
    to.finish().unwrap()
}
