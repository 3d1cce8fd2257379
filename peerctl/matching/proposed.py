"""The people of a plan, as a proposal shows them: the pairs with what speaks for each, and those left over."""

from collections.abc import Iterator

from peerctl.matching.common import affinity
from peerctl.matching.explain_pair import pair_sentences
from peerctl.matching.explain_person import explain_person
from peerctl.matching.explanation import Plan
from peerctl.matching.hearing import ALOUD
from peerctl.matching.proposal import ProposedPair, Unmatched
from peerctl.matching.reasons import affinity_reason, locked_reason, pair_reasons, unmatched_reasons
from peerctl.model.message import Message


def pairs(plan: Plan) -> tuple[ProposedPair, ...]:
    """Give the pairs of a plan, those locked and those proposed, by mentor and peer."""
    found = [*_locked(plan), *(_proposed(plan, pair) for pair in plan.solution.matching)]
    return tuple(sorted(found, key=lambda pair: (pair.mentor, pair.peer)))


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


def unmatched(plan: Plan) -> Iterator[Unmatched]:
    """Give those who take part and have no pair, by role and id."""
    seen = plan.seen
    found = [
        *map(seen.problem.ids, plan.solution.matching),
        *((item.match.mentor, item.match.peer) for item in seen.locked),
    ]
    matched = {("mentor", mentor) for mentor, _ in found} | {("peer", peer) for _, peer in found}
    for candidate in (*seen.mentors.values(), *seen.peers.values()):
        if (candidate.role, candidate.id) not in matched:
            aloud = explain_person(plan, candidate.role, candidate.id, ALOUD).sentences
            yield Unmatched(candidate.id, candidate.role, unmatched_reasons(seen, candidate), aloud)
