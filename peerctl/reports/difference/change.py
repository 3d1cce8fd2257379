"""A difference, and the two states it is between."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from peerctl.model.book import Book
from peerctl.model.finding import Finding
from peerctl.model.message import Message


class Kind(StrEnum):
    """What a difference is about."""

    SETTINGS = "settings"
    PROGRAMME = "programme"
    INSTRUMENT = "instrument"
    COHORT = "cohort"
    PERSON = "person"
    FACT = "fact"
    CONSENT = "consent"
    ENROLMENT = "enrolment"
    WISH = "wish"
    ELIGIBILITY = "eligibility"
    PAIR = "pair"
    MEETING = "meeting"
    CONTACT = "contact"
    SESSION = "session"
    ATTENDANCE = "attendance"
    RESPONSE = "response"
    IDENTITY = "identity"
    FILE = "file"
    FINDING = "finding"


class Change(NamedTuple):
    """One difference; the names are the keys of its JSON."""

    kind: Kind
    id: str
    """Whom or what it is about: a person, a pair, a cohort, a session, a rule of `check`, a file."""
    sentence: Message
    """What is different; names of codes and keys, and never what somebody typed."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two states."""

    book: Book
    day: date
    """The day it is looked at: eligibility and findings depend on it."""
    findings: tuple[Finding, ...] = ()
    """Everything that `check` finds on that day, refused files among it."""
    names_kept: bool = True
    """Whether names and contact data are kept where the state was read from: often they are kept out of git."""


Find: TypeAlias = Callable[[Side, Side], Iterable[Change]]
"""Finds the differences of one kind, from the earlier state to the later one."""
