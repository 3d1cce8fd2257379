"""The commands about people, told to typer."""

import typer

from peerctl.cli.building import add
from peerctl.cli.commands.enrol import consent, enrol
from peerctl.cli.commands.person_life import complete, decline, interview, pause, resume, withdraw
from peerctl.cli.help import help_text

_INTERVIEW = help_text("Write down that the interview with an applicant was held.")
_ENROL = help_text("Write down that a person takes part from a day on; with --role also in a further cohort.")
_CONSENT = help_text("Write down that a person has given a consent, or takes it back.")
_PAUSE = help_text("Write down that a person pauses, with the reason.")
_RESUME = help_text("Write down that a person's pause is over.")
_WITHDRAW = help_text("Write down that a person leaves before the end, with the reason.")
_DECLINE = help_text("Write down that an applicant does not take part after all, with the reason.")
_COMPLETE = help_text("Write down that a person has been through it all.")
_LIFE = (
    (interview, "interview", _INTERVIEW, "interview p-014 --on 2016-01-20"),
    (enrol, "enrol", _ENROL, "enrol p-014 --on 2016-01-21"),
    (consent, "consent", _CONSENT, "consent p-014 --kind data --on 2016-01-12"),
    (pause, "pause", _PAUSE, "pause p-014 --reason illness"),
    (resume, "resume", _RESUME, "resume p-014 --on 2016-07-01"),
    (withdraw, "withdraw", _WITHDRAW, "withdraw p-014 --reason moved --dry-run"),
    (decline, "decline", _DECLINE, "decline p-014 --reason bad-timing"),
    (complete, "complete", _COMPLETE, "complete p-014 --cohort spring-2016"),
)


def people(app: typer.Typer) -> None:
    """Add the commands."""
    for command, name, help_, example in _LIFE:
        add(app, command, name, help_, f"peerctl {example}")
