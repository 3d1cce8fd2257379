"""Somebody is in more running pairs at a time than there is room for.

A mentor or a peer has room for one pair at a time, unless capacity: in the enrolment says otherwise, and for no more
than the programme allows in the role. A pair counts from the day it started until the day before it ended, also while it
is paused.

End the pair that is over, or correct the days. Where the person has agreed to more, raise capacity: in the enrolment.

Passing:
    # file: matches/m-001--p-002.yaml
    id: m-001--p-002
    cohort: spring-2015
    mentor: m-001
    peer: p-002
    contract: {signed: 2015-05-01}
    history:
      - {on: 2015-04-20, event: conversation}
      - {on: 2015-04-20, event: accepted}

Failing:
    # file: matches/m-001--p-002.yaml
    id: m-001--p-002
    cohort: spring-2015
    mentor: m-001
    peer: p-002
    contract: {signed: 2015-05-01}
    history:
      - {on: 2015-04-20, event: conversation}
      - {on: 2015-05-01, event: started}
"""

from collections.abc import Iterator
from datetime import date

from peerctl.checks.inspection import Inspection
from peerctl.checks.pair import Pair, enrolments_in
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level
from peerctl.model.message import say
from peerctl.model.participant import Participant, Role


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find each pair that, on the day it started, was one too many for a side."""
    started: dict[tuple[Role, str], list[tuple[date, Pair]]] = {}
    for pair in inspection.companionships:
        if pair.started:
            for side in pair.sides:
                started.setdefault(side, []).append((pair.started[1].on, pair))
    for (role, name), pairs in started.items():
        person = inspection.book.participants.get(name)
        if person and len(pairs) > 1:
            yield from _too_many(person, name, role, sorted(pairs, key=lambda item: (item[0], item[1].name)))


def _too_many(person: Participant, name: str, role: Role, pairs: list[tuple[date, Pair]]) -> Iterator[Fault]:
    for place, (start, pair) in enumerate(pairs):
        running = [other for _, other in pairs[:place] if other.ended is None or other.ended[1].on > start]
        room = _room(person, role, pair)
        if room is not None and len(running) + 1 > room:
            yield Fault(
                say(
                    "From {on}, {person} is in {count} pairs at a time and has room for {room}.",
                    on=start,
                    person=name,
                    count=len(running) + 1,
                    room=room,
                ),
                pair.at(role),
                say("End the pair that is over or correct the days; or raise capacity: in the enrolment, if agreed."),
                tuple(other.related(say("also running then"), role) for other in running),
                pair.programme.id,
            )


def _room(person: Participant, role: Role, pair: Pair) -> int | None:
    """Give the pairs at a time that a person has room for in a pair's cohort; None where not in that role there."""
    capacities = [one.capacity for one in enrolments_in(person, pair.match.cohort) if one.role == role]
    rules = pair.programme.roles.get(role)
    if capacities and rules and rules.capacity is not None:
        return min(max(capacities), rules.capacity)
    return max(capacities, default=None)


RULE = Rule(
    "over-capacity", Level.ERROR, say("Somebody is in more running pairs at a time than there is room for"), find
)
