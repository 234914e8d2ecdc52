"""Infinitives: by them a clause says what it does; told by their endings, so that no dictionary is loaded."""

import re
from functools import lru_cache

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


@lru_cache(maxsize=64)  # several ask for those of the same sentence
def infinitives(text: str) -> tuple[re.Match[str], ...]:
    """Return the infinitives of the text, in small letters and with е for ё."""
    found = _INFINITIVE.finditer(fold_in_place(text))
    return tuple(each for each in found if each[0] not in _NOUNS_LIKE_THEM)


def has_infinitive(text: str) -> bool:
    """Return whether the text has an infinitive at all."""
    return bool(infinitives(text))


def is_task(sentence: str) -> bool:
    """Return whether the sentence's first infinitive asks for something to be done."""
    verb = next(iter(infinitives(sentence)), None)
    if verb is None or verb[0] in _STATEMENTS:
        return False
    return verb[0] != "принять" or bool(_TAKING_IS_A_TASK.match(verb.string, verb.start()))
