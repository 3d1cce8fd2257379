"""Every rule of `check`, by name: an explicit list, so that nothing is found by accident."""

from peerctl.checks import (
    absurd_date,
    cohort_size,
    consent_missing,
    consent_withdrawn,
    contradicting_facts,
    duplicate_id,
    eligibility_unknown,
    id_differs_from_file_name,
    ineligible_but_enrolled,
    personal_data,
    referrer_share,
    unknown_reference,
    unknown_rule,
)
from peerctl.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    unknown_reference.RULE,
    duplicate_id.RULE,
    id_differs_from_file_name.RULE,
    unknown_rule.RULE,
    absurd_date.RULE,
    contradicting_facts.RULE,
    ineligible_but_enrolled.RULE,
    eligibility_unknown.RULE,
    consent_missing.RULE,
    consent_withdrawn.RULE,
    cohort_size.RULE,
    referrer_share.RULE,
    personal_data.RULE,
)
