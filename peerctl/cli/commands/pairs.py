"""`peerctl match list` and `peerctl match show ID`: where the pairs stand."""

from typing import Annotated

import typer

from peerctl.cli.commands.match_life import Pair
from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, OneCohort, format_of, request_of
from peerctl.cli.request import Answer, names

Explain = Annotated[
    bool,
    typer.Option("--explain", help=help_text("Show step by step how the planned end comes about.")),
]


def list_pairs(ctx: typer.Context, cohort: OneCohort = None, format_: Format = "table", csv: Csv = None) -> Answer:
    """List the pairs."""
    from peerctl.cli.named_cohort import cohort_known
    from peerctl.cli.output import Output, with_names
    from peerctl.reports.pair_tables import pairs_table
    from peerctl.reports.pairs import pair_views

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    cohort = None if cohort is None else cohort_known(cohort, opened.book)
    views = tuple(view for view in pair_views(opened.book, opened.day) if cohort in {None, view.cohort})
    table = pairs_table(views, opened.day)
    if output.format == "table":
        table = with_names(table, names(opened.book))
    return opened.answer(output.text({"as_of": opened.day, "pairs": views}, (table,)))


def show_pair(
    ctx: typer.Context,
    pair: Pair,
    explain: Explain = False,  # noqa: FBT002  # typer's way to say a flag
    format_: Format = "table",
    csv: Csv = None,
) -> Answer:
    """Show one pair."""
    from peerctl.cli.named_people import pair_named
    from peerctl.cli.output import Output, with_names
    from peerctl.cli.unknown import NothingKnownYet
    from peerctl.reports.pair_tables import pair_tables
    from peerctl.reports.pairs import pair_views

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    match = pair_named(pair, opened, request).id
    views = pair_views(opened.book, opened.day, match)
    if not views:
        raise NothingKnownYet(match, opened.day)
    tables = pair_tables(views[0], opened.day, explain=explain)
    if output.format == "table":
        tables = tuple(with_names(table, names(opened.book)) for table in tables)
    return opened.answer(output.text({"as_of": opened.day, "pair": views[0]}, tables))
