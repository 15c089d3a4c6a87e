"""Looks for the words of a Word document on the pages that another program made of it.

word.py DOCUMENT PAGES: every part of DOCUMENT is well formed, and every letter of its text
stands as often in PAGES, at the least.
"""

import collections
import re
import subprocess
import sys
import xml.etree.ElementTree as tree
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def letters_of(text):
    # A line that is broken within a word parts it: letters alone can be counted.
    return collections.Counter(re.sub(r"\W", "", text))


def said(element):
    """The text of an element, without what only stands in for a drawing."""
    if element.tag == FALLBACK:
        return ""
    return (element.text or "" if element.tag == W + "t" else "") + "".join(map(said, element))


def main():
    document, pages = sys.argv[1:]
    with zipfile.ZipFile(document) as parts:
        for name in parts.namelist():
            tree.fromstring(parts.read(name))
        body = tree.fromstring(parts.read("word/document.xml"))
    # Without the footers, whose letters would stand for others.
    page = ["-x", "0", "-y", "0", "-W", "595", "-H", "800"]
    told = subprocess.run(["pdftotext", *page, pages, "-"], capture_output=True, text=True, check=True).stdout
    written = letters_of(said(body))
    assert written.total() > 500, f"only {written.total()} letters"
    missing = written - letters_of(told)
    assert not missing, f"not on the pages: {missing}"


main()
