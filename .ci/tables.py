"""Whether engines find in the tables what stands in the files: runs the blocks of TABLES.md,
and compares each answer with a count made straight from the files, without Attune.

    tables.py make N FOLDER      invented files in FOLDER/settings, a folder for each region
    tables.py write FOLDER       the page's own loop, with the program $ATTUNE
    tables.py count FOLDER       the answers, from the files
    tables.py duckdb FOLDER      the same from DuckDB
    tables.py spark FOLDER       the same from Spark
    tables.py csv FOLDER         CSV holds what Parquet holds, with the types that the page says
    tables.py whole FOLDER MB    everything as one table, in at most so much memory
"""

import collections
import datetime
import decimal
import json
import multiprocessing
import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

import ron

HOME = Path(__file__).resolve().parent.parent
PAGE = (HOME / "TABLES.md").read_text(encoding="utf-8")
REGIONS = ["north", "south", "west"]
TABLES = ["ratings", "actions", "votes", "learners"]
DAY, YEAR_BEFORE = "2027-07-01", "2026-07-01"
STEPS = {"Red": 1, "Amber": 2, "Green": 3}
KINDS = {"Training": "training", "Supervision": "supervision", "Time": "time", "JointLearning": "joint_learning",
         "Policy": "policy", "Signposting": "signposting"}


def blocks(part):
    """The fenced blocks under a heading of the page, each with the heading right above it."""
    section = re.search(rf"^## {re.escape(part)}\n(.*?)(?=^## |\Z)", PAGE, re.DOTALL | re.MULTILINE)[1]
    found, heading = [], part
    for title, block in re.findall(r"^### ([^\n]+)$|^```\w+\n(.*?)^```$", section, re.DOTALL | re.MULTILINE):
        heading = title or heading
        if block:
            found.append((heading, block))
    return found


def questions():
    return dict(blocks("Questions"))


# ---- the files -------------------------------------------------------------------------


