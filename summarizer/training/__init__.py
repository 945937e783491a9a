"""How the shipped checkpoint is made: ``prepare`` the pairs, ``fit`` the writer, ``export`` the weights."""
