"""The ground: nouns, values, findings, tables, timelines. Knows no file, no colour and no clock."""
