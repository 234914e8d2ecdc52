import pytest

from app.resolutions.meeting_words import meeting_kind, meeting_number
from db.vocabulary import MeetingKind


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("XX СТРАНОВОЙ ТЕМАТИЧЕСКОЙ КОНФЕРЕНЦИИ", MeetingKind.THEMATIC, 20),
        ("очередную ХХI страновую отчётно-выборную конференцию", MeetingKind.ELECTION, 21),
        ("чрезвычайной страновой конференции", MeetingKind.EXTRAORDINARY, None),
        ("12-й страновой конференции", MeetingKind.COUNTRY, 12),
        ("57-е заседание совета", MeetingKind.COUNCIL, 57),
        ("заседания секретариата", MeetingKind.SECRETARIAT, None),
        ("III молодёжной конференции", MeetingKind.YOUTH, 3),
        ("региональной конференции", MeetingKind.REGIONAL, None),
        ("II Форума соседей", MeetingKind.FORUM, 2),
        ("праздника улицы", None, None),
    ],
)
def test_a_meeting_is_told_by_its_words(text: str, kind: MeetingKind | None, number: int | None) -> None:
    assert (meeting_kind(text), meeting_number(text)) == (kind, number)
