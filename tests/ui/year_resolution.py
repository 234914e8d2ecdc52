"""The resolution of the conference: written with the keyboard, adopted, signed, sent out, quoted."""

from pathlib import Path

from PySide6.QtWidgets import QDialog

from app.meetings.documents import documents
from app.members.queries import registry
from app.office import Office
from app.resolutions.dispatching import dispatches
from app.resolutions.extracts import extracts
from app.resolutions.queries import state_of
from app.resolutions.signing import signing
from app.russian.dates import long_date, short_date
from app.russian.typography import plain_spaces
from db.vocabulary import ResolutionState, Status
from tests.ui.year_hands import Hands, Inside
from tests.ui.year_office import CONFERENCE, CRAFTS, DEADLINE, LATER, SAIL, TODAY
from ui.resolutions.page import ResolutionsPage
from ui.widgets.chip import Chip


def write(hands: Hands, office: Office, meeting: int) -> int:
    """Write what was decided, each decision with its chip; the id of the resolution."""

    def suspend(_: QDialog) -> None:
        hands.fill("Карточка в реестре", SAIL)
        hands.fill("До какого срока", f"до отчётно-выборной конференции {TODAY.year} года")
        hands.fill("Причина", "в связи с утратой связи")
        hands.press("Return")

    def called(_: QDialog) -> None:
        hands.choose("Что", "страновая отчётно-выборная конференция")
        hands.press("Return")

    hands.press("Ctrl+PgDown")
    hands.click("Новая резолюция")
    restore(hands, CRAFTS)
    next_clause(hands)
    decide(hands, "Приостановить членство…", suspend)
    next_clause(hands)
    hands.write(f"Подготовить сборник песен до {long_date(DEADLINE)}")
    task(hands, "Секретариат")
    next_clause(hands)
    hands.write(f"Прислать отчёты за год до {long_date(LATER)}")
    task(hands, "всем руководителям")
    next_clause(hands)
    hands.write(f"Провести страновую отчётно-выборную конференцию в {TODAY.year} году.")
    decide(hands, "Заседание…", called)
    decide(hands, "Срок…", lambda _: hands.press("Return"))
    (drafted,) = office.read(documents, meeting)
    assert chips(hands) == [
        f"возобновить: общественное объединение «Дом ремёсел» с {short_date(CONFERENCE)}",
        f"приостановить: клуб «Парус», до отчётно-выборной конференции {TODAY.year} года",
        "поручение",
        f"срок: не позднее {short_date(DEADLINE)}",
        "Секретариат",
        "поручение",
        f"срок: не позднее {short_date(LATER)}",
        "всем руководителям",
        "заседание: страновая отчётно-выборная конференция",
        f"срок: 01.01.{TODAY.year}–31.12.{TODAY.year}",
    ]
    return drafted.id


def adopt(hands: Hands, office: Office, resolution: int) -> None:
    """Mark it adopted by its vote, having read all that follows from it."""

    def agree(_: QDialog) -> None:
        hands.fill("За", "5")
        hands.fill("Против", "1")
        said = hands.said()
        for words in ("ОО «Дом ремёсел»", "Клуб «Парус»", f"не позднее {short_date(DEADLINE)}"):
            assert words in said
        hands.press("Return")

    hands.within(lambda: hands.click("Отметить принятой…"), agree)
    assert office.read(state_of, resolution) is ResolutionState.ADOPTED
    statuses = {row.name: row.status for row in office.read(registry, TODAY)}
    assert statuses["Общественное объединение «Дом ремёсел»"] is Status.ACTIVE
    assert statuses[SAIL] is Status.SUSPENDED


def sign_and_send(hands: Hands, office: Office, resolution: int) -> None:
    """Note where the signed original lies, and to whom it went."""

    def signed(_: QDialog) -> None:
        hands.fill("Подлинник: дело №", "2")
        hands.fill("Лист", "14–17")
        hands.press("Return")

    def sent(_: QDialog) -> None:
        for whom in (SAIL, "Городская библиотека"):
            hands.fill("Кому", whom)
            hands.press("Return")
        hands.fill("Чем", "эл. почта")
        hands.press("Return")

    hands.within(lambda: hands.menu("Решения", "Отметить подписание…"), signed)
    hands.within(lambda: hands.menu("Решения", "Отметить рассылку…"), sent)
    known = office.read(signing, resolution)
    assert (known.file, known.sheet) == ("2", "14–17")
    assert {row.addressee for row in office.read(dispatches, resolution)} == {SAIL, "Городская библиотека"}


def quote(hands: Hands, office: Office, resolution: int, saved: Path) -> None:
    """Give the suspended club its extract and the notice of what was decided about it."""
    hands.press("Ctrl+2")
    hands.press("Ctrl+F")
    hands.write("парус")
    hands.press("Return")
    hands.within(
        lambda: hands.menu("Карточка", "Выписка из решения…"), lambda _: hands.click("Выдать и сохранить…")
    )
    (given,) = office.read(extracts, resolution)
    assert (given.number, given.addressee, len(given.entry.clauses)) == (1, SAIL, 1)
    assert saved.read_bytes().startswith(b"%PDF")
    saved.unlink()
    hands.within(
        lambda: hands.menu("Карточка", "Уведомление о решении…"), lambda _: hands.click("Сохранить…")
    )
    assert saved.read_bytes().startswith(b"%PDF")


def chips(hands: Hands) -> list[str]:
    """What stands on the chips of all clauses."""
    hands.rest()
    assert isinstance(hands.window.page, ResolutionsPage)
    rows = hands.window.page.editor.sheet.clauses.rows
    shown = (chip for row in rows for chip in row.chips.findChildren(Chip) if chip.isVisible())
    return [plain_spaces(chip.words) for chip in shown]


def restore(hands: Hands, name: str) -> None:
    """Decide in the clause that is being written that a suspended membership goes on."""

    def choose(_: QDialog) -> None:
        hands.fill("Карточка в реестре", name)
        hands.press("Return")

    decide(hands, "Возобновить членство…", choose)


def task(hands: Hands, responsible: str) -> None:
    """Make an assignment of the clause, with the period its own words tell."""

    def answer(_: QDialog) -> None:
        hands.fill("Ответственные", responsible)
        hands.click("Готово")

    decide(hands, "Поручение")
    decide(hands, "Срок…", lambda _: hands.press("Return"))
    decide(hands, "Ответственный…", answer)


def decide(hands: Hands, words: str, inside: Inside | None = None) -> None:
    """Add a decision to the clause that is being written."""
    hands.press("Ctrl+Return")
    hands.press("Return")
    if inside:
        hands.within(lambda: hands.pick(words), inside)
    else:
        hands.pick(words)


def next_clause(hands: Hands) -> None:
    """Go on below the clause that is being written."""
    hands.press("Ctrl+End")
    hands.press("Return")
