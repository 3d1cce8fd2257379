"""Propose who should meet whom in a cohort, on a day."""

from collections.abc import Collection, Iterator
from datetime import date

from peerctl.matching.common import affinity
from peerctl.matching.explain_pair import pair_sentences
from peerctl.matching.explain_person import explain_person
from peerctl.matching.explanation import Plan
from peerctl.matching.explanation import plan as make_plan
from peerctl.matching.floors import floors
from peerctl.matching.hearing import ALOUD
from peerctl.matching.merits import blocking_pairs
from peerctl.matching.problem import Matching
from peerctl.matching.proposal import Comparison, Proposal, ProposedPair, Tally, Unmatched
from peerctl.matching.reasons import affinity_reason, locked_reason, pair_reasons, unmatched_reasons
from peerctl.matching.shown import shown
from peerctl.matching.situation import Situation, situation
from peerctl.matching.solve import Solution, outline
from peerctl.matching.steering import accepting_few
from peerctl.matching.strategies import STRATEGIES
from peerctl.matching.watch import PATIENT, Watch
from peerctl.model.book import Book
from peerctl.model.failure import Failure
from peerctl.model.message import Message, say


class UnknownStrategy(Failure):
    """No strategy has this name."""

    code = "unknown-strategy"


def propose(  # noqa: PLR0913  # what a leader may ask for
    book: Book,
    cohort: str,
    day: date,
    *,
    strategy: str = "fair",
    seed: str | None = None,
    watch: Watch = PATIENT,
    ignored: Collection[str] = (),
) -> Proposal:
    """Propose pairs for a cohort, as known on a day.

    Args:
        book: The workspace.
        cohort: The cohort's id.
        day: The day asked about.
        strategy: What to optimise, in turn; one of `STRATEGIES`.
        seed: What the lot is drawn from; the cohort's id where not set.
        watch: How much time there is; what is not proved by then says so.
        ignored: Rules that are taken not to rule a pair out.

    Raises:
        UnknownCohort: No such cohort.
        NothingToMatch: Its programme has no companionships.
        UnknownStrategy: No such strategy.
    """
    _known(strategy)
    seen = situation(book, cohort, day, ignored)
    plan = make_plan(seen, strategy, seed, watch)
    solution = plan.solution
    compare = _compare(seen, strategy, solution, watch)
    return Proposal(
        cohort=cohort,
        strategy=strategy,
        seed=plan.seed,
        pairs=_pairs(plan),
        unmatched=tuple(_unmatched(plan)),
        blocking_pairs=tuple(seen.problem.ids(pair) for pair in blocking_pairs(seen.problem, solution.matching)),
        stages=tuple(shown(seen, outcome) for outcome in solution.stages),
        compare=compare,
        short_lists=tuple(accepting_few(seen)),
        floors=tuple(floors(seen, compare.fair, watch)),
    )


def _known(strategy: str) -> None:
    if strategy not in STRATEGIES:
        raise UnknownStrategy(
            say("There is no strategy {strategy}.", strategy=strategy),
            say("The strategies are {strategies}.", strategies=tuple(STRATEGIES)),
        )


def _pairs(plan: Plan) -> tuple[ProposedPair, ...]:
    pairs = [*_locked(plan), *(_proposed(plan, pair) for pair in plan.solution.matching)]
    return tuple(sorted(pairs, key=lambda pair: (pair.mentor, pair.peer)))


def _locked(plan: Plan) -> Iterator[ProposedPair]:
    seen = plan.seen
    for item in seen.locked:
        pair = (item.match.mentor, item.match.peer)
        known = pair in seen.terms
        reasons = (locked_reason(item), *([affinity_reason(seen, pair)] if known else []))
        points = affinity(seen.terms[pair]) if known else None
        yield ProposedPair(*pair, True, None, None, points, reasons, _aloud(plan, *pair))  # noqa: FBT003


def _proposed(plan: Plan, pair: int) -> ProposedPair:
    seen = plan.seen
    ids, positions = seen.problem.ids(pair), seen.problem.positions[pair]
    reasons = tuple(pair_reasons(seen, ids, positions))
    return ProposedPair(*ids, False, *positions, seen.problem.affinity[pair], reasons, _aloud(plan, *ids))  # noqa: FBT003


def _aloud(plan: Plan, mentor: str, peer: str) -> tuple[Message, ...]:
    return tuple(pair_sentences(plan, mentor, peer, ALOUD))


def _unmatched(plan: Plan) -> Iterator[Unmatched]:
    seen = plan.seen
    pairs = [
        *map(seen.problem.ids, plan.solution.matching),
        *((item.match.mentor, item.match.peer) for item in seen.locked),
    ]
    matched = {("mentor", mentor) for mentor, _ in pairs} | {("peer", peer) for _, peer in pairs}
    for candidate in (*seen.mentors.values(), *seen.peers.values()):
        if (candidate.role, candidate.id) not in matched:
            aloud = explain_person(plan, candidate.role, candidate.id, ALOUD).sentences
            yield Unmatched(candidate.id, candidate.role, unmatched_reasons(seen, candidate), aloud)


def _compare(seen: Situation, strategy: str, solution: Solution, watch: Watch) -> Comparison:
    """Tally both sides of the trade-off; a fair plan that nothing blocks is a stable one with the most pairs."""
    tallies = {strategy: _tally(seen, solution.matching)}
    if strategy == "fair" and not tallies["fair"].blocking:
        tallies["stable"] = tallies["fair"]
    for name in {"stable", "fair"} - set(tallies):
        tallies[name] = _tally(seen, outline(seen.problem, name, watch).matching)
    return Comparison(tallies["stable"], tallies["fair"])


def _tally(seen: Situation, matching: Matching) -> Tally:
    return Tally(len(matching) + len(seen.locked), len(blocking_pairs(seen.problem, matching)))
