"""What assistive technology meets: the real window, asked over AT-SPI as a screen reader
asks, with all that the window announces.

    heard.py        (within dbus-run-session; needs DISPLAY, ATTUNE, WORK, TALLY)
"""

import os
import shutil
import sys

from listener import (
    CONTROLS, WORK, Atspi, attributes, begin, end, end_all, everything, find, focused, go_to, heard, is_at, listen,
    names, press, pump, said, soon, steady, tell, top, walk, window,
)


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
    if opened[0] == "dialog":
        check_modal(name, opened)
    press("Escape")
    soon(f"{name} closes and the keyboard is back", lambda: (find(*opened) is None and focused() == before) or (focused(), before))


def check_modal(name, opened):
    """While a dialog is open nothing else is told but what the line at the foot says."""
    dialog = find(*opened)
    tell(dialog is not None and dialog.has(Atspi.StateType.MODAL), f"{name} is told as modal")
    # What has just been covered is told for one frame more.
    soon(f"{name}: what lies beneath is not told", lambda: find("page tab", "") is None and find("list item", "4 Tuning") is None)


def returns(name, opener, key, opened):
    """Something that opens from a button, a menu or a cell: the keyboard comes back to it."""
    go_to(*opener)
    press(key)
    soon(f"{name} opens", lambda: find(*opened) is not None)
    press("Escape")
    soon(f"{name} closes and the keyboard is back", lambda: (find(*opened) is None and is_at(*opener)) or (focused(),))


def check_table(screen, role_and_name, headings, wanted):
    """Rows, cells and headings have their roles, and nothing in a row is told twice."""
    found = find(*role_and_name)
    if found is None:
        return tell(False, f"{screen}: its table is there", f"{names(everything())[:60]}")

    def ask():
        rows = [node for node in walk(found) if node.role == "table row"]
        return rows, [[(node.role, node.name) for node in walk(row)][1:] for row in rows], attributes(rows[-1])

    rows, told, last = steady(ask)
    heads = [name for role, name in told[0] if role == "column header"]
    tell(heads[: len(headings)] == headings, f"{screen}: the columns have headings, read first", f"{heads}")
    strange = {kid.role for row in rows[1:] for kid in steady(lambda row=row: list(row.kids()))} - {"table cell", "row header"}
    tell(len(rows) > 1 and not strange, f"{screen}: a row is made of cells", f"{len(rows)} rows; {strange}")
    twice = [name for row in told[1:] for name in {name for _, name in row if name} if names_of(row).count(name) > 1]
    tell(not twice, f"{screen}: each cell is told once", f"{twice[:4]}")
    # Of a long grid only what is near the sight is there.
    place, size = int(last.get("posinset", 0)), int(last.get("setsize", 0))
    tell(len(rows) - 1 <= place <= size, f"{screen}: a row says its place", f"{last}")
    missing = [cell for cell in wanted if not any(name.startswith(cell) for row in told for name in names_of(row))]
    tell(not missing, f"{screen}: a cell is told with its heading", f"missing: {missing}")


def names_of(row):
    return [name for _, name in row]


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
    set_up()
    press("ctrl+3")
    check_screen("Overview", BAR + ["Overview", "1 Red", "4 Amber", "Our workforce…", "1 Child development"])
    check_table("Overview", ("table", "Statements"), ["Our workforce…", "January 2026", "Agreed"],
                ["4 Tuning in to cues", "Agreed: Amber", "Before: January 2026: Amber", "Spread: wide apart"])
    press("ctrl+4")
    check_screen("Plan", BAR + ["Our action plan", "Add an action", "What will we do?"])
    plan()
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
    soon("what was undone is announced with what it is now", lambda: said("Undone"))
    press("Delete")
    soon("that a rating was cleared is announced", lambda: said("ot yet rated"))
    press("ctrl+z")
    rates_from_nowhere_else()
    scrolls_by_keys()
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


def rates_from_nowhere_else():
    print("Letters rate at the statement alone")
    for place in [("push button", "Back to Home"), ("push button", "Find"), ("page tab", "3 ")]:
        # One at a time: several are a sentence, and begin the note.
        for key in ("r", "Delete"):
            go_to(*place)
            before = [node.name for node in everything() if node.role == "list item"]
            heard.clear()
            press(key)
            pump(1)
            after = [node.name for node in everything() if node.role == "list item"]
            tell(before == after and not heard, f"at “{place[1]}” {key} changes nothing", f"{heard}")
    press("ctrl+2")


