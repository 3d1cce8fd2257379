"""When a companionship stands still, is planned to end, and how long it may last."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.calendar.companionship import longest_end, paused_days, pauses, planned_end, planned_ends
from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.days import add_days
from peerctl.model.match import Match
from peerctl.model.participant import Enrolment
from peerctl.model.programme import Programme
from peerctl.model.timeline import Stretch
from peerctl.model.workspace import Workspace

LATER = date(2030, 1, 1)
BOTH = {"months": "3", "agreed": ["m-1", "p-1"]}


def test_a_pause_lasts_from_its_day_until_the_day_before_it_is_resumed(pair: Callable[..., Match]) -> None:
    match = pair(("2015-06-01", "paused", {"reason": "illness"}), ("2015-07-01", "resumed"))
    assert pauses(match.history, LATER) == (Stretch("illness", date(2015, 6, 1), date(2015, 6, 30)),)
    assert paused_days(pauses(match.history, LATER), LATER) == 30


def test_an_open_pause_runs_to_the_day(pair: Callable[..., Match]) -> None:
    match = pair(("2015-06-01", "paused"))
    assert pauses(match.history, date(2015, 6, 10)) == (Stretch(None, date(2015, 6, 1), None),)
    assert paused_days(pauses(match.history, date(2015, 6, 10)), date(2015, 6, 10)) == 9


def test_a_pause_resumed_later_than_the_day_is_still_open(pair: Callable[..., Match]) -> None:
    match = pair(("2015-06-01", "paused"), ("2015-07-01", "resumed"))
    assert pauses(match.history, date(2015, 6, 30)) == (Stretch(None, date(2015, 6, 1), None),)


def test_a_pause_of_no_day_stops_nothing(pair: Callable[..., Match]) -> None:
    match = pair(("2015-06-01", "paused"), ("2015-06-01", "resumed"), ("2015-06-02", "resumed"))
    assert pauses(match.history, LATER) == ()


def test_a_pair_that_ends_or_a_person_who_leaves_is_no_longer_paused(pair: Callable[..., Match]) -> None:
    match = pair(("2015-06-01", "paused"), ("2015-07-01", "ended"))
    assert pauses(match.history, LATER)[0].until == date(2015, 6, 30)
    history = [{"on": "2015-06-01", "event": "paused"}, {"on": "2015-06-11", "event": "withdrawn"}]
    enrolment = Enrolment.model_validate({"cohort": "spring", "role": "peer", "history": history})
    assert paused_days(pauses(enrolment.history, LATER), LATER) == 10


def test_a_second_pause_within_a_pause_adds_nothing(pair: Callable[..., Match]) -> None:
    match = pair(("2015-06-01", "paused"), ("2015-06-10", "paused"), ("2015-06-11", "resumed"))
    assert paused_days(pauses(match.history, LATER), LATER) == 10


@pytest.mark.parametrize(
    ("start", "end"),
    [("2015-04-02", date(2015, 10, 2)), ("2015-08-31", date(2016, 2, 29)), ("2014-08-31", date(2015, 2, 28))],
)
def test_months_are_calendar_months(
    pair: Callable[..., Match], programme: Callable[..., Programme], start: str, end: date
) -> None:
    assert planned_end(pair((start, "started")), programme(), LATER) == end


def test_the_contract_decides_over_the_programme(
    pair: Callable[..., Match], programme: Callable[..., Programme]
) -> None:
    match = pair(("2015-04-02", "started"), contract={"signed": "2015-04-02", "months": "4"})
    assert planned_end(match, programme(), LATER) == date(2015, 8, 2)


def test_a_contract_not_yet_signed_decides_nothing(
    pair: Callable[..., Match], programme: Callable[..., Programme]
) -> None:
    match = pair(("2015-04-02", "started"), contract={"signed": "2015-04-09", "months": "4"})
    assert planned_end(match, programme(), date(2015, 4, 8)) == date(2015, 10, 2)


def test_a_pair_that_has_not_started_has_no_end(
    pair: Callable[..., Match], programme: Callable[..., Programme]
) -> None:
    match = pair(("2015-04-02", "started"))
    assert planned_end(match, programme(), date(2015, 4, 1)) is None
    assert longest_end(match, programme(), date(2015, 4, 1)) is None


def test_without_any_months_there_is_no_end(pair: Callable[..., Match], programme: Callable[..., Programme]) -> None:
    none = programme().model_copy(update={"companionship": None})
    assert planned_end(pair(("2015-04-02", "started")), none, LATER) is None
    assert longest_end(pair(("2015-04-02", "started")), none, LATER) is None
    agreed = pair(("2015-04-02", "started"), contract={"months": "4"})
    assert planned_end(agreed, none, LATER) == date(2015, 8, 2)


def test_an_extension_moves_the_planned_end_from_its_day_on(
    pair: Callable[..., Match], programme: Callable[..., Programme]
) -> None:
    match = pair(("2015-04-02", "started"), ("2015-09-20", "extended", BOTH))
    assert planned_end(match, programme(), date(2015, 9, 19)) == date(2015, 10, 2)
    assert planned_end(match, programme(), date(2015, 9, 20)) == date(2016, 1, 2)


def test_the_months_come_first_and_then_the_days_of_pause(
    pair: Callable[..., Match], programme: Callable[..., Programme]
) -> None:
    match = pair(("2015-08-31", "started"), ("2015-10-01", "paused"), ("2015-10-02", "resumed"))
    assert planned_end(match, programme(), LATER) == date(2016, 3, 1)


@pytest.mark.parametrize(
    ("extension", "end"),
    [
        (BOTH, date(2016, 1, 2)),
        ({**BOTH, "agreed": ["m-1"]}, date(2015, 10, 2)),
        ({**BOTH, "months": "9"}, date(2016, 1, 2)),
        ({"agreed": ["m-1", "p-1"]}, date(2015, 10, 2)),
    ],
    ids=["agreed", "agreed by one only", "more than is allowed", "for no months"],
)
def test_only_what_is_agreed_and_allowed_makes_a_companionship_longer(
    pair: Callable[..., Match], programme: Callable[..., Programme], extension: dict[str, object], end: date
) -> None:
    match = pair(("2015-04-02", "started"), ("2015-09-20", "extended", extension))
    assert longest_end(match, programme(), LATER) == end


def test_a_programme_may_let_a_pair_agree_on_more_and_set_no_bound_to_extensions(
    pair: Callable[..., Match], programme: Callable[..., Programme]
) -> None:
    match = pair(("2015-04-02", "started"), ("2015-09-20", "extended", {**BOTH, "months": "12"}))
    open_ended = programme(months_max="9", extension={"source": "plan"})
    assert longest_end(match, open_ended, LATER) == date(2017, 1, 2)


def test_a_programme_may_allow_no_extension(pair: Callable[..., Match], programme: Callable[..., Programme]) -> None:
    match = pair(("2015-04-02", "started"), ("2015-09-20", "extended", BOTH))
    assert longest_end(match, programme(extension=None), LATER) == date(2015, 10, 2)


def test_the_planned_ends_of_a_book_stand_by_match(
    pair: Callable[..., Match], programme: Callable[..., Programme]
) -> None:
    cohort = Cohort.model_validate({"id": "spring", "programme": "allotment", "name": "S", "start": "2015-02-02"})
    matches = {
        "one": pair(("2015-04-02", "started")),
        "proposed": pair(("2015-04-02", "proposed")),
        "elsewhere": pair(("2015-04-02", "started"), cohort="unknown"),
    }
    book = Book(
        Workspace(format="1", name="W"),
        programmes={"allotment": programme()},
        cohorts={"spring": cohort},
        matches=matches,
    )
    assert planned_ends(book, LATER) == {"one": date(2015, 10, 2)}


DAYS = st.dates(date(2014, 1, 1), date(2017, 12, 31))
EVENTS = st.lists(
    st.tuples(DAYS.map(str), st.sampled_from(["proposed", "paused", "resumed", "extended", "ended"])), max_size=8
)


@given(start=DAYS, begin=st.integers(0, 400), length=st.integers(0, 400))
@settings(deadline=None)
def test_a_pause_of_n_days_moves_the_end_by_exactly_n_days(
    pair: Callable[..., Match], programme: Callable[..., Programme], start: date, begin: int, length: int
) -> None:
    paused = start + timedelta(begin)
    resumed = paused + timedelta(length)
    plain = pair((str(start), "started"))
    halted = pair((str(start), "started"), (str(paused), "paused"), (str(resumed), "resumed"))
    for end in (planned_end, longest_end):
        without = end(plain, programme(), LATER)
        assert without
        assert end(halted, programme(), LATER) == add_days(without, length)


@given(events=EVENTS, day=DAYS)
@settings(deadline=None)
def test_what_happens_after_the_day_never_matters(
    pair: Callable[..., Match], programme: Callable[..., Programme], events: list[tuple[str, str]], day: date
) -> None:
    history = [("2014-06-30", "started"), *events]
    whole: Match = pair(*history)
    known: Match = pair(*(event for event in history if event[0] <= str(day)))
    rules: Programme = programme()
    assert pauses(whole.history, day) == pauses(known.history, day)
    assert planned_end(whole, rules, day) == planned_end(known, rules, day)
    assert longest_end(whole, rules, day) == longest_end(known, rules, day)
