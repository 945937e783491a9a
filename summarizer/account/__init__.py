"""The account of a brief: what each sentence rests on, and what the documents disagree on."""
