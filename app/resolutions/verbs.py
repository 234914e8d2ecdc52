"""Infinitives: by them a clause says what it does; told by their endings, so that no dictionary is loaded."""

import re
from collections.abc import Iterator

from app.russian.folding import fold_in_place

_INFINITIVE = re.compile(r"(?<!\w)\w*(?:[аеиоуыя]ть|йти|(?:ве|не|ме|ра|бре|блю)сти|зти|чь)(?:ся|сь)?(?!\w)")
_NOUNS_LIKE_THEM = frozenset(
    "память печать сеть соцсеть мать нить пять девять десять опять кровать путь суть чуть хоть плоть треть"
    " речь ночь дочь печь совести".split()
)
# What is said, thanked for or taken note of is no task.
_STATEMENTS = frozenset(
    "отметить отмечать одобрить одобрять поддержать поддерживать констатировать признать признавать"
    " рекомендовать утвердить утверждать считать выразить выражать поблагодарить благодарить подтвердить"
    " подтверждать приветствовать осудить осуждать согласиться призвать призывать просить попросить"
    " предложить избрать поздравить пожелать напомнить заявить".split()
)
_TAKING_IS_A_TASK = re.compile(r"принять (?:\w+ ){0,2}(?:мер[ыа]|участие)")


def infinitives(text: str) -> Iterator[re.Match[str]]:
    """Yield the infinitives of the text, in small letters and with е for ё."""
    for found in _INFINITIVE.finditer(fold_in_place(text)):
        if found[0] not in _NOUNS_LIKE_THEM:
            yield found


def has_infinitive(text: str) -> bool:
    """Return whether the text has an infinitive at all."""
    return next(infinitives(text), None) is not None


def is_task(sentence: str) -> bool:
    """Return whether the sentence's first infinitive asks for something to be done."""
    verb = next(infinitives(sentence), None)
    if verb is None or verb[0] in _STATEMENTS:
        return False
    return verb[0] != "принять" or bool(_TAKING_IS_A_TASK.match(verb.string, verb.start()))
