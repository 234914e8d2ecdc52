"""What the chosen copy holds, beside the list of copies."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.backups.restoring import Preview
from app.backups.words import moment_words
from app.russian.numerals import plural
from ui import theme
from ui.widgets.label import PlainLabel
from ui.widgets.layout import clear, column, hairline
from ui.widgets.scroll import TallScroll


class CopyPreview(TallScroll):
    """The copy's age and contents, its last acts, and in what it differs from the office of now."""

    def __init__(self) -> None:
        inside = QWidget()
        inside.setObjectName("cardBody")
        self._parts: QVBoxLayout = column(margin=theme.WIDE_GAP)
        inside.setLayout(self._parts)
        super().__init__(inside, "Что в копии")
        self.setObjectName("card")

    def say(self, sentence: str) -> None:
        """Show a sentence where no copy can be shown."""
        clear(self._parts)
        self._parts.addWidget(PlainLabel(sentence, "quiet").wrapping())
        self._parts.addStretch(1)

    def show_preview(self, preview: Preview) -> None:
        """Show what restoring the copy would bring."""
        clear(self._parts)
        when = moment_words(preview.moment) if preview.moment else preview.path.name
        held = plural(preview.organizations, "организация", "организации", "организаций")
        self._parts.addWidget(PlainLabel(f"Копия от {when}" if preview.moment else when, "strong").wrapping())
        self._parts.addWidget(PlainLabel(f"{preview.council}\u00a0· {held}", "quiet").wrapping())
        self._section("По сравнению с тем, что сейчас", preview.differences or ("Записей столько же.",))
        self._section("Последнее, что было сделано", preview.last)
        self._parts.addStretch(1)

    def _section(self, title: str, lines: Sequence[str]) -> None:
        self._parts.addSpacing(theme.SMALL_GAP)
        self._parts.addLayout(column(PlainLabel(title, "section"), hairline(), gap=theme.GAP))
        for words in lines:
            self._parts.addWidget(PlainLabel(words).wrapping())
