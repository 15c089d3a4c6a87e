# Sourced by the scripts that make what people install.

version() { sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1; }

target_folder() { cargo metadata --locked --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/'; }

# draw_icon SIZE FILE.png: the one icon, as so many pixels.
draw_icon() {
    mkdir -p "$(dirname "$2")"
    rsvg-convert --width "$1" --height "$1" --output "$2" assets/icon.svg
}

# checksums FOLDER: of every file in it that people download, in SHA256SUMS there.
checksums() {
    (
        cd "$1"
        find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%P\n' | LC_ALL=C sort | xargs --no-run-if-empty sha256sum >SHA256SUMS
    )
}
