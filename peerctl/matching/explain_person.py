"""Why somebody has these partners in the plan, or none, and what would help."""

from collections.abc import Iterator
from dataclasses import replace

from peerctl.matching.candidates import Candidate
from peerctl.matching.explain_pair import out_of_reach, pair_sentences
from peerctl.matching.explanation import PersonExplanation, Plan
from peerctl.matching.hall import Shortage, movable, shortage
from peerctl.matching.hearing import Hearing
from peerctl.matching.reasons import nobody, unmatched_reasons
from peerctl.matching.steering import steering
from peerctl.matching.summaries import summaries
from peerctl.model.message import Message, Value, say, say_many
from peerctl.model.participant import Role

_MOST_LIFTS = 5
_TOO_MANY = {
    "peer": say_many(
        "{people} can only have {partners}: {needing} peers for {count} place.",
        "{people} can only have {partners}: {needing} peers for {count} places.",
        1,
    ),
    "mentor": say_many(
        "{people} can only have {partners}: {needing} mentors for {count} place.",
        "{people} can only have {partners}: {needing} mentors for {count} places.",
        1,
    ),
}
_TOO_FEW = {
    "peer": say_many(
        "There are {needing} peers to be matched, and {count} place with the mentors.",
        "There are {needing} peers to be matched, and {count} places with the mentors.",
        1,
    ),
    "mentor": say_many(
        "There are {needing} mentors to be matched, and {count} place with the peers.",
        "There are {needing} mentors to be matched, and {count} places with the peers.",
        1,
    ),
}


def explain_person(plan: Plan, role: Role, person: str, hearing: Hearing) -> PersonExplanation:
    """Explain the place of somebody who takes part in the cohort.

    Args:
        plan: The plan.
        role: Mentor or peer.
        person: The id.
        hearing: Who hears the explanation.
    """
    locked = ((item.match.mentor, item.match.peer) for item in plan.seen.locked)
    pairs = sorted({*locked, *map(plan.problem.ids, plan.solution.matching)})
    mine = [pair for pair in pairs if pair[role == "peer"] == person]
    if mine:
        sentences = [sentence for pair in mine for sentence in pair_sentences(plan, *pair, hearing)]
    else:
        sentences = list(_alone(plan, _candidate(plan, role, person), hearing))
    if hearing.confidential:
        steered = steering(plan, _candidate(plan, role, person))
        sentences += [steered] if steered else []
    partners = tuple(pair[role == "mentor"] for pair in mine)
    return PersonExplanation(person, role, partners, tuple(sentences))


def _candidate(plan: Plan, role: Role, person: str) -> Candidate:
    return (plan.seen.mentors if role == "mentor" else plan.seen.peers)[person]


def _alone(plan: Plan, candidate: Candidate, hearing: Hearing) -> Iterator[Message]:
    yield say("{person} has no partner in the plan.", person=candidate.id)
    if candidate.reasons:
        yield from out_of_reach(candidate, hearing)
        return
    if hearing.confidential:
        yield from unmatched_reasons(plan.seen, candidate)
    else:
        yield from _told(plan, candidate, hearing)
    number = (plan.problem.mentors + plan.problem.peers).index(candidate.id, *_ends(plan, candidate))
    found = shortage(plan.problem, plan.solution.matching, number)
    if found is not None:
        if hearing.confidential and len(found.people) > 1:
            yield _too_many(plan, candidate.role, found)
        yield from _lifts(plan, candidate, found, hearing)


def _ends(plan: Plan, candidate: Candidate) -> tuple[int, int]:
    side = plan.problem.sides[candidate.role == "peer"]
    return side.start, side.stop


def _told(plan: Plan, candidate: Candidate, hearing: Hearing) -> Iterator[Message]:
    """Say why somebody has no partner, by what may be told alone; the rest is covered, whoever may have written it."""
    told = {
        partner: allowed
        for partner, found in plan.seen.obstacles.of(candidate)
        if (allowed := tuple(obstacle for obstacle in found if hearing.obstacle(obstacle)))
    }
    yield from summaries(candidate.id, told)
    problem, mentor = plan.problem, candidate.role == "mentor"
    own, others = problem.sides if mentor else problem.sides[::-1]
    needing, places = sum(problem.waiting[one] is not None for one in own), sum(problem.places[one] for one in others)
    if not others:
        yield nobody(candidate.role)
    elif needing > places:
        values: dict[str, Value] = {"needing": needing, "count": places}
        yield replace(_TOO_FEW[candidate.role], values=values, count=places)
    elif len(told) < len(others):
        yield say("The wishes and needs of all, taken together, leave {person} without a partner.", person=candidate.id)


def _too_many(plan: Plan, role: Role, found: Shortage) -> Message:
    names = plan.problem.mentors + plan.problem.peers
    places = sum(plan.problem.places[person] for person in found.partners)
    told: dict[str, Value] = {
        "needing": len(found.people),
        "people": tuple(names[person] for person in found.people),
        "partners": tuple(names[person] for person in found.partners),
    }
    return replace(_TOO_MANY[role], values={"count": places, **told}, count=places)


def _lifts(plan: Plan, candidate: Candidate, found: Shortage, hearing: Hearing) -> Iterator[Message]:
    """Say which wishes and rules would add a pair, if they were lifted: those with the fewest for each pair first."""
    problem, names = plan.problem, plan.problem.mentors + plan.problem.peers
    mentor = candidate.role == "mentor"
    others = {names[person] for person in movable(problem, plan.solution.matching, problem.sides[mentor])}
    people = [names[person] for person in found.people] if hearing.confidential else [candidate.id]
    possible = [
        (len(obstacles), name != candidate.id, (name, partner) if mentor else (partner, name), obstacles)
        for name in people
        for partner, obstacles in plan.seen.obstacles.of(_candidate(plan, candidate.role, name))
        if partner in others and all(map(hearing.obstacle, obstacles))
    ]
    told = [obstacles for *_, obstacles in sorted(possible, key=lambda found: found[:3])]
    for obstacles in told[:_MOST_LIFTS]:
        reasons = tuple(obstacle.reason for obstacle in obstacles)
        yield say("There would be one pair more if this did not stand in the way: {reasons}", reasons=reasons)
