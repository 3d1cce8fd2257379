"""The door to the disk: YAML, bytes, paths. Turns files into records and routes into lines."""
