"""`peerctl status [COHORT]`: the leader's figures."""

from typing import Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, OneCohort, format_of, request_of
from peerctl.cli.request import Answer
from peerctl.cli.usage import one_of

One = Annotated[
    str | None,
    typer.Option(
        "--table",
        metavar="people|totals|pairs|ends|referrers|sets|targets",
        help=help_text("Only this table. CSV has one table: the people, unless another is named here."),
    ),
]


def status(
    ctx: typer.Context, cohort: OneCohort = None, table: One = None, format_: Format = "table", csv: Csv = None
) -> Answer:
    """Count people, pairs and targets."""
    from peerctl.cli.named_cohort import cohort_asked
    from peerctl.cli.output import Output
    from peerctl.reports.status import status as report
    from peerctl.reports.status import status_tables
    from peerctl.reports.status_tables import TABLE_NAMES, status_table

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    named = table and one_of("--table", table, TABLE_NAMES)
    opened = request.open()
    figures = report(opened.book, opened.day, cohort_asked(cohort, opened.book))
    tables = (status_table(figures, named),) if named else status_tables(figures)
    return opened.answer(output.text(figures, tables))
