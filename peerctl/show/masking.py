"""What an excerpt from a file must not show: names and contact data, known ones and what looks like them."""

import re
from collections.abc import Collection

from peerctl.model.personal import PERSONAL

DOT = "•"

_VALUE = re.compile(r"^(\s*(?:-\s+)?(?:id|name|phone|email)\s*:)?(.*)$", re.DOTALL)


class Mask:
    """Puts dots in place of personal data, as many as there were characters, so that columns stay true.

    Args:
        known: Names, telephone numbers and addresses that stand in the identities.
        folder: The folder of the identities, of whose files only the keys are shown.
    """

    def __init__(self, known: Collection[str] = (), folder: str = "identities") -> None:
        self._folder = folder.strip("/") + "/"
        words = sorted({word.strip() for word in known if word.strip()}, key=len, reverse=True)
        alternatives = "|".join(re.escape(word) for word in words)
        self._known = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE) if words else None

    def line(self, file: str, text: str) -> str:
        """Mask a line of a file."""
        if file.startswith(self._folder):
            key = _VALUE.match(text)
            shown = key.group(1) or "" if key else ""
            return shown + _dots(text[len(shown) :])
        masked = self._known.sub(lambda found: _dots(found.group()), text) if self._known else text
        return PERSONAL.sub(lambda found: _dots(found.group()), masked)


def _dots(text: str) -> str:
    return re.sub(r"\S", DOT, text)
