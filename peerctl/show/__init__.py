"""The door to the reader: colour, width, CSV, JSON, carets, languages."""
