"""A misprint in an adopted document is corrected as a noted revision: the former words are kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.changes import Changes, Noun
from app.errors import UserError
from app.resolutions import store
from app.resolutions.closing import opened_by
from app.resolutions.consequence import is_number
from app.resolutions.corrections import note_correction
from app.resolutions.fragments import differing, marks_moved
from app.resolutions.misprints import refuse_other_decision
from app.resolutions.plan import resolution_name, the_resolution
from app.resolutions.signing import refuse_unadopted
from app.resolutions.text import Clause, ResolutionText, walk
from db import models

TEXT: Final = "text"
_FRAME: Final = {
    "heading": "Заголовок: чья резолюция",
    "theme": "Тема",
    "date_line": "Дата и место под заголовком",
    "place": "Место",
    "adoption_text": "Запись о принятии",
}
_SIGNATURE: Final = {"post": "Должность в подписи", "name": "Имя в подписи"}
_TOUCHED = frozenset({Noun.RESOLUTIONS, Noun.ASSIGNMENTS})


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of an adopted document that may be corrected, and what it is called."""

    clause_id: int | None
    field: str
    name: str
    text: str


def passages(session: Session, resolution_id: int) -> list[Passage]:
    """Return all pieces of the document in reading order."""
    text = store.load(session, the_resolution(session, resolution_id))
    return list(_passages(text))


def correct(
    session: Session,
    resolution_id: int,
    clause_id: int | None,
    field: str,
    new_text: str,
    note: str,
    day: date,
) -> Changes:
    """Put the right words in the place of a misprint, and keep the wrong ones; what is decided stays."""
    resolution = the_resolution(session, resolution_id)
    refuse_unadopted(resolution, day)
    text = store.load(session, resolution)
    passage = _the_passage(text, clause_id, field)
    after = new_text.strip()
    if not after:
        raise UserError("Впишите, как должно быть: пустым это место остаться не может.")
    if after == passage.text:
        raise UserError("Текст не изменился. Исправьте опечатку или закройте окно.")
    for each, words in _together(text, passage, after):
        _put(session, resolution, text, each, words)
        note_correction(
            session,
            resolution_id,
            each.field,
            each.text,
            words,
            day=day,
            note=note.strip(),
            clause_id=each.clause_id,
        )
    was, now = differing(passage.text, after)
    sentence = f"{resolution_name(text)}: исправлена опечатка, «{was}» – «{now}»"
    return Changes(sentence, _TOUCHED, (resolution_id,))


def field_name(field: str) -> str:
    """Return what a piece around the clauses is called: «Тема», «Имя в подписи»."""
    column = field.partition(":")[0]
    return (_FRAME | _SIGNATURE)[column]


def _passages(text: ResolutionText) -> Iterator[Passage]:
    frame = {
        "heading": text.meeting,
        "theme": text.theme,
        "date_line": text.date_line,
        "place": text.place,
        "adoption_text": text.adoption.text,
    }
    yield from (Passage(None, field, field_name(field), frame[field]) for field in frame if frame[field])
    yield from _of_clauses(text.preamble, "Преамбула, абзац", "Преамбула")
    yield from _of_clauses(text.clauses, "Абзац", "Пункт перечня")
    for place, line in enumerate(text.signatures):
        for field, words in (("post", line.position), ("name", line.name)):
            if words:
                yield Passage(None, f"{field}:{place}", field_name(field), words)
    for appendix in text.appendices:
        yield from _of_clauses(appendix.blocks, "Приложение, абзац", "Приложение")


def _of_clauses(clauses: tuple[Clause, ...], paragraph: str, item: str) -> Iterator[Passage]:
    for clause in walk(clauses):
        name = (
            f"п.\u00a0{clause.marker}" if is_number(clause.marker) else item if clause.marker else paragraph
        )
        if clause.text:
            yield Passage(clause.id, TEXT, name, clause.text)


def _the_passage(text: ResolutionText, clause_id: int | None, field: str) -> Passage:
    for passage in _passages(text):
        if (passage.clause_id, passage.field) == (clause_id, field):
            return passage
    raise UserError("Этого места в документе больше нет. Откройте документ заново.")


def _together(text: ResolutionText, passage: Passage, after: str) -> Iterator[tuple[Passage, str]]:
    """Yield the piece, and of the place also the printed line that names it."""
    yield passage, after
    if passage.field == "place" and passage.text in text.date_line:
        printed = _the_passage(text, None, "date_line")
        yield printed, printed.text.replace(passage.text, after)


def _put(
    session: Session, resolution: models.Resolution, text: ResolutionText, passage: Passage, after: str
) -> None:
    """Let the row that holds the piece say the right words."""
    if passage.clause_id is not None:
        _put_clause(session, text, passage.clause_id, after)
        return
    column, _, place = passage.field.partition(":")
    row = _signature(session, resolution.id, int(place)) if place else resolution
    setattr(row, column, after)
    resolution.folded = store.searched(resolution)


def _put_clause(session: Session, text: ResolutionText, clause_id: int, after: str) -> None:
    day = text.date_to or date.today()
    refuse_other_decision(session, text.clauses, _reworded(text.clauses, clause_id, after), day)
    row = session.get_one(models.Clause, clause_id)
    for assignment in opened_by(session, clause_id).assignments:
        if assignment.text == row.text:
            assignment.text = after
    row.marks = marks_moved(row.marks, row.text, after)
    row.text = after


def _signature(session: Session, resolution_id: int, place: int) -> models.Signature:
    return session.scalars(
        select(models.Signature).where(
            models.Signature.resolution_id == resolution_id, models.Signature.position == place
        )
    ).one()


def _reworded(clauses: tuple[Clause, ...], clause_id: int, words: str) -> tuple[Clause, ...]:
    return tuple(
        replace(
            clause,
            text=words if clause.id == clause_id else clause.text,
            children=_reworded(clause.children, clause_id, words),
        )
        for clause in clauses
    )
