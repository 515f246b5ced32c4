"""The case: what a family has told us, as everyone after the conversation reads it."""
