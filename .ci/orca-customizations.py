"""What Orca loads when it starts, in the session of orca.sh."""

import gi
import orca.debug
import pyatspi
from orca.scripts import default

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

# Otherwise Orca keeps what it writes of itself back until there is a page of it.
orca.debug.debugFile.reconfigure(line_buffering=True)

# Orca speaks announcements from version 45 on; Debian 12 has 43. This is what 45 does:
# https://gitlab.gnome.org/GNOME/orca/-/blob/ORCA_45_0/src/orca/scripts/default.py (on_announcement)
if not hasattr(default.Script, "on_announcement"):
    listeners = default.Script.getListeners

    def on_announcement(script, event):
        if isinstance(event.any_data, str):
            script.presentMessage(event.any_data)

    def with_announcements(script):
        return listeners(script) | {"object:announcement": lambda event: on_announcement(script, event)}

    default.Script.getListeners = with_announcements

# What stands in a field: Orca asks for its line in a way that was given up years ago, and that
# AccessKit does not answer. Later ones ask for a string at a place, as here:
# https://gitlab.gnome.org/GNOME/orca/-/blob/ORCA_46_0/src/orca/ax_text.py (get_line_at_offset)
LINE = Atspi.TextGranularity.LINE
GRANULARITIES = {pyatspi.TEXT_BOUNDARY_CHAR: Atspi.TextGranularity.CHAR, pyatspi.TEXT_BOUNDARY_WORD_START: Atspi.TextGranularity.WORD}


def text_at_offset(text, offset, boundary):
    found = Atspi.Text.get_string_at_offset(text.obj, offset, GRANULARITIES.get(boundary, LINE))
    return [found.content, found.start_offset, found.end_offset]


pyatspi.text.Text.getTextAtOffset = text_at_offset
