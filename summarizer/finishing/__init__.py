"""The last touches to a sentence: who it names, which day it means, how a name is spelled, who bears it out."""
