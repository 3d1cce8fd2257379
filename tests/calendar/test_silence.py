"""When a pair is silent: by its own cadence, from the last meeting held, without the days of pause."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.calendar.signal import State
from peerctl.calendar.silence import silence
from peerctl.model.match import Match
from peerctl.model.programme import Programme

STARTED = ("2015-04-01", "started")
WEEKLY = {"cadence": "weekly"}
CADENCES = [
    {"id": "weekly", "label": {"en": "w", "da": "u"}, "every": {"weeks": "1"}, "source": "plan"},
    {"id": "monthly", "label": {"en": "m", "da": "m"}, "every": {"months": "1"}, "source": "plan"},
]
SILENT = {"cadences": "2", "without-cadence": {"weeks": "4"}, "source": "plan"}


@pytest.fixture
def watching(programme: Callable[..., Programme]) -> Programme:
    """Give a programme that watches for silence."""
    made = programme(cadences=CADENCES).model_dump(by_alias=True)
    return Programme.model_validate({**made, "signals": {"silent": SILENT}})


def met(*days: str, held: str = "yes") -> list[dict[str, str]]:
    return [{"on": one, "held": held} for one in days]


def day(text: str) -> date:
    return date.fromisoformat(text)


def test_a_new_pair_is_too_early_to_tell_and_then_silent(pair: Callable[..., Match], watching: Programme) -> None:
    match = pair(STARTED, contract=WEEKLY)
    early = silence(match, watching, day("2015-04-15"))
    assert (early.state, early.since, early.due) == (State.TOO_EARLY, day("2015-04-01"), day("2015-04-16"))
    assert silence(match, watching, day("2015-04-16")).state is State.SILENT


def test_a_meeting_held_starts_the_clock_again(pair: Callable[..., Match], watching: Programme) -> None:
    match = pair(STARTED, contract=WEEKLY, meetings=met("2015-04-10"))
    assert silence(match, watching, day("2015-04-24")).state is State.FINE
    assert silence(match, watching, day("2015-04-25")).state is State.SILENT


def test_an_attempted_meeting_does_not(pair: Callable[..., Match], watching: Programme) -> None:
    match = pair(STARTED, contract=WEEKLY, meetings=[*met("2015-04-10"), *met("2015-04-20", held="no")])
    assert silence(match, watching, day("2015-04-25")).state is State.SILENT


def test_months_of_a_cadence_are_calendar_months(pair: Callable[..., Match], watching: Programme) -> None:
    match = pair(STARTED, contract={"cadence": "monthly"}, meetings=met("2015-12-31"))
    assert silence(match, watching, day("2016-01-01")).due == day("2016-03-01")


def test_a_pair_by_appointment_is_held_against_the_programmes_own_figure(
    pair: Callable[..., Match], watching: Programme
) -> None:
    assert silence(pair(STARTED), watching, day("2015-04-02")).due == day("2015-04-30")


def test_a_pause_stops_the_clock_and_silences_nothing(pair: Callable[..., Match], watching: Programme) -> None:
    match = pair(STARTED, ("2015-04-10", "paused"), ("2015-04-20", "resumed"), contract=WEEKLY)
    assert silence(match, watching, day("2015-04-19")).state is State.PAUSED
    assert silence(match, watching, day("2015-04-20")).due == day("2015-04-26")
    assert silence(match, watching, day("2015-04-26")).state is State.SILENT


def test_a_pause_that_began_after_the_silence_does_not_undo_it(pair: Callable[..., Match], watching: Programme) -> None:
    match = pair(STARTED, ("2015-05-01", "paused"), ("2015-05-20", "resumed"), contract=WEEKLY)
    assert silence(match, watching, day("2015-05-20")).state is State.SILENT


def test_a_pause_before_the_last_meeting_counts_for_nothing(pair: Callable[..., Match], watching: Programme) -> None:
    match = pair(
        STARTED,
        ("2015-04-05", "paused"),
        ("2015-04-10", "resumed"),
        contract=WEEKLY,
        meetings=met("2015-04-12"),
    )
    assert silence(match, watching, day("2015-04-13")).due == day("2015-04-27")


def test_where_nothing_is_watched_for_nothing_is_said(
    pair: Callable[..., Match], programme: Callable[..., Programme], watching: Programme
) -> None:
    assert silence(pair(STARTED), programme(), day("2015-06-01")).state is State.NOT_WATCHED
    assert silence(pair(STARTED), watching, day("2015-03-31")).state is State.NOT_WATCHED
    only_agreed = watching.model_dump(by_alias=True)
    only_agreed["signals"]["silent"]["without-cadence"] = None
    none = Programme.model_validate(only_agreed)
    assert silence(pair(STARTED), none, day("2015-06-01")).state is State.NOT_WATCHED
    assert silence(pair(STARTED), none.model_copy(update={"companionship": None}), day("2015-06-01")).state is (
        State.NOT_WATCHED
    )


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 13), st.integers(1, 60))
def test_a_pause_of_n_days_moves_the_silence_by_n_days(begins: int, length: int) -> None:
    begin = day("2015-04-01") + timedelta(days=begins)
    end = begin + timedelta(days=length)
    record = {"id": "m--p", "cohort": "c", "mentor": "m", "peer": "p", "contract": WEEKLY}
    history = [("2015-04-01", "started"), (begin, "paused"), (end, "resumed")]
    match = Match.model_validate({**record, "history": [{"on": on, "event": event} for on, event in history]})
    known = Programme.model_validate(
        {
            "id": "x",
            "name": {"en": "x", "da": "x"},
            "kind": "one-to-one",
            "summary": {"en": "x", "da": "x"},
            "sources": {},
            "roles": {},
            "companionship": {"months": "6", "cadences": CADENCES, "source": "plan"},
            "signals": {"silent": SILENT},
        }
    )
    assert silence(match, known, end).due == day("2015-04-16") + timedelta(days=length)
