"""What the brief says: the worth of words, which sentences carry it best, what opens it, and the order of reading."""
