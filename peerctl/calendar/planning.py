"""The plan of a cohort's sessions: every series its programme declares, on days that suit everybody.

Series that people must come to are planned before those they may come to, and a series staggered after another comes
after that one. What is past, has attendance or ratings, is cancelled, or was moved by hand stays as it is; what is
planned already stays where it still fits. So planning twice changes nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from peerctl.calendar.audience import home
from peerctl.calendar.extent import assumed_end
from peerctl.calendar.obstacles import Diary
from peerctl.calendar.one_series import SeriesOutcome, plan_series
from peerctl.calendar.plan import Plan, Planned, Status
from peerctl.calendar.scene import Scene
from peerctl.model.book import Book
from peerctl.model.failure import Failure
from peerctl.model.message import Message, say
from peerctl.model.record import Label
from peerctl.model.schedule import Scope, Series
from peerctl.model.unknown import UnknownCohort


class NothingToPlan(Failure):
    """The cohort's programme is not known, or holds nothing together; or the cohort is over."""

    code = "nothing-to-plan"


def plan(book: Book, cohort: str, day: date, holidays: Mapping[date, Label]) -> Plan:
    """Plan the sessions of a cohort, and those it shares with the others that run.

    Args:
        book: the workspace.
        cohort: the cohort's id.
        day: the day it is planned on; nothing is planned before it.
        holidays: the public holidays, each with its name.

    Raises:
        UnknownCohort: no such cohort.
        NothingToPlan: its programme is not known or declares no series, or the cohort is over.
    """
    scene = scene_of(book, cohort, day, holidays)
    order = [series for series in _in_order(scene.programme.series) if scene.number(series) != 0]
    diary = Diary()
    diary.enter(scene.engagements(frozenset((home(series, cohort), series.id) for series in order)))
    outcomes: dict[str, SeriesOutcome] = {}
    for series in order:
        outcomes[series.id] = plan_series(scene, series, diary, outcomes)
    found = outcomes.values()
    touched = [one for one in found if any(session.status is not Status.KEPT for session in one.sessions)]
    return Plan(
        as_of=day,
        cohort=cohort,
        until=scene.runs[Scope.COHORT].end,
        sessions=tuple(sorted((one for outcome in found for one in outcome.sessions), key=_when)),
        unplaced=tuple(sorted((one for outcome in found for one in outcome.unplaced), key=lambda one: one.on)),
        arrangements=tuple(outcome.arrangement for outcome in touched),
        notes=(*_about_the_end(scene), *(note for outcome in touched for note in outcome.notes)),
    )


def scene_of(book: Book, cohort: str, day: date, holidays: Mapping[date, Label]) -> Scene:
    """Look at a cohort as somebody who plans its sessions does.

    Raises:
        UnknownCohort: no such cohort.
        NothingToPlan: its programme is not known or declares no series, or the cohort is over.
    """
    if cohort not in book.cohorts:
        raise UnknownCohort(cohort, book)
    programme, end = book.programme_of(cohort), book.cohorts[cohort].end
    if programme is None or not programme.series:
        raise NothingToPlan(
            say("Nothing can be planned for {cohort}: its programme declares no series of sessions.", cohort=cohort),
            say("A programme says what is held under `series` in its file; `peerctl check` says what is wrong."),
        )
    if end and end < day:
        raise NothingToPlan(
            say("Cohort {cohort} was over on {end}, so nothing is planned.", cohort=cohort, end=end),
            say(
                "Name an earlier day with --as-of, or change its end: {command}",
                command=f"peerctl cohort set {cohort} --end DATE",
            ),
        )
    return Scene(book, cohort, programme, day, holidays)


def years(book: Book, cohort: str, day: date) -> range:
    """Give the years whose holidays a plan has to know.

    Raises:
        UnknownCohort: no such cohort.
        NothingToPlan: there is nothing to plan.
    """
    runs = scene_of(book, cohort, day, {}).runs.values()
    return range(day.year, max(max(run.end, run.bound) for run in runs).year + 2)


def _in_order(declared: Iterable[Series]) -> Iterator[Series]:
    """Give what people must come to first, and each series after the one it is staggered after."""
    waiting = sorted(declared, key=lambda series: series.optional)
    given: set[str] = set()
    while waiting:
        known = {series.id for series in waiting}
        ready = (one for one in waiting if not (one.stagger and one.stagger.after in known - {one.id}))
        following = next(ready, waiting[0])
        waiting.remove(following)
        if following.id not in given:
            given.add(following.id)
            yield following


def _about_the_end(scene: Scene) -> Iterator[Message]:
    cohort = scene.book.cohorts[scene.cohort]
    if cohort.end is None:
        yield say(
            "{cohort} has no end, so series that go on are planned until {day}. When it is known: {command}",
            cohort=cohort.id,
            day=assumed_end(cohort, scene.day),
            command=f"peerctl cohort set {cohort.id} --end DATE",
        )


def _when(one: Planned) -> tuple[date, str, str, str]:
    return one.session.date, one.session.start or "", one.file, one.session.id
