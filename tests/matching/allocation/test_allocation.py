"""The lot of a study: by vectors worked out with other tools, and by what has to hold of every draw."""

from collections import Counter
from datetime import date
from hashlib import sha256
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.matching.allocation.allocate import allocate
from peerctl.matching.allocation.log import BrokenLog, Entry, added, log_text, read_log
from peerctl.matching.allocation.lottery import Stratum, Unit, batch, frozen_list, list_digest, nth, sequence
from peerctl.matching.allocation.people import factor_value
from peerctl.matching.allocation.stream import Stream
from peerctl.matching.allocation.study import NotAllocated, Study, sealed, study
from peerctl.model.allocation import Allocation, Factor
from peerctl.model.book import Book, Enrolled
from peerctl.model.participant import Participant
from peerctl.model.unknown import UnknownCohort
from peerctl.reports.study import balance, balance_table, consort
from tests.matching.making import DAY, book, english, part, peer, person, programme

SECRET = b"a secret of thirty-two bytes, or more"
FIRST = "89c36bc704b9347788d4bee976985796e2ac565d4f5275d4cc959ea735a56d68"
SECOND = "80e7b14e725934a414e20ea5779af7a3012119dec0ed5a4e9f60359d9a34fdbe"
"""What `sha256sum` says of `secret:label:0` and `secret:label:1`."""
ARMS = ("intervention", "control")
LABEL = {"en": "x", "da": "x"}
SECRETS = st.binary(min_size=32, max_size=40)
STRATA = st.dictionaries(
    st.tuples(st.integers(1, 30).map("d-{:03}".format)), st.sampled_from([("a",), ("b",)]), min_size=1
)


def test_the_numbers_are_those_of_sha256sum() -> None:
    """`printf secret:label:0 | sha256sum`, in four parts of sixteen digits."""
    stream = Stream(b"secret", "label")
    digits = "".join(f"{stream.below(1 << 64):016x}" for _ in range(8))
    assert digits == FIRST + SECOND


def test_a_shuffle_by_hand() -> None:
    """The numbers leave 3 of 4, 0 of 3 and 0 of 2: D stays; C and A change places; then the first two do."""
    remainders = [int(FIRST[start : start + 16], 16) % (4 - turn) for turn, start in enumerate((0, 16, 32))]
    assert remainders == [3, 0, 0]
    assert Stream(b"secret", "label").shuffled("ABCD") == ["B", "C", "A", "D"]


def test_numbers_that_would_favour_some_are_drawn_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    top = (1 << 64) - 1
    monkeypatch.setattr("peerctl.matching.allocation.stream._numbers", lambda *_: iter([top, 5]))
    assert Stream(b"", "").below(3) == 2


def test_every_number_is_as_likely() -> None:
    stream = Stream(b"secret", "many")
    counts = Counter(stream.below(6) for _ in range(6000))
    assert sum((count - 1000) ** 2 / 1000 for count in counts.values()) < 20.5  # chi square, 5 degrees: p = 0.001


@given(SECRETS, STRATA)
@settings(deadline=None, max_examples=50)
def test_a_lottery_is_even_in_each_stratum_and_the_same_in_any_order(
    secret: bytes, strata: dict[Unit, Stratum]
) -> None:
    drawn = batch(secret, "one", ARMS, strata)
    assert drawn == batch(secret, "one", ARMS, dict(reversed(strata.items())))
    assert {*drawn} == {*strata}
    for stratum in set(strata.values()):
        counts = [sum(drawn[unit] == arm and strata[unit] == stratum for unit in strata) for arm in ARMS]
        assert abs(counts[0] - counts[1]) <= 1


