"""Fills in the fields of a form, as somebody does in a viewer.

    fill.py FORM.pdf FILLED.pdf NAME FIELD=VALUE...

Only in the form whose name holds NAME. With --add the answers are only added to the
file, as some viewers save. Needs pikepdf, and for --add PyMuPDF.
"""

import sys

import pikepdf


def wholes(form):
    """Each field of a form with its name, and the form's."""
    for root in form.Fields:
        for field in root.Kids:
            yield str(root.T), str(field.T), field


def fill(source, target, name, answers):
    with pikepdf.open(source) as pdf:
        left = dict(answers)
        for root, field, of in wholes(pdf.Root.AcroForm):
            if name not in root or field not in left:
                continue
            said = left.pop(field)
            if of.FT != pikepdf.Name.Btn:
                of.V = said
                continue
            of.V = pikepdf.Name("/" + said)
            for place in of.get("/Kids", [of]):
                state = "/" + said
                place.AS = pikepdf.Name(state if state in place.AP.N else "/Off")
        if left:
            sys.exit(f"no such field: {', '.join(left)}")
        pdf.save(target)


def add(source, target, name, answers):
    import pymupdf

    left = dict(answers)
    with open(source, "rb") as form, open(target, "wb") as out:
        out.write(form.read())
    pdf = pymupdf.open(target)
    for page in pdf:
        for widget in page.widgets():
            root, _, field = widget.field_name.partition(".")
            if name not in root or field not in left:
                continue
            said = left[field]
            if widget.field_type == pymupdf.PDF_WIDGET_TYPE_RADIOBUTTON:
                if widget.on_state() != said:
                    continue
                widget.field_value = True
            else:
                widget.field_value = said
            widget.update()
            del left[field]
    if left:
        sys.exit(f"no such field: {', '.join(left)}")
    pdf.saveIncr()


arguments = [argument for argument in sys.argv[1:] if argument != "--add"]
source, target, name, *answers = arguments
(add if "--add" in sys.argv else fill)(source, target, name, [answer.split("=", 1) for answer in answers])
