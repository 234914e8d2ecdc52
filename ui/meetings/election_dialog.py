"""The dialog of an election: candidates with their votes, seats, who chose nobody."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.meetings.elections import ElectionEntry
from app.meetings.majorities import Counts, Majority
from app.meetings.rows import Quorum, VoteRow
from ui import theme
from ui.meetings.ballot_papers import BallotPapers
from ui.meetings.candidate_rows import CandidateRows
from ui.meetings.count_field import CountField
from ui.meetings.majority_field import MajorityField
from ui.widgets.dialog import Dialog
from ui.widgets.form import field
from ui.widgets.grown_list import GrownList
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line

_OFFICES = ("председатель совета", "члены совета", "ревизионная комиссия", "счётная комиссия", "секретариат")


class ElectionDialog(Dialog):
    """Asks how an election went; the candidates may be those of the round before, or known already."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        question: str,
        came: Quorum,
        majority: Majority,
        beginning: ElectionEntry,
        known: VoteRow | None = None,
    ) -> None:
        super().__init__(parent, title, question, width=680)
        present = max(came.present, known.present if known else 0)
        self.subject = GrownList(_OFFICES, beginning.subject, "кого выбирают: председатель совета")
        self.seats = CountField(beginning.seats)
        self.seats.setMinimum(1)
        self.candidates = CandidateRows(beginning.candidates)
        counts = beginning.counts
        self.against = CountField(counts.against)
        self.abstained = CountField(counts.abstained)
        self.papers = BallotPapers(
            present, secret=beginning.secret, issued=counts.issued, spoilt=counts.spoilt
        )
        self.rule = MajorityField(majority)
        self._arrange(came, present)
        (self.candidates if beginning.subject else self.subject).setFocus()

    def entry(self) -> ElectionEntry:
        """Return the election as it stands in the fields."""
        issued, spoilt = self.papers.counts()
        return ElectionEntry(
            self.candidates.told(),
            self.seats.value(),
            self.subject.words(),
            Counts(0, self.against.value(), self.abstained.value(), issued, spoilt),
            self.papers.secret.isChecked(),
            self.rule.majority(),
        )

    def _arrange(self, came: Quorum, present: int) -> None:
        if not came.reached:
            warning = "Кворума нет: итоги выборов можно будет оспорить."
            self.body.addWidget(PlainLabel(warning, "attention").wrapping())
        office, seats = field("Кого выбирают", self.subject), field("Мест", self.seats)
        top = line(office, seats, gap=theme.MIDDLE_GAP)
        top.setStretch(0, 1)
        for part in (office, seats):
            top.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self.body.addLayout(
            column(PlainLabel("Кандидаты и голоса за них", "small"), self.candidates, gap=theme.GAP)
        )
        self.body.addLayout(
            line(
                field("Против всех", self.against),
                field("Воздержались", self.abstained),
                column(0, PlainLabel(f"с правом голоса: {present}", "quiet"), theme.SMALL_GAP),
                0,
                gap=theme.MIDDLE_GAP,
            )
        )
        self.body.addWidget(self.papers)
        self.body.addLayout(field("Для избрания нужно", self.rule))
