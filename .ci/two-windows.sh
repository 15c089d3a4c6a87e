#!/usr/bin/env bash
# Two real windows with one file, each on a screen of its own as on two computers. They
# edit in turn and at once, and at the end nothing that either typed is missing. Needs
# ATTUNE (the program), WORK and TALLY. ROUNDS says how often they do it: 3, or for an
# hour 400.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/checks.sh

export ATTUNE_TODAY=2026-11-22 LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY WAYLAND_SOCKET
readonly FILE="$WORK/shared/plan.attune" ROUNDS=${ROUNDS:-3}
declare -A display=() app=() window=() screen=()

stop_all() {
    local pid
    for pid in "${app[@]}" "${screen[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
}
trap stop_all EXIT
trap 'exit 1' INT TERM

# on WHO COMMAND...: on the screen of one of the two.
on() {
    local who=$1
    shift
    DISPLAY=":${display[$who]}" timeout 60 "$@"
}

find_window() {
    window[$1]=$(on "$1" xdotool search --onlyvisible --pid "${app[$1]}" | tail -n 1) && [ -n "${window[$1]}" ]
}

open_window() { # open_window WHO: a screen, and the file in a window on it
    local who=$1
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3>"$WORK/display-$who" >"$WORK/xvfb-$who.log" 2>&1 &
    screen[$who]=$!
    until_true test -s "$WORK/display-$who" || exit 1
    display[$who]=$(cat "$WORK/display-$who")
    DISPLAY=":${display[$who]}" ATTUNE_HOME="$WORK/home-$who" "$ATTUNE" "$FILE" >"$WORK/app-$who.log" 2>&1 </dev/null &
    app[$who]=$!
    until_true find_window "$who" || { failed "the window of $who opens"; exit 1; }
    sleep 2
    on "$who" xdotool windowfocus "${window[$who]}"
    sleep 0.5
}

press() { # press WHO KEY...
    local who=$1 key
    shift
    for key in "$@"; do
        on "$who" xdotool key --clearmodifiers "$key"
        sleep 0.25
    done
}
write() { on "$1" xdotool type --delay 25 "$2"; }
# Blanks do not count: Return, where nothing is asked any more, begins a new line in a note.
letters() { sed 's/\\n//g' | tr -d '[:space:]'; }
holds() { letters <"$FILE" | grep -Fc "$(letters <<<"$1")"; }

# to_note WHO: by Tab to the first field to write in; see window.sh.
to_note() {
    local who=$1 tries
    for tries in {1..20}; do
        press "$who" Tab
        write "$who" 70777
        sleep 1.5
        if holds 70777; then
            press "$who" BackSpace BackSpace BackSpace BackSpace BackSpace
            return
        fi
    done
    echo "no field was reached by $tries times Tab" >"$WORK/said"
    failed "Tab leads $who to the note"
    exit 1
}

readonly SAID="$WORK/what-was-typed"
: >"$SAID"
# sentence WHO TEXT: types it at the end of the note and writes down that it did.
sentence() {
    echo "$2" >>"$SAID"
    press "$1" ctrl+End
    write "$1" " $2"
}

mkdir -p "$WORK/shared"
cp assets/example.attune "$FILE"

echo "Two windows, one file"
readonly NOTE="$WORK/shared/.~lock.plan.attune#"
open_window ours
soon "a note beside the file says that it is open" test -s "$NOTE"
open_window theirs
# The second window asks, and Return is to work on it as well.
press theirs Return
press ours ctrl+2
to_note ours
press theirs ctrl+2
press theirs Page_Down
to_note theirs

for round in $(seq "$ROUNDS"); do
    echo "Round $round: in turn"
    sentence ours "turn$round of ours"
    soon "what the one typed is in the file" holds "turn$round of ours"
    sentence theirs "turn$round of theirs"
    soon "and what the other typed after it" holds "turn$round of theirs"
    check "which took nothing away" holds "turn$round of ours"

    echo "Round $round: at once"
    sentence ours "once$round of ours, $(printf 'word %.0s' {1..15})end" &
    one=$!
    sentence theirs "once$round of theirs, $(printf 'more %.0s' {1..15})end" &
    other=$!
    wait "$one" "$other"
    soon "what the one typed meanwhile is in the file" holds "once$round of ours"
    soon "and what the other typed" holds "once$round of theirs"
done

sleep 1
echo "At once, in the same note"
press theirs Page_Up
to_note theirs
sentence ours "together of ours" &
one=$!
sentence theirs "together of theirs" &
other=$!
wait "$one" "$other"
# Whoever is asked keeps both, which is what Return does there. A question waits until
# nobody types any more.
both_are_in() {
    sleep 4
    if holds "together of ours" && holds "together of theirs"; then return 0; fi
    press ours Return
    press theirs Return
    false
}
soon "both sentences are in the file" both_are_in

echo "At the end"
sleep 2
missing=0
while read -r words; do
    if ! holds "$words"; then
        echo "missing: $words" | tee -a "$WORK/said"
        missing=$((missing + 1))
    fi
done <"$SAID"
check "nothing that either typed is missing ($(wc -l <"$SAID") sentences)" test "$missing" -eq 0
check "and the file is sound" "$ATTUNE" check "$FILE"
have_ended() { ! kill -0 "${app[ours]}" 2>/dev/null && ! kill -0 "${app[theirs]}" 2>/dev/null; }
kill -TERM "${app[@]}"
soon "both windows close when they are told to" have_ended
check "and leave no note" test ! -e "$NOTE"
