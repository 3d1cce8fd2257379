"""One table, many faces: what a report returns, and `peerctl.show` draws as terminal, JSON or CSV."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from peerctl.model.message import Decimals, Message

if TYPE_CHECKING:  # as in `peerctl.model.message`
    from peerctl.model.record import Label


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its numerator and denominator; null where there is nothing to share."""

    count: int
    of: int

    @property
    def share(self) -> float | None:
        """The fraction, or None where `of` is 0."""
        return self.count / self.of if self.of else None


Cell: TypeAlias = "str | int | float | date | Decimals | Message | Label | Share | None"


class Kind(StrEnum):
    """What a column holds, and so how it is aligned, sorted and written."""

    ID = "id"
    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key for scripts, its title for people."""

    key: str
    title: Message
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns, with a title that tells the day, and notes below."""

    title: Message
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[Message, ...] = ()
