"""Several operations of the office that the secretary did in one go: one entry of the history."""

from app.changes import Changes


def in_one(sentence: str, *done: Changes) -> Changes:
    """Return the changes of all that was done, under one sentence."""
    nouns = frozenset().union(*(changes.nouns for changes in done))
    return Changes(sentence, nouns, issued=any(changes.issued for changes in done))
