"""How papers look: the style chosen last, for the preview, the printer and the files."""

from dataclasses import replace

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox

from app.documents.style import COUNCIL, STYLES, Style
from ui.widgets.form import choice

_KEY = "print/style"
_EVERYWHERE = ", бланк на каждой странице"
_CHOICES: dict[str, Style] = {
    style.name + more: replace(style, letterhead_everywhere=bool(more))
    for style in STYLES.values()
    for more in ("", _EVERYWHERE)
}


def saved_style(settings: QSettings) -> Style:
    """Return the style chosen last time; at first what the council is used to."""
    return _CHOICES.get(str(settings.value(_KEY)), COUNCIL)


def style_choice(settings: QSettings) -> QComboBox:
    """Return the list of styles to choose from; what is chosen is remembered."""
    made = choice([(words, words) for words in _CHOICES], str(settings.value(_KEY)))
    made.currentTextChanged.connect(lambda words: settings.setValue(_KEY, words))
    return made
