"""What a plan loses against another: the first stage that gets worse, and by how much."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from peerctl.matching.stages import Outcome, Value
from peerctl.model.message import Message, say, say_many

_AS_LARGE_AS_CAN_BE = {"pairs", "wishes", "affinity"}
_BETTER = say("This plan is better than the one that is proposed, which there was no time to prove the best.")


@dataclass(frozen=True, slots=True)
class Loss:
    """The first stage at which a plan is worse, and by how much."""

    stage: str
    amount: int
    reason: Message
    proved: bool
    """Whether both plans are proved the best at this stage; otherwise the amount is of the best found."""


def first_loss(plain: Sequence[Outcome], other: Iterable[Outcome], months: Sequence[str]) -> Loss | None:
    """Find the first stage at which the other plan differs from the plain one, which is never worse there if proved.

    Args:
        plain: What the plain plan reached.
        other: What the other one reached, stage by stage; only as many as are needed are taken.
        months: Of the waiting classes, longest first.
    """
    for here, there in zip(plain, other, strict=False):
        if here.value != there.value:
            amount, reason = (0, _BETTER) if _better(here, there) else loss(here.stage, here.value, there.value, months)
            return Loss(here.stage, amount, reason, here.proved and there.proved)
    return None


def _better(here: Outcome, there: Outcome) -> bool:
    """Tell whether the other plan is the better one at a stage, which can only be where the plain one is not proved."""
    both = (here.value, there.value)
    less, more = both if here.stage in _AS_LARGE_AS_CAN_BE else both[::-1]
    return less < more  # type: ignore[operator]  # of one stage, and so of one kind


def loss(stage: str, plain: Value, other: Value, months: Sequence[str]) -> tuple[int, Message]:
    """Say how much worse a stage is."""
    if stage == "waiting" and isinstance(plain, tuple) and isinstance(other, tuple):
        return _waiting(plain, other, months)
    if isinstance(plain, int) and isinstance(other, int):
        return _number(stage, abs(other - plain))
    if stage == "lot":
        return 0, say("Another plan would be just as good; a drawn lot decided.")
    return _levels(stage, _by_level(plain), _by_level(other))


def _number(stage: str, amount: int) -> tuple[int, Message]:
    if stage == "pairs":
        return amount, say_many("There would be {count} pair fewer.", "There would be {count} pairs fewer.", amount)
    if stage == "blocking":
        return amount, say_many(
            "{count} more pair of people would both rather have had each other.",
            "{count} more pairs of people would both rather have had each other.",
            amount,
        )
    if stage == "positions":
        return amount, say_many(
            "{count} more better-liked partner would be passed over.",
            "{count} more better-liked partners would be passed over.",
            amount,
        )
    return amount, say_many(
        "All pairs together would have {count} point less in common.",
        "All pairs together would have {count} points less in common.",
        amount,
    )


def _waiting(plain: tuple[object, ...], other: tuple[object, ...], months: Sequence[str]) -> tuple[int, Message]:
    counts = zip(plain, other, months, strict=True)
    worse = next((b - a, month) for a, b, month in counts if isinstance(a, int) and isinstance(b, int) and a != b)
    return worse[0], say_many(
        "{count} more of those who wait since {month} would be left without a partner.",
        "{count} more of those who wait since {month} would be left without a partner.",
        worse[0],
        month=worse[1],
    )


def _by_level(value: Value) -> dict[int, int]:
    pairs = (part for part in value if isinstance(part, tuple)) if isinstance(value, tuple) else ()
    return dict(pairs)


def _levels(stage: str, plain: dict[int, int], other: dict[int, int]) -> tuple[int, Message]:
    levels = sorted({*plain, *other}, reverse=stage != "wishes")
    level = next(level for level in levels if plain.get(level, 0) != other.get(level, 0))
    amount = abs(other.get(level, 0) - plain.get(level, 0))
    if stage == "wishes":
        return amount, say_many(
            "{count} wish number {wish} fewer would be granted.",
            "{count} wishes number {wish} fewer would be granted.",
            amount,
            wish=level + 1,
        )
    return amount, say_many(
        "{count} more person would have a partner at wish {wish} or later.",
        "{count} more people would have a partner at wish {wish} or later.",
        amount,
        wish=level + 1,
    )
