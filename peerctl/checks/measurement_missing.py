"""A questionnaire is due, or was not answered in time.

The programme says who answers which questionnaire, and around which day. Without both the one before and the one after,
a person's change cannot be shown, and the report's numbers rest on fewer people. Nothing is asked of those who left
before the window closed.

Have it answered, and add the answers to the person's file in responses/. One that was never answered stays here: that is
part of the picture.

Passing:
    # file: responses/p-002.yaml
    - {instrument: who-5, wave: pre, on: 2015-02-10, answers: [2, 3, 1, 2, 2]}

Failing:
    # file: responses/p-002.yaml
    []
"""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.measures.windows import State
from peerctl.model.finding import Level, route
from peerctl.model.message import say


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find questionnaires that are due, and those whose window has closed without an answer that could be read."""
    for one in inspection.expected:
        unread = {"responses", f"responses/{one.person}.yaml"} & inspection.book.unread
        if one.last and one.state in {State.DUE, State.MISSING} and not unread:
            yield Fault(
                say(
                    "{instrument} ({wave}) is due until {last}.",
                    instrument=one.instrument,
                    wave=one.wave,
                    last=one.last,
                )
                if one.state is State.DUE
                else say(
                    "{instrument} ({wave}) was due by {last}.", instrument=one.instrument, wave=one.wave, last=one.last
                ),
                route("participants", one.person, "enrolments", one.enrolment),
                say(
                    "Have it answered, then write it down: {command}",
                    command=f"peerctl response record {one.person} {one.instrument} {one.wave}",
                ),
                programme=inspection.programme_id(one),
            )


RULE = Rule("measurement-missing", Level.INFO, say("A questionnaire is due, or was not answered in time"), find)
