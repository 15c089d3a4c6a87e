"""Writes a training file that is far larger than any real one: 200 statements with
long names, 60 learners under long codes, four moments.

    big_course.py FILE.attune
"""

import sys

VOTES = ["Red", "Amber", "Green", "CantSay", "Green", "Amber", "Green"]
MOMENTS = ["Before", "After", "LookingBack", "FollowUp"]
LONG = "a name that goes on and on, as names in long lists sometimes do, "
STATEMENTS = 200
LEARNERS = 60


def statement(n: int) -> str:
    title = f"Statement {n}" if n % 10 else f"Statement {n}, {LONG * 2}to its end"
    return f'(id: "s{n}", text: "Can do what statement {n} asks for.", title: "{title}")'


def answers(learner: int, number: int, moment: str) -> str:
    ratings = ", ".join(
        f'"s{n}": {VOTES[(learner * 5 + n * 3 + number * (1 + learner % 3)) % len(VOTES)]}'
        for n in range(STATEMENTS)
    )
    scores = f"understanding: {1 + (learner + number) % 5}, confidence: {1 + (learner * 2 + number) % 5}"
    return f"{moment}: (ratings: {{{ratings}}}, {scores})"


def learner(n: int) -> str:
    given = ", ".join(answers(n, number, moment) for number, moment in enumerate(MOMENTS) if (n + number) % 7)
    role = "Nursery practitioner" if n % 3 else f"Practitioner, {LONG}"
    return f'(code: "Kingfisher {n:02}", role: "{role}", answers: {{{given}}})'


def main() -> None:
    def lines(make, number: int) -> str:
        return ",\n".join(make(n) for n in range(number))

    text = f"""Attune(
    format: 1,
    document: Training(
        id: "8a1d2f60-5b7e-4c93-9d14-2c7f0e6b9a41",
        course: (name: "A very large course: {LONG}", group: "{LONG * 4}", begins: "2026-03-02", ends: "2026-03-30"),
        checklist: (id: "large", version: 1, title: "A very long checklist", statements: [
{lines(statement, STATEMENTS)}
        ]),
        questions: true,
        participants: [
{lines(learner, LEARNERS)}
        ],
    ),
)
"""
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


main()
