"""A small programme with something for every kind of line to look at, and small books around it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from peerctl.files.load import load
from peerctl.model.book import Book
from peerctl.model.match import Match
from peerctl.model.message import Message
from peerctl.model.participant import Participant
from peerctl.model.practice import Practice
from peerctl.model.response import Response
from peerctl.model.session import Session
from peerctl.reports.agenda.agenda import agenda
from peerctl.reports.agenda.line import Line
from peerctl.show.wording import Wording
from tests.gallery.overlay import BASE
from tests.reports.making import Steps, book, day, enrolment, person, programme

DAY = day("2015-06-15")
IN: Steps = [("2015-01-01", "applied"), ("2015-01-10", "interviewed"), ("2015-01-20", "enrolled")]
STARTED: Steps = [
    ("2015-04-25", "proposed"),
    ("2015-04-28", "conversation"),
    ("2015-04-28", "accepted"),
    ("2015-05-01", "started"),
]
CONSENT = [{"kind": "data", "given": "2015-01-01"}]
LABEL = {"en": "label", "da": "mærke"}


def walks(**companionship: object) -> Any:  # noqa: ANN401  # a programme; mypy would ask each test to know its keys
    """Make the programme, with a companionship changed by what is said."""
    weekly = {"id": "weekly", "label": {"en": "every week", "da": "hver uge"}, "every": {"weeks": "1"}, "source": "x"}
    together: dict[str, object] = {
        "months": "6",
        "conversation": "yes",
        "extension": {"months": "3", "source": "x"},
        "cadences": [weekly],
        "source": "x",
    }
    excess = {"times": "2", "weeks": "4", "source": "assumption"}
    rules = [
        {"id": "adult", "age": {"min": "18"}, "source": "x"},
        {"id": "young", "age": {"max": "39"}, "source": ["x", "assumption"]},
    ]
    return programme(
        eligibility={"mentor": rules[:1], "peer": rules},
        companionship={**together, **{key.replace("_", "-"): value for key, value in companionship.items()}},
        signals={
            "silent": {"cadences": "2", "without-cadence": {"weeks": "4"}, "source": "assumption"},
            "over-involved-pair": excess,
            "over-involved-staff": excess,
        },
        interview={"source": "x"},
        series=[
            {"id": "supervision", "label": LABEL, "audience": "mentor", "sessions": "3", "source": "x"},
            {"id": "cafe", "label": LABEL, "audience": "mentor", "optional": "yes", "source": "x"},
            {"id": "trip", "label": LABEL, "audience": "mentor", "scope": "shared", "source": "x"},
        ],
        certificate={"roles": "mentor", "series": "supervision", "source": "x"},
        measures=[
            {
                "instrument": "mhrm",
                "label": LABEL,
                "roles": "peer",
                "source": "x",
                "waves": [wave("pre", "enrolled"), wave("post", "ended")],
            }
        ],
        checklists={
            "start": [{"id": "card", "label": {"en": "Card", "da": "Kort"}, "roles": "peer", "source": "x"}],
            "midway": [{"id": "talk", "label": {"en": "Talk", "da": "Snak"}, "source": "x"}],
            "end": [{"id": "back", "label": {"en": "Card back", "da": "Kort retur"}, "source": "x"}],
        },
    )


def wave(name: str, anchor: str) -> dict[str, object]:
    """Ask in the month after a day."""
    return {"id": name, "label": LABEL, "anchor": anchor, "from-days": "0", "to-days": "30", "source": "x"}


def answered(known: Book, on: str, wave: str = "pre") -> Book:
    """Have p-1 answer the questionnaire."""
    response = Response.model_validate({"instrument": "mhrm", "wave": wave, "on": on, "answers": ("1",)})
    return replace(known, responses={"p-1": (response,)})


def somebody(name: str, role: str, steps: Steps = IN, **more: object) -> Participant:
    """Make a person of cohort `one` who has consented and answered nothing."""
    own = {key: more.pop(key) for key in ("ready", "capacity", "certificate") if key in more}
    return person(name, enrolment("one", role, steps, **own), **{"consents": CONSENT, **more})


def pair(steps: Steps = STARTED, **more: object) -> Match:
    """Make the pair m-1--p-1 with a contract to meet every week; the last event takes what `last` says."""
    history: list[dict[str, object]] = [{"on": on, "event": event} for on, event in steps]
    last = more.pop("last", {})
    history[-1] |= last if isinstance(last, dict) else {}
    contract = {"signed": "2015-04-28", "months": "6", "cadence": "weekly"}
    record = {"id": "m-1--p-1", "cohort": "one", "mentor": "m-1", "peer": "p-1", "contract": contract}
    return Match.model_validate({**record, "history": history, **more}, by_alias=True)


def met(*days: str) -> list[dict[str, str]]:
    """Write meetings that were held."""
    return [{"on": one, "held": "yes"} for one in days]


def session(name: str, series: str, on: str, **more: object) -> Session:
    """Make a session led by s-1."""
    return Session.model_validate({"id": name, "series": series, "date": on, "leaders": "s-1", **more})


def workspace(
    *people: Participant,
    pairs: Sequence[Match] = (),
    sessions: Mapping[str, tuple[Session, ...]] | None = None,
    practice: str | None = None,
    **companionship: object,
) -> Book:
    """Make a book of the programme."""
    made = book(people, pairs, programmes=[walks(**companionship)])
    settings = made.workspace.model_copy(update={"practice": practice})
    return replace(made, workspace=settings, sessions=sessions or {}, practices=practices())


def practices() -> Mapping[str, Practice]:
    """Give the shipped practice standards."""
    return load(BASE).book.practices


def lines(kind: str, known: Book, on: str = "2015-06-15", *, until: str | None = None) -> list[Line]:
    """Give the lines of one kind."""
    found = agenda(known, day(on), until=day(until) if until else None).lines
    return [line for line in found if line.kind == kind]


def worded(message: Message) -> str:
    """Word a sentence in English."""
    return Wording().say(message)


def told(kind: str, known: Book, on: str = "2015-06-15", *, until: str | None = None) -> list[tuple[str, str]]:
    """Give how urgent each line of a kind is, and why it is there."""
    return [(line.urgency.value, worded(line.why)) for line in lines(kind, known, on, until=until)]
