from PySide6.QtCore import Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ui import theme
from ui.widgets.label import plain_tip
from ui.widgets.table_model import WHOLE_TEXT, Index


class CellDelegate(QStyledItemDelegate):
    """Begins the row where the page's title begins; keeps a mark's colour also in the chosen row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, the first one of a row with a wider margin on its left."""
        if index.column() == 0:
            ground = QStyleOptionViewItem(option)
            self.initStyleOption(ground, index)
            element = QStyle.PrimitiveElement.PE_PanelItemViewItem
            ground.widget.style().drawPrimitive(element, ground, painter, ground.widget)
            option.rect.setLeft(option.rect.left() + theme.WIDE_GAP)
        super().paint(painter, option, index)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell the whole text of a cell that is cut short."""
        whole = index.data(WHOLE_TEXT)
        cut = whole != index.data() or self.sizeHint(option, index).width() > option.rect.width()
        QToolTip.showText(event.globalPos(), plain_tip(whole) if cut and whole else "", view)
        return True

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Prepare the cell."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        if index.column() != 0:  # only a name goes on in a second line
            option.features &= ~QStyleOptionViewItem.ViewItemFeature.WrapText
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        if ink is not None:
            option.palette.setBrush(option.palette.ColorRole.HighlightedText, ink)
