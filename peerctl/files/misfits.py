"""What YAML allows and a record does not: aliases, tags, keys that are no words, and the like."""

import re
from typing import NoReturn

from yaml.events import ScalarEvent

from peerctl.files.events import Event
from peerctl.files.places import Spot, spot_of
from peerctl.files.refuse import refused
from peerctl.files.text import CONTROL, control_character
from peerctl.model.finding import Finding, Key, Related, Route
from peerctl.model.message import Message, say

_SIGN = re.compile(r"!<[^\s>]*>|[&*!][^\s,\[\]{}]*")


MOST_OF_A_FILE = 100
"""So many findings are told of one file; one with more was made by a program, or to break one."""


class Unreadable(Exception):  # noqa: N818  # a signal that never leaves the room
    """What follows cannot be read."""


class Misfits:
    """Gathers the refusals of one text while it is built."""

    def __init__(self, file: str, text: str) -> None:
        self.findings: list[Finding] = []
        self.whole = True
        """Whether nothing had to be left out, so that the data may be held against the schema."""
        self._file = file
        self._text = text
        self._lines: list[str] = []
        self.path: list[Key] = []
        """The keys that lead to where the reading has come; whoever reads keeps it up to date."""
        self.possible = any(sign in text for sign in "&!\\")
        """Whether a value could hold anything that has to be looked for."""

    def spot(self, event: Event) -> Spot:
        """Give the place of an event."""
        self._lines = self._lines or self._text.split("\n")
        return spot_of(event, event, self._lines)

    def inspect(self, event: Event) -> None:
        """Refuse an anchor, a tag, and control characters that a text in double quotes spells out."""
        if event.anchor is not None:
            self._anchor(event)
        if event.tag is not None or self._begins_with_tag(event):
            self._tag(event)
        if isinstance(event, ScalarEvent) and (found := CONTROL.search(event.value)):
            self.whole = False
            self.findings.append(control_character(Route(self._file, spot=self.spot(event)), found.group()))

    def _begins_with_tag(self, event: Event) -> bool:
        """Tell whether a lone `!` stands before a value: libyaml says nothing of it in the event."""
        start = event.start_mark.index
        return start < event.end_mark.index and self._text[start] == "!"

    def _anchor(self, event: Event) -> None:
        self._refuse(
            "alias",
            event,
            say("An anchor (&) is set here."),
            say(
                "Delete the anchor, and write the value out wherever it is meant. Put text that begins with & in quotes."
            ),
        )

    def _tag(self, event: Event) -> None:
        self._refuse(
            "tag",
            event,
            say("A tag (!) stands here."),
            say("Delete the tag. Put text that begins with ! in quotes."),
        )

    def alias(self, event: Event) -> None:
        """Refuse an alias; what it stands for is left out."""
        self.whole = False
        self._refuse(
            "alias",
            event,
            say("An alias (*) stands here for something written elsewhere."),
            say("Write the value out. Put text that begins with * in quotes."),
        )

    def key(self, event: Event, key: object) -> None:
        """Refuse a key that is no word; it is left out together with its value."""
        self.whole = False
        if key == "<<":
            self._refuse(
                "merge-key",
                event,
                say("A merge key (<<) takes over the keys of another record."),
                say("Write the keys out here."),
            )
        elif not any(finding.at.spot[:2] == self.spot(event)[:2] for finding in self.findings):
            self._refuse(
                "complex-key",
                event,
                say("The key here is no word."),
                say("Write one word before the colon. Put text that begins with a bracket, a brace or ? in quotes."),
            )

    def duplicate(self, event: Event) -> None:
        """Refuse the second of two equal keys; the first one is kept."""
        first = Related(Route(self._file, tuple(self.path), at_key=True), say("It stands here first."))
        self._refuse(
            "duplicate-key",
            event,
            say("This key stands twice in the same record."),
            say("Keep the one that is right and delete the other."),
            (first,),
        )

    def too_deep(self, event: Event) -> NoReturn:
        """Refuse nesting that goes too deep, and stop."""
        self._refuse(
            "too-deep",
            event,
            say("More than 32 levels stand inside each other here."),
            say("Look for brackets that are not closed."),
        )
        raise Unreadable

    def second_document(self, event: Event) -> NoReturn:
        """Refuse a second document, and stop."""
        self._refuse(
            "several-documents",
            event,
            say("A second document begins here."),
            say("Give each record a file of its own, and delete this line."),
        )
        raise Unreadable

    def _refuse(
        self,
        rule: str,
        event: Event,
        message: Message,
        next_step: Message,
        related: tuple[Related, ...] = (),
    ) -> None:
        line, column, end = self.spot(event)
        sign = _SIGN.match(self._text, event.start_mark.index)
        if sign:
            end = column + len(sign.group())
        at = Route(self._file, spot=(line, column, end))
        self.findings.append(refused(rule, at, message, next_step, related))
        if len(self.findings) == MOST_OF_A_FILE:
            raise Unreadable
