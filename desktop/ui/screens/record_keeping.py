"""How the record page keeps what is typed: as it stands within a second, as a field once left; and takes it back."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.record import FieldKey, Said
from desktop.services.record import Record, draft_key
from desktop.ui import record_words
from desktop.ui.later import later
from desktop.ui.messages import explain

if TYPE_CHECKING:
    from desktop.domain.record import Row
    from desktop.services.interface import InterfaceService
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.record_field import RecordField


def keep(interface: InterfaceService, key: str, value: Any) -> None:
    """Writer lane: keep a field as it stands, or drop what was kept (None)."""
    interface.keep_draft(key, value)


class Keeping(QObject):
    """One for each record page. A field whose text cannot be kept stays typed, with its sentence, also over a lock."""

    stored = Signal(object)
    gone_back = Signal(object)

    def __init__(
        self, context: ScreenContext, client_id: str, parent: QObject, tables: Container[str]
    ) -> None:
        """`tables` are those the page shows: what was typed into others waits for their own page."""
        super().__init__(parent)
        self._context, self._client_id, self._tables = context, client_id, tables
        self._rows: dict[str, Row] = {}
        self._fields: dict[FieldKey, RecordField] = {}
        self._typing: dict[FieldKey, Any] = {}
        self._undos: list[Callable[[], None]] = []

    # ------------------------------------------------------------ what was typed before

    @staticmethod
    def key(row: Row, name: str) -> FieldKey:
        """Return the key of a field."""
        return FieldKey(table=row.table, row_id=row.id, field=name)

    def begun(self, record: Record) -> set[str]:
        """Take up what was typed and not stored; returns the tables, or clients/field, in which it is."""
        self._typing = {key: kept for key, kept in record.typing.items() if key.table in self._tables}
        start = draft_key(self._client_id, FieldKey(table="", row_id="", field="")).removesuffix("//")
        waiting = {each.key: each.value for each in self._context.autosave.unsaved()}
        for path in list(self._context.recovered):
            if self._mine(path, start) is not None:
                waiting[path] = self._context.recovered.pop(path)
        for path, value in waiting.items():
            key = self._mine(path, start)
            if key is not None and value is not None:
                self._typing[key] = value
            elif key is not None:
                self._typing.pop(key, None)
        return {f"clients/{key.field}" if key.table == "clients" else key.table for key in self._typing}

    def _mine(self, path: str, start: str) -> FieldKey | None:
        key = FieldKey.parse(path.removeprefix(start)) if path.startswith(start) else None
        return key if key is not None and key.table in self._tables else None

    def watch(self, field: RecordField, row: Row) -> None:
        """Save this field from now on; what was typed into it before stands in it again."""
        self._rows[row.id], self._fields[field.key] = row, field
        field.typed.connect(partial(self._on_typed, field))
        field.settled.connect(partial(self.settle, field))
        kept = self._typing.pop(field.key, None)
        if not isinstance(kept, dict):
            return
        typed = Said(text=str(kept.get("text", "")), why=str(kept.get("why", "")))
        if self._is_stored(field, row, typed):
            # stored as its page was left, and kept once more after that
            self._context.autosave.put(self._draft(field.key), None, self._keeper(field.key))
            return
        field.show_said(typed)
        if kept.get("base") == [field.stored.text, field.stored.why]:
            later(field, partial(self.settle, field))
            return
        words = self.tr("This was not saved before the record was changed. The record says: {words}").format(
            words=record_words.said_words(field.key.table, field.key.field, field.stored)
            or self.tr("nothing")
        )
        field.set_wrong(words)

    def _is_stored(self, field: RecordField, row: Row, typed: Said) -> bool:
        try:
            return field.stored in (typed, self._context.services.record.check(row, field.key.field, typed))
        except InvalidInput:
            return False

    # ------------------------------------------------------------ saving

    def _on_typed(self, field: RecordField) -> None:
        said = field.said()
        value = {"text": said.text, "why": said.why, "base": [field.stored.text, field.stored.why]}
        self._context.autosave.put(self._draft(field.key), value, self._keeper(field.key))

    def settle(self, field: RecordField) -> None:
        """The field is at its end: store it, or say what cannot be and keep it as it is typed."""
        if not self._context.tasks.attached:  # the vault is closing; what was typed is kept already
            return
        said, row = field.said(), self._rows[field.key.row_id]
        if said == field.stored:
            if self._draft(field.key) in self._waiting() or field.message.isVisibleTo(field):
                self._context.autosave.put(self._draft(field.key), None, self._keeper(field.key))
            field.set_wrong("")
            self._cover(field)
            return
        self._on_typed(field)
        try:
            checked = self._context.services.record.check(row, field.key.field, said)
        except InvalidInput as error:
            field.set_wrong(explain(error))
            return
        field.set_wrong("")
        self._context.autosave.flush()
        self._save(field, said, checked, back=False)

    def settle_all(self, fields: Iterable[RecordField]) -> None:
        """Store what is at its end anyway: the page is left."""
        for field in fields:
            if not field.message.isVisibleTo(field) and field.said() != field.stored:
                self.settle(field)

    def _save(self, field: RecordField, said: Said, checked: Said, *, back: bool) -> None:
        self._context.tasks.write(
            self,
            self._context.services.record.save,
            self._client_id,
            field.key,
            checked,
            done=lambda old: self._on_saved(field, said, checked, old, back=back),
            failed=partial(self._on_refused, field),
        )

    def _on_saved(self, field: RecordField, said: Said, checked: Said, old: Said, *, back: bool) -> None:
        if not shiboken6.isValid(field):
            return
        self._rows[field.key.row_id].said[field.key.field] = checked
        field.stored = checked
        if self._draft(field.key) in self._waiting() and field.said() == said:
            # an older draft of it may still wait: what is stored is the newest
            self._context.autosave.put(self._draft(field.key), None, self._keeper(field.key))
        if field.said() == said and said != checked:
            field.show_said(checked)
        self._cover(field)
        if old != checked:
            field.has_past(True)
            if not back:
                words = self.tr("Saved: {field}").format(field=field.words)
                self.offer(words, partial(self._back, field, old))
        self.stored.emit(field)

    def _on_refused(self, field: RecordField, error: Exception) -> None:
        if isinstance(error, InvalidInput | NotAllowed) and shiboken6.isValid(field):
            field.set_wrong(explain(error))
            return
        self._context.window.tell(explain(error), caution=True)

    def _cover(self, field: RecordField) -> None:
        focus = QApplication.focusWidget()
        if focus is None or not field.isAncestorOf(focus):
            field.cover()

    # ------------------------------------------------------------ taking back

    def offer(self, words: str, back: Callable[[], None]) -> None:
        """Say what was done and offer to take it back: by the line at the foot, or by Ctrl+Z at any time later."""
        self._undos.append(back)
        self._context.window.offer_undo(words, partial(self._take, back))

    def undo(self) -> None:
        """Take the last change back that was not taken back yet."""
        if self._undos:
            self._take(self._undos[-1])

    def _take(self, back: Callable[[], None]) -> None:
        if back in self._undos:
            self._undos.remove(back)
            back()

    def _back(self, field: RecordField, old: Said) -> None:
        now = self._fields.get(field.key)
        if now is None or not shiboken6.isValid(now):
            return
        now.show_said(old)
        now.set_wrong("")
        self.gone_back.emit(now)
        now.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._save(now, old, old, back=True)

    # ------------------------------------------------------------ inside

    def _waiting(self) -> set[str]:
        return {each.key for each in self._context.autosave.unsaved()}

    def _draft(self, key: FieldKey) -> str:
        return draft_key(self._client_id, key)

    def _keeper(self, key: FieldKey) -> Callable[[Any], None]:
        return partial(keep, self._context.services.interface, self._draft(key))
