"""A package of tables for somebody outside: what is in each column is said once, and goes into all that describes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from peerctl.model.message import NOTHING, Message
from peerctl.model.record import Label
from peerctl.model.table import Cell


class FieldType(StrEnum):
    """What a column holds, by the words of Table Schema (Frictionless)."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a table."""

    key: str
    type: FieldType
    meaning: Message
    unit: Message = NOTHING
    codes: Mapping[str, Message | Label] = field(default_factory=dict)
    """The words it may have, where there are no others, each with what it means."""
    required: bool = True
    """Whether it is never empty."""


@dataclass(frozen=True, slots=True)
class Resource:
    """A table of a package, in a file of its own."""

    name: str
    title: Message
    fields: tuple[Field, ...]
    rows: tuple[tuple[Cell, ...], ...]
    identifies: tuple[str, ...]
    """The columns that together stand in one row only; none where nothing of the kind is promised."""

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.csv"


@dataclass(frozen=True, slots=True)
class Package:
    """Tables that go together, and what whoever gets them has to know."""

    name: str
    title: Message
    terms: Message
    """On what terms it may be used, in a few words."""
    notes: tuple[Message, ...]
    """What has to be known, a paragraph each."""
    resources: tuple[Resource, ...]
