"""Events that stand in the wrong order, or that cannot have happened.

Where somebody stands is read off the history: who is active, who is paused, when a companionship is planned to end. A
history in which things come in an impossible order gives wrong answers to all of these, and somewhere a day or a word
is mistyped, or an event is missing.

Write the events by day, oldest first. An enrolment is applied, interviewed, enrolled, and from then on paused and
resumed; it ends once, with completed, withdrawn or declined. A pair is proposed, accepted, started, and from then on
paused, resumed and extended; it ends once, with ended, or with declined before it has started. Early steps may be left
out. Meetings lie between the start and the end.

Passing:
    # file: matches/m-001--p-001.yaml
    id: m-001--p-001
    cohort: spring-2015
    mentor: m-001
    peer: p-001
    contract: {signed: 2015-04-02}
    history:
      - {on: 2015-03-20, event: proposed}
      - {on: 2015-03-27, event: conversation}
      - {on: 2015-03-27, event: accepted}
      - {on: 2015-04-02, event: started}
      - {on: 2015-05-01, event: paused, reason: holiday}
      - {on: 2015-05-15, event: resumed}

Failing:
    # file: matches/m-001--p-001.yaml
    id: m-001--p-001
    cohort: spring-2015
    mentor: m-001
    peer: p-001
    contract: {signed: 2015-04-02}
    history:
      - {on: 2015-03-27, event: conversation}
      - {on: 2015-03-27, event: accepted}
      - {on: 2015-04-02, event: started}
      - {on: 2015-05-15, event: resumed}
"""

import itertools
from collections.abc import Iterator, Sequence

from peerctl.checks.inspection import Inspection
from peerctl.checks.meeting_order import meetings_outside
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level, Related, Route, route
from peerctl.model.match import MatchEvent
from peerctl.model.message import Message, say
from peerctl.model.order import ENROLMENT, MATCH, Breach, Order, Slip, slips
from peerctl.model.participant import Event
from peerctl.model.standing import known

Known = Sequence[tuple[int, MatchEvent | Event]]


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find histories out of order, one fault for each cause."""
    book = inspection.book
    for enrolled in book.enrolments():
        at = route("participants", enrolled.id, "enrolments", enrolled.index, "history")
        events = known(enrolled.enrolment.history, inspection.day)
        programme = book.programme_of(enrolled.enrolment.cohort)
        yield from _history(events, ENROLMENT, at, programme.id if programme else "")
    for pair in inspection.companionships:
        faults = tuple(_history(pair.events, MATCH, pair.at("history"), pair.programme.id))
        yield from faults or meetings_outside(pair)


def _history(events: Known, order: Order, at: Route, programme: str) -> Iterator[Fault]:
    """Give the events out of order as they stand; only a history that is sorted is read any further."""
    faults = tuple(_unsorted(events, at, programme))
    yield from faults
    if not faults:
        for slip in slips(order, tuple(event.event for _, event in events)):
            yield _fault(slip, events, at, programme)


def _unsorted(events: Known, at: Route, programme: str) -> Iterator[Fault]:
    in_file = sorted(events, key=lambda item: item[0])
    for (above, earlier), (index, event) in itertools.pairwise(in_file):
        if event.on < earlier.on:
            yield Fault(
                say("The event of {on} stands below one of {earlier}.", on=event.on, earlier=earlier.on),
                at.to(index, "on"),
                say("Correct the day that is mistyped, or sort the events by day, oldest first."),
                (Related(at.to(above, "on"), say("the later day")),),
                programme,
            )


def _fault(slip: Slip, events: Known, at: Route, programme: str) -> Fault:
    index, _ = events[slip.place]
    related: tuple[Related, ...] = ()
    if slip.other is not None:
        place, other = events[slip.other]
        related = (Related(at.to(place), say("{event} on {on}", event=other.event.value, on=other.on)),)
    message, way_on = _wording(slip, events)
    return Fault(message, at.to(index, "event"), way_on, related, programme)


def _wording(slip: Slip, events: Known) -> tuple[Message, Message]:
    event, on = events[slip.place][1].event.value, events[slip.place][1].on
    if slip.breach is Breach.UNPREPARED:
        return (
            say("{event} on {on}, with no {needed} before it.", event=event, on=on, needed=slip.needed),
            say("Add the event {needed} with its day.", needed=slip.needed),
        )
    if slip.other is None:
        return (
            say("resumed on {on}, and there is no pause to come back from.", on=on),
            say("Add the event paused with its day, or remove this one."),
        )
    other = events[slip.other][1].event.value
    if slip.breach is Breach.AFTER_END:
        return (
            say("{event} on {on} comes after {other}, and nothing comes after that.", event=event, on=on, other=other),
            say("Remove the one that did not happen; whoever starts again gets a new enrolment, or a new match file."),
        )
    if slip.breach is Breach.TWICE:
        return say("{event} stands a second time, on {on}.", event=event, on=on), say(
            "Remove the one that did not happen."
        )
    return (
        say("{event} on {on} comes after {other}.", event=event, on=on, other=other),
        say("{event} comes before {other}: correct one of the two days, or the event.", event=event, other=other),
    )


RULE = Rule("event-order", Level.ERROR, say("Events that stand in the wrong order, or that cannot have happened"), find)
