"""A proposal as tables: the pairs, why each, who is left over and why, and what each stage reached."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import reduce

from peerctl.matching.past import Pair
from peerctl.matching.proposal import Proposal, ProposedPair, StageResult, StageValue, Tally
from peerctl.model.message import NOTHING, Message, say, say_many
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.model.words import role_word, stage_word

_PAIR = (Column("mentor", say("Mentor"), Kind.ID), Column("peer", say("Peer"), Kind.ID))
_STANDING = Column("standing", say("Pair"))
_WISHES = (
    Column("mentor_wish", say("Mentor's wish number"), Kind.NUMBER),
    Column("peer_wish", say("Peer's wish number"), Kind.NUMBER),
    Column("affinity", say("In common, of 100"), Kind.NUMBER),
)
"""What tells of somebody's wishes; the points in common too, because what would be nice counts in them."""
_WHY = Column("reasons", say("Why"))
_LEFT_OVER = (Column("id", say("Id"), Kind.ID), Column("role", say("Role")), _WHY)
_STAGES = (
    Column("stage", say("In turn, as good as can be")),
    Column("value", say("Reached")),
    Column("proved", say("Proved")),
)


_FLOORS = (
    Column("rating", say("Least rating"), Kind.NUMBER),
    Column("pairs", say("Pairs"), Kind.NUMBER),
    Column("blocking", say("Would both rather have had each other"), Kind.NUMBER),
)


def proposal_tables(
    proposal: Proposal, day: date, on_file: Collection[Pair] = frozenset(), *, confidential: bool = False
) -> tuple[Table, ...]:
    """Give the tables of a proposal; those that would be empty are left out, except the first.

    Args:
        proposal: The proposal.
        day: The day of the title.
        on_file: The new pairs that were proposed before.
        confidential: Whether to tell what people wrote and rated; otherwise all of it may be read aloud.
    """
    others = (
        _reasons(proposal, confidential),
        _left_over(proposal, confidential),
        *([_blocking(proposal)] if confidential else []),
        _stages(proposal),
        _floors(proposal),
    )
    pairs = _pairs(proposal, day, on_file, confidential)
    if confidential:
        pairs = replace(pairs, notes=(*pairs.notes, *map(_short_list, proposal.short_lists)))
    return (pairs, *(table for table in others if table.rows))


def _short_list(person: str) -> Message:
    return say(
        "{person} accepts only those named, which can steer the plan;"
        " `peerctl match explain {person} --confidential` tells whether it does.",
        person=person,
    )


def _pairs(proposal: Proposal, day: date, on_file: Collection[Pair], confidential: bool) -> Table:  # noqa: FBT001
    title = say("Who could meet whom in {cohort}, as known on {day}", cohort=proposal.cohort, day=day)
    columns = (*_PAIR, _STANDING, *(_WISHES if confidential else ()))
    rows = tuple(
        (pair.mentor, pair.peer, _standing(pair, on_file), *(_wishes(pair) if confidential else ()))
        for pair in proposal.pairs
    )
    return Table(title, columns, rows, tuple(_summary(proposal)))


def _standing(pair: ProposedPair, on_file: Collection[Pair]) -> Message:
    new = say("proposed already") if (pair.mentor, pair.peer) in on_file else say("new")
    return say("there already") if pair.locked else new


def _wishes(pair: ProposedPair) -> tuple[Cell, ...]:
    places = (None if place is None else place + 1 for place in (pair.mentor_position, pair.peer_position))
    return (*places, pair.affinity)


def _summary(proposal: Proposal) -> Iterator[Message]:
    if all(pair.locked for pair in proposal.pairs):
        yield _nothing_new(proposal)
        if not proposal.blocking_pairs:
            return
    if not proposal.blocking_pairs:
        yield say("Nobody is left who would rather have had each other.")
    stable, fair = proposal.compare.stable, proposal.compare.fair
    if proposal.strategy not in {"stable", "fair"}:
        here = Tally(len(proposal.pairs), len(proposal.blocking_pairs))
        yield say("Strategy {strategy}: {tally}.", strategy=proposal.strategy, tally=tally_word(here))
    if stable == fair:
        yield say("The strategies fair and stable both come to {tally}.", tally=tally_word(fair))
    else:
        yield say("Strategy fair: {tally}.", tally=tally_word(fair))
        yield say("Strategy stable: {tally}.", tally=tally_word(stable))


