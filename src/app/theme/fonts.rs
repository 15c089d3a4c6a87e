//! The typeface, and what stands behind it for the characters that it lacks.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// The typeface in semibold: labels and buttons.
pub fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// The typeface in bold: statements and titles.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The typeface in italics: what is Attune's own suggestion.
pub fn italic() -> FontFamily {
    FontFamily::Name("italic".into())
}

/// Atkinson Hyperlegible Next, with the signs that are printed and egui's own faces behind it for the
/// characters that it lacks.
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let faces: [(&str, FontFamily, &'static [u8]); 4] = [
        (
            "regular",
            FontFamily::Proportional,
            include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
        ),
        (
            "semibold",
            semibold(),
            include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf"),
        ),
        ("bold", bold(), include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf")),
        (
            "italic",
            italic(),
            include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_400Regular_Italic.ttf"),
        ),
    ];
    let mut fallback = fonts.families.remove(&FontFamily::Proportional).unwrap_or_default();
    // Last in the chain: its arrows and shapes are in no other face that is there, and its
    // letters, which are of one width, must not be taken.
    fallback.push("Hack".to_owned());
    let signs = FontData::from_static(include_bytes!("../../../assets/fonts/AttuneSigns.ttf"));
    fonts.font_data.insert("signs".to_owned(), Arc::new(signs));
    // Before the others: what is printed looks as it does on paper.
    fallback.insert(0, "signs".to_owned());
    for (name, family, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let chain = std::iter::once(name.to_owned()).chain(fallback.iter().cloned());
        fonts.families.insert(family, chain.collect());
    }
    fonts
}
