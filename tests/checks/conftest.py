"""Programmes like the base workspace's, with something less."""

import re

import pytest

from tests.gallery.overlay import BASE

FILE = "programmes/allotment.yaml"


@pytest.fixture(scope="session")
def allotment() -> str:
    """Give the base workspace's programme as it stands."""
    return (BASE / FILE).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def free(allotment: str) -> dict[str, str]:
    """Give the programme without the demand for a contract and a conversation."""
    text = allotment.replace("conversation: yes", "conversation: no").replace("contract: yes", "contract: no")
    return {FILE: text}


@pytest.fixture(scope="session")
def bare(allotment: str) -> dict[str, str]:
    """Give the programme without a companionship."""
    return {FILE: re.sub(r"companionship:\n(?:  .*\n)+", "", allotment)}
