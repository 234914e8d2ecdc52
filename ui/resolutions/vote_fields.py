"""How it was voted: «единогласно» in one click, or numbers; openly or in secret."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.resolutions.vote import Vote
from ui import theme
from ui.widgets.form import choice, line_edit
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line

_MOST = 9999
_FIGURES = 64  # pixels
_HOW: list[tuple[str, object]] = [("открытое", False), ("тайное", True)]


class VoteFields(QWidget):
    """One line of fields, and below it what the document will say."""

    changed = Signal()

    def __init__(self, vote: Vote) -> None:
        super().__init__()
        self.unanimous = QPushButton("Единогласно")
        self.unanimous.setProperty("kind", "chip")
        self.unanimous.setCheckable(True)
        self.unanimous.setAutoDefault(False)
        self.in_favour = _figure("За", vote.in_favour)
        self.against = _figure("Против", vote.against)
        self.abstained = _figure("Воздержались", vote.abstained)
        self.how = choice(_HOW, vote.secret)
        self.how.setAccessibleName("Голосование")
        self._formula = PlainLabel(role="quiet").wrapping()
        self._arrange()
        self._follow(vote)
        self.unanimous.clicked.connect(self._click)
        for number in (self.in_favour, self.against, self.abstained):
            number.textEdited.connect(self._count)
        self.how.activated.connect(lambda _: self.changed.emit())

    def vote(self) -> Vote:
        """Return the vote as it stands in the fields."""
        return Vote(
            _number(self.in_favour),
            _number(self.against),
            _number(self.abstained),
            unanimous=self.unanimous.isChecked(),
            secret=bool(self.how.currentData()),
        )

    def show_formula(self, words: str) -> None:
        """Say what will stand in the document."""
        self._formula.setText(f"В документе: {words}" if words else "В документе о голосовании не сказано.")

    def _click(self) -> None:
        """Let «единогласно» mean that nobody was against or abstained."""
        if self.unanimous.isChecked():
            self.against.clear()
            self.abstained.clear()
        self.changed.emit()

    def _count(self) -> None:
        self._follow(self.vote())
        self.changed.emit()

    def _follow(self, vote: Vote) -> None:
        """Show «единогласно» where the numbers say so, and not against them."""
        self.unanimous.setChecked(vote.by_all() is True)

    def _arrange(self) -> None:
        row = line(self.unanimous, theme.SMALL_GAP, gap=theme.SMALL_GAP)
        for number in (self.in_favour, self.against, self.abstained):
            words = PlainLabel(number.accessibleName().lower(), "quiet")
            words.setBuddy(number)
            row.addWidget(words)
            row.addWidget(number)
        row.addSpacing(theme.SMALL_GAP)
        row.addWidget(self.how)
        row.addStretch(1)
        self.setLayout(column(PlainLabel("Голосование", "section"), row, self._formula))


def _figure(name: str, votes: int | None) -> QLineEdit:
    made = line_edit("" if votes is None else str(votes))
    made.setValidator(QIntValidator(0, _MOST, made))
    made.setAccessibleName(name)
    made.setFixedWidth(_FIGURES)
    return made


def _number(field: QLineEdit) -> int | None:
    return int(field.text()) if field.text().isdigit() else None
