"""A pair was accepted or started without the matching conversation.

In this programme the two and somebody of the staff sit down together before the pair starts: contract, goals, what each
expects. Thorough matching of expectations is what keeps people in the programme.

Hold the conversation, and write it down with `peerctl match conversation PAIR`; with --on and the day, if it was held
before and not written down.

Passing:
    # file: matches/m-002--p-002.yaml
    id: m-002--p-002
    cohort: spring-2015
    mentor: m-002
    peer: p-002
    history:
      - {on: 2015-06-01, event: conversation}
      - {on: 2015-06-01, event: accepted}

Failing:
    # file: matches/m-002--p-002.yaml
    id: m-002--p-002
    cohort: spring-2015
    mentor: m-002
    peer: p-002
    history:
      - {on: 2015-06-01, event: accepted}
"""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.pair import Pair
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level
from peerctl.model.match import MatchEventKind
from peerctl.model.message import say


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find pairs accepted or started with no conversation, or with one that came after the start."""
    for pair in inspection.companionships:
        rules = pair.programme.companionship
        if rules and rules.conversation:
            yield from _without(pair)


def _without(pair: Pair) -> Iterator[Fault]:
    held = pair.first(MatchEventKind.CONVERSATION)
    begun = pair.started or pair.first(MatchEventKind.ACCEPTED)
    if begun and held is None:
        index, event = begun
        yield Fault(
            say("The pair started on {on} without a matching conversation.", on=event.on)
            if pair.started
            else say("The pair was accepted on {on} without a matching conversation.", on=event.on),
            pair.at("history", index, "event"),
            say(
                "Hold it, then write it down, with --on and the day if it was held before: {command}",
                command=f"peerctl match conversation {pair.name}",
            ),
            pair.demand(say("the programme wants a conversation"), "conversation"),
            pair.programme.id,
        )
    elif held and pair.started and held[1].on > pair.started[1].on:
        yield Fault(
            say("The matching conversation was held on {on}, after the start.", on=held[1].on),
            pair.at("history", held[0], "on"),
            say("Correct the day of the conversation or of the start, if one is mistyped."),
            (pair.related(say("the start"), "history", pair.started[0]),),
            pair.programme.id,
        )


RULE = Rule(
    "conversation-missing", Level.WARNING, say("A pair was accepted or started without the matching conversation"), find
)
