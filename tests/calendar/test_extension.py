"""The day by which a pair is asked whether it goes on."""

from collections.abc import Callable
from datetime import date

from peerctl.calendar.extension import ask_by, ask_sources
from peerctl.model.match import Match
from peerctl.model.programme import Programme

STARTED = ("2015-04-02", "started")
DAY = date(2015, 9, 1)


def test_four_weeks_before_the_end_is_our_assumption(
    pair: Callable[..., Match], programme: Callable[..., Programme]
) -> None:
    assert ask_by(pair(STARTED), programme(), DAY) == date(2015, 9, 4)
    assert ask_sources(programme()) == ("plan", "assumption")


def test_a_programme_may_say_another_lead(pair: Callable[..., Match], programme: Callable[..., Programme]) -> None:
    own = programme(extension={"months": "3", "ask-before": {"months": "1"}, "source": "plan"})
    assert ask_by(pair(STARTED), own, DAY) == date(2015, 9, 2)
    assert ask_sources(own) == ("plan",)


def test_nobody_is_asked_before_the_start_or_where_nothing_is_left(
    pair: Callable[..., Match], programme: Callable[..., Programme]
) -> None:
    extended = pair(STARTED, ("2015-08-01", "extended", {"months": "3"}))
    assert ask_by(pair(("2015-04-02", "proposed")), programme(), DAY) is None
    assert ask_by(extended, programme(), DAY) is None
    assert ask_by(pair(STARTED), programme(extension=None), DAY) is None
    assert ask_sources(programme(extension=None)) == ()


def test_without_a_bound_there_is_always_something_left(
    pair: Callable[..., Match], programme: Callable[..., Programme]
) -> None:
    unbounded = programme(extension={"source": "plan"})
    extended = pair(STARTED, ("2015-08-01", "extended", {"months": "3"}))
    assert ask_by(extended, unbounded, DAY) == date(2015, 12, 5)


def test_a_programme_without_companionship_asks_nobody(
    pair: Callable[..., Match], programme: Callable[..., Programme]
) -> None:
    none = programme().model_copy(update={"companionship": None})
    assert ask_by(pair(STARTED, contract={"months": "6"}), none, DAY) is None
    assert ask_sources(none) == ()
