"""Every figure of the five programmes: where it stands in the file, what it is, and which sources it is from.

Items of a list go by their ids: `series/training/minutes` is the `minutes` of the series whose id is `training`.
"""

from datetime import date
from typing import Any

import pytest

from tests.programmes.shipped import at, programmes

OURS = "assumption"

PEER_PROJEKTET = [
    ("kind", "one-to-one", ""),
    ("period/from", date(2013, 1, 1), f"003 {OURS}"),
    ("period/to", date(2016, 12, 31), f"003 {OURS}"),
    # who
    ("roles/peer/per-cohort/min", 10, "003"),
    ("roles/peer/per-cohort/max", 15, "003"),
    ("roles/mentor/per-cohort/min", 10, "003"),
    ("roles/mentor/per-cohort/max", 15, "003"),
    ("roles/mentor/capacity", 1, "001 003"),
    ("cohorts/min", 2, "003"),
    ("cohorts/max", 2, "003"),
    ("eligibility/mentor/age/age/min", 18, "001 003"),
    ("eligibility/mentor/age/age/max", 50, "001 003"),
    ("eligibility/mentor/lives-in-municipality/municipality", ("Vejle",), "001"),
    ("eligibility/mentor/lived-experience/fact", "lived-experience", "001 003"),
    ("eligibility/mentor/recovered-enough/fact", "recovered-enough", "003"),
    ("eligibility/peer/age/age/min", 18, "001 003"),
    ("eligibility/peer/age/age/max", 40, "001 003"),
    ("eligibility/peer/lives-in-municipality/municipality", ("Vejle",), "001"),
    ("eligibility/peer/support-or-residential-care/any/0/fact", "section-85", "003"),
    ("eligibility/peer/support-or-residential-care/any/1/fact", "residential-care", "003"),
    ("statements/diagnosis-not-asked/id", "diagnosis-not-asked", "003"),
    ("statements/recruited-from/id", "recruited-from", "001"),
    # how they are found
    ("recruitment/open-events/figure", 3, "003"),
    ("recruitment/talks-at-departments/id", "talks-at-departments", "003"),
    ("recruitment/notices-at-network/id", "notices-at-network", "003"),
    ("recruitment/folders-at-practices/id", "folders-at-practices", "003"),
    ("recruitment/press/id", "press", "003"),
    ("recruitment/staff-first/id", "staff-first", "003"),
    ("channels/open-event/id", "open-event", "003"),
    ("channels/local-newspaper/id", "local-newspaper", "003"),
    ("channels/contact-person/id", "contact-person", "003"),
    ("channels/notice/id", "notice", "003"),
    ("channels/general-practitioner/id", "general-practitioner", "003"),
    ("channels/radio-tv/id", "radio-tv", "003"),
    ("channels/word-of-mouth/id", "word-of-mouth", "003"),
    ("channels/website/id", "website", "003"),
    ("interview/minutes", 60, "003"),
    ("interview/topics/evaluation/id", "evaluation", "003"),
    ("interview/topics/recovery-level/id", "recovery-level", "003"),
    ("interview/topics/expectations/id", "expectations", "003"),
    # what is held together
    ("series/training/audience", ("mentor",), "003"),
    ("series/training/sessions", 6, "003"),
    ("series/training/every/months", 1, "003"),
    ("series/training/minutes", 300, "003"),
    ("series/supervision/audience", ("mentor",), "003"),
    ("series/supervision/sessions", 6, "003"),
    ("series/supervision/every/months", 1, "003"),
    ("series/supervision/minutes", 120, "003"),
    ("series/supervision/stagger/after", "training", "003"),
    ("series/supervision/stagger/by/weeks", 2, "003"),
    ("series/cafe/every/weeks", 1, "003"),
    ("series/cafe/minutes", 120, "003"),
    ("series/cafe/optional", True, "003"),
    ("series/shared-cafe/scope", "shared", "003"),
    ("series/shared-cafe/every/weeks", 1, "003"),
    ("series/shared-cafe/minutes", 180, "003"),
    ("series/shared-cafe/optional", True, "003"),
    ("statements/cafes-a-week/figure", 2, "003"),
    ("series/joint-event/audience", ("peer", "mentor"), "003"),
    ("series/joint-trip/sessions", 1, "003"),
    ("series/speed-dating/audience", ("peer", "mentor"), "003"),
    # the pair
    ("companionship/months", 6, "001 003"),
    ("companionship/extension/months", 3, f"001 {OURS}"),
    ("companionship/extension/agreed-by", ("mentor", "peer"), f"001 {OURS}"),
    ("companionship/cadences/weekly/every/weeks", 1, "003"),
    ("companionship/cadences/every-second-week/every/weeks", 2, "003"),
    ("companionship/conversation", True, "001 003"),
    ("statements/matching-conversation/id", "matching-conversation", "003"),
    ("companionship/contract", True, "001 003"),
    ("signals/silent/cadences", 2, OURS),
    ("signals/over-involved-pair/times", 2, OURS),
    ("signals/over-involved-staff/times", 2, OURS),
    # what is measured, and what came out
    ("measures/mhrm/roles", ("peer", "mentor"), f"003 {OURS}"),
    ("measures/mhrm/waves/pre/anchor", "enrolled", f"001 {OURS}"),
    ("measures/mhrm/waves/post/anchor", "ended", f"001 {OURS}"),
    ("measures/lsns-r/roles", ("peer", "mentor"), f"003 {OURS}"),
    ("targets/people-over-the-project/counts", "enrolled", "001 003"),
    ("targets/people-over-the-project/min", 40, "001 003"),
    ("targets/people-over-the-project/max", 60, "001 003"),
    ("statements/participants-reported/figure", 50, "003"),
    ("statements/active-reported/figure", 37, "003"),
    ("statements/passive-reported/figure", 13, "003"),
    ("statements/sets-measured/figure", 31, "003"),
    ("checklists/start/online-group/id", "online-group", "003"),
    ("checklists/start/confidentiality-declaration/id", "confidentiality-declaration", OURS),
    ("checklists/midway/midway-evaluation/id", "midway-evaluation", "003"),
    ("checklists/end/coffee-card-returned/id", "coffee-card-returned", "003"),
    ("voluntary", True, ""),
    ("statements/voluntary/id", "voluntary", "001 003"),
    ("statements/lesson-dynamic/id", "lesson-dynamic", "003"),
    ("statements/lesson-stand-ins/id", "lesson-stand-ins", "003"),
    ("statements/lesson-over-involvement/id", "lesson-over-involvement", "003"),
    ("statements/lesson-delimited/id", "lesson-delimited", "003"),
    ("statements/outside-psychiatry/id", "outside-psychiatry", "003"),
    ("statements/lesson-retention/id", "lesson-retention", "003"),
]

