"""A part of a page that is made anew only where what it shows is another thing; the focus stays where it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

_NOTHING = object()


class Anew:
    """Stands at the present end of `column`."""

    def __init__(self, column: QVBoxLayout) -> None:
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._column)
        self._shown: object = _NOTHING
        self._parts: list[QWidget] = []

    def show(self, what: object, make: Callable[[], Sequence[QWidget]]) -> bool:
        """Show the parts that `make` gives, unless the same `what` is shown already; tell whether they are new.

        Who stood on one of them stands on the one in its place afterwards, else on the next thing of the page.
        """
        if what == self._shown:
            return False
        focus = QApplication.focusWidget()
        stood = next(
            (
                at
                for at, part in enumerate(self._parts)
                if focus is not None and (part is focus or part.isAncestorOf(focus))
            ),
            -1,
        )
        self._shown = what
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = list(make())
        for part in self._parts:
            self._column.addWidget(part)
            part.show()
        if 0 <= stood < len(self._parts):
            first = _first(self._parts[stood])
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def _first(part: QWidget) -> QWidget | None:
    inside = [part, *part.findChildren(QWidget)]
    return next((each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
