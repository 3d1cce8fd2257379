"""The same wave of a questionnaire is answered twice.

The programme asks a questionnaire once at each wave. Where there are two answers to one, only the one nearest to the
window counts, and nobody can see from the figures that there was another. It happens when a form is written down twice,
when the wave is mistyped, and when a companionship was extended and the person answered again at its new end.

Delete the one that is not to count, or correct its wave. Somebody who takes part a second time, in another cohort, is
asked again: that is no second answer.

Passing:
    # file: responses/p-002.yaml
    - {instrument: who-5, wave: pre, on: 2015-02-10, answers: [2, 3, 1, 2, 2]}

Failing:
    # file: responses/p-002.yaml
    - {instrument: who-5, wave: pre, on: 2015-02-10, answers: [2, 3, 1, 2, 2]}
    - {instrument: who-5, wave: pre, on: 2015-02-17, answers: [2, 3, 2, 2, 3]}
"""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.measures.windows import Expected
from peerctl.model.finding import Level, Related, route
from peerctl.model.message import say


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find answers that another one to the same wave stands before."""
    for one in inspection.expected:
        if one.response is not None:
            for other in one.others:
                yield _fault(inspection, one, one.response, other)


def _fault(inspection: Inspection, one: Expected, counts: int, other: int) -> Fault:
    answers = inspection.book.responses[one.person]
    return Fault(
        say(
            "{instrument} ({wave}) is answered twice, on {on} and on {other}; the one of {on} counts.",
            instrument=one.instrument,
            wave=one.wave,
            on=answers[counts].on,
            other=answers[other].on,
        ),
        route("responses", one.person, other),
        say("Delete the one that is not to count, or correct its wave."),
        (Related(route("responses", one.person, counts), say("the one that counts")),),
        inspection.programme_id(one),
    )


RULE = Rule("answered-twice", Level.WARNING, say("The same wave of a questionnaire is answered twice"), find)
