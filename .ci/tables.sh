#!/usr/bin/env bash
# Tables for engines: DuckDB answers the questions of TABLES.md from the tables of many invented
# files as a count straight from the files does. By itself it makes what it needs:
#
#     SPARK=1 FILES=60000 .ci/tables.sh      # Spark as well (it needs Java), of so many files
#
# In the gate it needs ATTUNE, READERS (a virtual environment's bin), WORK and TALLY.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${ATTUNE:=${CARGO_TARGET_DIR:-$PWD/target}/debug/attune}" "${FILES:=300}" "${MEMORY:=160}"
if [ -z "${WORK-}" ]; then
    WORK=$(mktemp -d)
    trap 'rm -rf "$WORK"' EXIT
    TALLY="$WORK/tally"
fi
if [ -z "${READERS-}" ]; then
    python3 -m venv "$WORK/venv"
    READERS="$WORK/venv/bin"
    "$READERS/pip" install --quiet --disable-pip-version-check duckdb==2.0.1
fi
export ATTUNE ATTUNE_TODAY=2026-11-22
. .ci/checks.sh
. .ci/install.sh

echo "Tables for engines, of $FILES files"
readonly AREA="$WORK/area"
rm -rf "$AREA"
mkdir "$AREA"
# told NAME COMMAND...: a check that says what it found.
told() {
    check "$@"
    sed 's/^/        /' "$WORK/said"
}
# A function, since a check ends programs that take long, and sixty thousand files do.
tables() { "$READERS/python" .ci/tables.py "$@"; }
told "files are made" tables make "$FILES" "$AREA"
told "the page's loop writes every table" tables write "$AREA"
told "they are counted without Attune" tables count "$AREA"
told "DuckDB answers each question as counted" tables duckdb "$AREA"
told "CSV holds what Parquet holds, with the types of the page" tables csv "$AREA"
told "all of it as one table, in at most $MEMORY MB of memory" tables whole "$AREA" "$MEMORY"
if [ -n "${SPARK-}" ]; then
    command -v java >/dev/null || install_packages default-jre-headless
    "$READERS/python" -c "import pyspark" 2>/dev/null ||
        "$READERS/pip" install --quiet --disable-pip-version-check pyspark==4.3.0
    # Its own log is long.
    spark() { tables spark "$AREA" 2>"$WORK/spark.log" || { tail -n 20 "$WORK/spark.log" && return 1; }; }
    told "Spark answers each question as counted" spark
fi
[ "$TALLY" != "$WORK/tally" ] || ! grep -q ^failed "$TALLY"
