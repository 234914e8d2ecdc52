"""The keys that shape the outline, as in Word's numbered lists."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class OutlineKey(Enum):
    """What a key asks of the outline."""

    DEEPER = auto()
    HIGHER = auto()
    EARLIER = auto()
    LATER = auto()
    BACK = auto()
    FORTH = auto()
    TO_CHIPS = auto()


_MOVES: dict[int, OutlineKey] = {
    Qt.Key.Key_Left: OutlineKey.HIGHER,
    Qt.Key.Key_Right: OutlineKey.DEEPER,
    Qt.Key.Key_Up: OutlineKey.EARLIER,
    Qt.Key.Key_Down: OutlineKey.LATER,
}
_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_STEPS: dict[tuple[int, Qt.KeyboardModifier], OutlineKey] = {  # by the key's letter in either layout
    (letter, modifiers): asked
    for letters, modifiers, asked in (
        ("ZЯ", _CONTROL, OutlineKey.BACK),
        ("ZЯ", _CONTROL | Qt.KeyboardModifier.ShiftModifier, OutlineKey.FORTH),
        ("YН", _CONTROL, OutlineKey.FORTH),
    )
    for letter in map(ord, letters)
}
_PAD = Qt.KeyboardModifier.KeypadModifier  # some keyboards count their arrows to it


def outline_key(event: QKeyEvent) -> OutlineKey | None:
    """Return what the key asks of the outline, or None."""
    key, modifiers = event.key(), event.modifiers() & ~_PAD
    if modifiers == _ALT_SHIFT:
        return _MOVES.get(key)
    if key == Qt.Key.Key_Backtab:
        return OutlineKey.HIGHER
    if key == Qt.Key.Key_Tab:
        return OutlineKey.DEEPER
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers == _CONTROL:
        return OutlineKey.TO_CHIPS
    return _STEPS.get((key, modifiers))
