"""A resolution from a file: its text with what was understood marked, and what is to be confirmed."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QScrollArea, QSplitter, QVBoxLayout, QWidget

from app.changes import Changes
from app.members import queries
from app.resolutions import operations
from app.resolutions.confirming import Place, Proposal, confirmed, proposals, without_consequences
from app.resolutions.decisions.assign import Assign
from app.resolutions.decisions.base import Decision, MembershipDecision
from app.resolutions.decisions.composition import Composition
from app.resolutions.decisions.earlier import EarlierDecision
from app.resolutions.decisions.schedule import Schedule
from app.resolutions.kind_words import WORDS_OF
from app.resolutions.summary import meeting_summary
from app.resolutions.text import ResolutionText
from app.russian.numerals import plural
from ui import theme
from ui.resolutions.change_row import ChangeRow
from ui.resolutions.meeting_form import MeetingForm
from ui.resolutions.proposal_row import ProposalRow
from ui.resolutions.read_text import ReadText
from ui.resolutions.task_row import TaskRow
from ui.widgets.button import button
from ui.widgets.dialog import Dialog
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, hairline, line
from ui.widgets.page import Page

WIDTH = 1240
HEIGHT = 640
ROOM = 0.68  # of the screen's height, for text and groups


class ImportDialog(Dialog):
    """Takes a draft in with the confirmed decisions alone; `changes` tells what was made."""

    def __init__(self, page: Page, text: ResolutionText, source: str) -> None:
        subtitle = f"Прочитано из файла «{source}». Проверьте, что понято верно."
        super().__init__(page, WORDS_OF[text.kind].take_in, subtitle, width=WIDTH)
        self._page, self._read = page, text
        self.changes: Changes | None = None
        self.shown = ReadText(text)
        self.meeting = PlainLabel(role="strong").wrapping()
        self.form = MeetingForm()
        self.form.show_text(text)
        self.form.changed.connect(self._tell_meeting)
        self.rows: dict[Place, ProposalRow | ChangeRow] = {}
        self._tasks: list[Proposal] = []
        self.tasks = QCheckBox()
        self._sort()
        self._arrange()
        self._tell_meeting()
        self.offer_cancel()
        self.offer("Внести проект", lambda: self.attempt(self.take_in), "filled").setFocus()

    def confirmed(self) -> ResolutionText:
        """Return the text as it will be taken in."""
        kept: dict[Place, Decision] = {
            place: decision for place, row in self.rows.items() if (decision := row.confirmed())
        }
        if self.tasks.isChecked():
            kept |= {proposal.place: proposal.decision for proposal in self._tasks}
        return confirmed(self.form.filled(self._read), kept)

    def take_in(self) -> None:
        """Make the draft."""
        self.changes = self._page.carry_out(operations.import_resolution, self.confirmed())

    def showEvent(self, event: QShowEvent) -> None:
        """Open with the first change of the registry in sight."""
        super().showEvent(event)
        if self.rows:
            self.shown.go_to(next(iter(self.rows))[0])

    def _sort(self) -> None:
        """Put what was read into the two groups that are confirmed."""
        office = self._page.office
        cards = office.read(queries.registry, self._read.date_to) if self._read.date_to else []
        for proposal in proposals(self._read):
            decision, show = proposal.decision, partial(self.shown.go_to, proposal.place[0])
            match decision:
                case MembershipDecision():
                    found = office.read(queries.named, decision.organization)
                    self.rows[proposal.place] = ProposalRow(proposal, decision, cards, found, show)
                case Composition() | EarlierDecision():
                    self.rows[proposal.place] = ChangeRow(proposal, show)
                case _:
                    self._tasks.append(proposal)

    def _tell_meeting(self) -> None:
        text = self.form.filled(self._read)
        theme_words = f"«{text.theme}»" if text.theme else ""
        said = "\n".join(part for part in (meeting_summary(text), theme_words) if part)
        self.meeting.setText(said or "Заседание не понято: впишите его.")

    def _arrange(self) -> None:
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.shown)
        splitter.addWidget(_scrolling(self._groups()))
        splitter.setSizes([WIDTH // 2, WIDTH // 2])
        splitter.setMinimumHeight(min(HEIGHT, int(self.screen().availableSize().height() * ROOM)))
        self.body.addLayout(column(hairline(), splitter, hairline(), gap=0))

    def _groups(self) -> QVBoxLayout:
        groups = column(gap=theme.SMALL_GAP)
        groups.setContentsMargins(theme.PAGE_GAP, theme.SMALL_GAP, theme.MIDDLE_GAP, theme.PAGE_GAP)
        if self._read.unplaced:
            lost = "\n".join(self._read.unplaced)
            words = f"Этим строкам не нашлось места, они останутся при проекте:\n{lost}"
            groups.addWidget(PlainLabel(words, "error").wrapping())
        self._add_meeting(groups)
        if self.rows:
            _add_group(groups, self._title_of_changes(), *self.rows.values())
        if self._tasks:
            self.tasks.setText(f"Внести все: {len(self._tasks)}")
            self.tasks.setChecked(True)
            _add_group(groups, self._title_of_tasks(), self.tasks, *map(TaskRow, self._tasks))
        if idle := without_consequences(self._read):
            words = plural(idle, "пункт останется", "пункта останутся", "пунктов останутся")
            _add_group(groups, "Без последствий", PlainLabel(f"{words} только текстом.", "quiet"))
        groups.addStretch(1)
        return groups

    def _title_of_changes(self) -> str:
        """Return «Изменят реестр, состав совета», as far as the clauses do."""
        read = [each.decision for each in proposals(self._read) if each.place in self.rows]
        kinds = (
            ("реестр", MembershipDecision),
            ("состав совета", Composition),
            ("прежние решения", EarlierDecision),
        )
        return "Изменят " + ", ".join(
            words for words, kind in kinds if any(isinstance(each, kind) for each in read)
        )

    def _title_of_tasks(self) -> str:
        """Return «Поручения и заседания»; what is only remembered stands there, too, and is named."""
        if all(isinstance(each.decision, Assign | Schedule) for each in self._tasks):
            return "Поручения и заседания"
        return "Поручения, заседания и то, что запомнится"

    def _add_meeting(self, groups: QVBoxLayout) -> None:
        known = bool(meeting_summary(self._read))
        self.form.setVisible(not known)
        change = button("Исправить", lambda: self.form.setVisible(self.form.isHidden()), "link")
        change.setAccessibleName("Исправить заседание, дату, место и тему")
        head = QWidget()
        row = line(self.meeting, change, gap=theme.MIDDLE_GAP)
        row.setStretch(0, 1)
        head.setLayout(row)
        _add_group(groups, "Заседание", head, self.form)


def _add_group(groups: QVBoxLayout, title: str, *parts: QWidget) -> None:
    groups.addSpacing(theme.SMALL_GAP)
    groups.addWidget(PlainLabel(title, "section"))
    groups.addWidget(hairline())
    for part in parts:
        groups.addWidget(part)


def _scrolling(inside: QVBoxLayout) -> QScrollArea:
    holder = QWidget()
    holder.setObjectName("paper")
    holder.setLayout(inside)
    area = QScrollArea()
    area.setObjectName("paper")
    area.setWidget(holder)
    area.setWidgetResizable(True)
    return area
