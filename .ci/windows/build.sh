#!/usr/bin/env bash
# Builds Attune for Windows on Debian: the two programs, the installers, a portable zip and
# their checksums.
#
#   build.sh FOLDER [release|dev]    everything goes to that folder; dev is quicker to build,
#                                    and packs nothing
#
# Where rustup has Windows' std, that is taken. Else Debian packages the source of std of the
# same rustc version (rust-src), and cargo's build-std compiles it. mingw-w64 links.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/packaging.sh
out=${1:?the folder for the packages} profile=${2:-release}
readonly TARGET=x86_64-pc-windows-gnu
home=${XDG_CACHE_HOME:-$HOME/.cache}/attune-windows
target=${CARGO_TARGET_DIR:-$(target_folder)}
built=$target/$TARGET/$([ "$profile" = dev ] && echo debug || echo "$profile")
mkdir -p "$out"

# std_for_windows: how cargo is told where std comes from, or nothing where it is there.
std_for_windows() {
    if [ -d "$(rustc --print target-libdir --target "$TARGET")" ] || rustup target add "$TARGET" >&2; then
        return
    fi
    local version root exact suite uri options
    version=$(rustc --version | cut -d' ' -f2)
    root=$(rustc --print sysroot)/lib/rustlib/src/rust
    if [ ! -e "$root/library/std" ]; then
        uri=$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -n 1)
        [ -n "$uri" ] || { echo "no std for Windows: rustup has none here, and this is no Debian" >&2; return 3; }
        mkdir -p "$home/apt/lists/partial" "$home/apt/cache/archives/partial"
        for suite in trixie-backports sid trixie bookworm-backports; do
            echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $uri $suite main"
        done >"$home/apt/sources.list"
        options=(-o "Dir::Etc::sourcelist=$home/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null
            -o "Dir::State::Lists=$home/apt/lists" -o "Dir::Cache=$home/apt/cache")
        apt-get -q "${options[@]}" update >&2
        exact=$(apt-cache "${options[@]}" madison rust-src | awk '{print $3}' | grep -m1 "^$version+" || true)
        [ -n "$exact" ] || { echo "no std for Windows: rustup has none here, nor Debian the rust-src of rustc $version" >&2; return 3; }
        (cd "$home" && apt-get -q "${options[@]}" download "rust-src=$exact" >&2 && dpkg -x rust-src_*.deb source && rm rust-src_*.deb)
        mkdir -p "$root"
        ln -sfn "$home/source/usr/src/rustc-$version/library" "$root/library"
    fi
    echo "-Zbuild-std=std,panic_unwind"
}

build() {
    local std
    std=$(std_for_windows)
    # Of cargo's unstable options only build-std is used, and only where std is not there.
    [ -z "$std" ] || export RUSTC_BOOTSTRAP=1
    # Nobody debugs it here.
    CARGO_PROFILE_DEV_DEBUG=false CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc \
        cargo build --locked $std --target "$TARGET" --profile "$profile" --features windows-cli --bins
}

pack() {
    local number folder name quick=() level=-9
    number=$(version)
    name=attune-$number-windows-x64
    folder=$out/$name
    rm -rf "$folder"
    mkdir -p "$folder"
    cp "$built/attune.exe" "$folder/attune.exe"
    cp "$built/attune-cli.exe" "$folder/attune.com"
    if [ "$profile" != release ]; then
        x86_64-w64-mingw32-strip "$folder"/attune.*
        quick=(-DQUICK) level=-0
    fi
    cp LICENSE-MIT "$folder/LICENSE-MIT.txt"
    cp LICENSE-APACHE "$folder/LICENSE-APACHE.txt"
    cp THIRD-PARTY.md IT.md "$folder"
    packed() { # packed SUFFIX OPTION...: an installer
        makensis -V2 "${quick[@]}" "-DVERSION=$number" "-DFROM=$(realpath "$folder")" \
            "-DOUT=$(realpath "$out")/$name-$1.exe" "${@:2}" assets/windows/attune.nsi
    }
    packed setup
    packed setup-everybody -DEVERYBODY
    (cd "$out" && rm -f "$name.zip" && zip -q -r "$level" "$name.zip" "$name")
    checksums "$out"
}

build
pack
