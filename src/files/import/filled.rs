//! Forms that were filled in on the screen: what stands in the fields of a PDF of
//! Attune's, whatever viewer filled it in and however it saved that.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::panic;

use flate2::read::ZlibDecoder;
use lopdf::{Dictionary, Document, LoadOptions, Object, StringFormat};

use crate::files::progress::Progress;
use crate::model::form_name::FormName;
use crate::text;

/// A form of the largest checklist, with all that a viewer may add, is smaller: 8 MB.
pub(super) const MOST_BYTES: u64 = 8 * 1024 * 1024;
/// No more than this is unpacked, of all that is packed in a file together: 32 MB.
const MOST_UNPACKED: u64 = 32 * 1024 * 1024;
/// So many fields are looked at: more than the largest form has.
const MOST_FIELDS: usize = 50_000;
/// So deep do fields stand in fields. Ours stand in a form and nowhere else.
const DEEPEST: usize = 6;

/// A form, and what stands in its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// Which form it is.
    pub form: FormName,
    /// What whoever saved the file numbered it with: another number each time. Nothing of
    /// what was answered can be told from it.
    pub saved: String,
    /// What stands in each field that is not empty, by its name.
    pub fields: BTreeMap<String, String>,
}

/// Whether a file is a PDF, by how it begins.
pub(super) fn is_pdf(beginning: &[u8]) -> bool {
    beginning.starts_with(b"%PDF-")
}

/// The forms of Attune's in a PDF: those that somebody has filled in, or else all of
/// them. None where the PDF is something else.
///
/// # Errors
/// When it cannot be read, in plain words.
pub fn read(bytes: &[u8], progress: &Progress) -> Result<Vec<Filled>, String> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(text!("filled-huge"));
    }
    check_packed(bytes, progress)?;
    // The library may stop short at some kinds of damage, and Attune must not.
    let mut forms = panic::catch_unwind(|| forms(bytes)).unwrap_or_else(|_| Err(text!("filled-damaged")))?;
    if forms.iter().any(|form| !form.fields.is_empty()) {
        forms.retain(|form| !form.fields.is_empty());
    }
    Ok(forms)
}

/// Counts what comes out of everything that is packed in the file before the library
/// unpacks it: a small file may become a very large one.
fn check_packed(bytes: &[u8], progress: &Progress) -> Result<(), String> {
    const BEGINS: &[u8] = b"stream";
    let mut left = MOST_UNPACKED;
    let mut rest = bytes;
    while let Some(at) = rest.windows(BEGINS.len()).position(|window| window == BEGINS) {
        progress.step()?;
        rest = rest.get(at + BEGINS.len()..).unwrap_or_default();
        let packed = rest.strip_prefix(b"\r\n").or(rest.strip_prefix(b"\n")).unwrap_or(rest);
        // What is damaged or packed otherwise comes out short.
        let mut unpacked = ZlibDecoder::new(packed).take(left + 1);
        let mut buffer = [0_u8; 16 * 1024];
        while let Ok(read) = unpacked.read(&mut buffer) {
            if read == 0 {
                break;
            }
            left = left.checked_sub(read as u64).ok_or_else(|| text!("filled-huge"))?;
        }
    }
    Ok(())
}

fn forms(bytes: &[u8]) -> Result<Vec<Filled>, String> {
    let most = usize::try_from(MOST_UNPACKED).unwrap_or(usize::MAX);
    let file = Document::load_mem_with_options(bytes, LoadOptions::with_max_decompressed_size(most));
    let Ok(file) = file else {
        let locked = bytes.windows(8).any(|window| window == b"/Encrypt");
        return Err(if locked { text!("filled-locked") } else { text!("filled-damaged") });
    };
    if file.is_encrypted() || file.trailer.has(b"Encrypt") {
        return Err(text!("filled-locked"));
    }
    let saved = saved(&file);
    let mut walk = Walk { file: &file, looked_at: 0, found: Vec::new() };
    let fields = file.catalog().ok().and_then(|catalog| dictionary(&file, catalog.get(b"AcroForm").ok()?));
    let fields = fields.and_then(|form| form.get(b"Fields").ok()).cloned();
    walk.fields(fields.as_ref(), "", None, 0)?;
    let mut forms: Vec<Filled> = Vec::new();
    for (name, value) in walk.found {
        let (form, field) = name.split_once('.').unwrap_or((&name, ""));
        let Some(form) = FormName::read(form) else { continue };
        let place = forms.iter().position(|of| of.form == form);
        let place = place.unwrap_or_else(|| {
            forms.push(Filled { form, saved: saved.clone(), fields: BTreeMap::new() });
            forms.len() - 1
        });
        if let (Some(form), Some(value)) = (forms.get_mut(place), value) {
            form.fields.insert(field.to_owned(), value);
        }
    }
    Ok(forms)
}

