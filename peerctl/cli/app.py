"""The commands, told to typer, and a request passed through them."""

import typer

from peerctl.cli.building import add, group
from peerctl.cli.commands.agenda import agenda
from peerctl.cli.commands.check import check
from peerctl.cli.commands.cost import cost
from peerctl.cli.commands.eligibility import eligibility
from peerctl.cli.commands.explain import explain
from peerctl.cli.commands.overview import overview
from peerctl.cli.commands.schema import schema
from peerctl.cli.commands.status import status
from peerctl.cli.courses import COURSE, courses
from peerctl.cli.exporting import EXPORT, exporting
from peerctl.cli.help import help_of, help_text
from peerctl.cli.hooks import HOOK, hooks
from peerctl.cli.looking_back import looking_back
from peerctl.cli.measuring import MEASURE, measuring
from peerctl.cli.meeting import meetings
from peerctl.cli.pairing import MATCH, pairing
from peerctl.cli.people import people
from peerctl.cli.reporting import REPORT, reports
from peerctl.cli.request import Answer, Request
from peerctl.cli.sessions import SESSION, sessions
from peerctl.cli.speed_dating import SPEED_DATING, speed_dating
from peerctl.cli.study import STUDY, studies
from peerctl.cli.tables import IMPORT, reading_in
from peerctl.cli.taking_back import taking_back
from peerctl.cli.typing_errors import in_our_words

_MAIN = help_text(
    "Runs a peer-support programme from plain YAML files: who may take part, who meets whom, and how it goes."
    " Without a command it tells how the workspace stands and what to do next."
)
_OVERVIEW = help_text("How the workspace stands, and what to do next; the same as peerctl alone.")
_CHECK = help_text("Everything that is wrong in the files, all at once, each with its place and what to do.")
_STATUS = help_text("People, pairs and targets of all cohorts, or of one, on the day.")
_AGENDA = help_text("What is overdue, due, at risk or coming, each with why and what settles it.")
_ELIGIBILITY = help_text("Who may take part, since when and until when, and what is still to be asked.")
_COST = help_text("What a participant costs by the tariffs, and what was held against what was planned.")
_EXPLAIN = help_text("What a rule of check is about, and what to do; without an id, all rules.")
_SCHEMA = help_text("A kind of file as JSON Schema, for editors and programs; without one, what there is.")


def build() -> typer.Typer:
    """Give all commands."""
    app = group(_MAIN, "peerctl -C path/to/workspace", "peerctl status --as-of 2016-01-31", "peerctl check --help")
    add(app, overview, "overview", _OVERVIEW, "peerctl", "peerctl --as-of 2016-01-31 --lang en")
    add(app, check, "check", _CHECK, "peerctl check", "peerctl check --format github")
    add(app, status, "status", _STATUS, "peerctl status", "peerctl status spring-2015 --format csv")
    add(
        app,
        agenda,
        "agenda",
        _AGENDA,
        "peerctl agenda",
        "peerctl agenda --until 2016-03-31",
        "peerctl agenda --for p-014",
    )
    add(app, eligibility, "eligibility", _ELIGIBILITY, "peerctl eligibility", "peerctl eligibility p-014 --explain")
    app.add_typer(pairing(), name="match", short_help=MATCH)
    people(app)
    looking_back(app)
    taking_back(app)
    app.add_typer(hooks(), name="hook", short_help=HOOK)
    meetings(app)
    app.add_typer(sessions(), name="session", short_help=SESSION)
    app.add_typer(speed_dating(), name="speed-dating", short_help=SPEED_DATING)
    app.add_typer(courses(), name="course", short_help=COURSE)
    app.add_typer(studies(), name="study", short_help=STUDY)
    app.add_typer(measuring(), name="measure", short_help=MEASURE)
    app.add_typer(reports(), name="report", short_help=REPORT)
    add(app, cost, "cost", _COST, "peerctl cost", "peerctl cost spring-2016 --format json")
    app.add_typer(exporting(), name="export", short_help=EXPORT)
    app.add_typer(reading_in(), name="import", short_help=IMPORT)
    add(app, explain, "explain", _EXPLAIN, "peerctl explain", "peerctl explain unknown-reference")
    add(app, schema, "schema", _SCHEMA, "peerctl schema", "peerctl schema programme > programme.json")
    return app


def ask(request: Request) -> Answer | int:
    """Have typer find the command and give its answer, or the exit code where it answered itself, as for help.

    Raises:
        BadUsage: What was typed is no command.
        Failure: The command could not be done.
    """
    words = request.arguments.rest
    if request.arguments.help:
        return Answer(help_of(typer.main.get_group(_told_of(build(), words)), words, request))
    if not words or words[0].startswith("--format"):
        words = ["overview", *words]
    command = typer.main.get_group(_narrowed(build(), words[0]))
    try:
        answer = command(args=words, prog_name="peerctl", standalone_mode=False, obj=request)
    except typer.TyperException as error:
        raise in_our_words(error) from None
    return answer if isinstance(answer, Answer) else int(answer or 0)


def _told_of(app: typer.Typer, words: list[str]) -> typer.Typer:
    """Leave out what the help asked for does not tell of: in the list of commands, what stands in each group."""
    if words and not words[0].startswith("-"):
        return _narrowed(app, words[0])
    for one in app.registered_groups:
        if one.typer_instance:
            one.typer_instance.registered_commands = []
    return app


def _narrowed(app: typer.Typer, name: str) -> typer.Typer:
    """Leave out all commands but the one named, if there is one of that name: typer looks long into each."""
    commands = [command for command in app.registered_commands if command.name == name]
    groups = [group for group in app.registered_groups if group.name == name]
    if commands or groups:
        app.registered_commands, app.registered_groups = commands, groups
    return app
