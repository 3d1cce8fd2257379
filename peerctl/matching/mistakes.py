"""Understand a mistake: the fewest assumptions that are at fault, as a clause to be learned."""

from peerctl.matching.clauses import Literals
from peerctl.matching.propagation import Propagation


def understand(known: Propagation, against: Literals) -> tuple[Literals, set[int]]:
    """Go back from literals that are false together to one single literal of the last level that suffices.

    Returns:
        A clause that follows from the rows and is false now: that literal first, then those of earlier levels, the last
        level first; and the variables that had a part in it.
    """
    now = len(known.starts)
    seen: set[int] = set()
    earlier: Literals = []
    at, left, literals = len(known.trail), 0, against
    while True:
        for literal in literals:
            variable = literal >> 1
            if variable not in seen and known.level[variable]:
                seen.add(variable)
                if known.level[variable] == now:
                    left += 1
                else:
                    earlier.append(literal)
        at = next(index for index in reversed(range(at)) if known.trail[index] >> 1 in seen)
        left -= 1
        if not left:
            break
        literals = _reasons(known, known.trail[at] >> 1)
    rest = [literal for literal in earlier if not _implied(known, literal >> 1, seen)]
    rest.sort(key=lambda literal: -known.level[literal >> 1])
    return [known.trail[at] ^ 1, *rest], seen


def _implied(known: Propagation, variable: int, seen: set[int]) -> bool:
    """Tell whether a variable's value follows from others that had a part."""
    reasons = _reasons(known, variable)
    return bool(reasons) and all(literal >> 1 in seen or not known.level[literal >> 1] for literal in reasons)


def _reasons(known: Propagation, variable: int) -> Literals:
    """Give the literals that were false and so decided a variable; none where it was assumed."""
    why = known.why[variable]
    if isinstance(why, int):
        return [why]
    return [literal for literal in why or () if literal >> 1 != variable]
