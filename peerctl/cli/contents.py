"""What commands there are, in the order of the help; only the file of the one asked for is read.

Each file of commands takes its time to import, and there are more than fifty. So what tells typer of them stands in
parts, each with the words that it makes known.
"""

from collections.abc import Callable

import typer

from peerctl.cli.building import add
from peerctl.cli.help import help_text

_OVERVIEW = help_text("How the workspace stands, and what to do next; the same as peerctl alone.")
_CHECK = help_text("Everything that is wrong in the files, all at once, each with its place and what to do.")
_STATUS = help_text("People, pairs and targets of all cohorts, or of one, on the day.")
_AGENDA = help_text("What is overdue, due, at risk or coming, each with why and what settles it.")
_ELIGIBILITY = help_text("Who may take part, since when and until when, and what is still to be asked.")
_COST = help_text("What a participant costs by the tariffs, and what was held against what was planned.")
_EXPLAIN = help_text("What a rule of check is about, and what to do; without an id, all rules.")
_SCHEMA = help_text("A kind of file as JSON Schema, for editors and programs; without one, what there is.")
_AGENDAS = ("peerctl agenda", "peerctl agenda --until 2016-03-31", "peerctl agenda --for p-014")


def _workspace(app: typer.Typer) -> None:
    from peerctl.cli.commands.agenda import agenda
    from peerctl.cli.commands.check import check
    from peerctl.cli.commands.eligibility import eligibility
    from peerctl.cli.commands.overview import overview
    from peerctl.cli.commands.status import status

    add(app, overview, "overview", _OVERVIEW, "peerctl", "peerctl --as-of 2016-01-31 --lang en")
    add(app, check, "check", _CHECK, "peerctl check", "peerctl check --format github")
    add(app, status, "status", _STATUS, "peerctl status", "peerctl status spring-2015 --format csv")
    add(app, agenda, "agenda", _AGENDA, *_AGENDAS)
    add(app, eligibility, "eligibility", _ELIGIBILITY, "peerctl eligibility", "peerctl eligibility p-014 --explain")


def _match(app: typer.Typer) -> None:
    from peerctl.cli.pairing import MATCH, pairing

    app.add_typer(pairing(), name="match", short_help=MATCH)


def _people(app: typer.Typer) -> None:
    from peerctl.cli.people import people

    people(app)


def _looking_back(app: typer.Typer) -> None:
    from peerctl.cli.looking_back import looking_back

    looking_back(app)


def _taking_back(app: typer.Typer) -> None:
    from peerctl.cli.taking_back import taking_back

    taking_back(app)


def _hook(app: typer.Typer) -> None:
    from peerctl.cli.hooks import HOOK, hooks

    app.add_typer(hooks(), name="hook", short_help=HOOK)


def _meetings(app: typer.Typer) -> None:
    from peerctl.cli.meeting import meetings

    meetings(app)


def _session(app: typer.Typer) -> None:
    from peerctl.cli.sessions import SESSION, sessions

    app.add_typer(sessions(), name="session", short_help=SESSION)


def _speed_dating(app: typer.Typer) -> None:
    from peerctl.cli.speed_dating import SPEED_DATING, speed_dating

    app.add_typer(speed_dating(), name="speed-dating", short_help=SPEED_DATING)


def _course(app: typer.Typer) -> None:
    from peerctl.cli.courses import COURSE, courses

    app.add_typer(courses(), name="course", short_help=COURSE)


def _study(app: typer.Typer) -> None:
    from peerctl.cli.study import STUDY, studies

    app.add_typer(studies(), name="study", short_help=STUDY)


def _measure(app: typer.Typer) -> None:
    from peerctl.cli.measuring import MEASURE, measuring

    app.add_typer(measuring(), name="measure", short_help=MEASURE)


def _report(app: typer.Typer) -> None:
    from peerctl.cli.reporting import REPORT, reports

    app.add_typer(reports(), name="report", short_help=REPORT)


def _cost(app: typer.Typer) -> None:
    from peerctl.cli.commands.cost import cost

    add(app, cost, "cost", _COST, "peerctl cost", "peerctl cost spring-2016 --format json")


def _export(app: typer.Typer) -> None:
    from peerctl.cli.exporting import EXPORT, exporting

    app.add_typer(exporting(), name="export", short_help=EXPORT)


def _import(app: typer.Typer) -> None:
    from peerctl.cli.tables import IMPORT, reading_in

    app.add_typer(reading_in(), name="import", short_help=IMPORT)


def _reference(app: typer.Typer) -> None:
    from peerctl.cli.commands.explain import explain
    from peerctl.cli.commands.schema import schema

    add(app, explain, "explain", _EXPLAIN, "peerctl explain", "peerctl explain unknown-reference")
    add(app, schema, "schema", _SCHEMA, "peerctl schema", "peerctl schema programme > programme.json")


Tell = Callable[[typer.Typer], None]
_PEOPLE = ("participant", "cohort", "response")
_LIVES = ("init", "interview", "enrol", "consent", "pause", "resume", "withdraw", "decline", "complete")
PARTS: tuple[tuple[tuple[str, ...], Tell], ...] = (
    (("overview", "check", "status", "agenda", "eligibility"), _workspace),
    (("match",), _match),
    ((*_PEOPLE, *_LIVES), _people),
    (("diff", "history"), _looking_back),
    (("undo",), _taking_back),
    (("hook",), _hook),
    (("meeting", "stand-in", "contact"), _meetings),
    (("session",), _session),
    (("speed-dating",), _speed_dating),
    (("course",), _course),
    (("study",), _study),
    (("measure",), _measure),
    (("report",), _report),
    (("cost",), _cost),
    (("export",), _export),
    (("import",), _import),
    (("explain", "schema"), _reference),
)
"""The words of each part, and what tells typer of it."""


def tell(app: typer.Typer, word: str) -> None:
    """Tell typer of the part that makes a word known; of every part, where none does."""
    asked = [part for words, part in PARTS if word in words]
    for part in asked or (part for _, part in PARTS):
        part(app)
