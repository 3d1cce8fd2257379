"""`peerctl session plan COHORT`: the sessions of every series, on days that suit everybody."""

from dataclasses import fields, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Cohort, Csv, Format, format_of, request_of
from peerctl.cli.recording import written
from peerctl.cli.request import Answer, Opened, Request
from peerctl.cli.surroundings import day_typed
from peerctl.cli.writing import DryRun, difference_text

if TYPE_CHECKING:  # records are imported when they are read
    from peerctl.model.book import Book

Series = Annotated[
    list[str] | None,
    typer.Option(
        "--series",
        metavar="WORDS",
        help=help_text(
            "How a series is held: its id, and then weekdays, time, first day, leaders and place as in"
            " “training tue 10:00-15:00 from 2015-03-10 by s-001 at Town Hall”. Written into the cohort's file. May be"
            " repeated."
        ),
    ),
]
RuledOut = Annotated[
    list[str] | None,
    typer.Option(
        "--rule-out",
        metavar="DATE",
        help=help_text("A day on which no session is to be. Written into the cohort's file. May be repeated."),
    ),
]


def plan(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    cohort: Cohort,
    series: Series = None,
    rule_out: RuledOut = None,
    dry_run: DryRun = False,  # noqa: FBT002  # typer's way to say a flag
    format_: Format = "table",
    csv: Csv = None,
) -> Answer:
    """Plan the sessions of a cohort and write them down."""
    from peerctl.calendar.holidays import public_holidays
    from peerctl.calendar.planning import plan as plan_of
    from peerctl.calendar.planning import years
    from peerctl.cli.named_cohort import cohort_named
    from peerctl.cli.output import Output
    from peerctl.cli.session_changes import plan_changes
    from peerctl.reports.plan_tables import plan_tables, planned_table

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open_to_write()
    cohort = cohort_named(cohort, opened.book)
    to_know = years(opened.book, cohort, opened.day)
    days = tuple(day for typed in rule_out or () if (day := day_typed("--rule-out", typed)))
    wished = _wished(request, opened, cohort, series or [], days)
    made = plan_of(wished, cohort, opened.day, public_holidays(opened.book.workspace.holidays, to_know))
    files = written(request, opened, plan_changes(opened.book, wished, made), dry_run=dry_run)
    record = {field.name: getattr(made, field.name) for field in fields(made)}
    record |= {"files": tuple(files), "written": not dry_run}
    tables = (planned_table(wished, made),) if output.format == "csv" else plan_tables(wished, made)
    text = output.text(record, tables)
    return opened.answer(
        text + ("\n" + difference_text(files, request, dry_run=dry_run) if output.format == "table" else "")
    )


def _wished(request: Request, opened: Opened, cohort: str, series: list[str], days: tuple[date, ...]) -> "Book":
    """Give the book as it would be with what was said on the command line."""
    from peerctl.calendar.planning import scene_of
    from peerctl.cli.named_people import person_named
    from peerctl.cli.series_option import series_wished

    scene = scene_of(opened.book, cohort, opened.day, {})
    declared = {one.id: one for one in scene.programme.series}
    cohorts = dict(opened.book.cohorts)
    id_of = partial(person_named, opened=opened, request=request)
    for name, said in series_wished(series, tuple(declared), id_of).items():
        holding, before = scene.said(declared[name])
        known = cohorts[holding]
        after = before.model_copy(update=said)
        cohorts[holding] = known.model_copy(update={"series": {**known.series, name: after}})
    known = cohorts[cohort]
    new = tuple(dict.fromkeys(day for day in days if day not in known.ruled_out_days))
    cohorts[cohort] = known.model_copy(update={"ruled_out_days": (*known.ruled_out_days, *new)})
    return replace(opened.book, cohorts=cohorts)
