"""Time that runs out at any moment: the best so far is sound, and what is not proved says so."""

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.matching.alternatives import alternatives
from peerctl.matching.explain import explain
from peerctl.matching.explanation import PairExplanation, Plan, plan
from peerctl.matching.hearing import ALOUD, Hearing
from peerctl.matching.merits import fits
from peerctl.matching.propose import proposal, propose
from peerctl.matching.situation import Situation, situation
from peerctl.matching.strategies import STAGE_NAMES, STRATEGIES
from peerctl.matching.watch import PATIENT, Patience
from peerctl.model.book import Book
from peerctl.model.message import Message
from tests.matching.making import DAY, book, english, mentor, part, peer, person, speed_date
from tests.matching.watches import NO_TIME, Looks

LEADER = Hearing(confidential=True)
SIZE = 7
RATED = [
    rating
    for one in range(SIZE)
    for other in range(SIZE)
    for rating in (
        (f"m-{one}", f"p-{other}", 1 + (one * other + one) % 5),
        (f"p-{other}", f"m-{one}", 1 + (one + 2 * other) % 5),
    )
    if (one + other) % 3
]


def cohort() -> Book:
    """Give a cohort after its speed-dating, in which one person's list is short."""
    mentors = [mentor(f"m-{number}") for number in range(SIZE - 1)]
    short = mentor(f"m-{SIZE - 1}", {"ranked": ["p-1", "p-3"], "others": "no"})
    peers = [peer(f"p-{number}") for number in range(SIZE)]
    return book(*mentors, short, *peers, sessions=[speed_date("2015-02-10", *RATED)])


def seen() -> Situation:
    """Look at that cohort."""
    return situation(cohort(), "one", DAY)


def made(looks: int, strategy: str = "fair") -> Plan:
    """Give a plan for which time ran out after so many looks at the watch."""
    return plan(seen(), strategy, None, Looks(looks))


@given(st.integers(0, 120), st.sampled_from(list(STRATEGIES)))
@settings(deadline=None, max_examples=60)
def test_whenever_time_runs_out_the_pairs_are_sound_and_only_what_is_proved_is_called_so(
    looks: int, strategy: str
) -> None:
    cut, whole = made(looks, strategy), plan(seen(), strategy, None)
    assert fits(cut.problem, cut.solution.matching)
    for outcome, optimum in zip(cut.solution.stages, whole.solution.stages, strict=True):
        assert not outcome.proved or outcome == optimum
    found, best = proposal(cut), proposal(whole)
    assert whole.solution.proved
    for floor, proved in zip(found.floors, best.floors, strict=True):
        assert floor == proved if floor.at_best is None else floor.at_best[0] >= proved.pairs
    for mine, theirs in ((found.compare.fair, best.compare.fair), (found.compare.stable, best.compare.stable)):
        assert mine == theirs if mine.at_best is None else mine.at_best[0] >= theirs.pairs


def test_without_time_nothing_is_said_of_what_the_plan_would_lose() -> None:
    two = person("m-1", part("mentor", capacity="2", wishes={"ranked": ["p-1", "p-2"]}))
    known = situation(book(two, peer("p-1"), peer("p-2"), peer("p-3")), "one", DAY)
    whole = plan(known, "fair", None)
    late = replace(whole, watch=NO_TIME)
    (told,) = explain(late, ("m-1", "p-3"), LEADER).sentences
    assert english(told) == "m-1 and p-3 could be a pair; there was no time to find out what the plan would lose by it."
    assert len(explain(late, ("m-1", "p-3"), ALOUD).sentences) == 1, "whatever it is, a plan that is proved is better"


def test_what_is_read_aloud_of_a_plan_that_is_not_proved_says_so() -> None:
    cut = made(0)
    pair = next(pair for pair in cut.seen.allowed if cut.standing(*pair) == "not-proposed")
    assert "better ones may exist" in english(explain(cut, pair, ALOUD).sentences[-1])


def test_without_time_it_is_not_known_whether_a_short_list_steers_the_plan() -> None:
    told = explain(made(0), ("m-6",), LEADER)
    assert english(told.sentences[-1]) == "There was no time to tell whether the short list of m-6 steers the plan."


def test_a_plan_that_is_better_than_one_not_proved_is_said_to_be() -> None:
    start = made(0)
    worst = Plan(start.seen, "fair", "one", PATIENT, start.solution)
    assert "better than the one that is proposed" in " ".join(english(other.costs) for other in alternatives(worst, 9))
    explained = [explain(worst, pair, LEADER) for pair in worst.seen.allowed]
    better = [one for one in explained if isinstance(one, PairExplanation) and one.amount == 0 and one.stage != "lot"]
    assert better


@dataclass
class Listener(Patience):
    """A watch that keeps what it is told."""

    works: list[str] = field(default_factory=list)
    stages: list[str] = field(default_factory=list)
    told: list[tuple[float, float]] = field(default_factory=list)

    def set_about(self, work: Message) -> None:
        """Keep what is worked on."""
        self.works.append(english(work))

    def turn_to(self, stage: str) -> None:
        """Keep the stage."""
        self.stages.append(stage)

    def tell(self, value: float, bound: float) -> None:
        """Keep how far it has come."""
        self.told.append((value, bound))


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_the_watch_is_told_what_is_worked_on(strategy: str) -> None:
    heard = Listener()
    propose(cohort(), "one", DAY, strategy=strategy, watch=heard)
    assert heard.works[0] == "the proposal"
    assert "a least rating of 5" in heard.works
    assert tuple(heard.stages[: len(STAGE_NAMES[strategy])]) == STAGE_NAMES[strategy]
    assert all(value >= bound for value, bound in heard.told)
    assert (SIZE, float("-inf")) in heard.told, "what the start reaches, before anything is known of what is possible"
