"""`peerctl explain [RULE-ID]`: what a rule of check, or a refusal of the reader, is about."""

from typing import Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, format_of, request_of
from peerctl.cli.request import Answer

RuleId = Annotated[
    str | None,
    typer.Argument(metavar="RULE-ID", help=help_text("The rule, as it stands in brackets in what check finds.")),
]


def explain(ctx: typer.Context, rule_id: RuleId = None, format_: Format = "table", csv: Csv = None) -> Answer:
    """Print the manual of a rule, or the list of all rules."""
    from peerctl.cli.manual import manual_page, manual_record, rules_table
    from peerctl.cli.output import Output

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    if rule_id is None:
        table = rules_table()
        return Answer(output.text({"rules": table}, (table,)))
    if output.format == "table":
        return Answer(manual_page(rule_id, request.wording, request.screen))
    return Answer(output.text(manual_record(rule_id, request.wording), (rules_table(rule_id),)))
