"""However odd a pair's history is, the rules read it, and what comes after the day changes nothing."""

from dataclasses import replace
from datetime import date
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.checks.inspection import Inspection
from peerctl.checks.register import RULES
from peerctl.model.book import Book
from peerctl.model.match import Contract, Match, MatchEvent, MatchEventKind, Meeting, StandIn
from peerctl.model.message import Message
from peerctl.model.participant import Event, EventKind
from peerctl.model.response import Response
from tests.checks.truncating import truncated
from tests.gallery.overlay import loaded

FORESEEING = frozenset(["absurd-date", "personal-data"])
DAYS = st.dates(date(2015, 1, 1), date(2016, 6, 1))
PEOPLE = st.sampled_from(["m-001", "m-002", "p-001", "p-002"])
MONTHS = st.sampled_from([None, 0, 1, 3, 6, 9])
MATCH_EVENTS = st.builds(
    MatchEvent,
    on=DAYS,
    event=st.sampled_from(MatchEventKind),
    months=MONTHS,
    agreed=st.lists(PEOPLE, max_size=2).map(tuple),
)
MATCHES = st.builds(
    Match,
    id=st.just("some"),
    cohort=st.just("spring-2015"),
    mentor=PEOPLE,
    peer=PEOPLE,
    contract=st.builds(Contract, signed=st.none() | DAYS, months=MONTHS),
    history=st.lists(MATCH_EVENTS, max_size=8).map(tuple),
    meetings=st.lists(
        st.builds(Meeting, on=DAYS, held=st.booleans(), place=st.sampled_from([None, "own-home"])), max_size=4
    ).map(tuple),
    stand_ins=st.lists(st.builds(StandIn, from_=DAYS, to=st.none() | DAYS, staff=st.just("s-001")), max_size=3).map(
        tuple
    ),
)
HISTORIES = st.lists(st.builds(Event, on=DAYS, event=st.sampled_from(EventKind)), max_size=6).map(tuple)
RESPONSES = st.lists(
    st.builds(
        Response,
        instrument=st.just("who-5"),
        wave=st.sampled_from(["pre", "post"]),
        on=DAYS,
        answers=st.just(()),
    ),
    max_size=4,
).map(tuple)


@cache
def base() -> Book:
    return loaded({}).book


@st.composite
def books(draw: st.DrawFn) -> Book:
    """Draw the base workspace with any two pairs, any history of one person, and any of that person's answers."""
    book = base()
    person = book.participants["p-001"]
    enrolment = person.enrolments[0].model_copy(update={"history": draw(HISTORIES)})
    return replace(
        book,
        participants={**book.participants, "p-001": person.model_copy(update={"enrolments": (enrolment,)})},
        matches={"one": draw(MATCHES), "two": draw(MATCHES)},
        responses={"p-001": draw(RESPONSES)},
    )


def told(book: Book, day: date) -> list[tuple[str, Message, str]]:
    """Give what the rules find; without places, for they move where something is taken out above them."""
    inspection = Inspection(book, day)
    faults = ((rule.id, fault) for rule in RULES if rule.id not in FORESEEING for fault in rule.find(inspection))
    return sorted(((rule, fault.message, fault.at.file) for rule, fault in faults), key=str)


@given(book=books(), day=DAYS)
@settings(deadline=None, max_examples=200)
def test_a_book_on_a_day_is_as_the_book_without_what_is_dated_later(book: Book, day: date) -> None:
    assert told(book, day) == told(truncated(book, day), day)
