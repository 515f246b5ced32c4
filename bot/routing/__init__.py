"""The way of a case from the family to the desk that should read it."""
