"""The notice to an organisation about its suspension or exclusion, with the clause itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.council import CouncilDetails, council_details
from app.documents.tree import (
    Align,
    Block,
    Document,
    Heading,
    Paragraph,
    Properties,
    Requisites,
    Run,
    Signatures,
)
from app.errors import UserError
from app.members.certificate import letterhead_lines
from app.members.certificate_words import of_council
from app.members.notices import to_be_told
from app.members.queries import card
from app.members.rows import EventRow
from app.members.signing import on_paper, signatory
from app.resolutions import store
from app.resolutions.addressee import EVERYBODY, Addressee, addressee, of_organization
from app.resolutions.plan import the_resolution
from app.resolutions.printed import printed_clause
from app.resolutions.quoting import quoted_clauses
from app.resolutions.text import Clause
from app.russian.dates import long_date
from app.russian.folding import search_fold
from db.models import MembershipEvent
from db.vocabulary import EventKind

_NUMBER: Final = f"Исх. № {'_' * 8}"  # given by hand until letters are numbered
_TITLE: Final = {
    EventKind.SUSPENDED: "о приостановлении членства",
    EventKind.EXTENDED: "о продлении приостановления членства",
    EventKind.EXCLUDED: "об исключении",
}
_RIGHTS: Final = (
    "Это значит, что организация остаётся в реестре, но не имеет права голоса и не учитывается"
    " при определении кворума."
)
_TO_COME: Final = (
    "Когда срок наступит, о членстве будет принято отдельное решение: возобновить его, продлить"
    " приостановление или исключить организацию из состава."
)
_OPEN: Final = "Срок приостановления не назван; возобновить членство можно отдельным решением."
_IN_TOUCH: Final = "Чтобы вопрос о возобновлении членства был рассмотрен, просим связаться с секретариатом."


def compose_notice(
    session: Session, organization_id: int, issued: date, *, name: str | None = None
) -> Document:
    """Return the notice of the decision in force; `name`, in the dative, where it is not the proposed one."""
    shown, council = card(session, organization_id, issued), council_details(session)
    event = to_be_told(shown, issued)
    if event is None:
        raise UserError(
            "В этот день членство не было приостановлено или прекращено решением: выберите другой день."
        )
    told = addressee(session, shown, issued)
    if name is not None and name != told.name:
        told = replace(told, name=name, greeting=EVERYBODY)
    named = of_organization(shown.row.name)
    return Document(
        (
            *_opening(told, named, event, issued),
            *_body(named, event, council, _clause(session, event, shown.row.name)),
            Signatures((on_paper(signatory(session, issued)),)),
        ),
        Properties(
            f"Уведомление {_TITLE[event.kind]}: {shown.row.short_name or shown.row.name}", council.name
        ),
        letterhead=tuple(letterhead_lines(council)),
        executor=council.mark,
    )


def proposed_name(session: Session, organization_id: int, day: date) -> str:
    """Return the leader's name in the dative, as the notice of the day proposes it: «Гусеву Т.П.»."""
    return addressee(session, card(session, organization_id, day), day).name


def _opening(told: Addressee, named: str, event: EventRow, issued: date) -> Iterator[Block]:
    post = told.post[:1].upper() + told.post[1:]
    lines = (post, named, told.name) if told.name else (post, named)
    yield Requisites(((Run(f"{_NUMBER} от {long_date(issued)}"),),))
    yield Requisites(tuple((Run(line),) for line in lines), Align.RIGHT)
    yield Heading((Run(f"УВЕДОМЛЕНИЕ\n{_TITLE[event.kind]}"),))
    yield Paragraph((Run(told.greeting),), Align.CENTRE, indented=False, keep_with_next=True)


def _body(named: str, event: EventRow, council: CouncilDetails, clause: Clause) -> Iterator[Block]:
    yield Paragraph((Run(_decided(named, event, of_council(council))),))
    yield Paragraph((Run(f"Основание – {event.basis}:"),), keep_with_next=True)
    yield printed_clause(clause)
    if event.kind is EventKind.EXCLUDED:
        gone = f"Это значит, что организация не состоит в составе {of_council(council)} и не пользуется"
        yield Paragraph((Run(f"{gone} правами члена. Вновь она может быть принята в общем порядке."),))
    else:
        yield Paragraph((Run(f"{_RIGHTS} {_TO_COME if event.until else _OPEN}"),))
        yield Paragraph((Run(_IN_TOUCH),))


def _decided(named: str, event: EventRow, council: str) -> str:
    """Return the sentence that tells what was decided, since when and until when."""
    day = long_date(event.effective)
    match event.kind:
        case EventKind.EXCLUDED:
            told = f"Секретариат уведомляет об исключении {named} из состава {council} с {day}"
        case EventKind.EXTENDED:
            told = (
                f"Секретариат уведомляет, что решением от {day} приостановление членства {named}"
                f" в составе {council} продлено"
            )
        case _:
            told = f"Секретариат уведомляет, что членство {named} в составе {council} приостановлено с {day}"
    ended = f"{told} {event.until}".strip()
    return ended if ended.endswith(".") else f"{ended}."


def _clause(session: Session, event: EventRow, name: str) -> Clause:
    """Return the clause that decided: the way down to it, and of the list below it what is about this one."""
    found = select(MembershipEvent.clause_id).where(MembershipEvent.id == event.id)
    clause_id = session.execute(found).scalar_one()
    text = store.load(session, the_resolution(session, event.resolution_id or 0))
    assert clause_id is not None  # one is told of decisions alone
    (quoted,) = quoted_clauses(text.clauses, {clause_id})
    return _about(quoted, name)


def _about(clause: Clause, name: str) -> Clause:
    """Return the clause with those of its items only that name the organisation, if any does."""
    proper = search_fold(name.partition("«")[2] or name)
    items = tuple(child for child in clause.children if proper in search_fold(child.text))
    return replace(clause, children=items or clause.children)