@given(SECRETS, st.sampled_from([ARMS, ("a", "b", "c")]), st.lists(st.integers(1, 5), min_size=1, max_size=9))
@settings(deadline=None, max_examples=60)
def test_what_does_not_come_out_even_is_even_over_all_strata(
    secret: bytes, arms: tuple[str, ...], sizes: list[int]
) -> None:
    strata: dict[Unit, Stratum] = {
        (f"d-{stratum}-{unit}",): (f"s-{stratum}",) for stratum, size in enumerate(sizes) for unit in range(size)
    }
    counts = Counter(batch(secret, "one", arms, strata).values())
    assert max(counts[arm] for arm in arms) - min(counts[arm] for arm in arms) <= 1


@pytest.mark.parametrize("arms", [ARMS, ("a", "b", "c")])
def test_each_arm_is_as_likely_for_everybody_also_where_strata_do_not_come_out_even(arms: tuple[str, ...]) -> None:
    strata: dict[Unit, Stratum] = {("d-1",): ("s",), ("d-2",): ("t",), ("d-3",): ("t",), ("d-4",): ("u",)}
    draws = [batch(b"%032d" % number, "one", arms, strata) for number in range(1200)]
    for unit in strata:
        counts = Counter(drawn[unit] for drawn in draws)
        even = len(draws) / len(arms)
        assert sum((counts[arm] - even) ** 2 / even for arm in arms) < 13.8  # chi square, 2 degrees: p = 0.001


