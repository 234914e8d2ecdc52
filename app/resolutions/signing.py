"""An adopted document is signed: when, where the original lies, and its scan."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.contents import keep, kept
from app.errors import UserError
from app.members.attachments import FileToKeep, tidy_name
from app.members.days import check_day
from app.resolutions import store
from app.resolutions.kind_words import WORDS_OF
from app.resolutions.plan import resolution_name, the_resolution
from app.russian.dates import short_date
from db.models import Resolution
from db.vocabulary import DocumentKind, ResolutionState

_TOUCHED = frozenset({Noun.RESOLUTIONS})


@dataclass(frozen=True, slots=True)
class Signing:
    """When a document was signed and where its original lies."""

    signed_on: date | None = None
    file: str = ""  # дело
    sheet: str = ""  # лист
    scan_name: str = ""
    kind: DocumentKind = DocumentKind.RESOLUTION

    def original(self) -> str:
        """Return «дело 2, л. 14», as far as it is known."""
        parts = (("дело", self.file), ("л.", self.sheet))
        return ", ".join(f"{word}\u00a0{number}" for word, number in parts if number)

    def signed(self) -> str:
        """Return «подписана 21.06.2026»; empty before it is signed."""
        return f"{WORDS_OF[self.kind].signed} {short_date(self.signed_on)}" if self.signed_on else ""

    def words(self) -> str:
        """Return «подписана 21.06.2026, дело 2, л. 14»; empty before it is signed."""
        return ", ".join(part for part in (self.signed(), self.original()) if part)


NOT_SIGNED: Final = Signing()


def signing(session: Session, resolution_id: int) -> Signing:
    """Return when the document was signed and where the original lies."""
    return signing_of(the_resolution(session, resolution_id))


def signing_of(row: Resolution) -> Signing:
    """Return what the row says of the signing."""
    return Signing(row.signed_on, row.original_file, row.original_sheet, row.scan_name, row.kind)


def mark_signed(
    session: Session,
    resolution_id: int,
    day: date,
    *,
    file: str = "",
    sheet: str = "",
    scan: FileToKeep | None = None,
) -> Changes:
    """Note that the document is signed, and keep its scan; without a new scan the former one stays."""
    resolution = the_resolution(session, resolution_id)
    refuse_unadopted(resolution, day)
    resolution.signed_on = day
    resolution.original_file, resolution.original_sheet = file.strip(), sheet.strip()
    if scan:
        resolution.scan_sha256 = keep(session, scan.data)
        resolution.scan_name = tidy_name(scan.name)
    name = resolution_name(store.load(session, resolution))
    return Changes(f"{name}: {signing_of(resolution).words()}", _TOUCHED, (resolution_id,))


def scan_of(session: Session, resolution_id: int) -> FileToKeep:
    """Return the scan of the signed document as it was taken in."""
    resolution = the_resolution(session, resolution_id)
    if resolution.scan_sha256 is None:
        raise UserError("Скана у этого документа нет. Вложите его: «Отметить подписание…».")
    return FileToKeep(resolution.scan_name, kept(session, resolution.scan_sha256))


def refuse_unadopted(resolution: Resolution, day: date) -> None:
    """Refuse a draft, and a day before the adoption or after today."""
    if resolution.state is not ResolutionState.ADOPTED or resolution.adopted_on is None:
        raise UserError("Это ещё проект. Сначала отметьте документ принятым.")
    check_day(day)
    if day < resolution.adopted_on:
        raise UserError(
            f"Документ принят {short_date(resolution.adopted_on)}: день не может быть раньше. Проверьте дату."
        )
    if day > date.today():
        raise UserError("Этот день ещё не наступил. Проверьте дату.")
