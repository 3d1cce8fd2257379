"""Propose who should meet whom in a cohort, on a day."""

from collections.abc import Collection
from datetime import date

from peerctl.matching.explanation import Plan
from peerctl.matching.explanation import plan as make_plan
from peerctl.matching.floors import floors
from peerctl.matching.merits import blocking_pairs
from peerctl.matching.proposal import Proposal
from peerctl.matching.proposed import pairs, unmatched
from peerctl.matching.shown import shown
from peerctl.matching.situation import situation
from peerctl.matching.steering import accepting_few
from peerctl.matching.strategies import STRATEGIES
from peerctl.matching.trade_off import compared
from peerctl.matching.watch import PATIENT, Watch
from peerctl.model.book import Book
from peerctl.model.failure import Failure
from peerctl.model.message import say


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
        watch: How much time there is for all of it; what is not proved by then says so.
        ignored: Rules that are taken not to rule a pair out.

    Raises:
        UnknownCohort: No such cohort.
        NothingToMatch: Its programme has no companionships.
        UnknownStrategy: No such strategy.
    """
    _check(strategy)
    return proposal(make_plan(situation(book, cohort, day, ignored), strategy, seed, watch))


def _check(strategy: str) -> None:
    if strategy not in STRATEGIES:
        raise UnknownStrategy(
            say("There is no strategy {strategy}.", strategy=strategy),
            say("The strategies are {strategies}.", strategies=tuple(STRATEGIES)),
        )


def proposal(plan: Plan) -> Proposal:
    """Propose the pairs of a plan, with the trade-off and the floors; these take what time the plan has left."""
    seen, solution = plan.seen, plan.solution
    compare = compared(seen, plan.strategy, solution, plan.watch)
    return Proposal(
        cohort=seen.cohort,
        strategy=plan.strategy,
        seed=plan.seed,
        pairs=pairs(plan),
        unmatched=tuple(unmatched(plan)),
        blocking_pairs=tuple(seen.problem.ids(pair) for pair in blocking_pairs(seen.problem, solution.matching)),
        stages=tuple(shown(seen, outcome) for outcome in solution.stages),
        compare=compare,
        short_lists=tuple(accepting_few(seen)),
        floors=tuple(floors(seen, compare.fair, plan.watch)),
    )
