"""Where the office file and its copies lie, each with the way there."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.places import Places
from ui import theme
from ui.actions import Actions
from ui.widgets.button import button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column, line

_NONE_YET = "ещё не сделаны"
_AWAY = "сейчас недоступно: подключите диск"


class PlacesList(QWidget):
    """The places with a button each that opens the folder."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._rows = column(gap=theme.MIDDLE_GAP)
        more = button("Копии и восстановление…", actions["backups"].trigger, "link")
        self.setLayout(column(self._rows, line(more, 0), gap=theme.MIDDLE_GAP))

    def show_places(self, places: Places) -> None:
        """Show where the file and its copies lie now."""
        clear(self._rows)
        self._rows.addLayout(_row("Файл секретариата", places.file, places.file.parent))
        self._rows.addLayout(_row("Копии", places.copies, places.copies, _NONE_YET))
        if places.second:
            self._rows.addLayout(_row("Второе место для копий", places.second, places.second, _AWAY))


def _row(name: str, place: Path, folder: Path, missing: str = "") -> QHBoxLayout:
    there = folder.is_dir()
    words = str(place) if there else f"{place} — {missing}"
    where = column(PlainLabel(name, "small"), PlainLabel(words).wrapping(), gap=0)
    parts = line(where, gap=theme.MIDDLE_GAP)
    parts.setStretch(0, 1)
    if there:
        parts.addWidget(_way_to(folder, name))
    return parts


def _way_to(folder: Path, name: str) -> QPushButton:
    made = button("Показать в папке", lambda: open_folder(folder), drawing="folder-open")
    made.setAccessibleName(f"Показать в папке: {name}")
    return made


def open_folder(folder: Path) -> None:
    """Show the folder in the system's own file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
