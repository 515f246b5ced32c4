"""Teaches the router from the phrase bank; nothing at run time imports it."""
