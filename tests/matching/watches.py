"""Watches for tests: one that goes by the clock, and one whose time is up after so many looks."""

from dataclasses import dataclass, field
from time import monotonic

from peerctl.matching.watch import Patience


@dataclass
class Clock(Patience):
    """A watch with a limit of seconds from now."""

    limit: float
    began: float = field(default_factory=monotonic)

    def seconds_left(self) -> float:
        """Give what is left of the limit."""
        return self.began + self.limit - monotonic()


@dataclass
class Looks(Patience):
    """A watch whose time is up after it was looked at so often: the same on every machine."""

    most: int
    looks: int = 0

    def seconds_left(self) -> float:
        """Give no limit until the last look, and then nothing."""
        self.looks += 1
        return float("inf") if self.looks <= self.most else 0


NO_TIME = Looks(0)
"""No time at all."""
