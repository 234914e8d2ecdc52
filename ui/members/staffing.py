"""Who leads an organisation and who else works there: new posts, corrected ones, the people themselves."""

from __future__ import annotations

from app.members import operations, posts
from app.members.rows import Card, LeaderRow
from ui.members.asking import Asking


class Staffing(Asking):
    """The acts on the people of a card."""

    def appoint(self, card: Card) -> None:
        """Record another leader from a day on."""
        from ui.members.post_dialogs import LeaderDialog

        dialog = LeaderDialog(self._page, self._page.office, card)

        def act() -> None:
            told = dialog.told()
            self._page.carry_out(
                operations.set_leader,
                card.row.id,
                told.name,
                told.since,
                title=told.title,
                precision=told.since_precision,
                basis=told.basis,
                person_id=told.person_id,
                namesake=told.namesake,
            )

        self.open(dialog, "Сохранить", act)

    def add(self, card: Card, *, leader: bool) -> None:
        """Enter a leader of the past, or a post other than the leader's."""
        from ui.members.post_dialogs import PostDialog

        dialog = PostDialog(self._page, self._page.office, card, leader=leader)
        self.open(
            dialog,
            "Внести",
            lambda: self._page.carry_out(posts.add_post, card.row.id, dialog.told()),
        )

    def correct(self, card: Card, post: LeaderRow) -> None:
        """Correct a post, end it, or take it out."""
        from ui.members.post_dialogs import PostDialog

        dialog = PostDialog(self._page, self._page.office, card, post, leader=post.is_leader)
        self.offer_removal(dialog, "Убрать запись", lambda: self._page.carry_out(posts.remove_post, post.id))
        self.open(
            dialog,
            "Сохранить",
            lambda: self._page.carry_out(posts.correct_post, post.id, dialog.told()),
        )

    def open_person(self, person_id: int) -> None:
        """Show what is known of a person, to be corrected."""
        from ui.members.person_acts import show_person

        show_person(self._page, person_id)
