"""The arms of a study: drawn by a lot that nobody in the study can know beforehand or draw again."""
