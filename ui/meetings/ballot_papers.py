from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ui import theme
from ui.meetings.count_field import CountField
from ui.widgets.form import field
from ui.widgets.layout import column, line


class BallotPapers(QWidget):
    """Whether a vote is secret, and then how many papers were given out and did not count."""

    changed = Signal()

    def __init__(self, present: int, *, secret: bool, issued: int | None, spoilt: int | None) -> None:
        super().__init__()
        self.secret = QCheckBox("Тайное голосование, бюллетенями")
        self.secret.setChecked(secret)
        self.issued = CountField(present if issued is None else issued)
        self.spoilt = CountField(spoilt or 0)
        self._papers = QWidget()
        self._papers.setLayout(
            line(
                field("Выдано бюллетеней", self.issued),
                field("Недействительных", self.spoilt),
                0,
                gap=theme.MIDDLE_GAP,
            )
        )
        self.setLayout(column(self.secret, self._papers))
        self.setFocusProxy(self.secret)
        self.secret.toggled.connect(lambda _: self._follow())
        self.spoilt.valueChanged.connect(lambda _: self.changed.emit())
        self._follow()

    def counts(self) -> tuple[int | None, int | None]:
        """Return how many were given out and how many did not count; of an open vote nothing."""
        return (self.issued.value(), self.spoilt.value()) if self.secret.isChecked() else (None, None)

    def _follow(self) -> None:
        self._papers.setVisible(self.secret.isChecked())
        self.changed.emit()
