"""How the shipped checkpoint is made: ``prepare`` the pairs, ``fit`` the writer, train ``salience``, ``export`` all."""
