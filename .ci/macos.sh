#!/usr/bin/env bash
# Puts the program into a bundle for macOS, target/dist/Attune.app; on a Mac also into a
# disk image. Elsewhere the bundle is made to be checked, and cannot be started.
#
#   .ci/macos.sh PROGRAM
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/packaging.sh
readonly PROGRAM=$1 OUT=target/dist
readonly APP="$OUT/Attune.app/Contents" PIXELS="$OUT/macos-icons"

rm -rf "$OUT/Attune.app" "$PIXELS"
mkdir -p "$APP/MacOS" "$APP/Resources"
cp "$PROGRAM" "$APP/MacOS/attune"
sed "s/@VERSION@/$(version)/" assets/macos/Info.plist >"$APP/Info.plist"
printf 'APPL????' >"$APP/PkgInfo"
cp LICENSE-MIT LICENSE-APACHE THIRD-PARTY.md "$APP/Resources/"

sizes=()
for size in 16 32 48 128 256 512 1024; do
    draw_icon "$size" "$PIXELS/$size.png"
    sizes+=("$PIXELS/$size.png")
done
png2icns "$APP/Resources/attune.icns" "${sizes[@]}"
rm -r "$PIXELS"

if [ "$(uname)" = Darwin ]; then
    # Not by a person or a company: enough for a Mac of Apple's own chips to start it at all.
    codesign --force --sign - "$OUT/Attune.app"
    readonly IMAGE="$OUT/attune-$(version)-macos.dmg" DISK="$OUT/disk"
    rm -rf "$IMAGE" "$DISK"
    mkdir "$DISK"
    cp -R "$OUT/Attune.app" README.md IT.md TABLES.md "$DISK/"
    ln -s /Applications "$DISK/Applications"
    hdiutil create -volname Attune -srcfolder "$DISK" -format UDZO "$IMAGE"
    rm -r "$DISK"
fi
