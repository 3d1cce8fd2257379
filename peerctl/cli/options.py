"""The options that several commands have."""

from typing import Annotated, TypeAlias, cast

import typer

from peerctl.cli.help import help_text
from peerctl.cli.request import Request
from peerctl.cli.usage import one_of

FORMATS = ("table", "json", "csv")

Format: TypeAlias = Annotated[
    str,
    typer.Option(
        "--format", metavar="table|json|csv", help=help_text("How to write the answer; otherwise as a table.")
    ),
]
Csv: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--csv",
        metavar="danish|plain",
        help=help_text(
            "Which CSV: danish opens in a Danish Excel (semicolons, decimal comma), plain is for programs."
            " Otherwise it follows the language."
        ),
    ),
]

Cohort: TypeAlias = Annotated[
    str, typer.Argument(metavar="COHORT", help=help_text("The cohort: its id, or the beginning of it."))
]
OneCohort: TypeAlias = Annotated[
    str | None, typer.Argument(metavar="[COHORT]", help=help_text("The cohort: its id, or the beginning of it."))
]
CohortOrProgramme: TypeAlias = Annotated[
    str | None,
    typer.Argument(
        metavar="[COHORT|PROGRAMME]",
        help=help_text("The cohort or the programme: its id, or the beginning of it."),
    ),
]

TimeLimit: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--time-limit",
        metavar="SECONDS",
        help=help_text("Stop after so long, with the best found by then; otherwise never."),
    ),
]


def request_of(ctx: typer.Context) -> Request:
    """Give the request that a command is to answer."""
    return cast("Request", ctx.obj)


def format_of(typed: str, allowed: tuple[str, ...] = FORMATS) -> str:
    """Give the format asked for.

    Raises:
        BadUsage: The command cannot write it.
    """
    return one_of("--format", typed, allowed)
