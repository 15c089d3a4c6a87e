"""Looks at web pages as people do who cannot see them, or see them on a telephone.

web.py AXE PAGE...: axe-core finds nothing against WCAG 2.2 A and AA or good practice in
Chromium, light and dark, and nothing stands beyond the edge of a window 320 pixels wide;
the page loads nothing and has no script of its own.
"""

import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

ASK = """
addEventListener("load", async () => {
  const found = await axe.run(document, { runOnly: %s });
  const wide = document.documentElement.scrollWidth;
  parent.postMessage({ wide, rules: found.passes.length,
    faults: found.violations.map(of => [of.id, of.nodes.map(node => node.html.slice(0, 160))]) }, "*");
});
""" % json.dumps(RULES)

WRAPPER = """<!doctype html><title>frame</title><pre id="said"></pre>
<script>addEventListener("message", event => { said.textContent = "SAID" + JSON.stringify(event.data) + "SAID" })</script>
<iframe title="page" width="%d" height="900" srcdoc="%s"></iframe>"""


def looked_at(page, axe, width, dark, folder):
    """What axe-core says of the page, and how wide it came to be."""
    asked = page.replace("</body>", f"<script>{axe}</script><script>{ASK}</script></body>")
    frame = folder / "frame.html"
    frame.write_text(WRAPPER % (width, html.escape(asked)), "utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1400,1000"]
    command += [f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=60000", "--dump-dom"]
    command += [f"--blink-settings=preferredColorScheme={0 if dark else 1}", frame.as_uri()]
    told = subprocess.run(command, capture_output=True, text=True, timeout=300).stdout
    said = re.search("SAID({.*})SAID", told)
    assert said, f"axe-core did not answer: {told[-400:]}"
    return json.loads(html.unescape(said[1]))


def main():
    axe, *pages = sys.argv[1:]
    axe = pathlib.Path(axe).read_text("utf-8").replace("</script", "<\\/script")
    faults = []
    for name in pages:
        page = pathlib.Path(name).read_text("utf-8")
        name = pathlib.Path(name).name
        for sign in ["<script", "<link", "<img", "@import", "url(", "src=", "javascript:"]:
            # What people wrote is escaped, and can only say such things.
            if sign in page and f"&lt;{sign[1:]}" not in page:
                faults.append(f"{name}: it holds {sign}")
        with tempfile.TemporaryDirectory() as folder:
            for width, dark in [(1280, False), (1280, True), (320, False)]:
                said = looked_at(page, axe, width, dark, pathlib.Path(folder))
                where = f"{name}, {width} pixels wide, {'dark' if dark else 'light'}"
                assert said["rules"] > 15, f"{where}: only {said['rules']} rules were asked"
                faults += [f"{where}: {rule}: {nodes[:3]}" for rule, nodes in said["faults"]]
                if said["wide"] > width:
                    faults.append(f"{where}: it is {said['wide']} pixels wide")
    print("\n".join(faults))
    sys.exit(bool(faults))


main()
