"""Which columns are the items of which questionnaire: `1`, `item 1`, `spm. 1`, `mhrm_1`, `lsns-r 12`."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from peerctl.imports.cells import plain

_ITEM = re.compile(r"-?(?:item|question|q|i|spørgsmål|spm|s)?-?0*([1-9]\d{0,3})")


@dataclass(frozen=True, slots=True)
class Item:
    """The column of an item."""

    instrument: str | None
    """The questionnaire that its header names; None where it names none."""
    number: int
    """From 1."""
    place: int

    @property
    def field(self) -> str:
        """The name that the item has as a field of the row."""
        return f"{self.instrument or ''}#{self.number}"


def items_of(header: Collection[str], instruments: Mapping[str, str]) -> Iterator[Item]:
    """Find the columns of items.

    Args:
        header: what the columns are called.
        instruments: the ids of questionnaires, by the words that mean them.
    """
    longest = sorted(instruments, key=len, reverse=True)
    for place, head in enumerate(header):
        word = plain(head)
        begun = next((one for one in longest if word.startswith(one) and _ITEM.fullmatch(word[len(one) :])), "")
        found = _ITEM.fullmatch(word[len(begun) :])
        if found:
            yield Item(instruments[begun] if begun else None, int(found[1]), place)
