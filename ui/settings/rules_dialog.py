"""The rules of one kind of meeting: its quorum, its majorities, what it may not decide."""

from PySide6.QtWidgets import QComboBox, QWidget

from app.history.words import KIND
from app.meetings.majorities import Majority
from app.meetings.rights import QuorumRule, Rules
from app.resolutions.kinds import KIND as DECISION
from db.vocabulary import DecisionKind, QuorumBase, Share
from ui import theme
from ui.meetings.count_field import CountField
from ui.meetings.majority_field import MajorityField
from ui.widgets.button import button
from ui.widgets.dialog import Dialog
from ui.widgets.form import choice, field
from ui.widgets.layout import column, line
from ui.widgets.tick_list import TickList

_LINES = 5  # of the list of decisions


class RulesDialog(Dialog):
    """Asks for the rules; a decision of its own majority is added by a line."""

    def __init__(self, parent: QWidget, about: str, rules: Rules) -> None:
        super().__init__(parent, "Кворум и голосование", about, width=780)
        rule = rules.quorum
        self.base = choice([(words, base) for base, words in KIND[QuorumBase].items()], rule.base)
        self.quota = CountField(rule.quota)
        self.share = choice([(words, share) for share, words in KIND[Share].items()], rule.share)
        self.number = CountField(rule.number or 1)
        self.majority = MajorityField(rules.majority())
        self.own: list[tuple[QComboBox, MajorityField]] = []
        self.may_not = TickList(
            "Не решает", [(DECISION[kind], kind, kind in rule.may_not) for kind in DecisionKind]
        )
        self.may_not.setFixedHeight(self.may_not.height_for(_LINES))
        self._own = column(gap=theme.SMALL_GAP)
        self._arrange()
        for kind, majority in rules.majorities.items():
            if kind:
                self.add_own(kind, majority)
        for box in (self.base, self.share):
            box.currentIndexChanged.connect(lambda _: self._follow())
        self._follow()

    def rules(self) -> Rules:
        """Return the rules as they stand in the fields; «как все решения» is no rule of its own."""
        share = Share(self.share.currentData())
        quorum = QuorumRule(
            QuorumBase(self.base.currentData()),
            self.quota.value(),
            share,
            self.number.value() if share is Share.NUMBER else None,
            frozenset(DecisionKind(str(kind)) for kind in self.may_not.values()),
        )
        own: dict[DecisionKind | None, Majority] = {
            DecisionKind(box.currentData()): majority.majority()
            for box, majority in self.own
            if box.currentData()
        }
        return Rules(quorum, {None: self.majority.majority(), **own})

    def add_own(
        self, kind: DecisionKind | None = DecisionKind.EXCLUDE, majority: Majority | None = None
    ) -> None:
        """Add a line for a kind of decision that takes another majority."""
        kinds: list[tuple[str, object]] = [("как все решения", None)]
        box = choice([*kinds, *((words, each) for each, words in DECISION.items())], kind)
        box.setAccessibleName("Вид решения")
        taken = MajorityField(majority or Majority(Share.TWO_THIRDS))
        self.own.append((box, taken))
        self._own.addLayout(line(box, taken, 0, gap=theme.SMALL_GAP))
        box.setFocus()

    def _follow(self) -> None:
        base, own = self.base.currentData(), self.share.currentData() == Share.NUMBER
        self._quota.setVisible(base == QuorumBase.DELEGATES)
        self._share.setVisible(base != QuorumBase.NONE)
        self._number.setVisible(own and base != QuorumBase.NONE)

    def _arrange(self) -> None:
        self._quota, self._share, self._number = (
            _held(name, widget)
            for name, widget in (
                ("От организации", self.quota),
                ("Сколько нужно", self.share),
                ("Число", self.number),
            )
        )
        for count in (self.quota, self.number):
            count.setMinimum(1)
        self.body.addLayout(
            line(
                field("Кворум считают", self.base),
                self._quota,
                self._share,
                self._number,
                0,
                gap=theme.MIDDLE_GAP,
            )
        )
        self.body.addLayout(field("Решения принимают", self.majority))
        self.body.addLayout(self._own)
        self.body.addLayout(line(button("Решение с другим большинством", self.add_own, "link"), 0))
        hint = "О таких решениях предупредит список перед отметкой о принятии; запрета нет."
        self.body.addLayout(field("Не решает", self.may_not, hint))


def _held(name: str, widget: QWidget) -> QWidget:
    """Return the field as a whole that can be hidden."""
    holder = QWidget()
    holder.setLayout(field(name, widget))
    return holder
