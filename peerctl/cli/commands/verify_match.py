"""`peerctl match verify FILE`: check a certificate again, without the solver."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Csv, Format, format_of, request_of
from peerctl.cli.request import Answer

File = Annotated[
    str, typer.Argument(metavar="FILE", help=help_text("A certificate that match propose --certificate wrote."))
]


def verify_match(ctx: typer.Context, file: File, format_: Format = "table", csv: Csv = None) -> Answer:
    """Verify a certificate; exit code 1 where it does not hold."""
    from peerctl.cli.output import Output
    from peerctl.files.given import given_text
    from peerctl.matching.certificate import NotACertificate, read_certificate
    from peerctl.matching.situation import situation
    from peerctl.matching.verify import verify
    from peerctl.reports.verification_table import verification_table

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    claimed = read_certificate(given_text(request.around.folder / file))
    try:
        day = date.fromisoformat(claimed.as_of)
    except ValueError:
        raise NotACertificate from None
    opened = request.open()
    checks = verify(situation(opened.book, claimed.cohort, day), claimed)
    holds = all(check.answer != "wrong" for check in checks)
    record = {"as_of": day, "cohort": claimed.cohort, "holds": holds, "checks": checks}
    answer = opened.answer(output.text(record, (verification_table(claimed, checks),)))
    return answer if holds else replace(answer, code=1)
