"""What was understood of a clause, corrected by the secretary: one small dialog for each part."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from app.members import queries
from app.office import Office
from app.resolutions.decisions import KINDS, Wording, recognise
from app.resolutions.decisions.amend import Amend
from app.resolutions.decisions.base import Decision, MembershipDecision
from app.resolutions.decisions.cancel import Cancel
from app.resolutions.decisions.composition import Composition
from app.resolutions.decisions.schedule import Schedule
from app.resolutions.mending import rewritten, taken_from_text
from app.resolutions.plan import period_words
from app.resolutions.proposing import council_genitive, first_wording
from app.resolutions.queries import bases
from app.resolutions.reading.responsibles import named
from app.resolutions.text import Clause
from app.russian.periods import deadline_of, find_periods
from db.vocabulary import DecisionKind
from ui.resolutions.agreement_dialog import AgreementDialog
from ui.resolutions.composition_dialog import CompositionDialog
from ui.resolutions.decision_dialogs import (
    DecisionDialog,
    MembershipDialog,
    ResponsibleDialog,
    ScheduleDialog,
)
from ui.resolutions.earlier_dialog import EarlierDialog
from ui.resolutions.facts import PERIOD, Part, objections_to
from ui.resolutions.period_dialog import PeriodDialog
from ui.resolutions.wording_dialogs import WordingDialog
from ui.widgets.dialog import ask


class Corrections:
    """Asks about one part of a clause and returns the clause as corrected, or None when nothing changed."""

    def __init__(self, parent: QWidget, office: Office, day: Callable[[], date | None]) -> None:
        self._parent, self._office, self._day = parent, office, day

    def __call__(self, clause: Clause, part: Part) -> Clause | None:
        """Return the clause with this part corrected or added."""
        if isinstance(part, DecisionKind):
            return self._add(clause, part)
        if against := objections_to(clause, part):
            dialog = self._agreement_dialog(clause, part, against)
            dialog.exec()
            if not dialog.to_correct:
                return dialog.clause
        if isinstance(part, int):
            return self._correct(clause, part)
        return self._period(clause) if part == PERIOD else self._responsible(clause)

    def _add(self, clause: Clause, kind: DecisionKind) -> Clause | None:
        new = drafted(clause, kind)
        if kind is not DecisionKind.ASSIGN:
            dialog = self._dialog(new)
            dialog.drop.hide()
            if dialog.exec() != QDialog.DialogCode.Accepted or dialog.decision is None:
                return None
            new = dialog.decision
        if clause.text.strip():
            return replace(clause, decisions=(*clause.decisions, new))
        if isinstance(new, MembershipDecision):
            worded = self._office.read(first_wording, new, clause.marker or "")
            return replace(clause, text=worded.text, decisions=(*clause.decisions, *worded.decisions))
        return replace(clause, text=new.wording(), decisions=(*clause.decisions, new))

    def _correct(self, clause: Clause, place: int) -> Clause | None:
        decision = clause.decisions[place]
        if decision.kind is DecisionKind.ASSIGN:
            question = "Пункт останется в тексте, но поручения из него не будет."
            corrected = None
            if not ask(self._parent, "Убрать поручение?", question, "Убрать"):
                return None
        else:
            dialog = self._dialog(decision)
            if dialog.exec() != QDialog.DialogCode.Accepted:
                return None
            corrected = dialog.decision
        kept = [corrected if at == place else one for at, one in enumerate(clause.decisions)]
        return replace(clause, decisions=tuple(one for one in kept if one is not None))

    def _agreement_dialog(self, clause: Clause, part: Part, against: tuple[str, ...]) -> AgreementDialog:
        dialog = AgreementDialog(self._parent, against)
        taken, what = self._taken_from_text(clause, part)
        dialog.offer_way("Взять из текста", what, taken)
        worded = rewritten(clause, self._office.read(council_genitive))
        if worded and worded.text != clause.text:
            dialog.offer_way("Переписать текст", worded.text, worded)
        return dialog

    def _taken_from_text(self, clause: Clause, part: Part) -> tuple[Clause, str]:
        """Return the clause with this part as the text says it, and what that is."""
        if isinstance(part, int):
            said = taken_from_text(clause, part)
            decisions = (*clause.decisions[:part], *said, *clause.decisions[part + 1 :])
            what = "; ".join(decision.label() for decision in said)
            return replace(clause, decisions=decisions), what or "Такого решения в тексте нет: оно уйдёт."
        if part == PERIOD:
            period = deadline_of(clause.text, self._day() or date.today())
            what = f"Срок: {period_words(period)}" if period else "Срока в тексте нет: он уйдёт."
            return replace(clause, period=period), what
        names = named(clause.text)
        return replace(clause, responsible=names), f"Ответственный: {', '.join(names)}"

    def _dialog(self, decision: Decision) -> DecisionDialog:
        match decision:
            case Schedule():
                return ScheduleDialog(self._parent, decision)
            case Composition():
                return CompositionDialog(self._parent, decision)
            case Amend() | Cancel():
                return EarlierDialog(self._parent, decision, self._office.read(bases))
            case MembershipDecision():
                return self._membership_dialog(decision)
            case _:
                return WordingDialog(self._parent, decision)

    def _membership_dialog(self, decision: MembershipDecision) -> MembershipDialog:
        rows = self._office.read(queries.registry, self._day() or date.today())
        return MembershipDialog(
            self._parent, decision, rows, lambda name: self._office.read(queries.named, name)
        )

    def _period(self, clause: Clause) -> Clause | None:
        day = self._day() or date.today()
        found = next(iter(find_periods(clause.text, day)), None)
        dialog = PeriodDialog(self._parent, clause.period or (found.period if found else None), day)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return replace(clause, period=dialog.period)

    def _responsible(self, clause: Clause) -> Clause | None:
        dialog = ResponsibleDialog(self._parent, clause.responsible)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return replace(clause, responsible=dialog.names())


def drafted(clause: Clause, kind: DecisionKind) -> Decision:
    """Return a decision of this kind with what the clause's text already says of it."""
    read = recognise(Wording(clause.text, (), clause.responsible, clause.period))
    found = next((decision for decision in read if decision.kind is kind), None)
    if found:
        return found
    made = KINDS[kind]
    return made(organization="") if issubclass(made, MembershipDecision) else made()
