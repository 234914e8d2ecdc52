"""Text and facts of a clause differ: which of them is right is one click."""

from PySide6.QtWidgets import QWidget

from app.resolutions.text import Clause
from ui import theme
from ui.widgets.button import button
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, hairline


class AgreementDialog(Dialog):
    """`clause` is what was chosen, or None; `to_correct`: neither is right, the facts are typed anew."""

    def __init__(self, parent: QWidget, against: tuple[str, ...]) -> None:
        said = "; ".join(against)
        super().__init__(parent, "Текст и решение расходятся", f"{said[:1].upper()}{said[1:]}.")
        self.clause: Clause | None = None
        self.to_correct = False
        self.offer("Исправить решение…", self._correct, left=True)
        self.offer_cancel("Оставить как есть")

    def offer_way(self, words: str, what: str, clause: Clause) -> None:
        """Offer to make the clause this one; `what` tells what it will say."""
        way = button(words, lambda: self._choose(clause))
        way.setAccessibleDescription(what)
        told = PlainLabel(what, "quiet").wrapping()
        row = column(hairline(), way, told, gap=theme.SMALL_GAP)
        self.body.addLayout(row)
        if self.body.count() == 1:
            way.setFocus()

    def _choose(self, clause: Clause) -> None:
        self.clause = clause
        self.accept()

    def _correct(self) -> None:
        self.to_correct = True
        self.accept()
