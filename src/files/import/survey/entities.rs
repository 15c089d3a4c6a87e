//! The signs of web pages that survey tools write into tables: "&rsquo;", "&#039;".

use std::borrow::Cow;

/// The longest that is known, with both marks: "&#x1F7E2;", "&middot;".
const LONGEST: usize = 10;

/// Tools that escape twice write "&amp;rsquo;".
const DEEPEST: usize = 2;

const NAMED: [(&str, &str); 20] = [
    ("nbsp", " "),
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("sbquo", "‚"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("bull", "•"),
    ("middot", "·"),
    ("shy", ""),
    ("ensp", " "),
    ("emsp", " "),
    ("eacute", "é"),
];

/// The words that are meant.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..DEEPEST {
        match once(&text) {
            Some(decoded) => text = Cow::Owned(decoded),
            None => break,
        }
    }
    text
}

/// None where there is nothing to decode.
fn once(text: &str) -> Option<String> {
    let mut decoded = String::new();
    let mut rest = text;
    let mut found = false;
    while let Some((before, from)) = rest.find('&').and_then(|at| rest.split_at_checked(at)) {
        decoded.push_str(before);
        let end = from.bytes().take(LONGEST).position(|byte| byte == b';');
        let sign = end.and_then(|end| Some((sign(from.get(1..end)?)?, from.get(end + 1..)?)));
        rest = if let Some((sign, behind)) = sign {
            decoded.push_str(&sign);
            found = true;
            behind
        } else {
            decoded.push('&');
            from.get(1..).unwrap_or_default()
        };
    }
    decoded.push_str(rest);
    found.then_some(decoded)
}

fn sign(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return NAMED.iter().find(|(known, _)| *known == name).map(|(_, sign)| (*sign).to_owned());
    };
    let number = match number.strip_prefix(['x', 'X']) {
        Some(number) => u32::from_str_radix(number, 16),
        None => number.parse(),
    };
    number.ok().and_then(char::from_u32).map(String::from)
}
