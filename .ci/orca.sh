#!/usr/bin/env bash
# Whole jobs with the screen reader Orca. Needs ATTUNE (the program), WORK and TALLY.
#
#     .ci/orca.sh          every job
#     .ci/orca.sh --write  the same, and keeps what was heard as the new transcripts
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/checks.sh
. .ci/screen.sh
. .ci/assistive.sh

export LANG=C.UTF-8 HOME="$WORK/orca-user" XDG_RUNTIME_DIR="$WORK/orca-run"
rm -rf "$HOME" "$XDG_RUNTIME_DIR"
mkdir -m 700 "$HOME" "$XDG_RUNTIME_DIR"
mkdir -p "$HOME/.local/share/orca"
cp .ci/orca-customizations.py "$HOME/.local/share/orca/"

# With a window manager: without one no window has the keyboard.
listen() {
    begin_listening
    openbox >/dev/null 2>&1 &
    timeout 900 /usr/bin/python3 .ci/orca.py "$@"
    kill %1 %2
}

begin_screen orca
python3 .ci/many_teams.py 36 "$WORK/orca-teams" --as-found
for job in main-job area; do
    rm -rf "$WORK"/orca-home "$WORK"/orca.out
    in_a_session listen "$job" "$@"
done

readonly PLANNED="$WORK/orca-home/documents"
check "what was planned for the area is in print" python3 .ci/reads.py "$PLANNED/Coastal area action plan November 2026.pdf" \
    "Coastal area" "Meet every term" "Family hubs" "12 March 2027"
check "and its file is sound" "$ATTUNE" check "$PLANNED/Coastal area plan.attune"
