"""A pause that begins while another one is still open.

A pause stops the companionship's clock, and the days of pause are added to its planned end. Where a pause begins before
the last one is over, nobody can tell how many days that is. The same goes for stand-ins: two who stand in for one mentor
at a time are mostly a day mistyped.

Write the day the first one ended, with the event resumed (for a stand-in: to), before the second; or make one of the two.

Passing:
    # file: matches/m-001--p-001.yaml
    id: m-001--p-001
    cohort: spring-2015
    mentor: m-001
    peer: p-001
    contract: {signed: 2015-04-02}
    history:
      - {on: 2015-03-27, event: conversation}
      - {on: 2015-04-02, event: started}
      - {on: 2015-05-01, event: paused, reason: holiday}
      - {on: 2015-05-10, event: resumed}
      - {on: 2015-05-20, event: paused, reason: illness}
    stand-ins:
      - {from: 2015-05-01, to: 2015-05-09, staff: s-001}
      - {from: 2015-05-20, staff: s-001}

Failing:
    # file: matches/m-001--p-001.yaml
    id: m-001--p-001
    cohort: spring-2015
    mentor: m-001
    peer: p-001
    contract: {signed: 2015-04-02}
    history:
      - {on: 2015-03-27, event: conversation}
      - {on: 2015-04-02, event: started}
      - {on: 2015-05-01, event: paused, reason: holiday}
      - {on: 2015-05-20, event: paused, reason: illness}
      - {on: 2015-05-28, event: resumed}
      - {on: 2015-06-10, event: resumed}
"""

import itertools
from collections.abc import Iterable, Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.pair import Pair
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level, Related, Route, route
from peerctl.model.match import MatchEvent
from peerctl.model.message import say
from peerctl.model.participant import Event
from peerctl.model.standing import known


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find pauses of people and of pairs that overlap, and stand-ins that do."""
    for enrolled, programme in inspection.enrolments():
        at = route("participants", enrolled.id, "enrolments", enrolled.index, "history")
        yield from _pauses(known(enrolled.enrolment.history, inspection.day), at, programme.id)
    for pair in inspection.companionships:
        yield from _pauses(pair.events, pair.at("history"), pair.programme.id)
        yield from _stand_ins(pair)


def _pauses(events: Iterable[tuple[int, MatchEvent | Event]], at: Route, programme: str) -> Iterator[Fault]:
    opened: tuple[int, MatchEvent | Event] | None = None
    for index, event in events:
        if event.event == "resumed":
            opened = None
        elif event.event == "paused" and opened is None:
            opened = index, event
        elif event.event == "paused" and opened:
            yield Fault(
                say("A pause from {on}, while the one from {since} is still open.", on=event.on, since=opened[1].on),
                at.to(index, "on"),
                say("Add the event resumed with the day the first pause ended, or keep one of the two."),
                (Related(at.to(opened[0]), say("still open")),),
                programme,
            )


def _stand_ins(pair: Pair) -> Iterator[Fault]:
    begun = [(index, one) for index, one in enumerate(pair.match.stand_ins) if one.from_ <= pair.day]
    begun.sort(key=lambda item: item[1].from_)
    for (above, earlier), (index, later) in itertools.pairwise(begun):
        if earlier.to is None or earlier.to >= later.from_:
            yield Fault(
                say(
                    "A stand-in from {on}, while the one from {since} is not over.", on=later.from_, since=earlier.from_
                ),
                pair.at("stand-ins", index, "from"),
                say("Correct the day the first one ended, under to:, or keep one of the two."),
                (pair.related(say("not over"), "stand-ins", above),),
                pair.programme.id,
            )


RULE = Rule("overlapping-pauses", Level.ERROR, say("A pause that begins while another one is still open"), find)
