"""A questionnaire was answered outside its window.

The programme says around which day a questionnaire is to be answered: around enrolment, the start or the end of the
companionship, or the cohort's own dates. The window around an end moves with pauses and extensions. Answers outside it
are kept and shown as such: they tell less about what changed between before and after.

Correct the day, if it is mistyped. Otherwise there is nothing to do.

Passing:
    # file: responses/p-002.yaml
    - {instrument: who-5, wave: pre, on: 2015-02-10, answers: [2, 3, 1, 2, 2]}

Failing:
    # file: responses/p-002.yaml
    - {instrument: who-5, wave: pre, on: 2015-04-10, answers: [2, 3, 1, 2, 2]}
"""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.measures.windows import State
from peerctl.model.finding import Level, Related, route
from peerctl.model.message import say


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find answers outside their windows."""
    for one in inspection.expected:
        if one.state is State.OUTSIDE and one.response is not None and one.first and one.last:
            answer = inspection.book.responses[one.person][one.response]
            yield Fault(
                say(
                    "Answered on {on}; the window is from {first} to {last}.",
                    on=answer.on,
                    first=one.first,
                    last=one.last,
                ),
                route("responses", one.person, one.response, "on"),
                say("Correct the day, if it is mistyped."),
                (
                    Related(
                        route("participants", one.person, "enrolments", one.enrolment), say("the enrolment it is of")
                    ),
                ),
                inspection.programme_id(one),
            )


RULE = Rule("measurement-outside-window", Level.INFO, say("A questionnaire was answered outside its window"), find)
