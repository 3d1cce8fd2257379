"""A word in place of each id, which nobody can lead back without the key.

The word is the HMAC (RFC 2104) with SHA-256 of the evaluator's name and the id, under a secret key: the same for the
same evaluator every time, and another for another evaluator, so that two of them cannot tell who is in both packages.
"""

import hmac
import unicodedata
from collections.abc import Callable

_DIGITS = 16
"""Of the 64 that HMAC gives: 64 bits, so that two of 10,000 people are alike once in 300 billion packages."""


def pseudonyms(key: bytes, evaluator: str) -> Callable[[str], str]:
    """Give what turns an id into a pseudonym for one evaluator, however the evaluator's name is spaced and capitalised."""
    named = unicodedata.normalize("NFC", " ".join(evaluator.split())).casefold().encode()

    def pseudonym(person: str) -> str:
        return hmac.new(key, b"peerctl evaluator\0" + named + b"\0" + person.encode(), "sha256").hexdigest()[:_DIGITS]

    return pseudonym
