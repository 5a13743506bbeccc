"""Add or edit a client. Everything typed is kept in the vault as a draft until Save; nothing is asked that can wait."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.domain.client_merge import merge
from desktop.domain.clients import ClientDraft
from desktop.domain.errors import ExpectedError, InvalidInput, RowChanged
from desktop.ui import day_words
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Place, Screen
from desktop.ui.screens.client_form_about import AboutPart
from desktop.ui.screens.client_form_address import PlacesPart, centre_list
from desktop.ui.screens.client_form_contact import ContactPart
from desktop.ui.screens.client_form_languages import LanguagesPart
from desktop.ui.screens.client_form_names import NamesPart
from desktop.ui.screens.client_form_part import FormPart
from desktop.ui.screens.client_form_values import Values, draft_of, is_blank, values_of
from desktop.ui.screens.client_like import LikeLines
from desktop.ui.script_words import LanguageNames
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.services.interface import InterfaceService
    from desktop.ui.context import ScreenContext

PREFIX = "client_form/"
NEW = "new"


def keep(interface: InterfaceService, key: str, value: Any) -> None:
    """Writer lane: keep the form as it stands, or drop it (None)."""
    interface.keep_draft(key, value)


class ClientFormScreen(Screen):
    """`client_id` edits a record, without one a new client is begun; `name` is what was searched for before."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._client_id = ""
        self._version = 0
        self._base: Values = {}
        self._filling = False
        self.page = Page(theme, "", footer=True, max_width=theme.tokens.layout["form_column"])
        self.notice = self._notice()
        self.problem = Banner(theme, "", tone="look")
        self.problem.hide()
        self.like = LikeLines(context, self.tr("Look at that record"))
        self.like.opened.connect(self._on_look_at)
        self.names = NamesPart(theme)
        self.languages = LanguagesPart(theme, LanguageNames(context.content))
        self.contact = ContactPart(theme)
        self.places = PlacesPart(theme, context.clock, centre_list(context))
        self.about = AboutPart(theme)
        self.about.zone.picked.connect(self.contact.follow_zone)
        self.parts: tuple[FormPart, ...] = (self.names, self.languages, self.contact, self.places, self.about)
        self.page.body.setSpacing(theme.space("m"))
        self.page.body.addWidget(self.notice)
        for part in self.parts:
            part.changed.connect(self._on_changed)
            part.took_out.connect(self._on_took_out)
            self.page.body.addWidget(part)
            if part is self.names:
                # beside the name, where it is noticed while the rest is not typed yet
                self.page.body.addWidget(self.like)
        self.page.body.addStretch(1)
        self.cancel_button = QuietButton(theme, self.tr("Finish later"))
        self.cancel_button.setObjectName("client_cancel")
        self.cancel_button.clicked.connect(self._on_cancel)
        self.save_button = PrimaryButton(theme, self.tr("Save"), keycap="Ctrl Enter")
        self.save_button.setObjectName("client_save")
        self.save_button.clicked.connect(self._on_save)
        self.page.footer_start.addWidget(self.cancel_button)
        self.page.footer_end.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        self._place_problem()

    def _notice(self) -> Banner:
        start_over = SecondaryButton(self.context.theme, self.tr("Start over"))
        start_over.setObjectName("client_start_over")
        start_over.clicked.connect(self._on_start_over)
        banner = Banner(self.context.theme, "", icon="pencil", button=start_over)
        banner.hide()
        return banner

    def _place_problem(self) -> None:
        """What is wrong with the whole form stands above Save, always in view."""
        theme = self.context.theme
        holder = QWidget()
        line = QVBoxLayout(holder)
        line.setContentsMargins(theme.space("m"), 0, theme.space("m"), theme.space("xs"))
        line.addWidget(self.problem)
        outer = self.page.layout()
        if isinstance(outer, QVBoxLayout):
            outer.insertWidget(outer.indexOf(self.page.footer), holder)

    # ------------------------------------------------------------ the screen

    @property
    def key(self) -> str:
        """The name of this form's draft."""
        return PREFIX + (self._client_id or NEW)

    def enter(self, params: Params) -> None:
        """Show the draft that was left, else the record, else an empty form."""
        super().enter(params)
        self._client_id = params.get("client_id", "")
        self.problem.hide()
        self.save_button.set_busy(None)
        self.page.content.setEnabled(True)
        title = self.tr("Change client") if self._client_id else self.tr("New client")
        self.page.set_title(title)
        stored = self._stored()
        left = self.context.recovered.pop(self.key, None) or self._unsaved() or self._kept()
        fresh = stored or {"names": [{"text": params.get("name", ""), "is_chosen": True}]}
        found = left if isinstance(left, dict) and isinstance(left.get("values"), dict) else None
        if found is None:
            self._begin(fresh)
        else:
            self._version = int(found.get("version") or self._version)
            base = found.get("base")
            self._base = base if isinstance(base, dict) else self._base
            self._fill(found["values"])
            self._tell_draft(str(found.get("at", "")))
            self._on_changed()
        self.notice.setVisible(found is not None)
        self.like.forget()
        self._look_for_like()
        if self.page.scroll_area is not None:
            self.page.scroll_area.verticalScrollBar().setValue(0)

    def leave(self) -> None:
        """Hand over what is typed."""
        self.context.autosave.flush()

    def first_field(self) -> QWidget | None:
        """The name comes first."""
        return self.names.chosen.field.editor

    def details(self) -> Mapping[str, str]:
        """How far down the form was read."""
        area = self.page.scroll_area
        return {"at": str(area.verticalScrollBar().value())} if area is not None else {}

    def restore(self, place: Place) -> None:
        """Stand in the same field; a covered one is opened again, since somebody was writing in it."""
        for part in self.parts:
            part.reveal(place.field_name)
        area = self.page.scroll_area
        if area is not None and place.details.get("at", "").isdigit():
            area.verticalScrollBar().setValue(int(place.details["at"]))
        super().restore(place)

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves from any field."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_save()
            return
        super().keyPressEvent(event)

    # ------------------------------------------------------------ values

    def values(self) -> Values:
        """Return everything that stands in the form."""
        found: Values = {}
        for part in self.parts:
            found |= part.read()  # type: ignore[attr-defined]
        return found

    def _stored(self) -> Values | None:
        client = self.context.services.clients.get(self._client_id) if self._client_id else None
        self._version = client.version if client is not None else 0
        self._base = values_of(client.draft) if client is not None else {}
        return dict(self._base) if client is not None else None

    def _begin(self, values: Values) -> None:
        self._fill(values)

    def _fill(self, values: Values) -> None:
        self._filling = True
        for part in self.parts:
            part.clear_wrong()
            part.fill(values)  # type: ignore[attr-defined]
        self.contact.follow_zone(self.about.zone.value())
        for editor in self.findChildren(QLineEdit):
            # a long line shows its beginning, not its end
            editor.setCursorPosition(0)
        self._filling = False

    def _unsaved(self) -> Any:
        """Return what is still on its way into the vault: the screen was left a moment ago."""
        waiting = self.context.autosave.unsaved()
        return next((each.value for each in waiting if each.key == self.key), None)

    def _kept(self) -> Any:
        return self.context.services.interface.draft(self.key)

    def _tell_draft(self, at: str) -> None:
        from desktop.domain.clock import Moment

        try:
            moment = Moment.parse(at)
        except ValueError:
            when = ""
        else:
            today = self.context.clock.now().local().date()
            when = day_words.day(moment.local().date(), today) + " " + day_words.time_of(moment)
        words = self.tr("Not saved yet. This is what you wrote {when}.").format(when=when)
        self.notice.set_message(words, tone="information")

    # ------------------------------------------------------------ what happens

    def _on_changed(self) -> None:
        if self._filling:
            return
        values = self.values()
        value: Any = None
        if not (is_blank(values) and not self._client_id):
            value = {
                "version": self._version,
                "base": self._base,
                "values": values,
                "at": self.context.clock.now().text(),
            }
        self.context.autosave.put(self.key, value, self._keeper())
        self._look_for_like()

    def _look_for_like(self) -> None:
        """A new client may be here already (C2); a record that is changed is compared on its own page."""
        if self._client_id:
            return
        try:
            draft = draft_of(self.values(), self.context.clock)
        except InvalidInput:
            return  # a day that cannot be: looked for again when it can
        if any(name.text.strip() for name in draft.names) or draft.reaches:
            self.like.look(draft)

    def _on_look_at(self, client_id: str) -> None:
        """What was typed stays as the draft of the new client."""
        self.context.window.tell(self.tr("What you wrote is kept as a draft."))
        self.context.window.go("client", {"client_id": client_id})

    def _keeper(self) -> partial[None]:
        return partial(keep, self.context.services.interface, self.key)

    def _on_save(self) -> None:
        for part in self.parts:
            part.clear_wrong()
        self.problem.hide()
        try:
            draft = draft_of(self.values(), self.context.clock)
        except InvalidInput as error:
            self._on_refused(error)
            return
        self.save_button.set_busy(self.tr("Saving"))
        self.page.content.setEnabled(False)
        others = frozenset(self.like.refused)
        self.context.tasks.write(
            self, self._store, draft, others, done=self._on_saved, failed=self._on_refused
        )

    def _store(self, draft: ClientDraft, others: frozenset[str] = frozenset()) -> str:
        """Writer lane: store the record; its draft goes right after it."""
        clients, interface = self.context.services.clients, self.context.services.interface
        client_id, key = self._client_id, self.key
        if client_id:
            clients.change(client_id, self._version, draft)
        else:
            client_id = clients.add(draft, practice=self.context.practice)
            self.context.services.duplicates.decide_different(client_id, others)
        interface.keep_draft(key, None)
        return client_id

    def _on_saved(self, client_id: str) -> None:
        self.save_button.set_busy(None)
        self.page.content.setEnabled(True)
        # the newest value of the key wins over one that may still be waiting: the draft is gone
        # and the saved mark says so: a line at the foot would only take height from the page that comes next
        self.context.autosave.put(self.key, None, self._keeper())
        self._client_id, self.params = client_id, {"client_id": client_id}
        self.context.window.go("client", {"client_id": client_id})

    def _on_refused(self, error: Exception) -> None:
        self.save_button.set_busy(None)
        self.page.content.setEnabled(True)
        # while it was saved the form was closed and lost the keyboard
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(error, RowChanged):
            self._on_changed_elsewhere()
            return
        field = self._show_wrong(error) if isinstance(error, InvalidInput) else None
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            # the sentences below and above Save take their room first
            later(self, partial(self._bring_into_view, field))
            words = self.tr("Not saved yet. One thing has to be looked at first.")
        else:
            words = explain(error) if isinstance(error, ExpectedError) else explain(Exception())
        self.problem.set_message(words, tone="look")
        self.problem.show()

    def _bring_into_view(self, field: QWidget) -> None:
        if self.page.scroll_area is not None and shiboken6.isValid(field):
            self.page.scroll_area.ensureWidgetVisible(field, 0, self.context.theme.space("l"))

    def _show_wrong(self, error: InvalidInput) -> QWidget | None:
        row = error.details.get("row", 0)
        place = row if isinstance(row, int) else 0
        for part in self.parts:
            found = part.wrong(error.field, place, explain(error))
            if found is not None:
                return found
        return None

    def _on_changed_elsewhere(self) -> None:
        """Somebody stored the record meanwhile: put what was typed onto it and let a person look."""
        clock = self.context.clock
        mine, base = draft_of(self.values(), clock), draft_of(self._base, clock)
        self._stored()
        merged, both = merge(base, mine, draft_of(self._base, clock))
        self._fill(values_of(merged))
        self._on_changed()
        words = self.tr("This record was changed elsewhere while you wrote. Both are put together here.")
        detail = self.tr("Look it through and save again.")
        if both:
            names = listed(dict.fromkeys(self._part_name(field) for field in both))
            detail = self.tr(
                "Both changed: {parts}. What you wrote stands there. Look it through and save again."
            )
            detail = detail.format(parts=names)
        self.problem.set_message(words, tone="look", detail=detail)
        self.problem.show()

    def _part_name(self, field: str) -> str:
        parts = {
            "names": self.names,
            "languages": self.languages,
            "interpreter_need": self.languages,
            "interpreter_note": self.languages,
            "reaches": self.contact,
            "preferred_channel": self.contact,
            "addresses": self.places,
        }
        return parts.get(field, self.about).heading.text()

    def _on_cancel(self) -> None:
        """Leave; what was written stays as a draft and can be taken up again."""
        if self.context.autosave.dirty or self._kept() is not None:
            self.context.window.tell(self.tr("Kept as a draft. It is not saved yet."))
        if not self.context.window.back():
            self.context.window.go("clients")

    def _on_took_out(self, words: str, bring_back: Callable[[], object]) -> None:
        def undo() -> None:
            bring_back()
            self._on_changed()

        self.context.window.offer_undo(words, undo)

    def _on_start_over(self) -> None:
        before = {"values": self.values(), "version": self._version, "base": self._base}
        self._fill(self._stored() or {})
        self.context.autosave.put(self.key, None, self._keeper())
        self.notice.hide()
        self.names.chosen.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.context.window.offer_undo(self.tr("Draft thrown away"), partial(self._bring_back, before))

    def _bring_back(self, before: dict[str, Any]) -> None:
        self._version, self._base = before["version"], before["base"]
        self._fill(before["values"])
        self._on_changed()
