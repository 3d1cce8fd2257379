"""Replacing stretches of a text, while its byte order mark, line ends and missing last line end stay."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n|\r|\n")
_LAST_LINE_END = re.compile(rf"(?:{_LINE_END.pattern})\Z")


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
        if self._missing:
            self._ends.append(self._most)

    def follow(self, text: str, splices: Iterable[Splice]) -> None:
        """Take note of an edit of a text: lines that are new end as most lines of the file do."""
        for splice in sorted(splices, key=lambda splice: splice.start, reverse=True):
            first, last = (text.count("\n", 0, index) for index in (splice.start, splice.end))
            lines = splice.text.count("\n")
            if lines != last - first:
                self._ends[first:last] = [self._most] * lines

    def restore(self, text: str) -> str:
        """Give an edited text as the file is to have it."""
        lines = text.split("\n")[:-1]
        text = "".join(line + end for line, end in zip(lines, [*self._ends, self._most], strict=False))
        return self._bom + (_LAST_LINE_END.sub("", text) if self._missing else text)
