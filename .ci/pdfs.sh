#!/usr/bin/env bash
# The command line and every PDF, with the real program. Sets out from a fresh
# folder; needs ATTUNE (the program), READERS (the checkers of PDF), WORK and TALLY.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/checks.sh

export ATTUNE_HOME="$WORK/home" ATTUNE_TODAY=2026-11-22
unset DISPLAY WAYLAND_DISPLAY WAYLAND_SOCKET
readonly EXAMPLE=assets/example.attune COURSE=assets/example-training.attune
severity=warning
skip=()
more=()

# accessible NAME FILE: three checkers that know nothing of each other find no fault.
accessible() {
    # They have seen the same bytes on Linux.
    [ -z "${ON_WINDOWS-}" ] || return 0
    check "$1: outloud finds it accessible" "$READERS/outloud" --fail-on "$severity" "${skip[@]}" "$2"
    check "$1: pdfua finds nothing" "$READERS/pdfua" check "$2"
    check "$1: its structure holds together" "$READERS/python" .ci/structure.py "$2"
}

# pdf NAME FILE KIND PHRASE...: the document is written, and is sound,
# accessible, in the right order, and the same when it is written again.
pdf() {
    local name=$1 file=$2 kind=$3 out="$WORK/$1.pdf"
    shift 3
    check "$name: export" "$ATTUNE" export "$file" --document "$kind" "${more[@]}" --to "$out"
    check "$name: qpdf finds a sound file" qpdf --check "$out"
    accessible "$name" "$out"
    check "$name: its text reads in order" python3 .ci/reads.py "$out" "$@"
    "$ATTUNE" export "$file" --document "$kind" "${more[@]}" --to "$WORK/again.pdf" --force >/dev/null 2>&1 || true
    check "$name: the same bytes when written again" cmp "$out" "$WORK/again.pdf"
}

