"""What the docstrings of a record's attributes say, looked up in the source when asked for and not before."""

import ast
import inspect
import re
from itertools import pairwise

from pydantic import BaseModel

from peerctl.model.record import kebab


def docstrings(model: type[BaseModel]) -> dict[str, str]:
    """Give what the attribute docstrings of a record and its bases say, by the key in the file."""
    words: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, BaseModel) and base.__module__.startswith("peerctl."):
            words |= _own_docstrings(base)
    return words


def _own_docstrings(model: type[BaseModel]) -> dict[str, str]:
    [body] = [
        node.body
        for node in ast.parse(inspect.getsource(inspect.getmodule(model) or model)).body
        if isinstance(node, ast.ClassDef) and node.name == model.__name__
    ]
    return {
        kebab(field.target.id): re.sub(r"\s+", " ", words.value.value)
        for field, words in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(words, ast.Expr)
        and isinstance(words.value, ast.Constant)
        and isinstance(words.value.value, str)
    }
