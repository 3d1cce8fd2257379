"""Prices on the command line, as a leader reads them."""

import json
from pathlib import Path

from inline_snapshot import snapshot

from tests.cli.running import peerctl

COURSES = Path(__file__).parents[2] / "examples" / "vejen-til-hverdagslivet"


def test_the_price_of_a_cohort_stands_beside_what_is_stated() -> None:
    ran = peerctl("--lang", "en", "cost", "fredericia-2022-1", folder=COURSES)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot("""\
Price of a participant

Programme                Tariff                      Kroner a year  Participants  Each, computed  Each, stated
──────────────────────────────────────────────────────────────────────────────────────────────────────────────
vejen-til-hverdagslivet  One weekly group all year          140000            48         2916.67          2908
vejen-til-hverdagslivet  Two weekly groups all year         228000            96            2375          2375

One weekly group all year: 004 states 2908 kr per participant; 140,000 / 48 is 2916.67. The computed price is followed.
Two weekly groups all year: Price and participants are stated, and 228,000 / 96 is exactly 2375. The 8 courses are ours: 4 a year for each weekly group.

Planned and held until 2022-11-16

Programme                Year  Cohort             Tariff                      Cohorts  Kroner  Planned  Participants     Each  Completed  Each who completed
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
vejen-til-hverdagslivet  2022  fredericia-2022-1  One weekly group all year         1   35000       12            12  2916.67         10                3500
vejen-til-hverdagslivet  2022  fredericia-2022-1  Two weekly groups all year        1   28500       12            12     2375         10                2850

Participants are peers, in the cohorts that started in the year; a tariff is shared out by cohorts.
""")


def test_prices_as_json_are_numbers() -> None:
    (cost,) = json.loads(peerctl("cost", "--format", "json", folder=COURSES).out)["costs"]
    assert [price["per_participant"] for price in cost["prices"]] == [2916.67, 2375.0]


def test_a_programme_without_prices_says_so() -> None:
    assert "No price is stated." in peerctl("cost").out


def test_what_is_neither_a_cohort_nor_a_programme_is_refused() -> None:
    ran = peerctl("cost", "sprng-2015", "--lang", "en")
    assert (ran.code, ran.out) == (3, "")
    assert "Did you mean “spring-2015”?" in ran.err
