"""A small invented workspace for the tests of change: an allotment whose gardeners fill in a scale of two items.

The cohort runs from 2 March to 30 November 2020. Before is asked from 10 days before the start to 20 days after it, after
from 10 days before the end to 20 days after it.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.instrument import Instrument
from peerctl.model.participant import Participant
from peerctl.model.programme import Programme
from peerctl.model.response import Response
from peerctl.model.workspace import Workspace

DAY = date(2021, 1, 31)
BEFORE, AFTER = "2020-03-02", "2020-11-30"
LABEL = {"en": "scale", "da": "skala"}
ENROLLED = ({"on": "2020-02-01", "event": "enrolled"},)

Answered = tuple[str, str, str, Sequence[int | None]]
"""Questionnaire, wave, day and answers."""


def instrument(name: str = "scale", **more: object) -> Instrument:
    """Make a questionnaire of two items from 0 to 10; more is better."""
    scale = {"items": "2", "min": "0", "max": "10", "range": {"min": "0", "max": "20"}, "better": "higher"}
    sources = {"plan": {"title": "The plan"}}
    known = {"id": name, "name": LABEL, "version": "1", "sources": sources, "source": "plan", **scale}
    return Instrument.model_validate({**known, **more})


def measure(name: str = "scale", waves: Sequence[str] = ("pre", "post"), **more: object) -> dict[str, Any]:
    """Ask peers and mentors a questionnaire at the start, and at the end of the cohort."""
    anchors = ["cohort-start", *["cohort-end"] * (len(waves) - 1)]
    days = {"label": LABEL, "from-days": "-10", "to-days": "20", "source": "plan"}
    asked = [{"id": wave, "anchor": anchor, **days} for wave, anchor in zip(waves, anchors, strict=True)]
    return {"instrument": name, "label": LABEL, "roles": ["peer", "mentor"], "waves": asked, "source": "plan", **more}


def programme(*measures: Mapping[str, Any], name: str = "allotment", **more: object) -> Programme:
    """Make a programme that asks the scale and is judged by it, unless told otherwise."""
    return Programme.model_validate(
        {
            "id": name,
            "name": LABEL,
            "kind": "group-course",
            "summary": LABEL,
            "sources": {"plan": {"title": "The plan"}},
            "roles": {"peer": {"source": "plan"}, "mentor": {"source": "plan"}},
            "measures": [*(measures or (measure(primary="yes"),))],
            **more,
        }
    )


def enrolment(cohort: str = "spring", role: str = "peer", *events: Mapping[str, str], **more: object) -> dict[str, Any]:
    """Make an enrolment; enrolled in February unless told otherwise."""
    return {"cohort": cohort, "role": role, "history": [*(events or ENROLLED)], **more}


def person(name: str, *enrolments: Mapping[str, Any], **more: object) -> Participant:
    """Make a person; a peer of the spring unless told otherwise."""
    return Participant.model_validate({"id": name, "enrolments": [*(enrolments or (enrolment(),))], **more})


def before(*answers: int | None, on: str = BEFORE, name: str = "scale", wave: str = "pre") -> Answered:
    """Answer before."""
    return (name, wave, on, answers)


def after(*answers: int | None, on: str = AFTER, name: str = "scale", wave: str = "post") -> Answered:
    """Answer after."""
    return (name, wave, on, answers)


def book(
    people: Sequence[Participant],
    answers: Mapping[str, Sequence[Answered]],
    programmes: Sequence[Programme] = (),
    instruments: Sequence[Instrument] = (),
) -> Book:
    """Make a workspace; the cohorts `spring` and `autumn` follow the first programme, `other` the last."""
    known = programmes or (programme(),)
    cohorts = {"spring": known[0], "autumn": known[0], "other": known[-1]}
    span = {"start": "2020-03-02", "end": "2020-11-30"}
    return Book(
        Workspace.model_validate({"format": "1", "name": "Allotments"}),
        programmes={one.id: one for one in known},
        cohorts={
            name: Cohort.model_validate({"id": name, "programme": one.id, "name": name, **span})
            for name, one in cohorts.items()
        },
        participants={one.id: one for one in people},
        responses={name: tuple(response(*one) for one in theirs) for name, theirs in answers.items()},
        instruments={one.id: one for one in (*instruments, *(() if instruments else (instrument(),)))},
    )


def response(name: str, wave: str, on: str, answers: Sequence[int | None]) -> Response:
    """Make a filled-in questionnaire."""
    return Response.model_validate({"instrument": name, "wave": wave, "on": on, "answers": tuple(answers)})
