"""Small is kept small: short functions, short files."""

import ast
from collections.abc import Iterable
from statistics import median

from tests.architecture.conftest import Plant
from tests.architecture.source import Module, house

SHORT, LONGEST = 30, 45
"""Lines of a function: nine in ten are shorter than the first, none is longer than the second."""
MEDIAN, LARGEST = 130, 250
"""Lines of a file: half have at most the first, none has more than the second."""


def functions(code: Iterable[Module]) -> dict[str, int]:
    """Give the length of every function, from its first line to its last, decorators aside."""
    return {
        f"{module.name}.{node.name}:{node.lineno}": node.end_lineno - node.lineno + 1
        for module in code
        for node in module.nodes
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.end_lineno
    }


def files(code: Iterable[Module]) -> dict[str, int]:
    """Give the length of every file that has more than a docstring."""
    return {module.name: len(module.text.splitlines()) for module in code if len(module.tree.body) > 1}


def test_nine_functions_in_ten_are_short_and_none_is_long() -> None:
    lengths = functions(house())
    long = {name: length for name, length in lengths.items() if length >= SHORT}
    assert len(long) <= len(lengths) / 10, long
    assert {name: length for name, length in long.items() if length > LONGEST} == {}


def test_half_the_files_are_short_and_none_is_large() -> None:
    lengths = files(house())
    assert median(lengths.values()) <= MEDIAN
    assert {name: length for name, length in lengths.items() if length > LARGEST} == {}


def test_lengths_are_measured_as_an_editor_counts_them(plant: Plant) -> None:
    body = "    x = 1\n" * 40
    planted = plant({"model/a.py": f"import os\ndef long():\n{body}\n\n\ndef short(): ...\n"})
    assert functions(planted) == {"peerctl.model.a.long:2": 41, "peerctl.model.a.short:46": 1}
    assert files(planted) == {"peerctl.model.a": 46}
