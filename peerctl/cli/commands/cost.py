"""`peerctl cost [COHORT|PROGRAMME]`: what a participant costs, as planned and as it turned out."""

import typer

from peerctl.cli.options import CohortOrProgramme, Csv, Format, format_of, request_of
from peerctl.cli.request import Answer


def cost(ctx: typer.Context, asked: CohortOrProgramme = None, format_: Format = "table", csv: Csv = None) -> Answer:
    """Price what was planned and what was held."""
    from peerctl.cli.named_cohort import cohort_or_programme_named
    from peerctl.cli.output import Output
    from peerctl.reports.cost import costs
    from peerctl.reports.cost_tables import cost_tables

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    priced = costs(opened.book, opened.day, asked and cohort_or_programme_named(asked, opened.book))
    return opened.answer(output.text({"as_of": opened.day, "costs": priced}, cost_tables(priced, opened.day)))
