"""What happens after the day looked at does not exist yet: it changes no finding."""

from dataclasses import replace
from datetime import date
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.checks.run import check
from peerctl.model.book import Book
from peerctl.model.finding import Level
from peerctl.model.message import Message
from tests.checks.truncating import truncated
from tests.gallery.cases import rule_cases
from tests.gallery.overlay import loaded

CASES = tuple(rule_cases())
DAYS = st.dates(date(2014, 12, 1), date(2016, 3, 1))
FORESEEING = frozenset(["absurd-date", "personal-data"])
"""A mistyped year is told of before it comes, and a text is read by people whatever day it stands beside."""


@cache
def book_of(number: int) -> Book:
    return loaded(CASES[number].files).book


def told(book: Book, day: date) -> set[tuple[str, Level, Message, str]]:
    """Give what is found; without places, for they move where something is taken out above them."""
    findings = (found for found in check(book, day) if found.rule not in FORESEEING)
    return {(found.rule, found.level, found.message, found.at.file) for found in findings}


@settings(deadline=None, max_examples=150)
@given(number=st.integers(0, len(CASES) - 1), day=DAYS)
def test_a_book_on_a_day_is_as_the_book_without_what_is_dated_later(number: int, day: date) -> None:
    book = book_of(number)
    assert told(book, day) == told(truncated(book, day), day)


@settings(deadline=None, max_examples=50)
@given(number=st.integers(0, len(CASES) - 1), day=DAYS)
def test_findings_do_not_depend_on_the_order_in_which_files_were_read(number: int, day: date) -> None:
    book = book_of(number)
    backwards = replace(
        book,
        cohorts=dict(reversed([*book.cohorts.items()])),
        participants=dict(reversed([*book.participants.items()])),
        sessions=dict(reversed([*book.sessions.items()])),
        matches=dict(reversed([*book.matches.items()])),
        responses=dict(reversed([*book.responses.items()])),
    )
    assert check(book, day) == check(backwards, day)