PEER_TO_PEER = [
    ("kind", "one-to-one", ""),
    ("statements/same-peer/id", "same-peer", "002"),
    ("statements/started/figure", 2014, "002"),
    ("statements/project-years/figure", 3, "002"),
    ("statements/anchored-years/figure", 3, "002"),
    ("period/from", date(2016, 1, 1), f"002 {OURS}"),
    ("roles/mentor/per-cohort/max", 15, "002"),
    ("eligibility/mentor/lived-experience/fact", "lived-experience", "002"),
    ("eligibility/mentor/has-surplus/fact", "has-surplus", "002"),
    ("eligibility/mentor/can-attend-training/fact", "can-attend-training", "002"),
    ("eligibility/peer/social-psychiatry/fact", "social-psychiatry", "002"),
    ("statements/schooling/id", "schooling", "002"),
    ("statements/no-age-limit/id", "no-age-limit", "002"),
    ("series/training/sessions", 6, "002"),
    ("series/training/every/months", 1, "002"),
    ("series/supervision/sessions", 6, "002"),
    ("series/supervision/minutes", 120, "002"),
    ("statements/times-a-month/figure", 2, "002"),
    ("companionship/months", 6, "002"),
    ("companionship/months-max", 9, "002"),
    ("companionship/extension/agreed-by", ("mentor", "peer"), "002"),
    ("companionship/cadences/weekly/every/weeks", 1, "002"),
    ("companionship/cadences/every-second-week/every/weeks", 2, "002"),
    ("companionship/ready-first", True, "002"),
    ("statements/matched-when-ready/id", "matched-when-ready", "002"),
    ("statements/pause-or-leave/id", "pause-or-leave", "002"),
    ("checklists/start/evaluation-start/roles", ("mentor",), "002"),
    ("checklists/end/evaluation-end/roles", ("mentor",), "002"),
    ("series/cafe/every/weeks", 1, "002"),
    ("series/cafe/times", 3, "002"),
    ("checklists/start/online-group/id", "online-group", "002"),
    ("series/joint-event/optional", True, "002"),
    ("certificate/series", ("training",), "002"),
    ("statements/staff-contact/id", "staff-contact", "002"),
]

