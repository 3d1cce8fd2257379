"""An explanation: what `match explain` answers, its field names the keys that scripts read."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from peerctl.matching.past import Pair
from peerctl.matching.problem import Problem
from peerctl.matching.situation import Situation
from peerctl.matching.solve import Solution, solve
from peerctl.matching.watch import PATIENT, Watch
from peerctl.model.message import Message, say
from peerctl.model.participant import Role

Standing = Literal["locked", "proposed", "not-proposed"]


@dataclass(frozen=True, slots=True)
class PairExplanation:
    """Why two people are a pair in the plan, or why not."""

    mentor: str
    peer: str
    standing: Standing
    sentences: tuple[Message, ...]
    stage: str | None = None
    """The first stage that would get worse with the pair; None where it is a pair, is ruled out, or that is not told."""
    amount: int | None = None
    """By how much."""


@dataclass(frozen=True, slots=True)
class PersonExplanation:
    """Why somebody has these partners in the plan, or none."""

    id: str
    role: Role
    partners: tuple[str, ...]
    sentences: tuple[Message, ...]


@dataclass(frozen=True)
class Plan:
    """The plan that is explained."""

    seen: Situation
    strategy: str
    seed: str
    watch: Watch
    solution: Solution

    @property
    def problem(self) -> Problem:
        """The problem that was solved."""
        return self.seen.problem

    @cached_property
    def proposed(self) -> Mapping[Pair, int]:
        """The number of each pair that is proposed."""
        return {self.problem.ids(pair): pair for pair in self.solution.matching}

    def standing(self, mentor: str, peer: str) -> Standing:
        """Tell where a pair stands in the plan."""
        if any((item.match.mentor, item.match.peer) == (mentor, peer) for item in self.seen.locked):
            return "locked"
        return "proposed" if (mentor, peer) in self.proposed else "not-proposed"


def plan(seen: Situation, strategy: str, seed: str | None, watch: Watch = PATIENT) -> Plan:
    """Make the plan that is to be explained: the one that is proposed for the same strategy and seed."""
    watch.set_about(say("the proposal"))
    drawn_from = seen.cohort if seed is None else seed
    return Plan(seen, strategy, drawn_from, watch, solve(seen.problem, strategy, drawn_from, watch))
