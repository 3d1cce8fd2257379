"""Somebody in a pair has another role in the cohort.

Under mentor: stands somebody enrolled as a mentor, under peer: somebody enrolled as a peer, and never the same person
under both. Mostly the two have changed places.

Correct the pair's mentor: and peer: (and the file's name, which is made of them), or the role in the person's enrolment.

Passing:
    # file: matches/m-002--p-002.yaml
    id: m-002--p-002
    cohort: spring-2015
    mentor: m-002
    peer: p-002
    history:
      - {on: 2015-06-01, event: proposed}

Failing:
    # file: matches/p-002--m-002.yaml
    id: p-002--m-002
    cohort: spring-2015
    mentor: p-002
    peer: m-002
    history:
      - {on: 2015-06-01, event: proposed}
"""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.pair import Pair, enrolments_in
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level, Related, route
from peerctl.model.message import say
from peerctl.model.participant import Role
from peerctl.model.words import role_word


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find the sides of a pair whose person has another role in its cohort, and pairs of one person."""
    for pair in inspection.companionships:
        if pair.match.mentor == pair.match.peer:
            yield _same_person(pair)
            continue
        others = [other for side, name in pair.sides if (other := _other_role(inspection, pair, side, name))]
        if [(side, role) for side, _, role in others] == [("mentor", "peer"), ("peer", "mentor")]:
            yield _changed_places(pair)
        else:
            yield from (_fault(pair, side, name, role) for side, name, role in others)


def _other_role(inspection: Inspection, pair: Pair, side: Role, name: str) -> tuple[Role, str, Role] | None:
    """Give a side with the role its person has in the cohort instead; None where all is well, or nothing is known."""
    person = inspection.book.participants.get(name)
    roles = [one.role for one in enrolments_in(person, pair.match.cohort)] if person else []
    return (side, name, roles[0]) if roles and side not in roles else None


def _same_person(pair: Pair) -> Fault:
    return Fault(
        say("{person} stands on both sides of the pair.", person=pair.match.peer),
        pair.at("peer"),
        say("Correct mentor: or peer:."),
        (pair.related(say("the other side"), "mentor"),),
        pair.programme.id,
    )


def _changed_places(pair: Pair) -> Fault:
    return Fault(
        say("{peer} is enrolled as a mentor and {mentor} as a peer.", mentor=pair.match.mentor, peer=pair.match.peer),
        pair.at("mentor"),
        say("The two have changed places: correct mentor: and peer:, the id and the file's name."),
        (pair.related(say("the other side"), "peer"),),
        pair.programme.id,
    )


def _fault(pair: Pair, side: Role, name: str, role: Role) -> Fault:
    return Fault(
        say(
            "{person} stands here as {side} and is enrolled in {cohort} as {role}.",
            person=name,
            side=role_word(side, pair.programme),
            cohort=pair.match.cohort,
            role=role_word(role, pair.programme),
        ),
        pair.at(side),
        say("Correct who stands where in the pair, or the role in the enrolment."),
        (Related(route("participants", name, "enrolments"), say("the person's enrolments")),),
        pair.programme.id,
    )


RULE = Rule("wrong-role", Level.ERROR, say("Somebody in a pair has another role in the cohort"), find)