def _nothing_new(proposal: Proposal) -> Message:
    """Word why nobody new meets anybody; the trade-off of so little is not worth a word."""
    if not proposal.pairs:
        return say("No pair can be proposed.") if proposal.unmatched else say("There is nobody to match.")
    if proposal.unmatched:
        return say("No new pair can be proposed; those listed are there already.")
    return say("Everybody has a match already.")


def tally_word(tally: Tally) -> Message:
    """Word how many pairs there are, and how many that block."""
    found = _counted(tally.pairs, tally.blocking)
    if tally.at_best is None:
        return found
    return say("{found} (not proved; at best {bound})", found=found, bound=_counted(*tally.at_best))


def _counted(pairs: int, blocking: int) -> Message:
    return say(
        "{pairs} and {blocking}",
        pairs=say_many("{count} pair", "{count} pairs", pairs),
        blocking=say_many(
            "{count} pair of people who would both rather have had each other",
            "{count} pairs of people who would both rather have had each other",
            blocking,
        ),
    )


def _reasons(proposal: Proposal, confidential: bool) -> Table:  # noqa: FBT001
    rows = tuple(
        (pair.mentor, pair.peer, _sentences(pair.reasons if confidential else pair.aloud)) for pair in proposal.pairs
    )
    return Table(say("Why each pair"), (*_PAIR, _WHY), rows, (_note(confidential),))


def _left_over(proposal: Proposal, confidential: bool) -> Table:  # noqa: FBT001
    rows = tuple(
        (one.id, role_word(one.role), _sentences(one.reasons if confidential else one.aloud))
        for one in proposal.unmatched
    )
    return Table(say("Who is left over, and why"), _LEFT_OVER, rows, (_note(confidential),))


def _note(confidential: bool) -> Message:  # noqa: FBT001
    if confidential:
        return say("For the leader alone: it tells what people wrote and rated in confidence.")
    return say("May be read aloud; --confidential tells what people wrote and rated as well.")


def _blocking(proposal: Proposal) -> Table:
    return Table(say("Who would both rather have had each other"), _PAIR, proposal.blocking_pairs)


def _sentences(messages: Sequence[Message]) -> Message:
    """Set sentences one after the other."""
    return reduce(lambda said, last: say("{said} {last}", said=said, last=last), messages) if messages else NOTHING


def _stages(proposal: Proposal) -> Table:
    seed = say("The lot is drawn from “{seed}”: the same seed gives the same pairs.", seed=proposal.seed)
    return Table(say("How the pairs were chosen"), _STAGES, tuple(map(_stage, proposal.stages)), (seed,))


def _floors(proposal: Proposal) -> Table:
    rows = tuple((floor.rating, floor.pairs, floor.blocking) for floor in proposal.floors)
    notes = [say("Who was named in the wishes counts as 5 here, and who was not rated as 2.")]
    unproved = tuple(floor.rating for floor in proposal.floors if floor.at_best)
    if unproved:
        notes.append(say("There was no time to prove what a least rating of {ratings} would leave.", ratings=unproved))
    return Table(say("What a least rating on both sides would leave"), _FLOORS, rows, tuple(notes))


def _stage(stage: StageResult) -> tuple[Cell, ...]:
    unproved = (
        say("no") if stage.stage == "lot" else say("no; at best {bound}", bound=value_word(stage.stage, stage.bound))
    )
    proved = say("yes") if stage.proved else unproved
    return (stage_word(stage.stage), value_word(stage.stage, stage.value), proved)


def value_word(stage: str, value: StageValue) -> Message:
    """Word what a stage reached."""
    if isinstance(value, int):
        return say("{number}", number=value)
    if stage == "lot":
        return say("drawn")
    word = _granted if stage == "wishes" else _part
    worded = tuple(word(part) for part in value if isinstance(part, tuple) and part[1])
    return say("{parts}", parts=worded) if worded else say("nobody")


def _granted(part: tuple[int | str, int]) -> Message:
    """Word how many wishes are granted at a position."""
    return say("{count} at wish {wish}", count=part[1], wish=int(part[0]) + 1)


def _part(part: tuple[int | str, int]) -> Message:
    """Word one part of a stage's value: a class of those who wait, by its month, or a place in the wishes."""
    place, count = part
    if isinstance(place, str):
        return say("{count} still waiting since {month}", count=count, month=place)
    return say("{count} at wish {wish} or later", count=count, wish=place + 1)
