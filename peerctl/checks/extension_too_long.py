"""A pair is extended by more months than the programme allows.

The programme sets how many months a companionship may be extended by in all, or allows no extension. The months of all
extensions count together.

Correct the months if they are mistyped. Where the pair is to go on all the same, that is for the programme to decide: it
stands in its own file, or as a level of this rule in peerctl.yaml, with the reason.

Passing:
    # file: matches/m-001--p-001.yaml
    id: m-001--p-001
    cohort: spring-2015
    mentor: m-001
    peer: p-001
    contract: {signed: 2015-04-02, months: 6, cadence: weekly}
    history:
      - {on: 2015-03-27, event: conversation}
      - {on: 2015-04-02, event: started}
      - {on: 2015-06-10, event: extended, months: 3, agreed: [m-001, p-001]}

Failing:
    # file: matches/m-001--p-001.yaml
    id: m-001--p-001
    cohort: spring-2015
    mentor: m-001
    peer: p-001
    contract: {signed: 2015-04-02, months: 6, cadence: weekly}
    history:
      - {on: 2015-03-27, event: conversation}
      - {on: 2015-04-02, event: started}
      - {on: 2015-06-10, event: extended, months: 4, agreed: [m-001, p-001]}
"""

from collections.abc import Iterator

from peerctl.calendar.companionship import extensions, months_of
from peerctl.checks.inspection import Inspection
from peerctl.checks.pair import Pair
from peerctl.checks.rule import Fault, Rule
from peerctl.model.companionship import Companionship
from peerctl.model.finding import Level
from peerctl.model.message import say, say_many


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find pairs whose extensions are more than allowed, once each, at the extension that goes beyond."""
    for pair in inspection.companionships:
        rules = pair.programme.companionship
        if rules:
            yield from _beyond(pair, rules)


def _beyond(pair: Pair, rules: Companionship) -> Iterator[Fault]:
    bound, total = rules.extension.months if rules.extension else 0, 0
    for index, event in extensions(pair.match, pair.day):
        total += months_of(event)
        if bound is not None and total > bound:
            yield Fault(
                say_many(
                    "The pair is extended by {count} month in all, and the programme allows {bound}.",
                    "The pair is extended by {count} months in all, and the programme allows {bound}.",
                    total,
                    bound=bound,
                )
                if rules.extension
                else say("The pair is extended, and the programme allows no extension."),
                pair.at("history", index, "months"),
                say("Correct the history, or settle with the programme that this pair may go on."),
                pair.demand(say("what the programme allows"), *(("extension", "months") if rules.extension else ())),
                pair.programme.id,
            )
            return


RULE = Rule(
    "extension-too-long", Level.WARNING, say("A pair is extended by more months than the programme allows"), find
)
