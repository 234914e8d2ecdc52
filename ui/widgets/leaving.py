from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

_BY_HAND: Final = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
)


def is_left_by_hand(event: QFocusEvent) -> bool:
    """Return whether something else was gone to; a menu, a list of suggestions, another window is nothing."""
    return event.reason() in _BY_HAND
