"""The words for codes."""

from peerctl.model.match import MatchEventKind
from peerctl.model.message import say
from peerctl.model.participant import EventKind
from peerctl.model.programme import Counting
from peerctl.model.record import Label
from peerctl.model.timeline import Answer
from peerctl.model.words import answer_word, counting_word, end_word, event_word, role_word, stage_word
from tests.reports.making import programme

WALKER = {"en": "Walker", "da": "Vandrer"}
MOVED = {"id": "moved", "label": {"en": "Moved away", "da": "Flyttet"}}
WALKS = programme(roles={"peer": {"label": WALKER, "source": "x"}, "mentor": {"source": "x"}}, reasons={"end": [MOVED]})


def test_a_programme_has_its_own_word_for_a_role_or_the_common_one() -> None:
    assert role_word("peer", WALKS) == Label(en="Walker", da="Vandrer")
    assert role_word("mentor", WALKS) == say("mentor")
    assert role_word("staff", WALKS) == say("staff")
    assert role_word("group-leader") == say("group leader")


def test_a_reason_for_an_end_is_the_programmes_or_one_of_the_two_successes() -> None:
    assert end_word("moved", WALKS) == Label(en="Moved away", da="Flyttet")
    assert end_word("completed-early", WALKS) == say("completed early")
    assert end_word("completed", None) == say("completed")


def test_an_unknown_reason_stands_for_itself_and_a_missing_one_is_said_to_be() -> None:
    assert end_word("eloped", WALKS) == say("{reason}", reason="eloped")
    assert end_word("", WALKS) == say("no reason given")


def test_answers_countings_and_stages_have_words() -> None:
    assert [answer_word(answer) for answer in Answer] == [say("no"), say("unknown"), say("yes")]
    assert [counting_word(counting) for counting in Counting] == [say("enrolled"), say("completed")]
    assert stage_word("pairs") == say("most pairs")
    assert stage_word("patience") == say("{stage}", stage="patience")


def test_everything_that_can_happen_has_a_word() -> None:
    assert event_word("interviewed") == say("interviewed")
    assert all(event_word(kind).text for kind in (*EventKind, *MatchEventKind))
