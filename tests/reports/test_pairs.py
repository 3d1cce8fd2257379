"""Pairs in a list, and one pair with its contract, its clock and its signals."""

from datetime import date

from peerctl.calendar.signal import State
from peerctl.model.standing import PairStanding
from peerctl.model.table import Table
from peerctl.reports.pair_tables import pair_tables, pairs_table
from peerctl.reports.pairs import PairView, pair_views
from peerctl.show.wording import Wording
from tests.reports.agenda.small import STARTED, met, pair, workspace
from tests.reports.making import day

DAY = day("2015-06-15")


def view(*steps: tuple[str, str], on: date = DAY, **more: object) -> PairView:
    """Give the one pair of a small book."""
    (found,) = pair_views(workspace(pairs=[pair([*STARTED, *steps], **more)]), on)
    return found


def cells(table: Table) -> list[list[str]]:
    wording = Wording()
    return [[wording.cell(cell) for cell in row] for row in table.rows]


def why(state: State, shown: PairView) -> list[str]:
    """Give what is said of the signals in a state."""
    rows = cells(pair_tables(shown, DAY, explain=False)[-1])
    wanted = {State.TOO_EARLY: "too early to tell", State.NOT_WATCHED: "not watched"}.get(state, state.value)
    return [row[2] for row in rows if row[1] == wanted]


def test_a_running_pair_has_its_days_its_contract_and_its_meetings() -> None:
    shown = view(meetings=met("2015-05-08", "2015-06-10"))
    assert (shown.standing, shown.started, shown.planned_end) == (
        PairStanding.ACTIVE,
        day("2015-05-01"),
        day("2015-11-01"),
    )
    assert (shown.ask_by, shown.meetings, shown.last_met) == (day("2015-10-04"), 2, day("2015-06-10"))
    assert (shown.contract.signed, shown.contract.months, shown.contract.cadence) == (day("2015-04-28"), 6, "weekly")


def test_a_pair_that_has_ended_is_asked_nothing_and_has_no_signals() -> None:
    shown = view(("2015-06-01", "ended"), last={"reason": "completed-early"})
    assert (shown.standing, shown.ended, shown.ask_by, shown.signals) == (
        PairStanding.COMPLETED,
        day("2015-06-01"),
        None,
        (),
    )
    assert len(pair_tables(shown, DAY, explain=False)) == 2


def test_a_pair_to_which_nothing_has_happened_yet_is_not_shown() -> None:
    assert pair_views(workspace(pairs=[pair()]), day("2015-01-01")) == ()


def test_one_pair_may_be_asked_for() -> None:
    known = workspace(pairs=[pair(), pair(id="m-2--p-2", mentor="m-2", peer="p-2")])
    assert [shown.match for shown in pair_views(known, DAY)] == ["m-1--p-1", "m-2--p-2"]
    assert [shown.match for shown in pair_views(known, DAY, "m-2--p-2")] == ["m-2--p-2"]


def test_each_state_of_a_signal_is_said_in_words() -> None:
    fine = why(State.FINE, view(meetings=met("2015-06-10")))
    assert fine[0] == "Last met on 2015-06-10; silent from 2015-06-25 on."
    assert why(State.SILENT, view()) == ["The clock runs since 2015-05-01; silent since 2015-05-16."]
    assert why(State.PAUSED, view(("2015-05-10", "paused"))) == [
        "The clock runs since 2015-05-01 and stands still while the pair is paused."
    ]
    assert (
        why(State.NOT_WATCHED, view(contract={"signed": "2015-04-28"}))
        == ["There is nothing agreed, or nothing in the programme, to hold it against."] * 2
    )
    over = view(meetings=met(*[f"2015-06-0{n}" for n in range(1, 9)]))
    assert why(State.OVER_INVOLVED, over) == ["Meetings held since 2015-05-19: 8; from 8 on it is too much."]


def test_a_new_pair_is_too_early_to_tell() -> None:
    (shown,) = pair_views(workspace(pairs=[pair()]), day("2015-05-10"))
    assert why(State.TOO_EARLY, shown)[0] == "Started on 2015-05-01 and not met yet; silent from 2015-05-16 on."


def test_the_clock_is_told_line_by_line_where_asked_for() -> None:
    shown = view()
    plain, explained = pair_tables(shown, DAY, explain=False), pair_tables(shown, DAY, explain=True)
    assert [table.title.text for table in explained if table not in plain] == ["How the planned end comes about"]
    assert explained[2].notes == shown.clock


def test_the_list_has_a_row_for_each_pair() -> None:
    table = pairs_table([view(), view(("2015-06-01", "ended"), last={"reason": "moved"})], DAY)
    assert [(row[4], row[-1]) for row in cells(table)] == [("active", "silent"), ("ended before time", "")]
