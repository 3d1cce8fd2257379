"""The agenda of a day: every line of every kind, most urgent first."""

from collections.abc import Container, Iterator
from dataclasses import replace
from datetime import date

from peerctl.model.book import Book
from peerctl.model.days import add_days
from peerctl.reports.agenda.desk import Desk
from peerctl.reports.agenda.following import following
from peerctl.reports.agenda.line import Agenda, Line, Urgency
from peerctl.reports.agenda.register import KINDS

HORIZON = 7
"""Days looked ahead where nobody says how far."""
_ORDER = {one: place for place, one in enumerate(Urgency)}
_PLACES = {kind.id: place for place, kind in enumerate(KINDS)}


def agenda(book: Book, day: date, *, until: date | None = None, person: str | None = None) -> Agenda:
    """Tell what is due on a day, what is at risk, and what becomes due until another.

    Args:
        book: The workspace.
        day: The day; what is dated later does not exist.
        until: The last day looked ahead to; a week from the day where not said, and never before the day.
        person: Somebody whose lines alone are wanted: those about them, and for the staff those of everything they
            lead, stand in for or check in on.
    """
    last = max(until, day) if until else add_days(day, HORIZON)
    desk = Desk(book, day, last, person)
    followed = _followed(desk) if person else frozenset()
    lines = [line for line in _lines(desk) if person is None or _about(line, person, followed)]
    return Agenda(day, last, person, tuple(sorted(lines, key=_urgent_first)))


def _lines(desk: Desk) -> Iterator[Line]:
    for kind in KINDS:
        for line in kind.find(desk):
            yield replace(line, kind=kind.id)


def _followed(desk: Desk) -> frozenset[str]:
    return frozenset(one.match for one in following(desk) if one.match and one.staff == desk.person)


def _about(line: Line, person: str, followed: Container[str]) -> bool:
    return person in line.people or (line.match is not None and line.match in followed)


def _urgent_first(line: Line) -> tuple[int, date, int, str, str, tuple[str, ...], str]:
    place = _PLACES[line.kind]
    return _ORDER[line.urgency], line.due or date.max, place, line.cohort, line.match or "", line.people, str(line.why)
