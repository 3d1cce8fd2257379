"""The watch over a command that solves: the limit that was typed, Ctrl-C, and a line that tells how far it has come."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from math import isfinite
from time import monotonic
from types import FrameType
from typing import TYPE_CHECKING

from peerctl.cli.request import INTERRUPTED, Answer, Request
from peerctl.model.message import NOTHING, Message, say
from peerctl.model.words import stage_word

if TYPE_CHECKING:  # drawn with rich, which is imported once something takes long
    from peerctl.show.progress import ProgressLine

_PATIENCE = 0.5
"""Seconds before anything is drawn: most searches are done by then."""
_PAUSE = 0.1
"""Seconds between two drawings."""
_HINT = say("Ctrl-C stops with the best so far")
_STOPPING = say("stopping; Ctrl-C once more gives it up")


class Timer:
    """A watch that goes by the clock and minds Ctrl-C: where a search meets the world."""

    def __init__(self, limit: float | None, draw: Callable[[Message], None] = lambda _: None) -> None:
        self.interrupted = False
        self._draw = draw
        self._began = monotonic()
        self._until = float("inf") if limit is None else self._began + limit
        self._next = self._began + _PATIENCE
        self._work, self._stage, self._value, self._bound = NOTHING, NOTHING, NOTHING, NOTHING

    def seconds_left(self) -> float:
        """Give what is left of the limit; nothing after an interruption."""
        now = monotonic()
        if now >= self._next:
            self._next = now + _PAUSE
            self._draw(self._told(now))
        return 0 if self.interrupted else self._until - now

    def set_about(self, work: Message) -> None:
        """Hear what a plan is worked out for from now."""
        self._work, self._stage, self._value, self._bound = work, NOTHING, NOTHING, NOTHING

    def turn_to(self, stage: str) -> None:
        """Hear which stage of it is worked on from now."""
        self._stage, self._value, self._bound = stage_word(stage), NOTHING, NOTHING

    def tell(self, value: float, bound: float) -> None:
        """Hear the best value so far, and a bound below it; what is sought as large as can be comes as less than 0."""
        if isfinite(value):
            self._value = say("{value} so far", value=abs(round(value)))
        if isfinite(bound):
            self._bound = say("at best {bound}", bound=abs(round(bound)))

    def marked(self, answer: Answer) -> Answer:
        """Give the answer, with the exit code of an interruption where there was one."""
        return replace(answer, code=INTERRUPTED) if self.interrupted else answer

    def interrupt(self, _signal: int, _frame: FrameType | None) -> None:
        """Stop the search; a second Ctrl-C then stops everything at once."""
        self.interrupted, self._next = True, 0
        signal.signal(signal.SIGINT, signal.default_int_handler)

    def _told(self, now: float) -> Message:
        told = say("{seconds} s", seconds=int(now - self._began))
        for part in (self._work, self._stage, self._value, self._bound, _STOPPING if self.interrupted else _HINT):
            told = say("{told} · {part}", told=told, part=part) if part.text else told
        return told


@contextmanager
def watching(request: Request, limit: float | None) -> Iterator[Timer]:
    """Watch over a search, from here on: draw how far it has come where there is a terminal, and mind Ctrl-C."""
    line = _Line(request)
    timer = Timer(limit, line.draw)
    minding = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # whoever ignores Ctrl-C goes on doing so
    if minding:
        signal.signal(signal.SIGINT, timer.interrupt)
    try:
        yield timer
    finally:
        if minding:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        line.clear()


class _Line:
    """The line on the terminal, where there is one; made when it is first drawn."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._terminal = request.around.err.isatty() and request.around.environment.get("TERM") != "dumb"
        self._line: ProgressLine | None = None

    def draw(self, told: Message) -> None:
        if self._terminal:
            from peerctl.show.progress import ProgressLine

            err = self._request.around.err
            self._line = self._line or ProgressLine(
                err, self._request.around.screen(err, self._request.arguments.colour)
            )
            self._line.draw(self._request.wording.say(told))

    def clear(self) -> None:
        if self._line:
            self._line.clear()
