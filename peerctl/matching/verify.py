"""Verify a certificate: everything counted anew from the files, without the solver."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from peerctl.matching.certificate import Certificate, NotACertificate, Plain, digest, listed
from peerctl.matching.merits import blocking_pairs, fits
from peerctl.matching.problem import Matching
from peerctl.matching.recount import best_possible, recounted
from peerctl.matching.shown import shown
from peerctl.matching.situation import Situation
from peerctl.matching.stages import Outcome
from peerctl.matching.strategies import STAGE_NAMES
from peerctl.model.message import Message, say


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked."""

    subject: str
    """`inputs`, `plan`, `blocking_pairs`, or the stage."""
    answer: Literal["proved", "counted", "wrong"]
    """Proved again; counted again, with the solver's word that it is the best; or not as the certificate says."""
    message: Message


def verify(seen: Situation, claimed: Certificate) -> tuple[Check, ...]:
    """Check a certificate against the files as known on its day.

    Raises:
        NotACertificate: It names other stages than its strategy has.
    """
    if tuple(stage["stage"] for stage in claimed.stages) != STAGE_NAMES.get(claimed.strategy):
        raise NotACertificate
    if digest(seen) != claimed.inputs:
        reason = say("The files do not say what they said when the proposal was made; nothing more was checked.")
        return (Check("inputs", "wrong", reason),)
    known = Check("inputs", "proved", say("The files say what they said when the proposal was made."))
    matching = _matching(seen, claimed)
    if matching is None:
        reason = say("A pair is not allowed, is named twice, is not locked as claimed, or somebody has too many.")
        return known, Check("plan", "wrong", reason)
    return (
        known,
        Check("plan", "proved", say("Every pair is allowed, and nobody has more partners than places.")),
        _blocking(seen, claimed, matching),
        *_stages(seen, claimed, matching),
    )


def _matching(seen: Situation, claimed: Certificate) -> Matching | None:
    problem = seen.problem
    numbers = {problem.ids(pair): pair for pair in range(len(problem.pairs))}
    locked = tuple((item.match.mentor, item.match.peer) for item in seen.locked)
    matching = frozenset(numbers[pair] for pair in claimed.pairs if pair in numbers)
    sound = len(matching) == len(claimed.pairs) and sorted(locked) == sorted(claimed.locked)
    return matching if sound and fits(problem, matching) else None


def _blocking(seen: Situation, claimed: Certificate, matching: Matching) -> Check:
    blocking = tuple(seen.problem.ids(pair) for pair in blocking_pairs(seen.problem, matching))
    if blocking == claimed.blocking_pairs:
        return Check("blocking_pairs", "proved", say("The pairs that block are the ones named."))
    return Check("blocking_pairs", "wrong", say("Other pairs block than the ones named."))


def _stages(seen: Situation, claimed: Certificate, matching: Matching) -> Iterator[Check]:
    for index, stage in enumerate(claimed.stages):
        name, value = str(stage["stage"]), stage["value"]
        rounds = len(value) if name == "lot" and isinstance(value, list) else 0
        found = recounted(seen.problem, name, matching, claimed.seed, rounds)
        best = _best(seen, claimed, index, matching)
        if value != _listed(seen, name, found):
            yield Check(name, "wrong", say("Counted anew, the value is another one."))
        elif not _fits_together(claimed, index):
            yield Check(
                name, "wrong", say("It is said to be proved, and the bound or an earlier stage says otherwise.")
            )
        elif best is not None and best == _listed(seen, name, found):
            yield Check(name, "proved", say("Counted anew; that nothing is better is proved again without the solver."))
        else:
            yield Check(name, "counted", _resting(stage, best))


def _fits_together(claimed: Certificate, index: int) -> bool:
    """Tell whether a stage that is said to be proved has its value as the bound, and all before it are proved."""
    stage = claimed.stages[index]
    earlier = all(before["proved"] is True for before in claimed.stages[:index])
    return stage["proved"] is False or (stage["proved"] is True and earlier and stage["bound"] == stage["value"])


def _best(seen: Situation, claimed: Certificate, index: int, matching: Matching) -> Plain:
    """Give a bound; that of `waiting` holds right after the most pairs."""
    name = str(claimed.stages[index]["stage"])
    best = best_possible(seen.problem, name, matching)
    return None if best is None else _listed(seen, name, best)


def _listed(seen: Situation, stage: str, value: object) -> Plain:
    return listed(shown(seen, Outcome(stage, value, proved=True, bound=value)).value)  # type: ignore[arg-type]


def _resting(stage: Mapping[str, Plain], best: Plain) -> Message:
    proved = stage["proved"] is True
    rest = (
        say("that nothing is better rests on the solver") if proved else say("it was not proved that nothing is better")
    )
    if isinstance(best, int):
        return say("Counted anew; {rest}. Without it the bound is {bound}.", rest=rest, bound=best)
    return say("Counted anew; {rest}.", rest=rest)
