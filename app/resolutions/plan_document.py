"""The consequences of a resolution on paper, for whoever checks them before it is marked adopted."""

from collections.abc import Iterator

from app.documents.tree import Align, Block, Column, Document, Heading, Paragraph, Properties, Run, Table
from app.members.words import status_word
from app.resolutions.plan import AdoptionPlan, Consequence, Group
from app.russian.dates import long_date

_COLUMNS = (Column("Пункт", 1), Column("О ком, о чём", 6), Column("Что изменится", 5))


def compose_plan(planned: AdoptionPlan, meeting: str) -> Document:
    """Return the list of consequences and obstacles as a document."""
    return Document(tuple(_blocks(planned, meeting)), Properties(f"{planned.name}: что изменится"))


def sections(planned: AdoptionPlan) -> Iterator[tuple[str, list[Consequence]]]:
    """Yield the consequences under their titles, those of the registry first."""
    since = f" с {long_date(planned.day)}" if planned.day else ""
    for title, groups in (
        (f"Изменят реестр{since}", {Group.REGISTRY}),
        (f"Изменят состав совета{since}", {Group.COUNCIL}),
        ("Изменят прежние решения", {Group.EARLIER}),
        ("Поручения и заседания", {Group.MEETINGS, Group.ASSIGNMENTS}),
        ("Запомнятся при пункте", {Group.REMEMBERED}),
    ):
        if items := [item for item in planned.consequences if item.group in groups]:
            yield title, items


def change_words(item: Consequence) -> tuple[str, str]:
    """Return the status before and after, as the registry words it: «состоит», «приостановлено»."""
    assert item.before is not None
    assert item.after is not None
    words = (status_word(item.before), status_word(item.after, item.ended_by))
    return words[0].removeprefix("членство "), words[1].removeprefix("членство ")


def task_words(item: Consequence) -> str:
    """Return who and by when: «Секретариат, не позднее 31.10.2026»."""
    return ", ".join(part for part in (item.change, item.detail) if part)


def _said(item: Consequence) -> str:
    """Return what changes: «состоит → исключена», or who has to do it and by when."""
    return " → ".join(change_words(item)) if item.group is Group.REGISTRY else task_words(item)


def _blocks(planned: AdoptionPlan, meeting: str) -> Iterator[Block]:
    yield Heading((Run(f"{planned.name}:\nчто изменится"),))
    if meeting:
        yield Paragraph((Run(meeting),), Align.LEFT, indented=False)
    if planned.obstacles or planned.warnings:
        yield Heading((Run("На что обратить внимание"),), level=2)
        for sentence in (*map(str, planned.obstacles), *planned.warnings):
            yield Paragraph((Run(sentence),))
    for title, items in sections(planned):
        yield Heading((Run(title),), level=2)
        yield Table(_COLUMNS, tuple((item.marker, _subject(item), _said(item)) for item in items))


def _subject(item: Consequence) -> str:
    return f"{item.subject}\n{item.detail}" if item.group is Group.REGISTRY and item.detail else item.subject
