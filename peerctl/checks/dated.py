"""Every date of the workspace that belongs to a cohort, with its place."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from peerctl.model.book import Book
from peerctl.model.finding import Key
from peerctl.model.match import Match
from peerctl.model.standing import Dated as HappenedOn


class Dated(NamedTuple):
    """A date, the cohort it belongs to and where it stands; a light thing, for there are many."""

    day: date
    cohort: str
    """Empty where it may belong to any of several."""
    folder: str
    name: str
    keys: tuple[Key, ...]


def dated(book: Book) -> Iterator[Dated]:
    """Give the dates of enrolments, sessions, pairs and answers."""
    for enrolled in book.enrolments():
        cohort, name = enrolled.enrolment.cohort, enrolled.id
        for place, event in enumerate(enrolled.enrolment.history):
            yield Dated(event.on, cohort, "participants", name, ("enrolments", enrolled.index, "history", place, "on"))
        if enrolled.enrolment.ready:
            ready = enrolled.enrolment.ready
            yield Dated(ready, cohort, "participants", name, ("enrolments", enrolled.index, "ready"))
    for name, sessions in book.sessions.items():
        for index, session in enumerate(sessions):
            yield Dated(session.date, name if name in book.cohorts else "", "sessions", name, (index, "date"))
    for name, match in book.matches.items():
        for day, keys in _of_match(match):
            yield Dated(day, match.cohort, "matches", name, keys)
    for name, responses in book.responses.items():
        person = book.participants.get(name)
        cohorts = {enrolment.cohort for enrolment in person.enrolments} if person else set()
        cohort = cohorts.pop() if len(cohorts) == 1 else ""
        for index, response in enumerate(responses):
            yield Dated(response.on, cohort, "responses", name, (index, "on"))


def _of_match(match: Match) -> Iterator[tuple[date, tuple[Key, ...]]]:
    if match.contract.signed:
        yield match.contract.signed, ("contract", "signed")
    listed: dict[str, Sequence[HappenedOn]] = {
        "history": match.history,
        "meetings": match.meetings,
        "contacts": match.contacts,
    }
    for key, events in listed.items():
        for index, event in enumerate(events):
            yield event.on, (key, index, "on")
    for index, stand_in in enumerate(match.stand_ins):
        yield stand_in.from_, ("stand-ins", index, "from")
        if stand_in.to:
            yield stand_in.to, ("stand-ins", index, "to")
    for item, day in match.checklist.items():
        yield day, ("checklist", item)
