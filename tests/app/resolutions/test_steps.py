"""Steps of writing are taken back in one line, whatever they were."""

from hypothesis import given
from hypothesis import strategies as st

from app.resolutions.steps import LONGEST, Steps


class Page:
    """A text of which every change is a step."""

    def __init__(self) -> None:
        self.steps = Steps()
        self.text = ""

    def write(self, text: str, group: object = None) -> None:
        former, self.text = self.text, text
        self.steps.note(lambda: self.show(former), lambda: self.show(text), group)

    def show(self, text: str) -> None:
        self.text = text


def test_letters_of_one_word_are_one_step() -> None:
    page = Page()
    for text in ("п", "пе", "пет"):
        page.write(text, "слово")
    page.write("пет!", "знак")
    assert page.steps.back()
    assert page.text == "пет"
    assert page.steps.back()
    assert page.text == ""
    assert not page.steps.back()


def test_what_was_taken_back_is_done_again() -> None:
    page = Page()
    page.write("раз")
    page.write("раз, два")
    page.steps.back()
    page.steps.back()
    assert page.steps.forth()
    assert page.text == "раз"
    assert page.steps.forth()
    assert page.text == "раз, два"
    assert not page.steps.forth()


def test_a_word_gone_on_with_after_a_step_back_is_a_new_step() -> None:
    page = Page()
    page.write("п", "слово")
    page.write("п.")
    page.steps.back()
    page.write("пе", "слово")
    assert not page.steps.forth()
    page.steps.back()
    assert page.text == "п"


def test_what_is_done_as_one_is_taken_back_as_one() -> None:
    page = Page()
    page.write("а")
    with page.steps.as_one():
        page.write("аб")
        page.write("абв")
    page.steps.back()
    assert page.text == "а"
    page.steps.forth()
    assert page.text == "абв"


def test_doing_nothing_as_one_is_no_step() -> None:
    page = Page()
    with page.steps.as_one():
        pass
    assert not page.steps.back()


def test_the_line_of_steps_has_an_end() -> None:
    page = Page()
    for number in range(LONGEST + 5):
        page.write(str(number))
    while page.steps.back():
        pass
    assert page.text == "4"


@given(st.lists(st.text("аб", max_size=3), max_size=8))
def test_all_steps_back_lead_to_the_beginning_and_forth_to_the_end(texts: list[str]) -> None:
    page = Page()
    for text in texts:
        page.write(text)
    for _ in texts:
        assert page.steps.back()
    assert page.text == ""
    for _ in texts:
        assert page.steps.forth()
    assert page.text == (texts[-1] if texts else "")
