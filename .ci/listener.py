"""A client of AT-SPI: what it finds in the window of Attune, what it hears, and what is
pressed there.
"""

import os
import subprocess
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


def steady(ask):
    """What is asked may go while it is asked: then once more."""
    for _ in range(20):
        try:
            return ask()
        except GLib.Error:
            pump(0.3)
    return ask()


def everything():
    def ask():
        frame = window()
        return list(walk(frame)) if frame else []

    return steady(ask)


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


running = []


def begin(*arguments):
    heard.clear()
    home = dict(os.environ, ATTUNE_HOME=f"{WORK}/heard-home")
    program = subprocess.Popen([ATTUNE, *arguments], env=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    running.append(program)
    soon("the window is told to assistive technology", lambda: window() is not None)
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--pid", str(program.pid)], capture_output=True, text=True, timeout=10
    ).stdout.split()
    if found:
        subprocess.run(["xdotool", "windowfocus", found[-1]], check=True, timeout=10)
    pump(0.5)
    return program


def end_all():
    """Ends what a part left open that came to no good end."""
    while running:
        running.pop().kill()


def end(program):
    running.remove(program)
    program.terminate()
    program.wait(timeout=30)
    soon("a closed window is gone for assistive technology, too", lambda: window() is None)


def names(nodes):
    return [node.name for node in nodes]


def attributes(node):
    return node.accessible.get_attributes() or {}


def top(node):
    """Where something begins on the screen."""
    return node.accessible.get_component_iface().get_extents(Atspi.CoordType.WINDOW).y


def go_to(role, start):
    """Gives something the keyboard, as a screen reader can."""
    node = find(role, start)
    if node is not None:
        node.accessible.get_component_iface().grab_focus()
    soon(f"the keyboard goes to “{start}”", lambda: is_at(role, start) or focused())


def is_at(role, start):
    now = focused()
    return now is not None and now[0] == role and now[1].startswith(start)


def listen():
    listener = Atspi.EventListener.new(lambda event: heard.append(str(event.any_data)))
    listener.register("object:announcement")
    return listener
