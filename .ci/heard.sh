#!/usr/bin/env bash
# The real window over AT-SPI, as a screen reader asks it. Needs ATTUNE (the program),
# WORK and TALLY.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/checks.sh
. .ci/screen.sh
. .ci/assistive.sh

listen() {
    begin_listening
    timeout 1200 /usr/bin/python3 .ci/heard.py
    kill %1
}

begin_screen heard
in_a_session listen
