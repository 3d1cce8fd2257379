"""What counts or lists: tables and records for the leader."""