PEERFAELLESSKABET = [
    ("kind", "one-to-one", ""),
    ("period/from", date(2016, 1, 1), f"000 {OURS}"),
    ("period/to", date(2018, 12, 31), f"000 {OURS}"),
    ("eligibility/peer/adult/age/min", 18, "000"),
    ("eligibility/peer/lives-in-municipality/municipality", ("Vejle",), "000"),
    ("eligibility/peer/misuse-or-aftercare/any/0/fact", "misuse-experience", "000"),
    ("eligibility/peer/misuse-or-aftercare/any/1/fact", "aftercare", "000"),
    ("eligibility/peer/free-or-stable/any/substance-free/fact", "substance-free", "000"),
    ("eligibility/peer/free-or-stable/any/stable-on-substitution/is", "stable", OURS),
    ("eligibility/peer/free-or-stable/any/stable-on-substitution/for-at-least/months", 6, OURS),
    ("eligibility/mentor/adult/age/min", 18, "000"),
    ("eligibility/mentor/lives-in-municipality/municipality", ("Vejle",), "000"),
    ("eligibility/mentor/misuse-experience/fact", "misuse-experience", "000"),
    ("eligibility/mentor/out-of-misuse/fact", "misuse-free", "000"),
    ("eligibility/mentor/out-of-misuse/for-at-least/months", 12, "000"),
    ("eligibility/mentor/out-of-substitution/any/0/is", "never", "000"),
    ("eligibility/mentor/out-of-substitution/any/1/is", "ended", "000"),
    ("eligibility/mentor/out-of-substitution/any/1/for-at-least/months", 12, "000"),
    ("facts/substitution/choices", ("never", "ended", "stable"), "000"),
    ("roles/mentor/per-cohort/min", 10, "000"),
    ("roles/mentor/per-cohort/max", 15, "000"),
    ("roles/peer/per-cohort/min", 10, "000"),
    ("roles/peer/per-cohort/max", 15, "000"),
    ("statements/corresponding-number/id", "corresponding-number", "000"),
    ("cohorts/min", 2, "000"),
    ("cohorts/max", 2, "000"),
    ("targets/people-who-complete/counts", "completed", "000"),
    ("targets/people-who-complete/roles", ("peer", "mentor"), "000"),
    ("targets/people-who-complete/min", 40, "000"),
    ("targets/people-who-complete/max", 60, "000"),
    ("series/training/sessions", 7, "000"),
    ("series/training/every/months", 1, "000"),
    ("series/supervision/every/months", 1, f"000 {OURS}"),
    ("companionship/wishes-of", ("mentor", "peer"), f"000 {OURS}"),
    ("statements/match-from-wishes/id", "match-from-wishes", "000"),
    ("companionship/months", 6, f"000 {OURS}"),
    ("companionship/extension/months", 3, "000"),
    ("companionship/extension/agreed-by", ("mentor", "peer"), "000"),
    ("companionship/forbidden-places/own-home/id", "own-home", "000"),
    ("statements/only-rule/id", "only-rule", "000"),
    ("series/joint-event/sessions-a-year", (1, 2), "000"),
]

VEJEN_TIL_HVERDAGSLIVET = [
    ("kind", "group-course", ""),
    ("series/course/sessions", 10, f"004 {OURS}"),
    ("series/course/every/weeks", 1, f"004 {OURS}"),
    ("series/course/minutes", 120, f"004 {OURS}"),
    ("series/course/ordered", True, f"004 {OURS}"),
    ("series/course/leaders", 2, f"004 {OURS}"),
    ("statements/manual/id", "manual", "004"),
    ("statements/run-by/id", "run-by", "004"),
    ("eligibility/peer/adult/age/min", 18, "004"),
    ("eligibility/peer/section-82/fact", "section-82", "004"),
    ("eligibility/peer/knows-vulnerability/fact", "knows-vulnerability", "004"),
    ("eligibility/peer/lonely-or-standstill/fact", "lonely-or-standstill", "004"),
    ("statements/any-diagnosis/id", "any-diagnosis", "004"),
    ("referrers/din-indgang/share", 0.5, f"004 {OURS}"),
    ("eligibility/group-leader/lived-experience/fact", "lived-experience", "004"),
    ("eligibility/group-leader/trained-as-leader/fact", "trained-as-leader", "004"),
    ("statements/leaders-trained/figure", 9, "004"),
    ("statements/leaders-leading/figure", 4, "004"),
    ("statements/leaders-to-come/id", "leaders-to-come", "004"),
    ("statements/participants-reported/figure", 78, "004"),
    ("statements/participants-this-year/figure", 48, "004"),
    ("statements/courses-reported/figure", 5, "004"),
    ("statements/courses-in-spring/figure", 1, "004"),
    ("statements/courses-in-autumn/figure", 3, "004"),
    ("statements/dropout-reported/figure", 14, "004"),
    ("roles/peer/per-cohort/max", 12, OURS),
    ("roles/group-leader/per-cohort/min", 2, OURS),
    ("statements/companionship-offered/id", "companionship-offered", "004"),
    ("companionship/optional", True, f"004 {OURS}"),
    ("companionship/months", 6, f"004 {OURS}"),
    ("tariffs/one-weekly-group/price", 140_000, "004"),
    ("tariffs/one-weekly-group/participants", 48, "004"),
    ("tariffs/one-weekly-group/cohorts", 4, "004"),
    ("tariffs/one-weekly-group/stated-price-per-participant", 2908, "004"),
    ("tariffs/two-weekly-groups/price", 228_000, f"004 {OURS}"),
    ("tariffs/two-weekly-groups/participants", 96, f"004 {OURS}"),
    ("tariffs/two-weekly-groups/stated-price-per-participant", 2375, f"004 {OURS}"),
]

