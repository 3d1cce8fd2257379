"""The answers to a questionnaire are too many, too few or out of range.

A questionnaire has so many items, and each is answered by one of so many figures; its scoring file says which. Answers
that do not fit it have no score: nobody can tell which answer belongs to which item, or what was meant. Answers to a
questionnaire that no scoring file is known for are not looked at, and neither are those of days to come.

Hold the answers against the form, and correct them. An item that was left out is written ~, so that the others keep
their places.

Passing:
    # file: responses/p-002.yaml
    - {instrument: who-5, wave: pre, on: 2015-02-10, answers: [2, 3, ~, 2, 2]}

Failing:
    # file: responses/p-002.yaml
    - {instrument: who-5, wave: pre, on: 2015-02-10, answers: [2, 3, 1, 2, 7]}
"""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.measures.scoring import out_of_range
from peerctl.model.finding import Level, Route, route
from peerctl.model.instrument import Instrument
from peerctl.model.message import say
from peerctl.model.response import Response


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find answers that do not fit their questionnaire."""
    instruments = inspection.book.instruments
    for person, responses in inspection.book.responses.items():
        for index, response in enumerate(responses):
            instrument = instruments.get(response.instrument)
            if instrument and response.on <= inspection.day:
                yield from _answers(instrument, response, route("responses", person, index, "answers"))


def _answers(instrument: Instrument, response: Response, at: Route) -> Iterator[Fault]:
    given = len(response.answers)
    if given != instrument.items:
        yield Fault(
            say("{instrument} has {items} items, and {given} stand here.", **_sizes(instrument, given)),
            at,
            say("Delete what is too much, or correct the name of the questionnaire.")
            if given > instrument.items
            else say("Add what is missing; write ~ for an item left out, so that the others keep their places."),
        )
        return
    for place in out_of_range(instrument, response.answers):
        yield Fault(
            say("Answers to {instrument} are from {min} to {max}.", **_ends(instrument)),
            at.to(place),
            say("Correct it by the form; write ~ if the item was left out."),
        )


def _sizes(instrument: Instrument, given: int) -> dict[str, str | int]:
    return {"instrument": instrument.id, "items": instrument.items, "given": given}


def _ends(instrument: Instrument) -> dict[str, str | int]:
    return {"instrument": instrument.id, "min": instrument.min, "max": instrument.max}


RULE = Rule(
    "wrong-answers", Level.ERROR, say("The answers to a questionnaire are too many, too few or out of range"), find
)
