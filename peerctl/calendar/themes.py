"""The themes of a series' sessions: in order, and from the first again where there are fewer than sessions."""

from collections import Counter
from collections.abc import Sequence

from peerctl.calendar.filling import Placed
from peerctl.model.schedule import Series
from peerctl.model.session import Session


def with_themes(series: Series, placed: Sequence[Placed], staying: Sequence[Session]) -> list[Session]:
    """Give the sessions placed, in their order, with those themes that the others leave.

    A session that has its theme keeps it, unless the series' themes come in order: there they follow each other
    whatever became of the sessions before.
    """
    held = [session for session in staying if session.cancelled is None]
    ready = held if series.ordered else [*held, *(one.session for one in placed if one.existing)]
    used = Counter(session.theme for session in ready)
    left = []
    for number in range(len(held) + len(placed) if series.themes else 0):
        theme = series.themes[number % len(series.themes)].id
        if used[theme]:
            used[theme] -= 1
        else:
            left.append(theme)
    themes = iter(left)
    return [
        one.session
        if one.existing and not series.ordered
        else one.session.model_copy(update={"theme": next(themes, None) or one.session.theme})
        for one in placed
    ]
