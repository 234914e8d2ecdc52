"""The dialog of a vote: for, against, abstained, the rest filled in, the result said as one types."""

from PySide6.QtWidgets import QWidget

from app.meetings.majorities import Counts, Majority, is_unanimous, objection, passed
from app.meetings.rows import Quorum, VoteRow
from app.meetings.vote_operations import VoteEntry
from app.meetings.vote_words import motion_words
from ui import theme
from ui.meetings.ballot_papers import BallotPapers
from ui.meetings.count_field import CountField
from ui.meetings.majority_field import MajorityField
from ui.widgets.dialog import Dialog
from ui.widgets.form import field
from ui.widgets.grown_list import GrownList
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, line

_SUBJECTS = ("принять в целом", "принять за основу", "принять с поправками", "снять с повестки")


class VoteDialog(Dialog):
    """Asks how a vote went; `known` is the one to correct, or the one that is taken again."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        question: str,
        came: Quorum,
        majority: Majority,
        known: VoteRow | None = None,
    ) -> None:
        super().__init__(parent, title, question, width=620)
        self._present = max(came.present, known.present if known else 0)
        self._entitled = came.entitled
        self.subject = GrownList(_SUBJECTS, known.subject if known else "", "необязательно: принять в целом")
        self.in_favour = CountField(known.in_favour if known else self._present)
        self.against = CountField(known.against if known else 0)
        self.abstained = CountField(known.abstained if known else 0)
        self.papers = BallotPapers(
            self._present,
            secret=known.secret if known else False,
            issued=known.issued if known else None,
            spoilt=known.spoilt if known else None,
        )
        self.rule = MajorityField(majority)
        self.outcome = PlainLabel(role="strong").wrapping()
        self._counts = (self.in_favour, self.against, self.abstained)
        self._arrange(came)
        self._connect()
        self.in_favour.setFocus()
        self._tell()

    def entry(self) -> VoteEntry:
        """Return the vote as it stands in the fields."""
        return VoteEntry(
            self._told(), self.subject.words(), self.papers.secret.isChecked(), self.rule.majority()
        )

    def _told(self) -> Counts:
        in_favour, against, abstained = (count.value() for count in self._counts)
        issued, spoilt = self.papers.counts()
        return Counts(in_favour, against, abstained, issued, spoilt)

    def _fill(self) -> None:
        """Give what is left of those present to the first count that nobody has typed."""
        rest = next((count for count in self._counts if not count.is_typed), None)
        if rest:
            others = sum(count.value() for count in self._counts if count is not rest)
            spoilt = self.papers.counts()[1] or 0
            rest.fill(self._present - others - spoilt)
        self._tell()

    def _tell(self) -> None:
        """Say what comes of the counts, or why they cannot be right."""
        told = self._told()
        counts = (told.in_favour, told.against, told.abstained)
        needed = self.rule.majority().needed(self._present, self._entitled)
        self.outcome.setText(
            objection(told, self._present)
            or motion_words(
                counts,
                needed,
                passed=passed(told.in_favour, needed),
                unanimous=is_unanimous(*counts),
                secret=False,
            )
        )

    def _connect(self) -> None:
        for count in self._counts:
            count.typed.connect(self._fill)
            count.valueChanged.connect(lambda _: self._tell())
        self.papers.changed.connect(self._fill)
        self.rule.changed.connect(self._tell)

    def _arrange(self, came: Quorum) -> None:
        if not came.reached:
            warning = "Кворума нет: принятое решение можно будет оспорить."
            self.body.addWidget(PlainLabel(warning, "attention").wrapping())
        self.body.addLayout(field("О чём голосуют", self.subject))
        self.body.addLayout(
            line(
                field("За", self.in_favour),
                field("Против", self.against),
                field("Воздержались", self.abstained),
                column(0, PlainLabel(f"с правом голоса: {self._present}", "quiet"), theme.SMALL_GAP),
                0,
                gap=theme.MIDDLE_GAP,
            )
        )
        self.body.addWidget(self.papers)
        self.body.addLayout(field("Для принятия нужно", self.rule))
        self.body.addWidget(self.outcome)
