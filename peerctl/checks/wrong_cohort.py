"""Somebody in a pair does not take part in its cohort.

A pair belongs to one cohort, and both its people are enrolled there: by that cohort's programme they were found
eligible, and in its counts they stand. Somebody who comes from another cohort gets a second enrolment first.

Correct the pair's cohort:, or the person; or add the enrolment, or the event enrolled, to the person's file.

Passing:
    # file: matches/m-002--p-002.yaml
    id: m-002--p-002
    cohort: spring-2015
    mentor: m-002
    peer: p-002
    history:
      - {on: 2015-06-01, event: proposed}

Failing:
    # file: cohorts/autumn-2015.yaml
    id: autumn-2015
    programme: allotment
    name: Autumn 2015
    start: 2015-09-01
    sizes:
      mentor: {min: 0, reason: nobody has been asked yet}
      peer: {min: 0, reason: nobody has been asked yet}
    # file: matches/m-002--p-002.yaml
    id: m-002--p-002
    cohort: autumn-2015
    mentor: m-002
    peer: p-002
    history:
      - {on: 2015-06-01, event: proposed}
"""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.pair import Pair, enrolments_in
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level, Related, route
from peerctl.model.message import say
from peerctl.model.participant import Participant, Role
from peerctl.model.standing import COMMITTED, enrolled_on


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find the sides of a pair that are not enrolled in its cohort."""
    people = inspection.book.participants
    for pair in inspection.companionships:
        known = [(side, name, people[name]) for side, name in pair.sides if name in people]
        elsewhere = [(side, name) for side, name, person in known if not enrolments_in(person, pair.match.cohort)]
        if len(elsewhere) == len(pair.sides):
            yield _neither(pair)
            continue
        yield from (_elsewhere(pair, side, name) for side, name in elsewhere)
        if inspection.pairs[pair.name] in COMMITTED:
            there = [(side, name, person) for side, name, person in known if (side, name) not in elsewhere]
            yield from (
                _not_enrolled(pair, side, name) for side, name, person in there if not _takes_part(person, pair)
            )


def _takes_part(person: Participant, pair: Pair) -> bool:
    return any(enrolled_on(one, pair.day) for one in enrolments_in(person, pair.match.cohort))


def _neither(pair: Pair) -> Fault:
    return Fault(
        say(
            "Neither {mentor} nor {peer} has an enrolment in {cohort}.",
            mentor=pair.match.mentor,
            peer=pair.match.peer,
            cohort=pair.match.cohort,
        ),
        pair.at("cohort"),
        say("Correct the pair's cohort:, or add the enrolments in {cohort}.", cohort=pair.match.cohort),
        tuple(
            Related(route("participants", name, "enrolments"), say("the person's enrolments")) for _, name in pair.sides
        ),
        pair.programme.id,
    )


def _elsewhere(pair: Pair, side: Role, name: str) -> Fault:
    return Fault(
        say("{person} has no enrolment in {cohort}.", person=name, cohort=pair.match.cohort),
        pair.at(side),
        say("Correct the person or the cohort:, or add the enrolment in {cohort}.", cohort=pair.match.cohort),
        (
            pair.related(say("the pair's cohort"), "cohort"),
            Related(route("participants", name, "enrolments"), say("the person's enrolments")),
        ),
        pair.programme.id,
    )


def _not_enrolled(pair: Pair, side: Role, name: str) -> Fault:
    return Fault(
        say("{person} is in this pair and is not enrolled in {cohort} yet.", person=name, cohort=pair.match.cohort),
        pair.at(side),
        say("Add the event enrolled with its day to the person's enrolment."),
        (Related(route("participants", name, "enrolments"), say("the person's enrolments")),),
        pair.programme.id,
    )


RULE = Rule("wrong-cohort", Level.ERROR, say("Somebody in a pair does not take part in its cohort"), find)
