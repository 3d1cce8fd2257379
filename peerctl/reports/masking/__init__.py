"""Hiding small counts in tables that leave the house."""
