# Sourced by .ci/run: what the checks need, installed where it is missing.

# A compiler for Rust to link with; a screen and hands; checkers for PDF; what the
# window needs of a system, and what draws without OpenGL; a browser; an office;
# typefaces for scripts beyond Latin.
readonly PACKAGES=(
    gcc libc6-dev
    xvfb xdotool xclip imagemagick strace
    qpdf poppler-utils python3 python3-venv
    at-spi2-core dbus gir1.2-atspi-2.0 libglib2.0-bin python3-gi orca openbox
    debootstrap lintian appstream desktop-file-utils librsvg2-bin icnsutils dpkg-dev binutils groff-base
    libx11-6 libxcursor1 libxi6 libx11-xcb1 libxkbcommon-x11-0 libgl1 libgl1-mesa-dri
    libvulkan1 mesa-vulkan-drivers weston
    chromium libreoffice-writer-nogui
    fonts-noto-core fonts-wqy-zenhei
)

# What builds the program for Windows, and runs it.
readonly FOR_WINDOWS=(gcc-mingw-w64-x86-64-posix g++-mingw-w64-x86-64-posix nsis zip wine wine64)

is_installed() { [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

install_packages() { # install_packages [MORE...]
    local package missing=()
    for package in "${PACKAGES[@]}" "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    if [ "${#missing[@]}" -eq 0 ]; then
        echo "every package is there"
        return
    fi
    apt-get -q update
    DEBIAN_FRONTEND=noninteractive apt-get -q install --yes --no-install-recommends "${missing[@]}"
}

install_rust_components() {
    cargo fmt --version 2>/dev/null || rustup component add rustfmt
    cargo clippy --version 2>/dev/null || rustup component add clippy
}

install_readers() { # install_readers FOLDER
    python3 -m venv "$1"
    "$1/bin/pip" install --quiet --disable-pip-version-check outloud==0.2.1 pdfua==0.1.3 pikepdf==10.18.0 duckdb==2.0.1
    # For the axe-core that is in it, and nothing else.
    "$1/bin/pip" install --quiet --disable-pip-version-check --no-deps axe-playwright-python==0.1.8
    "$1/bin/outloud" --version
}

install_packagers() { cargo deb --version 2>/dev/null || cargo install --quiet --locked cargo-deb@3.8.0; }

# Whatever runs as root may put a file in the place of the null device, and rustc then reads
# that file as a program.
install_null_device() {
    [ -c /dev/null ] && return
    echo "the null device was a file, and is put back"
    rm -f /dev/null
    mknod -m 666 /dev/null c 1 3
}
