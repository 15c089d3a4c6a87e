//! Text that fits where it goes. People and other programs put into a name whatever
//! they like, and a title, a terminal and a file's name each obey characters that
//! nobody sees: a NUL ends a title (and with it the program that sets it), an escape
//! clears a terminal, and an override turns a name around until a program passes for
//! a document (Unicode Technical Report 36, "Bidirectional Text Spoofing").
//!
//! What a file holds stays as it is; only what is shown passes through here.

/// The text in one line: line breaks and tabs, however many stand together, become a
/// blank, and every other control character and unseen mark goes. What emoji and
/// scripts are joined with stays where it joins them.
pub fn single_line(text: &str) -> String {
    // Nearly all that is asked about, by the hundred thousand in a survey.
    if is_one_line(text) {
        return text.to_owned();
    }
    let pieces = text.split(is_gap).map(seen).filter(|piece| !piece.is_empty());
    pieces.collect::<Vec<_>>().join(" ")
}

/// Whether it is in one line as it stands, as far as can be said without looking closely.
fn is_one_line(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// The text in as many lines as it has, parted by line feeds alone. Tabs stay; every
/// other control character and unseen mark goes, as in [`single_line`].
pub fn multi_line(text: &str) -> String {
    // Windows parts lines by two characters, which are one line break.
    let text = text.replace("\r\n", "\n");
    let lines: Vec<String> = text.split(is_line_end).map(seen).collect();
    lines.join("\n")
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

/// The text without what nobody sees. Tabs stay.
fn seen(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let before = seen.chars().next_back();
        if c == '\t' || !is_unseen(c) && !is_needless(before, c, letters.peek().copied()) {
            seen.push(c);
        }
    }
    seen
}

/// A tab, and all that Unicode takes for the end of a line (UAX 14: BK, CR, LF, NL).
fn is_gap(c: char) -> bool {
    c == '\t' || is_line_end(c)
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Controls, and marks that turn, hide, fill or annotate what stands beside them. Not
/// among them is what some scripts, emoji and flags fall apart without
/// ([`is_needless`]).
pub fn is_unseen(c: char) -> bool {
    let turns =
        matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}');
    let hides = matches!(c, '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{e0001}');
    let fills = matches!(
        c,
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{3164}' | '\u{ffa0}'
    );
    c.is_control() || turns || hides || fills || matches!(c, '\u{1d173}'..='\u{1d17a}')
}

/// A joiner, a variation selector or a tag where it joins, varies or tags nothing: two
/// names could look the same and not be, and whole sentences can be hidden in tags.
fn is_needless(before: Option<char>, c: char, behind: Option<char>) -> bool {
    let is_other = |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && !is_joiner(c));
    match c {
        c if is_joiner(c) => !is_other(before) || !is_other(behind),
        // A digit in a box is made with one.
        '\u{fe00}'..='\u{fe0f}' => !before.is_some_and(|c| !c.is_ascii() || "0123456789#*".contains(c)),
        '\u{e0100}'..='\u{e01ef}' => !is_other(before) || before.is_some_and(is_selector),
        '\u{e0020}'..='\u{e007f}' => !matches!(before, Some('\u{1f3f4}' | '\u{e0020}'..='\u{e007e}')),
        _ => false,
    }
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

fn is_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
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
    fn joiners_selectors_and_tags_stay_only_where_they_do_their_work() {
        for unseen in [
            "Ac\u{200d}orn",
            "\u{200c}Acorn",
            "Acorn\u{200d}",
            "Ac\u{200d}\u{200d}orn",
            "Ac\u{fe0f}orn",
            "Acorn\u{e0068}\u{e0069}",
            "A\u{e0100}\u{e0101}corn",
            "Ac\u{34f}o\u{3164}r\u{2065}n",
            "\u{180e}Acorn",
        ] {
            assert_eq!(single_line(unseen), "Acorn", "{unseen:?}");
            assert_eq!(multi_line(unseen), "Acorn", "{unseen:?}");
        }
        let tagged = "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}";
        assert_eq!(single_line(&format!("{tagged}\u{e0068}\u{e0069}")), tagged, "the flag ends with its end");
        assert_eq!(single_line("1\u{fe0f}\u{20e3}"), "1\u{fe0f}\u{20e3}");
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
