# Sourced by the scripts that meet the real window, after checks.sh: a screen that nobody
# sees, and hands at a person's pace. PACE is the seconds from key to key, TYPING the
# milliseconds from letter to letter.

unset WAYLAND_DISPLAY WAYLAND_SOCKET
screen= app= window=

stop() { # stop PID: ends it at once and waits until it has gone
    if [ -n "$1" ]; then
        kill -9 "$1" 2>/dev/null || true
        wait "$1" 2>/dev/null || true
    fi
}
trap 'stop "$app"; stop "$screen"' EXIT
trap 'exit 1' INT TERM

begin_screen() { # begin_screen NAME: a screen of its own, until the script ends
    # One of an earlier run would be taken for an answer.
    rm -f "$WORK/$1-display"
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3>"$WORK/$1-display" >"$WORK/xvfb.log" 2>&1 &
    screen=$!
    until_true test -s "$WORK/$1-display" || { cat "$WORK/xvfb.log"; exit 1; }
    DISPLAY=":$(cat "$WORK/$1-display")"
    export DISPLAY
}

colours() { # how many different colours the screen shows
    timeout 30 import -window root "$WORK/screen.png"
    identify -format '%k' "$WORK/screen.png"
}
is_drawn() { [ "$(colours)" -gt 200 ]; }
has_ended() { ! kill -0 "$app" 2>/dev/null; }
find_window() { window=$(timeout 10 xdotool search --all --onlyvisible --pid "$app" --name Attune | tail -n 1) && [ -n "$window" ]; }
find_window_or_end() { has_ended || find_window; }

open_window() { # open_window COMMAND...: opens the window and gives it the keyboard
    "$@" >"$WORK/app.log" 2>&1 </dev/null &
    app=$!
    if ! until_true find_window_or_end || has_ended || ! until_true is_drawn; then
        cp "$WORK/app.log" "$WORK/said"
        failed "the window opens"
        exit 1
    fi
    # Where nothing manages windows, nobody else gives it the keyboard.
    timeout 10 xdotool windowfocus "$window"
    sleep 0.5
}

press() { # press KEY...: one after the other
    local key
    for key in "$@"; do
        timeout 10 xdotool key --clearmodifiers "$key"
        sleep "${PACE:-0.25}"
    done
}
write() { timeout 120 xdotool type --delay "${TYPING:-30}" "$1"; }
