"""Reads a file of Attune's with nothing of Attune's: as much of RON as there is in one.
Structures and maps become dictionaries, names of variants strings.

Checklists are long and the same in thousands of files, so each is read once.
"""

import functools
import re

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|//[^\n]*|[A-Za-z_][A-Za-z0-9_]*|-?[0-9][0-9._]*|[()\[\]{}:,]')

# As Attune itself writes a file: the checklist is a field of what the file holds.
CHECKLIST = re.compile(r"\n        checklist: (\(.*?\n        \)),", re.DOTALL)

ESCAPED = re.compile(r"\\(u\{([0-9A-Fa-f]+)\}|.)")
SIMPLE = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}


def text_of(quoted):
    def letter(found):
        return chr(int(found[2], 16)) if found[2] else SIMPLE.get(found[1], found[1])

    inside = quoted[1:-1]
    return ESCAPED.sub(letter, inside) if "\\" in inside else inside


class Reader:
    def __init__(self, text):
        self.tokens = [token for token in TOKEN.findall(text) if not token.startswith("//")]
        self.place = 0

    def peek(self):
        return self.tokens[self.place]

    def take(self):
        self.place += 1
        return self.tokens[self.place - 1]

    def value(self):
        token = self.take()
        if token[0] == '"':
            return text_of(token)
        if token == "(":
            return self.fields(")")
        if token == "{":
            return self.fields("}")
        if token == "[":
            return self.items("]")
        if token[0].isdigit() or token[0] == "-":
            return int(token.replace("_", ""))
        if token in ("true", "false"):
            return token == "true"
        if token == "None":
            return None
        if self.place < len(self.tokens) and self.peek() == "(":
            self.take()
            inside = self.fields(")")
            return inside if token not in ("Some",) else next(iter(inside.values()))
        return token

    def items(self, end):
        found = []
        while self.peek() != end:
            found.append(self.value())
            if self.peek() == ",":
                self.take()
        self.take()
        return found

    def fields(self, end):
        found = {}
        while self.peek() != end:
            key = self.value()
            if self.peek() == ":":
                self.take()
                found[key] = self.value()
            else:
                found[len(found)] = key
            if self.peek() == ",":
                self.take()
        self.take()
        return found


@functools.lru_cache(maxsize=16)
def checklist(text):
    return Reader(text).value()


def document(text):
    """What a file holds, with its kind under "kind"."""
    cut = CHECKLIST.search(text)
    if cut:
        text = text[: cut.start()] + text[cut.end() :]
    reader = Reader(text)
    kind = next(after for before, after in zip(reader.tokens[1:], reader.tokens[2:]) if before == ":" and after[0].isupper())
    found = reader.value()["document"]
    found["kind"] = kind
    if cut:
        found["checklist"] = checklist(cut[1])
    return found
