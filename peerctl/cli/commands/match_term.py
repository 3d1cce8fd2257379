"""`peerctl match conversation|start|extend|end`: what a pair agrees on, and for how long it is together."""

from typing import TYPE_CHECKING, Annotated, cast

import typer

from peerctl.cli.commands.match_life import Pair, Reason
from peerctl.cli.help import help_text
from peerctl.cli.options import request_of
from peerctl.cli.recording import NotNow, On, coded
from peerctl.cli.request import Answer
from peerctl.cli.surroundings import day_typed
from peerctl.cli.usage import BadUsage, text_typed
from peerctl.cli.writing import DryRun
from peerctl.model.message import say

if TYPE_CHECKING:  # the editor is imported when something is written
    from peerctl.cli.pair_events import Known
    from peerctl.files.changes import Plain
    from peerctl.model.match import MatchEventKind

Signed = Annotated[
    str | None, typer.Option("--signed", metavar="DATE", help=help_text("The day the contract was signed."))
]
Months = Annotated[int | None, typer.Option("--months", metavar="N", min=1, help=help_text("The months agreed."))]
More = Annotated[
    int | None,
    typer.Option("--months", metavar="N", min=1, help=help_text("By how many months; otherwise all that are left.")),
]
Cadence = Annotated[
    str | None, typer.Option("--cadence", metavar="CODE", help=help_text("How often the two meet, as agreed."))
]
Goals = Annotated[
    list[str] | None,
    typer.Option("--goal", metavar="TEXT", help=help_text("What the two would like to reach; may be repeated.")),
]
Expectations = Annotated[
    list[str] | None,
    typer.Option(
        "--expectation",
        metavar="TEXT",
        help=help_text("What they expect of each other and of the time together; may be repeated."),
    ),
]
Agreed = Annotated[
    str | None,
    typer.Option("--agreed", metavar="WHO", help=help_text("Who agreed to it: both, mentor, peer, or their ids.")),
]
By = Annotated[
    str | None,
    typer.Option("--by", metavar="SIDE", help=help_text("Whose wish it was: both, mentor, peer or staff.")),
]
Rematch = Annotated[
    bool, typer.Option("--rematch/--no-rematch", help=help_text("Whether the two may be matched again; otherwise yes."))
]


def conversation(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    pair: Pair,
    goal: Goals = None,
    expectation: Expectations = None,
    months: Months = None,
    cadence: Cadence = None,
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write down that the matching conversation was held, and what was settled in it."""
    from peerctl.model.match import MatchEventKind

    contract: dict[str, Plain] = {"months": months, "cadence": cadence, "goals": goal, "expectations": expectation}
    return _agreed(ctx, pair, on, MatchEventKind.CONVERSATION, contract, dry_run=dry_run)


def start(  # noqa: PLR0913, PLR0917  # one parameter for each option
    ctx: typer.Context,
    pair: Pair,
    signed: Signed = None,
    months: Months = None,
    cadence: Cadence = None,
    goal: Goals = None,
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002  # typer's way to say a flag
) -> Answer:
    """Write down that the two have begun, and what they agreed on."""
    from peerctl.model.match import MatchEventKind

    signed_on = day_typed("--signed", signed)
    contract: dict[str, Plain] = {"signed": signed_on, "months": months, "cadence": cadence, "goals": goal}
    return _agreed(ctx, pair, on, MatchEventKind.STARTED, contract, dry_run=dry_run)


def _agreed(  # what happened, and what was agreed on
    ctx: typer.Context,
    pair: list[str],
    on: str | None,
    kind: "MatchEventKind",
    contract: "dict[str, Plain]",
    *,
    dry_run: bool,
) -> Answer:
    """Write down what happened to a pair, with what was agreed on."""
    from peerctl.cli.dated import given
    from peerctl.cli.pair_events import agreed_since, event_recorded, pair_on

    for option, key in (("--goal", "goals"), ("--expectation", "expectations")):
        text_typed(option, *cast("list[str]", contract.get(key) or ()))
    known = pair_on(request_of(ctx), pair, on)
    coded("--cadence", cast("str | None", contract["cadence"]), known.codes.cadences, needed=False)
    talked = any((one.event, one.on) == ("conversation", known.on) for one in known.match.history)
    if kind == "conversation" and talked and given(contract):
        return agreed_since(known, contract, dry_run=dry_run)
    return event_recorded(known, kind, {}, contract=contract, dry_run=dry_run)


def extend(
    ctx: typer.Context,
    pair: Pair,
    months: More = None,
    agreed: Agreed = None,
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write down that the two go on for longer."""
    from peerctl.cli.pair_events import event_recorded, may_come, pair_on
    from peerctl.model.match import MatchEventKind

    known = pair_on(request_of(ctx), pair, on)
    may_come(known, MatchEventKind.EXTENDED)
    said: dict[str, Plain] = {"months": months or _months_left(known), "agreed": known.people(agreed)}
    return event_recorded(known, MatchEventKind.EXTENDED, said, dry_run=dry_run)


def _months_left(known: "Known") -> int:
    """Give all the months that the programme leaves to extend a pair by.

    Raises:
        NotNow: It leaves none.
        BadUsage: It sets no number.
    """
    left = known.months_left()
    if left is None:
        raise BadUsage(say("--months is missing."), say("The programme does not say by how many at the most."))
    if not left:
        raise NotNow(
            say("{id} is extended by all the months that the programme allows.", id=known.match.id),
            say("Where it goes on all the same, say for how long with --months; check then remarks on it."),
        )
    return left


def end(  # noqa: PLR0913, PLR0917
    ctx: typer.Context,
    pair: Pair,
    reason: Reason = None,
    by: By = None,
    rematch: Rematch = True,  # noqa: FBT002
    on: On = None,
    dry_run: DryRun = False,  # noqa: FBT002
) -> Answer:
    """Write down that the companionship is over, with why."""
    from peerctl.cli.pair_events import event_recorded, may_come, pair_on
    from peerctl.cli.reasons import reason_for
    from peerctl.model.match import MatchEventKind

    known = pair_on(request_of(ctx), pair, on)
    may_come(known, MatchEventKind.ENDED)
    said = {
        "reason": reason_for(known.request, known.codes, "ended", reason),
        "by": coded("--by", by, known.codes.sides, needed=False),
        "rematch": None if rematch else False,
    }
    return event_recorded(known, MatchEventKind.ENDED, said, dry_run=dry_run)
