"""A proposal: what `match propose` answers, its field names the keys that scripts read."""

from dataclasses import dataclass
from typing import TypeAlias

from peerctl.model.message import Message
from peerctl.model.participant import Role


@dataclass(frozen=True, slots=True)
class ProposedPair:
    """A pair, locked or proposed."""

    mentor: str
    peer: str
    locked: bool
    mentor_position: int | None
    """How many possible partners the mentor wished for more; None for a locked pair, which had no choice to make."""
    peer_position: int | None
    affinity: int | None
    """0 to 100; None for a locked pair with somebody who no longer takes part in the cohort."""
    reasons: tuple[Message, ...]
    """All that speaks for it, for the leader alone: also what the two wrote and rated."""
    aloud: tuple[Message, ...] = ()
    """What may be read aloud to both."""


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Somebody who takes part and has no pair, and why."""

    id: str
    role: Role
    reasons: tuple[Message, ...]
    """For the leader alone."""
    aloud: tuple[Message, ...] = ()
    """What may be read aloud."""


StageValue: TypeAlias = int | tuple[int, ...] | tuple[tuple[int, int], ...] | tuple[tuple[str, int], ...]
"""`pairs`, `blocking`, `affinity`: a number, locked pairs included. `positions`: a sum. `waiting`: how many are left, by
month of the class, longest first. `fairness`, `peers`, `mentors`: how many people are at a position or further down, by
position, the worst first. `wishes`: how many wishes are granted, by position, the best first. `lot`: the sum of each
round."""


@dataclass(frozen=True, slots=True)
class StageResult:
    """What a stage reached; where it is not proved, no matching is better than the bound."""

    stage: str
    value: StageValue
    proved: bool
    bound: StageValue


@dataclass(frozen=True, slots=True)
class Tally:
    """How many pairs, locked ones included, and how many pairs that block."""

    pairs: int
    blocking: int
    at_best: tuple[int, int] | None = None
    """None where both are proved to be the best for the strategy; else how many pairs there can be at most, and how many
    that block there have to be at least."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The trade-off: what `stable` and `fair` give."""

    stable: Tally
    fair: Tally


@dataclass(frozen=True, slots=True)
class Floor:
    """What `fair` gives when both sides of every pair have to have rated each other so high."""

    rating: int
    pairs: int
    blocking: int
    at_best: tuple[int, int] | None = None
    """As of a tally."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who should meet whom, and why."""

    cohort: str
    strategy: str
    seed: str
    pairs: tuple[ProposedPair, ...]
    """By mentor and peer."""
    unmatched: tuple[Unmatched, ...]
    """By role and id."""
    blocking_pairs: tuple[tuple[str, str], ...]
    """Allowed pairs, mentor and peer, who would both rather have had each other."""
    stages: tuple[StageResult, ...]
    compare: Comparison
    floors: tuple[Floor, ...] = ()
    """For each least rating, 1 to 5; none where nobody rated."""
    short_lists: tuple[str, ...] = ()
    """Those who accept only whom they named, although others would be possible: that can steer the plan."""
