"""`peerctl study ...`: the arms of a study, drawn and looked at."""

from typing import TYPE_CHECKING, Annotated

import typer

from peerctl.cli.help import help_text
from peerctl.cli.options import Cohort, Csv, Format, format_of, request_of
from peerctl.cli.request import Answer, Opened, Request
from peerctl.cli.usage import BadUsage
from peerctl.model.message import say

if TYPE_CHECKING:  # the lot is imported when it is drawn
    from peerctl.files.save import Edited
    from peerctl.matching.allocation.log import Entry
    from peerctl.matching.allocation.study import Study

People = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ID]...", help=help_text("With permuted blocks: who has come, in that order.")),
]
Secret = Annotated[
    str | None,
    typer.Option(
        "--secret", metavar="FILE", help=help_text("The file that another person holds, outside your own files.")
    ),
]
Seal = Annotated[
    str | None,
    typer.Option(
        "--seal", metavar="SEAL", help=help_text("A seal that was printed before: whether the log still has its line.")
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help=help_text("Show who is to be allocated and draw nothing, so nothing is told."))
]


def allocate(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    cohort: Cohort,
    people: People = None,
    secret: Secret = None,
    dry_run: DryRun = False,  # noqa: FBT002  # typer's way to say a flag
    format_: Format = "table",
    csv: Csv = None,
) -> Answer:
    """Draw the arms, and write them down at once: in the log and with each person."""
    from peerctl.cli.keeping import keep
    from peerctl.cli.output import Output
    from peerctl.files.secret import read_secret
    from peerctl.matching.allocation.allocate import allocate as drawn
    from peerctl.matching.allocation.lottery import list_digest
    from peerctl.reports.study import new_table, waiting_table

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open_to_write()
    study = _study(request, opened, cohort)
    head = {"as_of": opened.day, "cohort": study.cohort, "list_sha256": list_digest(study.waiting)}
    if dry_run:
        units = [{"unit": unit, "stratum": stratum} for unit, stratum in study.waiting.items()]
        return opened.answer(output.text({**head, "waiting": units}, (waiting_table(study),)))
    if secret is None:
        raise BadUsage(
            say("The secret is missing: name its file with --secret."),
            say("Another person holds it; --dry-run shows who is to be allocated without it."),
        )
    held = read_secret(request.around.folder / secret, opened.root, opened.sources)
    new = drawn(study, held, people or ())
    keep(request, opened, _written(opened, study, new), final=True)
    return opened.answer(output.text({**head, "allocated": new}, (new_table(study, new),)))


def arms(ctx: typer.Context, cohort: Cohort, seal: Seal = None, format_: Format = "table", csv: Csv = None) -> Answer:
    """Show the arms side by side, and the paragraph for the report."""
    from peerctl.cli.output import Output
    from peerctl.matching.allocation.study import sealed
    from peerctl.reports.study import balance, balance_table, consort

    request = request_of(ctx)
    output = Output(request, format_of(format_), csv)
    opened = request.open()
    study = _study(request, opened, cohort)
    held = sealed(study, seal) if seal else None
    lines, paragraph = balance(opened.book, study), consort(study)
    record = {
        "as_of": opened.day,
        "cohort": study.cohort,
        "log": study.log,
        "held": held,
        "balance": lines,
        "consort": paragraph,
    }
    text = output.text(record, (balance_table(study, lines, held),))
    if output.format == "table":
        text += "\n" + " ".join(map(request.wording.say, paragraph)) + "\n"
    return opened.answer(text)


def _study(request: Request, opened: Opened, cohort: str) -> "Study":
    from peerctl.cli.named_cohort import cohort_known
    from peerctl.cli.study_log import log_of
    from peerctl.matching.allocation.study import study

    cohort = cohort_known(cohort, opened.book)  # before its name becomes a file's
    return study(opened.book, cohort, opened.day, log_of(request, cohort))


def _written(opened: Opened, study: "Study", new: "tuple[Entry, ...]") -> "dict[str, Edited]":
    """Give the log with its new lines, and everybody's file with the arm."""
    from peerctl.cli.study_log import log_bytes, log_file
    from peerctl.files.changes import Set
    from peerctl.files.editing import edited
    from peerctl.files.journal import digest
    from peerctl.files.save import Edited
    from peerctl.matching.allocation.log import log_text

    arm = {name: entry.arm for entry in new for name in entry.unit}
    changes = {
        f"participants/{one.id}.yaml": [Set(("enrolments", one.index, "arm"), arm[one.id])]
        for one in opened.book.by_cohort[study.cohort]
        if one.id in arm and one.enrolment.role == "peer"
    }
    changes[f"cohorts/{study.cohort}.yaml"] = [Set(("allocation", "seal"), new[-1].seal)]
    files = edited(opened.root, opened.sources, changes, identities=opened.book.workspace.identities)
    before = log_text(study.log)
    log = Edited(
        digest(before.encode()) if before else digest(log_bytes(opened, study.cohort)), before + log_text(new), before
    )
    return {**files, log_file(study.cohort): log}
