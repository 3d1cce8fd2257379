"""The commands about people, told to typer."""

import typer

from peerctl.cli.building import add, group
from peerctl.cli.commands.cohort import add as add_cohort
from peerctl.cli.commands.cohort import list_cohorts
from peerctl.cli.commands.cohort_set import set_ as set_cohort
from peerctl.cli.commands.enrol import consent, enrol
from peerctl.cli.commands.init import init
from peerctl.cli.commands.participant import add as add_person
from peerctl.cli.commands.participant import set_
from peerctl.cli.commands.participant_remove import remove
from peerctl.cli.commands.participants import list_people, show_person
from peerctl.cli.commands.person_life import complete, decline, interview, pause, resume, withdraw
from peerctl.cli.commands.response import record
from peerctl.cli.help import help_text

PARTICIPANT = help_text("People: adding one, changing what is known, removing a mistake, and who there is.")
_ADD = help_text("Add a person who has applied; on a terminal it asks for what was not said.")
_SET = help_text("Change what is written down of a person; only those lines change.")
_REMOVE = help_text("Take away a person whom nothing else names, such as one added by mistake; on a terminal it asks.")
_LIST = help_text("Everybody in all cohorts or in one: in which role, and where they stand.")
_SHOW = help_text("One person: what is known, what happened, and the pairs.")
_ADDING = (
    "peerctl participant add",
    "peerctl participant add --cohort spring-2016 --role peer --born 1989-03-12 --municipality Vejle --consent",
    "peerctl participant add --cohort spring-2016 --role peer --from people.csv",
)
_INTERVIEW = help_text("Write down that the interview with an applicant was held.")
_ENROL = help_text("Write down that a person takes part from a day on; with --role also in a further cohort.")
_CONSENT = help_text("Write down that a person has given a consent, or takes it back.")
_PAUSE = help_text("Write down that a person pauses, with the reason.")
_RESUME = help_text("Write down that a person's pause is over.")
_WITHDRAW = help_text("Write down that a person leaves before the end, with the reason.")
_DECLINE = help_text("Write down that an applicant does not take part after all, with the reason.")
_COMPLETE = help_text("Write down that a person has been through it all.")
COHORT = help_text("Cohorts: adding one, changing its days, and which there are.")
_ADD_COHORT = help_text("Add a cohort that follows a programme.")
_SET_COHORT = help_text("Change the name or the days of a cohort; only those lines change.")
_LIST_COHORTS = help_text("Every cohort: its programme, its days, and how many take part.")
RESPONSE = help_text("Answers to questionnaires.")
_RECORD = help_text("Write down the answers to a questionnaire, with ~ for an item left out.")
_INIT = help_text("Make a workspace: its settings and a first cohort; or with --example one with invented people.")
_LIFE = (
    (init, "init", _INIT, "init our-work --programme ID --cohort spring-2016"),
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
    participant = group(PARTICIPANT, "peerctl participant list", *_ADDING)
    add(participant, add_person, "add", _ADD, *_ADDING)
    add(participant, list_people, "list", _LIST, "peerctl participant list spring-2016 --role mentor")
    add(participant, show_person, "show", _SHOW, "peerctl participant show p-014")
    changing = (
        "peerctl participant set p-014 --fact residential-care=no",
        "peerctl participant set m-003 --capacity 2",
        "peerctl participant set m-003 --certificate 2016-06-30",
    )
    add(participant, set_, "set", _SET, *changing)
    removing = ("peerctl participant remove p-014 --dry-run", "peerctl participant remove p-014 --yes")
    add(participant, remove, "remove", _REMOVE, *removing)
    app.add_typer(participant, name="participant", short_help=PARTICIPANT)
    cohort = group(COHORT, "peerctl cohort list")
    adding = "peerctl cohort add spring-2016 --programme ID --start 2016-02-01"
    add(cohort, add_cohort, "add", _ADD_COHORT, adding)
    add(cohort, set_cohort, "set", _SET_COHORT, "peerctl cohort set spring-2016 --end 2017-01-31")
    add(cohort, list_cohorts, "list", _LIST_COHORTS, "peerctl cohort list")
    app.add_typer(cohort, name="cohort", short_help=COHORT)
    response = group(RESPONSE, "peerctl response record p-014 lsns-6 pre --answers 2,3,1,~,2,4")
    add(response, record, "record", _RECORD, "peerctl response record p-014 lsns-6 pre --answers 2,3,1,~,2,4")
    app.add_typer(response, name="response", short_help=RESPONSE)
    for command, name, help_, example in _LIFE:
        add(app, command, name, help_, f"peerctl {example}")
