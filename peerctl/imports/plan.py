"""What became of rows: what they say that is new or known already, and what is wrong with them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from peerctl.imports.problem import Problem
from peerctl.model.rows import Rows

Said = TypeVar("Said")


class State(StrEnum):
    """How what a row says stands to what is written down."""

    NEW = "new"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Line(Generic[Said]):
    """What a row became."""

    row: int
    state: State
    said: Said


@dataclass(frozen=True, slots=True)
class Plan(Generic[Said]):
    """What all rows became."""

    rows: Rows
    """The table."""
    lines: tuple[Line[Said], ...]
    problems: tuple[Problem, ...]
    unread: tuple[str, ...]
    """The columns that were passed over."""
    empty: int = 0
    """How many forms were passed over because nothing is answered on them."""

    @property
    def new(self) -> tuple[Line[Said], ...]:
        """What is to be written down."""
        return tuple(line for line in self.lines if line.state is State.NEW)

    def without(self, problems: Iterable[Problem]) -> "Plan[Said]":
        """Give the plan with further problems, and without the rows that have them."""
        more = tuple(problems)
        rows = {problem.row for problem in more}
        kept = tuple(line for line in self.lines if line.row not in rows)
        return replace(self, lines=kept, problems=(*self.problems, *more))


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled-in questionnaire, as rows tell of it."""

    person: str
    instrument: str
    wave: str
    on: date
    answers: tuple[int | None, ...]
