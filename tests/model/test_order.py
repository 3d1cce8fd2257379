"""What can follow what, in an enrolment and in a pair."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerctl.model.order import ENROLMENT, MATCH, Breach, Slip, slips


@pytest.mark.parametrize(
    "history",
    [
        "applied interviewed enrolled paused resumed paused resumed completed",
        "applied declined",
        "applied withdrawn",
        "interviewed applied enrolled",
        "enrolled paused withdrawn",
        "enrolled paused paused resumed resumed",
    ],
)
def test_these_histories_of_an_enrolment_are_possible(history: str) -> None:
    assert slips(ENROLMENT, tuple(history.split())) == ()


@pytest.mark.parametrize(
    "history",
    [
        "proposed conversation accepted started paused resumed extended ended",
        "proposed declined",
        "accepted declined",
        "started conversation",
        "started ended",
        "conversation started extended extended paused ended",
    ],
)
def test_these_histories_of_a_pair_are_possible(history: str) -> None:
    assert slips(MATCH, tuple(history.split())) == ()


@pytest.mark.parametrize(
    ("history", "slip"),
    [
        ("enrolled enrolled", Slip(Breach.TWICE, 1, 0)),
        ("applied completed", Slip(Breach.UNPREPARED, 1, needed="enrolled")),
        ("applied paused resumed completed", Slip(Breach.UNPREPARED, 1, needed="enrolled")),
        ("enrolled resumed", Slip(Breach.NOT_PAUSED, 1)),
        ("enrolled paused resumed resumed", Slip(Breach.NOT_PAUSED, 3)),
        ("enrolled interviewed", Slip(Breach.LATE, 1, 0)),
        ("enrolled declined paused", Slip(Breach.LATE, 1, 0)),
        ("enrolled withdrawn resumed completed", Slip(Breach.AFTER_END, 2, 1)),
        ("declined enrolled", Slip(Breach.AFTER_END, 1, 0)),
    ],
)
def test_an_enrolment_out_of_order_has_one_slip_for_each_cause(history: str, slip: Slip) -> None:
    assert slips(ENROLMENT, tuple(history.split())) == (slip,)


@pytest.mark.parametrize(
    ("history", "slip"),
    [
        ("proposed extended", Slip(Breach.UNPREPARED, 1, needed="started")),
        ("accepted paused resumed ended", Slip(Breach.UNPREPARED, 1, needed="started")),
        ("started started", Slip(Breach.TWICE, 1, 0)),
        ("started proposed", Slip(Breach.LATE, 1, 0)),
        ("accepted proposed", Slip(Breach.LATE, 1, 0)),
        ("started declined ended", Slip(Breach.LATE, 1, 0)),
        ("started ended extended", Slip(Breach.AFTER_END, 2, 1)),
        ("started ended ended", Slip(Breach.AFTER_END, 2, 1)),
        ("proposed declined accepted", Slip(Breach.AFTER_END, 2, 1)),
    ],
)
def test_a_pair_out_of_order_has_one_slip_for_each_cause(history: str, slip: Slip) -> None:
    assert slips(MATCH, tuple(history.split())) == (slip,)


def test_what_comes_too_late_is_told_beside_what_was_missing() -> None:
    found = slips(MATCH, ("paused", "started", "accepted"))
    assert [slip.breach for slip in found] == [Breach.UNPREPARED, Breach.LATE]


@given(st.lists(st.sampled_from(["applied", "enrolled", "paused", "resumed", "withdrawn", "completed"]), max_size=8))
def test_what_happens_later_never_makes_an_earlier_event_a_slip(kinds: list[str]) -> None:
    whole = slips(ENROLMENT, tuple(kinds))
    for length in range(len(kinds)):
        known = slips(ENROLMENT, tuple(kinds[:length]))
        assert known == tuple(slip for slip in whole if slip.place < length)
