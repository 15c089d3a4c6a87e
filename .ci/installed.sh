#!/usr/bin/env bash
# What people on Linux install, checked and tried: the package in a bare Debian root, by its
# own dependencies alone, and the archive from its folder. Needs WORK and TALLY; what
# .ci/package.sh made is in target/dist.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/checks.sh
. .ci/packaging.sh
. .ci/screen.sh
. .ci/assistive.sh
. /etc/os-release

readonly MADE="$PWD/target/dist" ROOT="$WORK/root"
DEB=$(echo "$MADE"/attune_*.deb)
ARCHIVE=$(echo "$MADE"/attune-*-linux-*.tar.gz)
readonly DEB ARCHIVE
trap 'leave; stop "$screen"' EXIT

leave() { # ends what runs in the root, and lets go of what was mounted there
    local process
    for process in /proc/[0-9]*; do
        [ "$(readlink "$process/root")" = "$ROOT" ] && kill -9 "${process#/proc/}" 2>/dev/null || true
    done
    umount "$ROOT/proc" "$ROOT/tmp/.X11-unix" 2>/dev/null || true
}

# clean COMMAND...: it succeeds and has nothing to say.
clean() {
    local said
    said=$("$@" 2>&1) || { printf '%s\n' "$said"; return 1; }
    printf '%s\n' "$said"
    [ -z "$said" ]
}
# A name that may be no address of the internet is all that it has to remark.
metainfo_is_clean() {
    local said
    said=$(appstreamcli validate --pedantic --no-net --no-color assets/linux/attune.metainfo.xml) || { echo "$said"; return 1; }
    echo "$said"
    ! grep -E '^[EWIP]:' <<<"$said" | grep -v cid-maybe-not-rdns
}
sums_are_right() { (cd "$MADE" && sha256sum --check --quiet --strict SHA256SUMS); }

