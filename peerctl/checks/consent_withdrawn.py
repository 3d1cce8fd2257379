"""Somebody takes part though a consent was withdrawn.

Whoever withdraws a consent the programme needs cannot go on as before: nothing new about the person may be written
down, and what stands there may have to go.

Talk with the person. Either record that the person leaves the cohort, or write down the consent as given
anew with its day.

Passing:
    # file: participants/p-002.yaml
    id: p-002
    born: 1992-08-02
    municipality: Kolding
    facts: {newcomer: yes}
    consents:
      - {kind: data, given: 2015-01-14, withdrawn: 2015-04-01}
      - {kind: data, given: 2015-04-20}
    enrolments:
      - {cohort: spring-2015, role: peer, history: [{on: 2015-01-22, event: enrolled}]}

Failing:
    # file: participants/p-002.yaml
    id: p-002
    born: 1992-08-02
    municipality: Kolding
    facts: {newcomer: yes}
    consents:
      - {kind: data, given: 2015-01-14, withdrawn: 2015-04-01}
    enrolments:
      - {cohort: spring-2015, role: peer, history: [{on: 2015-01-22, event: enrolled}]}
"""

from collections.abc import Iterator

from peerctl.checks.consents import needed_consents
from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level, Related, route
from peerctl.model.message import say


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find active people all of whose consents of a kind were withdrawn, once for each kind."""
    for needed in needed_consents(inspection):
        ended = [(one.withdrawn, index) for index, one in needed.given if one.withdrawn]
        if needed.given and not any(consent.holds_on(inspection.day) for _, consent in needed.given):
            withdrawn, index = max(ended)
            person, kind = needed.person, needed.kind
            yield Fault(
                say(
                    "{person} takes part, and withdrew the consent {kind} on {day}.",
                    person=person,
                    kind=kind,
                    day=withdrawn,
                ),
                route("participants", person, "consents", index, "withdrawn"),
                say("Record that {person} leaves, or add the consent given anew with its day.", person=person),
                (Related(needed.enrolment, say("takes part here")),),
                needed.programme,
            )


RULE = Rule("consent-withdrawn", Level.ERROR, say("Somebody takes part though a consent was withdrawn"), find)
