"""Small workspaces with sessions, made from as few words as will do."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from peerctl.model.book import Book
from peerctl.model.participant import Participant
from peerctl.model.programme import Programme
from peerctl.model.session import Session
from tests.reports.making import book, programme

TRAINING = {"id": "training", "audience": ["mentor"], "sessions": "3", "minutes": "300"}
CAFE = {"id": "cafe", "audience": ["mentor", "peer"], "optional": "yes", "minutes": "120", "scope": "shared"}


def series(record: Mapping[str, object], **more: object) -> dict[str, object]:
    """Make a series, as the reader would hand it over."""
    label = {"en": str(record["id"]).title(), "da": str(record["id"])}
    return {"label": label, "source": "x", **record, **{key.replace("_", "-"): value for key, value in more.items()}}


def session(name: str, on: str, of: str = "training", **more: object) -> Session:
    """Make a session; `here="m-1 m-2"` notes who was present, and `away`, `excused` who was not."""
    notes = {"here": "present", "away": "absent", "excused": "excused"}
    attendance = {one: note for key, note in notes.items() for one in str(more.pop(key, "")).split()}
    record = {key.replace("_", "-"): value for key, value in more.items()}
    return Session.model_validate({"id": name, "series": of, "date": on, "attendance": attendance, **record})


def workspace(
    people: Sequence[Participant],
    sessions: Mapping[str, Sequence[Session]],
    programmes: Sequence[Programme] = (),
    cohorts: Mapping[str, str] | None = None,
) -> Book:
    """Make a book with sessions by file; without more said, of a programme with training and a shared cafe."""
    known = programmes or (programme(series=[series(TRAINING), series(CAFE)]),)
    made = book(people, cohorts=cohorts, programmes=known)
    return replace(made, sessions={file: tuple(several) for file, several in sessions.items()})
