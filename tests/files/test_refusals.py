"""Every refusal explains itself."""

import pytest

from peerctl.files.refusal import Refusal
from peerctl.files.refusals import REFUSALS
from peerctl.files.refuse import refused
from peerctl.model.finding import Route
from peerctl.model.message import say


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
def test_a_refusal_has_a_title_and_says_why_and_what_to_do(refusal: Refusal) -> None:
    assert REFUSALS[refusal.id] is refusal
    assert not refusal.title.text.endswith(".")
    assert len(refusal.manual) >= 2
    for paragraph in refusal.manual:
        assert paragraph.text.format().endswith((".", "]", "alone."))


def test_a_refusal_without_a_manual_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        refused("no-such-refusal", Route("x.yaml"), say("x"), say("y"))
