"""Dates that lie years away from their cohort."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from peerctl.checks.dated import Dated, dated
from peerctl.checks.rule import Fault
from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.days import add_months
from peerctl.model.finding import Level, Related, route
from peerctl.model.message import say

_BEFORE, _AFTER, _WITHOUT_END = 24, 24, 60
"""Months; beyond them a date is likely a mistyped year."""


class Span(NamedTuple):
    """The days that can belong to a cohort, and its start; of all cohorts together under the empty id."""

    first: date
    last: date
    start: date


def far_dates(book: Book) -> Iterator[Fault]:
    """Find the dates outside their cohort's span; where most are, it is the cohort's start that is told of."""
    spans = _spans(book)
    count: dict[str, int] = {}
    far: dict[str, list[Dated]] = {}
    for one in dated(book):
        span = spans.get(one.cohort)
        if span:
            count[one.cohort] = count.get(one.cohort, 0) + 1
            if not span.first <= one.day <= span.last:
                far.setdefault(one.cohort, []).append(one)
    for cohort, dates in far.items():
        if cohort and len(dates) > 1 and 2 * len(dates) > count[cohort]:
            yield _start(cohort)
        else:
            yield from (_fault(one, spans[cohort]) for one in dates)


def _spans(book: Book) -> Mapping[str, Span]:
    spans = {name: _span(cohort) for name, cohort in book.cohorts.items()}
    if not spans:
        return {}
    firsts, lasts, starts = zip(*spans.values(), strict=True)
    return {**spans, "": Span(min(firsts), max(lasts), min(starts))}


def _span(cohort: Cohort) -> Span:
    end = add_months(cohort.end, _AFTER) if cohort.end else add_months(cohort.start, _WITHOUT_END)
    return Span(add_months(cohort.start, -_BEFORE), max(end, cohort.start), cohort.start)


def _fault(one: Dated, span: Span) -> Fault:
    if one.day < span.first:
        message = say("{day} is years before the cohort, which starts on {start}.", day=one.day, start=span.start)
    else:
        message = say("{day} is years after the cohort, which starts on {start}.", day=one.day, start=span.start)
    related = (Related(route("cohorts", one.cohort, "start"), say("the cohort's start")),) if one.cohort else ()
    step = say("Correct the date: often the year is mistyped.")
    return Fault(message, route(one.folder, one.name, *one.keys), step, related, level=Level.WARNING)


def _start(cohort: str) -> Fault:
    message = say("Most of what is dated in this cohort lies years away from its start or end.")
    step = say("Correct the cohort's dates: often the year is mistyped.")
    return Fault(message, route("cohorts", cohort, "start"), step, level=Level.WARNING)
