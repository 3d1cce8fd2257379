"""Random data in random handwriting: YAML as people write it, in many layouts."""

import json
from dataclasses import dataclass
from random import Random

from hypothesis import strategies as st

from peerctl.files.build import Data

WORDS = ["a", "x-1", "no", "yes", "12", "010", "10:00", "2015-01-12", "Vejle", "æ ø å", "", "walk, talk", "it's #1"]
WORDS += ["a: b", "- dash", "[x]", "{y", "&a", "~", "null", 'say "hi"', "back\\slash", "ends:", " led", "two\nlines\n"]
KEYS = ["id", "on", "y", "since", "section-85", "m-001", "kind", "A b", "12", "æ"]


def data(*, top: bool = True) -> st.SearchStrategy[Data]:
    """Give random data of a record's kind."""
    leaves: st.SearchStrategy[Data] = st.sampled_from([*WORDS, None])
    inner: st.SearchStrategy[Data] = st.recursive(leaves, _collections, max_leaves=8)
    return _collections(inner) if top else inner


def _collections(inner: st.SearchStrategy[Data]) -> st.SearchStrategy[Data]:
    return st.dictionaries(st.sampled_from(KEYS), inner, max_size=4) | st.lists(inner, max_size=4)


@dataclass
class Hand:
    """Somebody's handwriting; every choice is drawn anew."""

    draw: Random

    def text(self, value: Data) -> str:
        """Write a whole file."""
        head = self.draw.choice(["", "", "# top\n", "\n# top\n\n", "---\n"])
        if not value or isinstance(value, str) or self.draw.random() < 0.1:
            return f"{head}{self.inline(value)}{self.remark()}\n" + self.foot()
        return head + self.block(value, 0) + self.foot()

    def foot(self) -> str:
        """End a file."""
        return self.draw.choice(["", "", "# end\n", "\n\n# end\n", "\n"])

    def remark(self) -> str:
        """Add a comment to a line, or nothing."""
        return self.draw.choice(["", "", "", " # why: [not]", "   # see - above", " "])

    def between(self, at: int) -> str:
        """Put something between two lines, or nothing."""
        indented = " " * self.draw.choice([0, at, at + 2])
        return self.draw.choice(["", "", "", "", "\n", f"{indented}# a: note\n", f"\n{indented}# - x\n"])

    def block(self, value: Data, at: int, *, first: bool = True) -> str:
        """Write a collection that is not empty over lines; the first line comes without its indentation if asked."""
        lines = []
        entries = list(value.items()) if isinstance(value, dict) else [("", item) for item in value or ()]
        for number, (key, item) in enumerate(entries):
            begin = "" if number == 0 and not first else self.between(at) + " " * at
            lines.append(begin + (self.pair(key, item, at) if isinstance(value, dict) else self.item(item, at)))
        return "".join(lines)

    def pair(self, key: str, value: Data, at: int) -> str:
        """Write a key and its value."""
        name = self.key(key) + ":"
        if not value or isinstance(value, str) or self.draw.random() < 0.4:
            return f"{name}{self.draw.choice([' ', ' ', '   '])}{self.scalar_or_flow(value, at)}\n"
        inner = at + self.draw.choice([2, 2, 4, 1] if isinstance(value, dict) else [2, 2, 0, 4])
        return f"{name}{self.remark()}\n{self.block(value, inner)}"

    def item(self, value: Data, at: int) -> str:
        """Write an item with its dash."""
        gap = self.draw.choice([1, 1, 3])
        if not value or isinstance(value, str) or self.draw.random() < 0.4:
            return f"-{' ' * gap}{self.scalar_or_flow(value, at)}\n"
        return f"-{' ' * gap}{self.block(value, at + 1 + gap, first=False)}"

    def scalar_or_flow(self, value: Data, at: int) -> str:
        """Write a value after its key or dash."""
        if isinstance(value, str) and value.endswith("\n") and value[0].isalpha() and self.draw.random() < 0.5:
            lines = value.removesuffix("\n").split("\n")
            return "|" + "".join("\n" + " " * (at + 2) + line for line in lines)
        over_lines = isinstance(value, dict | list) and self.draw.random() < 0.2
        return self.inline(value, at + 2 if over_lines else None) + self.remark()

    def inline(self, value: Data, at: int | None = None) -> str:
        """Write a value in brackets or braces, or a scalar; over lines from a column on, if one is given."""
        if not isinstance(value, dict | list):
            return self.scalar(value)
        if isinstance(value, dict):
            parts = [f"{self.key(key)}: {self.inline(item)}" for key, item in value.items()]
        else:
            parts = [self.inline(item) for item in value]
        opened, closed = "{}" if isinstance(value, dict) else "[]"
        if at is not None and parts:
            last = self.draw.choice(["", ","])
            note = self.draw.choice(["", "", " # one"])
            lines = f",{note}\n{' ' * at}".join(parts)
            return f"{opened}{note}\n{' ' * at}{lines}{last}{note}\n{' ' * at}{closed}"
        pad = self.draw.choice(["", "", " "])
        return opened + pad + self.draw.choice([", ", ",  "]).join(parts) + pad + closed

    def key(self, key: str) -> str:
        """Write a key."""
        return self.draw.choice([key, key, key, json.dumps(key, ensure_ascii=False), f"'{key}'"])

    def scalar(self, value: Data) -> str:
        """Write a scalar: bare where that reads the same anywhere, else in one kind of quotes or the other."""
        if not isinstance(value, str):
            return "~"
        bare = value.replace(" ", "").replace("-", "").replace(":", "").isalnum() and ": " not in value
        bare = bare and value == value.strip(" -:")
        quoted = json.dumps(value, ensure_ascii=False)
        single = "'" + value.replace("'", "''") + "'" if "\n" not in value else quoted
        return self.draw.choice([value if bare else quoted, quoted, single])
