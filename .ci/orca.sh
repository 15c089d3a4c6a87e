#!/usr/bin/env bash
# The main job with the screen reader Orca. Needs ATTUNE (the program), WORK and TALLY.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/checks.sh

export ATTUNE_TODAY=2026-11-22 LIBGL_ALWAYS_SOFTWARE=1 LANG=C.UTF-8
export HOME="$WORK/orca-user" XDG_RUNTIME_DIR="$WORK/orca-run"
unset WAYLAND_DISPLAY WAYLAND_SOCKET NO_AT_BRIDGE
rm -rf "$HOME" "$XDG_RUNTIME_DIR" "$WORK"/orca-home "$WORK"/orca.out "$WORK"/orca-display
mkdir -m 700 "$HOME" "$XDG_RUNTIME_DIR"
mkdir -p "$HOME/.local/share/orca"
cp .ci/orca-customizations.py "$HOME/.local/share/orca/"
screen=
trap '[ -z "$screen" ] || kill "$screen" 2>/dev/null || true' EXIT
trap 'exit 1' INT TERM

Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3>"$WORK/orca-display" >"$WORK/xvfb.log" 2>&1 &
screen=$!
until_true test -s "$WORK/orca-display" || { cat "$WORK/xvfb.log"; exit 1; }
DISPLAY=":$(cat "$WORK/orca-display")"
export DISPLAY

# A session of its own, with a window manager: without one no window has the keyboard.
listen() {
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    until_true gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
        --method org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled "<true>"
    gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
        --method org.freedesktop.DBus.Properties.Set org.a11y.Status ScreenReaderEnabled "<true>" >/dev/null
    openbox >/dev/null 2>&1 &
    timeout 900 /usr/bin/python3 .ci/orca.py "$@"
    kill %1 %2
}
export -f listen until_true
export PATIENCE
dbus-run-session -- bash -c 'listen "$@"' listen "$@" 2>"$WORK/dbus.log"
