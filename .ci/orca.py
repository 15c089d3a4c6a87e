"""A job as somebody hears it who does not see the screen: by keyboard alone, with the screen
reader Orca running. All that it speaks is written down and compared with a transcript in
tests/heard; any difference fails.

    orca.py JOB         (within a session of orca.sh; needs DISPLAY, ATTUNE, WORK, TALLY)
    orca.py JOB --write (the same, and keeps what was heard as the new transcript)

The jobs: main-job, from Home to the saved PDF; area, from a folder of teams to the saved PDF of
what they plan in common.
"""

import difflib
import os
import re
import subprocess
import sys
import time

WORK, ATTUNE, SPOKEN = os.environ["WORK"], os.environ["ATTUNE"], os.environ["WORK"] + "/orca.out"
JOB = sys.argv[1]
TRANSCRIPT = f"tests/heard/{JOB}.txt"
PATIENCE = 60
# Quiet for so long means that what a key led to has been said.
QUIET = float(os.environ.get("ORCA_QUIET", "2"))

# Everything that is pressed or typed, and for what. "=" types the words behind it.
MAIN_JOB = [
    ("Home: begin with the marked card", ["Return"]),
    ("The team, and which workforce", ["=Oak Room", "Tab", "=all staff of the room", "Tab", "Tab", "=6"]),
    ("When it is reviewed", ["Tab", "Tab", "Tab", "=20 March 2027", "Tab"]),
    ("On to the statements", ["ctrl+2"]),
    ("The first statement, and why", ["r", "Return", "=no time to reflect", "Escape"]),
    ("A next step for what is Red", ["Return", "Tab", "Tab", "Tab", "space", "Escape"]),
    ("The next ones by letter", ["Page_Down", "a", "Page_Down", "g", "Page_Down", "n"]),
    ("The rest", ["Page_Down", "a", "Page_Down", "g", "Page_Down", "a", "Page_Down", "g", "Page_Down", "r", "Page_Down",
                  "g", "Page_Down", "a"]),
    ("A slip, taken back", ["r", "ctrl+z"]),
    ("The overview", ["ctrl+3", "Tab", "Tab"]),
    ("The plan: who does it, and by when", ["ctrl+4", "Return", "Tab", "=Room leader", "Tab", "=11 December 2026", "Tab",
                                            "Escape"]),
    ("The report, saved as PDF", ["ctrl+5", "ctrl+Return"]),
]
# Thirty-six teams of three agencies, two copies and two files that cannot be read.
AREA_JOB = [
    ("Which teams are shown, and how many", ["Tab", "Tab", "Tab", "Tab", "Tab", "Tab"]),
    ("From cell to cell, and a note in full", ["Tab", "Tab", "Tab", "Tab", "Right", "Down", "Return", "Escape"]),
    ("What is needed, and what may be shared", ["Tab", "Tab", "Tab", "Tab", "Tab"]),
    ("A plan of its own", ["Tab", "=Coastal area", "Tab", "Tab", "Return", "Return"]),
    ("What is needed, and who does it by when", ["ctrl+3", "Return", "=Meet every term", "Tab", "=Family hubs", "Tab",
                                                 "=12 March 2027", "Tab", "Escape"]),
    ("The report, saved as PDF", ["ctrl+4", "ctrl+Return"]),
]
# What each job starts with, and what is done in it.
JOBS = {"main-job": ([], MAIN_JOB), "area": ([f"{WORK}/orca-teams"], AREA_JOB)}


# What is said of a window and of a field that come with a dialog depends on which of them Orca
# hears of first, and is not compared.
FLEETING = {"main-job": None, "area": re.compile(r"– Attune\b| entry\b")}


def tell(passed, name):
    print(f"  {'ok   ' if passed else 'FAIL '} {name}", flush=True)
    with open(os.environ["TALLY"], "a") as tally:
        tally.write("passed\n" if passed else "failed\n")


def spoken():
    """All that has been spoken so far, in its order, without what differs from run to run."""
    with open(SPOKEN, errors="replace") as file:
        lines = re.findall(r"SPEECH OUTPUT: '(.*?)'\s*\{", file.read(), re.S)
    return [re.sub(r"\d\d:\d\d", "14:03", line.replace(WORK, "")) for line in lines]


def new_words(before):
    """What was spoken since, once it is quiet."""
    end, count, last = time.monotonic() + PATIENCE, before, time.monotonic()
    while time.monotonic() < end and time.monotonic() - last < QUIET:
        time.sleep(0.1)
        if len(spoken()) != count:
            count, last = len(spoken()), time.monotonic()
    return spoken()[before:]


def until(condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


def do(step):
    if step.startswith("="):
        subprocess.run(["xdotool", "type", "--delay", "20", step[1:]], check=True, timeout=60)
    else:
        subprocess.run(["xdotool", "key", "--clearmodifiers", step], check=True, timeout=10)


def hear():
    """The transcript: each key and what was heard after it."""
    lines = ["Attune starts", *(f"    {words}" for words in new_words(1))]
    for purpose, keys in JOBS[JOB][1]:
        lines += ["", f"# {purpose}"]
        for key in keys:
            before = len(spoken())
            do(key)
            lines.append(f"types “{key[1:]}”" if key.startswith("=") else f"presses {key}")
            lines += [f"    {words}" for words in new_words(before)]
    return lines


def in_any_order(transcript):
    """The same with what one key led to in the order of the alphabet: it comes from several places at once."""
    steps = []
    for line in transcript:
        if line.startswith("    "):
            if not (FLEETING[JOB] and FLEETING[JOB].search(line)):
                steps[-1][1].append(line)
        else:
            steps.append((line, []))
    return [(key, sorted(words)) for key, words in steps]


def start_orca():
    """Orca, once it has spoken. It gives up at once where the session is not quite ready."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with open(f"{WORK}/orca.log", "w") as log:
            orca = subprocess.Popen(["orca", "--replace", f"--debug-file={SPOKEN}"], stdout=log, stderr=log)
        if until(lambda: orca.poll() is not None or (os.path.exists(SPOKEN) and spoken())) and orca.poll() is None:
            return orca
        time.sleep(0.5)
    return None


def main():
    orca = start_orca()
    if orca is None:
        return tell(False, "Orca speaks")
    home = dict(os.environ, ATTUNE_HOME=f"{WORK}/orca-home")
    program = subprocess.Popen([ATTUNE, *JOBS[JOB][0]], env=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until(lambda: len(spoken()) > 1)
        heard = hear()
    finally:
        program.terminate()
        program.wait(timeout=30)
        orca.kill()
    if "--write" in sys.argv:
        os.makedirs(os.path.dirname(TRANSCRIPT), exist_ok=True)
        with open(TRANSCRIPT, "w") as file:
            file.write("\n".join(heard) + "\n")
    with open(TRANSCRIPT) as file:
        wanted = file.read().splitlines()
    is_same = in_any_order(heard) == in_any_order(wanted)
    tell(is_same, f"what Orca speaks in {JOB} is what the transcript says")
    if not is_same:
        differing = difflib.unified_diff(wanted, heard, "transcript", "heard", lineterm="", n=2)
        sys.stdout.writelines(line + "\n" for line in differing)


main()
