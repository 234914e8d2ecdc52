from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.history.words import KIND
from app.meetings.majorities import Majority
from db.vocabulary import Counted, Share
from ui import theme
from ui.meetings.count_field import CountField
from ui.widgets.form import choice
from ui.widgets.layout import line


class MajorityField(QWidget):
    """How many it takes: the share and of whom, or an own number."""

    changed = Signal()

    def __init__(self, majority: Majority) -> None:
        super().__init__()
        self.share = choice([(words, share) for share, words in KIND[Share].items()], majority.share)
        self.counted = choice([(words, of) for of, words in KIND[Counted].items()], majority.counted)
        self.number = CountField(majority.number or 1)
        self.number.setMinimum(1)
        for box, name in ((self.share, "Сколько нужно"), (self.counted, "Из кого")):
            box.setAccessibleName(name)
            box.currentIndexChanged.connect(lambda _: self._follow())
        self.number.setAccessibleName("Своё число")
        self.number.valueChanged.connect(lambda _: self.changed.emit())
        self.setLayout(line(self.share, self.counted, self.number, 0, gap=theme.SMALL_GAP))
        self.setFocusProxy(self.share)
        self._follow()

    def majority(self) -> Majority:
        """Return the majority as it is chosen."""
        share = Share(self.share.currentData())
        if share is Share.NUMBER:
            return Majority(share, self.number.value())
        return Majority(share, None, Counted(self.counted.currentData()))

    def _follow(self) -> None:
        own = self.share.currentData() == Share.NUMBER
        self.number.setVisible(own)
        self.counted.setVisible(not own)
        self.changed.emit()
