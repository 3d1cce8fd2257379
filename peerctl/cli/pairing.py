"""The commands about pairs, told to typer as one group."""

import typer

from peerctl.cli.building import add, group
from peerctl.cli.commands.pairs import list_pairs, show_pair
from peerctl.cli.commands.propose import propose
from peerctl.cli.help import help_text

MATCH = help_text("Pairs of a mentor and a peer: proposing them, and where they stand.")
_PROPOSE = help_text("Propose who should meet whom, with reasons for each pair and each one left over.")
_LIST = help_text("Every pair, or those of one cohort: where it stands, its days, and whether it is silent.")
_SHOW = help_text("One pair: where it stands, what was agreed, its days, and its signals.")
_PROPOSALS = (
    "peerctl match propose spring-2016",
    "peerctl match propose spring-2016 --strategy stable",
    "peerctl match propose spring-2016 --write",
)


def pairing() -> typer.Typer:
    """Give the group of commands about pairs."""
    app = group(MATCH, "peerctl match propose spring-2016", "peerctl match list")
    add(app, propose, "propose", _PROPOSE, *_PROPOSALS)
    add(app, list_pairs, "list", _LIST, "peerctl match list", "peerctl match list spring-2016 --format csv")
    add(app, show_pair, "show", _SHOW, "peerctl match show m-003--p-014 --explain")
    return app
