"""`peerctl cost [COHORT|PROGRAMME]`: what a participant costs, as planned and as it turned out."""

from typing import Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, format_of, request_of
from peerctl.cli.request import Answer

Asked = Annotated[
    str | None,
    typer.Argument(metavar="[COHORT|PROGRAMME]", help=help_text("The id of one cohort or of one programme.")),
]


def cost(ctx: typer.Context, asked: Asked = None, format_: Format = "table", csv: Csv = None) -> Answer:
    """Price what was planned and what was held."""
    from peerctl.cli.output import Output
    from peerctl.reports.cost import costs
    from peerctl.reports.cost_tables import cost_tables

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    priced = costs(opened.book, opened.day, asked)
    return opened.answer(output.text({"as_of": opened.day, "costs": priced}, cost_tables(priced, opened.day)))
