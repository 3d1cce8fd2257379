"""A companionship goes on longer than the programme allows.

The last day allowed is the start, plus the most months the programme lets a pair agree on, plus the months of extension
that those who must have agreed to, plus the days of pause. It is a warning and not an error: nothing in the files need
be wrong, time has passed, and a workspace that was in order yesterday should not stop working today. A pair whose agreed
time is over, and which the programme would let go on, is only worth knowing.

Talk with the two: end the pair with the event ended, or extend it with the event extended, its months and who agreed.

Passing:
    # file: matches/m-002--p-002.yaml
    id: m-002--p-002
    cohort: spring-2015
    mentor: m-002
    peer: p-002
    contract: {signed: 2015-02-02}
    history:
      - {on: 2015-02-02, event: conversation}
      - {on: 2015-02-02, event: started}

Failing:
    # file: matches/m-002--p-002.yaml
    id: m-002--p-002
    cohort: spring-2015
    mentor: m-002
    peer: p-002
    contract: {signed: 2014-10-01}
    history:
      - {on: 2014-10-01, event: conversation}
      - {on: 2014-10-01, event: started}
    # file: responses/p-002.yaml
    - {instrument: who-5, wave: pre, on: 2015-02-10, answers: [2, 3, 1, 2, 2]}
    - {instrument: who-5, wave: post, on: 2015-04-10, answers: [3, 3, 2, 2, 3]}
"""

from collections.abc import Iterator
from datetime import date

from peerctl.calendar.companionship import longest_end, planned_end
from peerctl.checks.inspection import Inspection
from peerctl.checks.pair import Pair
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level
from peerctl.model.message import say


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find pairs that run, or ran, past what is allowed; and those that run past what they agreed."""
    for pair in inspection.companionships:
        if pair.started:
            last = pair.ended[1].on if pair.ended else inspection.day
            longest = longest_end(pair.match, pair.programme, last)
            if longest and last > longest:
                yield _too_long(pair, pair.started[0], longest)
            elif longest and pair.ended is None:
                yield from _run_out(pair, pair.started[0], longest)


def _too_long(pair: Pair, start: int, longest: date) -> Fault:
    if pair.ended:
        index, event = pair.ended
        return Fault(
            say("The pair ended on {ended} and was allowed until {longest}.", ended=event.on, longest=longest),
            pair.at("history", index, "on"),
            say("Correct the days if one is mistyped, or add the extension that was agreed."),
            (
                pair.related(say("the start"), "history", start),
                *pair.demand(say("what the programme allows"), "months"),
            ),
            pair.programme.id,
        )
    return Fault(
        say("The pair is still running and was allowed until {longest}.", longest=longest),
        pair.at("history", start, "on"),
        say("End the pair with the event ended, or extend it with the event extended."),
        pair.demand(say("what the programme allows"), "months"),
        pair.programme.id,
    )


def _run_out(pair: Pair, start: int, longest: date) -> Iterator[Fault]:
    planned = planned_end(pair.match, pair.programme, pair.day)
    if planned and pair.day > planned:
        yield Fault(
            say(
                "The time agreed was over on {planned}; the programme allows until {longest}.",
                planned=planned,
                longest=longest,
            ),
            pair.at("history", start, "on"),
            say("End the pair with the event ended, or extend it with the event extended."),
            (pair.related(say("what the pair agreed"), "contract"),),
            pair.programme.id,
            Level.INFO,
        )


RULE = Rule(
    "companionship-too-long", Level.WARNING, say("A companionship goes on longer than the programme allows"), find
)
