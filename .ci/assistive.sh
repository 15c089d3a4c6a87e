# Sourced by the scripts that meet the window as assistive technology does, after
# checks.sh: a screen, and a session in which a screen reader is said to be there.

export ATTUNE_TODAY=2026-11-22 LIBGL_ALWAYS_SOFTWARE=1 PYTHONDONTWRITEBYTECODE=1
unset WAYLAND_DISPLAY WAYLAND_SOCKET NO_AT_BRIDGE
screen=
trap '[ -z "$screen" ] || kill "$screen" 2>/dev/null || true' EXIT
trap 'exit 1' INT TERM

# begin_screen NAME: a screen of its own, until the script ends.
begin_screen() {
    # One of an earlier run would be taken for an answer.
    rm -f "$WORK/$1-display"
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3>"$WORK/$1-display" >"$WORK/xvfb.log" 2>&1 &
    screen=$!
    until_true test -s "$WORK/$1-display" || { cat "$WORK/xvfb.log"; exit 1; }
    DISPLAY=":$(cat "$WORK/$1-display")"
    export DISPLAY
}

# Within a session: says that assistive technology is there. It is the first job.
begin_listening() {
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    until_true gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
        --method org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled "<true>"
    gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
        --method org.freedesktop.DBus.Properties.Set org.a11y.Status ScreenReaderEnabled "<true>" >/dev/null
}

# in_a_session FUNCTION [ARGUMENT...]
in_a_session() {
    export -f begin_listening until_true "$1"
    export PATIENCE
    dbus-run-session -- bash -c '"$@"' session "$@" 2>"$WORK/dbus.log"
}
