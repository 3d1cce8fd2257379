"""Several tests at once: what is found by chance when one looks in many places."""

from collections.abc import Sequence


def holm(values: Sequence[float]) -> tuple[float, ...]:
    """Correct p-values by Holm's step-down method (Holm 1979), in the order given.

    The smallest is multiplied by how many there are, the next by one fewer, and so on; none comes below one before it,
    and none above 1.
    """
    corrected = [0.0] * len(values)
    least = 0.0
    for taken, place in enumerate(sorted(range(len(values)), key=values.__getitem__)):
        least = max(least, min(1.0, (len(values) - taken) * values[place]))
        corrected[place] = least
    return tuple(corrected)
