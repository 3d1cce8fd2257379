"""What the reader refuses: each kind with a title and the manual that `peerctl explain` prints."""

from collections.abc import Mapping

from peerctl.files.refusal import Refusal
from peerctl.files.refusals_of_records import REFUSALS_OF_RECORDS
from peerctl.files.refusals_of_text import REFUSALS_OF_TEXT

REFUSALS: Mapping[str, Refusal] = {refusal.id: refusal for refusal in (*REFUSALS_OF_RECORDS, *REFUSALS_OF_TEXT)}
"""Every refusal, by its rule id."""
