"""The reports, told to typer as one group."""

import typer

from peerctl.cli.building import add, group
from peerctl.cli.commands.report import attendance, certificates, course, elements
from peerctl.cli.help import help_text

REPORT = help_text("Who came, who has earned a certificate, how courses stand, and what of the programme was done.")
_ATTENDANCE = help_text("Sessions and hours of each person and series, against what the programme expects by the day.")
_CERTIFICATES = help_text("Who has earned the certificate, and what the others still miss.")
_COURSE = help_text("Places, waiting list, leaders, referrers and dropout of each group course.")
_ELEMENTS = help_text("The core elements of the programme: what was done, of what was planned.")


def reports() -> typer.Typer:
    """Give the group of reports."""
    app = group(REPORT, "peerctl report attendance spring-2016", "peerctl report elements")
    people = ("peerctl report attendance spring-2016", "peerctl report attendance --person m-003 --format csv")
    add(app, attendance, "attendance", _ATTENDANCE, *people)
    add(app, certificates, "certificates", _CERTIFICATES, "peerctl report certificates spring-2016")
    add(app, course, "course", _COURSE, "peerctl report course", "peerctl report course spring-2016")
    add(
        app,
        elements,
        "elements",
        _ELEMENTS,
        "peerctl report elements spring-2016",
        "peerctl report elements --format csv",
    )
    return app
