#!/usr/bin/env bash
# The real window on a screen that nobody sees, driven by keyboard. Needs ATTUNE
# (the program), WORK and TALLY.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/checks.sh
. .ci/screen.sh

export ATTUNE_TODAY=2026-11-22 LIBGL_ALWAYS_SOFTWARE=1
readonly FILE="$WORK/copy.attune"

open_attune() { open_window env ATTUNE_HOME="$WORK/home" "$ATTUNE" "$@"; }

# to_note: leads by Tab to the first field to write in. Digits do nothing elsewhere,
# so the field is reached when they come to stand in the file; then they go again.
to_note() {
    local tries
    for tries in {1..20}; do
        press Tab
        write 70777
        sleep 1.2
        if holds 70777; then
            press BackSpace BackSpace BackSpace BackSpace BackSpace
            return
        fi
    done
    echo "no field was reached by $tries times Tab" >"$WORK/said"
    failed "Tab leads to the note"
}

shows() { "$ATTUNE" show "$FILE" | grep -Ec "$1"; }
holds() { grep -Fq "$1" "$FILE"; }
has_title() { [ "$(timeout 10 xdotool getwindowname "$window")" = "$1" ]; }
has_file() { compgen -G "$1" >/dev/null; }
ticks() { awk '{ print $14 + $15 }' "/proc/$app/stat"; }

begin_screen window
cp assets/example.attune "$FILE"

echo "The window opens a file"
open_attune "$FILE"
passed "the window opens"
soon "its title names the team" has_title "Acorn Nursery – Attune"
shades=$(colours)
check "the screen is not blank ($shades colours)" test "$shades" -gt 200

readonly NOTE="$WORK/.~lock.copy.attune#"
leads_there() { ATTUNE_HOME="$WORK/home" timeout 20 "$ATTUNE" "$FILE" </dev/null | grep -c 'is open already'; }
soon "a note beside the file says that it is open" test -s "$NOTE"
check "a second start leads to that window and ends" leads_there

echo "Three ratings by keyboard"
# The example opens at its tenth statement, the first that has no rating.
press ctrl+2 r
soon "R rates the tenth statement Red, in the file" shows '^Red: 10\. '
# Page Down follows the order of talk (10, 4, 3, 11, 7, 8), and passes over what is agreed.
press Page_Down a
soon "Page Down and A rate the eleventh Amber" shows '^Amber: 11\. '
press Page_Down Page_Down Page_Down Page_Up g
soon "Page Up and G rate the eighth Green" shows '^Green: 8\. '
press ctrl+z
soon "Ctrl+Z takes the last one back" shows '^Amber: 8\. '
press ctrl+y
soon "Ctrl+Y gives it again" shows '^Green: 8\. '

echo "Nothing is drawn while nothing happens"
sleep 8
before=$(ticks)
sleep 5
check "the window rests for five seconds (at most 0.1 s of work)" test $(($(ticks) - before)) -le 10

echo "Typing, and a kill two seconds later"
press Page_Down Page_Down
to_note
write "Typed at the last moment, going red and green."
sleep 2
stop "$app"
check "the note stays behind, and asks nobody the next time" test -s "$NOTE"
check "the file holds every word" holds "Typed at the last moment, going red and green."
check "the file is sound" "$ATTUNE" check "$FILE"
check "no letter that was typed has rated" shows '^Red: 10\. '

echo "A kill while typing goes on"
open_attune "$FILE"
soon "the file opens again" has_title "Acorn Nursery – Attune"
# Everything is rated by now, so Rate begins with the first statement.
press ctrl+2
to_note
press ctrl+Home
write "An early sentence, typed three seconds before. "
write "Then came many more words, one after the other, $(printf 'and they went on, %.0s' {1..20})" &
typing=$!
sleep 2.5
stop "$app"
# To the end, or the last key would stay down.
wait "$typing" || true
check "what was typed earlier is there" holds "An early sentence, typed three seconds before."
check "and so are the first of the words that came then" holds "Then came"
expect 1 "and not the last, for the kill came first" holds "$(printf 'and they went on, %.0s' {1..20})"
check "the file is sound" "$ATTUNE" check "$FILE"

