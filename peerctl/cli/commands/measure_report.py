"""`peerctl measure report [COHORT|PROGRAMME]`: what changed from before to after, of whom, and what to mind."""

from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import CohortOrProgramme, Csv, Format, format_of, request_of
from peerctl.cli.request import Answer, Opened, Request

if TYPE_CHECKING:  # the report is imported by the command that makes it
    from collections.abc import Iterator

    from peerctl.files.plan import Plan
    from peerctl.measures.changes import Choice
    from peerctl.model.table import Table
    from peerctl.reports.progress.frozen import Frozen, Kept
    from peerctl.reports.progress.report import Progress
    from peerctl.reports.progress.trail import Where

Before = Annotated[
    str | None,
    typer.Option("--before", metavar="WAVE", help=help_text("The wave that is the before; otherwise the first.")),
]
After = Annotated[
    str | None,
    typer.Option("--after", metavar="WAVE", help=help_text("The wave that is the after; otherwise the last.")),
]
Inside = Annotated[
    bool, typer.Option("--inside", help=help_text("Only answers within their windows; otherwise all, with a mark."))
]
Details = Annotated[bool, typer.Option("--details", help=help_text("Every figure of every questionnaire."))]
Trail = Annotated[
    bool,
    typer.Option(
        "--trail",
        help=help_text("Each formula, each answer in the figures and each step of the flow, with file and line."),
    ),
]
TABLES = ("changes", "flow", "losses", "answers", "counted", "subscales")
One = Annotated[
    str | None,
    typer.Option(
        "--table",
        metavar="|".join(TABLES),
        help=help_text("Only this table, with every group. CSV has one table: changes, unless another is named here."),
    ),
]


def report(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    asked: CohortOrProgramme = None,
    before: Before = None,
    after: After = None,
    inside: Inside = False,  # noqa: FBT002  # typer's way to say a flag
    details: Details = False,  # noqa: FBT002
    trail: Trail = False,  # noqa: FBT002
    table: One = None,
    format_: Format = "table",
    csv: Csv = None,
) -> Answer:
    """Tell what changed."""
    from peerctl.cli.named_cohort import cohort_or_programme_named
    from peerctl.cli.output import Output
    from peerctl.cli.usage import one_of
    from peerctl.reports.progress.frozen import frozen_table
    from peerctl.reports.progress.record import record
    from peerctl.reports.progress.report import progress, progress_tables

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    named = table and one_of("--table", table, TABLES)
    opened = request.open()
    asked = asked and cohort_or_programme_named(asked, opened.book)
    told = progress(opened.book, opened.day, asked, _choice(opened, before, after, inside=inside))
    where = _where(opened)
    plan = _plan(request, opened, told)
    if output.format == "json":
        whole = {**record(told), "plan": plan, **(_trail(told, where) if trail else {})}
        return opened.answer(output.text(whole, ()))
    if named or output.format == "csv":
        return opened.answer(output.text(None, (_one(told, named or "changes", where),)))
    tables = (*progress_tables(told, details=details), frozen_table(plan))
    return opened.answer(output.text(None, (*tables, *_trail_tables(told, where)) if trail else tables))


def _choice(opened: Opened, before: str | None, after: str | None, *, inside: bool) -> "Choice":
    from peerctl.cli.usage import one_of
    from peerctl.measures.changes import Choice

    programmes = opened.book.programmes.values()
    waves = tuple(dict.fromkeys(wave.id for one in programmes for each in one.measures for wave in each.waves))
    return Choice(
        before and one_of("--before", before, waves), after and one_of("--after", after, waves), only_inside=inside
    )


def _where(opened: Opened) -> "Where":
    """Give what tells the file and line of a route."""
    return lambda route: f"{route.file}:{opened.sources.place(route).line}"


def _trail(told: "Progress", where: "Where") -> dict[str, object]:
    """Give where all figures come from, as records."""
    from peerctl.reports.progress.trail import used
    from peerctl.reports.progress.trail_flow import stops
    from peerctl.reports.progress.trail_parts import used_parts

    return {
        "trail": used(told, where),
        "trail_flow": stops(told, where),
        "trail_subscales": used_parts(told, where),
    }


def _trail_tables(told: "Progress", where: "Where") -> "Iterator[Table]":
    """Tell where all figures come from: those of the flow, of the questionnaires, and of their subscales."""
    from peerctl.reports.progress.trail import trail_tables, used
    from peerctl.reports.progress.trail_flow import stops, stops_table
    from peerctl.reports.progress.trail_parts import parts_tables, used_parts

    yield stops_table(stops(told, where), told.book)
    yield from trail_tables(told, used(told, where), where)
    yield from parts_tables(told, used_parts(told, where))


def _one(told: "Progress", named: str, where: "Where") -> "Table":
    from peerctl.reports.progress.tables import all_courses_table, all_losses_table, figures_table
    from peerctl.reports.progress.trail import answers_table, used
    from peerctl.reports.progress.trail_flow import stops, stops_table
    from peerctl.reports.progress.trail_parts import used_parts, used_parts_table

    if named == "flow":
        return all_courses_table(told.flows)
    if named == "losses":
        return all_losses_table(told.flows, told.book)
    if named == "counted":
        return stops_table(stops(told, where), told.book)
    if named == "answers":
        return answers_table(used(told, where), told.book)
    return (
        used_parts_table(used_parts(told, where), told.book) if named == "subscales" else figures_table(told.outcomes)
    )


def _plan(request: Request, opened: Opened, told: "Progress") -> "Frozen | None":
    """Hold the plan that was laid down, if one was, against what is now; of a commit, the plan in it."""
    from peerctl.files.plan import read_plan
    from peerctl.reports.progress.frozen import frozen

    there = read_plan(request.home)
    return frozen(told, opened.book, there.data, there.digest, _kept(request, opened, there)) if there else None


def _kept(request: Request, opened: Opened, there: "Plan") -> "Kept | None":
    """Ask git since when it has the plan as it is."""
    from peerctl.files.git import repository
    from peerctl.files.git_failures import GitFailed, NoGit, NoRepository
    from peerctl.files.kept import kept_since
    from peerctl.files.plan import PLAN
    from peerctl.files.revision import NothingCommitted, revision
    from peerctl.reports.progress.frozen import Kept

    try:
        home = repository(opened.root, request.around.environment)
        at = request.revision or revision(home, "HEAD")
        found = kept_since(home, at.rev, PLAN, there.text.encode())
    except (NoGit, NoRepository, GitFailed):
        return None
    except NothingCommitted:
        found = None
    return Kept(found.short, found.day) if found else Kept(None, None)
