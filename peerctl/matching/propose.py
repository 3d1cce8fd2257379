"""Propose who should meet whom in a cohort, on a day."""

from collections.abc import Iterator
from datetime import date

from peerctl.matching.common import affinity
from peerctl.matching.floors import floors
from peerctl.matching.merits import blocking_pairs
from peerctl.matching.problem import Matching
from peerctl.matching.proposal import Comparison, Proposal, ProposedPair, StageResult, StageValue, Tally, Unmatched
from peerctl.matching.reasons import affinity_reason, locked_reason, pair_reasons, unmatched_reasons
from peerctl.matching.situation import Situation, situation
from peerctl.matching.solve import Solution, outline, solve
from peerctl.matching.stages import Outcome, Value
from peerctl.matching.strategies import STRATEGIES
from peerctl.model.book import Book
from peerctl.model.failure import Failure
from peerctl.model.message import say


class UnknownStrategy(Failure):
    """No strategy has this name."""

    code = "unknown-strategy"


def propose(
    book: Book,
    cohort: str,
    day: date,
    *,
    strategy: str = "fair",
    seed: str | None = None,
    time_limit: float | None = None,
) -> Proposal:
    """Propose pairs for a cohort, as known on a day.

    Args:
        book: The workspace.
        cohort: The cohort's id.
        day: The day asked about.
        strategy: What to optimise, in turn; one of `STRATEGIES`.
        seed: What the lot is drawn from; the cohort's id where not set.
        time_limit: Seconds of the solver's time; what is not proved by then says so. None: no limit.

    Raises:
        UnknownCohort: No such cohort.
        NothingToMatch: Its programme has no companionships.
        UnknownStrategy: No such strategy.
    """
    if strategy not in STRATEGIES:
        raise UnknownStrategy(
            say("There is no strategy {strategy}.", strategy=strategy),
            say("The strategies are {strategies}.", strategies=tuple(STRATEGIES)),
        )
    seen = situation(book, cohort, day)
    drawn_from = cohort if seed is None else seed
    solution = solve(seen.problem, strategy, drawn_from, time_limit)
    compare = _compare(seen, strategy, solution, time_limit)
    return Proposal(
        cohort=cohort,
        strategy=strategy,
        seed=drawn_from,
        pairs=_pairs(seen, solution.matching),
        unmatched=tuple(_unmatched(seen, solution.matching)),
        blocking_pairs=tuple(seen.problem.ids(pair) for pair in blocking_pairs(seen.problem, solution.matching)),
        stages=tuple(_shown(seen, outcome) for outcome in solution.stages),
        compare=compare,
        floors=tuple(floors(seen, compare.fair, time_limit)),
    )


def _pairs(seen: Situation, matching: Matching) -> tuple[ProposedPair, ...]:
    pairs = [*_locked(seen), *(_proposed(seen, pair) for pair in matching)]
    return tuple(sorted(pairs, key=lambda pair: (pair.mentor, pair.peer)))


def _locked(seen: Situation) -> Iterator[ProposedPair]:
    for item in seen.locked:
        pair = (item.match.mentor, item.match.peer)
        known = pair in seen.terms
        reasons = (locked_reason(item), *([affinity_reason(seen, pair)] if known else []))
        yield ProposedPair(*pair, True, None, None, affinity(seen.terms[pair]) if known else None, reasons)  # noqa: FBT003


def _proposed(seen: Situation, pair: int) -> ProposedPair:
    ids, positions = seen.problem.ids(pair), seen.problem.positions[pair]
    reasons = tuple(pair_reasons(seen, ids, positions))
    return ProposedPair(*ids, False, *positions, seen.problem.affinity[pair], reasons)  # noqa: FBT003


def _unmatched(seen: Situation, matching: Matching) -> Iterator[Unmatched]:
    pairs = [*map(seen.problem.ids, matching), *((item.match.mentor, item.match.peer) for item in seen.locked)]
    matched = {("mentor", mentor) for mentor, _ in pairs} | {("peer", peer) for _, peer in pairs}
    for candidate in (*seen.mentors.values(), *seen.peers.values()):
        if (candidate.role, candidate.id) not in matched:
            yield Unmatched(candidate.id, candidate.role, unmatched_reasons(seen, candidate))


def _shown(seen: Situation, outcome: Outcome) -> StageResult:
    value, bound = (_with_locked(seen, outcome.stage, number) for number in (outcome.value, outcome.bound))
    return StageResult(outcome.stage, value, outcome.proved, bound)


def _with_locked(seen: Situation, stage: str, value: Value) -> StageValue:
    """Count the locked pairs in, and name the waiting classes by their month."""
    if stage == "pairs" and isinstance(value, int):
        return value + len(seen.locked)
    if stage == "affinity" and isinstance(value, int):
        locked = ((item.match.mentor, item.match.peer) for item in seen.locked)
        return value + sum(affinity(seen.terms[pair]) for pair in locked if pair in seen.terms)
    if stage == "waiting" and isinstance(value, tuple):
        return tuple(zip(seen.months, (count for count in value if isinstance(count, int)), strict=True))
    return value


def _compare(seen: Situation, strategy: str, solution: Solution, time_limit: float | None) -> Comparison:
    """Tally both sides of the trade-off; a fair plan that nothing blocks is a stable one with the most pairs."""
    tallies = {strategy: _tally(seen, solution.matching)}
    if strategy == "fair" and not tallies["fair"].blocking:
        tallies["stable"] = tallies["fair"]
    for name in {"stable", "fair"} - set(tallies):
        tallies[name] = _tally(seen, outline(seen.problem, name, time_limit))
    return Comparison(tallies["stable"], tallies["fair"])


def _tally(seen: Situation, matching: Matching) -> Tally:
    return Tally(len(matching) + len(seen.locked), len(blocking_pairs(seen.problem, matching)))