@given(SECRETS, st.sampled_from([ARMS, ("a", "b", "c")]))
@settings(deadline=None, max_examples=30)
def test_blocks_have_two_or_three_of_each_arm(secret: bytes, arms: tuple[str, ...]) -> None:
    row = list(islice(sequence(secret, "one", arms, ("a",)), 40))
    ends, sizes = 0, {2 * len(arms), 3 * len(arms)}
    stream = Stream(secret, "blocks:one:a")
    while ends + max(sizes) <= len(row):
        size = len(arms) * (2 + stream.below(2))
        block = stream.shuffled(list(arms) * (size // len(arms)))
        assert row[ends : ends + size] == block
        assert set(Counter(block).values()) == {size // len(arms)}
        ends += size
    assert [nth(secret, "one", arms, ("a",), number) for number in range(10)] == row[:10]


def test_the_frozen_list_is_plain_text() -> None:
    strata: dict[Unit, Stratum] = {("d-002",): (), ("d-001", "d-003"): ("woman", "0-to-29")}
    assert frozen_list(strata) == "d-001+d-003 woman/0-to-29\nd-002\n"
    assert list_digest(strata) == sha256(b"d-001+d-003 woman/0-to-29\nd-002\n").hexdigest()


def entries(count: int) -> tuple[Entry, ...]:
    """Make a log."""
    log: tuple[Entry, ...] = ()
    for number in range(count):
        log = (*log, added(log, DAY, None, (f"d-{number}", "e"), ("woman",) if number % 2 else (), "control"))
    return log


def test_a_log_is_read_as_it_was_written() -> None:
    log = entries(3)
    assert read_log(log_text(log), "x") == log
    assert read_log("", "x") == ()


@pytest.mark.parametrize("number", range(3))
def test_a_line_changed_or_taken_out_is_found(number: int) -> None:
    lines = log_text(entries(4)).splitlines(keepends=True)
    with pytest.raises(BrokenLog):
        read_log("".join([*lines[:number], *lines[number + 1 :]]), "x")
    with pytest.raises(BrokenLog):
        read_log("".join([*lines[:number], lines[number].replace("control", "other"), *lines[number + 1 :]]), "x")
    with pytest.raises(BrokenLog):
        read_log("".join([*lines[:number], "# nothing\n", *lines[number:]]), "x")


def laid(method: str, **more: object) -> Allocation:
    """Lay down a method with the secret of these tests."""
    return Allocation.model_validate({"method": method, "secret-sha256": sha256(SECRET).hexdigest(), **more})


def world(*people: Participant, method: str = "batch", log: tuple[Entry, ...] = (), **more: object) -> Study:
    """Make a study of people."""
    known = study_book(*people, method=method, **(more | ({"seal": log[-1].seal} if log else {})))
    return study(known, "one", DAY, log)


def study_book(*people: Participant, method: str = "batch", **more: object) -> Book:
    """Make the book of a study."""
    arms = [{"id": arm, "label": LABEL, "source": "x"} for arm in ARMS]
    made = book(*people, following=programme(arms=arms))
    cohort = made.cohorts["one"].model_copy(update={"allocation": laid(method, **more)})
    return type(made)(
        workspace=made.workspace, programmes=made.programmes, cohorts={"one": cohort}, participants=made.participants
    )


def test_couples_go_together_and_strata_are_read_off_the_files() -> None:
    people = (
        peer("d-1", gender="woman", municipality="Ny By"),
        peer("d-2", born="1950-01-01", municipality=[{"value": "Vejle", "until": "2015-01-01"}]),
        person("d-3", part("peer", referrer="library")),
        peer("d-4", born="2005-01-01"),
        person("d-5", part("mentor")),
        person("d-6", part("peer", history=[("2015-01-20", "withdrawn")])),
    )
    found = world(*people, units=[["d-3", "d-1"], ["d-2", "d-9"]], strata=["gender", "age"], age_bands=[50, 30])
    assert found.waiting == {("d-1", "d-3"): ("woman", "0-to-29"), ("d-2",): ("not-known", "50-and-above")}
    other = world(*people, strata=["referrer", "municipality"])
    assert other.waiting[("d-1",)] == ("not-known", "Ny-By")
    assert other.waiting[("d-2",)] == ("not-known", "not-known")
    assert other.waiting[("d-3",)] == ("library", "not-known")
    ageless = Enrolled("d-1", people[0].model_copy(update={"born": None}), 0, people[0].enrolments[0])
    assert factor_value(ageless, Factor.AGE, laid("batch"), DAY) == "not-known"
    assert world(*people, strata="age").waiting[("d-1",)] == ("0-and-above",)


def test_a_lottery_is_drawn_once_and_of_all() -> None:
    known = world(peer("d-1"), peer("d-2"))
    log = allocate(known, SECRET)
    assert sorted(entry.arm for entry in log) == sorted(ARMS)
    assert {entry.list for entry in log} == {list_digest(known.waiting)}
    with pytest.raises(NotAllocated, match="not of some"):
        allocate(known, SECRET, ["d-1"])
    with pytest.raises(NotAllocated, match="nobody"):
        allocate(world(), SECRET)
    written = [person(e.unit[0], part("peer", arm=e.arm)) for e in log]
    with pytest.raises(NotAllocated, match="never drawn again"):
        allocate(world(*written, peer("d-3"), log=log), SECRET)


def test_only_the_secret_laid_down_is_taken() -> None:
    known = world(peer("d-1"))
    with pytest.raises(NotAllocated, match="not the secret"):
        allocate(known, SECRET + b"\n")
    short = known.allocation.model_copy(update={"secret_sha256": sha256(b"short").hexdigest()})
    with pytest.raises(NotAllocated, match="too short"):
        allocate(Study("one", DAY, ARMS, short, (), known.waiting), b"short")


def test_people_come_one_at_a_time_with_those_of_their_household() -> None:
    known = world(peer("d-1"), peer("d-2"), peer("d-3"), method="blocks", units=[["d-1", "d-3"]])
    log = allocate(known, SECRET, ["d-3", "d-2", "d-1"])
    assert [entry.unit for entry in log] == [("d-1", "d-3"), ("d-2",)]
    assert [entry.arm for entry in log] == [nth(SECRET, "one", ARMS, (), number) for number in range(2)]
    for people, reason in (([], "Nobody"), (["d-9"], "not waiting")):
        with pytest.raises(NotAllocated, match=reason):
            allocate(known, SECRET, people)
    written = [person(name, part("peer", arm=e.arm)) for e in log for name in e.unit]
    with pytest.raises(NotAllocated, match="never drawn again"):
        allocate(world(*written, method="blocks", log=log), SECRET, ["d-1"])


def test_a_log_with_another_arm_than_the_lot_drew_is_found() -> None:
    drawn = nth(SECRET, "one", ARMS, (), 0)
    other = next(arm for arm in ARMS if arm != drawn)
    log = added((), DAY, None, ("d-1",), (), other)
    known = world(person("d-1", part("peer", arm=other)), peer("d-2"), method="blocks", log=(log,))
    with pytest.raises(NotAllocated, match="another arm"):
        allocate(known, SECRET, ["d-2"])
    good = added((), DAY, None, ("d-1",), (), drawn)
    sound = world(person("d-1", part("peer", arm=drawn)), peer("d-2"), method="blocks", log=(good,))
    assert allocate(sound, SECRET, ["d-2"])[0].number == 2


def test_a_log_that_ends_elsewhere_than_its_seal_is_found() -> None:
    log = allocate(world(peer("d-1"), peer("d-2"), method="blocks"), SECRET, ["d-1", "d-2"])
    first = person("d-1", part("peer", arm=log[0].arm))
    with pytest.raises(NotAllocated, match="does not end with the seal"):
        study(study_book(first, peer("d-2"), method="blocks", seal=log[1].seal), "one", DAY, log[:1])
    known = study(study_book(first, peer("d-2"), method="blocks", seal=log[0].seal), "one", DAY, log[:1])
    assert sealed(known, log[0].seal) == log[0]
    with pytest.raises(NotAllocated, match="No line of the log"):
        sealed(known, log[1].seal)


def test_what_is_no_study_is_told() -> None:
    with pytest.raises(UnknownCohort):
        study(book(), "two", DAY, ())
    with pytest.raises(NotAllocated, match="no arms"):
        study(book(), "one", DAY, ())
    arms = [{"id": arm, "label": LABEL, "source": "x"} for arm in ARMS]
    with pytest.raises(NotAllocated, match="Nothing is laid down"):
        study(book(following=programme(arms=arms)), "one", DAY, ())
    with pytest.raises(NotAllocated, match="differ"):
        world(person("d-1", part("peer", arm="control")))


@pytest.mark.parametrize(("method", "words"), [("batch", "one lottery"), ("blocks", "blocks of 4 or 6")])
def test_the_report_says_how_it_was_done_and_how_alike_the_arms_are(method: str, words: str) -> None:
    people = [person(f"d-{number}", part("peer", arm="control"), born=None) for number in (1, 2)]
    log = added((), date(2015, 2, 1), None, ("d-1", "d-2"), (), "control")
    known = study_book(*people, method=method, units=[["d-1", "d-2"]], seal=log.seal)
    seen = study(known, "one", DAY, (log,))
    lines = {(line.what, line.value): tuple(line.arms.values()) for line in balance(known, seen)}
    assert (lines["people", ""], lines["units", ""], lines["mean-age", ""]) == ((0, 2), (0, 1), (None, None))
    assert balance_table(seen, balance(known, seen)).rows
    text = " ".join(map(english, consort(seen)))
    assert words in text
    assert "one unit" in text
    assert "not stratified" in text


def test_one_of_a_household_who_comes_later_follows_without_a_draw() -> None:
    first = allocate(world(peer("d-1"), method="blocks", units=[["d-1", "d-3"]]), SECRET, ["d-1"])
    people = (person("d-1", part("peer", arm=first[0].arm)), peer("d-2"), peer("d-3"))
    known = world(*people, method="blocks", units=[["d-1", "d-3"]], log=first)
    new = allocate(known, SECRET, ["d-3", "d-2"])
    assert [(entry.unit, entry.arm) for entry in new] == [
        (("d-3",), first[0].arm),
        (("d-2",), nth(SECRET, "one", ARMS, (), 1)),
    ]
