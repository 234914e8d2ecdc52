"""What goes out of the desk: its sheet on paper, its calendar as a file."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog
from sqlalchemy.orm import Session

from app.council import council_name
from app.desk.calendar import calendar
from app.desk.queries import desk
from ui import jobs

if TYPE_CHECKING:
    from ui.desk.page import DeskPage

# What renders and shows the papers is imported when they are asked for.

_WEEKS_AHEAD = timedelta(days=31)
_YEAR_AHEAD = timedelta(days=366)
_FILE = "Календарь секретариата.ics"


def print_desk(page: DeskPage) -> None:
    """Show the desk as it will be printed; it is laid out beside the window's own work."""
    office, day = page.office, date.today()

    def show(content: bytes) -> None:
        from ui.widgets.preview import show_preview

        page.said.emit("")
        show_preview(page, content, "Сегодня")

    page.said.emit("Готовим страницы…")
    jobs.run(page, lambda: office.read(_pages, day), show, page.say_failed)


def save_calendar(page: DeskPage) -> None:
    """Ask for a name and write the year ahead for the calendar of a telephone or a mail program."""
    from app.desk.ics import render_ics
    from app.documents.files import save, with_ending

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    asked, _ = QFileDialog.getSaveFileName(
        page, "Сохранить в календарь", str(Path(folder, _FILE)), "Календарь (*.ics)"
    )
    if not asked:
        return
    path, office, day = with_ending(asked, ".ics"), page.office, date.today()

    def write() -> None:
        entries = office.read(calendar, day.replace(day=1), day + _YEAR_AHEAD)
        save(path, render_ics(entries, office.read(council_name)))

    jobs.run(page, write, lambda _: page.said.emit(f"Сохранено: {path}"), page.say_failed)


def _pages(session: Session, day: date) -> bytes:
    from app.desk.document import compose_desk
    from app.documents.pdf import render_pdf
    from app.documents.style import COUNCIL

    coming = calendar(session, day, day + _WEEKS_AHEAD)
    return render_pdf(compose_desk(desk(session, day), coming, day, council_name(session)), COUNCIL)
