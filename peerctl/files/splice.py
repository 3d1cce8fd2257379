"""Replacing stretches of a text, while its byte order mark, line ends and missing last line end stay."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Splice:
    """A stretch of a text as it is read, and what comes in its place."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Replace stretches of a text that do not overlap; of two that begin at one place the first comes first."""
    parts: list[str] = []
    position = 0
    for splice in sorted(splices, key=lambda splice: splice.start):
        parts += [text[position : splice.start], splice.text]
        position = splice.end
    return "".join(parts) + text[position:]


class LineEnds:
    """How each line of a file ends, while its text is edited as it was read: with line feeds alone."""

    def __init__(self, original: str) -> None:
        self._bom = BOM if original.startswith(BOM) else ""
        self._ends = _LINE_END.findall(original)
        self._most = max(("\n", "\r\n", "\r"), key=self._ends.count)
        self._missing = bool(original) and original[-1] not in "\r\n"
        self._mixed = len(set(self._ends)) > 1
        if self._missing:
            self._ends.append(self._most)

    def follow(self, before: str, after: str) -> None:
        """Take note of an edit: lines that are new end as most lines of the file do."""
        if not self._mixed:
            return
        old, new = before.split("\n"), after.split("\n")
        head = _common(old, new)
        tail = min(_common(old[::-1], new[::-1]), len(old) - head, len(new) - head) - 1
        middle = len(new) - head - tail - 1
        self._ends = [*self._ends[:head], *[self._most] * middle, *self._ends[len(self._ends) - tail :]]

    def restore(self, text: str) -> str:
        """Give an edited text as the file is to have it."""
        if self._mixed:
            text = "".join(line + end for line, end in zip(text.split("\n"), [*self._ends, ""], strict=True))
        elif self._most != "\n":
            text = text.replace("\n", self._most)
        return self._bom + (text.removesuffix(self._most) if self._missing else text)


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    """Count the lines that two texts begin with alike."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((index for index, (one, other) in pairs if one != other), min(len(first), len(second)))
