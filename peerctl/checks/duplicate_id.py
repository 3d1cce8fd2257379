"""The same thing written down twice.

An id stands for one person, cohort, pair or session. Where two files or two lines carry the same one, nobody can tell
which is meant, and people are counted twice or not at all. A person has one enrolment in a cohort, whose history tells
of leaving and coming back, and one answer to a questionnaire at each wave.

Keep one of the two: give the other an id of its own, or take it out.

Passing:
    # file: sessions/spring-2015.yaml
    - {id: cafe-1, series: cafe, date: 2015-03-10}
    - {id: cafe-2, series: cafe, date: 2015-03-17}

Failing:
    # file: sessions/spring-2015.yaml
    - {id: cafe-1, series: cafe, date: 2015-03-10}
    - {id: cafe-1, series: cafe, date: 2015-03-17}
"""

from collections.abc import Iterator, Mapping
from typing import Protocol

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.model.book import Book
from peerctl.model.finding import Level, Related, Route, route
from peerctl.model.message import Message, say
from peerctl.model.participant import Participant


class Named(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The id."""


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find every id that stands for two things."""
    book = inspection.book
    for folder, records in folders(book).items():
        yield from _files(folder, records)
    for name, sessions in book.sessions.items():
        ids = [(session.id, route("sessions", name, index, "id")) for index, session in enumerate(sessions)]
        yield from _twice(ids, say("There is another session with this id."), say("Give one of the two a new id."))
    for name, person in book.participants.items():
        if len(person.enrolments) > 1:
            yield from _enrolments(name, person)
    for name in book.responses:
        yield from _responses(inspection, name)


def folders(book: Book) -> Mapping[str, Mapping[str, Named]]:
    """Give the records that carry their file's name as id, by folder."""
    own = {name: programme for name, programme in book.programmes.items() if name not in book.shipped}
    return {
        "programmes": own,
        "cohorts": book.cohorts,
        "participants": book.participants,
        "identities": book.identities,
        "matches": book.matches,
        "instruments": book.instruments,
    }


def _files(folder: str, records: Mapping[str, Named]) -> Iterator[Fault]:
    """Let the file that bears the id as its name come first, so that the other one is the fault."""
    if len({record.id for record in records.values()}) == len(records):
        return
    ids = [(record.id, route(folder, name, "id")) for name, record in records.items()]
    ids.sort(key=lambda item: (item[1].file != f"{folder}/{item[0]}.yaml", item[1].file))
    yield from _twice(ids, say("Another file has this id."), say("Give this file's record an id of its own."))


def _enrolments(name: str, person: Participant) -> Iterator[Fault]:
    ids = [
        (enrolment.cohort, route("participants", name, "enrolments", index, "cohort"))
        for index, enrolment in enumerate(person.enrolments)
        if enrolment.role != "staff"
    ]
    message = say("{person} is enrolled in this cohort twice.", person=name)
    yield from _twice(ids, message, say("Keep one enrolment, and tell in its history of leaving and coming back."))


def _responses(inspection: Inspection, name: str) -> Iterator[Fault]:
    """Allow an answer to the same questionnaire and wave for each of the person's enrolments."""
    seen: dict[tuple[str, str], list[Route]] = {}
    for index, response in enumerate(inspection.book.responses[name]):
        if response.on <= inspection.day:
            seen.setdefault((response.instrument, response.wave), []).append(route("responses", name, index))
    person = inspection.book.participants.get(name)
    allowed = max(1, sum(enrolment.role != "staff" for enrolment in person.enrolments)) if person else 1
    for (instrument, wave), places in seen.items():
        for place in places[allowed:]:
            yield Fault(
                say(
                    "{person} has answered {instrument} at {wave} before.",
                    person=name,
                    instrument=instrument,
                    wave=wave,
                ),
                place,
                say("Keep one of the two, or correct the wave."),
                (Related(places[0], say("the first one")),),
            )


def _twice(ids: list[tuple[str, Route]], message: Message, help: Message) -> Iterator[Fault]:  # noqa: A002  # as in Fault
    first: dict[str, Route] = {}
    for word, at in ids:
        if word in first:
            yield Fault(message, at, help, (Related(first[word], say("the first one")),))
        first.setdefault(word, at)


RULE = Rule("duplicate-id", Level.ERROR, say("The same thing written down twice"), find)
