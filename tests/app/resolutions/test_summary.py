from datetime import date

from app.resolutions.summary import in_one_line, vote_summary
from app.resolutions.text import Adoption, ResolutionText
from db.vocabulary import MeetingKind


def test_meeting_day_place_and_vote_stand_in_one_line() -> None:
    text = ResolutionText(
        meeting_kind=MeetingKind.FORUM,
        number=5,
        place="г. Устье",
        date_from=date(2026, 6, 19),
        date_to=date(2026, 6, 20),
        adoption=Adoption(unanimous=True),
    )
    assert in_one_line(text).replace("\u00a0", " ") == "V форум, 19–20 июня 2026 г., г. Устье · единогласно"


def test_votes_are_told_as_far_as_they_were_counted() -> None:
    assert vote_summary(Adoption(votes_for=41, against=2, abstained=0)) == "за 41, против 2, воздержались 0"
    assert vote_summary(Adoption()) == ""
    assert in_one_line(ResolutionText()) == ""
