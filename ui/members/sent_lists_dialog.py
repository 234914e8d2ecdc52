"""«Отправленные реестры»: what went out, when and to whom; the file as it went, and what changed since."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from app.documents import files
from app.errors import UserError
from app.members.attachments import FileToKeep, put_aside
from app.members.sent_lists import SentListRow, file_of, sent
from app.russian.dates import short_date
from ui.widgets.dialog import Dialog
from ui.widgets.empty import Empty
from ui.widgets.page import Page
from ui.widgets.table import RIGHT, Column, Table

WIDTH, HEIGHT = 980, 340

COLUMNS: tuple[Column[SentListRow], ...] = (
    Column(
        "Когда",
        lambda row: f"{row.at.astimezone():%d.%m.%Y %H:%M}",
        chars=16,
        sort_key=lambda row: row.at,
    ),
    Column("Кому", lambda row: row.addressee),
    Column("На какой день", lambda row: short_date(row.day), chars=13, sort_key=lambda row: row.day),
    Column("Файл", lambda row: row.name, chars=24, droppable=True),
    Column(
        "Организаций",
        lambda row: str(row.organizations),
        chars=11,
        align=RIGHT,
        sort_key=lambda row: row.organizations,
        droppable=True,
    ),
)


class SentListsDialog(Dialog):
    """Accepted with `compared`: the list since which changes are wanted; what is opened lies in `copies`."""

    def __init__(self, page: Page, copies: Path) -> None:
        note = "Каждый сохранённый реестр остаётся здесь таким, каким ушёл."
        super().__init__(page, "Отправленные реестры", note, WIDTH)
        self._page, self._copies = page, copies
        self.compared: int | None = None
        self.table: Table[SentListRow] = Table(COLUMNS, "Отправленные реестры", key=lambda row: row.id)
        self._arrange()
        rows = page.office.read(sent)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.table.chosen.connect(self._offer_for)
        self.table.opened.connect(self.open_copy)
        self.table.show_rows(rows)
        if rows:
            self.table.selectRow(0)
            self.table.setFocus()

    def open_copy(self, row: SentListRow) -> None:
        """Open a read-only copy of the file in the system's viewer."""
        self.tried(lambda: self._open(put_aside(FileToKeep(row.name, self._file(row)), self._copies)))

    def save_copy(self, row: SentListRow) -> None:
        """Ask where to and write the file there once more, exactly as it went out."""
        name, _ = QFileDialog.getSaveFileName(self, "Сохранить копию", row.name)
        if name and self.tried(lambda: files.save(Path(name), self._file(row))):
            self._page.said.emit(f"Сохранено: {name}")

    def compare(self, row: SentListRow) -> None:
        """Close, so that the changes since this list are shown."""
        self.compared = row.id
        self.accept()

    def _file(self, row: SentListRow) -> bytes:
        return self._page.office.read(file_of, row.id)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            raise UserError("Не нашлось программы, которая открыла бы этот файл. Сохраните его копию.")

    def _offer_for(self, row: SentListRow | None) -> None:
        for each in self._acts:
            each.setEnabled(row is not None)

    def _arrange(self) -> None:
        empty = Empty()
        empty.say("Ещё ничего не отправлено", "Сохраните реестр в Excel, PDF или Word — он появится здесь.")
        self._stack = QStackedWidget()
        self._stack.setFixedHeight(HEIGHT)
        for part in (self.table, empty):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack)
        self._acts = [
            self.offer("Открыть файл", lambda: self._with_chosen(self.open_copy), left=True),
            self.offer("Сохранить копию…", lambda: self._with_chosen(self.save_copy), left=True),
        ]
        self.offer_cancel("Закрыть")
        self._acts.append(
            self.offer("Что изменилось с тех пор", lambda: self._with_chosen(self.compare), "filled")
        )
        self._offer_for(None)

    def _with_chosen(self, act: Callable[[SentListRow], object]) -> None:
        if row := self.table.current():
            act(row)
