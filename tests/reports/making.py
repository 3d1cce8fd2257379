"""Small workspaces for the tests of reports, made from as few words as will do."""

from collections.abc import Mapping, Sequence
from datetime import date

from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.match import Match
from peerctl.model.participant import Participant
from peerctl.model.programme import Programme
from peerctl.model.workspace import Workspace

Steps = Sequence[tuple[str, str]]
"""Events, each with its day: `("2015-01-12", "applied")`."""


def day(text: str) -> date:
    """Read a day."""
    return date.fromisoformat(text)


def programme(name: str = "walks", **more: object) -> Programme:
    """Make a programme for peers and mentors of at least 18 years."""
    label = {"en": name, "da": name}
    rule = {"id": "adult", "age": {"min": "18"}, "source": "x"}
    return Programme.model_validate(
        {
            "id": name,
            "name": label,
            "kind": "one-to-one",
            "summary": label,
            "sources": {"x": {"title": "x"}},
            "roles": {"peer": {"source": "x"}, "mentor": {"source": "x"}},
            "eligibility": {"peer": [rule], "mentor": [rule]},
            **more,
        }
    )


def enrolment(cohort: str, role: str, steps: Steps, **more: object) -> dict[str, object]:
    """Make an enrolment, as the reader would hand it over."""
    return {"cohort": cohort, "role": role, "history": [{"on": on, "event": event} for on, event in steps], **more}


def person(name: str, *enrolments: Mapping[str, object], **more: object) -> Participant:
    """Make a person born in 1985."""
    return Participant.model_validate({"id": name, "born": "1985-05-05", "enrolments": list(enrolments), **more})


def match(mentor: str, peer: str, steps: Steps, cohort: str = "one", **last: object) -> Match:
    """Make a pair; `last` goes into its last event."""
    history: list[dict[str, object]] = [{"on": on, "event": event} for on, event in steps]
    history[-1] |= last
    return Match.model_validate(
        {"id": f"{mentor}--{peer}", "cohort": cohort, "mentor": mentor, "peer": peer, "history": history}
    )


def book(
    people: Sequence[Participant] = (),
    matches: Sequence[Match] = (),
    cohorts: Mapping[str, str] | None = None,
    programmes: Sequence[Programme] = (),
) -> Book:
    """Make a book; without more said, of the cohorts `one` and `two` of the programme `walks`."""
    starts = cohorts if cohorts is not None else {"one": "walks", "two": "walks"}
    return Book(
        workspace=Workspace.model_validate({"format": "1", "name": "Test"}),
        programmes={known.id: known for known in programmes or (programme(),)},
        cohorts={
            name: Cohort.model_validate({"id": name, "programme": known, "name": name, "start": "2015-02-01"})
            for name, known in starts.items()
        },
        participants={known.id: known for known in people},
        matches={known.id: known for known in matches},
    )
