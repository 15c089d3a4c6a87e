#!/usr/bin/env bash
# Documents for Word, as LibreOffice opens them: without repair, with every heading, table
# and page, and laid out as the PDF is.
# Needs ATTUNE, WORK and TALLY.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/checks.sh

export ATTUNE_TODAY=2026-11-22

echo "Documents for Word"
cp assets/example-training.attune "$WORK/course-for-word.attune"
python3 .ci/big_assessment.py "$WORK/big-for-word.attune" 200
documents=()
document() { # document NAME FILE KIND
    check "$1: is written" "$ATTUNE" export "$2" --document "$3" --to "$WORK/$1.docx"
    documents+=("$WORK/$1.docx")
}
document plan assets/example.attune plan
document record assets/example.attune record
document change assets/example.attune change
document blank assets/example.attune blank
document training "$WORK/course-for-word.attune" training
document form "$WORK/course-for-word.attune" form
document large-record "$WORK/big-for-word.attune" record

office() { # office FORMAT FILES...: LibreOffice makes such a file of each, beside it
    local format=$1
    shift
    timeout --kill-after=5 300 soffice --headless "-env:UserInstallation=file://$WORK/office" \
        --convert-to "$format" --outdir "$WORK/from-word" "$@"
}
check "LibreOffice opens all of them" office pdf "${documents[@]}"
for file in "${documents[@]}"; do
    name=$(basename "$file" .docx)
    check "$name: the pages that LibreOffice makes of it are whole" qpdf --check "$WORK/from-word/$name.pdf"
    check "$name: no word of the text is missing on them" python3 .ci/word.py "$file" "$WORK/from-word/$name.pdf"
done
check "plan: the same bytes when written again" bash -c '"$ATTUNE" export assets/example.attune --to "${1%.docx}-again.docx" --force && cmp "$1" "${1%.docx}-again.docx"' - "$WORK/plan.docx"
