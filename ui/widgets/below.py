from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ui import theme


def move_below(popup: QWidget, widget: QWidget) -> None:
    """Put the popup under the widget, further to the left where the screen would cut it off."""
    popup.adjustSize()
    place = widget.mapToGlobal(QPoint(0, widget.height() + theme.GAP))
    screen = widget.screen().availableGeometry()
    rightmost = screen.right() - popup.width() - theme.GAP
    popup.move(max(min(place.x(), rightmost), screen.left()), place.y())
