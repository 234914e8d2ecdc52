"""A registry change that was read: the card it means, and a tick that confirms it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from app.members.rows import RegistryRow
from app.members.words import ACT
from app.resolutions.confirming import Proposal
from app.resolutions.decisions.base import MembershipDecision
from ui import theme
from ui.members.columns import short_status
from ui.resolutions.clause_link import clause_link
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line
from ui.widgets.mark import STATUS_MARK
from ui.widgets.organization_field import OrganizationField
from ui.widgets.status_label import StatusLabel

CARD_CHARS = 12  # the field takes what room there is, but asks for little
STATUS_CHARS = 17  # one width for all, so that the fields are of one length


class ProposalRow(QWidget):
    """Ticked from the start where exactly one card bears the name; else the card is to be chosen."""

    def __init__(
        self,
        proposal: Proposal,
        decision: MembershipDecision,
        rows: Sequence[RegistryRow],
        found: list[int],
        show: Callable[[], object],
    ) -> None:
        super().__init__()
        self._decision = decision
        self._rows = {row.id: row for row in rows}
        self.confirm = QCheckBox(ACT[decision.event])
        self.card = OrganizationField(rows)
        self.card.setMinimumContentsLength(CARD_CHARS)
        self._status = StatusLabel()
        self._status.setMinimumWidth(self.fontMetrics().horizontalAdvance("н" * STATUS_CHARS))
        self._missing = PlainLabel(role="attention").wrapping()
        self._terms = PlainLabel(
            "; ".join(filter(None, (decision.term(), decision.reason))), "small"
        ).wrapping()
        self._terms.setVisible(bool(self._terms.text()))
        self._arrange(proposal, show)
        self.card.choose(found[0] if len(found) == 1 else None, decision.organization)
        self.confirm.setChecked(len(found) == 1)
        self.card.currentTextChanged.connect(lambda _: self._take_choice())
        self._tell()

    def confirmed(self) -> MembershipDecision | None:
        """Return the decision with its card, or None where it was not confirmed."""
        if not self.confirm.isChecked():
            return None
        return replace(self._decision, organization_id=self.card.organization_id())

    def _take_choice(self) -> None:
        self.confirm.setChecked(self.card.organization_id() is not None)
        self._tell()

    def _tell(self) -> None:
        """Say how the chosen card stands, or that there is none."""
        row = self._rows.get(self.card.organization_id() or 0)
        self._status.setVisible(row is not None)
        self._missing.setVisible(row is None)
        if row:
            self._status.say(STATUS_MARK[row.status], short_status(row))
        else:
            self._missing.setText(
                "Карточка не найдена — выберите её в списке или добавьте на странице «Организации»."
            )

    def _arrange(self, proposal: Proposal, show: Callable[[], object]) -> None:
        words = f"{ACT[self._decision.event]}: {self._decision.organization}"
        self.confirm.setAccessibleName(words)
        self.card.setAccessibleName(f"Карточка: {self._decision.organization}")
        head = line(self.confirm, 0, clause_link(proposal.clause.marker, show))
        card = line(self.card, self._status, gap=theme.MIDDLE_GAP)
        card.setStretch(0, 1)
        inside = column(card, self._missing, self._terms, gap=theme.GAP)
        inside.setContentsMargins(theme.PAGE_GAP + theme.GAP, 0, 0, 0)
        self.setLayout(column(head, inside, gap=theme.GAP))
