"""An adopted document goes out: to whom, when, by what; what left the house is not undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.members.cards import called, the_card
from app.resolutions import store
from app.resolutions.kind_words import WORDS_OF
from app.resolutions.plan import resolution_name, the_resolution
from app.resolutions.signing import refuse_unadopted
from app.russian.folding import fold
from app.russian.numerals import plural
from db.models import Dispatch

MEANS = ("эл. почта", "вручено", "почта", "курьер")
_TOUCHED = frozenset({Noun.RESOLUTIONS})
_NAMED = 3  # addressees in the sentence; more are counted


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom a document goes: a card of the registry, or anybody by name."""

    name: str
    organization_id: int | None = None


@dataclass(frozen=True, slots=True)
class DispatchRow:
    """One copy that went out."""

    id: int
    addressee: str
    sent_on: date
    means: str


def dispatch(
    session: Session, resolution_id: int, addressees: Sequence[Addressee], day: date, means: str = ""
) -> Changes:
    """Note to whom the document went; it left the house by that."""
    resolution = the_resolution(session, resolution_id)
    refuse_unadopted(resolution, day)
    named = [_named(session, each) for each in addressees if each.organization_id or each.name.strip()]
    if not named:
        raise UserError("Впишите, кому отправлен документ.")
    _refuse_twice(named)
    rows = [
        Dispatch(
            resolution_id=resolution_id,
            organization_id=each.organization_id,
            addressee=each.name,
            sent_on=day,
            means=means.strip(),
        )
        for each in named
    ]
    session.add_all(rows)
    session.flush()
    name = resolution_name(store.load(session, resolution))
    ids = tuple(row.id for row in rows)
    return Changes(f"{name}: {WORDS_OF[resolution.kind].sent} – {_listed(named)}", _TOUCHED, ids, issued=True)


def dispatches(session: Session, resolution_id: int) -> list[DispatchRow]:
    """Return to whom the document itself went, the last ones first; its extracts are told elsewhere."""
    found = session.execute(
        select(Dispatch.id, Dispatch.addressee, Dispatch.sent_on, Dispatch.means)
        .where(Dispatch.resolution_id == resolution_id, Dispatch.extract_id.is_(None))
        .order_by(Dispatch.sent_on.desc(), Dispatch.id)
    )
    return [DispatchRow(*row) for row in found]


def _named(session: Session, addressee: Addressee) -> Addressee:
    """Return the addressee under the name of its card today."""
    if addressee.organization_id is None:
        return Addressee(" ".join(addressee.name.split()))
    return Addressee(called(the_card(session, addressee.organization_id)), addressee.organization_id)


def _refuse_twice(named: Sequence[Addressee]) -> None:
    seen = set()
    for each in named:
        if fold(each.name) in seen:
            raise UserError(f"{each.name}: этот адресат вписан дважды. Уберите одну из строк.")
        seen.add(fold(each.name))


def _listed(named: Sequence[Addressee]) -> str:
    if len(named) > _NAMED:
        return plural(len(named), "адресат", "адресата", "адресатов")
    return ", ".join(each.name for each in named)
