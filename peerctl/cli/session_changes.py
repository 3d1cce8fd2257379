"""What a plan of sessions changes in the files."""

from collections.abc import Iterator, Mapping

from peerctl.calendar.plan import Plan, Planned, Status
from peerctl.files.changes import Append, Change, Plain, Remove, Set
from peerctl.files.layout import written
from peerctl.model.book import Book
from peerctl.model.cohort import SeriesPlan
from peerctl.model.record import Record


def plan_changes(book: Book, wished: Book, plan: Plan) -> dict[str, list[Change]]:
    """Give the changes that write a plan down.

    Args:
        book: the workspace as it stands in the files.
        wished: the workspace with what was asked for on the command line.
        plan: the plan made of it.
    """
    changes: dict[str, list[Change]] = {}
    for cohort, known in book.cohorts.items():
        settled = dict(wished.cohorts[cohort].series)
        settled |= {one.series: one.settled for one in plan.arrangements if one.cohort == cohort}
        days = wished.cohorts[cohort].ruled_out_days[len(known.ruled_out_days) :]
        of_cohort = [*_arranged(known.series, settled), *(Append(("ruled-out-days",), day) for day in days)]
        if of_cohort:
            changes[f"cohorts/{cohort}.yaml"] = of_cohort
    for one in plan.sessions:
        if found := list(_of_session(one)):
            changes.setdefault(f"sessions/{one.file}.yaml", []).extend(found)
    return changes


def _arranged(before: Mapping[str, SeriesPlan], after: Mapping[str, SeriesPlan]) -> Iterator[Change]:
    new = {name: settled for name, settled in after.items() if name not in before}
    if new and not before:
        yield Set(("series",), {name: _bare(settled) for name, settled in new.items()})
    else:
        yield from (Set(("series", name), _bare(settled)) for name, settled in new.items())
    for name, settled in after.items():
        if name in before:
            yield from differences(("series", name), before[name], settled)


def _of_session(one: Planned) -> Iterator[Change]:
    if one.index is None:
        yield Append((), _bare(one.session))
    elif one.before and one.status is not Status.KEPT:
        yield from differences((one.index,), one.before, one.session)


def differences(keys: tuple[str | int, ...], before: Record, after: Record) -> Iterator[Change]:
    """Give the changes that make one record another, key by key."""
    was, now = _bare(before), _bare(after)
    for key in dict.fromkeys([*was, *now]):
        if key not in now:
            yield Remove((*keys, key))
        elif was.get(key) != now[key]:
            yield Set((*keys, key), now[key])


def _bare(record: Record) -> dict[str, Plain]:
    """Give what a record says, with the one weekday of a series out of its brackets."""
    found = written(record)
    weekday = found.get("weekday")
    if isinstance(weekday, list) and len(weekday) == 1:
        found["weekday"] = weekday[0]
    return found
