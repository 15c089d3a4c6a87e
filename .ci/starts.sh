#!/usr/bin/env bash
# The window where office computers lack something: each renderer, driver and library is
# taken away in turn, under X11 and under Wayland. What opens has to rate; what cannot open
# says in one line what is missing. Needs ATTUNE (the program), WORK and TALLY.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/checks.sh
. .ci/screen.sh
. .ci/assistive.sh

LIBRARIES=/usr/lib/$(uname -m)-linux-gnu
readonly LIBRARIES PLAN="$WORK/starts.attune" NOWHERE="$WORK/nowhere"
mkdir -p "$NOWHERE"
case_home= app=

can_hide() { .ci/without.sh libX11.so -- test ! -e "$LIBRARIES/libX11.so.6" >/dev/null 2>&1; }

is_rated() { "$ATTUNE" show "$PLAN" | grep -Ec '^Red: 10\. '; }
is_drawn_by() { grep -q "renderer:$1)" "$case_home/data/renderer.ron"; }

begin() { # begin COMMAND...: a window with a fresh copy of the example
    cp assets/example.attune "$PLAN"
    ATTUNE_HOME="$case_home" "$@" "$PLAN" >"$WORK/starts.log" 2>&1 </dev/null &
    app=$!
}

end() {
    kill "$app" 2>/dev/null || true
    wait "$app" 2>/dev/null || true
}

fresh() { # fresh: a computer on which nothing has been drawn yet
    case_home="$WORK/starts-home"
    rm -rf "$case_home"
}

# works NAME RENDERER COMMAND...: a window opens, is drawn so, and rates when it is told to
# by assistive technology, which works under X11 and Wayland alike.
works() {
    local name=$1 renderer=$2
    shift 2
    begin "$@"
    if ! timeout 120 /usr/bin/python3 .ci/rate.py >"$WORK/said" 2>&1; then
        cat "$WORK/starts.log" >>"$WORK/said"
        failed "$name: it rates"
        end
        return
    fi
    soon "$name: it rates" is_rated
    soon "$name: it is drawn by $renderer" is_drawn_by "$renderer"
    end
}

# refuses NAME WORDS COMMAND...: no window opens, and one line says what to do.
refuses() {
    local name=$1 words=$2 status=0
    shift 2
    rm -f "$WORK/dialog"
    ATTUNE_HOME="$case_home" PATH="$WORK/hand:$PATH" timeout 120 "$@" >"$WORK/said" 2>&1 </dev/null || status=$?
    if [ "$status" -eq 1 ] && [ "$(wc -l <"$WORK/said")" -eq 1 ] && grep -Fq -- "$words" "$WORK/said" &&
        ! grep -Eq 'panicked|\.rs:' "$WORK/said"; then
        passed "$name: one line says “$words”"
        check "$name: and so does a dialog" grep -Fq -- "$words" "$WORK/dialog"
    else
        echo "status $status, one line with “$words” was expected" >>"$WORK/said"
        failed "$name"
    fi
}

# A driver that ends the program, and one that never answers.
make_drivers() {
    mkdir -p "$WORK/aborts" "$WORK/hangs"
    printf '#include <stdlib.h>\n__attribute__((constructor)) static void at_once(void) { abort(); }\n' >"$WORK/aborts.c"
    printf '#include <unistd.h>\n__attribute__((constructor)) static void at_once(void) { for (;;) pause(); }\n' >"$WORK/hangs.c"
    local kind
    for kind in aborts hangs; do
        gcc -shared -fPIC -o "$WORK/$kind/swrast_dri.so" "$WORK/$kind.c"
        cp "$WORK/$kind/swrast_dri.so" "$WORK/$kind/kms_swrast_dri.so"
    done
}

readonly NO_GL=(env LIBGL_DRIVERS_PATH="$NOWHERE") NO_VULKAN=(env VK_DRIVER_FILES="$NOWHERE/none.json" VK_ICD_FILENAMES="$NOWHERE/none.json")

