"""Writes valid files of N invented teams into FOLDER, a folder for each agency in it: each
with up to three rounds, notes, and a plan that takes up the checklist's suggestions. The
same numbers and seed always give the same files.

    many_teams.py N FOLDER [--agencies 3] [--seed 1] [--small] [--as-found]

--as-found puts older copies of the first two beside them, and two files that cannot be read:
the end of one is missing, and one is empty. --small leaves the guidance out of the checklist, which is most of a file: sixty thousand
take 0.6 GB instead of 2.4.
"""

import argparse
import os
import random
import re
import uuid
from pathlib import Path

TEMPLATE = Path(__file__).parent.parent / "assets/example.attune"

AGENCIES = ["Health visiting", "Nurseries", "Family hubs", "Mental health", "Midwifery", "Portage"]
SETTINGS = ["Day nursery", "Childminders", "Clinic", "Children’s centre", "Home visits", ""]
WORKFORCES = ["All room staff", "Whole team", "Baby room", ""]
OWNERS = ["Team lead", "Manager", "Deputy manager", "Training lead", "Local adviser", "Health visitor", ""]
LABELS = [("January", 1), ("May", 5), ("September", 9)]
NOTES = [
    "Most of us can say why, and two of us show the others.",
    "Nobody has had time for it since “spring”.",
    "We wrote it down in the team’s book: it works in the mornings.",
    "New colleagues learn it in their second week. It is not written anywhere.",
    "We asked parents, and they see it as we do.",
]
OWN_STEPS = ["Meet the family hub once a term", "Visit another team and watch", "Ask parents what helps"]
STATUSES = ["NotStarted", "UnderWay", "Done", "NoLongerNeeded"]
# How often Red, Amber, Green, Not applicable and nothing at all.
WEIGHTS = [25, 40, 25, 4, 6]
# When the copies were written: seconds since 1970, on 22 November 2025.
A_YEAR_AGO = 1763769600
RATINGS = ["Red", "Amber", "Green", "NotApplicable", None]


class Template:
    """What all the files have in common: the head of a file, and the checklist."""

    def __init__(self, small: bool) -> None:
        text = TEMPLATE.read_text(encoding="utf-8")
        head, rest = text.split("        id: ", 1)
        start = rest.index("        checklist: (")
        checklist = rest[start : rest.index("        rounds: [")]
        self.steps: dict[str, list[str]] = {}
        for statement in re.split(r"\n {16}\(\n", checklist)[1:]:
            statement_id = re.search(r'id: "([^"]+)"', statement)[1]
            steps = re.findall(r'\(kind: \w+, text: "([^"]+)"\)', statement)
            self.steps[statement_id] = [step[0].upper() + step[1:] for step in steps]
        if small:
            checklist = re.sub(r"\n {20}guidance: \(.*?\n {20}\),", "", checklist, flags=re.DOTALL)
        self.head, self.checklist = head, checklist


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def response(by: random.Random, statement: str) -> str:
    rating = by.choices(RATINGS, WEIGHTS)[0]
    if rating is None:
        return ""
    said = [f"agreed: {rating}"]
    if by.random() < 0.6:
        said.append(f"note: {quoted(by.choice(NOTES))}")
    if by.random() < 0.2:
        said.append(f"evidence: {quoted(by.choice(NOTES))}")
    return f"                    {quoted(statement)}: ({', '.join(said)}, reviewed: true),\n"


def votes(by: random.Random, statements: list[str]) -> str:
    people = by.randint(5, 20)
    lines = []
    for statement in statements:
        red = by.randint(0, people)
        amber = by.randint(0, people - red)
        counts = f"red: {red}, amber: {amber}, green: {people - red - amber}"
        lines.append(f'                    {quoted(statement)}: [(group: "", {counts})],\n')
    revealed = ", ".join(map(quoted, statements))
    present = f'[(role: "Practitioner", number: {people})]'
    return (
        f"                mode: VoteFirst,\n                present: {present},\n"
        f"                votes: {{\n{''.join(lines)}                }},\n"
        f"                revealed: [{revealed}],\n"
    )


