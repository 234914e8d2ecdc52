from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from ui import theme
from ui.widgets.cell import CellDelegate
from ui.widgets.table_model import Index

_FRAME = 2


class SheetCell(CellDelegate):
    """Frames the cell into which Enter writes."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, framed where the cursor stands on one that may be written into."""
        super().paint(painter, option, index)
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        if index == view.currentIndex() and view.hasFocus() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            painter.save()
            painter.setPen(QPen(QColor(theme.colors().accent), _FRAME))
            painter.drawRoundedRect(option.rect.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME), 4, 4)
            painter.restore()
