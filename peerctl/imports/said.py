"""What a row says of a person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from peerctl.model.participant import EventKind, Role

Value: TypeAlias = str | int | bool | date | Sequence[str]
Values: TypeAlias = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class SaidPerson:
    """A person as a row tells of them, without what it leaves open."""

    id: str | None
    """The id that the row gives; None where it gives none."""
    cohort: str
    role: Role
    person: Values
    facts: Values
    enrolment: Values
    identity: Values
    events: tuple[tuple[EventKind, date], ...]
    """What happened, in order; nothing where the row does not tell, and then the person has applied."""
    consents: tuple[str, ...]


def kept(read: Mapping[str, Value | None]) -> Values:
    """Leave out what was not said."""
    return {name: value for name, value in read.items() if value is not None and value != []}
