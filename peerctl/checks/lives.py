"""Dates that do not fit a person's life."""

from collections.abc import Iterator
from datetime import date

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault
from peerctl.model.days import age_on
from peerctl.model.finding import Key, Related, Route, route
from peerctl.model.message import Message, say
from peerctl.model.participant import Participant

_OLDEST = 110
"""Years; hardly anybody has grown older."""


def lives(inspection: Inspection) -> Iterator[Fault]:
    """Find births after the first thing a person did, in the future, or too long ago; and facts from before birth."""
    for name, person in inspection.book.participants.items():
        if person.born:
            at = route("participants", name)
            fault = _birth(person, person.born, at, inspection.day)
            if fault:
                yield fault
            else:
                yield from _facts(person, person.born, at)


def _birth(person: Participant, born: date, at: Route, day: date) -> Fault | None:
    first, keys = min(_done(person, day), default=(day, ()))
    related = (Related(at.to(*keys), say("the first thing that happened")),) if keys else ()
    if born > first:
        return _wrong(say("{person} would not be born yet.", person=person.id), at, related)
    if age_on(born, first) > _OLDEST:
        return _wrong(say("{person} would be over {years} years old.", person=person.id, years=_OLDEST), at, related)
    return None


def _done(person: Participant, day: date) -> Iterator[tuple[date, tuple[Key, ...]]]:
    """Give what a person had done by the day."""
    for index, enrolment in enumerate(person.enrolments):
        for place, event in enumerate(enrolment.history):
            if event.on <= day:
                yield event.on, ("enrolments", index, "history", place, "on")
    for index, consent in enumerate(person.consents):
        if consent.given <= day:
            yield consent.given, ("consents", index, "given")


def _facts(person: Participant, born: date, at: Route) -> Iterator[Fault]:
    for key, stretches in (("municipality", person.municipality), *person.facts.items()):
        for index, stretch in enumerate(stretches):
            if stretch.since and stretch.since < born:
                keys = (key,) if key == "municipality" else ("facts", key)
                message = say("This is before {person} was born.", person=person.id)
                yield Fault(message, at.to(*keys, index, "since"), _CORRECT, (Related(at.to("born"), say("born")),))


def _wrong(message: Message, at: Route, related: tuple[Related, ...]) -> Fault:
    return Fault(message, at.to("born"), _CORRECT, related)


_CORRECT = say("Correct one of the two dates: often the year is mistyped.")
