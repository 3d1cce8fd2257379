"""Random small workspaces for hypothesis, with every field that a record of them has."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.identity import Identity
from peerctl.model.match import Match
from peerctl.model.participant import Participant
from peerctl.model.response import Response
from peerctl.model.session import Session
from peerctl.model.workspace import Workspace
from tests.reports.making import programme

Strategies = dict[str, st.SearchStrategy[Any]]

days = st.dates(date(2016, 1, 1), date(2016, 1, 5))
words = st.sampled_from(["one", "two", "three"])
flags = st.booleans()
counts = st.integers(0, 3)


def some(item: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(item, max_size=2)


def record(needed: Strategies, optional: Strategies | None = None) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(needed, optional=optional or {})


event = record({"on": days, "event": st.sampled_from(["applied", "enrolled", "paused"])}, {"reason": words})
wishes = record(
    {}, {"ranked": some(words), "never": some(words), "others": flags, "must": record({}, {"gender": st.just("man")})}
)
enrolment = record(
    {"cohort": words, "role": st.sampled_from(["peer", "mentor"]), "history": some(event)},
    {"channel": words, "ready": days, "capacity": counts, "arm": words, "certificate": days, "wishes": wishes},
)
stretch = record({"value": words}, {"since": days, "until": days})
participant = record(
    {"id": st.just("p-001"), "enrolments": some(enrolment)},
    {
        "born": st.sampled_from([date(1970, 1, 1), date(2014, 1, 3)]),
        "municipality": some(stretch),
        "gender": st.sampled_from(["man", "woman"]),
        "languages": some(words),
        "facts": st.dictionaries(words, some(stretch), max_size=2),
        "interests": some(words),
        "availability": some(st.sampled_from(["mon-evening", "tue-morning"])),
        "consents": some(record({"kind": words, "given": days}, {"withdrawn": days})),
    },
).map(Participant.model_validate)
pair_event = record(
    {"on": days, "event": st.sampled_from(["proposed", "paused", "extended", "ended"])},
    {"reason": words, "months": counts, "agreed": some(words), "by": words, "rematch": flags},
)
match = record(
    {"id": st.just("m--p"), "cohort": words, "mentor": words, "peer": words, "history": some(pair_event)},
    {
        "contract": record({}, {"signed": days, "months": counts, "cadence": words, "goals": some(words)}),
        "meetings": some(record({"on": days, "held": flags}, {"place": words, "minutes": counts})),
        "stand-ins": some(record({"from": days, "staff": words}, {"to": days})),
        "contacts": some(record({"on": days, "with": words, "by": words}, {"in-depth": flags})),
        "checklist": st.dictionaries(words, days, max_size=2),
    },
).map(Match.model_validate)
session = record(
    {"id": words, "series": words, "date": days},
    {
        "start": st.sampled_from(["10:00", "11:00"]),
        "place": words,
        "leaders": some(words),
        "attendance": st.dictionaries(words, st.sampled_from(["present", "absent"]), max_size=2),
        "ratings": some(record({"from": words, "to": words, "score": st.integers(1, 5)})),
        "cancelled": words,
        "moved-from": days,
        "moved-because": words,
    },
).map(Session.model_validate)
response = record({"instrument": words, "wave": words, "on": days, "answers": some(counts)}).map(
    Response.model_validate
)
cohort = record(
    {"id": st.just("one"), "programme": st.sampled_from(["walks", "other"]), "name": words, "start": days},
    {"end": days, "ruled-out-days": some(days), "ruled-out": some(st.just(["m", "p"]))},
).map(Cohort.model_validate)
identity = record({"id": st.just("p-001"), "name": words}, {"phone": words}).map(Identity.model_validate)
workspace = record({"format": st.just("1"), "name": words}, {"holidays": st.sampled_from(["DK", "none"])}).map(
    Workspace.model_validate
)

FOLDERS: dict[str, st.SearchStrategy[Any]] = {
    "cohorts": cohort,
    "participants": participant,
    "identities": identity,
    "matches": match,
    "sessions": some(session).map(tuple),
    "responses": some(response).map(tuple),
    "programmes": words.map(lambda word: programme("walks", summary=word)),
}
"""What a file of each folder may hold."""


@st.composite
def books(draw: st.DrawFn) -> Book:
    """Give a workspace with at most two files in a folder."""
    ids = {"cohorts": words, "programmes": st.just("walks"), "sessions": words}
    filled = {
        folder: draw(st.dictionaries(ids.get(folder, st.sampled_from(["p-001", "p-002"])), held, max_size=2))
        for folder, held in FOLDERS.items()
    }
    return replace(Book(draw(workspace)), **filled)  # type: ignore[arg-type]  # each folder by its name


@st.composite
def edits(draw: st.DrawFn, book: Book) -> Book:
    """Give a workspace that differs in one file at most."""
    folder = draw(st.sampled_from([*FOLDERS, "workspace"]))
    if folder == "workspace":
        return replace(book, workspace=draw(workspace))
    files = dict(getattr(book, folder))
    name = draw(st.sampled_from([*files, "one", "p-001"]))
    held = draw(st.none() | FOLDERS[folder])
    files.pop(name, None)
    return replace(book, **{folder: files if held is None else {**files, name: held}})  # type: ignore[arg-type]
