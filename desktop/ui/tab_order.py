"""Puts what was made later where it stands on the page in the order of Tab: Qt puts it at the end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow(before: QWidget, holder: QWidget) -> None:
    """Let Tab go from `before` through everything inside `holder`, in the order it was made, then on as it went."""
    last = before
    for widget in _inside(holder):
        QWidget.setTabOrder(last, widget)
        last = widget


def last_before(widget: QWidget) -> QWidget:
    """Return what Tab reaches right before `widget`."""
    found = widget.previousInFocusChain()
    while found is not None and found is not widget and not _takes_tab(found):
        found = found.previousInFocusChain()
    return found or widget


def last_inside(holder: QWidget) -> QWidget:
    """Return what Tab reaches last inside `holder`; itself when there is nothing."""
    inside = _inside(holder)
    return inside[-1] if inside else holder


def _inside(holder: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    each = holder.nextInFocusChain()
    while each is not None and each is not holder:
        if holder.isAncestorOf(each) and _takes_tab(each):
            found.append(each)
        each = each.nextInFocusChain()
    return found


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
