"""Fictional families go the whole way, and what staff received is compared with what was told."""
