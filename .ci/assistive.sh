# Sourced by the scripts that meet the window as assistive technology does, after
# screen.sh: a session in which a screen reader is said to be there.

export ATTUNE_TODAY=2026-11-22 LIBGL_ALWAYS_SOFTWARE=1 PYTHONDONTWRITEBYTECODE=1
unset NO_AT_BRIDGE

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
