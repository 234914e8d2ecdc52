"""How the council's papers look: the emblem, the executor mark, the stamp."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from app.council import CouncilDetails
from app.emblem import SUFFIXES
from app.history.fields import FIELD
from ui import theme
from ui.widgets.button import button
from ui.widgets.file_drop import FileDrop
from ui.widgets.form import field, line_edit
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line

_SIDE = 72
_EMBLEM_HINT = "Картинка PNG или JPEG. Печатается над шапкой документов."
_EXECUTOR_HINT = "Фамилия с инициалами и телефон: внизу последнего листа выписок и писем по ГОСТу."
_STAMP_HINT = "На выписках останется место с отметкой «М.П.»."


class PapersForm(QWidget):
    """The emblem with its picture, the executor mark, whether there is a stamp."""

    left = Signal(str, object)  # a detail and what was typed or ticked
    chosen = Signal(object)  # the path of a picture; None: no emblem any more

    def __init__(self) -> None:
        super().__init__()
        self.executor = line_edit()
        self.executor.editingFinished.connect(lambda: self.left.emit("executor", self.executor.text()))
        self.stamp = QCheckBox("У совета есть печать")
        self.stamp.clicked.connect(lambda checked: self.left.emit("has_stamp", checked))
        self.emblem = Emblem(self.chosen.emit)
        self.setLayout(
            column(
                column(PlainLabel("Эмблема"), self.emblem, gap=theme.SMALL_GAP),
                field(FIELD["council"]["executor"], self.executor, _EXECUTOR_HINT),
                column(self.stamp, PlainLabel(_STAMP_HINT, "small").wrapping(), gap=0),
                gap=theme.MIDDLE_GAP,
            )
        )

    def show_details(self, details: CouncilDetails, emblem: bytes) -> None:
        """Show what is stored."""
        if self.executor.text() != details.executor:
            self.executor.setText(details.executor)
        self.stamp.setChecked(details.has_stamp)
        self.emblem.show_picture(emblem)


class Emblem(QWidget):
    """The picture, and the ways to another one or to none; a picture can also be dropped here."""

    def __init__(self, choose: Callable[[Path | None], object]) -> None:
        super().__init__()
        self._choose = choose
        self.picture = PlainLabel()
        self.picture.setAccessibleName("Эмблема совета")
        self.picture.setFixedSize(QSize(_SIDE, _SIDE))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.other = button("Выбрать картинку…", self.ask)
        self.none = button("Убрать", lambda: choose(None), "link")
        answers = line(self.other, self.none, 0, gap=theme.MIDDLE_GAP)
        words = column(answers, PlainLabel(_EMBLEM_HINT, "small").wrapping(), 0, gap=theme.SMALL_GAP)
        self.setLayout(line(self.picture, words, gap=theme.WIDE_GAP))
        FileDrop(self, SUFFIXES, choose)

    def show_picture(self, content: bytes) -> None:
        """Show the emblem, or an empty place for it."""
        shown = QPixmap()
        if content:
            shown.loadFromData(QByteArray(content))
            kept = Qt.AspectRatioMode.KeepAspectRatio
            shown = shown.scaled(_SIDE, _SIDE, kept, Qt.TransformationMode.SmoothTransformation)
        self.picture.setPixmap(shown)
        self.picture.setVisible(bool(content))
        self.none.setVisible(bool(content))

    def ask(self) -> None:
        """Ask for a picture."""
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        path, _ = QFileDialog.getOpenFileName(self, "Эмблема совета", "", f"Картинки ({kinds})")
        if path:
            self._choose(Path(path))
