"""`peerctl cohort add` and `cohort list`: groups of people who go through a programme together."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, format_of, request_of
from peerctl.cli.recording import NotNow, recorded
from peerctl.cli.request import Answer
from peerctl.cli.surroundings import day_typed
from peerctl.cli.usage import all_together, sound_id, text_typed
from peerctl.cli.writing import DryRun
from peerctl.model.message import Message, say

if TYPE_CHECKING:  # records and the editor are imported when something is written
    from peerctl.files.changes import Change, Plain
    from peerctl.model.book import Book

Id = Annotated[str, typer.Argument(metavar="ID", help=help_text("The new cohort's id, such as spring-2016."))]
ProgrammeId = Annotated[
    str | None, typer.Option("--programme", metavar="ID", help=help_text("The programme that the cohort follows."))
]
Start = Annotated[
    str | None, typer.Option("--start", metavar="DATE", help=help_text("The first day; otherwise the day asked of."))
]
End = Annotated[str | None, typer.Option("--end", metavar="DATE", help=help_text("The last day, if it is known."))]
Name = Annotated[
    str | None, typer.Option("--name", metavar="TEXT", help=help_text("What people call it; otherwise as the id."))
]


def add(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    id_: Id,
    programme: ProgrammeId = None,
    start: Start = None,
    end: End = None,
    name: Name = None,
    dry_run: DryRun = False,  # noqa: FBT002  # typer's way to say a flag
) -> Answer:
    """Add a cohort."""
    from peerctl.cli.dated import given
    from peerctl.cli.person_events import only
    from peerctl.files.changes import Set

    request = request_of(ctx)
    opened = request.open_to_write()
    known = tuple(sorted(opened.book.programmes.keys() | opened.book.shipped))
    all_together(
        lambda: sound_id("ID", id_),
        lambda: only(known, programme, "--programme"),
        lambda: text_typed("--name", name),
        lambda: day_typed("--start", start),
        lambda: day_typed("--end", end),
    )
    first, last = day_typed("--start", start), day_typed("--end", end)
    if id_ in opened.book.cohorts:
        raise NotNow(say("There is a cohort {id} already.", id=id_))
    follows = only(known, programme, "--programme")
    record: dict[str, Plain] = {"id": id_, "programme": follows, "name": name or id_}
    record |= given({"start": first or opened.day, "end": last})
    changes: list[Change] = [Set((), record)]

    def told(_: "Book") -> Iterator[Message]:
        yield say("Cohort {id} follows {programme}.", id=id_, programme=follows)
        yield say("Next: {command}", command=f"peerctl participant add --cohort {id_}")

    return recorded(request, opened, {f"cohorts/{id_}.yaml": changes}, told, dry_run=dry_run)


def list_cohorts(ctx: typer.Context, format_: Format = "table", csv: Csv = None) -> Answer:
    """List the cohorts."""
    from peerctl.cli.output import Output
    from peerctl.reports.cohorts import cohort_lines, cohorts_table

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    lines = cohort_lines(opened.book, opened.day)
    return opened.answer(output.text({"as_of": opened.day, "cohorts": lines}, (cohorts_table(lines, opened.day),)))
