"""What differs from the plain proposal, and other good plans, as tables."""

from collections.abc import Sequence

from peerctl.matching.alternatives import Alternative
from peerctl.matching.explain_pair import PUBLIC_STAGES, UNPROVED
from peerctl.matching.proposal import Proposal, Tally
from peerctl.matching.what_if import Movement
from peerctl.model.message import Message, say
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.model.words import role_word, stage_word
from peerctl.reports.proposal_tables import tally_word, value_word

_MOVEMENTS = (
    Column("id", say("Id"), Kind.ID),
    Column("role", say("Role")),
    Column("before", say("In the plain proposal")),
    Column("after", say("Here")),
)
_GAINS = Column("gains", say("By the own wishes"))
_CHANGE = Column("change", say("So that there is"))
_ALTERNATIVES = (
    Column("plan", say("Plan"), Kind.NUMBER),
    Column("pairs", say("Instead")),
    Column("instead_of", say("Of")),
    Column("costs", say("First cost")),
    Column("proved", say("Proved")),
)


def movements_table(
    plain: Proposal, other: Proposal, moved: Sequence[Movement], *, confidential: bool = False
) -> Table:
    """Show whose partners change, and how many pairs there are more or fewer.

    Args:
        plain: The plain proposal.
        other: The one that is a little different.
        moved: Whose partners change.
        confidential: Whether to tell who gains and who loses by the own wishes, and not only by the number of partners.
    """
    notes = (
        say("Plain proposal: {tally}.", tally=_tally(plain)),
        say("Here: {tally}.", tally=_tally(other)),
        *([] if all(stage.proved for stage in (*plain.stages, *other.stages)) else [UNPROVED]),
    )
    columns = (*_MOVEMENTS, _GAINS if confidential else _CHANGE)
    rows = tuple((*_movement(one), _gain(one) if confidential else _change(one)) for one in moved)
    return Table(say("What would change"), columns, rows, notes)


def _tally(proposal: Proposal) -> Message:
    return tally_word(Tally(len(proposal.pairs), len(proposal.blocking_pairs)))


def _movement(moved: Movement) -> tuple[Cell, ...]:
    before, after = (
        say("{partners}", partners=partners) if partners else say("nobody") for partners in (moved.before, moved.after)
    )
    return (moved.id, role_word(moved.role), before, after)


def _gain(moved: Movement) -> Message:
    words = {True: say("gains"), False: say("loses"), None: say("as well placed")}
    return words[moved.gains]


def _change(moved: Movement) -> Message:
    if len(moved.before) == len(moved.after):
        return say("another partner")
    return say("a partner more") if len(moved.before) < len(moved.after) else say("a partner fewer")


def alternatives_tables(
    found: Sequence[Alternative], *, cut_short: bool = False, confidential: bool = False
) -> tuple[Table, ...]:
    """Show other good plans: what each does instead, and what each stage reaches.

    Args:
        found: The plans, the best first.
        cut_short: Whether there was no time to look for more.
        confidential: Whether to tell what a plan costs by the wishes: where two plans differ little, that tells of few.
    """
    rows = tuple(_alternative(number, other, confidential) for number, other in enumerate(found, 1))
    none = say("There is no other plan that differs so much.")
    ended = say("There was no time to look for further plans.")
    notes = (ended,) if cut_short else () if rows else (none,)
    plans = Table(say("Other plans, the best first"), _ALTERNATIVES, rows, notes)
    return (plans, _stages(found)) if rows and confidential else (plans,)


def _alternative(number: int, other: Alternative, confidential: bool) -> tuple[Cell, ...]:  # noqa: FBT001
    told = confidential or other.stage in PUBLIC_STAGES
    costs = other.costs if told else say("The wishes of all, taken together, would be met less well.")
    both = (_pairs(other.instead), _pairs(other.instead_of))
    proved = say("yes") if all(stage.proved for stage in other.stages) else say("no")
    return (number, *both, costs, proved)


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
