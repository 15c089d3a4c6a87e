#!/usr/bin/env bash
# Makes what people on Linux install: a Debian package, an archive that runs from its
# folder, and their checksums. They come to lie in target/dist.
#
#   .ci/package.sh [release|dev]    the profile that the program was built with
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/packaging.sh
readonly PROFILE=${1:-release} OUT=target/dist STAGE=target/dist/stage
readonly ARCHIVE="attune-$(version)-linux-$(uname -m)"
built="${CARGO_TARGET_DIR:-$(target_folder)}/$([ "$PROFILE" = dev ] && echo debug || echo "$PROFILE")"

rm -rf "$STAGE" "$OUT"/attune*.deb "$OUT"/attune*-linux-*
mkdir -p "$STAGE/share"

# What a desktop looks for, laid out as /usr/share is.
place() { install -D --mode=644 "$1" "$STAGE/share/$2"; }
cargo run --quiet --locked --profile "$PROFILE" --example manual "$STAGE/share"
place assets/linux/attune.desktop applications/attune.desktop
place assets/linux/attune.metainfo.xml metainfo/alt.attune.attune.metainfo.xml
place assets/linux/attune.xml mime/packages/attune.xml
for kind in apps/attune mimetypes/application-x-attune; do
    for size in 16 22 24 32 48 64 128 256 512; do
        draw_icon "$size" "$STAGE/share/icons/hicolor/${size}x$size/$kind.png"
    done
    place assets/icon.svg "icons/hicolor/scalable/$kind.svg"
done
for page in README.md IT.md TABLES.md ACCESSIBILITY.md THIRD-PARTY.md assets/fonts/OFL.txt assets/fonts/DejaVu.txt; do
    place "$page" "doc/attune/$(basename "$page")"
done
gzip --best --no-name <CHANGELOG.md >"$STAGE/share/doc/attune/changelog.gz"
# A paragraph's empty line is a dot in Debian's form.
sed '1,2d; s/^$/./; s/^/ /' LICENSE-MIT >"$STAGE/mit"
sed -e "/^@MIT@$/{r $STAGE/mit" -e 'd}' assets/linux/copyright >"$STAGE/copyright"

cargo deb --quiet --locked --no-build --profile "$PROFILE" --output "$OUT/"

# The same without an installer: the program on top, what a desktop may want below it.
mkdir "$STAGE/$ARCHIVE"
install "$built/attune" "$STAGE/$ARCHIVE/attune"
[ "$PROFILE" = release ] || strip "$STAGE/$ARCHIVE/attune"
cp README.md IT.md TABLES.md LICENSE-MIT LICENSE-APACHE THIRD-PARTY.md "$STAGE/$ARCHIVE/"
cp -r "$STAGE/share" "$STAGE/$ARCHIVE/share"
tar --create --gzip --file "$OUT/$ARCHIVE.tar.gz" --directory "$STAGE" \
    --sort=name --owner=0 --group=0 --numeric-owner "$ARCHIVE"
checksums "$OUT"
ls -l "$OUT"
