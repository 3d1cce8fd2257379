"""A contract for more or fewer months than the programme has.

The programme says for how many months a pair agrees to meet, or from how many to how many. The contract's months decide
when the companionship is planned to end. (How often the two meet is one of the programme's cadences; another word there
is an id that nothing goes by.)

Correct months: in the contract. A pair that wants more time is extended later, with the event extended.

Passing:
    # file: matches/m-002--p-002.yaml
    id: m-002--p-002
    cohort: spring-2015
    mentor: m-002
    peer: p-002
    contract: {signed: 2015-06-01, months: 6}
    history:
      - {on: 2015-06-01, event: proposed}

Failing:
    # file: matches/m-002--p-002.yaml
    id: m-002--p-002
    cohort: spring-2015
    mentor: m-002
    peer: p-002
    contract: {signed: 2015-06-01, months: 12}
    history:
      - {on: 2015-06-01, event: proposed}
"""

from collections.abc import Iterator

from peerctl.calendar.companionship import contract_on
from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level
from peerctl.model.message import say, say_many


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find contracts whose months the programme does not have."""
    for pair in inspection.companionships:
        rules, months = pair.programme.companionship, contract_on(pair.match, inspection.day).months
        if rules is None or months is None or rules.months <= months <= (rules.months_max or rules.months):
            continue
        yield Fault(
            say_many("The contract is for {count} month.", "The contract is for {count} months.", months),
            pair.at("contract", "months"),
            say(
                "The programme has from {min} to {max} months. Correct months: in the contract.",
                min=rules.months,
                max=rules.months_max,
            )
            if rules.months_max
            else say("The programme has {months} months. Correct months: in the contract.", months=rules.months),
            pair.demand(say("what the programme has"), "months"),
            pair.programme.id,
        )


RULE = Rule(
    "contract-outside-programme", Level.WARNING, say("A contract for more or fewer months than the programme has"), find
)
