"""The commands about questionnaires, told to typer as one group."""

import typer

from peerctl.cli.building import add, group
from peerctl.cli.commands.measure import instruments, score
from peerctl.cli.commands.measure_freeze import freeze
from peerctl.cli.commands.measure_picture import picture
from peerctl.cli.commands.measure_report import report
from peerctl.cli.help import help_text

MEASURE = help_text("How questionnaires are scored, the scores, and what changed.")
_INSTRUMENTS = help_text("The questionnaires that can be scored, or all that is known of one with its sources.")
_REPORT = help_text("What changed from before to after, of how many, with what is certain of it and what is not.")
_FREEZE = help_text("Lay down how change will be told, best before anybody has answered: the plan, and its SHA-256.")
_SCORE = help_text("Every filled-in questionnaire with its score, or with the reason why it has none.")
_PICTURE = help_text(
    "What changed, drawn: each person's line from before to after, how scores were distributed, mean changes."
)


def measuring() -> typer.Typer:
    """Give the group of commands."""
    app = group(MEASURE, "peerctl measure score", "peerctl measure instruments who-5")
    listed = ("peerctl measure instruments", "peerctl measure instruments who-5")
    add(app, instruments, "instruments", _INSTRUMENTS, *listed)
    scored = ("peerctl measure score --for p-014", "peerctl measure score --wave pre --format csv")
    add(app, score, "score", _SCORE, *scored)
    told = ("peerctl measure report", "peerctl measure report vejle-2015-1 --details", "peerctl measure report --trail")
    add(app, report, "report", _REPORT, *told)
    add(app, freeze, "freeze", _FREEZE, "peerctl measure freeze", "peerctl measure freeze --write")
    drawn = (
        "peerctl measure picture",
        "peerctl measure picture who-5 --kind forest",
        "peerctl measure picture --out pictures",
    )
    add(app, picture, "picture", _PICTURE, *drawn)
    return app
