"""`peerctl eligibility [ID...]`: verdicts, and the rules behind them."""

from typing import Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, format_of, request_of
from peerctl.cli.request import Answer, names

Ids = Annotated[list[str] | None, typer.Argument(metavar="ID", help=help_text("Only these people."))]
Explain = Annotated[
    bool,
    typer.Option("--explain", help=help_text("Show every rule with its answer, its reason and its source.")),
]


def eligibility(
    ctx: typer.Context,
    ids: Ids = None,
    explain: Explain = False,  # noqa: FBT002  # typer's way to say a flag
    format_: Format = "table",
    csv: Csv = None,
) -> Answer:
    """Judge who may take part."""
    from peerctl.cli.named_people import person_named
    from peerctl.cli.output import Output, with_names
    from peerctl.eligibility.verdict import verdicts
    from peerctl.reports.eligibility_table import eligibility_table, explanation_tables

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    people = [person_named(one, opened, request) for one in ids or ()]
    judged = verdicts(opened.book, opened.day, people)
    table = eligibility_table(judged, opened.day, opened.book.programmes)
    if output.format == "table":
        table = with_names(table, names(opened.book))
    explained = explain and output.format == "table"
    tables = explanation_tables(judged, opened.day, opened.book.programmes) if explained else (table,)
    return opened.answer(output.text({"as_of": opened.day, "verdicts": judged}, tables))
