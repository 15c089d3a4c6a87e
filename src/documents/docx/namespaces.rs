//! The names of the vocabularies and of the kinds of parts in a Word file. They are written
//! like addresses, and nobody goes there (ECMA-376, parts 1 to 3).

pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub(super) const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
pub(super) const MC: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";
pub(super) const WP: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
pub(super) const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
pub(super) const WPG: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
pub(super) const WPS: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

pub(super) const CONTENT_TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
pub(super) const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
pub(super) const CORE: &str =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
pub(super) const CORE_PROPERTIES: &str =
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
pub(super) const DC: &str = "http://purl.org/dc/elements/1.1/";
pub(super) const DC_TERMS: &str = "http://purl.org/dc/terms/";
pub(super) const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
/// Of the settings that say how old a Word a document is set for.
pub(super) const WORD: &str = "http://schemas.microsoft.com/office/word";
