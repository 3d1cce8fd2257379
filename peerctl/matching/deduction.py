"""Find values that keep all rows, or prove that there are none, in whole numbers and without the solver.

What is assumed and leads nowhere is understood: the few assumptions at fault become a clause, and all up to the last
of them but one are dropped (conflict-driven clause learning: Marques-Silva and Sakallah, 1999; Eén and Sörensson, 2004).
Before that each column is probed, and is 0 if at 1 it leads nowhere: so pairs that are in no stable matching go at once.
"""

from collections.abc import Iterable, Iterator, Sequence

from peerctl.matching.blame import Blame
from peerctl.matching.clauses import Clauses, Literals
from peerctl.matching.mistakes import understand
from peerctl.matching.model import Row
from peerctl.matching.propagation import Propagation
from peerctl.matching.watch import PATIENT, Watch

_RESTART = 50
"""Mistakes before all assumptions are dropped for the first time; later on a multiple of it."""


class Deduction:
    """Columns and the rows they keep."""

    def __init__(self, columns: Sequence[int], rows: Iterable[Row], watch: Watch = PATIENT) -> None:
        """Begin with what follows from the rows alone; columns not named are 0."""
        self.columns = columns
        self.mistakes = 0
        """How often assumptions have led nowhere."""
        found, number = Clauses(), {column: index for index, column in enumerate(columns)}
        for row in rows:
            found.keep(row, number)
        self._known = Propagation(found, len(columns))
        self._blame = Blame(len(columns))
        self._likely = [1] * len(columns)
        self._watch = watch

    @property
    def possible(self) -> bool:
        """Whether it is not known that there are no values."""
        return self._known.possible

    @property
    def ones(self) -> frozenset[int]:
        """The columns at 1."""
        return frozenset(self._at(0))

    @property
    def zeros(self) -> frozenset[int]:
        """The columns at 0; before `find`, and after it gave up, those that are 0 whatever the others are."""
        return frozenset(self._at(1))

    def _at(self, half: int) -> Iterator[int]:
        return (column for index, column in enumerate(self.columns) if self._known.truth[2 * index + half] > 0)

    def start_from(self, ones: Iterable[int]) -> None:
        """Try these columns at 1 first, and the others at 0."""
        likely = set(ones)
        self._likely = [int(column not in likely) for column in self.columns]

    def probe(self) -> None:
        """Try each column at 1 and at 0: what leads nowhere is not so."""
        known = self._known
        for literal in range(2 * len(self.columns)):
            if not known.possible or self._watch.seconds_left() <= 0:
                return
            if not known.truth[literal]:
                against = known.assume(literal)
                known.back(0)
                if against:
                    known.settle(literal ^ 1)

    def find(self, patience: int) -> bool | None:
        """Look for values of all columns.

        Returns:
            Whether there are some, which `ones` gives; None after so many mistakes, or where the time ran out.
        """
        turns = _turns()
        while self.possible:
            if self._assume_all(next(turns) * _RESTART):
                return True
            if self._known.starts:
                self._drop(0)
            if self.mistakes >= patience or self._watch.seconds_left() <= 0:
                return None if self.possible else False
        return False

    def _assume_all(self, patience: int) -> bool:
        """Assume one thing after another; tell whether all columns have values before so many mistakes."""
        known, last = self._known, self.mistakes + patience
        while known.possible and self.mistakes < last and self._watch.seconds_left() > 0:
            variable = self._blame.take()
            if variable is None:
                return True
            if not known.truth[2 * variable]:
                against = known.assume(2 * variable + self._likely[variable])
                while against and known.possible:
                    against = self._learn(against)
        return False

    def _learn(self, against: Literals) -> Literals | None:
        """Drop assumptions up to what was at fault, and follow up what was learned from that."""
        self.mistakes += 1
        known = self._known
        clause, involved = understand(known, against)
        self._blame.accuse(sorted(involved))
        self._drop(known.level[clause[1] >> 1] if len(clause) > 1 else 0)
        if len(clause) == 1:
            known.settle(clause[0])
            return None
        known.learn(clause)
        return known.propagate()

    def _drop(self, level: int) -> None:
        """Drop assumptions; what followed from them is tried first next time."""
        for literal in self._known.trail[self._known.starts[level] :]:
            self._likely[literal >> 1] = literal & 1
            self._blame.put(literal >> 1)
        self._known.back(level)


def _turns() -> Iterator[int]:
    """Give 1, 1, 2, 1, 1, 2, 4, 1, ... (Luby, Sinclair and Zuckerman, 1993)."""
    turn, power = 1, 1
    while True:
        yield power
        turn, power = (turn + 1, 1) if turn & -turn == power else (turn, 2 * power)
