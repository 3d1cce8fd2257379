"""`peerctl status [COHORT]`: the leader's figures."""

from typing import Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, format_of, request_of
from peerctl.cli.request import Answer

Cohort = Annotated[str | None, typer.Argument(metavar="COHORT", help=help_text("The id of one cohort."))]


def status(ctx: typer.Context, cohort: Cohort = None, format_: Format = "table", csv: Csv = None) -> Answer:
    """Count people, pairs and targets."""
    from peerctl.cli.output import Output
    from peerctl.reports.status import status as report
    from peerctl.reports.status import status_tables

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    figures = report(opened.book, opened.day, cohort)
    return opened.answer(output.text(figures, status_tables(figures)))
