"""Which language the reader is spoken to in, known before anything is loaded so that errors have it too."""

import re
from collections.abc import Mapping
from pathlib import Path

from peerctl.cli.usage import one_of
from peerctl.files.discover import SETTINGS

LANGUAGES = ("da", "en")
_SETTING = re.compile(rb"^language[ \t]*:[ \t]*[\"']?([a-z]+)", re.MULTILINE)
_ENOUGH = 65_536


def language(asked: str | None, root: Path | None, environment: Mapping[str, str]) -> str:
    """Give the language asked for, else the workspace's, else the environment's, else English.

    Raises:
        BadUsage: The language asked for is not spoken.
    """
    if asked is not None:
        return one_of("--lang", asked, LANGUAGES)
    if root is not None:
        return _of_workspace(root / SETTINGS)
    preferred = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    return "da" if preferred.startswith("da") else "en"


def _of_workspace(settings: Path) -> str:
    """Look for the setting in the text; a workspace that has none speaks Danish, as the format says."""
    try:
        with settings.open("rb") as file:
            found = _SETTING.search(file.read(_ENOUGH))
    except OSError:
        return "da"
    return "en" if found and found.group(1) == b"en" else "da"