echo "What is made for Linux"
check "the menu entry is valid" clean desktop-file-validate assets/linux/attune.desktop
check "the description for software catalogues is valid" metainfo_is_clean
check "the file type is well-formed" python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' assets/linux/attune.xml
check "lintian has nothing to say of the package" clean lintian --allow-root --display-info --fail-on error,warning,info "$DEB"
check "the checksums are right" sums_are_right
pages_are_clean() {
    local page
    for page in target/dist/stage/share/man/man1/*.1; do clean groff -man -Tutf8 -wall -z "$page" || return; done
}
check "the manual's pages are well-formed" pages_are_clean

echo "What cargo packs and installs"
check "the crate builds from what it packs" \
    cargo package --quiet --locked --allow-dirty --target-dir "${CARGO_TARGET_DIR:-$(target_folder)}"
check "cargo install makes a program of it" \
    cargo install --quiet --locked --debug --path . --root "$WORK/cargo" --target-dir "${CARGO_TARGET_DIR:-$(target_folder)}"
knows_its_checklists() { (cd / && env -i HOME="$WORK" "$WORK/cargo/bin/attune" checklists | grep -c '^pedal-unicef-workforce$'); }
check "which has its checklists in itself" knows_its_checklists
has_its_typefaces() { (cd / && env -i HOME="$WORK" "$WORK/cargo/bin/attune" export --document blank --to "$WORK/installed-blank.pdf"); }
check "and its typefaces" has_its_typefaces

echo "What is made for macOS, as far as that can be seen here"
bundle_is_whole() {
    python3 - target/dist/Attune.app/Contents "$(version)" <<'PYTHON'
import os, plistlib, sys

contents, version = sys.argv[1:]
with open(f"{contents}/Info.plist", "rb") as file:
    told = plistlib.load(file)
assert told["CFBundleShortVersionString"] == version, told
assert os.access(f"{contents}/MacOS/{told['CFBundleExecutable']}", os.X_OK)
assert os.path.exists(f"{contents}/Resources/{told['CFBundleIconFile']}.icns")
declared = {of["UTTypeIdentifier"]: of for of in told["UTExportedTypeDeclarations"]}
for kind in told["CFBundleDocumentTypes"]:
    for content in kind["LSItemContentTypes"]:
        assert "attune" in declared[content]["UTTypeTagSpecification"]["public.filename-extension"]
PYTHON
}
check "the bundle says what it is, and holds what it names" bundle_is_whole
icon_is_whole() { [ "$(icns2png --list target/dist/Attune.app/Contents/Resources/attune.icns | grep -c '32-bit icon')" -eq 7 ]; }
check "its icon is there in seven sizes" icon_is_whole

inside() { chroot "$ROOT" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_person() { # as_person COMMAND...: as somebody without rights, who has a screen
    inside setpriv --reuid=person --regid=person --clear-groups env HOME=/home/person DISPLAY="$DISPLAY" \
        LIBGL_ALWAYS_SOFTWARE=1 ATTUNE_TODAY="$ATTUNE_TODAY" "$@"
}

echo "A bare Debian ($VERSION_CODENAME)"
begin_screen installed
check "is set up" debootstrap --variant=minbase "$VERSION_CODENAME" "$ROOT"
mount -t proc proc "$ROOT/proc"
mkdir -p "$ROOT/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"
inside useradd --create-home person
cp "$DEB" "$ROOT/attune.deb"
check "the package is installed, with no more than it depends on" \
    inside apt-get -q install --yes --no-install-recommends /attune.deb
check "the program speaks without a screen" as_person attune checklists
pdf_is_made() { as_person attune export --document blank --to /home/person/form.pdf && qpdf --check "$ROOT/home/person/form.pdf"; }
check "and makes a PDF, all that it needs being in it" pdf_is_made
page_is_there() { gzip -dc "$ROOT/usr/share/man/man1/attune.1.gz" | grep -c ATTUNE_HOME; }
check "its manual is there" page_is_there

# What follows is the same for each way of starting.
FILE=
find_window() { window=$(timeout 10 xdotool search --onlyvisible --name Attune | tail -n 1) && [ -n "$window" ]; }
rates_and_closes() { # rates_and_closes HOW: R rates the tenth statement in the open window
    soon "$1: the window opens" find_window
    sleep 2
    timeout 10 xdotool windowfocus "$window" || true
    timeout 10 xdotool key --delay 300 ctrl+2 r
    is_red() { "$ATTUNE" show "$FILE" | grep -Ec '^Red: 10\. '; }
    soon "$1: R rates, in the file" is_red
    timeout 10 xdotool key ctrl+q
    is_closed() { ! find_window; }
    soon "$1: and Ctrl+Q closes it" is_closed
}
new_file() { # new_file FOLDER: the example, as a file that a person has
    FILE="$1/Acorn Nursery.attune"
    cp assets/example.attune "$FILE"
}

new_file "$ROOT/home/person"
inside chown -R person: /home/person
as_person attune "/home/person/Acorn Nursery.attune" >"$WORK/said" 2>&1 &
rates_and_closes "installed"

echo "As a desktop does it"
check "what desktops have is installed" inside apt-get -q install --yes --no-install-recommends \
    shared-mime-info desktop-file-utils libglib2.0-bin
type_of() { inside gio info -a standard::content-type "/home/person/Acorn Nursery.attune" | grep -c 'application/x-attune$'; }
check "a file is known by its name" type_of
opens_with() { inside gio mime application/x-attune | grep -c 'Default application.*attune.desktop'; }
check "and belongs to Attune" opens_with
new_file "$ROOT/home/person"
inside chown -R person: /home/person
as_person gio open "/home/person/Acorn Nursery.attune" >"$WORK/said" 2>&1 &
rates_and_closes "a double click"
check "the package goes again" inside apt-get -q purge --yes attune
nothing_is_left() { ! find "$ROOT/usr" "$ROOT/etc" -iname '*attune*' | grep .; }
check "and leaves nothing but what the person made" nothing_is_left
check "which stays" test -s "$FILE"

echo "The archive"
mkdir "$WORK/unpacked"
tar --extract --file "$ARCHIVE" --directory "$WORK/unpacked"
new_file "$WORK"
ATTUNE_HOME="$WORK/stick" "$WORK"/unpacked/*/attune "$FILE" >"$WORK/said" 2>&1 &
rates_and_closes "from its folder"
