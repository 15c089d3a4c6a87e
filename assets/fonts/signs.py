"""Makes AttuneSigns.ttf: the signs and letters that Atkinson Hyperlegible Next lacks.

They are taken from DejaVu Sans, under another name as its licence asks for.

    pip install fonttools
    python3 signs.py /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf
"""

import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# Arrows, ticks, boxes, bullets, fractions, numbers in circles, small figures; then the
# letters of names from all over Europe and Vietnam.
WANTED = """
2190-2199 21d0-21d4 2794 279c 27a4 2713-2718 2610-2612 25a0 25a1 25aa 25ab 25b2 25b3 25b6 25b8 25ba 25bc
25c6 25c7 25cb 25cf 25e6 2605 2606 2023 2043 2726 2756 2639-263b 2661 2665 260e 2709 26a0 2460-2469
2153-215e 2116 203c 2032 2033 2070 2074-2079 2080-2089 266b
0100-024f 0370-03ff 0400-04ff 1e00-1eff
"""
NAMES = {1: "Attune Signs", 3: "AttuneSigns", 4: "Attune Signs", 6: "AttuneSigns", 16: "Attune Signs"}


def ranges(text):
    for piece in text.split():
        first, _, last = piece.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


options = Options()
options.hinting = False
options.layout_features = []
options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
options.notdef_outline = True
options.drop_tables += ["GSUB", "GPOS", "GDEF", "kern", "FFTM"]
font = TTFont(sys.argv[1], recalcTimestamp=False)
subsetter = Subsetter(options)
subsetter.populate(unicodes=list(ranges(WANTED)))
subsetter.subset(font)
for record in font["name"].names:
    if record.nameID in NAMES:
        record.string = NAMES[record.nameID]
font.save("AttuneSigns.ttf")
