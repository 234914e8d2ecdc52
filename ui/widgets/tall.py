from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

TALLEST = 0.62  # of the screen


class Tall(QScrollArea):
    """As high as what is inside while the screen has room for it, then it scrolls."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self.setObjectName("paper")
        inside.setObjectName("paper")
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """Return the height wanted at this width."""
        inner = width - self.verticalScrollBar().sizeHint().width()
        wanted = self._inside.heightForWidth(inner)
        if wanted < 0:
            wanted = self._inside.sizeHint().height()
        return min(wanted, self._limit())

    def sizeHint(self) -> QSize:
        """Return the width of what is inside and its height, as far as there is room."""
        inside = self._inside.sizeHint()
        return QSize(inside.width(), min(inside.height(), self._limit()))

    def _limit(self) -> int:
        return int(self.screen().availableSize().height() * TALLEST)