echo "The command line"
check "new begins an assessment" "$ATTUNE" new --team "Acorn Nursery" "$WORK/fresh.attune"
expect 1 "new leaves a file that is there alone" "$ATTUNE" new --team Oak "$WORK/fresh.attune"
check "check finds the example sound" "$ATTUNE" check "$EXAMPLE" "$WORK/fresh.attune"
check "check finds the checklists sound" "$ATTUNE" check checklists/*.ron
head -c 20000 "$EXAMPLE" >"$WORK/cut.attune"
expect 1 "check finds half a file at fault" "$ATTUNE" check "$WORK/cut.attune"
check "show writes out the example" "$ATTUNE" show "$EXAMPLE"
check "show writes out a fresh assessment" "$ATTUNE" show "$WORK/fresh.attune"
check "checklists lists what is at hand" "$ATTUNE" checklists
check "export writes the plan as text" "$ATTUNE" export "$EXAMPLE" --to "$WORK/plan.txt"
check "the text says what will be done" grep -F "What we will do" "$WORK/plan.txt"
check "an assessment's tables are written as CSV" "$ATTUNE" export "$EXAMPLE" --to "$WORK/plan.csv"
check "and as a workbook" "$ATTUNE" export "$EXAMPLE" --to "$WORK/plan.xlsx"
check "and what is due as a calendar" "$ATTUNE" export "$EXAMPLE" --to "$WORK/plan.ics"
check "which holds the next date" grep -F "BEGIN:VEVENT" "$WORK/plan.ics"
check "export writes to a pipe" bash -c '"$ATTUNE" export "$0" --to - --format pdf | head -c 5 | grep -c "%PDF-"' "$EXAMPLE"
# Only Linux has a terminal for a program that has none.
if [ -z "${ON_WINDOWS-}" ]; then
    check "a terminal is not given a PDF" bash -c \
        'script -qec "\"$ATTUNE\" export \"$0\" --to - --format pdf" "$WORK/typed" | grep -F "a terminal cannot show PDF"' "$EXAMPLE"
    check "but words" bash -c 'script -qec "\"$ATTUNE\" export \"$0\" --to - --format txt" "$WORK/typed" | grep -F "What we will do"' "$EXAMPLE"
fi
check "export writes all documents into a folder" "$ATTUNE" export "$EXAMPLE" --all "$WORK/all"
check "each by its name" test "$(find "$WORK/all" -type f | wc -l)" -eq 13
expect 1 "and writes over none of them" "$ATTUNE" export "$EXAMPLE" --all "$WORK/all"
check "unless that is asked for" "$ATTUNE" export "$EXAMPLE" --all "$WORK/all" --force
expect 2 "an unknown command is wrong usage" "$ATTUNE" export --nonsense
check "export --round takes an earlier round" \
    "$ATTUNE" export "$EXAMPLE" --round "January 2026" --to "$WORK/january.pdf"
check "an earlier round reads as of its own date" python3 .ci/reads.py "$WORK/january.pdf" "14 January 2026"
expect 1 "export leaves a file that is there alone" "$ATTUNE" export "$EXAMPLE" --to "$WORK/january.pdf"
check "export --force replaces it" "$ATTUNE" export "$EXAMPLE" --to "$WORK/january.pdf" --force

check "new begins a training file" "$ATTUNE" new --course "Baby cues course" "$WORK/course.attune"
check "check finds the example course sound" "$ATTUNE" check "$COURSE" "$WORK/course.attune"
check "show writes out the example course" "$ATTUNE" show "$COURSE"
check "export writes the answers of a course" "$ATTUNE" export "$COURSE" --to "$WORK/answers.csv"
check "export writes the report of a course as text" "$ATTUNE" export "$COURSE" --to "$WORK/report.txt"
check "the text says what moved" grep -F "Tuning in to cues: 12 of 19 moved up, 6 stayed, 1 went down." "$WORK/report.txt"
check "a row for every learner and moment" test "$(wc -l <"$WORK/answers.csv")" -eq 69
expect 2 "compare is not for courses" "$ATTUNE" compare "$COURSE" --to "$WORK/course.pdf"

# Windows always has one.
if [ -z "${ON_WINDOWS-}" ]; then
    echo "The window's command where there is no display"
    expect 1 "attune ends with 1" "$ATTUNE"
    timeout 60 "$ATTUNE" >"$WORK/no-window" 2>&1 </dev/null || true
    check "it says so in one line" test "$(wc -l <"$WORK/no-window")" -eq 1
    expect 1 "it names no file of the source" grep -F ".rs:" "$WORK/no-window"
    check "and names the commands that do without" grep "attune new, check, show, export" "$WORK/no-window"
fi

echo "The example's documents"
pdf plan "$EXAMPLE" plan "Action plan" "Acorn Nursery" "Our priorities" "Took part" \
    "The ratings at a glance" "5 Red, 3 Amber" "wide apart" \
    "What we will do" "Read the behaviour policy together" \
    "Agree an hour of" "Where not everyone agreed" "What is not yet agreed" "Signing off" \
    "Where the wording comes from" "PEDAL and UNICEF UK"
pdf record "$EXAMPLE" record "Full record" "Acorn Nursery" "Statement by statement" \
    "Understand child development from pregnancy to age five." "Why this rating" \
    "The midwife’s evening" "Earlier ratings" "January 2026" \
    "First votes, before the discussion" "Other roles together" "Spread: agreed" \
    "Learn together with other professionals in the local area." "Where the wording comes from"
pdf summary "$EXAMPLE" summary "Summary" "Acorn Nursery" "Took part" "help is needed here first" "Our priorities" \
    "The ratings at a glance" "Tuning in to cues" "Next dates" "this is no inspection"
check "summary: one page" sh -c "pdfinfo '$WORK/summary.pdf' | grep -Ec 'Pages: +1$'"
pdf poster "$EXAMPLE" poster "Action plan" "Acorn Nursery" "Our priorities" "What we will do" "By when" "this is no inspection"
check "poster: one page of A3" sh -c "pdfinfo '$WORK/poster.pdf' | tr '\n' ' ' | grep -Ec 'Pages: +1 .*\(A3\)'"
pdf charts "$EXAMPLE" charts "Charts" "Acorn Nursery" "The ratings at a glance" "First votes" "mostly agreed" \
    "Every statement in both rounds" "unchanged"
for ending in svg png; do
    check "a chart as $ending" "$ATTUNE" export "$EXAMPLE" --document charts --picture 2 --to "$WORK/votes.$ending"
    check "which another program reads" identify "$WORK/votes.$ending"
done
check "and its words are in it" grep -q "Tuning in to cues" "$WORK/votes.svg"
pdf reminders "$EXAMPLE" reminders "Reminders" "Acorn Nursery" "This is what was agreed to be yours" "What came of it?"
pdf agenda "$EXAMPLE" agenda "Agenda for a workshop" "Acorn Nursery" "Running order" "Welcome" \
    "Choose up to three priorities" "Who does what" "What to bring"
pdf sheet "$EXAMPLE" sheet "Workshop sheet" "Acorn Nursery" "Took part: 14 of 18 staff" "Our priorities" \
    "Observing relationships" "The ratings at a glance" "Tuning in to cues" "wide apart" "Learning together locally"
# All slips but the first are there for the eye only and are read out once, which
# outloud takes for prose that is withheld; a test holds that it is read.
skip=(--skip TAG-002)
pdf slips "$EXAMPLE" slips "Acorn Nursery" "Your role:" "Red: we need help here first." "Can’t" "1. Understand child" \
    "11. Learn together" "No names. Fold it and hand it in."
python3 .ci/big_assessment.py "$WORK/two.attune" 2
pdf two-slips "$WORK/two.attune" slips "A very large nursery" "Red: we need help here first." "2. Can do" "No names. Fold it"
skip=()
# The boxes to tick come back at the same height, which outloud takes for running heads.
severity=error
pdf blank "$EXAMPLE" blank "Blank form" "About us" "The statements" "1. Our workforce…" \
    "Understand child development from pregnancy to age five." "Not applicable" "11. Our workforce…" \
    "Our priorities" "Where the wording comes from"

severity=warning
check "compare writes the change report" "$ATTUNE" compare "$EXAMPLE" --to "$WORK/change.pdf"
check "change: qpdf finds a sound file" qpdf --check "$WORK/change.pdf"
accessible change "$WORK/change.pdf"
check "change: its text reads in order" python3 .ci/reads.py "$WORK/change.pdf" "Change report" \
    "Acorn Nursery" "Of 11 statements, 2 moved up, 5 stayed" "What moved down" "Every statement in both rounds" \
    "How many had each rating" "Notes side by side" "What came of the actions" "What this can and cannot say"
check "change: export makes the same" "$ATTUNE" export "$EXAMPLE" --document change --to "$WORK/again.pdf" --force
check "change: the same bytes when written again" cmp "$WORK/change.pdf" "$WORK/again.pdf"

echo "The documents of the example course"
# The tables all have one shape, and their header rows come back at the same height,
# which outloud takes for running heads.
severity=error
more=(--chance)
pdf course "$COURSE" training "Training report" "Baby cues course" "not for publishing" "24 learners" \
    "19 learners answered both times. 3 answered only before, 2 only after." "Where more than half moved up" \
    "Tuning in to cues: 12 of 19 moved up, 6 stayed, 1 went down." "What this can and cannot say" \
    "Before to After" "After: Amber" "about 1 time in 27" "Looking back to After" "After to Follow-up" \
    "How this was counted" "Holm" "Where the wording comes from" "PEDAL and UNICEF UK"
more=()
severity=warning
# What was published is remembered in the file: a copy, so that the example stays as it is.
cp "$COURSE" "$WORK/published.attune"
pdf course-publishing "$WORK/published.attune" publishing "Report for publishing" "Baby cues course" \
    "Child development: 12 of 19 moved up, 7 did not" "What this can and cannot say" "Before to After" \
    "Dashed: one or the other" "How this was counted" "Where the wording comes from"
check "the file remembers what was published" grep -F "published: [" "$WORK/published.attune"
check "and is sound" "$ATTUNE" check "$WORK/published.attune"
pdf course-form "$COURSE" form "Baby cues course" "Before" "My code:" "11. Learn together" "lowest, 5 the highest" \
    "Baby cues course: After" "Baby cues course: Looking back" "Baby cues course: Follow-up"

if [ -z "${ON_WINDOWS-}" ]; then
    echo "Forms that were filled in on the screen"
    # fill NAME FIELD=VALUE...: what a viewer saves, as FILLED.
    fill() { "$READERS/python" .ci/fill.py "$@"; }
    mkdir -p "$WORK/filled"
    "$ATTUNE" new --course "Filled in" "$WORK/filled.attune" >/dev/null
    "$ATTUNE" export "$WORK/filled.attune" --document form --to "$WORK/filled.pdf" >/dev/null
    check "pikepdf fills in a learner's form" fill "$WORK/filled.pdf" "$WORK/filled/one.pdf" " before " \
        "code=Blue 42" "role=Health visitor" 1=Red 2=Amber 3=Green 11=CantSay
    check "qpdf finds it sound" qpdf --check "$WORK/filled/one.pdf"
    check "another viewer adds the answers of the end" fill --add "$WORK/filled/one.pdf" "$WORK/filled/two.pdf" " after " \
        "code=Rose 7" 1=Green 2=Green
    rm -f "$WORK/filled/one.pdf"
    check "attune imports both sheets" "$ATTUNE" import "$WORK/filled.attune" "$WORK/filled"
    check "and they are answers" "$ATTUNE" export "$WORK/filled.attune" --to "$WORK/filled.csv"
    check "those of before" grep -E "Blue 42.*Health visitor.*Before.*Red.*Amber.*Green.*Can.t say" "$WORK/filled.csv"
    check "and of the end" grep -E "Rose 7.*After.*Green.*Green" "$WORK/filled.csv"
    "$ATTUNE" export --document blank --to "$WORK/team.pdf" >/dev/null
    check "a team fills in the blank form" fill "$WORK/team.pdf" "$WORK/team-filled.pdf" " team " \
        "team=Oak Room" 1=Red "1-why=Nobody is trained." "1-next=Ask for a course" "1-who=Manager"
    check "which begins an assessment" "$ATTUNE" new --form "$WORK/team-filled.pdf" "$WORK/oak.attune"
    check "with what stood in it" grep -F "Nobody is trained." "$WORK/oak.attune"
    check "and who does what" grep -F 'owner: "Manager"' "$WORK/oak.attune"
    check "a form that was filled in is still accessible" "$READERS/pdfua" check "$WORK/filled/two.pdf"
fi

echo "The documents of a course in which nobody has answered yet"
# A footer that stands on one page alone looks like prose that is withheld.
skip=(--skip TAG-002)
pdf fresh-course "$WORK/course.attune" training "Baby cues course" "no learners yet" "Nobody has answered" "How this was counted"
pdf fresh-publishing "$WORK/course.attune" publishing "Baby cues course" "nothing can be published" "How this was counted"
skip=()
pdf fresh-form "$WORK/course.attune" form "Baby cues course" "11. Learn together" "Baby cues course: Follow-up"

echo "The documents of an assessment in which nothing is said yet"
pdf fresh-plan "$WORK/fresh.attune" plan "Acorn Nursery" "Not yet rated" \
    "No actions have been agreed yet." "Signing off"
pdf fresh-record "$WORK/fresh.attune" record "Statement by statement" "Nothing has been said about this statement yet."
pdf fresh-summary "$WORK/fresh.attune" summary "Acorn Nursery" "No priorities have been chosen yet." "Not yet rated"
skip=(--skip TAG-002)
pdf fresh-charts "$WORK/fresh.attune" charts "Acorn Nursery" "The ratings at a glance" "Not yet rated"
pdf fresh-reminders "$WORK/fresh.attune" reminders "Acorn Nursery" "No action is open"
skip=()
pdf fresh-poster "$WORK/fresh.attune" poster "Acorn Nursery" "No priorities have been chosen yet." "No action is open."
pdf fresh-agenda "$WORK/fresh.attune" agenda "Acorn Nursery" "Running order" "What to bring"
pdf fresh-sheet "$WORK/fresh.attune" sheet "Acorn Nursery" "Learning together locally" "Not yet rated"
skip=(--skip TAG-002)
pdf fresh-slips "$WORK/fresh.attune" slips "Acorn Nursery" "1. Understand child" "No names. Fold it and hand it in."
skip=()
severity=error
pdf fresh-blank "$WORK/fresh.attune" blank "Blank form" "11. Our workforce…"

echo "The teams of an area"
python3 .ci/many_teams.py 40 "$WORK/teams" --agencies 3 >/dev/null
# collected NAME OPTION...: the report is written, and is sound, accessible and in order.
collected() {
    local name=$1 out="$WORK/$1.pdf"
    shift
    check "$name: collect" "$ATTUNE" collect "$WORK/teams" --name "Northside" --to "$out" "$@"
    check "$name: qpdf finds a sound file" qpdf --check "$out"
    accessible "$name" "$out"
}
collected area
check "area: its text reads in order" python3 .ci/reads.py "$WORK/area.pdf" "Area report" "Northside" \
    "40 teams" "Left out" "Teams are not ranked here" "What the teams said" "Where help is needed first" \
    "What the plans call for" "What we will do together" "Where the wording comes from"
# The marks of the map come back at the same height, which outloud takes for running heads.
severity=error
collected area-named --names --notes
check "area-named: its text reads in order" python3 .ci/reads.py "$WORK/area-named.pdf" "Area report" \
    "of 3 agencies" "Teams 1 to 7 of 40" "Teams 36 to 40 of 40" "Who could teach whom" "Review dates of the teams" \
    "What the teams wrote"
severity=warning
check "collect begins the area's plan" "$ATTUNE" collect "$WORK/teams" --name "Northside" --to "$WORK/area.attune"
check "which is sound" "$ATTUNE" check "$WORK/area.attune"
# Its agencies are in it: they are asked for as owners.
expect 1 "and holds no team's name" grep -E "(Health visiting|Nurseries|Family hubs) team [0-9]" "$WORK/area.attune"
pdf area-plan "$WORK/area.attune" plan "Action plan" "Northside" "40 teams, read on" "What the teams said" \
    "No actions have been agreed yet." "What is not yet agreed" "Agency and role"
pdf area-record "$WORK/area.attune" record "Full record" "Northside" "Statement by statement"
pdf area-summary "$WORK/area.attune" summary "Summary" "Northside" "Teams are not ranked"
pdf area-agenda "$WORK/area.attune" agenda "Agenda for a workshop" "who could teach whom?" "The area report, printed"
pdf area-sheet "$WORK/area.attune" sheet "Workshop sheet" "Northside" "What the teams said"
pdf area-report "$WORK/area.attune" area "Area report" "Northside" "What we will do together"

echo "The documents of notes in scripts beyond Latin"
python3 .ci/scripts_assessment.py "$WORK/scripts.attune"
check "check finds it sound" "$ATTUNE" check "$WORK/scripts.attune"
readonly WRITTEN=(
    "الأطفال يلعبون معا في الحديقة" "قبل النوم كل يوم"
    "بچے باغ میں اکٹھے کھیلتے ہیں" "শিশুরা বাগানে একসাথে খেলে" "ক্ষুদ্র বন্ধুত্ব"
    "ਬੱਚੇ ਬਾਗ ਵਿੱਚ ਇਕੱਠੇ ਖੇਡਦੇ ਹਨ" "Carruurtu waxay ku ciyaaraan" "Źdźbło, łąka, gęś"
    "孩子们一起在花园里玩耍，老师每天" "बच्चे बगीचे में एक साथ खेलते हैं" "स्त्री शक्ति"
    "הילדים משחקים יחד בגן" "The family wrote:" "孩子们一起 and thanked us."
)
if [ -z "${ON_WINDOWS-}" ]; then
    pdf scripts "$WORK/scripts.attune" record "${WRITTEN[@]}"
    "$ATTUNE" export "$WORK/scripts.attune" --document record --to "$WORK/again.pdf" --force 2>"$WORK/scripts-said" >/dev/null
    expect 1 "every letter of them is printed" grep -F "cannot be printed" "$WORK/scripts-said"
    pdf scripts-plan "$WORK/scripts.attune" plan "What we will do"
fi
mkdir "$WORK/no-fonts"
ATTUNE_FONTS="$WORK/no-fonts" "$ATTUNE" export "$WORK/scripts.attune" --document record --to "$WORK/without.pdf" \
    2>"$WORK/scripts-said" >/dev/null
check "where no typeface has them, it is said for which script" grep -F "no typeface for Arabic, Bengali, Hindi" "$WORK/scripts-said"
accessible "scripts without typefaces" "$WORK/without.pdf"

echo "The documents of a very large assessment"
# Its words say the same again and again, and lines that come back at the same
# height look like running heads to outloud, which warns of them.
severity=error
python3 .ci/big_assessment.py "$WORK/big.attune"
check "check finds it sound" "$ATTUNE" check "$WORK/big.attune"
pdf big-plan "$WORK/big.attune" plan "A very large nursery" "What we will do" \
    "Can do what statement 0 asks for." "Do thing 196" "Signing off"
pdf big-record "$WORK/big.attune" record "Statement by statement" \
    "Can do what statement 0 asks for." "Can do what statement 100 asks for." "Can do what statement 199 asks for."
pdf big-summary "$WORK/big.attune" summary "A very large nursery" "And 189 more statements in the full record."
pdf big-poster "$WORK/big.attune" poster "A very large nursery" "What we will do" "more in the action plan."
pdf big-agenda "$WORK/big.attune" agenda "A very large nursery" "Running order"
pdf big-reminders "$WORK/big.attune" reminders "A very large nursery" "Do thing 196"
pdf big-sheet "$WORK/big.attune" sheet "A very large nursery" "Statement 30" "100 Red, 30 Amber, 20 Green" "Statement 199"
pdf big-slips "$WORK/big.attune" slips "A very large nursery" "1. Can do" "200. Can do" "No names."
pdf big-blank "$WORK/big.attune" blank "1. Our workforce…" "200. Our workforce…" "Our priorities"

echo "The documents of a very large course"
python3 .ci/big_course.py "$WORK/big-course.attune"
check "check finds it sound" "$ATTUNE" check "$WORK/big-course.attune"
more=(--chance)
# A footer that fills its line looks like prose that is withheld.
skip=(--skip TAG-002)
pdf big-course "$WORK/big-course.attune" training "A very large course" "60 learners" \
    "Can do what statement 0 asks for." "Can do what statement 199 asks for." "Before to After" "After to Follow-up"
more=()
skip=()
pdf big-publishing "$WORK/big-course.attune" publishing "A very large course" "Statement 199" "Before to Follow-up"
pdf big-form "$WORK/big-course.attune" form "A very large course" "200. Can do what statement 199 asks for." "Follow-up"
