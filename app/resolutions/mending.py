"""Text and facts of a clause brought together again: the facts taken from the text, or the text from them."""

from dataclasses import replace

from app.resolutions.agreement import agree, facts_of, has_deadline, read_now, said_now, same_fact
from app.resolutions.decisions import Decision, MembershipDecision
from app.resolutions.proposing import clause_about
from app.resolutions.reading.responsibles import named
from app.resolutions.text import Clause
from app.russian.folding import fold


def taken_from_text(clause: Clause, place: int) -> tuple[Decision, ...]:
    """Return what the text says in place of the decision; nothing where it says nothing else."""
    decision = clause.decisions[place]
    said = said_now(clause, place)
    if said is not None:
        return (_with_card(said, decision),)
    others = [each for at, each in enumerate(clause.decisions) if at != place]
    return tuple(each for each in read_now(clause) if not any(agree(each, other) for other in others))


def rewritten(clause: Clause, council: str) -> Clause | None:
    """Return the clause in words made of its facts; None where they do not make a sentence."""
    said = [_wording(decision, clause, council) for decision in clause.decisions]
    text = " ".join(filter(None, said))
    if not text or (clause.children and clause.text.endswith(":")):
        return None
    if clause.period and has_deadline(clause) and fold(clause.period.text) not in fold(text):
        text = f"{text.removesuffix('.')} {clause.period.text.removesuffix('.')}."
    if clause.responsible and named(clause.text):
        many = "Ответственные" if len(clause.responsible) > 1 else "Ответственный"
        text = f"{text} {many}: {', '.join(clause.responsible)}."
    return replace(clause, text=text, marks=())


def _wording(decision: Decision, clause: Clause, council: str) -> str:
    if isinstance(decision, MembershipDecision):
        return clause_about(decision, clause.marker or "", council).text
    return decision.wording()


def _with_card(said: Decision, former: Decision) -> Decision:
    """Return what was read with the card or clause that a person had chosen, where it still is the same."""
    chosen = {name: value for name, value in former.facts().items() if name.endswith("_id")}
    about = ("organization", "clause", "document")
    same = all(same_fact(name, facts_of(said).get(name), facts_of(former).get(name)) for name in about)
    return replace(said, **chosen) if chosen and same else said
