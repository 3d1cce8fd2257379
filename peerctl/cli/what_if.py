"""What-ifs and other plans, as they are typed after `peerctl match propose`."""

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple, TypeAlias

import typer

from peerctl.cli.help import help_text
from peerctl.cli.request import Opened, Request
from peerctl.cli.usage import BadUsage, one_of, parted
from peerctl.model.message import say

if TYPE_CHECKING:  # the solver is imported when something is solved
    from peerctl.matching.explanation import Plan
    from peerctl.matching.proposal import Proposal
    from peerctl.matching.what_if import Change
    from peerctl.model.book import Book
    from peerctl.model.table import Table

_MOST = 1000
_PAIR = say("Write the mentor and the peer with a colon between them, such as m-003:p-014.")

Without = Annotated[
    list[str] | None,
    typer.Option("--without", metavar="ID", help=help_text("What if this person were not there; may be repeated.")),
]
Lock = Annotated[
    list[str] | None,
    typer.Option("--lock", metavar="M:P", help=help_text("What if these two were a pair; may be repeated.")),
]
Forbid = Annotated[
    list[str] | None,
    typer.Option("--forbid", metavar="M:P", help=help_text("What if these two were ruled out; may be repeated.")),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="never|must|slots",
        help=help_text("What if this kind of rule did not hold; may be repeated."),
    ),
]
Alternatives = Annotated[
    str | None,
    typer.Option("--alternatives", metavar="K", help=help_text("Show the best K other plans, and what each costs.")),
]
Apart = Annotated[
    str,
    typer.Option("--apart", metavar="D", help=help_text("In how many pairs other plans differ at least; otherwise 1.")),
]


Make: TypeAlias = "Callable[[Book, Collection[str]], Plan]"
"""Makes a plan from a workspace, ignoring some rules."""


class Extra(NamedTuple):
    """A plan and its proposal as it is shown, with what was asked for beside it."""

    plan: "Plan"
    proposal: "Proposal"
    record: "dict[str, object]"
    tables: "tuple[Table, ...]"


class Typed(NamedTuple):
    """What was typed."""

    without: Sequence[str]
    lock: Sequence[str]
    forbid: Sequence[str]
    ignore: Sequence[str]
    alternatives: str | None
    apart: str

    @property
    def differs(self) -> bool:
        """Whether something is taken to be different."""
        return bool(self.without or self.lock or self.forbid or self.ignore)

    def shown(self, opened: Opened, make: Make, request: Request, *, confidential: bool) -> Extra:
        """Give the proposal that is asked for, compared with the plain one, with other plans where asked for.

        Raises:
            BadUsage: What was typed is no pair, rule or number.
            CannotLock: Two people cannot be taken as a pair.
            Failure: As of `person_named`.
        """
        from peerctl.matching.propose import proposal
        from peerctl.matching.what_if import altered, movements
        from peerctl.reports.plan_change_tables import movements_table

        change = self._change(opened, request)
        count = None if self.alternatives is None else _whole("--alternatives", self.alternatives)
        apart = _whole("--apart", self.apart)
        plan = make(opened.book, ())
        asked = Extra(plan, proposal(plan), {}, ())
        if change:
            plain, seen = asked.proposal, plan.seen
            plan = make(altered(opened.book, seen, change), change.ignore)
            other = proposal(plan)
            moved = tuple(movements(seen, plain, other, change))
            tables = (movements_table(plain, other, moved, confidential=confidential),)
            asked = Extra(plan, other, {"what_if": change, "movements": moved}, tables)
        return asked if count is None else _with_alternatives(asked, count, apart, confidential)

    def _change(self, opened: Opened, request: Request) -> "Change":
        from peerctl.cli.named_people import person_named
        from peerctl.matching.what_if import IGNORABLE, Change

        def named(typed: str) -> str:
            return person_named(typed, opened, request)

        def pairs(option: str, typed: Sequence[str]) -> tuple[tuple[str, str], ...]:
            two = (parted(option, one, _PAIR) for one in typed)
            return tuple(sorted({(named(mentor), named(peer)) for mentor, peer in two}))

        without = tuple(sorted(set(map(named, self.without))))
        ignored = tuple(sorted({one_of("--ignore", rule, IGNORABLE) for rule in self.ignore}))
        return Change(without, pairs("--lock", self.lock), pairs("--forbid", self.forbid), ignored)


def _with_alternatives(shown: Extra, count: int, apart: int, confidential: bool) -> Extra:  # noqa: FBT001
    from peerctl.matching.alternatives import alternatives
    from peerctl.reports.plan_change_tables import alternatives_tables

    found = tuple(alternatives(shown.plan, count, apart))
    cut_short = len(found) < count and shown.plan.watch.seconds_left() <= 0
    tables = alternatives_tables(found, cut_short=cut_short, confidential=confidential)
    record = {**shown.record, "alternatives": found, "alternatives_cut_short": cut_short}
    return Extra(shown.plan, shown.proposal, record, (*shown.tables, *tables))


def _whole(option: str, typed: str) -> int:
    if not typed.isascii() or not typed.isdigit() or not 1 <= int(typed) <= _MOST:
        raise BadUsage(say("{option} takes a whole number from 1 to {most}.", option=option, most=_MOST))
    return int(typed)
