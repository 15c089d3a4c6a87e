"""Writes the inputs that once cost minutes and gigabytes, to measure what they cost now.

    bombs.py FOLDER        then, for each: cargo run --example fuzz -- one csv FOLDER/commas.csv
"""

import sys
import zipfile
from pathlib import Path

MB = 1024 * 1024
TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def workbook(path, sheets, parts, target, words="<sst/>"):
    """`target` gives the part of a sheet."""
    listed = "".join(f'<sheet name="S{n}" sheetId="{n + 1}" r:id="r{n}"/>' for n in range(sheets))
    links = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/worksheet" Target="worksheets/{target(n)}.xml"></Relationship>'
        for n in range(sheets)
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("[Content_Types].xml", TYPES)
        out.writestr("_rels/.rels", f'<Relationships><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"></Relationship></Relationships>')
        out.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>')
        out.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{links}</Relationships>")
        out.writestr("xl/sharedStrings.xml", words)
        for name, xml in parts.items():
            out.writestr(f"xl/worksheets/{name}.xml", xml)


def letter(column):
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def sheet(rows, columns):
    letters = [letter(column) for column in range(columns)]
    lines = (
        f'<row r="{row}">' + "".join(f'<c r="{name}{row}"><v>1</v></c>' for name in letters) + "</row>"
        for row in range(1, rows + 1)
    )
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def assessment(statements=1, actions=0, note="", team="Acorn", label="January 2026", rounds=1):
    listed = ",".join(f'(id: "s{n}", text: "Do {n}.")' for n in range(statements))
    plan = ",".join(f'(id: "a{n}", statement: "s0", what: "Do it")' for n in range(actions))
    def round_(number):
        said = ", ".join(f'"s{n}": (agreed: {["Red", "Green"][number % 2]}, note: "{note}")' for n in range(min(statements, 500)))
        return f'(id: "r{number}", label: "{label}{number or ""}", date: "2026-0{number + 1}-14", responses: {{{said}}})'
    times = ",".join(round_(number) for number in range(rounds))
    return (
        f'Attune(format: 1, document: Assessment(id: "x", team: (name: "{team}"), '
        f'checklist: (id: "c", version: 1, title: "C", statements: [{listed}]), rounds: [{times}], actions: [{plan}]))'
    )


def course(codes):
    learners = ",".join(f'(code: "{code}", answers: {{Before: (ratings: {{"s0": Red}})}})' for code in codes)
    return (
        'Attune(format: 1, document: Training(id: "x", course: (name: "C"), '
        f'checklist: (id: "c", version: 1, title: "C", statements: [(id: "s0", text: "Do.")]), participants: [{learners}]))'
    )


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    small = sheet(3, 3)
    workbook(folder / "sheets.xlsx", 200_000, {"one": small}, lambda n: "one")
    workbook(folder / "shared.xlsx", 2_000, {"one": sheet(20_000, 30)}, lambda n: "one")
    workbook(folder / "shared-100.xlsx", 100, {"one": sheet(20_000, 30)}, lambda n: "one")
    blank = f'<worksheet xmlns="{MAIN}"><sheetData>{" " * 200 * MB}</sheetData></worksheet>'
    workbook(folder / "blank-100.xlsx", 100, {"one": blank}, lambda n: "one")
    words = "<sst>" + "<si><t>x</t></si>" * 12_000_000 + "</sst>"
    workbook(folder / "words.xlsx", 1, {"one": small}, lambda n: "one", words)
    workbook(folder / "cells.xlsx", 1, {"one": sheet(12_000, 500)}, lambda n: "one")
    for columns in (49, 100, 1_000):
        with open(folder / f"wide-{columns}.csv", "w") as out:
            out.write(",".join(f"Question {n} - of many" for n in range(columns)) + "\n")
            line = ",".join("Mostly green, we think".replace(",", "") for _ in range(columns)) + "\n"
            out.write(line * 19_999 if columns < 1_000 else line * 2_000)
    (folder / "commas.csv").write_bytes(b"," * 60 * MB)
    (folder / "quote.csv").write_bytes(b'Code,"Answer\n' + b"Blue 42,Red\n" * (5 * MB))
    alike = [" " * (n % 45) + "Blue" + "." * (n // 45) + "42" for n in range(2_000)]
    files = {
        "alike": course(alike),
        "learners": course(f"Blue {n}" for n in range(20_000)),
        "labels": assessment(11, label="January " * 2_000, rounds=2),
        "labels-500": assessment(500, label="January " * 60, rounds=2),
        "actions": assessment(1, actions=100_000),
        "actions-2000": assessment(1, actions=2_000),
        "statements": assessment(20_000, rounds=2),
        "statements-500": assessment(500, rounds=9, note="We think so. " * 40),
        "note": assessment(1, note="We think so. " * (60 * MB // 13)),
        "notes": assessment(500, note="We think so. " * 3_800),
        "team": assessment(1, team="Acorn " * (MB // 6)),
    }
    for name, text in files.items():
        (folder / f"{name}.attune").write_text(text)


main()
