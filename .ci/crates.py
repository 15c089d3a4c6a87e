"""What Attune is built from: no crate that opens an internet socket, no licence that
asks for more than to be named, and nothing from anywhere but crates.io. Works offline,
from what Cargo.lock says.

    crates.py
"""

import json
import re
import subprocess
import sys

# On what people use it. Elsewhere, as in a browser, other crates would be built in.
PLATFORMS = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin", "x86_64-apple-darwin"]

CRATES_IO = "registry+https://github.com/rust-lang/crates.io-index"

# Crates that speak to other computers, or that exist to do so.
TALKERS = set(
    """
    actix-web async-h1 attohttpc awc axum curl curl-sys ehttp h2 h3 hickory-proto hickory-resolver http-client
    hyper hyper-util isahc lettre libssh2-sys mdns mdns-sd minreq native-tls openssl openssl-sys quiche quinn
    reqwest rustls schannel security-framework self_update sentry smoltcp socket2 ssh2 surf tiny_http tokio
    tokio-native-tls tokio-rustls tonic trust-dns-resolver tungstenite update-informer ureq warp wasi-http
    webbrowser webrtc
    """.split()
)

# Crates that do so with one of their features only: without it, mio waits for files.
TALKERS_WITH = {"mio": "net"}

# Licences under which anybody may hand Attune on, whose texts go with it. MPL-2.0 asks
# for the source of what was changed, and nothing is.
LICENCES = set(
    """
    0BSD Apache-2.0 BSD-1-Clause BSD-2-Clause BSD-3-Clause BSL-1.0 CC0-1.0 ISC LicenseRef-UFL-1.0 MIT MIT-0
    MPL-2.0 OFL-1.1 Ubuntu-font-1.0 Unicode-3.0 Unicode-DFS-2016 Unlicense WTFPL Zlib bzip2-1.0.6
    """.split()
)


def is_allowed(licence):
    """Whether one side of every “OR” and both of every “AND” are allowed."""
    # Before 2018 a stroke stood for “OR”.
    pieces = re.findall(r"\(|\)|[^\s()]+", licence.replace("/", " OR "))
    place = 0

    def term():
        nonlocal place
        piece = pieces[place]
        place += 1
        if piece == "(":
            value = either()
            place += 1
            return value
        if place < len(pieces) and pieces[place] == "WITH":
            # An exception only ever allows more.
            place += 2
        return piece in LICENCES

    def both():
        nonlocal place
        value = term()
        while place < len(pieces) and pieces[place] == "AND":
            place += 1
            value = term() and value
        return value

    def either():
        nonlocal place
        value = both()
        while place < len(pieces) and pieces[place] == "OR":
            place += 1
            value = both() or value
        return value

    return either()


def built_in(platform):
    """Every crate that is part of the program on a platform, or that is run to build it."""
    told = subprocess.run(
        ["cargo", "metadata", "--format-version", "1", "--locked", "--filter-platform", platform],
        check=True,
        capture_output=True,
        text=True,
    )
    metadata = json.loads(told.stdout)
    crates = {crate["id"]: crate for crate in metadata["packages"]}
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    reached, waiting = set(), [metadata["resolve"]["root"]]
    while waiting:
        crate = waiting.pop()
        if crate in reached:
            continue
        reached.add(crate)
        for needed in nodes[crate]["deps"]:
            # What only the tests need is not handed on.
            if any(kind["kind"] != "dev" for kind in needed["dep_kinds"]):
                waiting.append(needed["pkg"])
    return {
        name: crates[name] | {"used": nodes[name]["features"]}
        for name in reached
        if crates[name]["source"] is not None
    }


def main():
    crates = {}
    for platform in PLATFORMS:
        # A crate may be built with other features elsewhere.
        crates.update(((platform, name), crate) for name, crate in built_in(platform).items())
    faults = set()
    for crate in crates.values():
        name = f"{crate['name']} {crate['version']}"
        if crate["name"] in TALKERS or TALKERS_WITH.get(crate["name"]) in crate["used"]:
            faults.add(f"{name} can reach other computers")
        if crate["source"] != CRATES_IO:
            faults.add(f"{name} comes from {crate['source']}")
        if not crate["license"]:
            faults.add(f"{name} says no licence")
        elif not is_allowed(crate["license"]):
            faults.add(f"{name} has the licence {crate['license']}")
    for fault in sorted(faults):
        print(fault)
    print(f"{len({name for _, name in crates})} crates, {len(faults)} faults")
    sys.exit(1 if faults or not crates else 0)


main()
