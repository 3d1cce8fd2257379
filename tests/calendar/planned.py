"""Workspaces for the tests of planning, written as their files would be."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from peerctl.calendar.plan import Plan, Planned
from peerctl.calendar.planning import plan
from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.participant import Participant
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.session import Session
from peerctl.model.workspace import Workspace

START = date(2015, 3, 2)
"""A Monday."""
NO_HOLIDAYS: Mapping[date, Label] = {}


def series(name: str, **more: object) -> dict[str, Any]:
    """Write a series of a programme; for mentors unless said."""
    keys = {key.replace("_", "-"): value for key, value in more.items()}
    return {"id": name, "label": {"en": name, "da": name}, "audience": "mentor", "source": "plan", **keys}


TRAINING = series(
    "training",
    sessions="6",
    every={"months": "1"},
    minutes="300",
    themes=[
        {"id": theme, "label": {"en": theme, "da": theme}} for theme in ("roles", "talking", "limits", "change", "rows")
    ],
)
SUPERVISION = series(
    "supervision",
    sessions="6",
    every={"months": "1"},
    minutes="120",
    stagger={"after": "training", "by": {"weeks": "2"}},
)
BOTH = ["peer", "mentor"]
CAFE = series("cafe", audience=BOTH, every={"weeks": "1"}, minutes="120", optional="yes")
SHARED_CAFE = series("shared-cafe", audience=BOTH, every={"weeks": "1"}, minutes="180", optional="yes", scope="shared")


def programme(*declared: dict[str, Any]) -> Programme:
    """Make a programme that holds these series."""
    return Programme.model_validate(
        {
            "id": "allotment",
            "name": {"en": "Allotment", "da": "Kolonihave"},
            "kind": "one-to-one",
            "summary": {"en": "Company.", "da": "Selskab."},
            "sources": {"plan": {"title": "The plan"}},
            "roles": {"mentor": {"source": "plan"}, "peer": {"source": "plan"}},
            "series": list(declared),
        }
    )


def cohort(name: str = "spring", **more: object) -> Cohort:
    """Make a cohort of half a year."""
    known = {"programme": "allotment", "name": name, "start": str(START), "end": "2015-10-31"}
    return Cohort.model_validate({"id": name, **known, **{key.replace("_", "-"): value for key, value in more.items()}})


def workspace(
    declared: Iterable[dict[str, Any]],
    *cohorts: Cohort,
    sessions: Mapping[str, list[dict[str, Any]]] | None = None,
    people: Mapping[str, dict[str, Any]] | None = None,
    **settings: object,
) -> Book:
    """Make a book of a programme with these series, its cohorts, and sessions and people written as in files."""
    keys = {key.replace("_", "-"): value for key, value in settings.items()}
    return Book(
        Workspace.model_validate({"format": "1", "name": "Here", **keys}),
        programmes={"allotment": programme(*declared)},
        cohorts={one.id: one for one in cohorts or (cohort(),)},
        sessions={
            file: tuple(Session.model_validate(one) for one in listed) for file, listed in (sessions or {}).items()
        },
        participants={name: Participant.model_validate({"id": name, **one}) for name, one in (people or {}).items()},
    )


def with_sessions(book: Book, file: str, *sessions: dict[str, Any]) -> Book:
    """Give a book whose file has these sessions and no others."""
    return replace(book, sessions={**book.sessions, file: tuple(Session.model_validate(one) for one in sessions)})


def planned(book: Book, day: date = START, holidays: Mapping[date, Label] = NO_HOLIDAYS, name: str = "spring") -> Plan:
    """Plan a cohort."""
    return plan(book, name, day, holidays)


def of_series(made: Plan, name: str) -> list[Planned]:
    """Give the sessions of a series."""
    return [one for one in made.sessions if one.session.series == name]


def days(made: Plan, name: str) -> list[date]:
    """Give the days of the sessions of a series that are not cancelled."""
    return [one.session.date for one in of_series(made, name) if one.session.cancelled is None]


def holiday(*closed: date) -> Mapping[date, Label]:
    """Name days as holidays."""
    return {day: Label(en="Rest Day", da="Hviledag") for day in closed}


def week(day: date) -> tuple[int, int]:
    """Give the week a day is in."""
    year, number, _ = day.isocalendar()
    return year, number


def day_after(day: date, days_: int = 1) -> date:
    """Give a later day."""
    return day + timedelta(days=days_)


def carried_out(book: Book, plan: Plan) -> Book:
    """Give the book as it is once a plan has been written down."""
    files: dict[str, list[Session]] = {name: list(sessions) for name, sessions in book.sessions.items()}
    for planned in plan.sessions:
        if planned.index is None:
            files.setdefault(planned.file, []).append(planned.session)
        else:
            files[planned.file][planned.index] = planned.session
    cohorts = dict(book.cohorts)
    for one in plan.arrangements:
        known = cohorts[one.cohort]
        cohorts[one.cohort] = known.model_copy(update={"series": {**known.series, one.series: one.settled}})
    sessions: Mapping[str, tuple[Session, ...]] = {name: tuple(listed) for name, listed in files.items()}
    return replace(book, cohorts=cohorts, sessions=sessions)
