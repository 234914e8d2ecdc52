"""«Сохранить в Excel…»: which organisations, of which day, to whom, where to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QRadioButton, QVBoxLayout, QWidget

from app.documents.files import with_ending
from app.members.filters import MEMBERS, Filter
from app.members.listing import listed
from app.members.sent_lists import addressees
from app.russian.dates import short_date
from ui import theme
from ui.members.page import MembersPage
from ui.widgets.button import button
from ui.widgets.completing_box import CompletingBox
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog, ask
from ui.widgets.form import field, line_edit, side_by_side
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line

TITLES = {
    "xlsx": ("Сохранить в Excel", "Книга Excel"),
    "pdf": ("Сохранить в PDF", "Документ PDF"),
    "docx": ("Сохранить в Word", "Документ Word"),
    "csv": ("Сохранить в CSV", "Таблица CSV"),
}
_REMEMBERED = "Файл останется в «Отправленных реестрах»: будет с чем сравнить."
_USUAL = Filter(statuses=MEMBERS)
_FOLDER = "exports/folder"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be saved: all of the registry of the day where `ids` is None."""

    path: Path
    day: date
    ids: Sequence[int] | None
    addressee: str


class ExportDialog(Dialog):
    """Accepted with `wish()`."""

    def __init__(self, page: MembersPage, kind: str) -> None:
        title, self._called = TITLES[kind]
        super().__init__(page, title)
        self._kind, self._settings, self._office = kind, page.settings, page.office
        self._agreed: Path | None = None
        self._choices: list[Sequence[int] | None] = []
        self.which = QButtonGroup(self)
        self.day = DayField("На какой день", page.day.day())
        self.whom = CompletingBox()
        self.whom.addItems(page.office.read(addressees))
        self.whom.setCurrentIndex(-1)
        self.whom.prompt("министерство, посольство, фонд…")
        self._proposed = self._proposal(page.day.day())
        self.place = line_edit(self._proposed)
        self._arrange(page)
        self.day.picked.connect(self._follow)
        self.offer_cancel()
        self.offer("Сохранить", self._save, "filled")

    def wish(self) -> Wish:
        """Return what was chosen; refuse a day that cannot be read."""
        ids = self._choices[self.which.checkedId()]
        return Wish(self._path(), self.day.the_day(), ids, self.whom.words())

    def _path(self) -> Path:
        named = with_ending(self.place.text().strip(), f".{self._kind}").expanduser()
        return self._folder() / named

    def _proposal(self, day: date) -> str:
        return str(self._folder() / f"Реестр на {short_date(day)}.{self._kind}")

    def _follow(self, day: date) -> None:
        """Count the organisations of the day, and name the file after it, unless it has a name of its own."""
        self.which.button(0).setText(_everybody(len(self._office.read(listed, day))))
        if self.place.text() == self._proposed:
            self._proposed = self._proposal(day)
            self.place.setText(self._proposed)

    def _save(self) -> None:
        path = self._path()
        if not self.tried(self.wish):
            return
        if not self.place.text().strip():
            self.object_to("Введите имя файла.")
        elif path == self._agreed or not path.exists() or self._may_replace(path):
            self._settings.setValue(_FOLDER, str(path.parent))
            self.accept()

    def _may_replace(self, path: Path) -> bool:
        return ask(
            self, "Такой файл уже есть", f"Заменить «{path.name}» в папке «{path.parent}»?", "Заменить"
        )

    def _choose_place(self) -> None:
        asked = str(self._path())
        name, _ = QFileDialog.getSaveFileName(
            self, "Куда сохранить", asked, f"{self._called} (*.{self._kind})"
        )
        if name:
            self.place.setText(name)
            self._agreed = self._path()  # the file dialog has asked about replacing it

    def _folder(self) -> Path:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        places = (Path(place) for place in (self._settings.value(_FOLDER), documents) if place)
        return next((place for place in places if place.is_dir()), Path.home())

    def _arrange(self, page: MembersPage) -> None:
        where = QWidget()
        row = line(self.place, button("Выбрать…", self._choose_place))
        row.setStretch(0, 1)
        where.setLayout(row)
        self.body.addLayout(self._which(page))
        day, whom = field("На какой день", self.day), field("Кому (не обязательно)", self.whom)
        self.body.addLayout(side_by_side(day, whom))
        self.body.addWidget(PlainLabel(_REMEMBERED, "small").wrapping())
        self.body.addLayout(field("Куда сохранить", where))
        self.place.setAccessibleName("Куда сохранить")

    def _which(self, page: MembersPage) -> QVBoxLayout:
        """Return the choice of organisations; what is chosen or found goes before all."""
        everybody, shown, selected = page.office.read(listed, page.day.day()), page.shown(), page.selected()
        self._offer(_everybody(len(everybody)), None)
        if len(shown) < len(everybody):
            self._offer(f"Только показанные на странице: {len(shown)}", shown)
        if len(selected) > 1:
            self._offer(f"Только выбранные: {len(selected)}", selected)
        searched = page.choice() != _USUAL or page.search.text().strip()
        place = len(self._choices) - 1 if searched or len(selected) > 1 else 0
        self.which.button(place).setChecked(True)
        return column(PlainLabel("Какие организации", "small"), *self.which.buttons(), gap=theme.GAP)

    def _offer(self, words: str, ids: Sequence[int] | None) -> None:
        self.which.addButton(QRadioButton(words), len(self._choices))
        self._choices.append(ids)


def _everybody(number: int) -> str:
    return f"Все организации реестра, и бывшие тоже: {number}"
