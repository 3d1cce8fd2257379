"""`peerctl speed-dating plan COHORT`: who meets whom, at which table, in which round."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Cohort, Csv, Format, TimeLimit, format_of, request_of
from peerctl.cli.request import Answer, Opened, Request, names
from peerctl.cli.usage import BadUsage, one_of, parted, seconds
from peerctl.model.message import say

if TYPE_CHECKING:  # the plan is imported when one is made
    from peerctl.cli.output import Output
    from peerctl.matching.rounds.dating import SpeedDating
    from peerctl.matching.rounds.phases import Window

Rounds = Annotated[
    str | None,
    typer.Option(
        "--rounds", metavar="N", help=help_text("No more rounds than this: those with the most in common then meet.")
    ),
]
Tables = Annotated[
    str | None, typer.Option("--tables", metavar="N", help=help_text("How many tables; otherwise one for each mentor."))
]
Absent = Annotated[
    list[str] | None, typer.Option("--absent", metavar="IDS", help=help_text("Who is not there, with commas between."))
]
Apart = Annotated[
    list[str] | None,
    typer.Option("--apart", metavar="ID:ID", help=help_text("Two who are not to meet, such as of one household.")),
]
Late = Annotated[
    list[str] | None, typer.Option("--late", metavar="ID:ROUND", help=help_text("Somebody's first round."))
]
Leaves = Annotated[
    list[str] | None, typer.Option("--leaves", metavar="ID:ROUND", help=help_text("Somebody's last round."))
]
Again = Annotated[
    bool,
    typer.Option(
        "--again",
        help=help_text(
            "Let those meet too who have met before: who rated each other, or were at a matching conversation."
        ),
    ),
]
Sheets = Annotated[
    str | None,
    typer.Option(
        "--sheets",
        metavar="text|html",
        help=help_text("Pages for print instead: one for each round, and one for each person to take along."),
    ),
]
Out = Annotated[
    str | None, typer.Option("--out", metavar="FILE", help=help_text("The file for the pages; otherwise printed."))
]

_DIGITS = 4


def plan(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    cohort: Cohort,
    rounds: Rounds = None,
    tables: Tables = None,
    absent: Absent = None,
    apart: Apart = None,
    late: Late = None,
    leaves: Leaves = None,
    again: Again = False,  # noqa: FBT002  # typer's way to say a flag
    time_limit: TimeLimit = None,
    sheets: Sheets = None,
    out: Out = None,
    format_: Format = "table",
    csv: Csv = None,
) -> Answer:
    """Plan the evening, as a table or as pages for print."""
    from peerctl.cli.named_cohort import cohort_named
    from peerctl.cli.named_people import person_named
    from peerctl.cli.output import Output
    from peerctl.cli.watching import watching
    from peerctl.matching.rounds.dating import Evening, speed_dating

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    kind = None if sheets is None else one_of("--sheets", sheets, ("text", "html"))
    with watching(request, seconds("--time-limit", time_limit)) as watch:
        opened = request.open()
        named = partial(person_named, opened=opened, request=request)
        two = [parted("--apart", typed) for typed in apart or ()]
        evening = Evening(
            tables=_at_least_one("--tables", tables),
            rounds=_at_least_one("--rounds", rounds),
            absent=[named(word) for typed in absent or () for word in typed.replace(",", " ").split()],
            apart=[(named(one), named(other)) for one, other in two],
            windows=_windows(late or (), leaves or (), named),
            again=again,
        )
        found = speed_dating(opened.book, cohort_named(cohort, opened.book), opened.day, evening, watch)
    if kind is not None:
        return watch.marked(_pages(request, opened, found, kind, None if watch.interrupted else out))
    return watch.marked(opened.answer(_text(opened, found, output)))


def _text(opened: Opened, found: "SpeedDating", output: "Output") -> str:
    from peerctl.cli.output import with_names
    from peerctl.reports.speed_dating_tables import rounds_table

    table = rounds_table(found)
    if output.format == "table":
        table = with_names(table, names(opened.book))
    record = {field.name: getattr(found, field.name) for field in fields(found) if field.name != "day"}
    return output.text({"as_of": opened.day, **record}, (table,))


def _windows(late: Sequence[str], leaves: Sequence[str], named: Callable[[str], str]) -> "dict[str, Window]":
    from peerctl.matching.rounds.phases import Window

    first, last = (
        {named(one): _at_least_one(option, number) or 1 for one, number in (parted(option, typed) for typed in listed)}
        for option, listed in (("--late", late), ("--leaves", leaves))
    )
    return {name: Window(first.get(name, 1), last.get(name)) for name in sorted({*first, *last})}


def _at_least_one(option: str, typed: str | None) -> int | None:
    if typed is None:
        return None
    if not (typed.isascii() and typed.isdecimal() and int(typed[:_DIGITS]) > 0 and len(typed) <= _DIGITS):
        raise BadUsage(
            say("{option} takes a whole number of at least 1, and not “{typed}”.", option=option, typed=typed)
        )
    return int(typed)


def _pages(request: Request, opened: Opened, found: "SpeedDating", kind: str, out: str | None) -> Answer:
    from peerctl.reports.speed_dating_tables import person_pages, round_pages
    from peerctl.show.pages import HTML, html_pages, text_pages

    known = names(opened.book)
    tables = (*round_pages(found, known), *person_pages(found, known))
    text = (html_pages if kind == "html" else text_pages)(tables, request.wording)
    if out is None:
        return opened.answer(text)
    from peerctl.files.export import export

    export(
        request.around.folder / out, text.encode(), HTML.encode() if kind == "html" else text.split("\n")[0].encode()
    )
    return opened.answer(request.wording.say(say("The pages are in {file}.", file=out)) + "\n")
