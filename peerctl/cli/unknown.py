"""What may be meant by a word, and requests that name somebody, a pair or a rule that there is none of, or several."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from difflib import get_close_matches

from peerctl.model.failure import Failure
from peerctl.model.message import Message, say

_SHOWN = 10
"""How many candidates are listed."""


class Ambiguous(Failure):
    """What was typed may mean several people, pairs, cohorts or sessions."""

    code = "ambiguous"

    def __init__(self, candidates: Sequence[str]) -> None:
        shown = tuple(candidates[:_SHOWN])
        super().__init__(say("That may mean {candidates}.", candidates=shown), say("Type the id, or more of it."))


def begun(typed: str, known: Iterable[str]) -> list[str]:
    """Give the ids that what was typed may mean: that very one where it is there, else those that begin with it."""
    ids = set(known)
    return [typed] if typed in ids else sorted(one for one in ids if typed and one.startswith(typed))


class UnreadPerson(Failure):
    """A person was named whose file cannot be read."""

    code = "unknown-person"

    def __init__(self, name: str) -> None:
        message = say("The file of {id} could not be read.", id=name)
        super().__init__(message, say("peerctl check tells what is wrong with it."))


class UnreadMatch(Failure):
    """A pair was named whose file cannot be read."""

    code = "unknown-match"

    def __init__(self, name: str) -> None:
        message = say("The file of the pair {id} could not be read.", id=name)
        super().__init__(message, say("peerctl check tells what is wrong with it."))


class NothingKnownYet(Failure):
    """A pair was asked for that nothing had happened to by the day."""

    code = "nothing-known-yet"

    def __init__(self, name: str, day: date) -> None:
        super().__init__(
            say("Nothing is known of {id} on {day}.", id=name, day=day),
            say("Name a later day with --as-of; peerctl check tells if its cohort or programme is not known."),
        )


class UnknownRule(Failure):
    """A rule was named that there is none of."""

    code = "unknown-rule"

    def __init__(self, rule: str, known: Collection[str]) -> None:
        message = say("There is no rule “{rule}”.", rule=rule)
        super().__init__(message, _close(rule, known) or say("peerctl explain lists all rules."))


class UnknownInstrument(Failure):
    """A questionnaire was named that no scoring file is known for."""

    code = "unknown-instrument"

    def __init__(self, name: str, known: Collection[str]) -> None:
        message = say("No scoring file is known for a questionnaire “{id}”.", id=name)
        super().__init__(message, _close(name, known) or say("peerctl measure instruments lists them all."))


def _close(typed: str, known: Collection[str]) -> Message | None:
    meant = get_close_matches(typed, known, n=1)
    return say("Did you mean “{word}”?", word=meant[0]) if meant else None
