"""Reads the cases: a programme or a few rules, people, and what is expected of them day by day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from peerctl.model.participant import Participant, Role
from peerctl.model.programme import Programme

CASES = Path(__file__).parent / "cases"
SHIPPED = Path(__file__).parents[2] / "data" / "programmes"


@dataclass(frozen=True)
class Case:
    """What is expected of one person on one day."""

    name: str
    programme: Programme
    role: Role
    person: Participant
    day: date
    expected: dict[str, Any]


def read_text(path: Path) -> Any:  # noqa: ANN401  # whatever a file holds
    """Read a file with every scalar as the text that was typed, as peerctl does."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  # makes texts only


def labelled(text: str) -> dict[str, str]:
    """Make a label that says the same in both languages."""
    return {"en": text, "da": text}


def programme_of(rules: Any, facts: Any = (), role: str = "mentor") -> Programme:  # noqa: ANN401
    """Make a programme of a few facts and the rules of one role."""
    return Programme.model_validate(
        {
            "id": "small",
            "name": labelled("Small"),
            "kind": "one-to-one",
            "summary": labelled("Small"),
            "sources": {},
            "roles": {role: {"source": "000"}},
            "facts": {name: _fact(dict(fact)) for name, fact in dict(facts).items()},
            "eligibility": {role: rules},
        }
    )


def person_of(**told: Any) -> Participant:  # noqa: ANN401
    """Make a person of what is told of them."""
    return Participant.model_validate({"id": "p-001", "enrolments": [], **told})


def cases() -> Iterator[Case]:
    """Give every case of every file."""
    for path in sorted(CASES.glob("*.yaml")):
        told = read_text(path)
        if "programme" in told:
            programme = Programme.model_validate(read_text(SHIPPED / f"{told['programme']}.yaml"))
        else:
            programme = programme_of(told["rules"], told.get("facts", {}))
        for someone in told["people"]:
            for day, expected in someone["on"].items():
                name = f"{path.stem}: {someone['who']}, on {day}"
                person = person_of(**someone["person"])
                yield Case(name, programme, told.get("role", "mentor"), person, date.fromisoformat(day), expected)


def _fact(fact: dict[str, Any]) -> dict[str, Any]:
    labels = {word: labelled(label) for word, label in fact.pop("choice-labels", {}).items()}
    return {
        **fact,
        "label": labelled(fact["label"]),
        "ask": labelled(fact["ask"]),
        "choice-labels": labels,
        "source": "000",
    }
