"""What assistive technology meets: the real window, asked over AT-SPI as a screen reader
asks, with all that the window announces.

    heard.py        (within dbus-run-session; needs DISPLAY, ATTUNE, WORK, TALLY)
"""

import os
import shutil
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60
WORK, ATTUNE = os.environ["WORK"], os.environ["ATTUNE"]

# What a person can work, and has to be able to tell from its neighbours.
CONTROLS = {
    "push button", "toggle button", "radio button", "check box", "entry", "combo box", "page tab", "list item",
    "menu item", "spin button", "slider", "list box", "heading",
}

heard = []


def tell(passed, name, why=""):
    print(f"  {'ok   ' if passed else 'FAIL '} {name}" + (f"\n        {why}" if why and not passed else ""), flush=True)
    with open(os.environ["TALLY"], "a") as tally:
        tally.write("passed\n" if passed else "failed\n")


def pump(seconds):
    """Lets what the window says arrive."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(0.02)


def soon(name, condition):
    end = time.monotonic() + PATIENCE
    last = None
    while time.monotonic() < end:
        pump(0.2)
        try:
            last = condition()
        except GLib.Error as error:  # something went while it was asked
            last = error
            continue
        if last is True:
            return tell(True, name)
    tell(False, name, f"still not true after {PATIENCE} seconds: {last!r}; heard last: {heard[-5:]}")


class Node:
    def __init__(self, accessible, parent=None):
        self.accessible, self.parent = accessible, parent
        self.role, self.name = accessible.get_role_name(), accessible.get_name() or ""
        self.states = accessible.get_state_set()

    def has(self, state):
        return self.states.contains(state)

    def kids(self):
        for place in range(self.accessible.get_child_count()):
            kid = self.accessible.get_child_at_index(place)
            if kid is not None:
                yield Node(kid, self)


def walk(node):
    yield node
    for kid in node.kids():
        yield from walk(kid)


def window():
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(place)
        if application is not None and (application.get_name() or "").startswith("attune"):
            for frame in Node(application).kids():
                return frame
    return None


def everything():
    frame = window()
    return list(walk(frame)) if frame else []


def focused():
    for node in everything():
        if node.has(Atspi.StateType.FOCUSED) and node.role not in ("frame", "application"):
            return node.role, node.name
    return None


def find(role, start):
    return next((n for n in everything() if n.role == role and n.name.startswith(start)), None)


def press(*keys):
    for key in keys:
        subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True, timeout=10)
        pump(0.3)


def write(text):
    subprocess.run(["xdotool", "type", "--delay", "30", text], check=True, timeout=120)
    pump(0.3)


def said(words):
    return any(words in line for line in heard)


def begin(*arguments):
    heard.clear()
    home = dict(os.environ, ATTUNE_HOME=f"{WORK}/heard-home")
    program = subprocess.Popen([ATTUNE, *arguments], env=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    soon("the window is told to assistive technology", lambda: window() is not None)
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--pid", str(program.pid)], capture_output=True, text=True, timeout=10
    ).stdout.split()
    if found:
        subprocess.run(["xdotool", "windowfocus", found[-1]], check=True, timeout=10)
    pump(0.5)
    return program


def end(program):
    program.terminate()
    program.wait(timeout=30)
    soon("a closed window is gone for assistive technology, too", lambda: window() is None)


def check_screen(name, in_order):
    """Every control has a name, none beside it has the same, and these come in this order."""
    # On Home it is with the window itself, where Enter starts the marked card.
    soon(f"{name}: the keyboard is somewhere", lambda: focused() is not None or name == "Home")
    nodes = everything()
    nameless = [n.role for n in nodes if n.role in CONTROLS and not n.name.strip()]
    tell(not nameless, f"{name}: every control has a name", f"without: {nameless}")
    beside = {}
    for node in nodes:
        if node.role in CONTROLS and node.role != "heading" and node.parent is not None:
            beside.setdefault((id(node.parent), node.role, node.name), []).append(node)
    twice = [key[1:] for key, same in beside.items() if len(same) > 1]
    tell(not twice, f"{name}: no two controls beside each other are called the same", f"{twice}")
    names = [n.name for n in nodes]
    place = 0
    for wanted in in_order:
        found = next((at for at in range(place, len(names)) if names[at].startswith(wanted)), None)
        if found is None:
            there = any(n.startswith(wanted) for n in names)
            return tell(False, f"{name}: reads in order", f"“{wanted}” is {'out of order' if there else 'nowhere'}")
        place = found + 1
    tell(True, f"{name}: reads in order")


def comes_back(name, opened, *keys):
    """Opening something over the screen and closing it leaves the keyboard where it was."""
    before = focused()
    press(*keys)
    soon(f"{name} opens", lambda: find(*opened) is not None)
    press("Escape")
    soon(f"{name} closes and the keyboard is back", lambda: (find(*opened) is None and focused() == before) or (focused(), before))


BAR = ["Back to Home", "Steps", "1 ", "2 ", "3 ", "4 ", "Find", "All commands", "Help"]


def assessment():
    print("An assessment, as a screen reader meets it")
    folder = f"{WORK}/heard"
    os.makedirs(folder, exist_ok=True)
    shutil.copy("assets/example.attune", f"{folder}/ours.attune")
    program = begin(f"{folder}/ours.attune")
    tell(window().name.startswith("Acorn Nursery"), "the window has its name", window().name)
    press("ctrl+1")
    check_screen("Set up", BAR + ["Which workforce are we rating?", "Team", "Which workforce?", "Date"])
    press("ctrl+3")
    check_screen("Overview", BAR + ["Overview", "1 Red", "4 Amber"])
    press("ctrl+4")
    check_screen("Plan", BAR + ["Our action plan", "Add an action"])
    press("ctrl+5")
    check_screen("Report", BAR + ["Report", "Action plan", "Full record"])
    press("ctrl+2")
    check_screen("Rate", BAR + ["Statements", "Have reflective supervision.", "First votes", "Our rating", "Red", "Amber",
                                "Green", "Why this rating?", "Evidence", "Next steps", "Back", "Next"])
    tell(find("list item", "10 ").has(Atspi.StateType.SELECTED), "the current statement is told as selected")
    for key, words in [("r", "Red"), ("a", "Amber"), ("g", "Green")]:
        heard.clear()
        press(key)
        soon(f"{words} is announced with its statement", lambda: said(words))
        press("Page_Down")
    heard.clear()
    press("ctrl+z")
    soon("what was undone is announced", lambda: len(heard) > 0)
    comes_back("Help", ("dialog", "Help"), "F1")
    comes_back("the list of commands", ("dialog", "All commands"), "ctrl+k")
    comes_back("Find", ("dialog", "Find"), "ctrl+f")
    print("A save that fails is heard")
    os.rename(folder, folder + "-gone")
    open(folder, "w").close()
    heard.clear()
    # Whatever it is rated, it is not this.
    press("n")
    soon("that it is not saved is announced", lambda: said("ot saved") or said("cannot be"))
    os.remove(folder)
    os.rename(folder + "-gone", folder)
    heard.clear()
    press("ctrl+s")
    soon("that it is saved again is announced", lambda: said("saved") or said("Saved"))
    end(program)


def course():
    print("A course, as a screen reader meets it")
    shutil.copy("assets/example-training.attune", f"{WORK}/heard/course.attune")
    program = begin(f"{WORK}/heard/course.attune")
    for key, name in [("1", "Course"), ("2", "Answers"), ("3", "What changed"), ("4", "Report")]:
        press(f"ctrl+{key}")
        check_screen(name, BAR)
    end(program)


def ballot():
    print("A ballot, as a screen reader meets it")
    shutil.copy("tests/fixtures/cases/ballots/carriage-returns-only.attune", f"{WORK}/heard/ballot.attune")
    program = begin(f"{WORK}/heard/ballot.attune")
    check_screen("Ballot", [])
    end(program)


def home():
    print("Home, as a screen reader meets it")
    program = begin()
    check_screen("Home", ["How well do we support", "Start a self-assessment", "Run a workshop", "Compare a training course"])
    end(program)


def main():
    listener = Atspi.EventListener.new(lambda event: heard.append(str(event.any_data)))
    listener.register("object:announcement")
    for part in (home, assessment, course, ballot):
        try:
            part()
        except Exception as error:  # the next part still tells something
            tell(False, f"{part.__name__} is gone through to its end", repr(error))


main()
sys.exit(0)
