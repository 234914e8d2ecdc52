from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton

from ui import theme
from ui.icons import WITH_WORDS, icon


def button(text: str, on_click: Callable[[], object], kind: str = "", drawing: str = "") -> QPushButton:
    """Return a button: plain, or of kind «filled», «attention», «link»."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    if drawing:
        made.setIcon(icon(drawing, "on_filled" if kind == "filled" else "ink"))
        made.setIconSize(WITH_WORDS)
    made.clicked.connect(lambda _checked=False: on_click())
    return made


def icon_button(drawing: str, name: str, on_click: Callable[[], object]) -> QToolButton:
    """Return a button that is only an icon; its name is the tooltip and what a screen reader says."""
    made = QToolButton()
    made.setIcon(icon(drawing, "quiet"))
    made.setIconSize(QSize(theme.ICON, theme.ICON))
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(lambda _checked=False: on_click())
    return made


def more_button(*groups: Sequence[QAction], about: str = "") -> QPushButton:
    """Return the button «Ещё» with a menu of everything that is done more rarely, a line between groups."""
    made = QPushButton("Ещё")
    made.setAccessibleName(f"Ещё {about}".strip())
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    menu = QMenu(made)
    for group in groups:
        menu.addActions(group)
        menu.addSeparator()
    made.setMenu(menu)
    return made
