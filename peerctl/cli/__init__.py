"""The roof: flags, exit codes, and the clock, which is read here once."""
