"""A pair started without a signed contract.

The programme has each pair sign a contract before the start: how long, how often, what for. It is what the two agreed
to, and what an extension, a quiet spell or an early end is held against. That it is missing does not undo the start, so
this is a warning.

Write down the day it was signed with `peerctl match settle PAIR --signed DATE`. Where it never was, sign one now and
write down that day; the warning then stays and tells what happened, unless peerctl.yaml sets the rule's level, with the
reason.

Passing:
    # file: matches/m-002--p-002.yaml
    id: m-002--p-002
    cohort: spring-2015
    mentor: m-002
    peer: p-002
    contract: {signed: 2015-06-01, months: 6, cadence: weekly}
    history:
      - {on: 2015-05-20, event: conversation}
      - {on: 2015-06-01, event: started}

Failing:
    # file: matches/m-002--p-002.yaml
    id: m-002--p-002
    cohort: spring-2015
    mentor: m-002
    peer: p-002
    contract: {months: 6, cadence: weekly}
    history:
      - {on: 2015-05-20, event: conversation}
      - {on: 2015-06-01, event: started}
"""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level
from peerctl.model.message import say


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find pairs that had started by the day and had signed no contract by their start."""
    for pair in inspection.companionships:
        rules, start, signed = pair.programme.companionship, pair.started, pair.match.contract.signed
        if not (rules and rules.contract and start):
            continue
        if signed is None or signed > inspection.day:
            yield Fault(
                say("The pair started on {start} without a signed contract.", start=start[1].on),
                pair.at("history", start[0], "event"),
                say(
                    "Write down the day it was signed: {command}",
                    command=f"peerctl match settle {pair.name} --signed DATE",
                ),
                pair.demand(say("the programme wants a contract"), "contract"),
                pair.programme.id,
            )
        elif signed > start[1].on:
            yield Fault(
                say("The contract was signed on {signed}, after the start.", signed=signed),
                pair.at("contract", "signed"),
                say("Correct the day of the contract or of the start, if one is mistyped."),
                (pair.related(say("the start"), "history", start[0]),),
                pair.programme.id,
            )


RULE = Rule("start-without-contract", Level.WARNING, say("A pair started without a signed contract"), find)
