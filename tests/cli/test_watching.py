"""The watch over a command: the clock, Ctrl-C, and when a line is drawn."""

import signal
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest

from peerctl.cli import watching as watches
from peerctl.cli.arguments import Arguments
from peerctl.cli.request import INTERRUPTED, Answer, Request
from peerctl.cli.surroundings import Surroundings
from peerctl.cli.watching import Timer, watching
from peerctl.model.message import Message, say
from tests.cli.running import BASE, Terminal
from tests.matching.making import english

WORK = say("the proposal")


def request(err: StringIO, language: str = "en", **environment: str) -> Request:
    """Make a request whose stderr is given."""
    around = Surroundings(environment, Path(BASE), datetime(2015, 6, 15, tzinfo=UTC), StringIO(), err)
    return Request(Arguments(["--lang", language]), around)


def test_what_is_left_of_a_limit_goes_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(watches, "monotonic", lambda: now[0])
    timer, patient = Timer(5), Timer(None)
    now[0] = 103.0
    assert (timer.seconds_left(), patient.seconds_left()) == (2, float("inf"))
    now[0] = 106.0
    assert timer.seconds_left() == -1


def test_it_is_told_after_a_while_and_not_too_often(monkeypatch: pytest.MonkeyPatch) -> None:
    now, told = [100.0], list[Message]()
    monkeypatch.setattr(watches, "monotonic", lambda: now[0])
    timer = Timer(None, told.append)
    timer.set_about(WORK)
    timer.turn_to("pairs")
    timer.tell(float("inf"), float("-inf"))
    for moment in (100.1, 100.6, 100.65, 112.0):
        now[0] = moment
        timer.seconds_left()
        if moment > 100.6:
            timer.tell(-11.9999, -13)
    assert [english(message) for message in told] == [
        "0 s · the proposal · most pairs · Ctrl-C stops with the best so far",
        "12 s · the proposal · most pairs · 12 so far · at best 13 · Ctrl-C stops with the best so far",
    ]
    timer.interrupt(signal.SIGINT, None)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    timer.seconds_left()
    assert english(told[-1]).endswith("stopping; Ctrl-C once more gives it up"), "and at once"


def test_the_first_ctrl_c_stops_the_search_and_the_second_everything() -> None:
    with watching(request(StringIO()), None) as timer:
        assert timer.marked(Answer("x", 1)) == Answer("x", 1)
        signal.raise_signal(signal.SIGINT)
        assert (timer.seconds_left(), timer.interrupted) == (0, True)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert timer.marked(Answer("x", 1)) == Answer("x", INTERRUPTED)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_where_ctrl_c_is_ignored_it_stays_so() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with watching(request(StringIO()), None) as timer:
            signal.raise_signal(signal.SIGINT)
            assert not timer.interrupted
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(
    ("stream", "environment", "drawn"),
    [(Terminal(), {}, True), (Terminal(), {"TERM": "dumb"}, False), (StringIO(), {}, False)],
)
def test_only_on_a_terminal_is_a_line_drawn(
    monkeypatch: pytest.MonkeyPatch, stream: StringIO, environment: dict[str, str], *, drawn: bool
) -> None:
    monkeypatch.setattr(watches, "_PATIENCE", 0)
    with watching(request(stream, **environment), None) as timer:
        timer.set_about(WORK)
        timer.seconds_left()
    assert ("the proposal" in stream.getvalue()) is drawn
