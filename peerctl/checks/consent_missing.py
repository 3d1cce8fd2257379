"""Somebody takes part without a consent the programme needs.

What is written down about people's health may only be kept and used with their consent. The programme names the kinds
of consent that everyone gives; staff give none. It is looked for in people who are active on the day.

Ask for it, and write the day it was given under consents: in the person's file.

Passing:
    # file: participants/p-002.yaml
    id: p-002
    born: 1992-08-02
    municipality: Kolding
    facts: {newcomer: yes}
    consents:
      - {kind: data, given: 2015-01-14}
    enrolments:
      - {cohort: spring-2015, role: peer, history: [{on: 2015-01-22, event: enrolled}]}

Failing:
    # file: participants/p-002.yaml
    id: p-002
    born: 1992-08-02
    municipality: Kolding
    facts: {newcomer: yes}
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
    """Find active people without a consent that was ever given, once for each kind."""
    for needed in needed_consents(inspection):
        if not needed.given:
            yield Fault(
                say(
                    "{person} takes part and has not given the consent {kind}.", person=needed.person, kind=needed.kind
                ),
                route("participants", needed.person, "consents"),
                say(
                    "Ask for it, then write it down: {command}",
                    command=f"peerctl consent {needed.person} --kind {needed.kind}",
                ),
                (Related(needed.enrolment, say("takes part here")),),
                needed.programme,
            )


RULE = Rule("consent-missing", Level.ERROR, say("Somebody takes part without a consent the programme needs"), find)
