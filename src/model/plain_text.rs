//! Text that fits where it goes. People and other programs put into a name whatever
//! they like, and a title, a terminal and a file's name each obey characters that
//! nobody sees: a NUL ends a title (and with it the program that sets it), an escape
//! clears a terminal, and an override turns a name around until a program passes for
//! a document (Unicode Technical Report 36, "Bidirectional Text Spoofing").
//!
//! What a file holds stays as it is; only what is shown passes through here.

/// The text in one line: line breaks and tabs, however many stand together, become a
/// blank, and every other control character and unseen mark goes. What emoji and
/// scripts are joined with stays.
pub fn single_line(text: &str) -> String {
    let pieces = text.split(is_gap).map(seen).filter(|piece| !piece.is_empty());
    pieces.collect::<Vec<_>>().join(" ")
}

/// The text in as many lines as it has, parted by line feeds alone. Tabs stay; every
/// other control character and unseen mark goes, as in [`single_line`].
pub fn multi_line(text: &str) -> String {
    // Windows parts lines by two characters, which are one line break.
    let text = text.replace("\r\n", "\n");
    let fitting = |c| match c {
        '\t' => Some(c),
        c if is_gap(c) => Some('\n'),
        c => (!is_unseen(c)).then_some(c),
    };
    text.chars().filter_map(fitting).collect()
}

/// What a message quotes of a text: one line, cut where it is long.
pub fn excerpt(text: &str) -> String {
    const LONG: usize = 40;
    let words = single_line(text).split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LONG) {
        // By characters, since a cut within one would not be text any more.
        Some((at, _)) => format!("{}…", words.get(..at).unwrap_or_default().trim_end()),
        None => words,
    }
}

fn seen(text: &str) -> String {
    text.chars().filter(|c| !is_unseen(*c)).collect()
}

/// A tab, and all that Unicode takes for the end of a line (UAX 14: BK, CR, LF, NL).
fn is_gap(c: char) -> bool {
    matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Controls, and marks that turn, hide or annotate what stands beside them. Not among
/// them: the joiners (U+200C, U+200D), the variation selectors and the tags
/// (U+E0020 to U+E007F), without which some scripts and flags fall apart.
fn is_unseen(c: char) -> bool {
    let turns =
        matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}');
    let hides = matches!(c, '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0001}');
    c.is_control() || turns || hides
}

#[cfg(test)]
mod tests {
    use super::{excerpt, multi_line, single_line};

    #[test]
    fn no_control_character_gets_into_a_line() {
        for c in (0..=0x9f).filter_map(char::from_u32).filter(|c| c.is_control()) {
            let line = single_line(&format!("a{c}b"));
            assert!(line == "ab" || line == "a b", "{c:?} makes {line:?}");
        }
        assert_eq!(single_line("Acorn\u{0}\r\nNursery\tat\u{b}the\u{2028}park"), "Acorn Nursery at the park");
        assert_eq!(single_line(" \n\u{0}\n"), " ");
        assert_eq!(single_line("\nAcorn \t\n"), "Acorn ");
    }

    #[test]
    fn line_feeds_and_tabs_stay_in_text_of_several_lines() {
        let endings = "a\nb\r\nc\rd\u{b}e\u{c}f\u{85}g\u{2028}h\u{2029}i\tj";
        assert_eq!(multi_line(endings), "a\nb\nc\nd\ne\nf\ng\nh\ni\tj");
        assert_eq!(multi_line("\u{1b}[2J\u{0}gone\u{7f}"), "[2Jgone");
    }

    #[test]
    fn nothing_turns_or_hides_what_stands_beside_it() {
        for unseen in
            "\u{202e}\u{202a}\u{2066}\u{2069}\u{200b}\u{200e}\u{61c}\u{2060}\u{feff}\u{fff9}\u{e0001}".chars()
        {
            assert_eq!(single_line(&format!("gnp.{unseen}exe")), "gnp.exe", "{unseen:?}");
            assert_eq!(multi_line(&format!("gnp.{unseen}exe")), "gnp.exe", "{unseen:?}");
        }
    }

    #[test]
    fn a_quotation_is_short_and_in_one_line() {
        assert_eq!(excerpt(" a\n\n\u{202e}b\tc "), "a b c");
        let (fits, long) = ("ŵ".repeat(40), "ŵ".repeat(41));
        assert_eq!(excerpt(&fits), fits);
        assert_eq!(excerpt(&long), format!("{fits}…"));
    }

    #[test]
    fn emoji_and_scripts_stay_whole() {
        for whole in [
            "Ysgol Llŵyn-y-Gôg",
            "👩\u{200d}🍼 nursery \u{2764}\u{fe0f}",
            "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
            "می\u{200c}خواهم",
            "soft\u{ad}hyphen and\u{a0}a\u{202f}gap",
        ] {
            assert_eq!(single_line(whole), whole);
            assert_eq!(multi_line(whole), whole);
        }
    }
}
