"""An invented programme, and pairs written as their files would be."""

from collections.abc import Callable
from typing import Any

import pytest

from peerctl.model.match import Match
from peerctl.model.programme import Programme

PROGRAMME: dict[str, Any] = {
    "id": "allotment",
    "name": {"en": "Allotment", "da": "Kolonihave"},
    "kind": "one-to-one",
    "summary": {"en": "Company.", "da": "Selskab."},
    "sources": {"plan": {"title": "The plan"}},
    "roles": {"mentor": {"source": "plan"}, "peer": {"source": "plan"}},
    "companionship": {"months": "6", "extension": {"months": "3", "source": "plan"}, "source": "plan"},
}

ProgrammeMaker = Callable[..., Programme]
MatchMaker = Callable[..., Match]


@pytest.fixture(scope="session")
def programme() -> ProgrammeMaker:
    """Give a maker of programmes whose companionship is changed by what is said."""

    def make(**companionship: object) -> Programme:
        changed = {key.replace("_", "-"): value for key, value in companionship.items()}
        return Programme.model_validate({**PROGRAMME, "companionship": {**PROGRAMME["companionship"], **changed}})

    return make


@pytest.fixture(scope="session")
def pair() -> MatchMaker:
    """Give a maker of pairs: each event is its day, its kind and what else it says."""

    def make(*events: tuple[str, str] | tuple[str, str, dict[str, Any]], **more: object) -> Match:
        history = [{"on": event[0], "event": event[1], **(event[2] if len(event) > 2 else {})} for event in events]
        record = {"id": "m-1--p-1", "cohort": "spring", "mentor": "m-1", "peer": "p-1", "history": history, **more}
        return Match.model_validate(record)

    return make