cases() { # cases SYSTEM: what holds under both
    fresh
    works "$1, with everything there" Glow "$ATTUNE"
    works "$1, once more, as it is remembered" Glow "$ATTUNE"
    works "$1, OpenGL has gone since" Software "${NO_GL[@]}" "$ATTUNE"
    fresh
    works "$1, without an OpenGL driver" Software "${NO_GL[@]}" "$ATTUNE"
    fresh
    works "$1, without Vulkan" Glow "${NO_VULKAN[@]}" "$ATTUNE"
    fresh
    refuses "$1, with neither" "mesa-vulkan-drivers" "${NO_GL[@]}" "${NO_VULKAN[@]}" "$ATTUNE" "$PLAN"
    fresh
    works "$1, --renderer software" Software "$ATTUNE" --renderer software
    refuses "$1, --renderer wgpu, and there is no card" "Without --renderer" "$ATTUNE" --renderer wgpu "$PLAN"
    fresh
    works "$1, a driver that ends the program" Software env LIBGL_DRIVERS_PATH="$WORK/aborts" "$ATTUNE"
    if can_hide; then
        fresh
        works "$1, without the libraries of OpenGL" Software .ci/without.sh libGL.so libEGL.so libGLX.so -- "$ATTUNE"
        fresh
    else
        echo "  (no library is taken away: this computer does not let a folder be covered)"
    fi
}

under_x11() {
    begin_listening
    cases "X11"
    fresh
    works "X11, a driver that never answers" Software env LIBGL_DRIVERS_PATH="$WORK/hangs" "$ATTUNE"
    # Glow drew before, so it is not tried apart: the driver takes that start along, not the next.
    fresh
    works "X11, before the driver breaks" Glow "$ATTUNE"
    begin env LIBGL_DRIVERS_PATH="$WORK/aborts" "$ATTUNE"
    wait "$app" 2>/dev/null || true
    works "X11, the start after the driver ended one" Software env LIBGL_DRIVERS_PATH="$WORK/aborts" "$ATTUNE"
    if can_hide; then
        local missing package
        while read -r missing package; do
            fresh
            refuses "X11, without $missing" "apt install $package" .ci/without.sh "$missing" -- "$ATTUNE" "$PLAN"
        done <<<"libX11.so libx11-6
libXcursor.so libx11-6
libXi.so libx11-6
libxkbcommon-x11.so libxkbcommon-x11-0"
    fi
    kill %1
}

under_wayland() {
    begin_listening
    cases "Wayland"
    if can_hide; then
        fresh
        refuses "Wayland, without libwayland-client" "apt install libwayland-client0" .ci/without.sh libwayland-client.so -- "$ATTUNE" "$PLAN"
    fi
    kill %1
}

begin_weston() {
    weston --backend=headless-backend.so --socket=attune-starts --idle-time=0 >"$WORK/weston.log" 2>&1 &
    screen=$!
    until_true test -S "$XDG_RUNTIME_DIR/attune-starts" || { cat "$WORK/weston.log"; exit 1; }
    unset DISPLAY
}

# Within a session of its own, in which assistive technology is there.
if [ "${1-}" = under_x11 ]; then
    under_x11
    exit
elif [ "${1-}" = under_wayland ]; then
    export WAYLAND_DISPLAY=attune-starts
    under_wayland
    exit
fi

# What Vulkan's driver says where there is none is not about Attune.
export XDG_RUNTIME_DIR="$WORK/runtime"
mkdir -p -m 700 "$XDG_RUNTIME_DIR"
make_drivers
# In place of the program that shows a dialog: nobody is there to close one.
mkdir -p "$WORK/hand"
printf '#!/bin/sh\necho "$@" >"%s/dialog"\n' "$WORK" >"$WORK/hand/zenity"
chmod +x "$WORK/hand/zenity"

echo "X11, with pieces taken away"
begin_screen starts
dbus-run-session -- .ci/starts.sh under_x11 2>"$WORK/dbus.log"
kill "$screen"

echo "Wayland, with pieces taken away"
begin_weston
dbus-run-session -- .ci/starts.sh under_wayland 2>"$WORK/dbus.log"