def make(number, folder):
    example = (HOME / "assets/example.attune").read_text(encoding="utf-8")
    course = (HOME / "assets/example-training.attune").read_text(encoding="utf-8")
    own_id = re.compile(r'(\n        id: ")[0-9a-f]{8}')
    for place, region in enumerate(REGIONS):
        below = folder / "settings" / region
        many = [sys.executable, HOME / ".ci/many_teams.py", str(number // len(REGIONS)), below, "--seed", str(place)]
        subprocess.run(many, check=True)
        (below / "Courses").mkdir()
        for copy in range(5):
            named = rf"\g<1>{place:04}{copy:04}"
            # With first votes by role, and with a course.
            (below / f"voted {copy}.attune").write_text(own_id.sub(named, example, count=1), encoding="utf-8")
            answers = own_id.sub(named.replace("0000", "c000"), course, count=1).replace("Red", "Amber" if copy % 2 else "Red")
            (below / "Courses" / f"course {copy}.attune").write_text(answers, encoding="utf-8")
        first = next(path for path in sorted(below.rglob("*team*.attune")))
        text = first.read_text(encoding="utf-8")
        older = re.sub(r'date: "\d{4}', 'date: "2001', text)
        # Beside it, and in another region.
        for region in (region, REGIONS[(place + 1) % len(REGIONS)]):
            (folder / "settings" / region).mkdir(exist_ok=True)
            (folder / "settings" / region / f"copy of another {place}.attune").write_text(older, encoding="utf-8")
        # A newer version of the checklist, in which each statement has moved on by one place.
        newer = text.replace("version: 1,", "version: 2,", 1)
        first.write_text(newer.replace("statements: [", 'statements: [(id: "added", text: "Begin."),', 1), encoding="utf-8")
        (below / "broken.attune").write_text(example[: len(example) // 2], encoding="utf-8")


def write(folder):
    """The page's loop, with the program found as `attune`."""
    (folder / "bin").mkdir(exist_ok=True)
    (folder / "bin/attune").unlink(missing_ok=True)
    (folder / "bin/attune").symlink_to(Path(os.environ["ATTUNE"]).resolve())
    [(_, loop)] = blocks("A folder for each region")
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    began = time.monotonic()
    told = subprocess.run(["bash", "-euc", loop], cwd=folder, env=os.environ | {"PATH": path}, capture_output=True, text=True)
    print(told.stdout, f"{time.monotonic() - began:.1f} s for all four tables", sep="")
    assert told.returncode == 0, told.stderr
    for region in REGIONS:
        assert f"settings/{region}/broken.attune: " in told.stderr, told.stderr
        copies = re.findall(rf"settings/{region}/copy of another \d.attune: .* is seen instead", told.stderr)
        assert len(copies) == 2 * len(TABLES), told.stderr


# ---- counted straight from the files ------------------------------------------------------


def folded(words):
    return " ".join(words.split()).lower().rstrip(".;,")


def day(said):
    """A day in a form that can be compared; none where words were said."""
    return said if said and re.fullmatch(r"\d{4}-\d\d-\d\d", said) else None


def last(counts, key, value):
    """Keeps the largest of what is not added up."""
    counts[key] = max(value, counts.get(key, value))


def count_team(found, region, counts):
    statements = found["checklist"]["statements"]
    checklist = found["checklist"]["id"]
    rounds = found.get("rounds", [])
    rating = lambda held, statement: held.get("responses", {}).get(statement, {}).get("agreed")
    rated = [place for place, held in enumerate(rounds) if any(rating(held, of["id"]) for of in statements)]
    latest = rated[-1] if rated else len(rounds) - 1
    counts["How old is what we know?"][region, "teams"] += 1
    counts["How old is what we know?"][region, "long ago"] += rounds[latest]["date"] < YEAR_BEFORE
    for number, statement in enumerate(statements, 1):
        key = (checklist, statement["id"])
        said = rating(rounds[latest], statement["id"])
        needed = counts["Where is help needed?"]
        needed[*key, said] += 1
        last(needed, (*key, "number"), number)
        last(needed, (*key, "title"), statement.get("title") or statement["text"])
        if latest > 0:
            moved = counts["What has moved since the first round?"]
            last(moved, (*key, "number"), number)
            first, latter = STEPS.get(rating(rounds[0], statement["id"])), STEPS.get(said)
            if first and latter:
                moved[*key, (latter > first) - (latter < first)] += 1
        for held in rounds:
            groups = held.get("votes", {}).get(statement["id"], [])
            tally = [sum(group.get(vote, 0) for group in groups) for vote in ("red", "amber", "green", "cant_say")]
            if statement["id"] in held.get("revealed", []) and sum(tally) > 0:
                voted = counts["How did rooms vote before they talked?"]
                voted[*key, "rooms"] += 1
                last(voted, (*key, "number"), number)
                for vote, people in enumerate(tally):
                    voted[*key, vote] += people
    owners, planned = collections.defaultdict(list), set()
    kinds = {of["id"]: {folded(step["text"]): step["kind"] for step in of.get("guidance", {}).get("steps", [])} for of in statements}
    for action in found.get("actions", []):
        status = action["updates"][-1]["status"] if action.get("updates") else "NotStarted"
        due, owner = day(action.get("due")), action.get("owner", "").strip()
        if status in ("NotStarted", "UnderWay") and due and due < DAY and owner:
            owners[owner.lower()].append(due)
        kind = kinds[action["statement"]].get(folded(action["what"]))
        if kind and status != "NoLongerNeeded" and rating(rounds[latest], action["statement"]) == "Red":
            planned.add((found["team"].get("setting", "").strip() or None, KINDS[kind]))
    for owner, dues in owners.items():
        waiting = counts["Whom do overdue actions wait for?"]
        waiting[owner, "teams"] += 1
        waiting[owner, "actions"] += len(dues)
        # The first day, as the largest of negatives, so that counts can be put together.
        last(waiting, (owner, "since"), -int(min(dues).replace("-", "")))
    for key in planned:
        counts["What do teams plan where they said Red?"][key] += 1


def count_course(found, _, counts):
    moved = counts["What did learners answer before and after?"]
    for number, statement in enumerate(found["checklist"]["statements"], 1):
        for learner in found.get("participants", []):
            answers = learner.get("answers", {})
            if not (answers.get("Before") and answers.get("After")):
                continue
            early, late = (STEPS.get(answers[at].get("ratings", {}).get(statement["id"])) for at in ("Before", "After"))
            key = (found["id"], found["course"]["name"], number)
            moved[*key, None] += 0
            if early and late:
                moved[*key, (late > early) - (late < early)] += 1


def count_some(files):
    counts = {question: collections.Counter() for question in questions()}
    for path, region in files:
        found = ron.document(Path(path).read_text(encoding="utf-8"))
        {"Assessment": count_team, "Training": count_course}[found["kind"]](found, region, counts)
    return counts


def put_together(all_counts):
    counts = {question: collections.Counter() for question in questions()}
    for some in all_counts:
        for question, found in some.items():
            for key, number in found.items():
                if key[-1] in ("since", "number", "title"):
                    last(counts[question], key, number)
                else:
                    counts[question][key] += number
    return counts


def distinct(counts):
    """The keys without what is counted of each, in order."""
    return sorted({key[:-1] for key in counts}, key=str)


def answers(counts):
    """What each question is answered with, in the order that it asks for."""
    found = {}
    of = counts["Where is help needed?"]
    ratings = ("Red", "Amber", "Green", "NotApplicable", None)
    rows = [[key[0], of[*key, "number"], of[*key, "title"], *(of[*key, rating] for rating in ratings)] for key in distinct(of)]
    found["Where is help needed?"] = sorted(rows, key=lambda row: (-row[3], *row[:3]))
    of = counts["What has moved since the first round?"]
    keys = sorted(distinct(of), key=lambda key: (key[0], of[*key, "number"], key[1]))
    rows = [[key[0], of[*key, "number"], *(of[*key, way] for way in (1, 0, -1))] for key in keys]
    found["What has moved since the first round?"] = rows
    of = counts["What did learners answer before and after?"]
    rows = [[*key, *(of[*key, way] for way in (1, 0, -1))] for key in distinct(of)]
    found["What did learners answer before and after?"] = sorted(rows, key=lambda row: [row[0], row[-4]])
    of = counts["Whom do overdue actions wait for?"]
    iso = lambda number: f"{-number:08}"[:4] + "-" + f"{-number:08}"[4:6] + "-" + f"{-number:08}"[6:]
    rows = [[*key, of[*key, "teams"], of[*key, "actions"], iso(of[*key, "since"])] for key in distinct(of)]
    found["Whom do overdue actions wait for?"] = sorted(rows, key=lambda row: (-row[1], -row[2], row[0]))
    of = counts["What do teams plan where they said Red?"]
    rows = [[*key, number] for key, number in of.items()]
    found["What do teams plan where they said Red?"] = sorted(rows, key=lambda row: (row[0] is None, row[0] or "", row[1]))
    of = counts["How did rooms vote before they talked?"]
    keys = sorted(distinct(of), key=lambda key: (key[0], of[*key, "number"], key[1]))
    rows = [[key[0], of[*key, "number"], *(of[*key, what] for what in ("rooms", 0, 1, 2, 3))] for key in keys]
    found["How did rooms vote before they talked?"] = rows
    of = counts["How old is what we know?"]
    found["How old is what we know?"] = sorted([*key, of[*key, "teams"], of[*key, "long ago"]] for key in distinct(of))
    return found


def count(folder):
    files = []
    for region in REGIONS:
        of_region = sorted((folder / "settings" / region).rglob("*.attune"))
        files += [(str(path), region) for path in of_region if not path.name.startswith(("broken", "copy of another"))]
    size = max(1, len(files) // 64)
    with multiprocessing.Pool() as pool:
        counts = put_together(pool.imap_unordered(count_some, [files[at : at + size] for at in range(0, len(files), size)]))
    (folder / "answers.json").write_text(json.dumps(answers(counts), ensure_ascii=False), encoding="utf-8")
    print(len(files), "files counted")


# ---- the engines --------------------------------------------------------------------------


def plain(value):
    if isinstance(value, datetime.date):
        return value.isoformat()
    return int(value) if isinstance(value, decimal.Decimal) else value


def compare(folder, ask):
    """Asks each question of the page, and compares the answer with the count."""
    expected = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
    assert list(expected) and set(expected) == set(questions()), "each question is counted"
    wrong = 0
    for question, words in questions().items():
        began = time.monotonic()
        found = [[plain(value) for value in row] for row in ask(words)]
        took = time.monotonic() - began
        same = found == expected[question]
        # An answer of nothing would agree with anything that counts nothing.
        wrong += not same or not found
        print(f"{'as counted' if same else 'DIFFERS'}: {question} ({len(found)} rows, {took:.2f} s)")
        if not same:
            print("  found   ", *found[:4], "\n  expected", *expected[question][:4])
    assert wrong == 0


def duckdb_of(folder):
    import duckdb

    os.chdir(folder)
    engine = duckdb.connect()
    [(_, views)] = blocks("In DuckDB")
    engine.execute(views)
    return engine


def with_duckdb(folder):
    engine = duckdb_of(folder)
    compare(folder, lambda words: engine.execute(words).fetchall())


def with_spark(folder):
    os.chdir(folder)
    [(_, session)] = blocks("In Spark")
    told = {}
    began = time.monotonic()
    exec(session, told)
    print(f"Spark {told['spark'].version} began in {time.monotonic() - began:.1f} s")
    compare(folder, lambda words: [list(row) for row in told["spark"].sql(words).collect()])
    told["spark"].stop()


def of_page(table):
    """The columns of a table and their types, as the page says, but those of words."""
    section = re.search(rf"^### {table}\n(.*?)(?=^### |\Z)", PAGE.split("\n## Columns\n")[1], re.DOTALL | re.MULTILINE)[1]
    rows = re.findall(r"^\| `(\w+)` \| (\w+) \| (.*) \|$", section, re.MULTILINE)
    return [(name, kind) for name, kind, means in rows if not means.endswith("Only with `--words`.")]


def in_csv(folder):
    engine = duckdb_of(folder)
    for table in TABLES:
        kept = engine.execute(f"SELECT column_name, column_type FROM (DESCRIBE {table})").fetchall()
        assert kept == of_page(table), (kept, of_page(table))
        subprocess.run([folder / "bin/attune", "table", "settings", "--table", table, "--to", f"{table}.csv", "--force"],
                       check=True, capture_output=True)
        types = ", ".join(f"'{name}': '{kind}'" for name, kind in of_page(table))
        names = ", ".join(name for name, _ in of_page(table))
        text = f"SELECT {names} FROM read_csv('{table}.csv', header = true, columns = {{{types}}})"
        typed = f"SELECT {names} FROM {table}"
        for one, other in ((text, typed), (typed, text)):
            differing = engine.execute(f"{one} EXCEPT ALL {other}").fetchall()
            assert not differing, (table, differing[:3])
        print(table, engine.execute(f"SELECT count(*) FROM ({text})").fetchone()[0], "rows are the same in both")


def whole(folder, most):
    """Everything as one table, with the time and the most memory that it took."""
    for ending in ("csv", "parquet"):
        began = time.monotonic()
        told = subprocess.run([folder / "bin/attune", "table", "settings", "--to", f"whole.{ending}", "--force"],
                              cwd=folder, capture_output=True, text=True)
        took = time.monotonic() - began
        assert told.returncode == 0, told.stderr
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(told.stdout.strip(), f"{took:.1f} s, at most {peak:.0f} MB of memory")
        assert peak <= most, f"{peak:.0f} MB is more than {most}"


def main():
    what, folder = sys.argv[1], Path(sys.argv[-2] if sys.argv[1] == "whole" else sys.argv[-1]).resolve()
    if what == "make":
        make(int(sys.argv[2]), folder)
    elif what == "whole":
        whole(folder, int(sys.argv[-1]))
    else:
        {"write": write, "count": count, "duckdb": with_duckdb, "spark": with_spark, "csv": in_csv}[what](folder)


if __name__ == "__main__":
    main()