def scrolls_by_keys():
    print("A dialog is read by keyboard to its end, and nothing behind it moves")
    press("F1")
    soon("Help is there", lambda: find("dialog", "Help") is not None)
    line = next(node for node in walk(find("dialog", "Help")) if node.role == "label" and node.name)
    here = next((n.name for n in everything() if n.role == "list item" and n.has(Atspi.StateType.SELECTED)), None)
    for key in ("Page_Down", "Down"):
        before = top(line)
        press(key)
        soon(f"{key} scrolls Help", lambda: top(line) < before or top(line))
    press("Escape")
    soon("Help is gone", lambda: find("dialog", "Help") is None)
    now = next((n.name for n in everything() if n.role == "list item" and n.has(Atspi.StateType.SELECTED)), None)
    tell(here in (None, now), "the statement behind it is the same", f"{here} {now}")


def set_up():
    print("Set up: a calendar, and one stop for what is chosen")
    # The button beside it is for the mouse: a Tab from one date leads to the next field.
    opener = ("entry", "Date")
    returns("the calendar", opener, "alt+Down", ("table", "November 2026"))
    go_to(*opener)
    press("alt+Down")
    soon("the chosen day has the keyboard, selected", lambda: is_at("table cell", "Tuesday 10 November") or focused())
    day = find("table cell", "Tuesday 10 November 2026")
    tell(day is not None and day.has(Atspi.StateType.SELECTED) and not day.has(Atspi.StateType.PRESSED),
         "a day is selected, and not pressed")
    press("Escape")
    radios = [node for node in everything() if node.role == "radio button"]
    focusable = [node.name for node in radios if node.has(Atspi.StateType.CHECKED)]
    tell(len(focusable) == 2, "of each group of choices one is checked", f"{focusable}")
    remove = find("push button", "Remove ")
    role = remove.name
    go_to("push button", role)
    heard.clear()
    press("space")
    soon("after a role was removed the keyboard is in the row that is there now",
         lambda: is_at("entry", "Role 1") or focused())
    soon("and that it was removed is announced", lambda: said("off the list") or heard)
    press("ctrl+z")


def plan():
    print("The plan: menus, and the keyboard's place")
    check_table("Plan", ("table", "Our action plan"), ["What will we do?", "Who (role)", "By when"], ["Who, action 1", "Status, "])
    shown = ("combo box", "Show")
    value = lambda: find(*shown).accessible.get_description()
    tell(value() == "All actions", "a menu tells its value", value())
    returns("a menu", shown, "Down", ("list item", "All actions"))
    press("Down")
    soon("it opens again", lambda: find("list item", "All actions") is not None)
    press("Down", "Return")
    soon("after a choice the keyboard is back and the value another",
         lambda: (is_at(*shown) and value() != "All actions") or focused())
    press("Down", "Home", "Return")
    soon("and back", lambda: value() == "All actions")
    status = find("combo box", "Status, action 1").name
    returns("the menu of a status", ("combo box", status), "Return", ("radio menu item", "Done"))
    returns("the menu of an action", ("push button", "More for: "), "space", ("menu item", "Remove"))
    returns("the menu of the file", ("push button", "Acorn Nursery"), "space", ("menu item", "Rename"))
    cells = lambda: [n.name for n in everything() if n.role == "table cell" and n.name.startswith("What, ")]
    before = cells()
    go_to("push button", "More for: ")
    press("space")
    soon("its menu is there", lambda: find("menu item", "Remove") is not None)
    heard.clear()
    go_to("menu item", "Remove")
    press("Return")
    soon("an action is removed, and it is said", lambda: (len(cells()) < len(before) and len(heard) > 0) or (len(cells()), heard))
    soon("the keyboard is in the row that is there now", lambda: (focused() is not None and "action" in focused()[1]) or focused())
    press("ctrl+z")
    soon("it is back", lambda: len(cells()) == len(before))


def course():
    print("A course, as a screen reader meets it")
    shutil.copy("assets/example-training.attune", f"{WORK}/heard/course.attune")
    program = begin(f"{WORK}/heard/course.attune")
    for key, name in [("1", "Course"), ("2", "Answers"), ("3", "What changed"), ("4", "Report")]:
        press(f"ctrl+{key}")
        check_screen(name, BAR)
    press("ctrl+3")
    check_table("What changed", ("table", "Learners by both answers"), ["After Red", "After Amber", "After Green"],
                ["Before Red", "After Green: "])
    press("ctrl+2")
    soon("Answers is there", lambda: find("table", "Answers") is not None)
    check_table("Answers", ("table", "Answers"), ["Code", "1 Child development"], [])
    cell = find("table cell", "")
    go_to("table cell", cell.name)
    heard.clear()
    press("Home", "g")
    soon("an answer is announced with whose it is and what is asked next", lambda: said("Green") or heard)
    press("ctrl+z")
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
    listener = listen()  # as long as there is somebody to hear
    for part in (home, assessment, course, ballot):
        try:
            part()
        except Exception as error:  # the next part still tells something
            end_all()
            tell(False, f"{part.__name__} is gone through to its end", repr(error))


main()
sys.exit(0)
