"""The life of a person, a pair or a cohort: what happened, and when it was written down."""
