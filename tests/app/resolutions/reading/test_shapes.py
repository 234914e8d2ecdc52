"""Whole resolutions of the looks that councils have; all of them of the invented Заречье."""

from datetime import date

import pytest

from app.documents.text import render_text
from app.errors import UserError
from app.resolutions.document import compose
from app.resolutions.reading import read_text, to_json
from app.resolutions.text import Adoption, Clause, ResolutionText, SignatureLine, walk
from db.vocabulary import ClauseStyle, DecisionKind, Emphasis, Mark, MeetingKind

NUMBERED = """
Координационный совет культурных и благотворительных организаций Заречья
г. Заречный, ул. Садовая, 5

РЕЗОЛЮЦИЯ
XII СТРАНОВОЙ ОТЧЁТНО-ВЫБОРНОЙ КОНФЕРЕНЦИИ
КУЛЬТУРНЫХ И БЛАГОТВОРИТЕЛЬНЫХ ОРГАНИЗАЦИЙ
**«Добрые дела
соседей»**
г. Заречный, 17–18 мая 2025 года

Участники конференции, заслушав доклад председателя, отметили:
– рост числа участников;
– появление новых
мастерских.

Вместе с тем есть трудности.

П О С Т А Н О В И Л И :

1) Одобрить отчёт.
2) Подготовить к празднику улицы до 1 июня 2025 года:
– выставку;
– чтения в парке.
2а) Пригласить соседей.
2б) Ответственный за праздник: Секретариат Содружества Заречья.
3) Исключить из состава совета общественную организацию «Наш двор» (руководитель О.О. Ёлкин)
в связи с утратой связи.

Голосовали: за – 41, против – 2, воздержались – 1.

Председатель совета
организаций Заречья                Л.Г. Петрова
Секретарь-координатор _____________ Олег Ильич Ручьёв

Приложение № 1
к резолюции XII конференции

План праздника
1. Шествие.
2. Чтения.
"""

DASHED = """## Резолюция

чрезвычайной страновой конференции на тему: «Мост»
(Заречный, 3 июня 2024 г.)

Мы, делегаты конференции, собравшись
вместе, *приняли следующие решения*:

— Поручить Секретариату:
— собрать фото до 1 августа 2024 г.;
— разослать письма.
— Принять в члены совета клуб «Парус» и ОФ «Родник».

*Принята путём открытого голосования единогласно.*
"""

BY_PAGES = """РЕЗОЛЮЦИЯ
V конференции

Участники конференции

ПОСТАНОВИЛИ:

1. Продолжить издание

Резолюция V конференции

2

журнала о детских хорах.

2. Отметить большую

Резолюция V конференции

– 3 –

работу клубов.
"""


def _read(text: str) -> ResolutionText:
    reading = read_text(text)
    assert isinstance(reading, ResolutionText)
    assert reading.unplaced == ()
    return reading


def _markers(clauses: tuple[Clause, ...]) -> list[str | None]:
    return [clause.marker for clause in walk(clauses)]


def test_the_heading_of_a_numbered_resolution_is_taken_apart() -> None:
    reading = _read(NUMBERED)
    assert reading.letterhead[-1] == "г. Заречный, ул. Садовая, 5"
    assert reading.title == "РЕЗОЛЮЦИЯ"
    assert reading.meeting.startswith("XII СТРАНОВОЙ")
    assert reading.meeting.endswith("ОРГАНИЗАЦИЙ")
    assert (reading.number, reading.meeting_kind) == (12, MeetingKind.ELECTION)
    assert reading.theme == "Добрые дела соседей"
    assert (reading.place, reading.date_line) == ("г. Заречный", "г. Заречный, 17–18 мая 2025 года")


def test_a_conference_of_two_days_has_both() -> None:
    reading = _read(NUMBERED)
    assert (reading.date_from, reading.date_to) == (date(2025, 5, 17), date(2025, 5, 18))


def test_the_preamble_keeps_its_paragraphs_and_dashes() -> None:
    first, second = _read(NUMBERED).preamble
    assert [child.text for child in first.children] == [
        "рост числа участников;",
        "появление новых мастерских.",
    ]
    assert (second.marker, second.text) == (None, "Вместе с тем есть трудности.")


