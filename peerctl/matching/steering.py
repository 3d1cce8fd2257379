"""Whether a short list steers the plan: somebody who accepts only a few may get a better place by it."""

from collections.abc import Iterator
from dataclasses import replace

from peerctl.matching.candidates import Candidate
from peerctl.matching.explanation import Plan, plan
from peerctl.matching.situation import Situation
from peerctl.matching.what_if import placed
from peerctl.model.message import Message, say


def accepting_few(seen: Situation) -> Iterator[str]:
    """Give those who can be matched and accept only whom they named, although others would be possible."""
    for person in (*seen.mentors.values(), *seen.peers.values()):
        if _turns_down(seen, person):
            yield person.id


def steering(made: Plan, person: Candidate) -> Message | None:
    """Tell whether somebody is better placed, by the own wishes, than if everybody possible were accepted.

    Works the plan out a second time; None where the list is not short or makes nothing better.
    """
    seen = made.seen
    if not _turns_down(seen, person):
        return None
    wishes = person.wishes.model_copy(update={"others": True})
    longer = replace(person, enrolment=person.enrolment.model_copy(update={"wishes": wishes}))
    side = {**(seen.mentors if person.role == "mentor" else seen.peers), person.id: longer}
    open_to_all = replace(seen, mentors=side) if person.role == "mentor" else replace(seen, peers=side)
    other = plan(open_to_all, made.strategy, made.seed, made.watch)
    if not (made.solution.proved and other.solution.proved):
        return say("There was no time to tell whether the short list of {person} steers the plan.", person=person.id)
    if placed(seen, person, _partners(made, person)) >= placed(seen, person, _partners(other, person)):
        return None
    return say(
        "The short list of {person} steers the plan: were everybody possible accepted, the partner would be {partners}.",
        person=person.id,
        partners=_partners(other, person),
    )


def _turns_down(seen: Situation, person: Candidate) -> bool:
    """Tell whether the short list alone rules somebody out who could be a partner."""
    if person.reasons or person.wishes.others:
        return False
    return any(
        all(obstacle.rule == "others" and obstacle.by == person.id for obstacle in seen.between(person, other))
        for other in seen.suitors(person)
        if not person.accepts(other.id)
    )


def _partners(made: Plan, person: Candidate) -> tuple[str, ...]:
    mentor = person.role == "mentor"
    pairs = sorted(map(made.problem.ids, made.solution.matching))
    return tuple(pair[mentor] for pair in pairs if pair[not mentor] == person.id)
