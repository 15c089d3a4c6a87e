# Sourced by the end-to-end scripts: runs checks, says how each went, counts them.
#
# Needs WORK, a folder to write in, and TALLY, a file that gets one line a check.

# Every wait has an end: nothing here may hang.
readonly PATIENCE=60

passed() { printf '  ok    %s\n' "$1"; echo passed >>"$TALLY"; }

failed() {
    printf '  FAIL  %s\n' "$1"
    if [ -s "$WORK/said" ]; then head -n 25 "$WORK/said" | sed 's/^/        /'; fi
    echo failed >>"$TALLY"
}

# check NAME COMMAND...: the command ends with 0.
check() { expect 0 "$@"; }

# expect STATUS NAME COMMAND...: the command ends with this status.
expect() {
    local wanted=$1 name=$2 status=0
    shift 2
    # timeout knows programs only; our own functions bound themselves.
    if declare -F "$1" >/dev/null; then
        "$@" >"$WORK/said" 2>&1 </dev/null || status=$?
    else
        timeout --kill-after=5 600 "$@" >"$WORK/said" 2>&1 </dev/null || status=$?
    fi
    if [ "$status" -eq "$wanted" ]; then
        passed "$name"
    else
        echo "status $status, and $wanted was expected: $*" >>"$WORK/said"
        failed "$name"
    fi
}

# until_true COMMAND...: waits until the command succeeds, but not for ever.
until_true() {
    local deadline=$((SECONDS + PATIENCE))
    until "$@" >/dev/null 2>&1; do
        if [ "$SECONDS" -ge "$deadline" ]; then return 1; fi
        sleep 0.1
    done
}

# soon NAME COMMAND...: the command succeeds within the time that we wait.
soon() {
    local name=$1
    shift
    if until_true "$@"; then
        passed "$name"
    else
        echo "still not true after $PATIENCE seconds: $*" >"$WORK/said"
        failed "$name"
    fi
}
