"""What an excerpt from a file must not show: names and contact data, known ones and what looks like them."""

import re
from collections.abc import Collection

DOT = "•"

_PERSONAL = re.compile(
    r"""
    [\w.+-]+@[\w-]+(?:\.[\w-]+)+                      # an e-mail address
    | (?<![\w-])\d{6}[ -]?\d{4}(?![\w-])              # a CPR number
    | (?<![\w-])(?:(?:\+|00)45[ ]?)?\d{2}(?:[ ]?\d{2}){3}(?![\w-])   # a Danish telephone number
    | \+\d{2,3}(?:[ ]?\d){6,12}                       # a telephone number of another country
    """,
    re.VERBOSE | re.ASCII,
)
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
        return _PERSONAL.sub(lambda found: _dots(found.group()), masked)


def _dots(text: str) -> str:
    return re.sub(r"\S", DOT, text)
