"""Who hears an explanation, and so what may be in it."""

from dataclasses import dataclass

from peerctl.matching.obstacles import Obstacle

OPEN_TO_ALL = frozenset({"self", "running", "declined", "slots", "languages"})
"""What rules a pair out and is no secret between the two: what happened, and what both said of themselves."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """Who hears it: the leader alone, one of the two, or (neither given) both of them at the same time.

    What somebody wrote or rated is for the leader and for that person. What the other one did is not to be guessed from
    what is left out either, so what is not told is always covered by the same sentence.
    """

    confidential: bool = False
    person: str = ""

    def of(self, person: str) -> bool:
        """Tell whether what a person wrote may be told."""
        return self.confidential or person == self.person

    def obstacle(self, found: Obstacle) -> bool:
        """Tell whether it may be told what rules a pair out."""
        return self.confidential or found.rule in OPEN_TO_ALL or (bool(found.by) and self.of(found.by))


ALOUD = Hearing()
"""Read aloud to both."""