def test_the_operative_word_may_be_spaced() -> None:
    assert _read(NUMBERED).operative == "ПОСТАНОВИЛИ"


def test_subclauses_and_dashes_hang_on_their_clause_and_keep_their_markers() -> None:
    reading = _read(NUMBERED)
    assert _markers(reading.clauses) == ["1", "2", "-", "-", "2а", "2б", "3"]
    assert reading.style is ClauseStyle.NUMBERED
    assert [clause.written for clause in walk(reading.clauses)] == ["1)", "2)", "–", "–", "2а)", "2б)", "3)"]


def test_the_vote_is_read_out_of_the_formula() -> None:
    text = "Голосовали: за – 41, против – 2, воздержались – 1."
    assert _read(NUMBERED).adoption == Adoption(text, False, 41, 2, 1)


def test_two_signatures_are_parted_into_position_and_name() -> None:
    assert _read(NUMBERED).signatures == (
        SignatureLine("Председатель совета организаций Заречья", "Л.Г. Петрова"),
        SignatureLine("Секретарь-координатор", "Олег Ильич Ручьёв"),
    )


def test_an_appendix_begins_its_own_numbering() -> None:
    (appendix,) = _read(NUMBERED).appendices
    assert appendix.title == "Приложение № 1 к резолюции XII конференции"
    assert _markers(appendix.blocks) == [None, "1", "2"]


def test_a_dashed_resolution_has_lists_within_its_clauses() -> None:
    reading = _read(DASHED)
    assert reading.style is ClauseStyle.DASHED
    first, second = reading.clauses
    assert [child.text for child in first.children] == [
        "собрать фото до 1 августа 2024 г.;",
        "разослать письма.",
    ]
    assert [decision.kind for decision in second.decisions] == [DecisionKind.ADMIT, DecisionKind.ADMIT]


def test_date_and_place_in_brackets_are_read_without_the_abbreviation() -> None:
    reading = _read(DASHED)
    assert (reading.place, reading.date_to) == ("Заречный", date(2024, 6, 3))
    assert (reading.theme, reading.meeting_kind) == ("Мост", MeetingKind.EXTRAORDINARY)


def test_words_before_the_operative_word_belong_to_the_preamble() -> None:
    reading = _read(DASHED)
    assert [clause.text for clause in reading.preamble] == ["Мы, делегаты конференции, собравшись вместе,"]
    assert reading.operative == "приняли следующие решения"


def test_an_unsigned_resolution_has_no_signatures_and_an_unanimous_vote() -> None:
    reading = _read(DASHED)
    assert reading.signatures == ()
    assert reading.adoption == Adoption("Принята путём открытого голосования единогласно.", True)


def test_page_headers_and_numbers_run_and_the_sentence_goes_on() -> None:
    reading = _read(BY_PAGES)
    assert [clause.text for clause in reading.clauses] == [
        "Продолжить издание журнала о детских хорах.",
        "Отметить большую работу клубов.",
    ]
    assert reading.running == ("Резолюция V конференции", "2", "Резолюция V конференции", "– 3 –")


def test_a_blank_line_after_every_line_parts_no_paragraphs() -> None:
    lines = (
        "РЕЗОЛЮЦИЯ",
        "XII страновой конференции организаций Заречья",
        "Участники конференции, заслушав доклад председателя совета о работе",
        "организаций Заречья за прошедшие годы, обсудив задачи Содружества",
        "Заречья, ПОСТАНОВИЛИ:",
        "1. Одобрить отчёт Координационного совета организаций Заречья и всех",
        "Домов культуры, участвовавших в празднике улицы и в чтениях.",
        "2. Продолжить издание журнала о детских хорах и студиях Заречья для",
        "Школ и клубов.",
    )
    reading = _read("\n\n".join(lines))
    assert [clause.marker for clause in reading.clauses] == ["1", "2"]
    assert reading.clauses[1].text.endswith("Заречья для Школ и клубов.")
    assert reading.meeting == "XII страновой конференции организаций Заречья"


def test_decided_may_stand_alone_in_small_letters() -> None:
    reading = _read("ПОСТАНОВЛЕНИЕ № 3\nзаседания совета\n\nрешили\n- отметить клуб\n- собрать книги\n")
    assert (reading.title, reading.operative, reading.meeting_kind) == (
        "ПОСТАНОВЛЕНИЕ № 3",
        "решили",
        MeetingKind.COUNCIL,
    )
    assert [clause.text for clause in reading.clauses] == ["отметить клуб", "собрать книги"]


