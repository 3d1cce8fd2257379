"""Sentences as values: written once in English, worded in the reader's language at the door (`peerctl.show`).

A pure function never asks which language is spoken. It returns `say("{mentor} has no partner left", mentor=id)`,
and the catalogue finds the sentence by its English text. Babel extracts the calls of `say` and `say_many`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:  # so that a sentence can be made before pydantic is loaded: help, completion of ids
    from peerctl.model.record import Label


@dataclass(frozen=True, slots=True)
class Decimals:
    """A number that is written with so many decimals, noughts too: 8.0 points, p = 0.001."""

    number: float
    places: int


Value: TypeAlias = "str | int | float | date | Decimals | Label | Message | tuple[Value, ...]"
"""What a sentence may have in it; a tuple is worded as a list (`a, b and c`)."""


@dataclass(frozen=True, slots=True)
class Message:
    """An English sentence with `{named}` places, and what stands in them."""

    text: str
    values: Mapping[str, Value] = field(default_factory=dict)
    many: str = ""
    """The wording for any count but one; empty where the sentence counts nothing."""
    count: int = 1

    def __hash__(self) -> int:
        """Hash by wording and values, so that messages can be kept in sets."""
        return hash((self.text, self.many, self.count, frozenset(self.values.items())))


def say(text: str, /, **values: Value) -> Message:
    """Make a sentence."""
    return Message(text, values)


def say_many(one: str, many: str, count: int, /, **values: Value) -> Message:
    """Make a sentence that counts; `{count}` may stand in both wordings."""
    return Message(one, {"count": count, **values}, many, count)


def in_a_row(sentences: Sequence[Value]) -> Message:
    """Put whole sentences one behind the other; as a tuple they would become a list, with commas and an `and`."""
    return _joined(" ", sentences)


def in_lines(sentences: Sequence[Value]) -> Message:
    """Put whole sentences one below the other."""
    return _joined("\n", sentences)


def shortened(values: Sequence[Value], most: int = 5) -> tuple[Value, ...]:
    """Give the first of many values and how many more there are, to stand in a sentence as a list."""
    more = len(values) - most
    return (*values[:most], say("{count} more", count=more)) if more > 0 else tuple(values)


def _joined(between: str, sentences: Sequence[Value]) -> Message:
    values = {f"sentence{number}": sentence for number, sentence in enumerate(sentences)}
    return Message(between.join(f"{{{name}}}" for name in values), values)


NOTHING = Message("")
"""The empty sentence."""
