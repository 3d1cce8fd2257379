"""Small cohorts for the tests of matching, made from as few words as will do."""

from collections.abc import Mapping, Sequence
from datetime import date

from peerctl.matching.candidates import Candidate, candidates
from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.match import Match
from peerctl.model.message import Message, Value
from peerctl.model.participant import Participant
from peerctl.model.programme import Programme
from peerctl.model.session import Session
from peerctl.model.workspace import Workspace

DAY = date(2015, 3, 1)
COMPANIONSHIP = {"months": "6", "source": "x"}
ENROLLED = (("2015-01-20", "enrolled"),)


def programme(**more: object) -> Programme:
    """Make a programme of pairs for people of at least 18 years."""
    label = {"en": "walks", "da": "walks"}
    rule = {"id": "adult", "age": {"min": "18"}, "source": "x"}
    return Programme.model_validate(
        {
            "id": "walks",
            "name": label,
            "kind": "one-to-one",
            "summary": label,
            "sources": {"x": {"title": "x"}},
            "roles": {"peer": {"source": "x"}, "mentor": {"source": "x"}},
            "eligibility": {"peer": [rule], "mentor": [rule]},
            "companionship": COMPANIONSHIP,
            **more,
        }
    )


def part(role: str, history: Sequence[tuple[str, str]] = ENROLLED, **more: object) -> dict[str, object]:
    """Make a part in the cohort `one`, from `enrolled` on unless another history is given."""
    return {"cohort": "one", "role": role, "history": [{"on": on, "event": event} for on, event in history], **more}


def person(name: str, *parts: Mapping[str, object], **more: object) -> Participant:
    """Make a person born in 1985."""
    return Participant.model_validate({"id": name, "born": "1985-05-05", "enrolments": list(parts), **more})


def mentor(name: str, wishes: object = None, **more: object) -> Participant:
    """Make a mentor of the cohort."""
    return person(name, part("mentor", wishes=wishes or {}), **more)


def peer(name: str, wishes: object = None, **more: object) -> Participant:
    """Make a peer of the cohort."""
    return person(name, part("peer", wishes=wishes or {}), **more)


def match(
    pair: tuple[str, str], *history: tuple[str, str], later: str = "", cohort: str = "one", **last: object
) -> Match:
    """Make a match; `last` goes into its last event, and `later` after its id."""
    events: list[dict[str, object]] = [{"on": on, "event": event} for on, event in history]
    events[-1] |= last
    name = "--".join(pair) + later
    return Match.model_validate({"id": name, "cohort": cohort, "mentor": pair[0], "peer": pair[1], "history": events})


def speed_date(on: str, *ratings: tuple[str, str, int], **more: object) -> Session:
    """Make a speed-dating session with its ratings: from whom, of whom, how much."""
    given = [{"from": one, "to": other, "score": score} for one, other, score in ratings]
    return Session.model_validate({"id": f"s-{on}", "series": "speed-dating", "date": on, "ratings": given, **more})


def book(
    *people: Participant,
    matches: Sequence[Match] = (),
    sessions: Sequence[Session] = (),
    shared: Sequence[Session] = (),
    ruled_out: Sequence[tuple[str, str]] = (),
    following: Programme | None = None,
) -> Book:
    """Make a book with the cohort `one`."""
    known = following or programme()
    one = {"id": "one", "programme": known.id, "name": "one", "start": "2015-02-01", "ruled-out": ruled_out}
    return Book(
        workspace=Workspace.model_validate({"format": "1", "name": "Test"}),
        programmes={known.id: known},
        cohorts={"one": Cohort.model_validate(one)},
        participants={person.id: person for person in people},
        matches={match.id: match for match in matches},
        sessions={"one": tuple(sessions), "shared": tuple(shared)},
    )


def candidate(one: Participant) -> Candidate:
    """Give a person as a candidate on the day."""
    return candidates(book(one), "one", DAY, ())[0]


def english(value: Value) -> str:
    """Word a sentence in English, as the door does it."""
    if isinstance(value, tuple):
        return ", ".join(map(english, value))
    if isinstance(value, Message):
        text = value.many if value.many and value.count != 1 else value.text
        return text.format(**{name: english(part) for name, part in value.values.items()})
    return str(value)
