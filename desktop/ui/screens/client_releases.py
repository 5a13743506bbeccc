"""Client page, releases: who may be told what until when; written, agreed to, asked anew, taken back (C3)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import InvalidInput
from desktop.services.release_paper import has_paper
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.release_words import reminder
from desktop.ui.screens.client_lists import history_button
from desktop.ui.screens.client_release_card import DraftCard, ReleaseCard
from desktop.ui.screens.record_field import RecordField
from desktop.ui.screens.record_keeping import Keeping
from desktop.ui.screens.record_parts import object_name
from desktop.ui.screens.record_past import Past
from desktop.ui.screens.release_paper_part import release_paper_part
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.clients import Client
    from desktop.domain.record import Row
    from desktop.domain.releases import Release
    from desktop.ui.context import ScreenContext

TABLE = "releases"
_ORDER = ("soon", "valid", "not_yet", "expired", "revoked", "declined")


class ReleasesPage(QWidget):
    """Built anew for each client; a draft's fields save by themselves like those of the record."""

    def __init__(self, context: ScreenContext, client: Client, release_id: str = "") -> None:
        """`release_id`: one that was just begun elsewhere; the keyboard goes there."""
        super().__init__()
        self._context, self._client = context, client
        self._closed = client.status == "closed"
        self._today = context.services.releases.today_of(client.id)
        self.keeping = Keeping(context, client.id, self, frozenset({TABLE}))
        self.keeping.gone_back.connect(lambda _field: None)
        self.fields: dict[Any, RecordField] = {}
        self.drafts: dict[str, DraftCard] = {}
        self.cards: dict[str, ReleaseCard] = {}
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        words = self.tr(
            "Without a release nothing about this person goes to another agency, however it is protected. One for each "
            "that may be told. Saying no changes nothing they receive."
        )
        column.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        self.add_button = WrappedButton(theme, self.tr("Add a release"), kind="quiet", icon="plus")
        self.add_button.setObjectName("release_add")
        self.add_button.clicked.connect(self._on_add)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.add_button.setVisible(not self._closed)
        self._drafts, self._others = QVBoxLayout(), QVBoxLayout()
        for part in (self._drafts, self._others):
            part.setSpacing(theme.space("m"))
            column.addLayout(part)
        self.nothing = PlainLabel(theme, self.tr("No release yet."), role="muted", wrap=True)
        column.addWidget(self.nothing)
        column.addWidget(history_button(context, client), 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self.keeping.begun(context.services.record.read(client.id))
        self.fill()
        if release_id in self.drafts:
            later(self, partial(self._focus, release_id))

    # ------------------------------------------------------------ showing

    def fill(self) -> None:
        """Read again; what is being written stays as it stands."""
        services = self._context.services
        record = services.record.read(self._client.id)
        found = services.releases.of_client(self._client.id)
        rows = {row.id: row for row in record.rows[TABLE]}
        written = [each for each in found if each.stored == "draft"]
        for release_id in self.drafts.keys() - {each.id for each in written}:
            self._drop(release_id)
        for release in reversed(written):
            if release.id not in self.drafts and release.id in rows:
                self._add_draft(rows[release.id], changed=record.changed)
        for card in self.cards.values():
            self._others.removeWidget(card)
            card.hide()
            card.deleteLater()
        others = [(each, services.releases.state(each)) for each in found if each.stored != "draft"]
        others.sort(key=lambda pair: _ORDER.index(pair[1]) if pair[1] in _ORDER else len(_ORDER))
        self.cards = {}
        for release, state in others:
            waits = services.releases.waits(release)
            made = ReleaseCard(self._context, release, state, self._today, waits=waits, closed=self._closed)
            self._connect(made, release)
            if has_paper(release, state):
                made.body.addWidget(release_paper_part(self._context, self._client, release.id, draft=False))
            self.cards[release.id] = made
            self._others.addWidget(made)
            made.show()
        self.nothing.setVisible(not found)

    def _add_draft(self, row: Row, changed: set[Any]) -> None:
        def field(of: Row, name: str) -> RecordField:
            made = RecordField(
                self._context.theme, self.keeping.key(of, name), of.said[name], name=object_name(of, name)
            )
            made.past_wanted.connect(partial(self._on_past, made))
            made.undo_wanted.connect(self.undo)
            made.has_past(made.key in changed)
            self.fields[made.key] = made
            self.keeping.watch(made, of)
            return made

        card = DraftCard(self._context.theme, row, field)
        card.take_out.connect(partial(self._on_take_out, row.id))
        card.agreed.connect(partial(self._on_agree, card))
        card.declined.connect(partial(self._on_decline, card))
        holder = Card(self._context.theme)
        holder.body.addWidget(card)
        before = partial(self._settle, row.id)
        holder.body.addWidget(
            release_paper_part(self._context, self._client, row.id, draft=True, before=before)
        )
        self.drafts[row.id] = card
        self._drafts.insertWidget(0, holder)
        holder.show()

    def _settle(self, release_id: str) -> None:
        card = self.drafts.get(release_id)
        if card is not None:
            self.keeping.settle_all(card.fields.values())

    def _drop(self, release_id: str) -> None:
        card = self.drafts.pop(release_id)
        for field in card.fields.values():
            self.fields.pop(field.key, None)
        holder = card.parentWidget()
        if holder is not None:
            self._drafts.removeWidget(holder)
            holder.hide()
            holder.deleteLater()

    def _connect(self, card: ReleaseCard, release: Release) -> None:
        releases = self._context.services.releases
        card.again.connect(lambda release_id: self._begin(again=release_id))
        card.alone.connect(
            lambda release_id: self._write(
                partial(releases.alone_now, release_id), self.tr("Noted: asked again alone.")
            )
        )
        card.may_end.connect(
            lambda release_id: self._write(
                partial(releases.let_end, release_id), self.tr("Noted: it may end.")
            )
        )
        card.revoked.connect(partial(self._on_revoked, card, release.recipient))

    def _focus(self, release_id: str) -> None:
        card = self.drafts.get(release_id)
        if card is not None and shiboken6.isValid(card):
            card.first().editor.take_focus()

    # ------------------------------------------------------------ what the client page asks

    def leave(self) -> None:
        """Save what is typed."""
        self.keeping.settle_all(self.fields.values())

    def put_away(self) -> None:
        """Save what is typed, for the last time; one into which nobody wrote anything goes again."""
        self.leave()
        for card in self.drafts.values():
            if card.row.is_blank() and not any(each.said().text for each in card.fields.values()):
                self._context.tasks.write(
                    self, self._context.services.record.take_out, self._client.id, TABLE, card.row.id
                )

    def reveal(self, _name: str) -> None:
        """Everything is open here."""

    def undo(self) -> None:
        """Take the last change back."""
        self.keeping.undo()

    # ------------------------------------------------------------ what happens

    def _on_add(self) -> None:
        self._begin()

    def _begin(self, again: str = "") -> None:
        begin = partial(self._context.services.releases.begin, self._client.id, again=again)
        self._context.tasks.write(self, begin, done=self._on_begun, failed=self._on_failed)

    def _on_begun(self, release_id: str) -> None:
        self.fill()
        later(self, partial(self._focus, release_id))

    def _on_agree(self, card: DraftCard, sure: bool) -> None:
        self.keeping.settle_all(card.fields.values())
        for field in card.fields.values():
            if field.message.isVisibleTo(field) and not (sure and field.key.field == "recipient"):
                field.editor.take_focus()
                return
        today = self._today
        agree = partial(
            self._context.services.releases.agree,
            card.row.id,
            sure=sure,
            task_words=lambda last: reminder(last, today),
        )
        self._context.tasks.write(
            self,
            agree,
            done=lambda _release: self._on_written(card.row.id, self.tr("Noted: they agree")),
            failed=partial(self._on_refused, card),
        )

    def _on_decline(self, card: DraftCard) -> None:
        self.keeping.settle_all(card.fields.values())
        self._context.tasks.write(
            self,
            self._context.services.releases.decline,
            card.row.id,
            done=lambda _none: self._on_written(card.row.id, self.tr("Noted: they choose not to")),
            failed=partial(self._on_refused, card),
        )

    def _on_written(self, release_id: str, words: str) -> None:
        self.fill()
        back = self._context.services.releases.write_again
        self.keeping.offer(words, lambda: self._write(partial(back, release_id)))
        if release_id in self.cards:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, card: DraftCard, error: Exception) -> None:
        danger = isinstance(error, InvalidInput) and error.reason == "release_danger"
        name = error.field if isinstance(error, InvalidInput) else ""
        if not (shiboken6.isValid(card) and card.refuse(name, explain(error), danger=danger)):
            self._on_failed(error)

    def _on_revoked(self, card: ReleaseCard, _recipient: str, release_id: str, how: str, why: str) -> None:
        releases = self._context.services.releases

        def done(_none: object) -> None:
            if card.form is not None:
                card.form.done()
            self.fill()
            back = partial(releases.stands_after_all, release_id)
            self.keeping.offer(self.tr("Taken back"), lambda: self._write(back))

        failed = card.form.refuse if card.form is not None else self._on_failed
        self._context.tasks.write(self, releases.revoke, release_id, how, why, done=done, failed=failed)

    def _on_take_out(self, release_id: str) -> None:
        record = self._context.services.record

        def done(_none: object) -> None:
            self.fill()
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.keeping.offer(
                self.tr("Taken out"), lambda: self._write(partial(record.bring_back, TABLE, release_id))
            )

        self._context.tasks.write(
            self, record.take_out, self._client.id, TABLE, release_id, done=done, failed=self._on_failed
        )

    def _on_past(self, field: RecordField) -> None:
        if field.past is not None:
            past, field.past = field.past, None
            past.hide()
            past.deleteLater()
            field.editor.take_focus()
            return
        changes = self._context.services.record.changes_of(field.key)
        shown = Past(self._context.theme, field.key, changes, self._context.clock.now().local().date())
        shown.closed.connect(partial(self._on_past, field))
        field.past = shown
        field.column.addWidget(shown)
        shown.show()
        shown.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, do: Callable[[], object], words: str = "") -> None:
        def done(_result: object) -> None:
            self.fill()
            if words:
                self._context.window.tell(words)

        self._context.tasks.write(self, do, done=done, failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._context.window.tell(explain(error), caution=True)
