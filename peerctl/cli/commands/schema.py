"""`peerctl schema [RECORD]`: a kind of file as JSON Schema, for editors and for programs that write a workspace."""

from typing import Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, format_of, request_of
from peerctl.cli.request import Answer

Record = Annotated[
    str | None,
    typer.Argument(metavar="RECORD", help=help_text("The kind of file, such as programme or participant.")),
]


def schema(ctx: typer.Context, record: Record = None, format_: Format = "table", csv: Csv = None) -> Answer:
    """Print the schema of one kind of file, which is JSON whatever the format; without a kind, list them."""
    import json

    from peerctl.cli.output import Output
    from peerctl.cli.usage import one_of
    from peerctl.show.schema import RECORDS, records_table
    from peerctl.show.schema import schema as schema_of

    output = Output(request_of(ctx), format_of(format_), csv)
    if record is None:
        table = records_table()
        return Answer(output.text({"records": table}, (table,)))
    known = one_of("RECORD", record, tuple(RECORDS))
    return Answer(json.dumps(schema_of(known), ensure_ascii=False, indent=2) + "\n")
