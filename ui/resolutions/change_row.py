"""A change of the council or of an earlier clause that was read, and a tick that confirms it."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QWidget

from app.resolutions.confirming import Proposal
from app.resolutions.decisions.amend import Amend
from app.resolutions.decisions.base import Decision
from app.resolutions.decisions.cancel import Cancel
from app.resolutions.decisions.composition import Composition, member_words
from ui import theme
from ui.resolutions.clause_link import clause_link
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line

_NOBODY = "Имена не найдены. Отметьте и впишите их в проекте: щёлкните решение под пунктом."


class ChangeRow(QWidget):
    """Ticked from the start; a composition that names nobody waits for the names."""

    def __init__(self, proposal: Proposal, show: Callable[[], object]) -> None:
        super().__init__()
        self._decision = proposal.decision
        nobody = isinstance(self._decision, Composition) and not self._decision.members
        label = self._decision.label()
        self.confirm = QCheckBox(label[:1].upper() + label[1:])
        self.confirm.setChecked(not nobody)
        said, role = (_NOBODY, "attention") if nobody else (_details(self._decision), "small")
        words = PlainLabel(said, role).wrapping()
        words.setVisible(bool(said))
        inside = column(words)
        inside.setContentsMargins(theme.PAGE_GAP + theme.GAP, 0, 0, 0)
        head = line(self.confirm, 0, clause_link(proposal.clause.marker, show))
        self.setLayout(column(head, inside, gap=theme.GAP))

    def confirmed(self) -> Decision | None:
        """Return the decision, or None where it was not confirmed."""
        return self._decision if self.confirm.isChecked() else None


def _details(decision: Decision) -> str:
    match decision:
        case Composition():
            return "; ".join(map(member_words, decision.members))
        case Amend():
            return decision.change
        case Cancel():
            return decision.reason
        case _:
            return ""
