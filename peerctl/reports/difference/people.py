"""People: who is new, who is gone, and what is written of them."""

from collections.abc import Iterator

from peerctl.model.message import Message, say
from peerctl.model.participant import Enrolment, Participant
from peerctl.model.standing import standing
from peerctl.model.words import role_word
from peerctl.reports.difference.change import Change, Kind, Side
from peerctl.reports.difference.compare import differing, fields, plain, records, sentences
from peerctl.reports.difference.enrolments import enrolments
from peerctl.reports.events import consented
from peerctl.reports.people import PERSON_STANDINGS


def people(before: Side, after: Side) -> Iterator[Change]:
    """Tell how people differ."""
    for person, was, now in records("participants", before.book, after.book):
        if was is None:
            parts = [_part(person, enrolment, after) for enrolment in now.enrolments]
            yield from (Change(Kind.PERSON, person, told) for told in parts or [say("{id} is new", id=person)])
        elif now is None:
            yield Change(Kind.PERSON, person, say("{id} is gone from the files", id=person))
        else:
            yield from _changed(person, was, now, after)


def _part(person: str, enrolment: Enrolment, after: Side) -> Message:
    role = role_word(enrolment.role, after.book.programme_of(enrolment.cohort))
    told = say("{id} is new: {role} in {cohort}", id=person, role=role, cohort=enrolment.cohort)
    stands = standing(enrolment, after.day)
    return say("{person}, {standing}", person=told, standing=PERSON_STANDINGS[stands]) if stands else told


def _changed(person: str, was: Participant, now: Participant, after: Side) -> Iterator[Change]:
    told = {
        "facts": _facts(person, was, now),
        "consents": _consents(person, was, now),
        "enrolments": enrolments(person, was, now, after.book),
    }
    yield from fields(was, now, told, lambda _, sentence: Change(Kind.PERSON, person, sentence), person)


def _facts(person: str, was: Participant, now: Participant) -> Iterator[Change]:
    for fact, before, after in differing(was.facts, now.facts):
        yield Change(Kind.FACT, person, plain(person, fact, before, after))


def _consents(person: str, was: Participant, now: Participant) -> Iterator[Change]:
    for sentence in sentences(consented(person, was), consented(person, now)):
        yield Change(Kind.CONSENT, person, sentence)
