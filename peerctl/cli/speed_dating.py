"""The commands about speed-dating, told to typer as one group."""

import typer

from peerctl.cli.building import add, group
from peerctl.cli.commands.speed_dating_plan import plan
from peerctl.cli.commands.speed_dating_rate import rate
from peerctl.cli.help import help_text

SPEED_DATING = help_text("Who meets whom at which table in speed-dating, and how it felt.")
_PLAN = help_text("Plan who meets whom at which table, in the fewest rounds there can be; with sheets for print.")
_RATE = help_text("Note how both sides felt, 1 to 5, on standard input or asked for on a terminal.")
_PLANS = (
    "peerctl speed-dating plan spring-2016 --tables 6 --absent p-014",
    "peerctl speed-dating plan spring-2016 --rounds 5 --late m-003:2 --leaves p-009:4",
    "peerctl speed-dating plan spring-2016 --sheets html --out sheets.html",
)


def speed_dating() -> typer.Typer:
    """Give the group of commands about speed-dating."""
    app = group(SPEED_DATING, "peerctl speed-dating plan spring-2016", "peerctl speed-dating rate spring-2016/dating-1")
    add(app, plan, "plan", _PLAN, *_PLANS)
    add(app, rate, "rate", _RATE, "peerctl speed-dating rate spring-2016/dating-1 --dry-run < ratings.txt")
    return app
