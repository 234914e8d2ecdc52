"""Minutes put together from what was recorded of a meeting."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.documents.pdf import render_pdf
from app.documents.style import COUNCIL, GOST, Style
from app.documents.text import render_text
from app.meetings.minutes_renewal import renewed
from app.meetings.minutes_text import Attached, Facts, minutes_text, resolution_text
from app.meetings.rows import Quorum
from app.resolutions.document import compose
from app.resolutions.text import Clause, ResolutionText, walk
from app.russian.typography import plain_spaces
from db.vocabulary import AgendaKind, AttendanceRole, ClauseRole, DecisionKind, MeetingKind, VoteKind
from tests.app.meetings.sitting import ADOPTED, DECIDING, DRAFT, FACTS, came, crowd, item, stood, vote

GOLDEN = Path(__file__).parents[2] / "golden" / "minutes.txt"


def told(text: ResolutionText, marker: str, role: ClauseRole) -> list[str]:
    """Return what the item tells in this role."""
    found = next(each for each in text.clauses if each.marker == marker)
    return [clause.text for clause in found.children if clause.role is role]


def voted(*votes: object, title: str = "О плане") -> list[str]:
    text = minutes_text(replace(FACTS, agenda=(item(1, title),), votes=votes))  # type: ignore[arg-type]
    return told(text, "1", ClauseRole.VOTED)


def heard_in(text: ResolutionText) -> list[str]:
    return told(text, "1", ClauseRole.HEARD)


def paragraphs(facts: Facts) -> list[str]:
    return [clause.text for clause in minutes_text(facts).preamble]


def test_the_minutes_of_a_sitting_are_printed_as_the_office_prints_them() -> None:
    assert render_text(compose(minutes_text(FACTS))) == GOLDEN.read_text("utf-8")


@pytest.mark.parametrize("style", [COUNCIL, GOST])
def test_the_pages_never_leave_a_title_or_the_signatures_alone(style: Style) -> None:
    pages = PdfReader(BytesIO(render_pdf(compose(minutes_text(FACTS)), style))).pages
    lines = [page.extract_text().strip().splitlines() for page in pages]
    assert len(lines) == 2
    assert lines[0][-1].strip() not in ("РЕШИЛИ:", "3. О плане ярмарки", "4. О резолюции весеннего заседания")
    assert "ГОЛОСОВАЛИ" in " ".join(lines[1]) or "РЕШИЛИ" in " ".join(lines[1])


def test_each_item_keeps_the_number_under_which_it_was_announced() -> None:
    assert [clause.marker for clause in minutes_text(FACTS).clauses] == ["1", "2", "4", "3"]


def test_a_conference_is_named_with_its_roman_number_a_sitting_in_the_title() -> None:
    sitting = minutes_text(FACTS)
    conference = minutes_text(replace(FACTS, kind=MeetingKind.THEMATIC, of_council="Содружества Заречья"))
    secretariat = minutes_text(replace(FACTS, kind=MeetingKind.SECRETARIAT))
    assert (sitting.title, sitting.meeting) == ("ПРОТОКОЛ № 6", "заседания Координационного совета Заречья")
    assert conference.title == "ПРОТОКОЛ"
    assert conference.meeting == "VI страновой тематической конференции Содружества Заречья"
    assert conference.operative == "ПОСТАНОВИЛИ"
    assert secretariat.meeting == "заседания секретариата Координационного совета Заречья"
    other = minutes_text(replace(FACTS, of_council="Содружества Заречья"))
    assert other.meeting == "заседания совета Содружества Заречья"


def test_a_draft_brings_its_clauses_with_all_that_they_decide() -> None:
    text = minutes_text(FACTS)
    decided = [clause for clause in walk(text.clauses) if clause.decisions]
    assert [(each.marker, each.decisions[0].kind) for each in decided] == [("2.1", DecisionKind.EXCLUDE)]
    assert [clause.id for clause in decided] == [None], "they are clauses of their own"
    assert [each.marker for each in walk(text.clauses) if each.marker and each.marker.startswith("2.2")] == [
        "2.2",
        "2.2а",
        "2.2б",
    ]


def test_an_adopted_resolution_is_named_and_not_decided_again() -> None:
    text = minutes_text(FACTS)
    assert told(text, "4", ClauseRole.DECIDED) == ["Принять резолюцию «Река и мосты» (прилагается)."]


def test_nothing_is_invented_about_what_nobody_recorded() -> None:
    facts = Facts(
        MeetingKind.COUNCIL,
        None,
        "Совета Заречья",
        agenda=(item(1, "О сроке «Паруса»", kind=AgendaKind.SUSPENSION),),
    )
    text = minutes_text(facts)
    assert text.title == "ПРОТОКОЛ"
    assert text.date_line == ""
    assert [clause.text for clause in text.preamble] == ["Повестка дня:"]
    assert [(each.role, each.text) for each in text.clauses[0].children] == [(ClauseRole.DECIDED, "")]


def test_the_last_minutes_are_approved_by_name() -> None:
    assert told(minutes_text(FACTS), "1", ClauseRole.DECIDED) == [
        "Утвердить протокол заседания совета № 5 от 15.01.2026."
    ]
    unnamed = minutes_text(replace(FACTS, approved={}))
    assert told(unnamed, "1", ClauseRole.DECIDED) == ["Утвердить протокол предыдущего заседания."]


def test_more_than_fifteen_stand_in_a_list_of_their_own() -> None:
    fifteen, sixteen = (minutes_text(replace(FACTS, attendance=crowd(size))) for size in (15, 16))
    assert not fifteen.appendices
    (listed,) = sixteen.appendices[0].blocks
    assert (listed.text, len(listed.children)) == ("Список присутствовавших:", 16)
    assert "Присутствовали: 16 участников (список прилагается)." in [each.text for each in sixteen.preamble]
    assert (
        "Приложение\nк протоколу № 6 заседания Координационного совета Заречья\nот 14.03.2026"
        in plain_spaces(render_text(compose(sixteen)))
    )


def test_guests_stand_apart_and_who_stayed_away_is_not_named() -> None:
    words = " ".join(paragraphs(FACTS))
    assert "Приглашённые: О.И. Ручьёв (газета «Волна»)." in words
    assert "Ким" not in words


def test_a_delegate_by_proxy_says_by_which() -> None:
    proxy = replace(came("Сорокина И.И.", "ОО «Мост»", AttendanceRole.DELEGATE), proxy="доверенность № 3")
    assert "Присутствовали: И.И. Сорокина (ОО «Мост», доверенность № 3)." in paragraphs(
        replace(FACTS, attendance=(proxy,))
    )


def test_the_quorum_is_told_as_it_was_counted() -> None:
    lacking = replace(FACTS, quorum=Quorum(4, 9, 5, ""))
    assert paragraphs(lacking)[-2] == (
        "Кворум отсутствует: присутствовали 4 из 9 имеющих право голоса, необходимо не менее 5."
    )
    assert not any("Кворум" in words for words in paragraphs(replace(FACTS, quorum=Quorum(0, 0, 0, ""))))


def test_by_correspondence_they_took_part_and_were_not_present() -> None:
    words = paragraphs(replace(FACTS, by_correspondence=True))
    assert words[0] == "Решения приняты заочным голосованием."
    assert any(each.startswith("Участвовали:") for each in words)


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((7, 0, 0), "единогласно, «за» – 7."),
        ((6, 0, 1), "«за» – 6, «против» – нет, «воздержались» – 1; решение принято."),
        ((3, 4, 0), "«за» – 3, «против» – 4, «воздержались» – нет; решение не принято."),
    ],
)
def test_unanimous_is_only_what_nobody_opposed_or_abstained_from(
    counts: tuple[int, int, int], words: str
) -> None:
    assert voted(vote(1, *counts)) == [words]


def test_a_vote_nobody_has_counted_yet_is_not_told() -> None:
    assert voted(vote(1, 0)) == []


def test_a_vote_taken_again_is_told_beside_the_first() -> None:
    first, second = voted(vote(1, 3, 3, 1, id=20), vote(1, 5, 2, id=21, repeats_id=20))
    assert first.endswith("решение не принято.")
    assert second.startswith("Повторное голосование: «за» – 5")


def test_of_several_votes_each_says_what_it_was_about() -> None:
    first, second = voted(
        vote(1, 7, subject="За план"), vote(1, 5, 1, 1, id=11, subject="За смету", secret=True)
    )
    assert first == "за план: единогласно, «за» – 7."
    assert second.startswith("за смету, тайным голосованием: «за» – 5")


@pytest.mark.parametrize(
    ("subject", "told"),
    [
        ("Об избрании председателя", "об избрании председателя"),
        ("О Содружестве", "о Содружестве"),
        ("Принять ОО «Мост»", "принять ОО «Мост»"),
        ("«Мост» – в совет", "«Мост» – в совет"),
        ("ОО «Мост»", "ОО «Мост»"),
        ("Содружество Заречья", "Содружество Заречья"),
        ("Ольхова Л.Г. – в президиум", "Ольхова Л.Г. – в президиум"),
    ],
)
def test_what_was_voted_on_begins_small_unless_it_is_a_name(subject: str, told: str) -> None:
    (first, _) = voted(vote(1, 7, subject=subject), vote(1, 5, id=11, subject="За смету"))
    assert first == f"{told}: единогласно, «за» – 7."


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("Соболева И.М.", "Соболеву И.М."),
        ("Орлов К.Л., секретарь-координатор", "Орлова К.Л., секретаря-координатора."),
        ("Соболева И.М. (ОО «Мост») и К.Л. Орлов", "Соболеву И.М. (ОО «Мост») и К.Л. Орлова."),
        ("директор фонда Иван Иванович Дворский", "директора фонда Ивана Ивановича Дворского."),
        ("Ким Виктория Сергеевна", "Ким Викторию Сергеевну."),
    ],
)
def test_who_was_heard_stands_in_the_accusative(speaker: str, words: str) -> None:
    text = minutes_text(replace(FACTS, agenda=(item(1, "О плане", speaker=speaker),)))
    assert heard_in(text) == [words]


@pytest.mark.parametrize(
    "speaker", ["Ким В.М., секретарь", "Соболеву И.М.", "информацию О.И. Ручьёва", "К.Л. Орлов сказал", "Все"]
)
def test_who_was_heard_stays_as_written_where_it_is_not_clear(speaker: str) -> None:
    text = minutes_text(replace(FACTS, agenda=(item(1, "О плане", speaker=speaker),)))
    assert heard_in(text) == [f"{speaker.removesuffix('.')}."]


def test_an_election_names_everybody_who_stood_and_who_was_chosen() -> None:
    candidates = (stood("Ольхова Лидия Григорьевна", 5, elected=True), stood("Орлов Кирилл Львович", 2))
    (words,) = voted(
        vote(
            1,
            0,
            kind=VoteKind.ELECTION,
            subject="Выборы председателя",
            secret=True,
            candidates=candidates,
            spoilt=1,
        )
    )
    assert words == (
        "выборы председателя, тайным голосованием: Ольхова Л.Г. – 5, Орлов К.Л. – 2, "
        "недействительных бюллетеней – 1. Избрана Ольхова Л.Г."
    )


def test_a_resolution_of_the_meeting_begins_with_its_heading() -> None:
    text = resolution_text(FACTS)
    assert (text.meeting, text.operative) == ("заседания Координационного совета Заречья", "РЕШИЛИ")
    assert text.date_line == "(14 марта 2026 г., г. Заречный)"


def typed(text: ResolutionText) -> ResolutionText:
    """Return the minutes after the secretary wrote into them."""

    def write(clause: Clause) -> Clause:
        words = f"{clause.text} Дописано." if clause.role is not ClauseRole.VOTED else clause.text
        return replace(clause, text=words, children=tuple(map(write, clause.children)))

    own = Clause(None, "Заседание открыла Л.Г. Ольхова.")
    clauses = tuple(replace(each, children=tuple(map(write, each.children))) for each in text.clauses)
    return replace(text, clauses=clauses, preamble=(*text.preamble[:2], own, *text.preamble[2:]))


def test_renewed_minutes_take_the_facts_and_keep_what_was_typed() -> None:
    written = typed(minutes_text(replace(FACTS, quorum=None, votes=(vote(1, 2),))))
    now = renewed(written, FACTS)
    assert [clause.text for clause in now.preamble if clause.text.startswith(("Кворум", "Заседание"))] == [
        "Заседание открыла Л.Г. Ольхова.",
        "Кворум имеется: присутствовали 7 из 9 имеющих право голоса, необходимо не менее 5.",
    ]
    assert now.preamble[-1].text == "Повестка дня:"
    assert told(now, "1", ClauseRole.VOTED) == ["единогласно, «за» – 7."]
    assert len(told(now, "2", ClauseRole.VOTED)) == 2
    for role in (ClauseRole.HEARD, ClauseRole.SPOKEN, ClauseRole.DECIDED):
        for marker in "1234":
            assert told(now, marker, role) == told(written, marker, role)
    assert renewed(now, FACTS) == now


def test_renewed_minutes_make_and_drop_the_list_of_those_present() -> None:
    many = replace(FACTS, attendance=crowd(20))
    listed = renewed(minutes_text(FACTS), many)
    assert len(listed.appendices[0].blocks[0].children) == 20
    assert renewed(listed, FACTS).appendices == ()


def test_a_draft_adopted_meanwhile_takes_the_place_of_its_clauses() -> None:
    written = minutes_text(FACTS)
    adopted = {DRAFT: Attached(DECIDING, True), ADOPTED: FACTS.attached[ADOPTED]}
    now = renewed(written, replace(FACTS, attached=adopted))
    assert told(now, "2", ClauseRole.DECIDED) == ["Принять резолюцию (прилагается)."]
    assert [clause.role for clause in now.clauses[1].children][:4] == [
        ClauseRole.HEARD,
        ClauseRole.SPOKEN,
        ClauseRole.SPOKEN,
        ClauseRole.DECIDED,
    ]
    kept = renewed(typed(written), replace(FACTS, attached=adopted))
    assert len(told(kept, "2", ClauseRole.DECIDED)) == 2, "what was written into is left alone"


def test_the_day_line_says_what_is_known() -> None:
    assert (
        minutes_text(replace(FACTS, date_to=date(2026, 3, 15))).date_line
        == "14–15 марта 2026 г., г. Заречный"
    )
    assert minutes_text(replace(FACTS, place="")).date_line == "14 марта 2026 г."
