"""Does the structure of a PDF hold together, as a reader walks it?

    structure.py FILE.pdf

Every painted thing has one owner, each owner knows its page and is found from it,
headings skip no level, rows are as wide as their table, header cells say what they
head, figures say what they show and where, fields are named and found both ways. Needs pikepdf.
"""

import re
import sys

import pikepdf
from pikepdf import Array, Dictionary, Name

PAINTS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh"}
CHILDREN = {"Table": {"TR"}, "TR": {"TH", "TD"}, "L": {"LI"}, "LI": {"Lbl", "LBody"}}


class Element:
    def __init__(self, source):
        self.source = source
        self.role = str(source.S)[1:]
        self.kids, self.content, self.fields = [], [], []
        attributes = source.get("/A", Dictionary())
        self.attributes = {}
        for group in attributes if isinstance(attributes, Array) else [attributes]:
            self.attributes.update({key: group[key] for key in group.keys()})


def marked(page, number, faults):
    """The numbers of a page's marked content."""
    open_tags, numbers = [], []
    for operands, operator in pikepdf.parse_content_stream(page):
        operator = str(operator)
        if operator in ("BDC", "BMC"):
            properties = operands[1] if operator == "BDC" else Dictionary()
            # A letter of several glyphs says which letter it is (ISO 32000-1, 14.9.4).
            if open_tags and str(operands[0]) == "/Span" and properties.keys() == {"/ActualText"}:
                open_tags.append("/Span")
                continue
            if open_tags:
                faults.append(f"page {number}: {operands[0]} within {open_tags[-1]}")
            open_tags.append(str(operands[0]))
            if "/MCID" in properties:
                numbers.append(int(properties.MCID))
            elif str(operands[0]) != "/Artifact":
                faults.append(f"page {number}: {operands[0]} without a number")
        elif operator == "EMC":
            open_tags.pop()
        elif operator in PAINTS and not open_tags:
            faults.append(f"page {number}: painted outside of marked content")
    if numbers != list(range(len(numbers))):
        faults.append(f"page {number}: the numbers do not count up")
    return numbers


def walk(source, pages, faults):
    element = Element(source)
    if "/P" not in source:
        faults.append(f"{element.role} without a parent")
    kids = source.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if kid.get("/Type") == Name.MCR:
            element.content.append((pages[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") == Name.OBJR:
            element.fields.append((pages[kid.Pg.objgen], kid.Obj.objgen))
        else:
            element.kids.append(walk(kid, pages, faults))
    return element


def every(element):
    yield element
    for kid in element.kids:
        yield from every(kid)


def check_content(pdf, elements, faults):
    owners = {}
    for element in elements:
        for place in element.content:
            if place in owners:
                faults.append(f"{place} has two owners")
            owners[place] = element.source.objgen
    found_from = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for number, page in enumerate(pdf.pages):
        back = found_from[int(page.StructParents)]
        painted = {(number, mcid) for mcid in marked(page, number + 1, faults)}
        if painted != {place for place in owners if place[0] == number}:
            faults.append(f"page {number + 1}: what is painted and what is owned differ")
        for place in painted & owners.keys():
            if back[place[1]].objgen != owners[place]:
                faults.append(f"page {number + 1}: the way back of {place[1]} leads elsewhere")


def check_fields(pdf, elements, faults):
    owners = {place: element for element in elements for place in element.fields}
    found_from = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for number, page in enumerate(pdf.pages):
        if str(page.get("/Tabs")) != "/S":
            faults.append(f"page {number + 1}: its places are not reached in the order of the structure")
        order = []
        for place in page.get("/Annots", Array()):
            element = owners.get((number, place.objgen))
            if element is None:
                faults.append(f"page {number + 1}: a place that nobody is told of")
                continue
            order.append(elements.index(element))
            if found_from[int(place.StructParent)].objgen != element.source.objgen:
                faults.append(f"page {number + 1}: the way back of a place leads elsewhere")
            if not str(place.get("/TU", "")).strip():
                faults.append(f"page {number + 1}: a place without a name")
            looks = place.get("/AP", Dictionary()).get("/N")
            if looks is None or "/A" in place or "/AA" in place:
                faults.append(f"page {number + 1}: a place that is not drawn, or does something")
        if order != sorted(order):
            faults.append(f"page {number + 1}: places in another order than they are read")


def check_element(element, faults):
    role, alone = element.role, not element.kids and not element.content and not element.fields
    if (role == "Form") != bool(element.fields) or len(element.fields) > 1:
        faults.append(f"{role} holds {len(element.fields)} places to fill in")
    for kid in element.kids:
        if kid.role not in CHILDREN.get(role, {kid.role}):
            faults.append(f"{role} holds {kid.role}")
    if alone and role not in ("TD", "TH"):
        faults.append(f"{role} is empty")
    if role == "TH" and "/Scope" not in element.attributes:
        faults.append("a header cell does not say what it heads")
    if role == "Figure":
        if "/Alt" not in element.source:
            faults.append("a figure has no words")
        if "/BBox" not in element.attributes:
            faults.append("a figure does not say where it is")
    if role == "Table":
        widths = {sum(int(cell.attributes.get("/ColSpan", 1)) for cell in row.kids) for row in element.kids}
        if len(widths) > 1:
            faults.append(f"rows of {sorted(widths)} columns in one table")
        if any(cell.role != "TH" for cell in element.kids[0].kids):
            faults.append("a table whose first row is no header")


def check(path):
    faults = []
    with pikepdf.open(path) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        elements = [
            element for root in pdf.Root.StructTreeRoot.K for element in every(walk(root, pages, faults))
        ]
        check_content(pdf, elements, faults)
        check_fields(pdf, elements, faults)
        for element in elements:
            check_element(element, faults)
        last = 0
        levels = [int(element.role[1]) for element in elements if re.fullmatch("H[1-6]", element.role)]
        for level in levels:
            if level > last + 1:
                faults.append(f"a heading of level {level} under one of level {last}")
            last = level
        if levels.count(1) != 1:
            faults.append(f"{levels.count(1)} titles")
    return faults


found = check(sys.argv[1])
for fault in found:
    print(f"{sys.argv[1]}: {fault}")
sys.exit(bool(found))
