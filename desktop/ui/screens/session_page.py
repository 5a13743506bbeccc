"""The page in the middle: where it is, its title, the questions as they are put now, and what answers set off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.ui.later import later
from desktop.ui.screens.session_banners import Banners, wanted
from desktop.ui.screens.session_break import break_words
from desktop.ui.screens.session_closing import Columns, is_closing
from desktop.ui.screens.session_cover import NextPicture
from desktop.ui.screens.session_head import PageHead
from desktop.ui.screens.session_interpreter import interpreter_words
from desktop.ui.screens.session_locked import LockedPage
from desktop.ui.screens.session_plan import plan_words
from desktop.ui.screens.session_questions.block import QuestionBlock
from desktop.ui.screens.session_questions.say import SayRow
from desktop.ui.screens.session_questions.sheet import Sheet
from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.page import PageScroll

if TYPE_CHECKING:
    from desktop.domain.wizard_views import ShownPage, ShownQuestion
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.screens.session_questions.body import Kit
    from desktop.ui.theme.theme import Theme

NOTE_WIDTH = 1080
QWIDGETSIZE_MAX = (1 << 24) - 1


class SessionPage(QWidget):
    """Shows one page of the wizard. Blocks stay while they fit, so that typing and focus are never disturbed."""

    answered = Signal(str, object)
    acted = Signal(str)
    opened_anyway = Signal(str)
    wanted_large = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.page_id = ""
        self._kit: Kit | None = None
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.timeout.connect(self._keep_in_sight)
        self.head = PageHead(theme)
        self.title = self.head.title
        self.notice: Banner | None = None
        self.banners = Banners(theme)
        self.banners.acted.connect(self.acted)
        self.locked = LockedPage(theme)
        self.locked.opened.connect(self.opened_anyway)
        self.locked.time_alone.connect(lambda: self.acted.emit("panel:time_alone"))
        self._lay_out()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
        # the question may move without the focus: a narrower window, a banner, a field that came with an answer
        self.area.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._look.start(0))

    def _lay_out(self) -> None:
        self.content = QWidget()
        self._column = QVBoxLayout(self.content)
        self._column.addWidget(self.head)
        self._notice_place = QVBoxLayout()
        self._column.addLayout(self._notice_place)
        self._sheet_gap = 0
        self._sheet = Sheet("", 0, self.content)
        self._column.addWidget(self._sheet)
        self._ahead: Sheet | None = None
        """Questions of the page that probably comes next, made while nobody waits; never seen before it comes."""
        self._columns = Columns(self.theme)
        self.extra, self.aside = self._columns.extra, self._columns.aside
        self._column.addLayout(self._columns)
        self._column.addWidget(self.locked)
        self._column.addStretch(1)
        self.area = PageScroll(self.content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        self.picture = NextPicture(self.theme, self)
        # below the part that scrolls: what was set off is always in sight, and nothing above it moves
        self._below = QVBoxLayout()
        self._below.addWidget(self.banners)
        outer.addLayout(self._below)

    @property
    def blocks(self) -> dict[str, QuestionBlock]:
        """The questions of this page, by id."""
        return self._sheet.blocks

    @property
    def ahead(self) -> dict[str, QuestionBlock]:
        """Those of the next page that are made already."""
        return {} if self._ahead is None else self._ahead.blocks

    def show_page(self, draft: SessionDraft, kit: Kit) -> None:
        """Show the page in front; a page that is already shown is only brought up to date."""
        shown = draft.shown
        fresh = shown.page.id != self.page_id or kit != self._kit
        below = [*break_words(draft), *interpreter_words(draft), *wanted(draft), *plan_words(draft)]
        if fresh:
            if [word.key for word in below] == list(self.banners.shown):  # else it has another height
                self.picture.show_for(shown, kit, self.area.geometry())
            self._start(shown, kit)
        self.head.show_page(shown, kit)
        self.content.setAccessibleName(self.title.accessibleName())
        self._show_questions(shown, kit, fresh=fresh)
        self._say_unchecked(kit)
        self.locked.setVisible(shown.locked)
        if shown.locked:
            self.locked.show_for(draft)
        self.banners.show_words(below)
        if fresh:
            self._column.setEnabled(True)
            margins = self._column.contentsMargins()
            self.area.fit(self._sheet.width() + margins.left() + margins.right())
            self.area.verticalScrollBar().setValue(0)
            self.picture.drop()

    def _say_unchecked(self, kit: Kit) -> None:
        """In two columns it is said once, beside the title, that nobody checked the words for the client."""
        marks = [block.say.unchecked for block in self.blocks.values() if isinstance(block.say, SayRow)]
        words = next((mark for mark in marks if mark), "") if kit.columns else ""
        self.head.unchecked.setText(words)
        self.head.unchecked.setVisible(bool(words))

    def clear(self) -> None:
        """Take every name and text out of the page."""
        self.page_id = ""
        self.head.clear()
        self._drop_notice()
        self._new_sheet()
        self.locked.clear()
        self._column.setEnabled(True)
        self._forget_ahead()
        self.banners.show_words([])

    def make_ahead(self, shown: ShownPage, kit: Kit) -> bool:
        """Make one more question of the page that probably comes next; tell whether there are others to make."""
        if shown.locked or shown.page.id == self.page_id:
            return False
        wanted_ids = [question.question.id for question in shown.questions]
        if self._ahead is not None and (
            self._ahead.page_id != shown.page.id or any(key not in wanted_ids for key in self.ahead)
        ):
            self._forget_ahead()
        if self._ahead is None:
            self._ahead = Sheet(shown.page.id, self._sheet_gap, self.content)
            self._ahead.hide()
        leading = _leading(shown)
        for at, question in enumerate(shown.questions):
            key = question.question.id
            if key in self._ahead.blocks:
                continue
            self._ahead.put(at, self._make(kit, question, self._ahead, leads=key == leading))
            return True
        # in turns of their own: what was just made has told by now how high it wants to be
        if not self._ahead.placed:
            self._lay_out_ahead(self._ahead)
            return True
        room = self.area.maximumViewportSize()
        if not self.picture.is_of(shown, kit, room):
            for question in shown.questions:
                block = self._ahead.blocks[question.question.id]
                if block.shown != question:
                    block.show_question(question)
            margins, gap = self._column.contentsMargins(), self._column.spacing()
            self.picture.take(shown, kit, self._ahead, room=room, margins=margins, gap=gap)
        return False

    def _lay_out_ahead(self, sheet: Sheet) -> None:
        margins = self._column.contentsMargins()
        beside, above = (
            margins.left() + margins.right(),
            self._column.totalHeightForWidth(self.content.width()),
        )
        above -= self._sheet.heightForWidth(self.content.width() - beside)
        # dressed and placed it tells how high it is; before that its fields do not know
        sheet.lay_out(self.content.width() - beside)
        width, _height = self.area.size_for(lambda width: above + sheet.heightForWidth(width - beside))
        sheet.lay_out(width - beside)

    def _forget_ahead(self) -> None:
        self.picture.drop()
        if self._ahead is not None:
            self._ahead.drop()
            self._ahead = None

    def _new_sheet(self) -> None:
        """Put a page's questions in the place of those before: what was made ahead for it, else none yet."""
        old, ahead = self._sheet, self._ahead
        self._ahead = None
        if ahead is not None and ahead.page_id != self.page_id:
            ahead.drop()
            ahead = None
        self._sheet = ahead or Sheet(self.page_id, self._sheet_gap, self.content)
        # nothing is laid out before all of the page is there; `show_page` lets it again
        self._column.setEnabled(False)
        self._column.replaceWidget(old, self._sheet)
        self._sheet.show()
        old.drop()

    def block_of(self, widget: QWidget | None) -> QuestionBlock | None:
        """Return the block a widget is part of."""
        while widget is not None and widget is not self:
            if isinstance(widget, QuestionBlock):
                return widget if self.isAncestorOf(widget) else None
            widget = widget.parentWidget()
        return None

    def first(self) -> QWidget | None:
        """Return what takes the focus on a fresh page: the first open question, else the first; None where all wait."""
        if self.locked.isVisibleTo(self):
            return self.locked.reason.editor
        blocks = [block for block in self.blocks.values() if not block.shown.held]
        open_blocks = [
            block for block in blocks if block.shown.answer is None or not block.shown.answer.given()
        ]
        block = next(iter(open_blocks or blocks), None)
        return block.first() if block is not None else None

    def press_number(self, number: int, focused: QWidget | None) -> bool:
        """Press the answer with this number in the question that has the focus, else in the first open one."""
        own = self.block_of(focused)
        if own is not None and own.press_number(number):
            return True
        blocks = list(self.blocks.values())
        open_first = sorted(
            blocks, key=lambda block: block.shown.answer is not None and block.shown.answer.given()
        )
        return any(block.press_number(number) for block in open_first if block is not own)

    # ---- inside ------------------------------------------------------------------------------------------------

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.block_of(now) is not None:
            self._look.start(0)  # a field that came with the focus takes its room first

    def _keep_in_sight(self) -> None:
        """The question that has the keyboard is seen whole, with what belongs to it."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._look.start(100)  # nothing moves away under a finger
            return
        focused = QApplication.focusWidget()
        block = self.block_of(focused)
        if focused is not None and block is not None:
            self.area.show_whole(focused, block, self.theme.space("s"))

    def _start(self, shown: ShownPage, kit: Kit) -> None:
        self._kit = kit
        self.page_id = shown.page.id
        theme, layout = self.theme, self.theme.tokens.layout
        side = theme.px(layout["compact"]["page_x"]) if kit.compact else theme.space("page_x")
        top = theme.space("s" if kit.compact or kit.short else "page_top_session")
        self._column.setContentsMargins(side, top, side, theme.space("s"))
        low = 0 if kit.columns else theme.space("xs" if kit.short or kit.compact else "m")
        self._below.setContentsMargins(side, 0, side, low)
        self._column.setSpacing(theme.space("xs" if kit.short else "s"))
        self._columns.arrange(shown, kit)
        self._sheet_gap = theme.space("xs" if kit.short else "s")
        self._new_sheet()
        # a note stands alone on its page: lines as long as the window are hard to read
        self.content.setMaximumWidth(theme.px(NOTE_WIDTH) if kit.chips else QWIDGETSIZE_MAX)
        self._drop_notice()
        if shown.page.notice:
            self.notice = Banner(
                theme,
                named(shown.page.notice, kit.name),
                tone="look",
                icon="shield-alert",
                parent=self.content,
            )
            self._notice_place.addWidget(self.notice)

    def _drop_notice(self) -> None:
        if self.notice is not None:
            self._notice_place.removeWidget(self.notice)
            self.notice.hide()
            self.notice.deleteLater()
            self.notice = None

    def _show_questions(self, shown: ShownPage, kit: Kit, *, fresh: bool) -> None:
        questions = () if shown.locked else shown.questions
        ids = [question.question.id for question in questions]
        for key in [key for key in self.blocks if key not in ids]:
            self._drop(key)
        leading = "" if shown.locked else _leading(shown)
        for at, question in enumerate(questions):
            key = question.question.id
            block = self.blocks.get(key)
            fits = block is not None and block.fits(question, kit)
            if block is not None and not (fits and (not fresh or block.leads == (key == leading))):
                self._replace(block)
                block = None
            made = block is None
            if block is None:
                block = self._make(kit, question, self._sheet, leads=key == leading)
                self._sheet.put(at, block)
            elif block.shown != question:
                block.show_question(question)
            if kit.columns and (made or fresh):
                self._columns.put(block, ids)
            if made:
                block.setVisible(True)
        self._sheet.order(ids)
        self._sheet.setVisible(not kit.columns)

    def _make(self, kit: Kit, question: ShownQuestion, sheet: Sheet, *, leads: bool) -> QuestionBlock:
        block = QuestionBlock(kit, question, leads=leads, parent=sheet)
        block.answered.connect(self.answered)
        block.wanted_large.connect(self.wanted_large)
        return block

    def _replace(self, block: QuestionBlock) -> None:
        had_focus = self.block_of(self.window().focusWidget()) is block
        key = block.question.id
        self._drop(key)
        if had_focus:
            later(self, lambda: self._refocus(key))

    def _refocus(self, key: str) -> None:
        block = self.blocks.get(key)
        if block is not None:
            block.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, key: str) -> None:
        self._columns.take(self.blocks[key])
        self._sheet.take_out(key)


def _leading(shown: ShownPage) -> str:
    """Return the question whose words stand on the large card: the first that is said; none where a session closes."""
    if is_closing(shown.page):
        return ""
    return next((question.question.id for question in shown.questions if question.say), "")
