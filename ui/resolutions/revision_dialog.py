"""«Исправить опечатку»: where it is, what stands there, what must stand there, why."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from app.resolutions.revisions import Passage
from ui.widgets.completing_box import CompletingBox
from ui.widgets.day_field import DayField
from ui.widgets.dialog import Dialog
from ui.widgets.form import field, lines_edit, side_by_side
from ui.widgets.grown_list import GrownList

WIDTH = 680
_WHY = ("опечатка", "ошибка набора", "ошибка в имени")
_NOTE = "Прежние слова останутся в истории, у исправленного места встанет отметка. Решения не меняются."
_SHOWN = 60  # letters of a clause in the list of places


class RevisionDialog(Dialog):
    """The old words above, the new ones below."""

    def __init__(
        self, parent: QWidget, name: str, passages: Sequence[Passage], clause_id: int | None
    ) -> None:
        super().__init__(parent, "Исправить опечатку", f"{name}. {_NOTE}", WIDTH)
        self._passages = passages
        self.place = CompletingBox(40)
        for passage in passages:
            self.place.addItem(_called(passage))
        self.before = lines_edit(lines=4)
        self.before.setReadOnly(True)
        self.after = lines_edit(lines=4)
        self.note = GrownList(_WHY, _WHY[0])
        self.day = DayField("Когда исправлено", date.today())
        self.body.addLayout(field("Где", self.place))
        self.body.addLayout(field("Было", self.before))
        self.body.addLayout(field("Стало", self.after))
        self.body.addLayout(side_by_side(field("Почему", self.note), field("Когда исправлено", self.day)))
        self.place.currentIndexChanged.connect(lambda _: self._show())
        self.place.setCurrentIndex(self._first(clause_id))
        self._show()
        self.after.setFocus()

    def passage(self) -> Passage:
        """Return the piece that is corrected."""
        return self._passages[self.place.currentIndex()]

    def words(self) -> str:
        """Return what shall stand there."""
        return self.after.toPlainText()

    def _show(self) -> None:
        if self.place.currentIndex() >= 0:
            self.before.setPlainText(self.passage().text)
            self.after.setPlainText(self.passage().text)

    def _first(self, clause_id: int | None) -> int:
        """Return the place of the clause at which one stands, else the first clause."""
        places = range(len(self._passages))
        here = (at for at in places if clause_id is not None and self._passages[at].clause_id == clause_id)
        numbered = (at for at in places if self._passages[at].name.startswith("п."))
        return next(here, next(numbered, 0))


def _called(passage: Passage) -> str:
    text = passage.text if len(passage.text) <= _SHOWN else passage.text[:_SHOWN].rsplit(" ", 1)[0] + "…"
    return f"{passage.name}: {text}"
