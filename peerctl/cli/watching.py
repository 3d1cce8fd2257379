"""The watch over a command that solves: the limit that was typed, by the clock, and Ctrl-C."""

from collections.abc import Callable
from time import monotonic


class Timer:
    """A watch that goes by the clock; it is the one place where a search meets it."""

    def __init__(self, limit: float | None, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._until = float("inf") if limit is None else clock() + limit

    def seconds_left(self) -> float:
        """Give what is left of the limit."""
        return self._until - self._clock()

    def turn_to(self, stage: str) -> None:
        """Hear which stage is worked on from now."""

    def tell(self, value: float, bound: float) -> None:
        """Hear the best value so far, and a bound below it."""
