"""Where two sentences contradict each other: in a number, a negation, a quotation, a name.

The method is that of contradiction detection by alignment (de Marneffe, Rafferty and Manning, 2008, "Finding
contradictions in text"): two claims contradict each other only if they are about the same thing. Deviation: no parser;
two claims are about the same thing if the content words nearest to them agree in order. The rules prefer silence to a
false alarm. What they leave out on purpose:

- a number beside its rounding, or beside a hedge that it satisfies ("nearly 20" and 19, "about 1,000" and 1,003);
- clock times, polls and prices on a market, which are right at one moment each;
- transliterations of one name, nicknames and initials;
- what either document states both ways, somewhere else too: it means two things.
"""
