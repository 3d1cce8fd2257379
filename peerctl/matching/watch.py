"""The watch over a search: how much time there still is, and who is told how far it has come.

Nothing in this room reads the clock or draws anything. Whoever asks for a search may hand down a watch; the search
looks at it before all that takes long, and stops with the best so far once no time is left. So a limit of time and an
interruption are one and the same here.
"""

from typing import Protocol

from peerctl.model.message import Message


class Watch(Protocol):
    """Looked at and told by a search."""

    def seconds_left(self) -> float:
        """Give the seconds there still are: infinity where there is no limit, 0 or less where the search is to stop."""

    def set_about(self, work: Message) -> None:
        """Hear what a plan is worked out for from now."""

    def turn_to(self, stage: str) -> None:
        """Hear which stage of it is worked on from now."""

    def tell(self, value: float, bound: float) -> None:
        """Hear the best value so far of what is minimised, and a bound below it; either may be infinite."""


class Patience:
    """The watch of somebody who has all the time in the world."""

    def seconds_left(self) -> float:
        """Give no limit."""
        return float("inf")

    def set_about(self, work: Message) -> None:
        """Do not mind."""

    def turn_to(self, stage: str) -> None:
        """Do not mind."""

    def tell(self, value: float, bound: float) -> None:
        """Do not mind."""


class Hushed(Patience):
    """The time of another watch, which hears nothing of values that would mean nothing to people."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch

    def seconds_left(self) -> float:
        """Give what the other watch gives."""
        return self._watch.seconds_left()


PATIENT: Watch = Patience()
