"""Ids that may be referred to, and what to say of one that does not exist."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from peerctl.checks.rule import Fault
from peerctl.model.finding import Route
from peerctl.model.message import Message, say

_CLOSE_MATCHES_UP_TO = 300
"""Beyond so many ids a comparison with every one takes too long, and some id is near to anything."""
_NAMED_UP_TO = 12


@dataclass(frozen=True)
class Vocabulary:
    """The ids of one sort: `message` says that `{id}` is none of them, `home` says where they stand."""

    known: Collection[str]
    message: Message
    home: Message
    folder: str = ""
    """The folder with one file for each id, where there is one."""
    unread: frozenset[str] = frozenset()

    def lacks(self, word: str) -> bool:
        """Tell whether a word is no id of this sort; a file that could not be read counts as there."""
        return word not in self.known and not (self.unread and f"{self.folder}/{word}.yaml" in self.unread)

    def fault(self, word: str, at: Route, programme: str = "") -> Fault:
        """Say that there is no such id, and which one may have been meant."""
        message = Message(self.message.text, {**self.message.values, "id": word})
        return Fault(message, at, self._help(word), programme=programme)

    def _help(self, word: str) -> Message:
        near = self._near(word)
        if near:
            return say("Did you mean {near}? {home}", near=near, home=self.home)
        if self.known and not self.folder and len(self.known) <= _NAMED_UP_TO:
            return say("Known: {ids}. {home}", ids=tuple(self.known), home=self.home)
        return self.home

    def _near(self, word: str) -> str:
        if len(self.known) <= _CLOSE_MATCHES_UP_TO:
            return next(iter(get_close_matches(word, list(self.known), n=1, cutoff=0.7)), "")
        return self._alike.get(_bare(word), "")

    @cached_property
    def _alike(self) -> Mapping[str, str]:
        return {_bare(known): known for known in self.known}


def _bare(word: str) -> str:
    """Leave out what is easily mistyped: hyphens, and zeros before a number (`p-014`, `p14`)."""
    return "".join(part.lstrip("0") for part in word.split("-"))
