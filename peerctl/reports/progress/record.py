"""The report for programs: plain records with the keys that the tables of CSV have too."""

from collections.abc import Mapping

from peerctl.measures.outcomes import Outcome
from peerctl.reports.progress.cautions import cautions
from peerctl.reports.progress.figures import DIFFERENCES, FIGURES
from peerctl.reports.progress.report import Progress
from peerctl.reports.progress.sentences import findings


def record(told: Progress) -> Mapping[str, object]:
    """Give the whole report."""
    return {
        "as_of": told.day,
        "flows": told.flows,
        "outcomes": [_outcome(one, told) for one in told.outcomes],
        "cautions": {flow.programme: tuple(cautions(told.book, flow, told.of(flow))) for flow in told.flows},
    }


def _outcome(one: Outcome, told: Progress) -> Mapping[str, object]:
    return {
        "programme": one.programme,
        "instrument": one.instrument.id,
        "version": one.instrument.version,
        "primary": one.primary,
        "better": one.instrument.better,
        "groups": [
            {
                "cohort": row.group.cohort,
                "role": row.group.role,
                "arm": row.group.arm,
                **{figure.key: figure.of(one, row) for figure in FIGURES},
            }
            for row in one.rows
        ],
        "differences": [
            {
                "arm": each.figures.arm,
                "control": each.figures.control,
                **{figure.key: figure.read(each) for figure in DIFFERENCES},
            }
            for each in one.differences
        ],
        "reliability": one.thresholds,
        "cutoff": one.cutoff,
        "best_before": one.best_before,
        "of_people_with_another": one.again,
        "in_no_arm": one.armless,
        "lost": one.attrition,
        "within_windows": one.inside,
        "findings": tuple(findings(one, told.book.programmes[one.programme])),
    }
