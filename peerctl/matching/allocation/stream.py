"""Numbers from a secret that anybody who has the secret can work out again, in any language, on any machine.

Block number i is SHA-256 of the secret, a colon, the label, a colon and i in decimal digits. Each block gives four
numbers of 64 bits, the most significant byte first. Not the shuffle of Python's library: its sequence is not promised
from one version to the next.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")

_BYTES = 8
_WORDS = 1 << 64


class Stream:
    """Numbers drawn one after another, for one purpose."""

    def __init__(self, secret: bytes, label: str) -> None:
        self._words = _numbers(secret, label)

    def below(self, limit: int) -> int:
        """Draw a number from 0 to `limit - 1`, each as likely: words that would favour some are drawn anew."""
        fair = _WORDS - _WORDS % limit
        word = next(word for word in self._words if word < fair)
        return word % limit

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """Give the items in a drawn order (Fisher and Yates, from the last place to the second)."""
        order = list(items)
        for last in range(len(order) - 1, 0, -1):
            drawn = self.below(last + 1)
            order[last], order[drawn] = order[drawn], order[last]
        return order


def _numbers(secret: bytes, label: str) -> Iterator[int]:
    number = 0
    while True:
        block = sha256(secret + f":{label}:{number}".encode()).digest()
        yield from (int.from_bytes(block[start : start + _BYTES], "big") for start in range(0, len(block), _BYTES))
        number += 1
