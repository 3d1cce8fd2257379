"""Why two people are a pair in the plan, or why not."""

from collections.abc import Iterator

from peerctl.matching.candidates import Candidate
from peerctl.matching.explanation import PairExplanation, Plan
from peerctl.matching.hearing import Hearing
from peerctl.matching.losses import Loss, first_loss
from peerctl.matching.model import Row
from peerctl.matching.reasons import affinity_reason, locked_reason, position_reason
from peerctl.matching.sharing import sharing
from peerctl.matching.solve import stages_within
from peerctl.model.message import Message, say

PUBLIC_STAGES = frozenset({"pairs", "waiting", "lot"})
"""What a stage of these loses says nothing of what anybody wished."""

UNPROVED = say("This compares the best plans found in the time there was; better ones may exist.")


def explain_pair(plan: Plan, mentor: str, peer: str, hearing: Hearing) -> PairExplanation:
    """Explain a pair of two people who take part in the cohort.

    Args:
        plan: The plan.
        mentor: The id of the mentor.
        peer: The id of the peer.
        hearing: Who hears the explanation.
    """
    standing = plan.standing(mentor, peer)
    if standing != "not-proposed":
        return PairExplanation(mentor, peer, standing, tuple(pair_sentences(plan, mentor, peer, hearing)))
    told = tuple(_forbidden(plan, mentor, peer, hearing))
    if told:
        return PairExplanation(mentor, peer, standing, told)
    possible = not plan.seen.obstacles[mentor, peer]
    found = _loss(plan, mentor, peer) if possible else None
    if found is not None and (hearing.confidential or found.stage in PUBLIC_STAGES):
        sentences = _lost(mentor, peer, found)
        return PairExplanation(mentor, peer, standing, tuple(sentences), found.stage, found.amount)
    if possible and hearing.confidential:
        return PairExplanation(mentor, peer, standing, (_no_time(mentor, peer),))
    return PairExplanation(mentor, peer, standing, tuple(_covered(plan, mentor, peer)))


def pair_sentences(plan: Plan, mentor: str, peer: str, hearing: Hearing) -> Iterator[Message]:
    """Say what speaks for a pair of the plan, as far as those who hear it may know."""
    seen = plan.seen
    for item in seen.locked:
        if (item.match.mentor, item.match.peer) == (mentor, peer):
            yield locked_reason(item)
    known = ("mentor", mentor, peer) in seen.preferences
    if known and plan.standing(mentor, peer) == "proposed":
        yield say("{mentor} and {peer} are proposed as part of the plan for all.", mentor=mentor, peer=peer)
        yield from _wished(plan, mentor, peer, hearing)
    if mentor in seen.mentors and peer in seen.peers:
        yield from sharing(seen.mentors[mentor], seen.peers[peer])
    if hearing.confidential and (mentor, peer) in seen.terms:
        yield affinity_reason(seen, (mentor, peer))


def _wished(plan: Plan, mentor: str, peer: str, hearing: Hearing) -> Iterator[Message]:
    problem, preferences = plan.problem, plan.seen.preferences
    pair = plan.proposed[mentor, peer]
    found = preferences["mentor", mentor, peer], preferences["peer", peer, mentor]
    for person, preference, position in zip((mentor, peer), found, problem.positions[pair], strict=True):
        if hearing.of(person):
            yield preference.reason
        if hearing.confidential:
            yield position_reason(person, position)


def _forbidden(plan: Plan, mentor: str, peer: str, hearing: Hearing) -> Iterator[Message]:
    """Say what forbids the pair, as far as it may be told."""
    both = plan.seen.mentors[mentor], plan.seen.peers[peer]
    for person in both:
        yield from out_of_reach(person, hearing)
    if not any(person.reasons for person in both):
        yield from (found.reason for found in plan.seen.obstacles[mentor, peer] if hearing.obstacle(found))


def out_of_reach(person: Candidate, hearing: Hearing) -> Iterator[Message]:
    """Say why nobody can be proposed to a person today; the reasons are that person's own."""
    if hearing.of(person.id):
        yield from person.reasons
    elif person.reasons:
        yield say("{person} cannot get a new partner today.", person=person.id)


def _loss(plan: Plan, mentor: str, peer: str) -> Loss | None:
    problem = plan.problem
    forced = next(pair for pair in range(len(problem.pairs)) if problem.ids(pair) == (mentor, peer))
    demand = (Row({forced: 1}, lower=1),)
    plan.watch.set_about(say("a plan with {mentor} and {peer} as a pair", mentor=mentor, peer=peer))
    stages = stages_within(problem, plan.strategy, plan.seed, demand, plan.watch)
    return first_loss(plan.solution.stages, (outcome for outcome, _ in stages), plan.seen.months)


def _lost(mentor: str, peer: str, loss: Loss) -> Iterator[Message]:
    yield say("{mentor} and {peer} could be a pair. With the two as a pair:", mentor=mentor, peer=peer)
    yield loss.reason
    if not loss.proved:
        yield UNPROVED


def _no_time(mentor: str, peer: str) -> Message:
    return say(
        "{mentor} and {peer} could be a pair; there was no time to find out what the plan would lose by it.",
        mentor=mentor,
        peer=peer,
    )


def _covered(plan: Plan, mentor: str, peer: str) -> Iterator[Message]:
    """Cover what is not told: true whether a wish forbids the pair or the plan is better without it."""
    yield say(
        "{mentor} and {peer} are not a pair in the plan: the wishes and needs of all, taken together, are met better"
        " without it.",
        mentor=mentor,
        peer=peer,
    )
    if not plan.solution.proved:
        yield UNPROVED