def test_clauses_may_have_no_markers_at_all() -> None:
    reading = _read(
        "РЕШЕНИЕ\nот 5 мая 2025 года\n\nСовет РЕШИЛ:\nОдобрить отчёт.\n\n"
        "Собрать книги.\n\nПредседатель Анна Петрова"
    )
    assert [(clause.marker, clause.text) for clause in reading.clauses] == [
        (None, "Одобрить отчёт."),
        (None, "Собрать книги."),
    ]
    assert reading.signatures == (SignatureLine("Председатель", "Анна Петрова"),)


def test_numbers_of_several_levels_nest() -> None:
    reading = _read(
        "РЕШИЛИ:\n1. Провести праздник:\n1.1. шествие;\n1.2. чтения:\n"
        "а) утром;\nб) вечером.\n2. Собрать книги."
    )
    assert _markers(reading.clauses) == ["1", "1.1", "1.2", "а", "б", "2"]
    assert [len(clause.children) for clause in reading.clauses] == [2, 0]


def test_date_and_place_only_at_the_end_are_those_of_the_meeting() -> None:
    reading = _read(
        "РЕЗОЛЮЦИЯ\n\nРЕШИЛИ:\n1. Собрать книги.\n\nПринято единогласно\n\n5 мая 2025 года, г. Тихий"
    )
    assert (reading.place, reading.date_from) == ("г. Тихий", date(2025, 5, 5))
    assert reading.adoption.text == "Принято единогласно\n5 мая 2025 года, г. Тихий"


def test_bold_words_are_marks_of_the_clean_text() -> None:
    (clause,) = _read("РЕШИЛИ:\n1. Собрать **книги\nи ноты** к 5 * 3 полкам.").clauses
    assert clause.text == "Собрать книги и ноты к 5 * 3 полкам."
    assert clause.marks == (Mark(8, 20, Emphasis.BOLD),)


def test_a_conference_named_above_the_title_is_still_known() -> None:
    reading = _read(
        "VII страновая конференция\nг. Тихий, 5 мая 2025 г.\n\nРЕЗОЛЮЦИЯ\n\nРЕШИЛИ:\n1. Собрать книги."
    )
    assert (reading.number, reading.place, reading.date_to) == (7, "г. Тихий", date(2025, 5, 5))


@pytest.mark.parametrize(
    ("above", "preamble"),
    [
        ("\n«Мост»\n\n5 мая 2025 года, г. Тихий\n\nКонференция РЕШИЛА:", "Конференция"),
        (
            "\nг. Тихий\n\nПо итогам двух дней делегаты\nконференции РЕШИЛИ:",
            "По итогам двух дней делегаты конференции",
        ),
        ("5 мая 2025 года, г. Тихий\nСекретариат ПОСТАНОВЛЯЕТ:", "Секретариат"),
        ("Конференция РЕШИЛА:", "Конференция"),
        (
            "\nг. Тихий\n\nПрисутствовали: девять.\nОбсудив отчёт, совет\n\nРЕШИЛИ",
            "Присутствовали: девять. Обсудив отчёт, совет",
        ),
    ],
)
def test_the_sentence_that_says_decided_is_no_part_of_the_heading(above: str, preamble: str) -> None:
    reading = _read(f"РЕЗОЛЮЦИЯ\nV конференции\n{above}\n1. Собрать книги.")
    assert reading.meeting == "V конференции"
    assert [clause.text for clause in reading.preamble] == [preamble]


def test_a_clause_that_begins_on_the_line_of_the_operative_word_keeps_its_number() -> None:
    assert _markers(_read("РЕЗОЛЮЦИЯ\n\nРЕШИЛИ: 1. Собрать книги.\n2. Разослать письма.").clauses) == [
        "1",
        "2",
    ]


