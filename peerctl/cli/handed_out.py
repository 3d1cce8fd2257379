"""What is told where something of a person was changed, and a certificate above all: is it earned, and who else waits?"""

from collections.abc import Callable, Iterator
from datetime import date

from peerctl.cli.person_events import Somebody
from peerctl.model.book import Book
from peerctl.model.identity import Identity
from peerctl.model.message import Message, in_a_row, say, say_many
from peerctl.model.participant import Enrolment, Participant
from peerctl.reports.certificate import certificates
from peerctl.reports.events import certified


def told_of(somebody: Somebody, index: int | None) -> Callable[[Book], Iterator[Message]]:
    """Tell that what is known of somebody was changed; and of a certificate, where one was given for an enrolment."""

    def told(after: Book) -> Iterator[Message]:
        if _known(after, somebody.person.id) != _known(somebody.opened.book, somebody.person.id):
            yield say("What is known of {id} is changed.", id=somebody.person.id)
        if index is not None:
            yield from _certificate(after, somebody.person.id, index, somebody.opened.day)

    return told


def _known(book: Book, person: str) -> tuple[Participant, Identity | None]:
    return book.participants[person], book.identities.get(person)


def _certificate(book: Book, person: str, index: int, day: date) -> Iterator[Message]:
    """Tell of a certificate once it is written down; one that is not earned is the leader's to give all the same."""
    enrolment = book.participants[person].enrolments[index]
    cohort, judged = enrolment.cohort, certificates(book, day, enrolment.cohort)
    if enrolment.certificate:
        yield say("{event}.", event=certified(person, cohort, enrolment.certificate).dated)
    mine = next((one for one in judged if (one.person, one.role) == (person, enrolment.role)), None)
    if mine is None:
        yield _not_theirs(book, enrolment)
    elif not mine.earned:
        yield say("By the programme it is not earned yet. {missing}", missing=in_a_row(mine.missing))
    if waiting := sum(one.command is not None for one in judged):
        yield say_many(
            "{count} more has earned it and not got it yet: {command}",
            "{count} more have earned it and not got it yet: {command}",
            waiting,
            command=f"peerctl report certificates {cohort}",
        )


def _not_theirs(book: Book, enrolment: Enrolment) -> Message:
    """Say why the programme gives somebody no certificate, whoever came how often."""
    programme = book.programme_of(enrolment.cohort)
    if programme and programme.certificate and enrolment.role in programme.certificate.roles:
        return say("By the programme it is earned by those who are enrolled.")
    return say("The programme of {cohort} has no certificate for this role.", cohort=enrolment.cohort)
