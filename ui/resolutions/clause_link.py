from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from app.resolutions.rules import DASH
from ui.widgets.button import button


def clause_link(marker: str | None, show: Callable[[], object]) -> QPushButton:
    """Return «п. 7в», which shows the clause in the text; what hangs on a dash is called «пункт»."""
    numbered = marker and marker != DASH
    made = button(f"п.\u00a0{marker}" if numbered else "пункт", show, "link")
    made.setAccessibleName(f"Показать пункт {marker} в тексте" if numbered else "Показать пункт в тексте")
    return made
