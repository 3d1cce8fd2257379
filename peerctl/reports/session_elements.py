"""The elements of a programme that are held for many: sessions, their hours, and who came."""

from collections.abc import Iterator, Mapping
from datetime import date

from peerctl.calendar.sessions import Occasion, held, number_of_sessions, session_minutes
from peerctl.calendar.taking_part import attended
from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.days import age_on
from peerctl.model.message import say
from peerctl.model.programme import Programme
from peerctl.model.schedule import Series
from peerctl.model.session import Presence
from peerctl.model.table import Share
from peerctl.reports.element import Element, Unit

Known = Mapping[tuple[str, str], tuple[Occasion, ...]]
"""The sessions of every cohort and series."""


def session_elements(book: Book, name: str, programme: Programme, known: Known, day: date) -> Iterator[Element]:
    """Give, for each series that has a number of sessions, those held and their hours; and who came to what is no offer."""
    for series in programme.series:
        several = known.get((name, series.id), ())
        declared = _declared(book.cohorts[name], series, day)
        if declared is not None:
            yield from _held(book.cohorts[name], series, several, declared, day)
        if not series.optional:
            yield _attended(book, name, series, several, day)


def _declared(cohort: Cohort, series: Series, day: date) -> int | None:
    """Give how many sessions there are to be: a number, or the least a year times the years that have gone."""
    number = number_of_sessions(cohort, series)
    if number is not None or series.sessions_a_year is None:
        return number
    last = min(day, cohort.end) if cohort.end else day
    return series.sessions_a_year[0] * max(age_on(cohort.start, last), 0)


def _held(cohort: Cohort, series: Series, several: tuple[Occasion, ...], declared: int, day: date) -> Iterator[Element]:
    last = cohort.end or date.max
    over = [
        one.session
        for one in several
        if held(one.session, day) and (one.own or cohort.start <= one.session.date <= last)
    ]
    yield Element(
        id=f"{series.id}-held",
        label=say("{series}: sessions held, of those planned", series=series.label),
        unit=Unit.SESSIONS,
        done=Share(len(over), declared),
        source=series.source,
    )
    if series.minutes:
        yield Element(
            id=f"{series.id}-minutes",
            label=say("{series}: minutes held, of those planned", series=series.label),
            unit=Unit.MINUTES,
            done=Share(sum(session_minutes(session, series) or 0 for session in over), declared * series.minutes),
            source=series.source,
        )


def _attended(book: Book, name: str, series: Series, several: tuple[Occasion, ...], day: date) -> Element:
    noted = [one for one in several if one.session.attendance]
    been = [one for member in book.by_cohort.get(name, ()) for one in attended(member, series, noted, day)]
    return Element(
        id=f"{series.id}-attended",
        label=say("{series}: attended, by those who were to be there", series=series.label),
        unit=Unit.ATTENDANCES,
        done=Share(sum(one.presence is Presence.PRESENT for one in been), len(been)),
        source=series.source,
    )
