"""Where peerctl's own data is: programmes, instruments, templates, translations, examples."""

from pathlib import Path


def data_folder() -> Path:
    """Give the folder of the shipped data: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"


def locale_folder() -> Path:
    """Give the folder of the translations."""
    return data_folder() / "locale"


def examples_folder() -> Path:
    """Give the folder of the examples, one a programme: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "examples"
    return inside if inside.is_dir() else package.parent / "examples"
