"""Writes an assessment that is far larger than any real one: 200 statements,
each with first votes, a note and evidence of 6,000 characters and an action.

    big_assessment.py FILE.attune [NUMBER OF STATEMENTS]
"""

import sys

SENTENCE = "The baby room is confident here; the pre-school rooms are not yet, and we know why – “time”. "
RATINGS = ["Red", "Amber", "Green", "NotApplicable"]
NUMBER = int(sys.argv[2]) if len(sys.argv) > 2 else 200


def words(length: int) -> str:
    return (SENTENCE * (length // len(SENTENCE) + 1))[: length - 1] + "."


def statement(n: int) -> str:
    return (
        f'(id: "s{n}", text: "Can do what statement {n} asks for.", title: "Statement {n}", '
        'parts: ["knowledge", "skills"])'
    )


def response(n: int) -> str:
    said = f'note: "{words(6000)}", evidence: "{words(6000)}"'
    return f'"s{n}": (agreed: {RATINGS[n % 4]}, in_place: ["skills"], {said}, reviewed: true)'


def votes(n: int) -> str:
    return f'"s{n}": [(group: "Nursery practitioner", red: 100, amber: {n % 50}, green: 20, cant_say: 10)]'


def action(n: int) -> str:
    what = words(6000) if n % 20 == 0 else f"Do thing {n}"
    return (
        f'(id: "a{n}", statement: "s{n}", raised: "r1", what: "{what}", owner: "Room leader", '
        f'due: "2026-12-{n % 28 + 1:02}", measure: "{words(200)}")'
    )


def main() -> None:
    def lines(make) -> str:
        return ",\n".join(make(n) for n in range(NUMBER))

    text = f"""Attune(
    format: 1,
    document: Assessment(
        id: "6c0f9f2e-3c1b-4a39-9f37-0e6a2b1c7d55",
        team: (name: "A very large nursery", workforce: "Everybody", staff: 400),
        checklist: (id: "large", version: 1, title: "A very long checklist", statements: [
{lines(statement)}
        ]),
        rounds: [(
            id: "r1", label: "November 2026", date: "2026-11-10",
            mode: VoteFirst,
            present: [(role: "Nursery practitioner", number: 200)],
            votes: {{
{lines(votes)}
            }},
            revealed: [{", ".join(f'"s{n}"' for n in range(NUMBER))}],
            responses: {{
{lines(response)}
            }},
            priorities: [{", ".join(f'"s{n}"' for n in (0, 4, 8) if n < NUMBER)}],
        )],
        actions: [
{lines(action)}
        ],
    ),
)
"""
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


main()
