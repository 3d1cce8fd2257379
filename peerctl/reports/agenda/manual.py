"""The manual page of a kind of line, read from the docstring of its module: a title, and paragraphs below it."""

import sys
from inspect import cleandoc

from peerctl.reports.agenda.line import Kind
from peerctl.reports.agenda.register import KINDS


def kind_named(name: str) -> Kind | None:
    """Give the kind of an id; None where there is none."""
    return next((kind for kind in KINDS if kind.id == name), None)


def kind_paragraphs(kind: Kind) -> tuple[str, ...]:
    """Give the paragraphs below the title, each on one line, and so one sentence of the catalogue each."""
    text = cleandoc(sys.modules[kind.find.__module__].__doc__ or "")
    return tuple(" ".join(paragraph.split()) for paragraph in text.split("\n\n")[1:])
