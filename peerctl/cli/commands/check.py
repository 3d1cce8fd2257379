"""`peerctl check`: everything that is wrong in the files, all at once."""

from typing import Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, format_of, request_of
from peerctl.cli.request import Answer

Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="table|json|csv|github",
        help=help_text("How to write the findings; github shows them in a pull request. Otherwise for people."),
    ),
]


Staged = Annotated[
    bool, typer.Option("--staged", help=help_text("Check what git would commit now, and not the files as they are."))
]


def check(
    ctx: typer.Context,
    staged: Staged = False,  # noqa: FBT002  # typer's way to say a flag
    format_: Format = "table",
    csv: Csv = None,
) -> Answer:
    """Find everything that is wrong; exit code 1 where anything of level error is."""
    from peerctl.checks import run
    from peerctl.cli.output import Output
    from peerctl.cli.staged import open_staged, told_to_mend, words_on_disk
    from peerctl.model.finding import Level
    from peerctl.show.findings import Reader, findings_text
    from peerctl.show.findings_data import findings_github, findings_json, findings_table
    from peerctl.show.masking import Mask

    request = request_of(ctx)
    chosen = format_of(format_, ("table", "json", "csv", "github"))
    opened = open_staged(request) if staged else request.open()
    found = (*opened.findings, *run.check(opened.book, opened.day, opened.sources.comments))
    mask = Mask((*request.private_words(opened), *(words_on_disk(request) if staged and found else ())))
    reader = Reader(request.wording, opened.sources, mask, request.screen)
    findings = sorted(found, key=lambda finding: (opened.sources.place(finding.at), finding.rule))
    code = int(any(finding.level is Level.ERROR for finding in findings))
    if code and staged:
        told_to_mend(request)
    if chosen == "json":
        return Answer(findings_json(findings, opened.day, reader, request.rev), code)
    if chosen == "csv":
        return Answer(Output(request, chosen, csv).text({}, (findings_table(findings, reader),)), code)
    if chosen == "github":
        return Answer(findings_github(findings, reader), code)
    shown = [one for one in findings if one.level is Level.ERROR] if code and staged else findings
    return Answer(request.headed(findings_text(shown, reader)), code)
