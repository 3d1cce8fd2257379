"""The commands that read tables in, told to typer as one group."""

import typer

from peerctl.cli.building import add, group
from peerctl.cli.commands.import_ import participants, responses
from peerctl.cli.help import help_text

IMPORT = help_text("Reading in tables that are kept elsewhere: CSV, or a workbook such as .xlsx.")
_RESPONSES = help_text(
    "Answers to questionnaires, a row for a person and wave or a row for an item; shown first, and all or nothing."
)
_PARTICIPANTS = help_text("People, a row for each; shown first with all that is wrong, and all or nothing.")


def reading_in() -> typer.Typer:
    """Give the group of commands."""
    app = group(IMPORT, "peerctl import participants people.csv --dry-run", "peerctl import responses answers.xlsx")
    answers = ("peerctl import responses answers.xlsx", "peerctl import responses before.csv --wave pre --dry-run")
    add(app, responses, "responses", _RESPONSES, *answers)
    people = (
        "peerctl import participants people.csv --dry-run",
        "peerctl import participants people.xlsx --cohort spring-2016 --column born=Fødselsdag",
    )
    add(app, participants, "participants", _PARTICIPANTS, *people)
    return app
