"""The contestants, each written the way its library's documentation writes a bot."""
