"""Draws from the one drawing the icon of Windows' programs, assets/windows/attune.ico, and
what stands at the left of the installer's last page, setup.bmp there.

    icon.py        (needs rsvg-convert and ImageMagick)
"""

import struct
import subprocess

SIZES = [16, 20, 24, 32, 40, 48, 64, 256]


def drawn(size):
    command = ["rsvg-convert", "--width", str(size), "--height", str(size), "assets/icon.svg"]
    return subprocess.run(command, check=True, capture_output=True).stdout


pictures = [drawn(size) for size in SIZES]
place = 6 + 16 * len(SIZES)
head = struct.pack("<HHH", 0, 1, len(SIZES))
for size, picture in zip(SIZES, pictures):
    # 256 is written as 0. Windows has read PNG in icons since Vista.
    head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
    place += len(picture)
with open("assets/windows/attune.ico", "wb") as icon:
    icon.write(head + b"".join(pictures))

# As large as the installer wants it, in few colours, since it is kept unpacked.
command = ["convert", "-size", "164x314", "xc:#1F5A8C", "-", "-gravity", "north", "-geometry", "+0+40"]
command += ["-composite", "-alpha", "off", "-colors", "64", "-compress", "none"]
command += ["BMP3:assets/windows/setup.bmp"]
subprocess.run(command, input=drawn(96), check=True)
