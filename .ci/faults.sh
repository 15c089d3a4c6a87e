#!/usr/bin/env bash
# Ends the program before its system calls, and has them fail: what it writes is old or new
# each time. Needs ATTUNE, WORK and TALLY; `.ci/faults.sh all` needs nothing, tries every
# call, and takes a quarter of an hour.
set -euo pipefail
cd "$(dirname "$0")/.."

saver=$(cargo test --locked --no-run --test promises 2>&1 | sed -n 's/.*Executable.*(\(.*\))$/\1/p')
if [ "${1:-}" = all ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    cargo build --locked
    python3 .ci/faults.py "${ATTUNE:-${CARGO_TARGET_DIR:-target}/debug/attune}" "$saver" "$work" all
    exit
fi
. .ci/checks.sh
echo "Ends and faults between system calls"
check "what is written is old or new each time" python3 .ci/faults.py "$ATTUNE" "$saver" "$WORK/faults"