echo "A kill while people pass the keyboard"
readonly ROOM="$WORK/room.attune"
"$ATTUNE" new --team "A room of fourteen" "$ROOM" >/dev/null
sed -i '0,/^ *date: .*,$/s//&\nmode: VoteFirst, way: Keyboard, present: [(role: "Practitioner", number: 14)],/' "$ROOM"
check "the room is sound" "$ATTUNE" check "$ROOM"
open_attune "$ROOM"
press v
for _ in 1 2 3; do
    # The last key says yes to whether they are handed in.
    press Return r a g s r a g s r a g Return Return
done
press Return r a
stop "$app"
check "the file knows of the four whose answers were in memory" grep -q 'waiting: 4,' "$ROOM"
expect 1 "and nothing of what they said" grep -q 'votes:' "$ROOM"

echo "A course's answers typed, and a kill two seconds later"
readonly COURSE="$WORK/typed-course.attune"
"$ATTUNE" new --course "Baby cues" "$COURSE" >/dev/null
open_attune "$COURSE"
press ctrl+2
write "Blue 42"
press Return r a g s r a g s r a g
write "Fern 08"
press Return g g g
sleep 2
stop "$app"
check "the course is sound" "$ATTUNE" check "$COURSE"
check "its answers become a table" "$ATTUNE" export "$COURSE" --to "$WORK/typed.csv"
check "every key is in it" grep -q '"Blue 42","","Before","Red","Amber","Green","Can’t say","Red","Amber","Green","Can’t say","Red","Amber","Green"' "$WORK/typed.csv"
check "and the row that was begun" grep -q '"Fern 08","","Before","Green","Green","Green",""' "$WORK/typed.csv"

echo "From the first screen to a PDF, by keyboard only"
started=$SECONDS
open_attune
press ctrl+k
write "explore"
press Return ctrl+5 ctrl+Return
soon "the example becomes a PDF" has_file "$WORK/home/documents/*.pdf"
check "in less than a minute" test $((SECONDS - started)) -lt 60
check "which reads in order" python3 .ci/reads.py "$(compgen -G "$WORK/home/documents/*.pdf" | head -n 1)" \
    "Acorn Nursery" "What we will do" "Signing off"
press ctrl+k
write "copy the document"
press Return
pasted() { timeout 10 xclip -o -selection clipboard -t "$1" | grep -Fc "$2"; }
soon "a copy of it offers HTML to whoever pastes" pasted TARGETS text/html
check "and plain words" pasted TARGETS UTF8_STRING
check "the HTML keeps the table" pasted text/html "<th scope=\"col\""
check "and the words are those of the plan" pasted UTF8_STRING "What we will do"
press ctrl+q
soon "Ctrl+Q closes the window" has_ended

echo "A whole session, of which strace sees every socket"
readonly TRACE="$WORK/trace" TRACED="$WORK/traced.attune"
mkdir "$WORK/tracer"
# -D: strace stands aside, so that the process that was begun is still the program.
printf '#!/bin/sh\nexec strace -D -f -qq -e trace=%%network -o "%s" "%s" "$@"\n' "$TRACE" "$ATTUNE" >"$WORK/tracer/attune"
chmod +x "$WORK/tracer/attune"
leads_out() { grep -E 'socket\(' "$TRACE" | grep -vE 'socket\((AF|PF)_(UNIX|LOCAL),'; }
cp assets/example.attune "$TRACED"
ATTUNE="$WORK/tracer/attune" open_attune "$TRACED"
rates_red() { "$ATTUNE" show "$TRACED" | grep -Ec '^Red: 10\. '; }
press ctrl+2 r
soon "R rates the tenth statement Red" rates_red
press ctrl+5 ctrl+Return
soon "the plan becomes a PDF" has_file "$WORK/Acorn Nursery*.pdf"
press ctrl+q
soon "Ctrl+Q closes the window" has_ended
check "strace saw sockets" grep -q 'socket(AF_UNIX' "$TRACE"
expect 1 "and none of them leads to another computer" leads_out
