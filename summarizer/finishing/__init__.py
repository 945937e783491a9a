"""The last touches to a sentence: who bears it out, one spelling of each name, courtesy titles."""
