"""Nutgraf: several articles about one event in, one short, sourced, abstractive brief out."""
