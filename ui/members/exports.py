"""The registry in files and on paper: drawn by a second process, so that the window goes on working."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from app.errors import FileDamaged, UserError
from ui import jobs

if TYPE_CHECKING:
    from datetime import date

    from app.apart import Order
    from app.changes import Changes
    from app.members.sent_lists import Sending
    from app.office import Office
    from ui.members.export_dialog import Wish
    from ui.members.page import MembersPage
    from ui.processes import Apart, Done
    from ui.widgets.under_way import UnderWay

_KINDS = ("xlsx", "pdf", "docx", "csv")
_UNDER_HEADER = 2  # where in the page's body the bar has its place

# The dialog, the bar, the preview and the second process are imported when they are first needed.


class Exports:
    """Saving and printing the roll of the page «Организации»; one at a time."""

    def __init__(self, page: MembersPage) -> None:
        self._page = page
        self._bar: UnderWay | None = None
        self._apart: Apart | None = None

    def possible(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now, by the id of the action."""
        if self._apart:
            return {}
        return {"print": self.print, **{f"export-{kind}": partial(self.export, kind) for kind in _KINDS}}

    @property
    def bar(self) -> UnderWay:
        """Return the bar that tells of the work; it is made when it is first needed."""
        if self._bar is None:
            from ui.widgets.under_way import UnderWay

            self._bar = UnderWay()
            self._page.body.insertWidget(_UNDER_HEADER, self._bar)
        return self._bar

    def print(self) -> None:
        """Show the pages as they will be printed: of those shown, or of several chosen ones."""
        from ui.members.which_dialog import meant

        ids = meant(self._page, "Печать реестра", few=2)
        if ids is not None:
            told = self._order(".pdf", self._page.day.day(), ids)
            self._begin("Готовим страницы…", told, self._show_pages)

    def export(self, kind: str) -> None:
        """Ask what goes out, to whom and where to, and write it."""
        from ui.members.export_dialog import ExportDialog

        dialog = ExportDialog(self._page, kind)
        if dialog.exec():
            self.write(dialog.wish())
        dialog.deleteLater()

    def write(self, wish: Wish) -> None:
        """Write the registry, remember it, and say so."""
        told = self._order(wish.path.suffix, wish.day, wish.ids)
        self._begin(f"Сохраняется «{wish.path.name}»…", told, partial(self._save, wish))

    def cancel(self) -> None:
        """Stop the work; no file is written and nothing is remembered."""
        if self._apart:
            self._apart.cancel()
            self.bar.hide()
            self._work(None)
            self._page.said.emit("Отменено.")

    def _order(self, suffix: str, day: date, ids: Sequence[int] | None) -> Order:
        from app.members.exporting import order
        from ui.widgets.print_style import saved_style

        return order(self._page.office.path, suffix, day, ids, saved_style(self._page.settings))

    def _begin(self, sentence: str, order: Order, done: Done) -> None:
        from app.members.exporting import TASK
        from ui.processes import run_apart

        self.bar.begin(sentence, self.cancel)
        self._work(run_apart(self._page, TASK, order, done, self._fail, self.bar.tell))

    def _show_pages(self, _organizations: int, folder: Path) -> None:
        from app.members.exporting import results, title
        from ui.widgets.preview import show_preview

        self._work(None)
        self.bar.hide()
        pages, _ = results(folder, ".pdf")
        shown = title(self._page.day.day())
        QTimer.singleShot(0, self._page, lambda: show_preview(self._page, pages, shown))

    def _save(self, wish: Wish, organizations: int, folder: Path) -> None:
        """Put the finished file where it was wanted, whole or not at all, and remember it."""
        from app.members.exporting import results
        from app.members.sent_lists import Sending

        self._work(None)
        self.bar.finish(f"Сохраняется «{wish.path.name}»…")
        content, rows = results(folder, wish.path.suffix)
        sending = Sending(wish.path.name, content, rows, organizations, wish.day, wish.addressee)
        jobs.run(
            self._page,
            partial(_send, self._page.office, wish.path, sending),
            partial(self._finish, wish.path),
            self._fail,
        )

    def _finish(self, path: Path, remembered: Changes | UserError) -> None:
        """Say that the file is there, also where it could not be remembered."""
        self.bar.finish(
            f"Сохранено: {path}",
            ("Открыть", partial(self._open, path)),
            ("Показать в папке", partial(self._open, path.parent)),
        )
        if isinstance(remembered, UserError):
            self._page.trouble.say(str(remembered))
        else:
            self._page.changed.emit(remembered)
        self._page.said.emit(f"Сохранено: {path}")

    def _fail(self, error: Exception) -> None:
        self._work(None)
        self.bar.hide()
        self._page.say_failed(error)

    def _work(self, apart: Apart | None) -> None:
        """Note what is under way; meanwhile nothing else can be saved."""
        self._apart = apart
        self._page.acts_changed.emit()

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._page.trouble.say(f"Система не нашла, чем открыть «{path.name}». Откройте его сами: {path}")


def _send(office: Office, path: Path, sending: Sending) -> Changes | UserError:
    """Write the file; return how it was remembered, or why it was not."""
    from app.documents import files
    from app.members.sent_lists import remember_sending

    files.save(path, sending.content)
    try:
        return office.record(remember_sending, sending)
    except FileDamaged:
        raise
    except UserError as error:
        return error
