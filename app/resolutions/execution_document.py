"""«Справка об исполнении резолюции»: every clause in its own words and number, with what came of it."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from app.council import council_details
from app.documents.tree import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Properties,
    Run,
    Signatures,
    Table,
)
from app.members.signing import on_paper, signatory
from app.resolutions.execution import Executed, Execution, execution
from app.resolutions.outcomes import Outcome, Progress, Sort
from app.resolutions.plan import resolution_name
from app.resolutions.rules import DASH
from app.resolutions.text import Clause
from app.resolutions.titles import of_document
from app.russian.dates import long_date, short_date
from app.russian.typography import quoted

_COLUMNS: Final = (
    Column("Пункт", 1.2),
    Column("Содержание", 5),
    Column("Ответственный, срок", 2.2),
    Column("Что сделано", 3.4),
)
_NOT_CONTROLLED: Final = "на контроль не ставился"


def compose_execution(session: Session, resolution_id: int, day: date) -> Document:
    """Return what came of an adopted resolution by the end of the day, ready to be signed."""
    executed = execution(session, resolution_id, day)
    name, council = resolution_name(executed.text), council_details(session).name
    return Document(
        (*_blocks(executed), Signatures((on_paper(signatory(session, day)),))),
        Properties(f"Справка об исполнении. {name}", author=council),
        letterhead=(council,),
        running=f"Справка об исполнении на {short_date(day)}. {name}",
    )


def _blocks(executed: Execution) -> Iterator[Block]:
    text = executed.text
    yield Heading((Run(f"СПРАВКА\nоб исполнении {of_document(text)}"),))
    if text.theme:
        yield Heading((Run(quoted(text.theme)),), level=3)
    yield Paragraph((Run(f"по состоянию на {long_date(executed.day)}"),), Align.CENTRE, indented=False)
    yield Table(_COLUMNS, tuple(_row(each) for each in executed.clauses))
    yield Paragraph((Run(_summary(executed)),))


def _row(executed: Executed) -> tuple[str, ...]:
    clause = executed.clause
    nothing = "" if _is_item(executed) else _NOT_CONTROLLED
    done = "\n".join(map(_sentence, executed.outcomes)) or nothing
    return _marker(clause), clause.text, _charged(clause), done


def _is_item(executed: Executed) -> bool:
    """Return whether it is a line of the list in a clause, no clause of its own."""
    return executed.depth > 0 and executed.clause.marker in (None, DASH)


def _marker(clause: Clause) -> str:
    return "–" if clause.marker == DASH else clause.marker or ""


def _charged(clause: Clause) -> str:
    """Return who is responsible and by when, in the clause's own words."""
    return "\n".join(
        filter(None, (", ".join(clause.responsible), clause.period.text if clause.period else ""))
    )


def _sentence(outcome: Outcome) -> str:
    return outcome.words if outcome.words.endswith(".") else f"{outcome.words}."


def _summary(executed: Execution) -> str:
    """Return how many assignments, entries and meetings came of the clauses."""
    counted = {
        "исполнено и снято с контроля": executed.count(Sort.ASSIGNMENT, Progress.DONE),
        "на контроле": executed.count(Sort.ASSIGNMENT, Progress.UNDER_CONTROL),
        "с истёкшим сроком": executed.count(Sort.ASSIGNMENT, Progress.OVERDUE),
    }
    parts = ", ".join(f"{words} – {number}" for words, number in counted.items() if number)
    assignments = executed.count(Sort.ASSIGNMENT)
    told = (
        f"поручений – {assignments} ({parts})" if assignments else "",
        _told("записей в реестре", executed.count(Sort.ENTRY)),
        _told("заседаний", executed.count(Sort.MEETING)),
    )
    clauses = sum(not _is_item(each) for each in executed.clauses)
    return "; ".join(filter(None, (f"Всего пунктов – {clauses}", *told))) + "."


def _told(words: str, number: int) -> str:
    return f"{words} – {number}" if number else ""
