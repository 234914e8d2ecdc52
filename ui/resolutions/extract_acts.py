"""Extracts: a new one, those that were given out, one of them annulled."""

from collections.abc import Callable
from functools import partial

from app.resolutions.extract_document import compose_extract
from app.resolutions.extracts import ExtractRow, annul_extract, extracts
from app.russian.dates import short_date
from ui.resolutions.extract_dialog import ExtractDialog
from ui.widgets.dialog import Dialog, show_until_closed
from ui.widgets.form import field, line_edit
from ui.widgets.layout import line
from ui.widgets.live_preview import Composed, LivePreview
from ui.widgets.page import Page
from ui.widgets.table import RIGHT, Column, Table

WIDTH, HEIGHT = 760, 280

COLUMNS: tuple[Column[ExtractRow], ...] = (
    Column("№", lambda row: str(row.number), chars=5, align=RIGHT, sort_key=lambda row: row.number),
    Column(
        "Заверена",
        lambda row: short_date(row.made_on),
        chars=11,
        align=RIGHT,
        sort_key=lambda row: row.made_on,
    ),
    Column("Кому", lambda row: row.addressee),
    Column("Аннулирована", lambda row: row.annulled_reason, chars=24),
)


def give_extract(page: Page, resolution_id: int, organization_id: int | None = None) -> None:
    """Let clauses of the document be chosen, and give the extract out."""
    show_until_closed(ExtractDialog(page, resolution_id, organization_id))


def show_extracts(page: Page, resolution_id: int) -> None:
    """Show the extracts of the document that were given out."""
    show_until_closed(ExtractsDialog(page, resolution_id))


class ExtractsDialog(Dialog):
    """The extracts of one document; each can be looked at again, and annulled."""

    def __init__(self, page: Page, resolution_id: int) -> None:
        super().__init__(page, "Выданные выписки", "Номера идут подряд в пределах года.", WIDTH)
        self._page, self._resolution = page, resolution_id
        self.table: Table[ExtractRow] = Table(COLUMNS, "Выданные выписки", key=lambda row: row.id)
        self.table.setFixedHeight(HEIGHT)
        self.body.addWidget(self.table)
        self._acts = [
            self.offer("Показать", lambda: self._with_chosen(self.show_again), left=True),
            self.offer("Аннулировать…", lambda: self._with_chosen(self.annul), left=True),
        ]
        self.offer_cancel("Закрыть")
        self.table.chosen.connect(self._offer_for)
        self.table.opened.connect(self.show_again)
        self.reload()

    def reload(self) -> None:
        """Show what was given out so far."""
        rows = self._page.office.read(extracts, self._resolution)
        self.table.show_rows(rows)
        self._offer_for(None)
        if rows:
            self.table.selectRow(0)

    def show_again(self, row: ExtractRow) -> None:
        """Show the pages of an extract as it was given out."""
        show_until_closed(ExtractAgain(self._page, row))

    def annul(self, row: ExtractRow) -> None:
        """Ask why, and annul the extract."""
        dialog = _Annulling(self, row, lambda why: self._page.carry_out(annul_extract, row.id, why))
        show_until_closed(dialog)
        self.reload()

    def _with_chosen(self, act: Callable[[ExtractRow], object]) -> None:
        if row := self.table.current():
            act(row)

    def _offer_for(self, row: ExtractRow | None) -> None:
        for each in self._acts:
            each.setEnabled(row is not None)


class ExtractAgain(LivePreview):
    """The pages of an extract that was given out, to be looked at or printed once more."""

    def __init__(self, page: Page, row: ExtractRow) -> None:
        super().__init__(page, f"Выписка №\u00a0{row.number}")
        self._row = row
        self.put_fields(line(0))

    def composed(self) -> Composed:
        """Return what composes the extract under its own number."""
        return partial(compose_extract, entry=self._row.entry)


class _Annulling(Dialog):
    """Asks why an extract no longer stands."""

    def __init__(self, parent: ExtractsDialog, row: ExtractRow, annul: Callable[[str], object]) -> None:
        note = "Выписка останется в списке с причиной, её номер больше не выдаётся."
        super().__init__(parent, f"Аннулировать выписку №\u00a0{row.number}", note)
        self.reason = line_edit(placeholder="выдана не тому, ошибка в дате…")
        self.body.addLayout(field("Почему", self.reason))
        self.offer_cancel()
        self.offer("Аннулировать", lambda: self.attempt(lambda: annul(self.reason.text())), "filled")
        self.reason.setFocus()
