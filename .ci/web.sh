#!/usr/bin/env bash
# Documents as web pages, as a browser shows them and as a checker of accessibility meets them.
# Needs ATTUNE, READERS (a virtual environment's bin), WORK and TALLY.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/checks.sh

export ATTUNE_TODAY=2026-11-22
AXE=$(echo "$READERS"/../lib/python3*/site-packages/axe_playwright_python/axe.min.js)
readonly AXE

echo "Documents as web pages"
cp assets/example-training.attune "$WORK/course-for-web.attune"
python3 .ci/big_assessment.py "$WORK/big-for-web.attune" 60
page() { # page NAME FILE KIND
    check "$1: is written" "$ATTUNE" export "$2" --document "$3" --to "$WORK/$1.html"
    check "$1: axe-core finds nothing, nothing is cut off, nothing is loaded" python3 .ci/web.py "$AXE" "$WORK/$1.html"
}
page plan assets/example.attune plan
page change assets/example.attune change
page blank assets/example.attune blank
page training "$WORK/course-for-web.attune" training
page form "$WORK/course-for-web.attune" form
page large-record "$WORK/big-for-web.attune" record
check "plan: the same bytes when written again" bash -c '"$ATTUNE" export assets/example.attune --to "${1%.html}-again.html" --force && cmp "$1" "${1%.html}-again.html"' - "$WORK/plan.html"
