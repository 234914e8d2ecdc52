from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.resolutions.confirming import Proposal
from app.resolutions.decisions.assign import Assign
from ui import theme
from ui.resolutions.consequences import shortened
from ui.resolutions.facts import decision_words
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line


class TaskRow(QWidget):
    """An assignment, a meeting or a fact to be remembered that was read, in two small lines."""

    def __init__(self, proposal: Proposal) -> None:
        super().__init__()
        clause, decision = proposal.clause, proposal.decision
        marker = PlainLabel(f"п.\u00a0{clause.marker}" if clause.marker != "-" else "–", "small")
        marker.setFixedWidth(2 * theme.PAGE_GAP)
        marker.setAlignment(Qt.AlignmentFlag.AlignTop)
        what = shortened(clause.text if isinstance(decision, Assign) else decision_words(decision, None))
        text = column(PlainLabel(what).wrapping(), gap=0)
        facts = (", ".join(clause.responsible), clause.period.text if clause.period else "")
        if any(facts):
            text.addWidget(PlainLabel(" · ".join(filter(None, facts)), "small").wrapping())
        row = line(marker, text)
        row.setStretch(1, 1)
        self.setLayout(row)
