"""The certificate of membership (справка) as of a day, for one organisation or for several."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from app.council import CouncilDetails, council_details
from app.documents.several import one_after_another
from app.documents.tree import (
    Align,
    Block,
    Clause,
    Document,
    Heading,
    Numbering,
    Paragraph,
    Properties,
    Run,
    Signature,
    Signatures,
)
from app.members.card_document import history
from app.members.certificate_words import basis, earlier, of_council, statement
from app.members.lines import in_line
from app.members.queries import card
from app.members.rows import Card
from app.members.signing import on_paper, signatory
from app.russian.dates import long_date

_NUMBER: Final = f"№ {'_' * 8}"  # given by hand
_ANYWHERE: Final = "Справка дана для предъявления по месту требования."


def compose_certificate(
    session: Session, organization_id: int, day: date, *, addressee: str = "", issued: date | None = None
) -> Document:
    """Return the certificate of an organisation as of a day, issued today or on the day told."""
    return compose_certificates(session, [organization_id], day, addressee=addressee, issued=issued)


def compose_certificates(
    session: Session,
    ids: Sequence[int],
    day: date,
    *,
    addressee: str = "",
    issued: date | None = None,
) -> Document:
    """Return the certificates of these organisations, each on a page of its own."""
    on = issued or date.today()
    council, signature = council_details(session), signatory(session, on)
    letterhead = tuple(letterhead_lines(council))
    cards = [card(session, organization_id, day) for organization_id in ids]
    papers = (tuple(_paper(shown, council, day, on, addressee, signature)) for shown in cards)
    return Document(
        tuple(one_after_another(papers, letterhead)),
        Properties(_title(cards), author=council.name),
        letterhead=letterhead,
        numbering=Numbering.LATER if len(cards) == 1 else Numbering.NONE,
    )


def _title(cards: Sequence[Card]) -> str:
    names = ", ".join(shown.row.short_name or shown.row.name for shown in cards[:1])
    return f"Справка о членстве: {names}" if len(cards) == 1 else "Справки о членстве"


def letterhead_lines(council: CouncilDetails) -> Iterator[str]:
    """Yield the name, the address, and how to reach the council, as far as they are known."""
    yield council.name.upper()
    if council.address or council.city:
        yield council.address or f"г. {council.city}"
    phones = f"тел. {in_line(council.phones)}" if council.phones else ""
    if reached := ", ".join(filter(None, (phones, in_line(council.emails), council.site))):
        yield reached


def _paper(
    shown: Card, council: CouncilDetails, day: date, issued: date, addressee: str, signature: Signature
) -> Iterator[Block]:
    past = history(shown, day)
    told = statement(shown.row.name, of_council(council), day, past)
    yield Heading((Run("СПРАВКА"),))
    yield Paragraph((Run(f"{long_date(issued)} {_NUMBER}"),), Align.CENTRE, indented=False)
    yield Paragraph((Run(f"{told} {basis(past)}".strip()),))
    if steps := earlier(past):
        yield Clause(None, (Run("История членства:"),), tuple(Clause("-", (Run(step),)) for step in steps))
    yield Paragraph((Run(f"Справка дана для предъявления: {addressee}." if addressee else _ANYWHERE),))
    yield Signatures((on_paper(signature),))
