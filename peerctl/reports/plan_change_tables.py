"""What differs from the plain proposal, and other good plans, as tables."""

from collections.abc import Sequence

from peerctl.matching.alternatives import Alternative
from peerctl.matching.explain_pair import UNPROVED
from peerctl.matching.proposal import Proposal
from peerctl.matching.what_if import Movement
from peerctl.model.message import say
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.model.words import role_word, stage_word
from peerctl.reports.proposal_tables import value_word

_MOVEMENTS = (
    Column("id", say("Id"), Kind.ID),
    Column("role", say("Role")),
    Column("before", say("In the plain proposal")),
    Column("after", say("Here")),
    Column("gains", say("By the own wishes")),
)
_ALTERNATIVES = (
    Column("plan", say("Plan"), Kind.NUMBER),
    Column("pairs", say("Instead")),
    Column("instead_of", say("Of")),
    Column("costs", say("First cost")),
    Column("proved", say("Proved")),
)


def movements_table(plain: Proposal, other: Proposal, moved: Sequence[Movement]) -> Table:
    """Show whose partners change, and how many pairs there are more or fewer."""
    notes = (
        say("Plain proposal: {pairs} pairs, {blocking} blocking.", **_tally(plain)),
        say("Here: {pairs} pairs, {blocking} blocking.", **_tally(other)),
        *([] if all(stage.proved for stage in (*plain.stages, *other.stages)) else [UNPROVED]),
    )
    return Table(say("What would change"), _MOVEMENTS, tuple(map(_movement, moved)), notes)


def _tally(proposal: Proposal) -> dict[str, int]:
    return {"pairs": len(proposal.pairs), "blocking": len(proposal.blocking_pairs)}


def _movement(moved: Movement) -> tuple[Cell, ...]:
    words = {True: say("gains"), False: say("loses"), None: say("as well placed")}
    before, after = (
        say("{partners}", partners=partners) if partners else say("nobody") for partners in (moved.before, moved.after)
    )
    return (moved.id, role_word(moved.role), before, after, words[moved.gains])


def alternatives_tables(found: Sequence[Alternative], *, cut_short: bool = False) -> tuple[Table, ...]:
    """Show other good plans: what each does instead, and what each stage reaches.

    Args:
        found: The plans, the best first.
        cut_short: Whether there was no time to look for more.
    """
    rows = tuple(_alternative(number, other) for number, other in enumerate(found, 1))
    none = say("There is no other plan that differs so much.")
    ended = say("There was no time to look for further plans.")
    notes = (ended,) if cut_short else () if rows else (none,)
    plans = Table(say("Other plans, the best first"), _ALTERNATIVES, rows, notes)
    return (plans, _stages(found)) if rows else (plans,)


def _alternative(number: int, other: Alternative) -> tuple[Cell, ...]:
    both = (_pairs(other.instead), _pairs(other.instead_of))
    proved = say("yes") if all(stage.proved for stage in other.stages) else say("no")
    return (number, *both, other.costs, proved)


def _pairs(pairs: Sequence[tuple[str, str]]) -> Cell:
    named = tuple(say("{mentor} with {peer}", mentor=mentor, peer=peer) for mentor, peer in pairs)
    return say("{pairs}", pairs=named) if named else say("nothing")


def _stages(found: Sequence[Alternative]) -> Table:
    columns = (Column("plan", say("Plan"), Kind.NUMBER), Column("stage", say("Stage")), Column("value", say("Reached")))
    rows = tuple(
        (number, stage_word(stage.stage), value_word(stage.stage, stage.value))
        for number, other in enumerate(found, 1)
        for stage in other.stages
    )
    return Table(say("What each of the other plans reaches"), columns, rows)
