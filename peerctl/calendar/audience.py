"""Who has to be at a session, so that nobody is asked to be in two places at once."""

from collections.abc import Iterable, Iterator
from datetime import date

from peerctl.model.book import Book
from peerctl.model.programme import Programme
from peerctl.model.schedule import Scope, Series
from peerctl.model.session import SHARED
from peerctl.model.standing import Standing, standing

Wanted = str | tuple[str, str]
"""A person by id, or everybody in a cohort and role: those who are still to be enrolled have no id yet."""

_GONE = frozenset([Standing.COMPLETED, Standing.WITHDRAWN, Standing.DECLINED])


def following(book: Book, programme: Programme) -> tuple[str, ...]:
    """Give the cohorts that follow a programme, in the order in which they start."""
    names = [name for name in book.cohorts if book.programme_of(name) is programme]
    return tuple(sorted(names, key=lambda name: (book.cohorts[name].start, name)))


def programmes_in(book: Book, file: str) -> tuple[Programme, ...]:
    """Give the programmes whose series a file of sessions may hold: the cohort's, or of all cohorts."""
    cohorts = sorted(book.cohorts) if file == SHARED else [file]
    found = (book.programme_of(cohort) for cohort in cohorts)
    return tuple({programme.id: programme for programme in found if programme}.values())


def cohorts_of(book: Book, file: str, programme: Programme, series: Series) -> tuple[str, ...]:
    """Give the cohorts that a session in a file is for."""
    return following(book, programme) if SHARED in {file, series.scope.value} else (file,)


def wanted(book: Book, file: str, series_id: str, leaders: Iterable[str], day: date) -> frozenset[Wanted]:
    """Give who has to be at a session: its leaders, and where it is not optional everybody it is for."""
    return frozenset([*leaders, *_audience(book, file, series_id, day)])


def invited(book: Book, file: str, series_id: str) -> frozenset[tuple[str, str]]:
    """Give the cohorts and roles a session is for, those included who come only if they like."""
    return frozenset(
        (cohort, role)
        for programme in programmes_in(book, file)
        for series in programme.series
        if series.id == series_id
        for cohort in cohorts_of(book, file, programme, series)
        for role in series.audience
    )


def _audience(book: Book, file: str, series_id: str, day: date) -> Iterator[Wanted]:
    for programme in programmes_in(book, file):
        for series in programme.series:
            if series.id == series_id and not series.optional:
                for cohort in cohorts_of(book, file, programme, series):
                    yield from ((cohort, role) for role in series.audience)
                    yield from _people(book, cohort, series, day)


def _people(book: Book, cohort: str, series: Series, day: date) -> Iterator[str]:
    for enrolled in book.by_cohort.get(cohort, ()):
        stands = standing(enrolled.enrolment, day)
        if enrolled.enrolment.role in series.audience and stands not in _GONE:
            yield enrolled.id


def home(series: Series, cohort: str) -> str:
    """Give the file that a plan writes a series' sessions into."""
    return SHARED if series.scope is Scope.SHARED else cohort
