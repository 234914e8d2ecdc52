"""«Приглашение»: to whom and of which day, with the pages themselves below."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QComboBox

from app.meetings.invitation_document import compose_invitations
from app.meetings.invited import to_be_invited
from ui.widgets.day_field import DayField
from ui.widgets.form import choice, field, side_by_side
from ui.widgets.live_preview import Composed, LivePreview
from ui.widgets.page import Page

_ALL = -1


class InvitationPaper(LivePreview):
    """The invitations to one meeting, for one who is to come or for all."""

    def __init__(self, page: Page, meeting_id: int) -> None:
        super().__init__(page, "Приглашение")
        self._meeting = meeting_id
        self._invited = page.office.read(to_be_invited, meeting_id)
        names: list[tuple[str, object]] = [(each.name, place) for place, each in enumerate(self._invited)]
        self.whom = choice([(f"всем: {len(names)}", _ALL), *names], _ALL)
        self.day = DayField("Дата приглашения", date.today())
        row = side_by_side(field("Кому", self.whom), field("Дата приглашения", self.day))
        self.whom.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.whom.currentIndexChanged.connect(lambda _: self.refresh())
        self.put_fields(row, self.day)

    def composed(self) -> Composed:
        """Return what composes the invitations that are asked for."""
        place = self.whom.currentData()
        invited = self._invited if place == _ALL else [self._invited[place]]
        return partial(
            compose_invitations,
            meeting_id=self._meeting,
            invited=invited,
            issued=self.day.the_day(),
        )