/// The second half of the file's id, which changes whenever it is saved (ISO 32000-1, 14.4).
fn saved(file: &Document) -> String {
    let id = file.trailer.get(b"ID").ok().map(|id| file.dereference(id));
    let last = id.and_then(Result::ok).and_then(|(_, id)| id.as_array().ok()?.last()?.as_str().ok());
    let digits = last.unwrap_or_default().iter().take(32).map(|byte| format!("{byte:02x}"));
    format!("pdf-{}", digits.collect::<String>())
}

/// Goes through the fields of a file.
struct Walk<'a> {
    file: &'a Document,
    looked_at: usize,
    /// Each field's whole name, and what stands in it.
    found: Vec<(String, Option<String>)>,
}

impl<'a> Walk<'a> {
    /// `above`: the name of the field that these are parts of. `value`: what that one holds.
    fn fields(
        &mut self,
        kids: Option<&'a Object>,
        above: &str,
        value: Option<&'a Object>,
        depth: usize,
    ) -> Result<(), String> {
        let kids = kids.and_then(|kids| self.file.dereference(kids).ok()?.1.as_array().ok());
        for kid in kids.into_iter().flatten() {
            self.looked_at += 1;
            if self.looked_at > MOST_FIELDS || depth > DEEPEST {
                return Err(text!("filled-huge"));
            }
            if let Some(field) = dictionary(self.file, kid) {
                self.field(field, above, value, depth)?;
            }
        }
        Ok(())
    }

    fn field(
        &mut self,
        field: &'a Dictionary,
        above: &str,
        value: Option<&'a Object>,
        depth: usize,
    ) -> Result<(), String> {
        let value = field.get(b"V").ok().or(value);
        let Some(name) = field.get(b"T").ok().and_then(|name| self.text(name)) else {
            // One of several places of a field: what is ticked there is its value, where
            // the viewer has not said that of the field itself.
            let ticked = field.get(b"AS").ok().filter(|_| value.is_none());
            let ticked = ticked.and_then(|state| self.text(state)).filter(|state| state != "Off");
            if let (Some(state), Some(last)) = (ticked, self.found.last_mut())
                && last.0 == above
            {
                last.1 = Some(state);
            }
            return Ok(());
        };
        let name = if above.is_empty() { name } else { format!("{above}.{name}") };
        let said = value.and_then(|value| self.text(value));
        let said = said.map(|said| said.trim().to_owned()).filter(|said| !said.is_empty());
        // A box that is not ticked.
        let is_off = field.get(b"V").is_ok_and(|value| value.as_name().is_ok_and(|name| name == b"Off"));
        self.found.push((name.clone(), said.filter(|_| !is_off)));
        self.fields(field.get(b"Kids").ok(), &name, value, depth + 1)
    }

    /// What an object says, as a text string, a name or a stream of text.
    fn text(&self, object: &Object) -> Option<String> {
        match self.file.dereference(object).ok()?.1 {
            Object::String(bytes, _) => Some(decoded(bytes)),
            Object::Name(name) => Some(String::from_utf8_lossy(name).into_owned()),
            Object::Stream(stream) => {
                let most = usize::try_from(MOST_UNPACKED).ok()?;
                Some(decoded(&stream.decompressed_content_with_limit(most).unwrap_or(stream.content.clone())))
            }
            Object::Array(several) => self.text(several.first()?),
            Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Dictionary(_)
            | Object::Reference(_) => None,
        }
    }
}

fn dictionary<'a>(file: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    file.dereference(object).ok()?.1.as_dict().ok()
}

/// A text string in any of the ways in which viewers write it (ISO 32000-1, 7.9.2.2).
/// What cannot be read of it is a sign that says so.
fn decoded(bytes: &[u8]) -> String {
    let utf_16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(unit);
        String::from_utf16_lossy(&units.collect::<Vec<_>>())
    };
    let text = match bytes {
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        plain => {
            let plain = Object::String(plain.to_vec(), StringFormat::Literal);
            lopdf::decode_text_string(&plain).unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
        }
    };
    // Lines end in PDF as they once did on typewriters.
    text.replace("\r\n", "\n").replace('\r', "\n")
}
