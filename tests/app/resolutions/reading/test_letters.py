from datetime import date

from app.resolutions.reading import read_text
from app.resolutions.text import LetterText, SignatureLine

LETTER = """**СОДРУЖЕСТВО
ЗАРЕЧЬЯ**

г. Заречный, ул. Садовая, 5

Исх.№ 12 от 4 марта 2025 г.

**Фонду
«Добрый сосед»**

**Библиотеке посёлка Тихий**

О выставке

Уважаемая Анна Сергеевна!

Приглашаем Вас на выставку, о которой написано на

страницах журнала <http://zarechye.example/>.

С уважением,

Председатель
Содружества Заречья

Людмила Петрова"""


def _read(text: str) -> LetterText:
    reading = read_text(text)
    assert isinstance(reading, LetterText)
    assert reading.unplaced == ()
    return reading


def test_a_letter_is_read_part_by_part() -> None:
    assert _read(LETTER) == LetterText(
        letterhead=("СОДРУЖЕСТВО", "ЗАРЕЧЬЯ", "г. Заречный, ул. Садовая, 5"),
        number="12",
        date=date(2025, 3, 4),
        requisites="Исх.№ 12 от 4 марта 2025 г.",
        addressees=("Фонду «Добрый сосед»", "Библиотеке посёлка Тихий"),
        body=(
            "О выставке",
            "Уважаемая Анна Сергеевна!",
            "Приглашаем Вас на выставку, о которой написано на страницах журнала http://zarechye.example/.",
        ),
        closing="С уважением,",
        signatures=(SignatureLine("Председатель Содружества Заречья", "Людмила Петрова"),),
    )


def test_date_and_number_may_stand_as_the_standard_has_them() -> None:
    letter = _read(
        "Содружество Заречья\n04.03.2025 № 12/к\nНа № 5 от 01.02.2025\n\nУважаемые соседи!\n\nСпасибо."
    )
    assert (letter.number, letter.date) == ("12/к", date(2025, 3, 4))
    assert letter.requisites == "04.03.2025 № 12/к На № 5 от 01.02.2025"
    assert letter.letterhead == ("Содружество Заречья",)


def test_a_letter_that_tells_what_was_decided_is_still_a_letter() -> None:
    letter = _read(
        "Исх. № 3 от 1 мая 2025 г.\n\nСовет решил:\n- собрать книги.\n\nС уважением,\nсекретарь О.И. Ручьёв"
    )
    assert letter.body == ("Совет решил:", "- собрать книги.")
    assert letter.signatures == (SignatureLine("секретарь", "О.И. Ручьёв"),)
