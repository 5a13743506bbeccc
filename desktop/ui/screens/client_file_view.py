"""A file of the vault on the screen: a page or picture to zoom and turn over, a text, or a recording to listen to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.errors import InvalidInput
from desktop.services.apart_drawing import Drawing
from desktop.services.listening import PLAYED
from desktop.ui import file_pictures, file_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.buttons import IconButton, SecondaryButton
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from desktop.domain.attachments import Attachment
    from desktop.ui.context import ScreenContext
    from desktop.ui.file_pictures import Drawn
    from desktop.ui.screens.client_file_sound import SoundView
    from desktop.ui.tasks import Task
    from desktop.ui.theme.theme import Theme

ZOOMS = (100, 150, 200, 300, 400)
"""Percent of the width there is."""
LEAST_HEIGHT = 320


class _Sheet(PaintedWidget):
    """One drawn page at its size, a hairline around it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._pixmap = QPixmap()
        self.setFixedSize(1, 1)

    def show_page(self, pixmap: QPixmap, name: str) -> None:
        """Show another page."""
        self._pixmap = pixmap
        self.setAccessibleName(name)
        size = pixmap.deviceIndependentSize().toSize()
        self.setFixedSize(size.expandedTo(QSize(1, 1)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.setPen(self.theme.colour("line_strong"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class _Pane(QScrollArea):
    """Scrolls both ways by keys and mouse; plus, minus, Page Up and Page Down go to the view."""

    pressed = Signal(str)
    resized = Signal()
    _KEYS = {
        Qt.Key.Key_Plus: "larger",
        Qt.Key.Key_Equal: "larger",
        Qt.Key.Key_Minus: "smaller",
        Qt.Key.Key_0: "whole",
        Qt.Key.Key_PageDown: "next",
        Qt.Key.Key_PageUp: "before",
    }  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows scroll."""
        what = self._KEYS.get(Qt.Key(event.key()))
        if what is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        self.pressed.emit(what)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another drawing."""
        super().resizeEvent(event)
        self.resized.emit()


class FileView(QWidget):
    """Draws on the pool; `forget` takes everything away at once."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._about: Attachment | None = None
        self._page, self._pages, self._zoom = 0, 1, 0
        self._width = 0
        self._task: Task | None = None
        self._drawing: Drawing | None = None
        self._again = False
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        self.tools = self._tools()
        column.addWidget(self.tools)
        self.note = Banner(theme, "", tone="information")
        self.note.hide()
        column.addWidget(self.note)
        self.sheet = _Sheet(theme)
        self.pane = _Pane()
        self.pane.setObjectName("file_pane")
        # a bar that comes and goes would change the width, and with it the drawing, for ever
        self.pane.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.pane.setFrameShape(QFrame.Shape.NoFrame)
        self.pane.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pane.viewport().setAutoFillBackground(False)
        self.pane.setWidget(self.sheet)
        self.sheet.setAutoFillBackground(False)
        self.pane.setMinimumHeight(theme.px(LEAST_HEIGHT))
        self.pane.pressed.connect(self._on_pressed)
        self.pane.resized.connect(self._on_resized)
        column.addWidget(self.pane, 1)
        self.text = TextArea(theme, self.tr("What it says"), min_lines=12, max_lines=24, hide_label=True)
        self.text.setObjectName("file_text")
        self.text.set_read_only(True)
        column.addWidget(self.text)
        self.sound: SoundView | None = None
        self._column = column
        column.addStretch(0)  # takes the room where there is no page: a sentence must not grow
        self.forget()

    def _tools(self) -> QWidget:
        theme = self._context.theme
        self.smaller = IconButton(theme, "minus", self.tr("Smaller"), outlined=True)
        self.larger = IconButton(theme, "plus", self.tr("Larger"), outlined=True)
        self.before = SecondaryButton(theme, self.tr("Page before"))
        self.next = SecondaryButton(theme, self.tr("Next page"))
        for button, name in (
            (self.smaller, "smaller"),
            (self.larger, "larger"),
            (self.before, "before"),
            (self.next, "next"),
        ):
            button.setObjectName(f"file_{name}")
            button.clicked.connect(lambda _on=False, what=name: self._on_pressed(what))
        self.where = PlainLabel(theme, "", role="muted")
        return button_row(theme, [self.smaller, self.larger, self.before, self.next, self.where])

    # ------------------------------------------------------------ showing

    def show_file(self, about: Attachment) -> None:
        """Show a file; another one begins at its first page."""
        if self._about is None or about.id != self._about.id:
            self.forget()
        self._about = about
        drawn = about.family in ("picture", "pdf")
        self.tools.setVisible(drawn)
        self.pane.setVisible(drawn)
        self.text.setVisible(about.family == "text")
        attachments = self._context.services.attachments
        if drawn:
            self._draw()
        elif about.family == "text":
            self._task = self._context.tasks.slow(
                self,
                file_pictures.read_text,
                attachments,
                about.id,
                done=self._on_text,
                failed=self._on_failed,
            )
        elif about.media_type in PLAYED:
            self._show_sound(about)
        else:
            self._say(explain(InvalidInput("file", "sound_form")))

    def _show_sound(self, about: Attachment) -> None:
        if self.sound is None:
            from desktop.ui.screens.client_file_sound import SoundView

            self.sound = SoundView(self._context)
            self.sound.failed.connect(lambda words: self._say(words, tone="look"))
            self.sound.began.connect(self.note.hide)
            self._column.insertWidget(self._column.count() - 1, self.sound)
        self.sound.show_file(about)
        self.sound.show()

    def rest(self) -> None:
        """Nobody looks at it any more: nothing plays and nothing is drawn."""
        if self.sound is not None:
            self.sound.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self._drawing is not None:
            self._drawing.end()
            self._drawing = None

    def forget(self) -> None:
        """Take away everything that is shown, and what is still being drawn."""
        if self.sound is not None:
            self.sound.forget()
            self.sound.hide()
        self.rest()
        self._about, self._again = None, False
        self._page, self._pages, self._zoom, self._width = 0, 1, 0, 0
        self.sheet.show_page(QPixmap(), "")
        self.pane.setAccessibleName(self.tr("The file"))
        self.text.set_text("")
        self.note.hide()
        for part in (self.tools, self.pane, self.text):
            part.hide()

    def first(self) -> QWidget | None:
        """Return what takes the keyboard."""
        if self.sound is not None and self.sound.isVisibleTo(self):
            return self.sound.play
        return self.pane if self.pane.isVisibleTo(self) else None

    def _draw(self) -> None:
        about = self._about
        if about is None or not self._context.tasks.attached:  # locked meanwhile: nothing can be read
            return
        if self._task is not None and not self._task.ended:
            self._again = True  # one at a time: the pool is there for others as well
            return
        if self._drawing is None:
            self._drawing = Drawing(self._context.services.attachments, about.id)
        self._again = False
        ratio = self.devicePixelRatioF()
        self._width = self.pane.viewport().width()
        width = round(self._width * ZOOMS[self._zoom] / 100 * ratio)
        page = self._page

        def done(drawn: Drawn) -> None:
            pixmap = QPixmap.fromImage(drawn.image)
            pixmap.setDevicePixelRatio(ratio)
            self._pages = drawn.pages
            self.note.hide()
            self.pane.show()
            if self._again:
                self._draw()
                return
            self._page = min(page, drawn.pages - 1)
            self._say_where(about)
            self.sheet.show_page(pixmap, self._name(about))
            self.pane.setAccessibleName(self._name(about))
            self._on_resized()

        self._task = self._context.tasks.slow(
            self,
            file_pictures.draw,
            self._drawing,
            page,
            max(64, width),
            done=done,
            failed=self._on_failed,
        )

    def _name(self, about: Attachment) -> str:
        name = isolate(file_words.name_of(about))
        if about.family == "pdf":
            words = self.tr("Page {number} of {count} of {name}")
            return words.format(number=ltr(str(self._page + 1)), count=ltr(str(self._pages)), name=name)
        return self.tr("Picture: {name}").format(name=name)

    def _say_where(self, about: Attachment) -> None:
        many = about.family == "pdf" and self._pages > 1
        zoom = ltr(f"{ZOOMS[self._zoom]} %")
        words = self.tr("Page {number} of {count}, {zoom}") if many else "{zoom}"
        self.where.setText(
            words.format(number=ltr(str(self._page + 1)), count=ltr(str(self._pages)), zoom=zoom)
        )
        self.before.setVisible(many)
        self.next.setVisible(many)
        self.before.setEnabled(self._page > 0)
        self.next.setEnabled(self._page < self._pages - 1)
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom < len(ZOOMS) - 1)

    # ------------------------------------------------------------ what happens

    def _on_pressed(self, what: str) -> None:
        zoom = {"larger": self._zoom + 1, "smaller": self._zoom - 1, "whole": 0}.get(what, self._zoom)
        page = self._page + {"next": 1, "before": -1}.get(what, 0)
        zoom, page = max(0, min(zoom, len(ZOOMS) - 1)), max(0, min(page, self._pages - 1))
        if (zoom, page) == (self._zoom, self._page):
            return
        if page != self._page:
            self.pane.verticalScrollBar().setValue(0)
        self._zoom, self._page = zoom, page
        if self._about is not None:
            self._say_where(self._about)
        self._draw()

    def _on_resized(self) -> None:
        if self._about is not None and self.pane.isVisible() and self.pane.viewport().width() != self._width:
            self._draw()

    def _on_text(self, read: tuple[str, bool]) -> None:
        text, more = read
        self.text.set_text(text)
        if more:
            self._say(self.tr("This is the beginning of a longer text. Give it out to read all of it."))

    def _on_failed(self, error: Exception) -> None:
        about = self._about
        if self._drawing is not None:
            self._pages = self._drawing.pages
        # one page of many that cannot be drawn keeps nobody from the others
        many = about is not None and about.family == "pdf" and self._pages > 1
        if about is not None and many:
            self._say_where(about)
        self.tools.setVisible(many)
        for part in (self.pane, self.text):
            part.hide()
        self._say(explain(error), tone="look")

    def _say(self, words: str, *, tone: str = "information") -> None:
        self.note.set_message(words, tone=tone)  # type: ignore[arg-type]
        self.note.show()
