"""Every rule of `check`, by name: an explicit list, so that nothing is found by accident."""

from peerctl.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
