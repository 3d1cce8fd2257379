"""`peerctl cohort set`: a cohort's name and its days, changed later."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Cohort, request_of
from peerctl.cli.recording import recorded
from peerctl.cli.request import Answer
from peerctl.cli.surroundings import day_typed
from peerctl.cli.usage import text_typed
from peerctl.cli.writing import DryRun
from peerctl.model.message import Message, say, say_many, shortened

if TYPE_CHECKING:  # records and the editor are imported when something is written
    from peerctl.files.changes import Change
    from peerctl.model.book import Book

Name = Annotated[str | None, typer.Option("--name", metavar="TEXT", help=help_text("What people call it."))]
Start = Annotated[str | None, typer.Option("--start", metavar="DATE", help=help_text("The first day."))]
End = Annotated[str | None, typer.Option("--end", metavar="DATE", help=help_text("The last day."))]


def set_(
    ctx: typer.Context,
    cohort: Cohort,
    name: Name = None,
    start: Start = None,
    end: End = None,
    dry_run: DryRun = False,  # noqa: FBT002  # typer's way to say a flag
) -> Answer:
    """Change the name or the days of a cohort."""
    from peerctl.cli.dated import given
    from peerctl.cli.named_cohort import cohort_known
    from peerctl.files.changes import Set

    request = request_of(ctx)
    text_typed("--name", name)
    said = given({"name": name, "start": day_typed("--start", start), "end": day_typed("--end", end)})
    opened = request.open_to_write()
    cohort = cohort_known(cohort, opened.book)
    changes: list[Change] = [Set((key,), value) for key, value in said.items()]

    def told(after: "Book") -> Iterator[Message]:
        yield _as_it_is(after, cohort)
        yield from _what_outlasts(after, cohort, opened.day)
        if said.keys() & {"start", "end"}:
            yield from _next(after, cohort, opened.day)

    return recorded(request, opened, {f"cohorts/{cohort}.yaml": changes}, told, dry_run=dry_run)


def _as_it_is(book: "Book", cohort: str) -> Message:
    one = book.cohorts[cohort]
    if one.end is None:
        return say(
            "Cohort {id} (“{name}”) begins on {start}; no end is known.", id=cohort, name=one.name, start=one.start
        )
    return say(
        "Cohort {id} (“{name}”) lasts from {start} to {end}.", id=cohort, name=one.name, start=one.start, end=one.end
    )


def _what_outlasts(book: "Book", cohort: str, day: date) -> Iterator[Message]:
    """Tell what lasts longer than the cohort, each with the command that settles it."""
    from peerctl.reports.outlasting import outlasting

    found = outlasting(book, cohort, day)
    if found.pairs:
        yield say_many(
            "{count} pair lasts longer: {ids}. When it ends: {command}",
            "{count} pairs last longer: {ids}. When one ends: {command}",
            len(found.pairs),
            ids=shortened(found.pairs),
            command=f"peerctl match end {found.pairs[0]}",
        )
    if found.sessions:
        yield say_many(
            "{count} session lies after the end: {ids}. Where it is not to be: {command}",
            "{count} sessions lie after the end: {ids}. Where one is not to be: {command}",
            len(found.sessions),
            ids=shortened(found.sessions),
            command=f"peerctl session cancel {cohort}/{found.sessions[0]} --because TEXT",
        )
    if found.people:
        yield say_many(
            "{count} person still takes part: {ids}. Who has been through it all: {command}",
            "{count} people still take part: {ids}. Who has been through it all: {command}",
            len(found.people),
            ids=shortened(found.people),
            command=f"peerctl complete {found.people[0]} --cohort {cohort}",
        )


def _next(book: "Book", cohort: str, day: date) -> Iterator[Message]:
    """Name what follows from other days: sessions are planned anew, unless the cohort is over."""
    programme, end = book.programme_of(cohort), book.cohorts[cohort].end
    over = end is not None and end < day
    plans = programme is not None and programme.series and not over
    command = f"peerctl session plan {cohort} --dry-run" if plans else f"peerctl status {cohort}"
    yield say("Next: {command}", command=command)
