//! The metadata packet: what the file is, for archives and for readers that
//! ask whether it is accessible.

use crate::documents::document::{Document, LANGUAGE};

/// What wrote the file: the first thing to ask when somebody's file looks wrong.
pub const PRODUCER: &str = concat!("Attune ", env!("CARGO_PKG_VERSION"));

/// The packet of a document. printpdf's own names no standard and does not escape the
/// title, so that an ampersand in a team's name would make it unreadable.
pub fn packet(document: &Document) -> String {
    let date = document.date.strftime("%Y-%m-%dT00:00:00Z").to_string();
    let (title, author) = (escaped(&document.title), escaped(&document.author));
    let facts =
        TEMPLATE.replace("{language}", LANGUAGE).replace("{date}", &date).replace("{producer}", PRODUCER);
    let facts = facts.replace("{bom}", "\u{feff}").replace("{extension}", EXTENSION);
    // In one go, so that a team called "{author}" stays as it is.
    let parts: Vec<&str> = facts.split("{title}").flat_map(|part| part.split("{author}")).collect();
    match parts.as_slice() {
        [before, between, after] => [before, title.as_str(), between, author.as_str(), after].concat(),
        _ => facts,
    }
}

/// Text as XML can hold it.
fn escaped(text: &str) -> String {
    // XML 1.0 has no way of writing most of these, not even escaped.
    let printable = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    let text: String =
        text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(printable).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

// The claims are `pdfaid` (ISO 19005-2, 6.6.4) and `pdfuaid` (ISO 14289-1, 5). Title and
// dates are those of the Info dictionary, so that no two readers show different ones. The
// packet's id is the one that XMP asks for.
const TEMPLATE: &str = r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
{extension}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"#;

/// PDF/A-2 knows no `pdfuaid`, and wants unknown names explained (ISO 19005-2, 6.6.2.3).
const EXTENSION: &str = r#"<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
"#;
