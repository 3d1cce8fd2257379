"""Choosing one of several ids on a terminal, each shown with its number and its name."""

from collections.abc import Mapping, Sequence

from peerctl.cli.asking import Asking
from peerctl.cli.unknown import begun
from peerctl.model.message import Message, Value, say
from peerctl.show.clean import clean

_HOW = say("Its number, its id, or how the id begins:")


def chosen(asking: Asking, question: Message, named: Mapping[str, Value]) -> str:
    """Ask until one of them is meant.

    Args:
        asking: where questions go and answers come from.
        question: what is chosen.
        named: the names, by the ids.

    Raises:
        BrokenOff: There are no more answers.
    """
    ids = tuple(named)
    asking.tell(question)
    asking.prompts.writelines(_listed(named, asking))
    while len(found := _meant(asking.answer(_HOW).lower(), ids)) != 1:
        if found:
            asking.tell(say("That may mean {candidates}.", candidates=found))
        else:
            asking.tell(say("It may be one of these: {words}.", words=ids))
    return found[0]


def _listed(named: Mapping[str, Value], asking: Asking) -> list[str]:
    """Give a line each, in columns."""
    longest = max(map(len, named))
    return [
        clean(f"{number:>3}  {one:<{longest}}  {asking.wording.value(name)}") + "\n"
        for number, (one, name) in enumerate(named.items(), 1)
    ]


def _meant(typed: str, ids: Sequence[str]) -> tuple[str, ...]:
    """Give those that a word may mean: the one of that id or number, else those whose ids begin so."""
    numbers = {str(number): one for number, one in enumerate(ids, 1)}
    return tuple(begun(typed if typed in ids else numbers.get(typed, typed), ids))
