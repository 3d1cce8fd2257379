"""When contact is far more than was agreed: of the two, and of the staff with them."""

from collections.abc import Callable
from datetime import date

import pytest

from peerctl.calendar.involvement import pair_involvement, staff_involvement
from peerctl.calendar.signal import SignalKind, State
from peerctl.calendar.signals import signals
from peerctl.model.match import Match
from peerctl.model.programme import Programme

DAY = date(2015, 6, 28)
"""The four weeks counted begin on 1 June."""
STARTED = ("2015-04-01", "started")
WEEKLY = {"cadence": "weekly"}


@pytest.fixture
def watching(programme: Callable[..., Programme]) -> Programme:
    """Give a programme that watches for contact twice as frequent as agreed, over four weeks."""
    weekly = {"id": "weekly", "label": {"en": "w", "da": "u"}, "every": {"weeks": "1"}, "source": "plan"}
    excess = {"times": "2", "weeks": "4", "source": "plan"}
    made = programme(cadences=[weekly]).model_dump(by_alias=True)
    return Programme.model_validate({**made, "signals": {"over-involved-pair": excess, "over-involved-staff": excess}})


def meetings(*days: int, held: str = "yes") -> list[dict[str, str]]:
    return [{"on": f"2015-06-{one:02}", "held": held} for one in days]


def contacts(by: str, *days: int) -> list[dict[str, str]]:
    return [{"on": f"2015-06-{one:02}", "with": "m-1", "by": by} for one in days]


def test_eight_meetings_in_four_weeks_are_twice_a_weekly_cadence(
    pair: Callable[..., Match], watching: Programme
) -> None:
    over = pair_involvement(pair(STARTED, contract=WEEKLY, meetings=meetings(*range(1, 9))), watching, DAY)
    assert (over.state, over.count, over.limit, over.since) == (State.OVER_INVOLVED, 8, 8, date(2015, 6, 1))
    fine = pair_involvement(pair(STARTED, contract=WEEKLY, meetings=meetings(*range(1, 8))), watching, DAY)
    assert fine.state is State.FINE


def test_attempts_and_what_was_before_or_comes_later_do_not_count(
    pair: Callable[..., Match], watching: Programme
) -> None:
    others = [*meetings(1, 2, held="no"), {"on": "2015-05-31", "held": "yes"}, {"on": "2015-06-29", "held": "yes"}]
    one = pair(STARTED, contract=WEEKLY, meetings=[*meetings(*range(3, 10)), *others])
    assert pair_involvement(one, watching, DAY).count == 7


def test_a_pair_younger_than_the_weeks_counted_is_too_early_to_tell(
    pair: Callable[..., Match], watching: Programme
) -> None:
    one = pair(("2015-06-20", "started"), contract=WEEKLY)
    assert pair_involvement(one, watching, DAY).state is State.TOO_EARLY


def test_check_ins_and_days_stood_in_for_count_for_the_staff(pair: Callable[..., Match], watching: Programme) -> None:
    stand_in = [{"from": "2015-05-15", "to": "2015-06-14", "staff": "s-1"}]
    made = [*contacts("s-2", 1, 2, 3), *contacts("s-1", 4, 5, 6)]
    found = staff_involvement(pair(STARTED, contract=WEEKLY, contacts=made, stand_ins=stand_in), watching, DAY)
    assert (found.state, found.count, found.staff) == (State.OVER_INVOLVED, 8, ("s-1", "s-2"))


def test_a_stand_in_that_goes_on_counts_until_the_day(pair: Callable[..., Match], watching: Programme) -> None:
    open_ended = [{"from": "2015-06-22", "staff": "s-1"}, {"from": "2015-07-01", "staff": "s-2"}]
    found = staff_involvement(pair(STARTED, contract=WEEKLY, stand_ins=open_ended), watching, DAY)
    assert (found.state, found.count, found.staff) == (State.FINE, 1, ("s-1",))


def test_without_an_agreed_cadence_or_a_rule_nothing_is_held_against_anybody(
    pair: Callable[..., Match], programme: Callable[..., Programme], watching: Programme
) -> None:
    for look in (pair_involvement, staff_involvement):
        assert look(pair(STARTED), watching, DAY).state is State.NOT_WATCHED
        assert look(pair(STARTED, contract=WEEKLY), programme(), DAY).state is State.NOT_WATCHED


def test_a_running_pair_has_every_signal_and_another_none(pair: Callable[..., Match], watching: Programme) -> None:
    found = signals(pair(STARTED, contract=WEEKLY), watching, DAY)
    assert [one.kind for one in found] == list(SignalKind)
    assert signals(pair(("2015-04-01", "proposed")), watching, DAY) == ()
