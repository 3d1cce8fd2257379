"""Stability as rows of the model: one a pair, so that a pair that blocks is seen or ruled out."""

from collections.abc import Mapping, Sequence

from peerctl.matching.merits import blocking_pairs, partners
from peerctl.matching.model import Meaning, Model
from peerctl.matching.problem import Matching, Problem

Spot = tuple[int, int]
"""A person and a position on that person's wishes."""


def keep_stable(model: Model) -> None:
    """Allow no blocking pair."""
    _add_rows(model, {})


def count_blocking(model: Model) -> range:
    """Add a column a pair that is 1 when it blocks, and give these columns."""
    problem = model.problem

    def blocks(matching: Matching) -> Sequence[bool]:
        blocking = set(blocking_pairs(problem, matching))
        return [pair in blocking for pair in range(len(problem.pairs))]

    columns = model.add(len(problem.pairs), blocks)
    _add_rows(model, dict(enumerate(columns)))
    return columns


def _add_rows(model: Model, blocking: Mapping[int, int]) -> None:
    content = _content_columns(model)
    stairs = {**content, **_stairs(model)}
    for pair, both in enumerate(model.problem.pairs):
        own = {pair: 1} if pair not in blocking else {pair: 1, blocking[pair]: 1}
        spots = [(person, model.problem.position(person, pair)) for person in both]
        model.keep(own | {column: 1 for spot in spots for column in content[spot]}, lower=1)
        model.keep_step(own | {column: 1 for spot in spots for column in stairs[spot]}, lower=1)


def _content_columns(model: Model) -> Mapping[Spot, Sequence[int]]:
    """Say by which columns somebody is content down to a position: every place is taken, by nobody further down.

    With one place it is one of the pairs down to there; with more it takes a column of its own.
    """
    problem = model.problem
    as_good = {
        (person, position): [pair for pair in mine if problem.position(person, pair) <= position]
        for person, mine in enumerate(problem.pairs_of)
        for position in {problem.position(person, pair) for pair in mine}
    }
    several = [spot for spot in sorted(as_good) if problem.places[spot[0]] > 1]
    full = dict(zip(several, model.add(len(several), _content(problem, several)), strict=True))
    for spot, column in full.items():
        model.keep({**dict.fromkeys(as_good[spot], 1), column: -problem.places[spot[0]]}, lower=0)
    return {**as_good, **{spot: (column,) for spot, column in full.items()}}


def _stairs(model: Model) -> Mapping[Spot, Sequence[int]]:
    """Say by one column whether somebody with one place has a partner down to a position, each from the one above."""
    problem = model.problem
    levels: dict[Spot, list[int]] = {}
    for person, mine in enumerate(problem.pairs_of):
        if problem.places[person] == 1:
            for pair in mine:
                levels.setdefault((person, problem.position(person, pair)), []).append(pair)
    columns = dict(zip(levels, model.add_stairs(len(levels), _content(problem, list(levels))), strict=True))
    above: dict[int, int] = {}
    for spot, pairs in levels.items():
        person, _ = spot
        terms = dict.fromkeys(pairs, 1) | {columns[spot]: -1}
        if person in above:
            terms[above[person]] = 1
        model.keep_step(terms, 0, 0)
        above[person] = columns[spot]
    return {spot: (column,) for spot, column in columns.items()}


def _content(problem: Problem, spots: Sequence[Spot]) -> Meaning:
    def content(matching: Matching) -> Sequence[bool]:
        mine = partners(problem, matching)
        return [
            sum(problem.position(person, pair) <= position for pair in mine[person]) == problem.places[person]
            for person, position in spots
        ]

    return content
