#!/usr/bin/env bash
# The real window over AT-SPI, as a screen reader asks it. Needs ATTUNE (the program),
# WORK and TALLY.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/checks.sh

export ATTUNE_TODAY=2026-11-22 LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY WAYLAND_SOCKET NO_AT_BRIDGE
screen=
trap '[ -z "$screen" ] || kill "$screen" 2>/dev/null || true' EXIT
trap 'exit 1' INT TERM

Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3>"$WORK/heard-display" >"$WORK/xvfb.log" 2>&1 &
screen=$!
until_true test -s "$WORK/heard-display" || { cat "$WORK/xvfb.log"; exit 1; }
DISPLAY=":$(cat "$WORK/heard-display")"
export DISPLAY

# A session of its own, in which assistive technology is said to be there.
listen() {
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    until_true gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
        --method org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled "<true>"
    gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
        --method org.freedesktop.DBus.Properties.Set org.a11y.Status ScreenReaderEnabled "<true>" >/dev/null
    timeout 1200 /usr/bin/python3 .ci/heard.py
    kill %1
}
export -f listen until_true
export PATIENCE
dbus-run-session -- bash -c listen 2>"$WORK/dbus.log"
