"""What is known of somebody contradicts itself.

A fact holds from its first day to its last. Where two stretches overlap and disagree, nobody can tell which is right,
and the fact counts as unknown on those days; so does a value that the fact's type does not know. Both can decide who
may take part.

Correct the days so that one stretch ends before the next begins, or write one of the values the programme names.

Passing:
    # file: participants/p-002.yaml
    id: p-002
    born: 1992-08-02
    municipality:
      - {value: Odense, until: 2014-08-31}
      - {value: Kolding, since: 2014-09-01}
    facts: {newcomer: yes}
    consents: [{kind: data, given: 2015-01-14}]
    enrolments:
      - {cohort: spring-2015, role: peer, history: [{on: 2015-01-22, event: enrolled}]}

Failing:
    # file: participants/p-002.yaml
    id: p-002
    born: 1992-08-02
    municipality:
      - {value: Odense, until: 2014-09-30}
      - {value: Kolding, since: 2014-09-01}
    facts: {newcomer: yes}
    consents: [{kind: data, given: 2015-01-14}]
    enrolments:
      - {cohort: spring-2015, role: peer, history: [{on: 2015-01-22, event: enrolled}]}
"""

from collections.abc import Iterator, Sequence

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.eligibility.facts import contradictions, unreadable_values
from peerctl.model.finding import Level, Related, Route, route
from peerctl.model.message import Message, say
from peerctl.model.participant import Participant, StretchOfText
from peerctl.model.programme import Fact, FactType

_COMPARED = 200
"""Stretches of one fact that are compared, each with each; those beyond are, once some are mended."""


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find stretches that overlap and disagree, and values that no such fact can have."""
    for name, person in inspection.book.participants.items():
        at = route("participants", name)
        if len(person.municipality) > 1:
            yield from _contradictions(person.municipality, None, at.to("municipality"))
        if person.facts:
            yield from _facts(inspection, person, at.to("facts"))


def _facts(inspection: Inspection, person: Participant, at: Route) -> Iterator[Fault]:
    programmes = inspection.programmes_of(person)
    for key, stretches in person.facts.items():
        fact = next((programme.facts[key] for programme in programmes if key in programme.facts), None)
        if fact:
            if len(stretches) > 1:
                yield from _contradictions(stretches, fact, at.to(key))
            for index in unreadable_values(stretches, fact):
                yield Fault(
                    say("The fact {fact} cannot have this value.", fact=key), at.to(key, index, "value"), _values(fact)
                )


def _contradictions(stretches: Sequence[StretchOfText], fact: Fact | None, at: Route) -> Iterator[Fault]:
    told: set[int] = set()
    for first, second in contradictions(stretches[:_COMPARED], fact):
        if second not in told:
            told.add(second)
            yield Fault(
                say("This overlaps with another stretch of {fact} that says something else.", fact=at.keys[-1]),
                at.to(second),
                say("Let one end the day before the other begins."),
                (Related(at.to(first), say("the other stretch")),),
            )


def _values(fact: Fact) -> Message:
    if fact.type is FactType.YES_NO:
        return say("Write yes or no.")
    return say("Write one of {values}.", values=tuple(fact.choices))


RULE = Rule("contradicting-facts", Level.ERROR, say("What is known of somebody contradicts itself"), find)
