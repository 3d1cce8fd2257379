"""What is written for other programs and people, told to typer as one group."""

import typer

from peerctl.cli.building import add, group
from peerctl.cli.commands.export import ics
from peerctl.cli.commands.export_evaluator import evaluator
from peerctl.cli.help import help_text

EXPORT = help_text("Writing files for other programs, and for an evaluator.")
_ICS = help_text(
    "Sessions, planned ends and days of measuring as a calendar file (iCalendar), for any calendar program."
)
_EVALUATOR = help_text(
    "Answers, scores and counts in a folder for an evaluator: under pseudonyms, and with small counts masked."
)
_CALENDARS = (
    "peerctl export ics --cohort spring-2016 --out spring-2016.ics",
    "peerctl export ics --person m-003 --names > m-003.ics",
)
_EVALUATIONS = (
    "peerctl export evaluator --for Bureau --out bureau --dry-run",
    "peerctl export evaluator --for Bureau --out bureau --key ~/keys/peer.key",
)


def exporting() -> typer.Typer:
    """Give the group of exports."""
    app = group(EXPORT, _CALENDARS[0], _EVALUATIONS[1])
    add(app, ics, "ics", _ICS, *_CALENDARS)
    add(app, evaluator, "evaluator", _EVALUATOR, *_EVALUATIONS)
    return app
