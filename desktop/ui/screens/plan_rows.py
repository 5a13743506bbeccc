"""One row of a plan: place, picture, the words in both languages, the telephone number, kept in memory or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.ui.messages import explain
from desktop.ui.screens.plan_handle import RowHandle
from desktop.ui.screens.plan_long import text_words
from desktop.ui.screens.plan_picture_words import picture_words
from desktop.ui.screens.plan_pictures import PictureButton
from desktop.ui.screens.plan_record import contact_words
from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.paint import TextBlock, fill_rounded, place
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft, Row
    from desktop.ui.screens.plan_texts import Spoken

translate = QCoreApplication.translate

HANDLE, PICTURE, MEMORY = 28, 48, 84
"""How wide the handle, the picture and the toggle are, in design pixels."""


class MemoryToggle(PaintedButton):
    """Lock and words: in the forms, or in memory only. The state is told by icon, words and outline."""

    enter_activates = False

    def __init__(self, theme: object) -> None:
        super().__init__(theme, "")  # type: ignore[arg-type]
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def shown(self) -> str:
        """The words under the lock."""
        if self.isChecked():
            return translate("Plan", "In memory only")
        return translate("Plan", "In the forms")

    def drawn_height(self) -> int:
        """As high as the row's field, or as the longer of both words needs."""
        both = (translate("Plan", "In memory only"), translate("Plan", "In the forms"))
        words = max(self._block(each, strong=True).height for each in both)
        return max(self.theme.control("plan_field"), self.theme.px(16) + words + self.theme.px(8))

    def _block(self, words: str, *, strong: bool) -> TextBlock:
        theme = self.theme
        return TextBlock(words, theme.font("small", strong=strong), theme.px(17), theme.px(MEMORY - 8))

    def sizeHint(self) -> QSize:
        """Room for both words, so that pressing moves nothing."""
        return QSize(self.theme.px(MEMORY), self.touch_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lock over words."""
        theme, rect, on = self.theme, self.drawn_rect(), self.isChecked()
        painter = QPainter(self)
        fill = theme.colour("selection") if on else self.neutral_fill()
        outline = theme.colour("accent") if on else None
        fill_rounded(painter, rect, theme.radius("control"), fill=fill, outline=outline, width=theme.px(1))
        role = "on_selection" if on else "muted"
        side = theme.px(16)
        block = self._block(self.shown(), strong=on)
        top = max(2, (rect.height() - side - block.height) // 2)
        spot = place(False, rect, (rect.width() - side) // 2, top, side, side)
        self.draw_icon(painter, spot, "lock" if on else "lock-open", role, 16)
        words = place(False, rect, theme.px(4), top + side, rect.width() - 2 * theme.px(4), block.height)
        block.draw(painter, words, theme.colour(role), Qt.AlignmentFlag.AlignHCenter)


class RowView(QWidget):
    """A row and its fields. `went_on` is Enter in a field, `wants_picture` asks for the pictures."""

    typed = Signal()
    went_on = Signal(str)
    removed = Signal()
    wants_picture = Signal()

    def __init__(
        self, context: ScreenContext, draft: PlanDraft, row: Row, worker: Spoken, theirs: Spoken | None
    ) -> None:
        super().__init__()
        theme = self.theme = context.theme
        self.row = row
        self._context, self._draft = context, draft
        self._worker, self._theirs = worker, theirs
        self._stacked = False
        self.handle = RowHandle(theme)
        self.picture = PictureButton(theme, context.resources)
        self.picture.clicked.connect(self.wants_picture)
        self.texts: dict[str, TextArea] = {}
        phone_row = row.kind == "phone"
        for spoken in (worker, theirs):
            if spoken is None:
                continue
            area = TextArea(theme, "", hide_label=True, min_lines=1 if phone_row else 2, max_lines=4)
            side = Qt.LayoutDirection.RightToLeft if spoken.rtl else Qt.LayoutDirection.LeftToRight
            area.editor.setLayoutDirection(side)
            area.set_text(row.texts.get(spoken.tag, ""))
            area.editor.align_to_text()
            area.changed.connect(lambda text, tag=spoken.tag: self._on_text(tag, text))
            area.editor.installEventFilter(self)
            self.texts[spoken.tag] = area
        self.phone: TextField | None = None
        if phone_row:
            self.phone = TextField(theme, "", hide_label=True, hint=translate("Plan", "Number"), icon="phone")
            self.phone.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self.phone.set_text(row.phone)
            if words := contact_words(context, draft, row):
                self.phone.set_help(words)
            self.phone.changed.connect(self._on_phone)
            self.phone.left.connect(self.check_number)
            self.phone.editor.installEventFilter(self)
        self.memory = MemoryToggle(theme)
        self.memory.setChecked(row.kept)
        self.memory.toggled.connect(self._on_memory)
        self.remove = IconButton(theme, "x", "")
        self.remove.clicked.connect(self.removed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._arrange()
        for field in filter(None, (*self.texts.values(), self.phone)):
            # Tab would stop at the field and again at its line of text once rows are put in order
            field.setFocusProxy(None)  # type: ignore[arg-type]
        if phone_row:
            self.check_number()
        for tag in self.texts:
            self._check_text(tag)

    # ---- showing -----------------------------------------------------------------------------------------------

    def show_place(self, number: int) -> None:
        """Name everything by the row's place, for screen readers and for standing here again."""
        self._name(number)

    def _name(self, number: int) -> None:
        shown = str(number)
        words = translate("Plan", "Step {number}: drag it to another place, or press Alt and an arrow")
        self.handle.show_place(number, words.format(number=shown), movable=not self.row.is_empty())
        self.handle.setObjectName(f"plan_{self.row.element}_{number}_handle")
        words = translate("Plan", "Step {number} in {language}")
        for spoken, part in ((self._worker, "worker"), (self._theirs, "client")):
            if spoken is not None:
                area = self.texts[spoken.tag]
                area.set_label(words.format(number=shown, language=spoken.name))
                area.setObjectName(f"plan_{self.row.element}_{number}_{part}")
        if self.phone is not None:
            self.phone.set_label(translate("Plan", "Number of step {number}").format(number=shown))
            self.phone.setObjectName(f"plan_{self.row.element}_{number}_phone")
        self.memory.setObjectName(f"plan_{self.row.element}_{number}_memory")
        self.memory.setAccessibleName(
            translate("Plan", "Keep step {number} in memory only").format(number=shown)
        )
        tip = translate("Plan", "In memory only: never on paper, in a file, a message or a pack.")
        self.memory.setToolTip(tip)
        self.memory.setAccessibleDescription(tip)
        self.remove.set_name(translate("Plan", "Take step {number} out").format(number=shown))
        self.remove.setObjectName(f"plan_{self.row.element}_{number}_remove")
        self.picture.setObjectName(f"plan_{self.row.element}_{number}_picture")
        name = picture_words(self.row.picture) if self.row.picture else translate("Plan", "none")
        spoken_words = translate("Plan", "Picture of step {number}: {picture}")
        self.picture.show_picture(self.row.picture, spoken_words.format(number=shown, picture=name))
        self.remove.setEnabled(not self.row.is_empty())

    def set_hint(self, hint: str) -> None:
        """What an empty row says in the caseworker's language."""
        self.texts[self._worker.tag].set_hint(hint)

    def set_stacked(self, stacked: bool) -> None:
        """The languages under each other, in a narrow window."""
        if stacked != self._stacked:
            self._stacked = stacked
            self._arrange()

    def field_of(self, tag: str) -> QWidget:
        """Return the editor of a language, or the number's ("phone")."""
        if tag == "phone" and self.phone is not None:
            return self.phone.editor
        area = self.texts.get(tag) or self.texts[self._worker.tag]
        return area.editor

    def has(self, widget: QWidget | None) -> bool:
        """Tell whether a widget is part of this row."""
        return widget is not None and (widget is self or self.isAncestorOf(widget))

    # ---- what happens ------------------------------------------------------------------------------------------

    def _on_text(self, tag: str, text: str) -> None:
        if self.row.texts.get(tag, "") == text:
            return
        self.row.texts[tag] = text
        self._check_text(tag)
        self.row.checked.pop(tag, None)  # a changed text is no longer checked
        self.remove.setEnabled(not self.row.is_empty())
        self.handle.set_movable(not self.row.is_empty())
        self.typed.emit()

    def _check_text(self, tag: str) -> None:
        """Say below the words when they are too long for the plan."""
        area, words = self.texts[tag], text_words(self.row.texts.get(tag, ""))
        if words or area.frame.wrong:
            area.set_wrong(words)

    def _on_phone(self, text: str) -> None:
        if self.row.phone == text:
            return
        self.row.phone = text
        if self.phone is not None and self.phone.frame.wrong and self._draft.number_problem(self.row) is None:
            self.phone.set_wrong("")
        self.typed.emit()

    def check_number(self) -> None:
        """Say below the field when nobody can dial this number."""
        if self.phone is None:
            return
        problem = self._draft.number_problem(self.row)
        words = ""
        if problem is not None:
            words = translate("Plan", "Not in the plan yet.") + " " + explain(problem)
        self.phone.set_wrong(words)

    def _on_memory(self, kept: bool) -> None:
        self.row.kept = kept
        self.memory.update()
        self.typed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on to the next row: a step is one line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            ):
                if self.phone is not None and watched is self.phone.editor:
                    self.went_on.emit("phone")
                else:
                    tags = (tag for tag, area in self.texts.items() if area.editor is watched)
                    self.went_on.emit(next(tags, self._worker.tag))
                return True
        return super().eventFilter(watched, event)

    # ---- layout ------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        theme, grid = self.theme, self._grid
        widgets = [self.handle, self.picture, *self.texts.values(), self.memory, self.remove]
        if self.phone is not None:
            widgets.append(self.phone)
        for widget in widgets:
            grid.removeWidget(widget)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.space("xs"))
        top = Qt.AlignmentFlag.AlignTop
        middle = Qt.AlignmentFlag.AlignVCenter
        for column in range(6):
            grid.setColumnStretch(column, 0)
        if self._stacked:
            grid.addWidget(self.handle, 0, 0, middle)
            grid.addWidget(self.picture, 0, 1)
            grid.addWidget(self.memory, 0, 3)
            grid.addWidget(self.remove, 0, 4)
            grid.setColumnStretch(2, 1)
            below = 1
            for area in self.texts.values():
                grid.addWidget(area, below, 0, 1, 5, top)
                below += 1
            if self.phone is not None:
                grid.addWidget(self.phone, below, 0, 1, 5, top)
            return
        last = 1 + len(self.texts)
        tall = 1 if self.phone is None else 2
        grid.addWidget(self.handle, 0, 0, tall, 1, top)
        grid.addWidget(self.picture, 0, 1, tall, 1, top)
        for column, area in enumerate(self.texts.values(), start=2):
            grid.addWidget(area, 0, column, top)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.memory, 0, last + 1, tall, 1, top)
        grid.addWidget(self.remove, 0, last + 2, tall, 1, middle)
        if self.phone is not None:
            grid.addWidget(self.phone, 1, 2, top)