def rounds(by: random.Random, statements: list[str]) -> tuple[str, list[tuple[str, str]]]:
    """The rounds of a team, and the id and the day of each."""
    written, known = "", []
    for number in range(by.choices([1, 2, 3], [5, 3, 2])[0]):
        (month, place), year = by.choice(LABELS), 2024 + number
        name, day = f"r{number + 1}", f"{year}-{place:02}-{by.randint(1, 28):02}"
        review = by.choice([f'"{year + 1}-{place:02}-14"', f'"{year + 1}-06-01"', '"after half term"', None])
        said = [f"id: {quoted(name)}", f"label: {quoted(f'{month} {year}')}", f"date: {quoted(day)}"]
        head = "".join(f"                {field},\n" for field in said)
        head += votes(by, statements) if by.random() < 0.3 else ""
        head += f"                review: {review},\n" if review else ""
        responses = "".join(response(by, statement) for statement in statements)
        head += f"                responses: {{\n{responses}                }},\n"
        written += f"            (\n{head}            ),\n"
        known.append((name, day))
    return written, known


def actions(by: random.Random, template: Template, known: list[tuple[str, str]]) -> str:
    lines = ""
    for number in range(by.randint(0, 8)):
        statement = by.choice(list(template.steps))
        steps = template.steps[statement] or OWN_STEPS
        what = by.choice(steps if by.random() < 0.8 else OWN_STEPS)
        raised, day = by.choice(known)
        said = [f'id: "a{number}"', f"statement: {quoted(statement)}"]
        said += [f"raised: {quoted(raised)}", f"what: {quoted(what)}"]
        owner = by.choice(OWNERS)
        if owner:
            said.append(f"owner: {quoted(owner)}")
        if by.random() < 0.7:
            said.append(f'due: "2027-{by.randint(1, 12):02}-{by.randint(1, 28):02}"')
        if by.random() < 0.5:
            update = f'round: {quoted(raised)}, date: {quoted(day)}, status: {by.choice(STATUSES)}'
            said.append(f"updates: [({update})]")
        lines += f"            ({', '.join(said)}),\n"
    return lines


def team(template: Template, number: int, agency: str, seed: int) -> str:
    by = random.Random(f"{seed} {number}")
    file_id = str(uuid.UUID(int=by.getrandbits(128), version=4))
    said = [f"name: {quoted(f'{agency} team {number}')}"]
    for field, text in [("workforce", by.choice(WORKFORCES)), ("setting", by.choice(SETTINGS))]:
        if text:
            said.append(f"{field}: {quoted(text)}")
    written, known = rounds(by, list(template.steps))
    return (
        f"{template.head}        id: {quoted(file_id)},\n"
        f"        team: ({', '.join(said)}, staff: {by.randint(4, 40)}),\n"
        f"{template.checklist}        rounds: [\n{written}        ],\n"
        f"        actions: [\n{actions(by, template, known)}        ],\n    ),\n)\n"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("number", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--agencies", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--as-found", action="store_true")
    asked = parser.parse_args()
    template = Template(asked.small)
    names = [AGENCIES[at] if at < len(AGENCIES) else f"Agency {at + 1}" for at in range(asked.agencies)]
    for number in range(1, asked.number + 1):
        agency = names[number % len(names)]
        # No folder holds more files than people and programs like to look through.
        folder = asked.folder / agency
        if asked.number > 3000:
            folder /= f"{number // 3000:02}"
        if number <= len(names) or number % 3000 < len(names):
            folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{agency} team {number}.attune"
        text = team(template, number, agency, asked.seed)
        path.write_text(text, encoding="utf-8", newline="\n")
        if asked.as_found and number <= 2:
            copy = asked.folder / f"Copy of {path.name}"
            copy.write_text(text, encoding="utf-8", newline="\n")
            os.utime(copy, (A_YEAR_AGO, A_YEAR_AGO))
    if asked.as_found:
        (asked.folder / "Broken.attune").write_text(text[: len(text) // 2], encoding="utf-8")
        (asked.folder / "Empty.attune").write_text("", encoding="utf-8")


if __name__ == "__main__":
    main()
