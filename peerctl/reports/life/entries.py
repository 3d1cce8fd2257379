"""What happened in a life, as the records tell it: each with its day, in a sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from peerctl.model.book import Book
from peerctl.model.match import Match
from peerctl.model.message import say
from peerctl.model.participant import Participant
from peerctl.model.session import Presence, Session
from peerctl.reports.events import (
    Happening,
    answered,
    certified,
    consented,
    pair_event,
    person_event,
    settled,
    signed,
    stood_in,
)
from peerctl.reports.life.subject import Subject, SubjectKind


class Entry(NamedTuple):
    """Something that happened, and what it is about."""

    kind: str
    happened: Happening


def entries(book: Book, subject: Subject) -> Iterator[Entry]:
    """Give everything that happened in a life, as far as these records tell of it."""
    for kind, happened in _found(book, subject):
        yield from (Entry(kind, one) for one in happened)


_Found = Iterator[tuple[str, Iterable[Happening]]]


def _found(book: Book, subject: Subject) -> _Found:
    if subject.kind is SubjectKind.PERSON:
        yield from _person(book, subject.id)
    elif subject.kind is SubjectKind.COHORT:
        yield from _cohort(book, subject.id)
    for name, match in book.matches.items():
        if subject.concerns(name, match):
            yield from _pair(book, match, None if subject.shares(name, match) else subject.id)


def _person(book: Book, id_: str) -> _Found:
    person = book.participants.get(id_)
    if person:
        yield "consent", consented(id_, person)
        yield "enrolment", _enrolments(book, id_, person)
    yield "response", (answered(id_, response) for response in book.responses.get(id_, ()))
    for file, sessions in book.sessions.items():
        yield "session", (one for session in sessions for one in _came(file, session, id_))


def _enrolments(book: Book, id_: str, person: Participant, cohort: str | None = None) -> Iterator[Happening]:
    """Give what happened to somebody in every cohort, or in one."""
    for part in person.enrolments:
        if cohort in {None, part.cohort}:
            programme = book.programme_of(part.cohort)
            yield from (person_event(id_, part.cohort, event, programme) for event in part.history)
            if part.certificate:
                yield certified(id_, part.cohort, part.certificate)


def _cohort(book: Book, id_: str) -> _Found:
    cohort = book.cohorts.get(id_)
    if cohort:
        ended = [Happening(cohort.end, say("cohort {cohort} ended", cohort=id_))] if cohort.end else []
        yield "cohort", [Happening(cohort.start, say("cohort {cohort} began", cohort=id_)), *ended]
    for name, person in book.participants.items():
        yield "enrolment", _enrolments(book, name, person, id_)
    yield "session", (_held(id_, session) for session in book.sessions.get(id_, ()))


_CAME = {
    Presence.PRESENT: say("{id} came to {session} of {cohort}"),
    Presence.ABSENT: say("{id} did not come to {session} of {cohort}"),
    Presence.EXCUSED: say("{id} was excused from {session} of {cohort}"),
}


def _came(file: str, session: Session, person: str) -> Iterator[Happening]:
    """Say whether somebody came to a session, or led it."""
    where = {"id": person, "session": session.id, "cohort": file}
    presence = session.attendance.get(person)
    if presence:
        yield Happening(session.date, replace(_CAME[presence], values=where))
    if person in session.leaders and session.cancelled is None:
        yield Happening(session.date, say("{id} led {session} of {cohort}", **where))


def _held(cohort: str, session: Session) -> Happening:
    if session.cancelled is not None:
        return Happening(session.date, say("{session} of {cohort} was cancelled", session=session.id, cohort=cohort))
    came = sum(presence is Presence.PRESENT for presence in session.attendance.values())
    held = say("{session} of {cohort} was held, {count} came", session=session.id, cohort=cohort, count=came)
    return Happening(session.date, held)


def _pair(book: Book, match: Match, staff: str | None) -> _Found:
    """Give what happened to a pair; or only what somebody of the staff did for it."""
    programme = book.programme_of(match.cohort)
    if staff is None:
        yield (
            "pair",
            (*signed(match), *(pair_event(match, event, programme) for event in match.history), *settled(match)),
        )
        yield "meeting", _meetings(match)
    yield "stand-in", (one for one in stood_in(match) if staff in {None, one.what.values["staff"]})
    yield "contact", _contacts(match, staff)


def _meetings(match: Match) -> Iterator[Happening]:
    two = {"mentor": match.mentor, "peer": match.peer}
    for meeting in match.meetings:
        met = say("pair {mentor}/{peer} met", **two)
        yield Happening(meeting.on, met if meeting.held else say("pair {mentor}/{peer} was to meet and did not", **two))


def _contacts(match: Match, staff: str | None) -> Iterator[Happening]:
    for contact in match.contacts:
        if staff in {None, contact.by}:
            yield Happening(contact.on, say("{staff} was in touch with {id}", staff=contact.by, id=contact.with_))