def test_a_word_torn_by_a_line_is_whole_again_and_its_own_hyphen_stays() -> None:
    exclude, gather = _read(
        "РЕЗОЛЮЦИЯ\n\nУчастники V кон-\nференции РЕШИЛИ:\n"
        "1. Исключить из совета общественную органи-\nзацию «Наш двор».\n"
        "2. Собрать книги о секретарях-\nкоординаторах."
    ).clauses
    assert exclude.text == "Исключить из совета общественную организацию «Наш двор»."
    assert [decision.kind for decision in exclude.decisions] == [DecisionKind.EXCLUDE]
    assert gather.text == "Собрать книги о секретарях-координаторах."


@pytest.mark.parametrize("hyphen", ["\u00ad", "\u2010"])
def test_a_word_torn_by_another_hyphen_is_whole_too(hyphen: str) -> None:
    reading = _read(f"РЕЗОЛЮЦИЯ\n\nУчастники кон{hyphen}\nференции РЕШИЛИ:\n1. Собрать пес{hyphen}\nни.")
    assert reading.preamble[0].text == "Участники конференции"
    assert reading.clauses[0].text == "Собрать песни."


def test_the_name_of_an_appendix_may_stand_right_below_its_number() -> None:
    first, second = _read(
        "РЕШИЛИ:\n1. Утвердить планы.\n\nПриложение № 1\nПлан чтений\n\n1. Сказки.\n\n"
        "Приложение № 2\nПлан праздника\n\n1. Шествие."
    ).appendices
    assert (first.title, second.title) == ("Приложение № 1 План чтений", "Приложение № 2 План праздника")


@pytest.mark.parametrize("but", ["одном воздержавшемся", "двух против", "одном голосе против"])
def test_unanimous_but_for_somebody_is_not_unanimous(but: str) -> None:
    reading = _read(f"РЕШИЛИ:\n1. Собрать книги.\n\nПринята единогласно при {but}.")
    assert reading.adoption.unanimous is False


@pytest.mark.parametrize(
    ("above", "name"),
    [
        ("Сопредседатели:", "А.К. Вершинина\nК.Л. Орлов"),
        ("Сопредседатели:", "А.К. Вершинина        К.Л. Орлов"),
        ("Сопредседатели", "А.К. Вершинина\tК.Л. Орлов"),
        ("Сопредседатели: ", "\n\nАнна Вершинина          Кирилл Орлов"),
    ],
)
def test_two_names_under_one_position_are_two_signatures(above: str, name: str) -> None:
    reading = _read(f"РЕШИЛИ:\n1. Собрать книги.\n\n{above}\n{name}\n")
    assert [line.name.split()[-1] for line in reading.signatures] == ["Вершинина", "Орлов"]
    assert [line.position for line in reading.signatures] == [above.strip(), ""]


def test_a_list_in_brackets_inside_a_numbered_clause_hangs_on_it() -> None:
    reading = _read(
        "РЕШИЛИ:\n1. Провести:\n1) шествие;\n2) чтения.\n2. Собрать книги.\n\n"
        "При этом нужно:\n1) полки;\n3. Петь."
    )
    assert _markers(reading.clauses) == ["1", "1", "2", "2", None, "1", "3"]
    assert [clause.marker for clause in reading.clauses] == ["1", "2", "3"]


def test_sections_that_begin_their_numbers_anew_stand_beside_each_other() -> None:
    reading = _read(
        "РЕШИЛИ:\n\nВ области песни:\n1. Петь.\n2. Слушать.\n\nВ области книги:\n1. Читать.\n2. Писать."
    )
    assert [(clause.text, len(clause.children)) for clause in reading.clauses] == [
        ("В области песни:", 2),
        ("В области книги:", 2),
    ]


def test_a_theme_without_quotes_is_told_by_being_bold() -> None:
    reading = _read("РЕЗОЛЮЦИЯ\nV конференции\n**Песня и\nкнига**\n5 мая 2025 г.\n\nРЕШИЛИ:\n1. Петь.")
    assert (reading.meeting, reading.theme) == ("V конференции", "Песня и книга")


@pytest.mark.parametrize("text", [NUMBERED, DASHED])
def test_what_is_printed_is_read_again_as_the_same_tree(text: str) -> None:
    reading = _read(text)
    assert to_json(_read(render_text(compose(reading)))) == to_json(reading)


def test_a_text_without_an_operative_word_is_refused() -> None:
    with pytest.raises(UserError, match="ПОСТАНОВИЛИ"):
        read_text("РЕЗОЛЮЦИЯ\n\n1. Одобрить отчёт.")
