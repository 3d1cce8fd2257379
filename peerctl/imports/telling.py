"""What one row says of a person, read cell by cell so that everything wrong with it is found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import get_args

from pydantic_core import PydanticCustomError

from peerctl.imports.cells import Misread, day, one_of, text, whole, words, yes_or_no
from peerctl.imports.problem import Reading
from peerctl.imports.said import SaidPerson, Value, kept
from peerctl.imports.words import GENDERS, CohortWords, coded, cohorts_of
from peerctl.model.book import Book
from peerctl.model.fields import parse_id, parse_slot
from peerctl.model.message import say
from peerctl.model.participant import EventKind, Role
from peerctl.model.rows import Cell

_EVENTS = (EventKind.APPLIED, EventKind.INTERVIEWED, EventKind.ENROLLED)
Events = tuple[tuple[EventKind, date], ...]


@dataclass(frozen=True, slots=True)
class Same:
    """What is the same for all rows, where it was told; a column goes before it."""

    cohort: str | None = None
    role: str | None = None
    consent: bool = False


@dataclass(frozen=True)
class Telling:
    """A workspace that rows tell people of, on a day."""

    book: Book
    today: date
    same: Same

    @cached_property
    def _cohorts(self) -> Mapping[str, str]:
        return cohorts_of(self.book)

    def said(self, reading: Reading) -> SaidPerson | None:
        """Read a row; None where it does not tell of which cohort and role it is."""
        id_ = reading.read("id", _id)
        identity = {name: reading.read(name, text) for name in ("name", "phone", "email")}
        self._identified(reading)
        person, events = self._person(reading), self._events(reading)
        cohort = self._cohort(reading)
        programme = self.book.programme_of(cohort) if cohort else None
        if cohort is None or programme is None:
            if cohort:
                reading.wrong("cohort", say("The programme of the cohort is not known."))
            return None
        its = CohortWords(programme)
        role = self._role(reading, its.roles)
        facts = self._facts(reading, its)
        enrolment = _enrolment(reading, its)
        agreed = reading.read("consent", yes_or_no) or (self.same.consent and reading.cell("consent") is None)
        consents = programme.consents if agreed else ()
        if role is None:
            return None
        return SaidPerson(
            id_, cohort, role, kept(person), kept(facts), kept(enrolment), kept(identity), events, tuple(consents)
        )

    def _identified(self, reading: Reading) -> None:
        if reading.cell("id") is None and reading.cell("name") is None:
            told = say("The row has neither an id nor a name.")
            reading.wrong(
                "id", told, say("Give it one of them, so that it is not added again when it is read in again.")
            )
        elif reading.cell("name") is None and (reading.cell("phone") or reading.cell("email")):
            reading.wrong("name", say("The name is missing."), say("It goes with the telephone number and the e-mail."))

    def _cohort(self, reading: Reading) -> str | None:
        if reading.cell("cohort") is not None:
            return reading.read("cohort", one_of(self._cohorts))
        if self.same.cohort is None:
            reading.wrong("cohort", say("The cohort is missing."))
        return self.same.cohort

    def _role(self, reading: Reading, known: Mapping[str, str]) -> Role | None:
        role = self.same.role
        if reading.cell("role") is not None:
            role = reading.read("role", one_of(known))
        elif role is None:
            reading.wrong("role", say("The role is missing."))
        return next((one for one in get_args(Role) if one == role), None)

    def _person(self, reading: Reading) -> dict[str, Value | None]:
        return {
            "born": reading.read("born", self._past),
            "municipality": reading.read("municipality", text),
            "gender": reading.read("gender", one_of(GENDERS)),
            "languages": reading.read("languages", words),
            "interests": reading.read("interests", words),
            "availability": reading.read("availability", _slots),
        }

    def _facts(self, reading: Reading, its: CohortWords) -> dict[str, Value | None]:
        asked = its.programme.facts
        others = {name for one in self.book.programmes.values() for name in one.facts} - asked.keys()
        for name in sorted(others):
            if reading.cell(name) is not None:
                reading.wrong(name, say("The programme of the cohort does not ask for this."), say("Leave it empty."))
        return {name: reading.read(name, its.fact(name)) for name in asked}

    def _events(self, reading: Reading) -> Events:
        """Read what happened, in order."""
        read = [(kind, reading.read(kind.value, self._past)) for kind in _EVENTS]
        events = tuple((kind, on) for kind, on in read if on)
        for (_, earlier), (kind, later) in pairwise(events):
            if later < earlier:
                reading.wrong(kind.value, say("The day is before what came first, on {on}.", on=earlier))
        return events

    def _past(self, cell: Cell) -> date:
        on = day(cell)
        if on > self.today:
            raise Misread(say("The day is still to come."))
        return on


def _enrolment(reading: Reading, its: CohortWords) -> dict[str, Value | None]:
    return {
        "channel": reading.read("channel", coded(its.channels)),
        "referrer": reading.read("referrer", one_of(its.referrers)),
        "ready": reading.read("ready", day),
        "capacity": reading.read("capacity", whole),
    }


def _id(cell: Cell) -> str:
    try:
        return parse_id(text(cell).casefold())
    except PydanticCustomError:
        raise Misread(say("This can be no id: an id has small letters, digits and hyphens, such as p-014.")) from None


def _slots(cell: Cell) -> list[str]:
    try:
        return [parse_slot(word.casefold()) for word in words(cell)]
    except PydanticCustomError:
        raise Misread(say("This is no part of a week, such as mon-evening.")) from None
