"""The commands about what happens in a companionship from week to week, told to typer."""

import typer

from peerctl.cli.building import add, group
from peerctl.cli.commands.pair_contact import contact, log, stand_in
from peerctl.cli.help import help_text

MEETING = help_text("Meetings of a pair.")
_LOG = help_text("Write down a meeting of a pair: held, or missed with the reason.")
_STAND_IN = help_text("Write down that somebody of the staff stands in for a mentor for a while.")
_CONTACT = help_text("Write down that the staff was in touch with either of a pair.")


def meetings(app: typer.Typer) -> None:
    """Add the commands: one in a group, two of their own."""
    of_pairs = group(MEETING, "peerctl meeting log m-003 p-014 --activity cafe --minutes 90")
    held = "peerctl meeting log m-003--p-014 --on 2016-04-09 --activity cafe --place town --minutes 90"
    add(of_pairs, log, "log", _LOG, held, "peerctl meeting log m-003--p-014 --missed --reason cancelled-by-peer")
    app.add_typer(of_pairs, name="meeting", short_help=MEETING)
    stands_in = "peerctl stand-in m-003--p-014 --staff s-001 --from 2016-05-01 --to 2016-05-31"
    add(app, stand_in, "stand-in", _STAND_IN, stands_in)
    add(app, contact, "contact", _CONTACT, "peerctl contact m-003--p-014 --with mentor --by s-001 --minutes 15")