EFFEKTSTUDIET = [
    ("kind", "study", ""),
    ("period/from", date(2019, 1, 1), f"004 {OURS}"),
    ("period/to", date(2024, 12, 31), f"004 {OURS}"),
    ("statements/started/figure", 2019, "004"),
    ("statements/municipalities/figure", 4, "004"),
    ("statements/research-centre/id", "research-centre", "004"),
    ("statements/effect-measured-until/figure", 2023, "004"),
    ("statements/economic-analysis/figure", 2024, "004"),
    ("targets/citizens-included/counts", "enrolled", "004"),
    ("targets/citizens-included/min", 284, "004"),
    ("statements/target-reached/figure", 284, "004"),
    ("arms/intervention/id", "intervention", "004"),
    ("arms/control/id", "control", "004"),
    ("eligibility/peer/adult/age/min", 18, "004"),
    ("eligibility/peer/section-82/fact", "section-82", "004"),
    ("eligibility/peer/knows-vulnerability/fact", "knows-vulnerability", "004"),
    ("eligibility/peer/lonely-or-standstill/fact", "lonely-or-standstill", "004"),
    ("measures/qpr-15/primary", True, OURS),
    ("statements/outcome-connectedness/id", "outcome-connectedness", "004"),
    ("statements/outcome-hope/id", "outcome-hope", "004"),
    ("statements/outcome-identity/id", "outcome-identity", "004"),
    ("statements/outcome-change/id", "outcome-change", "004"),
]

FIGURES = {
    "peer-projektet": PEER_PROJEKTET,
    "peer-to-peer": PEER_TO_PEER,
    "peerfaellesskabet": PEERFAELLESSKABET,
    "vejen-til-hverdagslivet": VEJEN_TIL_HVERDAGSLIVET,
    "effektstudiet": EFFEKTSTUDIET,
}

THEMES = {
    ("peer-projektet", "training"): [
        "roles-and-expectations",
        "boundary-setting",
        "communication",
        "change-and-motivation",
        "conflict-handling",
    ],
    ("peer-projektet", "supervision"): [
        "role-clarification",
        "expectations",
        "over-involvement",
        "boundary-setting",
        "peers-development",
        "own-challenges",
        "ending",
    ],
    ("vejen-til-hverdagslivet", "course"): [
        "arrival",
        "telling-others",
        "what-matters",
        "differences-and-likenesses",
        "chances",
        "chances-and-network",
        "life-story",
        "setting-the-agenda",
        "dreams-to-everyday-life",
        "treat-yourself",
    ],
}

EACH_FIGURE = pytest.mark.parametrize(
    ("programme", "path", "value", "sources"),
    [(programme, *figure) for programme, figures in FIGURES.items() for figure in figures],
)


@EACH_FIGURE
def test_the_file_has_the_figure_and_its_sources(programme: str, path: str, value: Any, sources: str) -> None:  # noqa: ANN401
    assert at(programmes()[programme], path) == (value, tuple(sources.split()))


@pytest.mark.parametrize(("programme", "series"), THEMES)
def test_a_series_has_its_themes_in_their_order(programme: str, series: str) -> None:
    themes, _ = at(programmes()[programme], f"series/{series}/themes")
    assert [theme["id"] for theme in themes] == THEMES[programme, series]


def test_no_age_limit_is_asked_of_anybody_where_none_is_stated() -> None:
    rules = programmes()["peer-to-peer"].eligibility
    assert [rule.id for role in rules.values() for rule in role if hasattr(rule, "age")] == []


def test_a_companionship_without_a_bound_may_be_extended_freely() -> None:
    companionship = programmes()["peer-to-peer"].companionship
    assert companionship
    assert companionship.extension
    assert companionship.extension.months is None


def test_a_stated_price_may_differ_from_the_computed_one() -> None:
    one, two = programmes()["vejen-til-hverdagslivet"].tariffs
    assert round(one.price / one.participants, 2) == 2916.67 != one.stated_price_per_participant
    assert two.price / two.participants == 2375 == two.stated_price_per_participant
