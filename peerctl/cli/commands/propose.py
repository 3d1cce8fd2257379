"""`peerctl match propose COHORT`: who should meet whom."""

from collections.abc import Collection
from dataclasses import fields
from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Cohort, Csv, Format, TimeLimit, format_of, request_of
from peerctl.cli.request import Answer, Opened, names
from peerctl.cli.usage import BadUsage, one_of, seconds
from peerctl.cli.what_if import Alternatives, Apart, Extra, Forbid, Ignore, Lock, Make, Typed, Without
from peerctl.model.message import say

if TYPE_CHECKING:  # the solver is imported when something is solved
    from peerctl.matching.explanation import Plan
    from peerctl.matching.proposal import Proposal
    from peerctl.matching.watch import Watch
    from peerctl.model.book import Book
    from peerctl.model.table import Table

Strategy = Annotated[
    str,
    typer.Option(
        "--strategy",
        metavar="NAME",
        help=help_text(
            "What comes first: fair gives the most pairs and then looks after everybody's wishes; stable lets no two"
            " people be apart who would both rather have each other; first-wishes grants as many first wishes as can"
            " be; total goes by the sum of all wishes; peers-first looks after the peers' wishes before the mentors';"
            " affinity goes by what two have in common. Otherwise fair."
        ),
    ),
]
Seed = Annotated[
    str | None,
    typer.Option("--seed", metavar="WORD", help=help_text("What the lot is drawn from; otherwise the cohort's id.")),
]
Write = Annotated[
    bool, typer.Option("--write", help=help_text("Record the new pairs as files in matches/, each as proposed."))
]
DryRun = Annotated[bool, typer.Option("--dry-run", help=help_text("Show the files that --write would make."))]

Confidential = Annotated[
    bool,
    typer.Option("--confidential", help=help_text("Tell everything, also what people wrote and rated in confidence.")),
]

Certificate = Annotated[
    str | None,
    typer.Option("--certificate", metavar="FILE", help=help_text("Write what was proved, for match verify to check.")),
]


def propose(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    cohort: Cohort,
    strategy: Strategy = "fair",
    seed: Seed = None,
    time_limit: TimeLimit = None,
    write: Write = False,  # noqa: FBT002  # typer's way to say a flag
    dry_run: DryRun = False,  # noqa: FBT002
    confidential: Confidential = False,  # noqa: FBT002
    without: Without = None,
    lock: Lock = None,
    forbid: Forbid = None,
    ignore: Ignore = None,
    alternatives: Alternatives = None,
    apart: Apart = "1",
    certificate: Certificate = None,
    format_: Format = "table",
    csv: Csv = None,
) -> Answer:
    """Propose pairs, and record them where asked to."""
    from peerctl.cli.output import Output
    from peerctl.cli.proposal_files import certify, files_text, recorded_files
    from peerctl.cli.watching import watching
    from peerctl.matching.strategies import STRATEGIES

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    typed = Typed(without or (), lock or (), forbid or (), ignore or (), alternatives, apart)
    if typed.differs and (write or dry_run or certificate):
        raise BadUsage(say("A what-if is not recorded: leave out --write, --dry-run and --certificate."))
    chosen = one_of("--strategy", strategy, tuple(STRATEGIES))
    with watching(request, seconds("--time-limit", time_limit)) as watch:
        opened = request.open()
        shown = typed.shown(opened, _maker(opened, cohort, chosen, seed, watch), request, confidential=confidential)
    proposal = shown.proposal
    recorded = (write or dry_run) and not watch.interrupted
    files = recorded_files(request, opened, proposal, write=not dry_run) if recorded else None
    if certificate is not None and not (dry_run or watch.interrupted):
        certify(request, shown.plan, proposal, certificate)
    tables = _tables(proposal, shown.tables, opened, output.format, confidential=confidential)
    text = output.text(_record(opened, shown, files), tables)
    if files is not None and output.format == "table":
        text += "\n" + files_text(request, opened, proposal, files, written=write and not dry_run)
    return watch.marked(opened.answer(text))


def _record(opened: Opened, shown: Extra, files: dict[str, str] | None) -> dict[str, object]:
    """Give all there is to tell, for scripts."""
    told = {field.name: getattr(shown.proposal, field.name) for field in fields(shown.proposal)}
    return {"as_of": opened.day, **told, **shown.record, **({} if files is None else {"files": files})}


def _maker(opened: Opened, cohort: str, strategy: str, seed: str | None, watch: "Watch") -> Make:
    from peerctl.cli.named_cohort import cohort_named
    from peerctl.matching.explanation import plan
    from peerctl.matching.situation import situation

    named = cohort_named(cohort, opened.book)

    def make(book: "Book", ignored: Collection[str]) -> "Plan":
        return plan(situation(book, named, opened.day, ignored), strategy, seed, watch)

    return make


def _tables(
    proposal: "Proposal", more: "tuple[Table, ...]", opened: Opened, format_: str, *, confidential: bool
) -> "tuple[Table, ...]":
    from peerctl.cli.output import with_names
    from peerctl.matching.recorded import recorded
    from peerctl.reports.proposal_tables import proposal_tables

    on_file = recorded(opened.book, proposal, opened.day)
    tables = (*proposal_tables(proposal, opened.day, on_file, confidential=confidential), *more)
    return tuple(with_names(table, names(opened.book)) for table in tables) if format_ == "table" else tables
