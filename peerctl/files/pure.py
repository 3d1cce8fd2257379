"""PyYAML's own parser, brought to the rules of libyaml where the two differ.

The rules are those of libyaml's `scanner.c` (version 0.2.5): tabs separate words, and a plain text between brackets
may hold a question mark. Texts have been decoded and end their lines with a line feed before they come here.
"""

import re

from yaml.error import Mark
from yaml.events import Event, ScalarEvent
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken, TagToken

_BLANK_OR_END = "\0 \t\n"
_HEADER = re.compile(r"[+-][0-9]?|[0-9][+-]?")


class PureParser(Reader, Scanner, Parser):
    """Events of a text in plain Python."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def parse_flow_mapping_key(self, first: bool = False) -> Event:  # noqa: FBT001, FBT002  # PyYAML's own way
        """Place a key left out in braces where libyaml does: at the next sign."""
        return self._placed(super().parse_flow_mapping_key(first))

    def parse_flow_mapping_value(self) -> Event:
        """Place a value left out in braces where libyaml does: at the next sign."""
        return self._placed(super().parse_flow_mapping_value())  # type: ignore[no-untyped-call]

    def parse_flow_sequence_entry_mapping_value(self) -> Event:
        """Place a value left out in a pair between brackets where libyaml does: at the next sign."""
        return self._placed(super().parse_flow_sequence_entry_mapping_value())  # type: ignore[no-untyped-call]

    def _placed(self, event: Event) -> Event:
        if isinstance(event, ScalarEvent) and event.start_mark is event.end_mark:
            event.start_mark = event.end_mark = self.peek_token().start_mark  # type: ignore[no-untyped-call]
        return event

    def scan_to_next_token(self) -> None:
        """Pass over blanks and comments; tabs too, but not where they would stand for indentation."""
        while True:
            while self.peek() == " " or (self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in "\0\n":
                    self.forward()
            if self.peek() != "\n":
                return
            self.forward()
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain(self) -> ScalarToken:
        """Read a text without quotes, over several lines where it goes on."""
        start = end = self.get_mark()
        chunks: list[str] = []
        blanks = ""
        while not self._at_separator() and self.peek() != "#":
            length = self._length_of_plain(start)
            if length:
                chunks += [_folded(blanks), self.prefix(length)]
                self.forward(length)
                end, blanks = self.get_mark(), ""
            if self.peek() not in " \t\n":
                break
            blanks = self._blanks(start)
            if not self.flow_level and self.column <= self.indent:
                break
        if "\n" in blanks:
            self.allow_simple_key = True
        return ScalarToken("".join(chunks), True, start, end)  # noqa: FBT003  # PyYAML's own way

    def _at_separator(self) -> bool:
        return self.column == 0 and self.prefix(3) in {"---", "..."} and self.peek(3) in _BLANK_OR_END

    def _length_of_plain(self, start: Mark) -> int:
        length = 0
        while (sign := self.peek(length)) not in _BLANK_OR_END:
            following = self.peek(length + 1) if sign == ":" else ""
            if self.flow_level and following and following in ",?[]{}":
                raise ScannerError("while scanning a plain scalar", start, "found unexpected ':'", self.get_mark())
            if (following and following in _BLANK_OR_END) or (self.flow_level and sign in ",[]{}"):
                break
            length += 1
        return length

    def _blanks(self, start: Mark) -> str:
        blanks = ""
        while (sign := self.peek()) in " \t\n":
            if sign == "\t" and "\n" in blanks and self.column <= self.indent:
                raise ScannerError("while scanning a plain scalar", start, "found a tab", self.get_mark())
            blanks += sign
            self.forward()
        return blanks

    def scan_tag(self) -> TagToken:
        """Read a tag whatever it is made of: every tag is refused, and then with the place of its beginning."""
        start = self.get_mark()
        after = _BLANK_OR_END if self.peek(1) == "<" else _BLANK_OR_END + ",[]{}"
        length = 1
        while self.peek(length) not in after:
            length += 1
        suffix = self.prefix(length)[1:]
        self.forward(length)
        return TagToken(("!", suffix), start, self.get_mark())

    def scan_block_scalar_indicators(self, start_mark: Mark) -> tuple[bool | None, int | None]:
        """Read what stands after `|` or `>`, and the blanks behind it."""
        header = _HEADER.match(self.prefix(2))
        length, signs = (header.end(), header.group()) if header else (0, "")
        if "0" in signs:
            raise ScannerError("while scanning a block scalar", start_mark, "found 0", self.get_mark())
        self.forward(length)
        while self.peek() in " \t":
            self.forward()
        digits = signs.strip("+-")
        return "+" in signs if signs.strip(digits) else None, int(digits) if digits else None

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, Mark]:
        """Find how far in a block of text stands."""
        found: tuple[list[str], int, Mark] = super().scan_block_scalar_indentation()
        if self.peek() == "\t":
            raise ScannerError("while scanning a block scalar", found[2], "found a tab", self.get_mark())
        return found

    def scan_block_scalar_breaks(self, indent: int) -> tuple[list[str], Mark]:
        """Pass over the empty lines in a block of text."""
        found: tuple[list[str], Mark] = super().scan_block_scalar_breaks(indent)
        if self.column < indent and self.peek() == "\t":
            raise ScannerError("while scanning a block scalar", found[1], "found a tab", self.get_mark())
        return found


def _folded(blanks: str) -> str:
    """Fold what stands between two stretches of a plain text: one line break is a space, more are one less."""
    breaks = blanks.count("\n")
    return "\n" * (breaks - 1) or " " if breaks else blanks
