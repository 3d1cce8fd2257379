"""What an evaluator gets: answers, scores and counts, and nobody's name."""
