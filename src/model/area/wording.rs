//! When two wordings say the same.

/// The same words, however they are written: so "Read the guide." is what "read the guide" is.
pub(in crate::model) fn folded(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(&word.to_lowercase());
    }
    folded.truncate(folded.trim_end_matches(['.', ';', ',']).len());
    folded
}

/// The words of a text, without what stands between them.
pub(super) fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
