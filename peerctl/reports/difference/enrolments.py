"""What happened to people in their cohorts, and what they wish."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from peerctl.model.book import Book
from peerctl.model.message import Message, say
from peerctl.model.participant import Enrolment, Participant
from peerctl.model.words import role_word
from peerctl.reports.difference.change import Change, Kind
from peerctl.reports.difference.compare import fields, sorted_out
from peerctl.reports.difference.histories import history
from peerctl.reports.events import certified, person_event


def enrolments(person: str, was: Participant, now: Participant, book: Book) -> Iterator[Change]:
    """Tell how the parts that somebody has in cohorts differ; nothing where only their order does."""
    new, gone, both = sorted_out(was.enrolments, now.enrolments, lambda one: f"{one.cohort} {one.role}")
    for template, found in ((_NEW, new), (_GONE, gone)):
        for one in found:
            role = role_word(one.role, book.programme_of(one.cohort))
            told = replace(template, values={"id": person, "role": role, "cohort": one.cohort})
            yield Change(Kind.ENROLMENT, person, told)
    for before, after in both:
        yield from _changed(person, before, after, book)


_NEW = say("{id} is now {role} in {cohort}")
_GONE = say("{id} is no longer written down as {role} in {cohort}")


def _changed(person: str, was: Enrolment, now: Enrolment, book: Book) -> Iterator[Change]:
    def of(kind: Kind, sentence: Message) -> Change:
        return Change(kind, person, sentence)

    programme = book.programme_of(now.cohort)
    happened = history(was.history, now.history, lambda event: person_event(person, now.cohort, event, programme))
    told: dict[str, Iterable[Change]] = {"history": (of(Kind.ENROLMENT, sentence) for sentence in happened)}
    if now.certificate and not was.certificate:
        told["certificate"] = [of(Kind.ENROLMENT, certified(person, now.cohort, now.certificate).dated)]
    who = say("{id} in {cohort}", id=person, cohort=now.cohort)
    yield from fields(was, now, told, lambda field, sentence: of(_KINDS.get(field, Kind.ENROLMENT), sentence), who)


_KINDS = {"wishes": Kind.WISH}
