//! What is printed in place of signs that no typeface here has, and that mean something
//! that can be printed: joined letters out of PDF files, the bullets that Word makes of
//! old symbol typefaces, look-alikes. The file keeps what was typed.

use std::borrow::Cow;

/// Signs, and what each of them stands for.
const STANDS_FOR: [(&str, &str); 40] = [
    // Letters that a PDF joined.
    ("ﬀ", "ff"),
    ("ﬁ", "fi"),
    ("ﬂ", "fl"),
    ("ﬃ", "ffi"),
    ("ﬄ", "ffl"),
    ("ﬅﬆ", "st"),
    // Hyphens and dashes that look the same in print.
    ("\u{2010}\u{2011}", "-"),
    ("\u{2012}", "–"),
    ("\u{2015}", "—"),
    // What Word makes of Symbol and Wingdings: its bullets, arrows, ticks and boxes.
    ("\u{f0b7}", "•"),
    ("\u{f0a7}\u{f06e}", "▪"),
    ("\u{f06c}", "●"),
    ("\u{f075}", "◆"),
    ("\u{f076}", "❖"),
    ("\u{f0d8}", "➤"),
    ("\u{f0e0}\u{f0ae}\u{f0e8}", "→"),
    ("\u{f0df}\u{f0ac}", "←"),
    ("\u{f0de}\u{f0f0}", "⇒"),
    ("\u{f0fc}", "✓"),
    ("\u{f0fb}", "✗"),
    ("\u{f0a8}\u{f06f}\u{f071}", "☐"),
    ("\u{f0fe}", "☑"),
    ("\u{f0fd}", "☒"),
    ("\u{f04a}", "☺"),
    ("\u{f04c}", "☹"),
    // Bullets and arrows in other shapes.
    ("⚬⭘", "○"),
    ("⁌⁍⚫⬤", "●"),
    ("◼◾⬛", "■"),
    ("◻◽⬜", "□"),
    ("➢➣➙➛➝➞➟➠➡➨⟶⇨⮕☞👉", "→"),
    ("⟵⬅⇦", "←"),
    ("⬆⇧", "↑"),
    ("⬇⇩", "↓"),
    ("⟹", "⇒"),
    ("⭐", "★"),
    // Ticks, crosses, faces and hearts in colour.
    ("✅🗸", "✔"),
    ("❌❎✖", "✘"),
    ("🙂😀😃😄😊", "☺"),
    ("🙁😞😟😢", "☹"),
    ("❤🧡💛💚💙", "♥"),
];

/// A text with every such sign replaced by what it stands for.
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|sign| stands_for(sign).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut printable = String::with_capacity(text.len());
    for sign in text.chars() {
        match stands_for(sign) {
            Some(words) => printable.push_str(words),
            None => printable.push(sign),
        }
    }
    Cow::Owned(printable)
}

fn stands_for(sign: char) -> Option<&'static str> {
    // Most notes hold nothing of the kind.
    if sign < '\u{2000}' {
        return None;
    }
    STANDS_FOR.iter().find(|(signs, _)| signs.contains(sign)).map(|(_, words)| *words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_letters_bullets_and_ticks_become_what_they_stand_for() {
        let pasted = "It is diﬃcult to ﬁnd the time. \u{f0b7} First → second ✓ done";
        assert_eq!(printable(pasted), "It is difficult to find the time. • First → second ✓ done");
        assert_eq!(printable("\u{f0fc} done, \u{f0e0} next, 🙂"), "✓ done, → next, ☺");
    }

    #[test]
    fn what_can_be_printed_as_it_is_stays() {
        for text in ["Café, “quoted” – ½", "• First → second ✓", "日本", ""] {
            assert!(matches!(printable(text), Cow::Borrowed(same) if same == text), "{text}");
        }
    }
}
