"""`peerctl schema [RECORD]`: a kind of file as JSON Schema, for editors and for programs that write a workspace."""

from typing import Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, format_of, request_of
from peerctl.cli.request import Answer, Request
from peerctl.cli.usage import BadUsage
from peerctl.cli.writing import DryRun
from peerctl.model.message import say, say_many

Record = Annotated[
    str | None,
    typer.Argument(metavar="RECORD", help=help_text("The kind of file, such as programme or participant.")),
]
Write = Annotated[
    bool, typer.Option("--write", help=help_text("Write them all into the workspace, where editors find them."))
]


def schema(  # one parameter for each option
    ctx: typer.Context,
    record: Record = None,
    write: Write = False,  # noqa: FBT002  # typer's way to say a flag
    dry_run: DryRun = False,  # noqa: FBT002
    format_: Format = "table",
    csv: Csv = None,
) -> Answer:
    """Print the schema of one kind of file, which is JSON whatever the format; without a kind, list or write them."""
    from peerctl.cli.output import Output
    from peerctl.cli.usage import one_of
    from peerctl.show.schema import RECORDS, records_table, schema_text

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    if write or dry_run:
        if record is not None:
            raise BadUsage(say("--write writes the schemas of all records: leave RECORD out."))
        return _written(request, dry_run=dry_run)
    if record is None:
        table = records_table()
        return Answer(output.text({"records": table}, (table,)))
    return Answer(schema_text(one_of("RECORD", record, tuple(RECORDS)), request.wording))


def _written(request: Request, *, dry_run: bool) -> Answer:
    """Bring the schemas in the workspace up to date; of what is generated, the names are told and no difference."""
    from peerctl.cli.keeping import keep_beside
    from peerctl.cli.new_workspace import schema_texts
    from peerctl.files.recover import recover
    from peerctl.files.schemas import renewed, schema_file

    recover(request.root)
    files = renewed(request.root, schema_texts(request.wording))
    if files and not dry_run:
        keep_beside(request, request.open(), files, "schema", dict)
    title = (
        say_many("{count} schema would be written:", "{count} schemas would be written:", len(files))
        if dry_run
        else say_many("{count} schema was written:", "{count} schemas were written:", len(files))
    )
    told = [request.wording.say(title if files else say("The schemas are as they should be."))]
    told += [f"  {file}" for file in files]
    line = f"# yaml-language-server: $schema=../{schema_file('participant')}"
    example = say("New files begin with a line that names theirs. Older ones can have it too: {line}", line=line)
    return Answer("\n".join([*told, "", request.wording.say(example)]) + "\n")
