"""Minutes already begun brought up to what the office recorded since; what was typed stays."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from app.meetings.minutes_text import Facts, adopted_clause, copied, facts_in_words, minutes_text, votes_of
from app.meetings.minutes_words import LISTED
from app.resolutions.rules import renumber
from app.resolutions.text import Appendix, Clause, ResolutionText
from app.russian.folding import fold
from db.vocabulary import ClauseRole, ClauseStyle

_SUBJECT: Final = re.compile(r"[^\s:–—-]+")  # the word that tells what a paragraph is about


def renewed(text: ResolutionText, facts: Facts) -> ResolutionText:
    """Return the minutes with those present, the quorum and the votes as they are recorded now."""
    clauses = tuple(_renewed_item(clause, facts) for clause in text.clauses)
    return replace(
        text,
        preamble=_renewed_preamble(text.preamble, [Clause(None, words) for words in facts_in_words(facts)]),
        clauses=renumber(clauses, ClauseStyle.NUMBERED),
        appendices=_renewed_lists(text.appendices, minutes_text(facts).appendices),
    )


def _renewed_preamble(former: tuple[Clause, ...], fresh: Sequence[Clause]) -> tuple[Clause, ...]:
    """Return the paragraphs, each fresh one in place of that about the same, else before the agenda."""
    by_subject = {_subject(clause): clause for clause in fresh}
    kept = [_in_place_of(clause, by_subject) for clause in former]
    begun = {_subject(clause) for clause in former}
    new = [clause for clause in fresh if _subject(clause) not in begun]
    agenda = next((place for place, clause in enumerate(kept) if clause.children), len(kept))
    return (*kept[:agenda], *new, *kept[agenda:])


def _in_place_of(clause: Clause, by_subject: dict[str, Clause]) -> Clause:
    fresh = by_subject.get(_subject(clause))
    if fresh is None or fresh.text == clause.text:
        return clause
    return replace(clause, text=fresh.text, marks=(), children=())


def _subject(clause: Clause) -> str:
    found = _SUBJECT.match(clause.text)
    return fold(found[0]) if found else ""


def _renewed_item(item: Clause, facts: Facts) -> Clause:
    """Return the item with its votes, and with the resolution in place of the draft that it became."""
    row = next((row for row in facts.agenda if str(row.number) == item.marker), None)
    if row is None:
        return item
    below = item.children
    attached = facts.attached.get(row.resolution_id or 0)
    if attached and attached.adopted and _words(below) == _words(copied(attached)):
        kept = [clause for clause in below if clause.role is not ClauseRole.DECIDED]
        place = sum(clause.role in (ClauseRole.HEARD, ClauseRole.SPOKEN) for clause in kept)
        below = (*kept[:place], adopted_clause(attached), *kept[place:])
    if votes := votes_of(facts, row.id):
        below = (*(clause for clause in below if clause.role is not ClauseRole.VOTED), *votes)
    return replace(item, children=below)


def _words(clauses: Sequence[Clause]) -> list[str]:
    """Return what the decided clauses say, line by line."""
    decided = (clause for clause in clauses if clause.role is ClauseRole.DECIDED)
    return [line for clause in decided for line in (clause.text, *_words(clause.children))]


def _renewed_lists(former: tuple[Appendix, ...], fresh: tuple[Appendix, ...]) -> tuple[Appendix, ...]:
    """Return the appendices with the list of those present as it is now."""
    others = tuple(each for each in former if not (each.blocks and each.blocks[0].text.startswith(LISTED)))
    return (*fresh, *others)
