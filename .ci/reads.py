"""Does the text of a PDF read as it should?

    reads.py FILE.pdf PHRASE...

The phrases have to stand in the text in this order, whatever the line breaks.
Signs of text that cannot be read aloud or copied are a fault.
"""

import subprocess
import sys

UNREADABLE = ["(cid:", "\ufffd", "\u25ca", "\x00"]


def main() -> int:
    path, *phrases = sys.argv[1:]
    command = ["pdftotext", "-enc", "UTF-8", path, "-"]
    raw = subprocess.run(command, check=True, capture_output=True, timeout=300).stdout
    text = raw.decode("utf-8")
    # Put round words that run from right to left, which stand in their own order.
    for mark in "\u200e\u200f\u202a\u202b\u202c":
        text = text.replace(mark, "")
    text = " ".join(text.split())
    for sign in UNREADABLE:
        if sign in text:
            print(f"{path}: found {sign!r}")
            return 1
    place = 0
    for phrase in phrases:
        found = text.find(phrase, place)
        if found < 0:
            where = "earlier, out of order" if phrase in text else "nowhere"
            print(f"{path}: “{phrase}” stands {where}; read up to: …{text[max(0, place - 120):place]}")
            return 1
        place = found + len(phrase)
    return 0


sys.exit(main())
