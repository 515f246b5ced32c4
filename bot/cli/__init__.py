"""What each command does; imported one by one, so that none pays for another."""
