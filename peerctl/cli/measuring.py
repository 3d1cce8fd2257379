"""The commands about questionnaires, told to typer as one group."""

import typer

from peerctl.cli.building import add, group
from peerctl.cli.commands.measure import instruments, score
from peerctl.cli.help import help_text

MEASURE = help_text("How questionnaires are scored, and the scores.")
_INSTRUMENTS = help_text("The questionnaires that can be scored, or all that is known of one with its sources.")
_SCORE = help_text("Every filled-in questionnaire with its score, or with the reason why it has none.")


def measuring() -> typer.Typer:
    """Give the group of commands."""
    app = group(MEASURE, "peerctl measure score", "peerctl measure instruments who-5")
    listed = ("peerctl measure instruments", "peerctl measure instruments who-5")
    add(app, instruments, "instruments", _INSTRUMENTS, *listed)
    scored = ("peerctl measure score --for p-014", "peerctl measure score --wave pre --format csv")
    add(app, score, "score", _SCORE, *scored)
    return app
