"""What there is to draw: each questionnaire with complete sets, in each programme."""

from collections.abc import Iterator
from datetime import date

from peerctl.calendar.companionship import planned_ends
from peerctl.measures.changes import Sets, Why, sets
from peerctl.measures.groups import Group
from peerctl.model.book import Book
from peerctl.model.measure import Measure
from peerctl.model.programme import Programme
from peerctl.reports.pictures.pictures import EVERYBODY, Subject


def subjects(
    book: Book,
    day: date,
    instrument: str | None = None,
    within: Group = EVERYBODY,
    least: int = 1,
) -> tuple[Subject, ...]:
    """Give what can be drawn.

    Args:
        book: The workspace.
        day: Answers of later days do not exist yet.
        instrument: Only this questionnaire; otherwise those that programmes are judged by.
        within: Only this group.
        least: The least number of people that is shown (k).
    """
    found = sets(book, day, planned_ends(book, day))
    return tuple(
        subject
        for _, programme in sorted(book.programmes.items())
        for measure in programme.measures
        if (measure.instrument == instrument if instrument else measure in _judged_by(programme))
        for subject in _subject(book, day, (programme, measure), found, (within, least))
    )


def _judged_by(programme: Programme) -> tuple[Measure, ...]:
    """Give the questionnaires that a programme is judged by; all of them where it names none."""
    return tuple(one for one in programme.measures if one.primary) or programme.measures


def _subject(
    book: Book, day: date, asked: tuple[Programme, Measure], found: Sets, shown: tuple[Group, int]
) -> Iterator[Subject]:
    programme, measure = asked
    within, least = shown
    key = (programme.id, measure.instrument)
    changes = tuple(one for one in found.changes if (one.programme, one.instrument) == key)
    losses = (one for one in found.losses if (one.programme, one.instrument) == key and one.why is not Why.NOT_ENROLLED)
    people = {one.person for one in (*changes, *losses) if within.has(one)}
    known = book.instruments.get(measure.instrument)
    if known and any(within.has(one) for one in changes):
        yield Subject(book, day, programme, known, changes, len(people), within, least)
