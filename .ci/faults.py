#!/usr/bin/env python3
"""Ends a program before each of its system calls, and has each fail; what it writes must
be old or new each time, and what it says must be fit to be read.

    faults.py ATTUNE SAVER WORK [all]

ATTUNE is the program; SAVER the tests' program, of which one test saves once. Without
`all` only every ninth call is tried. Needs strace.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ATTUNE, SAVER, WORK = (str(Path(argument).resolve()) for argument in sys.argv[1:4])
EVERY = 1 if sys.argv[4:] == ["all"] else 9
# What saving asks of the system; a loader that fails is nobody's save.
FAILING = ["openat", "write", "fsync", "fdatasync", "rename", "renameat2", "linkat", "unlink", "unlinkat", "flock",
           "fchmod", "fchown", "statx", "newfstatat", "getdents64", "readlink", "fcntl", "mkdir", "ftruncate", "lseek",
           "flistxattr", "fgetxattr", "fsetxattr", "llistxattr", "lgetxattr", "listxattr", "getxattr", "read"]
ERRORS = ["ENOSPC", "EIO", "EMFILE"]
OLD = b"old"
# They say what they have done, and end well whatever happens.
HELPERS = ["autosave", "kept aside"]
tally = {"kills": 0, "faults": 0, "wrong": 0}


def commands():
    example = str(Path("assets/example.attune").resolve())
    course = str(Path("assets/example-training.attune").resolve())
    yield "new", [ATTUNE, "new", "--team", "Oak Room", "out.attune"], "out.attune", None
    yield "ballot", [ATTUNE, "ballot", example, "--to", "out.attune", "--force"], "out.attune", OLD
    yield "export", [ATTUNE, "export", example, "--force", "--to", "out.pdf"], "out.pdf", OLD
    yield "export as text", [ATTUNE, "export", example, "--force", "--to", "out.txt"], "out.txt", OLD
    yield "export a course", [ATTUNE, "export", course, "--force", "--to", "out.csv"], "out.csv", OLD
    yield "compare", [ATTUNE, "compare", example, "--force", "--to", "out.pdf"], "out.pdf", OLD
    saver = [SAVER, "--exact", "ends::somebody_saves", "--ignored", "--nocapture", "--test-threads=1"]
    yield "autosave", saver, "plan.attune", Path(example).read_bytes()
    yield "kept aside", helper("somebody_keeps_aside"), "plan.attune", large_file()


def helper(name):
    return [SAVER, "--exact", f"kept_aside::{name}", "--ignored", "--nocapture", "--test-threads=1"]


def places():
    """Where one run works, and what Attune knows there."""
    return Path(WORK) / "one run", Path(WORK) / "home"


def environment():
    folder, home = places()
    return {**os.environ, "ATTUNE_HOME": str(home), "SAVES_IN": str(folder), "ATTUNE_TODAY": "2026-11-22",
            "RUST_BACKTRACE": "0"}


def what_is_left():
    """The words in the file, and those that are offered besides."""
    done = subprocess.run(helper("what_is_left"), env=environment(), capture_output=True, text=True, timeout=120)
    return None if done.returncode else re.findall(r"^left: ?(.*)$", done.stdout, re.M)


def large_file():
    folder, _ = places()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    what_is_left()
    return (folder / "plan.attune").read_bytes()


def run(name, command, out, old, inject=None):
    """One run in a folder of its own; gives the status, what was said, and the file."""
    folder, home = places()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if old is not None:
        (folder / out).write_bytes(old)
    log = folder.parent / "calls"
    trace = ["strace", "-f", "-qq", "-o", str(log)] + (["-e", inject[0], "-e", inject[1]] if inject else [])
    shutil.rmtree(home, ignore_errors=True)
    done = subprocess.run(trace + command, cwd=folder, env=environment(), capture_output=True, timeout=120)
    target = folder / out
    left = sorted(path.name for path in folder.iterdir() if path.name != out)
    return done, target.read_bytes() if target.exists() else None, left, log


def calls(log):
    """How often each call was made, by the busiest thread: strace counts for each its own."""
    counts = {}
    for line in log.read_text(errors="replace").splitlines():
        found = re.match(r"(\d+) +(\w+)\(", line)
        if found:
            counts[found.groups()] = counts.get(found.groups(), 0) + 1
    most = {}
    for (_, call), count in counts.items():
        most[call] = max(count, most.get(call, 0))
    return most


# Ids are random and equally long, so what is whole is told by its length.
LENGTHS = set()


def wrong(name, what, done, file):
    tally["wrong"] += 1
    said = done.stderr.decode(errors="replace")[-300:]
    print(f"WRONG {name}: {what}; status {done.returncode}, {len(file or b'')} bytes\n{said}")


def check(name, old, done, file, left, what, killed):
    if file is None and old is None:
        pass
    elif file is None or (file != old and len(file) not in LENGTHS):
        wrong(name, f"neither old nor new after {what}", done, file)
    if name == "kept aside":
        kept = re.findall(r"^kept: (.*)$", done.stdout.decode(errors="replace"), re.M)
        there = what_is_left()
        if there is None or kept and kept[-1] not in there:
            wrong(name, f"{kept} were said to be kept, {there} are there after {what}", done, file)
    if killed:
        return
    if done.returncode == 0 and name not in HELPERS and len(file or b"") not in LENGTHS:
        wrong(name, f"said to be done after {what}", done, file)
    said = done.stderr.decode(errors="replace")
    if name not in HELPERS:
        if ".attune-" in said:
            wrong(name, f"the temporary file is named after {what}", done, file)
        if done.returncode == 1 and len(said.strip().splitlines()) > 1:
            wrong(name, f"more than a line after {what}", done, file)
        if left and "unlink" not in what:
            wrong(name, f"{left} left behind after {what}", done, file)


for name, command, out, old in commands():
    LENGTHS.clear()
    done, new, left, log = run(name, command, out, old)
    if done.returncode != 0 or new is None or new == old:
        sys.exit(f"{name} does not even work undisturbed: {done.stderr.decode(errors='replace')}")
    LENGTHS.add(len(new))
    counts = calls(log)
    step = 0
    for call, count in sorted(counts.items()):
        for when in range(1, count + 1):
            step += 1
            if step % EVERY:
                continue
            inject = (f"trace={call}", f"inject={call}:signal=SIGKILL:when={when}")
            done, file, left, _ = run(name, command, out, old, inject)
            tally["kills"] += 1
            check(name, old, done, file, left, f"a kill before {call} {when}", True)
    for call in (call for call in FAILING if call in counts):
        for when in range(1, counts[call] + 1):
            for error in ERRORS:
                step += 1
                if step % EVERY:
                    continue
                inject = (f"trace={call}", f"inject={call}:error={error}:when={when}")
                done, file, left, _ = run(name, command, out, old, inject)
                tally["faults"] += 1
                check(name, old, done, file, left, f"{error} of {call} {when}", False)
    print(f"{name}: {sum(counts.values())} calls; so far {tally}", flush=True)

print(f"{tally['kills']} kills before a system call, {tally['faults']} calls that failed, {tally['wrong']} wrong")
sys.exit(tally["wrong"] > 0)
