"""The counting rules: where a person or a pair stands on a day."""

from datetime import date

import pytest

from peerctl.model.match import Match, MatchEventKind
from peerctl.model.participant import Enrolment
from peerctl.model.standing import enrolled_on, known, last_event, match_event, pair_standing, standing


def enrolment(*history: str) -> Enrolment:
    """Write an enrolment of events such as `2015-01-12 applied`."""
    events = [dict(zip(("on", "event"), line.split(), strict=True)) for line in history]
    return Enrolment.model_validate({"cohort": "one", "role": "peer", "history": events})


def pair(*history: str) -> Match:
    """Write a pair of events such as `2015-11-11 ended completed-early`."""
    events = [dict(zip(("on", "event", "reason"), line.split(), strict=False)) for line in history]
    return Match.model_validate({"id": "m-1--p-1", "cohort": "one", "mentor": "m-1", "peer": "p-1", "history": events})


def day(text: str) -> date:
    """Read a day."""
    return date.fromisoformat(text)


PERSON = enrolment(
    "2015-01-12 applied",
    "2015-01-20 interviewed",
    "2015-01-21 enrolled",
    "2015-06-01 paused",
    "2015-07-01 resumed",
    "2016-01-15 completed",
)


@pytest.mark.parametrize(
    ("on", "stands"),
    [
        ("2015-01-11", None),
        ("2015-01-12", "applied"),
        ("2015-01-20", "applied"),
        ("2015-01-21", "active"),
        ("2015-06-01", "paused"),
        ("2015-07-01", "active"),
        ("2016-01-15", "completed"),
    ],
)
def test_where_a_person_stands(on: str, stands: str | None) -> None:
    assert standing(PERSON, day(on)) == stands


@pytest.mark.parametrize("end", ["withdrawn", "declined"])
def test_a_person_may_leave_or_be_declined(end: str) -> None:
    assert standing(enrolment("2015-01-12 applied", f"2015-02-01 {end}"), day("2015-02-01")) == end


def test_of_two_events_on_one_day_the_later_in_the_file_counts() -> None:
    assert standing(enrolment("2015-06-01 paused", "2015-06-01 resumed"), day("2015-06-01")) == "active"
    assert standing(enrolment("2015-06-01 resumed", "2015-06-01 paused"), day("2015-06-01")) == "paused"


def test_events_count_by_their_day_and_not_by_their_place_in_the_file() -> None:
    mixed = enrolment("2015-07-01 resumed", "2015-01-21 enrolled", "2015-06-01 paused")
    assert [index for index, _ in known(mixed.history, day("2015-12-31"))] == [1, 2, 0]
    last = last_event(mixed, day("2015-06-15"))
    assert last is not None
    assert last.event == "paused"


def test_a_person_takes_part_from_the_first_enrolled_event() -> None:
    assert enrolled_on(PERSON, day("2015-01-20")) is None
    assert enrolled_on(PERSON, day("2016-12-31")) == day("2015-01-21")
    twice = enrolment("2015-09-01 enrolled", "2015-01-21 enrolled")
    assert enrolled_on(twice, day("2015-12-31")) == day("2015-01-21")


PAIR = pair(
    "2015-03-20 proposed",
    "2015-03-27 conversation",
    "2015-03-27 accepted",
    "2015-04-02 started",
    "2015-06-01 paused",
    "2015-07-01 resumed",
    "2015-10-01 extended",
    "2015-10-15 paused",
    "2015-10-20 resumed",
    "2015-11-11 ended completed-early",
)


@pytest.mark.parametrize(
    ("on", "stands"),
    [
        ("2015-03-19", None),
        ("2015-03-20", "proposed"),
        ("2015-03-27", "accepted"),
        ("2015-04-02", "active"),
        ("2015-06-01", "paused"),
        ("2015-07-01", "active"),
        ("2015-10-01", "extended"),
        ("2015-10-15", "paused"),
        ("2015-10-20", "extended"),
        ("2015-11-11", "completed"),
    ],
)
def test_where_a_pair_stands(on: str, stands: str | None) -> None:
    assert pair_standing(PAIR, day(on)) == stands


@pytest.mark.parametrize(
    ("reason", "stands"),
    [("completed", "completed"), ("completed-early", "completed"), ("moved", "ended"), ("", "ended")],
)
def test_an_end_counts_by_its_reason(reason: str, stands: str) -> None:
    ended = pair("2015-04-02 started", f"2015-11-11 ended {reason}")
    assert pair_standing(ended, day("2015-12-31")) == stands


def test_a_pair_may_be_declined_before_it_starts() -> None:
    declined = pair("2015-03-20 proposed", "2015-03-27 declined")
    assert pair_standing(declined, day("2015-03-26")) == "proposed"
    assert pair_standing(declined, day("2015-03-27")) == "declined"


def test_the_first_event_of_a_kind_is_found() -> None:
    found = match_event(PAIR, day("2015-12-31"), MatchEventKind.PAUSED)
    assert found is not None
    assert found.on == day("2015-06-01")
    assert match_event(PAIR, day("2015-05-31"), MatchEventKind.PAUSED) is None
