"""A Bot API server on your desk, with people in it."""
