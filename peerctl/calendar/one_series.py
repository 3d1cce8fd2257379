"""The plan of one series: its slots, and a session in each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from peerctl.calendar.arrangements import Habits, settle
from peerctl.calendar.audience import home
from peerctl.calendar.extent import first_day, spacing
from peerctl.calendar.filling import Existing, Filled, claims, fill_all, fill_number
from peerctl.calendar.naming import Names
from peerctl.calendar.obstacles import Diary
from peerctl.calendar.placing import Placing
from peerctl.calendar.plan import Arrangement, Planned, Status, Unplaced
from peerctl.calendar.scene import Scene
from peerctl.calendar.slots import Slot, slots, staggered
from peerctl.calendar.themes import with_themes
from peerctl.model.message import Message, say
from peerctl.model.schedule import Series


@dataclass(frozen=True, slots=True)
class SeriesOutcome:
    """A series that is planned."""

    arrangement: Arrangement
    notes: tuple[Message, ...]
    sessions: tuple[Planned, ...]
    unplaced: tuple[Unplaced, ...]
    grid: tuple[Slot, ...]
    """The slots on the days that the sessions got, for a series staggered after this one."""


def plan_series(scene: Scene, series: Series, diary: Diary, before: Mapping[str, SeriesOutcome]) -> SeriesOutcome:
    """Plan a series, after those planned before, and write its sessions into the diary."""
    file, existing = home(series, scene.cohort), scene.existing(series)
    staying = [one for one in existing if one.file != file or scene.stays(one.session)]
    movable = [one for one in existing if one.file == file and not scene.stays(one.session)]
    arrangement, notes = _settled(scene, series, movable, staying, before)
    grid = _grid(scene, series, arrangement, before)
    names = Names(series, scene.book.sessions.get(file, ()), going_on=scene.number(series) is None)
    place = Placing(
        series,
        arrangement.settled,
        scene.day,
        scene.closed(series),
        diary,
        names,
        frozenset(slot.day for slot in grid),
        partial(scene.engagement, file),
    )
    taken = claims(grid, staying, names.of_slot)
    filled = _filled(scene, place, {n: slot for n, slot in enumerate(grid) if n not in taken}, staying, movable)
    diary.enter(scene.engagement(file, one.session) for one in filled.left)
    return SeriesOutcome(
        arrangement,
        notes,
        (*_placed(file, series, filled, staying), *_as_they_are(scene, staying, filled.left)),
        tuple(Unplaced(series.id, day, reasons) for day, reasons in filled.missed),
        tuple(_as_held(grid, taken, filled)),
    )


def _settled(
    scene: Scene,
    series: Series,
    movable: list[Existing],
    staying: list[Existing],
    before: Mapping[str, SeriesOutcome],
) -> tuple[Arrangement, tuple[Message, ...]]:
    file = home(series, scene.cohort)
    own = (one.session for one in (*staying, *movable) if one.file == file)
    held = (one for one in own if one.cancelled is None and one.moved_from is None)
    leading = before.get(series.stagger.after) if series.stagger else None
    cohort, said = scene.said(series)
    run = scene.runs[series.scope]
    first = first_day(series, scene.programme.series, spacing(series, scene.number(series), run), run)
    followed = leading.arrangement.settled.weekday[0] if leading else None
    number = scene.programme.series.index(series)
    in_order = tuple(sorted(held, key=lambda session: session.date))
    return settle(Habits(series, number, cohort, said, in_order, first, followed))


def _grid(
    scene: Scene, series: Series, arrangement: Arrangement, before: Mapping[str, SeriesOutcome]
) -> tuple[Slot, ...]:
    number, run, settled = scene.number(series), scene.runs[series.scope], arrangement.settled
    last = run.end if number is None else run.bound
    leading = before.get(series.stagger.after) if series.stagger else None
    if series.stagger and leading and not settled.from_:
        found: Iterable[Slot] = staggered(leading.grid, series.stagger, settled.weekday[0])
    else:
        every = spacing(series, number, run)
        found = slots(
            settled.from_ or first_day(series, scene.programme.series, every, run), every, settled.weekday, last
        )
    return tuple(slot for slot in found if slot.day <= last and (number is not None or run.has(slot.day)))


def _filled(
    scene: Scene, place: Placing, free: Mapping[int, Slot], staying: list[Existing], movable: list[Existing]
) -> Filled:
    number = scene.number(place.series)
    if number is not None:
        live = sum(one.session.cancelled is None for one in staying)
        return fill_number(free, movable, max(number - live, 0), scene.day, place)
    keys = tuple(free)
    known = {keys[n]: one for n, one in claims(tuple(free.values()), movable, place.names.of_slot).items()}
    filled = fill_all(free, known, scene.day, place)
    filled.left += [one for one in movable if one not in known.values()]
    return filled


def _placed(file: str, series: Series, filled: Filled, staying: list[Existing]) -> Iterator[Planned]:
    sessions = with_themes(series, filled.placed, [one.session for one in staying])
    for one, session in zip(filled.placed, sessions, strict=True):
        if one.existing is None:
            yield Planned(file, session, Status.NEW, reasons=one.reasons)
            continue
        known = one.existing
        moved = session.date != known.session.date
        status = Status.MOVED if moved else Status.CHANGED if session != known.session else Status.KEPT
        reasons = one.reasons or ((say("the series is held so now"),) if moved else ())
        yield Planned(file, session, status, known.index, known.session, reasons)


def _as_they_are(scene: Scene, staying: list[Existing], left: list[Existing]) -> Iterator[Planned]:
    """Give the sessions from the day on that a plan leaves alone, each with why."""
    for one in staying:
        if one.session.date >= scene.day:
            yield Planned(one.file, one.session, Status.KEPT, one.index, one.session, tuple(_why_it_stays(scene, one)))
    for one in left:
        reason = say("the programme asks for no further one here, or no other day will do")
        yield Planned(one.file, one.session, Status.KEPT, one.index, one.session, (reason,))


def _why_it_stays(scene: Scene, one: Existing) -> Iterator[Message]:
    if one.session.cancelled is not None:
        yield say("cancelled")
    elif one.session.attendance or one.session.ratings:
        yield say("it has attendance or ratings")
    elif one.session.moved_from:
        yield say("moved by hand from {day}", day=one.session.moved_from)
    elif one.session.date == scene.day:
        yield say("it is today")
    else:
        yield say("it stands in another file: {file}", file=f"sessions/{one.file}.yaml")


def _as_held(grid: tuple[Slot, ...], taken: Mapping[int, Existing], filled: Filled) -> Iterator[Slot]:
    """Give the slots on the days that their sessions are on; those that none could be held in are left out."""
    days = {one.slot: one.session.date for one in filled.placed}
    for number, slot in enumerate(grid):
        if number not in filled.unused:
            day = taken[number].session.date if number in taken else days.get(slot, slot.day)
            yield slot.on(day)
