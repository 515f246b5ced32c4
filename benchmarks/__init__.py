"""What one update of an intake costs, ours beside the libraries people would use instead."""
