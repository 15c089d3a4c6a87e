"""Looks for the words of a Word document on the pages that another program made of it.

word.py DOCUMENT PAGES: every word of DOCUMENT.docx stands as often in PAGES.pdf, at the
least, and its headings are those of the outline.
"""

import collections
import re
import subprocess
import sys
import xml.etree.ElementTree as tree
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def words(text):
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
    told = subprocess.run(["pdftotext", pages, "-"], capture_output=True, text=True, check=True).stdout
    missing = words(said(body)) - words(told)
    letters = sum(words(said(body)).values())
    assert letters > 500, f"only {letters} letters"
    assert not missing, f"not on the pages: {missing}"


main()
