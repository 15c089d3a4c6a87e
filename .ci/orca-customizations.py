"""What Orca loads when it starts, in the session of orca.sh."""

import orca.debug
from orca.scripts import default

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
