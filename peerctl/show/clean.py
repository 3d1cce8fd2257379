"""The one door that text from data passes on its way out: nothing in it can steer a terminal or hide.

Control characters (C0, DEL, C1), bidirectional controls and characters without width are shown as `�` and not
dropped: two names that differ must not look the same.
"""

import re

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]",
)
_SPACES = re.compile(r"[\t\n]")

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def clean(text: str) -> str:
    """Make text of one line harmless: tabs and line ends become blanks, what cannot be seen becomes `�`."""
    return _SPACES.sub(" ", _HIDDEN.sub(REPLACEMENT, text.replace("\r\n", "\n")))


def clean_lines(text: str) -> str:
    """Make text harmless that may have several lines, and keep its lines."""
    return _HIDDEN.sub(REPLACEMENT, text.replace("\r\n", "\n")).replace("\t", "    ")
