"""The commands about sessions, told to typer as one group."""

import typer

from peerctl.cli.building import add, group
from peerctl.cli.commands.session_attend import attend
from peerctl.cli.commands.session_list import list_sessions
from peerctl.cli.commands.session_move import cancel, move
from peerctl.cli.commands.session_plan import plan
from peerctl.cli.help import help_text

SESSION = help_text("Sessions held together: planning them, changing one, and noting who came.")
_PLAN = help_text(
    "Plan every series the programme declares, around holidays and what is planned already, and write it."
)
_LIST = help_text("The sessions of all cohorts or of one, with the numbers of their weeks; or as months.")
_MOVE = help_text("Move one session to another day; a new plan leaves it there.")
_CANCEL = help_text("Cancel one session, with the reason.")
_ATTEND = help_text("Note who came, the whole list at once: by options, on standard input, or asked for on a terminal.")
_PLANS = (
    "peerctl session plan spring-2016 --dry-run",
    'peerctl session plan spring-2016 --series "training tue 10:00 by s-001 at Town Hall" --rule-out 2016-05-06',
)
_ATTENDANCES = (
    "peerctl session attend spring-2016/training-3",
    "peerctl session attend spring-2016/training-3 --present m-001,m-002 --excused m-003",
)


def sessions() -> typer.Typer:
    """Give the group of commands about sessions."""
    app = group(SESSION, "peerctl session plan spring-2016 --dry-run", "peerctl session list spring-2016")
    add(app, plan, "plan", _PLAN, *_PLANS)
    add(app, list_sessions, "list", _LIST, "peerctl session list --from 2016-03-01", "peerctl session list --calendar")
    add(
        app,
        move,
        "move",
        _MOVE,
        'peerctl session move spring-2016/training-3 2016-04-26 --because "the hall is being painted"',
    )
    add(app, cancel, "cancel", _CANCEL, 'peerctl session cancel spring-2016/cafe-2016-w12 --because "snow"')
    add(app, attend, "attend", _ATTEND, *_ATTENDANCES)
    return app
