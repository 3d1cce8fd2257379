"""Which column to settle next: the one that was most to blame for mistakes, of late above all."""

from collections.abc import Iterable
from heapq import heappop, heappush

_FORGET = 0.95


class Blame:
    """How much each variable was to blame, and a queue by that; equals stand by number."""

    def __init__(self, variables: int) -> None:
        """Begin with nobody to blame."""
        self._much = [0.0] * variables
        self._more = 1.0
        self._queue = [(0.0, variable) for variable in range(variables)]

    def accuse(self, variables: Iterable[int]) -> None:
        """Blame variables for one more mistake; each counts more than the one before."""
        self._more /= _FORGET
        for variable in variables:
            self._much[variable] += self._more
            self.put(variable)

    def put(self, variable: int) -> None:
        """Put a variable into the queue."""
        heappush(self._queue, (-self._much[variable], variable))

    def take(self) -> int | None:
        """Take the next variable from the queue; one may come more than once."""
        return heappop(self._queue)[1] if self._queue else None
