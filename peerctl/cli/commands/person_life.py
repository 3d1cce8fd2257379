"""`peerctl interview|pause|resume|withdraw|complete|decline`: what happens to a person in a cohort."""

from typing import Annotated, TypeAlias

import typer

from peerctl.cli.commands.match_life import Reason
from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.recording import On
from peerctl.cli.request import Answer
from peerctl.cli.writing import DryRun

Person: TypeAlias = Annotated[
    str, typer.Argument(metavar="ID", help=help_text("The person: an id, its beginning, or a part of the name."))
]
InCohort: TypeAlias = Annotated[
    str | None,
    typer.Option("--cohort", metavar="ID", help=help_text("In which cohort, where the person is in several.")),
]


def _happened(  # noqa: PLR0913  # one parameter for each option
    ctx: typer.Context,
    person: str,
    cohort: str | None,
    on: str | None,
    kind: str,
    reason: str | None = None,
    *,
    dry_run: bool,
) -> Answer:
    from peerctl.cli.person_events import person_event_recorded, somebody_on
    from peerctl.cli.reasons import reason_for
    from peerctl.model.participant import EventKind

    request = request_of(ctx)
    somebody = somebody_on(request, request.open_to_write(), person, on)
    index, enrolment = somebody.enrolment(EventKind(kind), cohort)
    codes = somebody.codes(enrolment.cohort)
    why = reason_for(request, codes, kind, reason) if kind in codes.reasons else None
    return person_event_recorded(request, somebody, EventKind(kind), (index, enrolment), why, dry_run=dry_run)


def interview(
    ctx: typer.Context,
    person: Person,
    cohort: InCohort = None,
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002  # typer's way to say a flag
) -> Answer:
    """Write down that the interview was held."""
    return _happened(ctx, person, cohort, on, "interviewed", dry_run=dry_run)


def pause(
    ctx: typer.Context,
    person: Person,
    reason: Reason = None,
    cohort: InCohort = None,
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write down that a person pauses."""
    return _happened(ctx, person, cohort, on, "paused", reason, dry_run=dry_run)


def resume(
    ctx: typer.Context,
    person: Person,
    cohort: InCohort = None,
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write down that a person's pause is over."""
    return _happened(ctx, person, cohort, on, "resumed", dry_run=dry_run)


def withdraw(
    ctx: typer.Context,
    person: Person,
    reason: Reason = None,
    cohort: InCohort = None,
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write down that a person leaves before the end."""
    return _happened(ctx, person, cohort, on, "withdrawn", reason, dry_run=dry_run)


def decline(
    ctx: typer.Context,
    person: Person,
    reason: Reason = None,
    cohort: InCohort = None,
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write down that an applicant does not take part after all."""
    return _happened(ctx, person, cohort, on, "declined", reason, dry_run=dry_run)


def complete(
    ctx: typer.Context,
    person: Person,
    cohort: InCohort = None,
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write down that a person has been through it all."""
    return _happened(ctx, person, cohort, on, "completed", dry_run=dry_run)
