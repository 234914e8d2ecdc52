"""What is said of a document and its states, in the gender of its kind."""

from dataclasses import dataclass
from typing import Final

from db.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class Words:
    """The words for one kind of document."""

    adopted: str  # «Отмечена принятой»
    adopt: str  # «Отметить резолюцию принятой»
    as_basis: str
    adopted_already: str
    no_clauses: str
    unchanging: str
    no_draft: str
    lasting: str
    signed: str
    sent: str
    mark: str  # «Отметить принятой»
    take_in: str  # «Внести резолюцию»


WORDS_OF: Final = {
    DocumentKind.RESOLUTION: Words(
        adopted="Отмечена принятой",
        adopt="Отметить резолюцию принятой",
        as_basis="Принята за основу",
        adopted_already="Резолюция уже отмечена принятой",
        no_clauses="В резолюции нет ни одного пункта. Впишите пункты после слова «ПОСТАНОВИЛИ».",
        unchanging=(
            "Принятая резолюция не меняется. Опечатку исправляет редакция, решение — новая резолюция."
        ),
        no_draft="За основу принимают проект. Эта резолюция уже принята.",
        lasting="Принятую резолюцию удалить нельзя: на неё опирается реестр.",
        signed="подписана",
        sent="разослана",
        mark="Отметить принятой",
        take_in="Внести резолюцию",
    ),
    DocumentKind.MINUTES: Words(
        adopted="Отмечен принятым",
        adopt="Отметить протокол принятым",
        as_basis="Принят за основу",
        adopted_already="Протокол уже отмечен принятым",
        no_clauses="В протоколе нет ни одного вопроса. Впишите вопросы повестки и решения по ним.",
        unchanging="Принятый протокол не меняется. Опечатку исправляет редакция, решение — новое решение.",
        no_draft="За основу принимают проект. Этот протокол уже принят.",
        lasting="Принятый протокол удалить нельзя: на него опирается реестр.",
        signed="подписан",
        sent="разослан",
        mark="Отметить принятым",
        take_in="Внести протокол",
    ),
}
