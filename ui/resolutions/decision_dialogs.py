"""Small dialogs that correct a decision, or who is responsible."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLayout, QWidget

from app.errors import UserError
from app.meetings.words import NOMINATIVE
from app.members.rows import RegistryRow
from app.resolutions.decisions.base import Decision, MembershipDecision
from app.resolutions.decisions.schedule import Schedule
from app.resolutions.decisions.suspend import Suspend
from app.russian.numerals import from_roman, roman
from db.vocabulary import DecisionKind, MeetingKind
from ui.widgets.dialog import Dialog
from ui.widgets.form import choice, field, line_edit, lines_edit, side_by_side
from ui.widgets.organization_field import OrganizationField

_TITLES = {
    DecisionKind.EXCLUDE: "Исключить организацию",
    DecisionKind.SUSPEND: "Приостановить членство",
    DecisionKind.EXTEND: "Продлить приостановление",
    DecisionKind.ADMIT: "Принять в состав",
    DecisionKind.RESTORE: "Возобновить членство",
}


class DecisionDialog(Dialog):
    """Corrects one decision; `decision` is what it became, None when it is to go."""

    def __init__(self, parent: QWidget, title: str, subtitle: str, *fields: QLayout) -> None:
        super().__init__(parent, title, subtitle)
        self.decision: Decision | None = None
        for one in fields:
            self.body.addLayout(one)
        self.drop = self.offer("Убрать решение", self._drop, left=True)
        self.offer_cancel()
        self.offer("Готово", lambda: self.attempt(self._keep), "filled")

    def corrected(self) -> Decision:
        """Return the decision as the fields say it, or refuse with a sentence."""
        raise NotImplementedError

    def _keep(self) -> None:
        self.decision = self.corrected()

    def _drop(self) -> None:
        self.decision = None
        self.accept()


class MembershipDialog(DecisionDialog):
    """Which organisation a decision means, until when and why."""

    def __init__(
        self,
        parent: QWidget,
        decision: MembershipDecision,
        rows: Sequence[RegistryRow],
        named: Callable[[str], list[int]],
    ) -> None:
        self._former = decision
        self._found = [decision.organization_id] if decision.organization_id else named(decision.organization)
        self.organization = OrganizationField(rows)
        self.until = line_edit(decision.term(), "до отчётно-выборной конференции 2027 года")
        self.reason = line_edit(decision.reason, "в связи с утратой связи")
        self.organization.choose(self._found[0] if len(self._found) == 1 else None, decision.organization)
        note = f"В пункте: {decision.organization}" if decision.organization else ""
        fields = [field("Карточка в реестре", self.organization, note), field("Причина", self.reason)]
        if isinstance(decision, Suspend):
            fields.insert(1, field("До какого срока", self.until))
        subtitle = "Так решение войдёт в реестр, когда резолюция будет принята."
        super().__init__(parent, _TITLES[decision.kind], subtitle, *fields)

    def corrected(self) -> MembershipDecision:
        """Return the decision about the chosen card."""
        words = self.organization.words()
        if not words:
            raise UserError("Выберите организацию из реестра: начните печатать её название.")
        chosen = self.organization.organization_id()
        name = self._former.organization if chosen in self._found else words
        reason = self.reason.text().strip()
        found = replace(self._former, organization=name, organization_id=chosen, reason=reason)
        return replace(found, until=self.until.text().strip()) if isinstance(found, Suspend) else found


class ScheduleDialog(DecisionDialog):
    """Which meeting a clause calls."""

    def __init__(self, parent: QWidget, decision: Schedule) -> None:
        self._former = decision
        self.meeting_kind = choice(
            [(words, kind) for kind, words in NOMINATIVE.items()], decision.meeting_kind
        )
        self.number = line_edit(roman(decision.number) if decision.number else "", "XXI")
        row = side_by_side(field("Что", self.meeting_kind), field("Номер", self.number))
        row.setStretch(0, 3)
        super().__init__(parent, "Назначить заседание", "Когда — говорит срок этого пункта.", row)

    def corrected(self) -> Schedule:
        """Return the meeting as chosen."""
        kind = MeetingKind(self.meeting_kind.currentData())  # Qt gives it back as a plain string
        return replace(self._former, meeting_kind=kind, number=number_in(self.number.text()))


class ResponsibleDialog(Dialog):
    """Who is responsible: a person, a body, or several of them."""

    def __init__(self, parent: QWidget, names: tuple[str, ...]) -> None:
        super().__init__(parent, "Ответственные", "Каждый — с новой строки.")
        self.lines = lines_edit("\n".join(names), lines=3)
        self.lines.setAccessibleName("Ответственные")
        self.body.addWidget(self.lines)
        self.offer_cancel()
        self.offer("Готово", self.accept, "filled")

    def names(self) -> tuple[str, ...]:
        """Return the names, one for each line."""
        lines = (line.strip() for line in self.lines.toPlainText().splitlines())
        return tuple(line for line in lines if line)


def number_in(text: str) -> int | None:
    """Return the number of a meeting, typed in Roman digits or plain ones; refuse anything else."""
    typed = text.strip()
    number = int(typed) if typed.isdecimal() else from_roman(typed)
    if typed and (number is None or not 1 <= number <= 999):
        raise UserError("Номер заседания введите римскими цифрами или обычными: XXI или 21.")
    return number
