"""An extension that those who must agree to have not agreed to.

A companionship is extended when those whom the programme names want it, mostly both. An extension says by how many
months, and names those who agreed; without, it counts for the planned end and not for what is allowed.

Ask them, and add their ids under agreed:, and the number under months:, of the event extended.

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
      - {on: 2015-06-10, event: extended, months: 3, agreed: [m-001]}
"""

from collections.abc import Iterator

from peerctl.calendar.companionship import months_of, not_agreeing
from peerctl.checks.inspection import Inspection
from peerctl.checks.pair import Pair
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level
from peerctl.model.match import MatchEvent, MatchEventKind
from peerctl.model.message import say


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find extensions without months, and those that somebody who must agree has not agreed to."""
    for pair in inspection.companionships:
        for index, event in pair.events:
            if event.event is MatchEventKind.EXTENDED:
                yield from _extension(pair, index, event)


def _extension(pair: Pair, index: int, event: MatchEvent) -> Iterator[Fault]:
    if months_of(event) == 0:
        yield Fault(
            say("The extension on {on} does not say by how many months.", on=event.on),
            pair.at("history", index, "months"),
            say("Add months: and the number of months agreed."),
            programme=pair.programme.id,
        )
    rules = pair.programme.companionship
    missing = not_agreeing(pair.match, rules, event) if rules else ()
    if missing:
        yield Fault(
            say("Nothing says that {people} agreed to the extension on {on}.", people=missing, on=event.on),
            pair.at("history", index, "agreed"),
            say("Ask, and add {people} under agreed:.", people=missing),
            pair.demand(say("who must agree"), "extension", "agreed-by"),
            pair.programme.id,
        )


RULE = Rule(
    "extension-not-agreed",
    Level.WARNING,
    say("An extension that those who must agree to have not agreed to"),
    find,
)
