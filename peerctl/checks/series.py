"""Which series a file of sessions may name, and which cohorts come to each."""

from collections.abc import Mapping
from dataclasses import dataclass

from peerctl.model.book import Book
from peerctl.model.finding import Route
from peerctl.model.programme import Programme
from peerctl.model.schedule import Scope, Series
from peerctl.model.session import SHARED


@dataclass(frozen=True, slots=True)
class Audience:
    """A series as one programme offers it, with the cohorts whose people may come."""

    series: Series
    programme: Programme
    cohorts: frozenset[str]
    at: Route
    """Where the programme says so."""


def audiences(book: Book, name: str) -> Mapping[str, tuple[Audience, ...]]:
    """Give the series that a file of sessions may name, by id; in the shared file several programmes may have one."""
    own = book.programme_of(name)
    programmes = ([own] if own else []) if name != SHARED else _programmes(book)
    found: dict[str, tuple[Audience, ...]] = {}
    for programme in programmes:
        every = cohorts_of(book, programme)
        for number, series in enumerate(programme.series):
            alone = name != SHARED and series.scope is Scope.COHORT
            at = book.programme_route(programme.id, "series", number, "audience")
            one = Audience(series, programme, frozenset([name]) if alone else every, at)
            found[series.id] = (*found.get(series.id, ()), one)
    return found


def cohorts_of(book: Book, programme: Programme) -> frozenset[str]:
    """Give the cohorts that follow a programme."""
    return frozenset(name for name in book.cohorts if book.programme_of(name) is programme)


def _programmes(book: Book) -> list[Programme]:
    found = (book.programme_of(name) for name in book.cohorts)
    return list({programme.id: programme for programme in found if programme}.values())
