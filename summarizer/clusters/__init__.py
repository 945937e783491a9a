"""The documents of one event: who says the same, who reprints whom, and which facts are central."""
